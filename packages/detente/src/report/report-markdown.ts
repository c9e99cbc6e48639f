import type { Analysis } from "../analysis/analyze.ts";
import { conceptsHolding, isStable } from "../analysis/stability.ts";
import { noticesText } from "./around.ts";
import type { Block, Cell, ReportContents } from "./contents/contents.ts";
import type { Ladder } from "./contents/ladders.ts";
import type { MoveNode } from "./contents/move-tree.ts";
import { markdownText } from "./names.ts";
import { table } from "./table.ts";
import { stateNumbers, Words } from "./words.ts";

/**
 * A report as a Markdown file: the same contents as the page, in words and tables.
 *
 * @example
 * ```ts
 * const { claims } = await check(water);
 * const contents = await reportContents("water.detente", analysis, { claims });
 * reportMarkdown(contents).split("\n")[0]; // => "# Water"
 * ```
 */
export function reportMarkdown({ analysis, phrases, title, facts, notices, sections, origin }: ReportContents): string {
  const words = new Words(analysis, phrases);
  const parts = [
    `# ${title}`,
    facts.join(" · "),
    noticesText(notices, phrases),
    ...sections.flatMap((section) => [`## ${section.title}`, ...blockTexts(analysis, words, section.blocks, 3)]),
    "---",
    origin.join("  \n"),
  ];
  // names and quotes are never markup, whatever shows the file
  return `${markdownText(parts.filter((part) => part !== "").join("\n\n"))}\n`;
}

/** What comes after a heading lies below it; a text that begins with one of its own stands beside it. */
function blockTexts(analysis: Analysis, words: Words, blocks: readonly Block[], level: number): string[] {
  let depth = level;
  return blocks.map((block) => {
    const opens = block.kind === "heading" || (block.kind === "markdown" && block.text.startsWith("## "));
    const text = blockText(analysis, words, block, opens ? level : depth);
    if (block.kind === "heading") depth = level + 1;
    return text;
  });
}

function blockText(analysis: Analysis, words: Words, block: Block, level: number): string {
  switch (block.kind) {
    case "markdown":
      return block.text.replaceAll(
        /^(#{1,6}) /gm,
        (_, marks: string) => `${"#".repeat(Math.min(6, level + marks.length - 2))} `,
      );
    case "heading":
      return `${"#".repeat(level)} ${block.text}`;
    case "table":
      return table(
        block.head,
        block.rows.map((row) => row.map((cell) => cellText(analysis, words, cell))),
      );
    case "fold":
      return [
        `${"#".repeat(level)} ${block.title}`,
        ...block.blocks.map((each) => blockText(analysis, words, each, level + 1)),
      ].join("\n\n");
    case "legend":
      return "";
    case "move-tree":
      return treeText(analysis, words, block.tree.root, 0).join("\n");
    case "option-table":
      return optionsText(analysis, words, block.states);
    case "ladders":
      return block.ladders.map((ladder) => ladderText(words, ladder)).join("\n\n");
    // their tables stand beside them
    case "shares":
    case "support":
      return "";
  }
}

/** Options in rows and states in columns, as published studies print them. */
function optionsText({ model, space }: Analysis, words: Words, states: readonly number[]): string {
  const { page } = words.phrases;
  return table(
    [page.optionHead.actor, page.optionHead.option, ...states.map((state) => String(state + 1))],
    model.options.map(({ owner, name }, row) => [
      owner.name,
      name,
      ...states.map((state) => space.pattern(state)[row] ?? ""),
    ]),
  );
}

function ladderText(words: Words, { actor, rungs }: Ladder): string {
  const { general, figures } = words.phrases;
  const lines = rungs.map((rung) => {
    if (typeof rung === "number") return `- ${figures.morePlaces(rung)}`;
    const { place, states, holding, today } = rung;
    const titles = [...new Set(states.map((state) => words.title(state)))].join(" · ");
    const notes = [
      ...(today ? [general.today] : []),
      ...(holding.length > 0 ? [figures.rungHolds(stateNumbers(holding, 12, words.phrases))] : []),
    ];
    const text = figures.rung(place, titles, stateNumbers(states, 12, words.phrases));
    return `- ${[text, ...notes].join(" · ")}`;
  });
  return `**${words.actor(actor)}**\n\n${lines.join("\n")}`;
}

function cellText(analysis: Analysis, words: Words, cell: Cell): string {
  if (typeof cell === "string") return cell;
  const { general, page } = words.phrases;
  switch (cell.kind) {
    case "state": {
      const label = words.label(cell.state);
      return cell.state === analysis.space.statusQuo ? general.markedToday(label) : label;
    }
    case "taken":
      return words.taken(cell.state);
    case "actor":
      return words.actor(cell.actor);
    case "option":
      return analysis.model.options[cell.option]!.name;
    case "verdicts": {
      const leavers = analysis.model.actors.filter((_, actor) => !isStable(analysis, cell.concept, actor, cell.state));
      return leavers.length === 0 ? page.holdsCell : page.notFor(general.list(leavers.map(({ name }) => name)));
    }
  }
}

function treeText(analysis: Analysis, words: Words, { state, step, children }: MoveNode, depth: number): string[] {
  const { general, page } = words.phrases;
  const effect = { gain: "", loss: general.aLoss, tie: general.noChange };
  const holding = conceptsHolding(analysis, state);
  const line = `${"  ".repeat(depth)}- ${step ? `${words.move(step)}${effect[step.verdict]} → ` : ""}${words.label(state)}${holding.length > 0 ? page.treeHolding(holding.join(general.comma)) : ""}`;
  return [line, ...children.flatMap((child) => treeText(analysis, words, child, depth + 1))];
}
