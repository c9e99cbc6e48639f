import type { Analysis } from "../../analysis/analyze.ts";
import { conceptsHolding } from "../../analysis/stability.ts";
import type { Step } from "../../analysis/steps.ts";
import type { MoveNode, MoveTree } from "../contents/move-tree.ts";
import type { Words } from "../words.ts";
import { escapeHtml } from "./escape.ts";
import { fitted, inLines } from "./fit-text.ts";
import { actorColour, actorShape } from "./marks.ts";
import { stripSize, stripSquares } from "./strip.ts";

const gapX = 186;
const gapY = 16;
const padding = 12;
/** Room for two lines. */
const titleHeight = 34;

interface Placed {
  readonly node: MoveNode;
  readonly x: number;
  readonly y: number;
  readonly parent?: Placed;
}

/** The ways from today as a figure: one column a move; the move stands before the state that it leads to. */
export function treeFigure(analysis: Analysis, words: Words, { root }: MoveTree): string {
  const size = stripSize(analysis.model.graph ? 0 : analysis.model.options.length);
  const width = Math.max(212, size.width + 24);
  const box = { width, height: titleHeight + 30 + (size.height === 0 ? 0 : size.height + 6) };
  const placed: Placed[] = [];
  let bottom = 0;
  // each leaf takes the next row; a node stands in the middle of its children
  const place = (node: MoveNode, depth: number, parent: { placed?: Placed }): number => {
    const holder: { placed?: Placed } = {};
    const middles = node.children.map((child) => place(child, depth + 1, holder));
    const y = middles.length > 0 ? (middles[0]! + middles.at(-1)!) / 2 : bottom;
    if (middles.length === 0) bottom += box.height + gapY;
    const own: Placed = {
      node,
      x: depth * (box.width + gapX),
      y,
      get parent() {
        return parent.placed;
      },
    };
    holder.placed = own;
    placed.push(own);
    return y;
  };
  place(root, 0, {});
  const fullWidth = Math.max(...placed.map(({ x }) => x)) + box.width + 2 * padding;
  const height = bottom - gapY + 2 * padding;
  const edges = placed.map((each) => edge(words, each, box)).join("");
  const nodes = placed.map((each) => nodeBox(analysis, words, each, box)).join("");
  return `<svg class="figure" width="${fullWidth}" height="${height}" viewBox="${-padding} ${-padding} ${fullWidth} ${height}" role="img" aria-label="${escapeHtml(words.phrases.page.treeAlt)}">${edges}${nodes}</svg>`;
}

interface Box {
  readonly width: number;
  readonly height: number;
}

function edge(words: Words, { node, x, y, parent }: Placed, box: Box): string {
  const { step } = node;
  if (!step || !parent) return "";
  const middle = y + box.height / 2;
  const [fromX, fromY] = [parent.x + box.width, parent.y + box.height / 2];
  const bend = fromX + 30;
  const colour = actorColour(step.actor);
  const gains = step.verdict === "gain";
  const line = `M${fromX} ${fromY}C${bend} ${fromY} ${fromX + 8} ${middle} ${fromX + 38} ${middle}H${x - 8}`;
  const style = gains ? 'stroke-width="2.4"' : 'stroke-width="1.4" stroke-dasharray="5 4"';
  const [label, ...more] = moveLabel(words, step);
  const text = fitted(label!, gapX - 62, 6.3);
  const second = more[0] === undefined ? "" : fitted(more[0], gapX - 44, 6.3);
  return `<g><title>${escapeHtml(words.move(step))}</title><path d="${line}" fill="none" stroke="${colour}" ${style}/><path d="M${x - 1} ${middle}l-9-4.5v9z" fill="${colour}"/>${actorShape(step.actor, fromX + 44, middle - 10)}<text x="${fromX + 54}" y="${middle - 6}" font-size="12" fill="${colour}">${escapeHtml(text)}</text>${second === "" ? "" : `<text x="${fromX + 38}" y="${middle + 15}" font-size="12" fill="${colour}">${escapeHtml(second)}</text>`}</g>`;
}

/** What is taken, and below the line what is taken back; "moves" where states have no options. */
function moveLabel(words: Words, step: Step): string[] {
  const { options } = words.space.model;
  const { page, general } = words.phrases;
  const named = (taken: boolean): string =>
    step.changes
      .filter((change) => change.taken === taken)
      .map(({ option }) => options[option]!.id)
      .join(general.comma);
  const [takes, drops] = [named(true), named(false)];
  const parts = [takes && page.treeTakes(takes), drops && page.treeEnds(drops)].filter((part) => part !== "");
  return parts.length > 0 ? parts : [page.treeMoves];
}

function nodeBox(analysis: Analysis, words: Words, { node, x, y }: Placed, box: Box): string {
  const { state } = node;
  const { model, space } = analysis;
  const { general, page } = words.phrases;
  const today = state === space.statusQuo;
  const holding = conceptsHolding(analysis, state);
  const holds = holding.length > 0;
  const middle = x + box.width / 2;
  const size = stripSize(model.graph ? 0 : model.options.length);
  const title = inLines(words.title(state), box.width - 16, 7.1, 2);
  const lines = title
    .map((line, index) => {
      const baseline = y + (title.length === 1 ? 25 : 18 + 15 * index);
      return `<text x="${middle}" y="${baseline}" text-anchor="middle" font-size="12.5" font-weight="600" fill="#1d1c1a">${escapeHtml(line)}</text>`;
    })
    .join("");
  const under = holds
    ? holding.length === analysis.concepts.length
      ? page.boxHolds
      : page.boxHoldsUnder(holding)
    : page.boxFalls;
  const foot = [...(today ? [general.today] : []), String(state + 1), under].join(" · ");
  return `<g><title>${escapeHtml(`${words.label(state)}: ${words.taken(state)}`)}</title><rect x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="8" fill="${today ? "#fff8e6" : "#fff"}" stroke="${holds ? "#1f6b47" : "#c9c4b8"}" stroke-width="${holds ? 2 : 1.2}"/>${lines}${model.graph ? "" : stripSquares(analysis, state, middle - size.width / 2, y + titleHeight + 7)}<text x="${middle}" y="${y + box.height - 9}" text-anchor="middle" font-size="11" fill="#5d5a55">${escapeHtml(fitted(foot, box.width - 12, 5.9))}</text></g>`;
}
