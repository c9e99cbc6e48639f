import type { Analysis } from "../analysis/analyze.ts";
import type { Destination, Paths } from "../analysis/paths.ts";
import type { Step } from "../analysis/steps.ts";
import { cut } from "./cut.ts";
import { english } from "./phrases/english.ts";
import type { Phrases } from "./phrases/phrases.ts";
import { table } from "./table.ts";
import { Words } from "./words.ts";

/**
 * What `detente paths` prints: where the conflict can go from a state, and how (Markdown).
 *
 * @example
 * ```ts
 * const found = paths(analysis, 0, { actors: [0, 1], by: "improvements" });
 * pathsText(analysis, found).split("\n")[0]; // => "# From nothing taken (state 1), by improvements only"
 * ```
 */
export function pathsText(
  analysis: Analysis,
  paths: Paths,
  { tree = false, most = 40 } = {},
  phrases: Phrases = english,
): string {
  const { general, verdicts } = phrases;
  const words = new Words(analysis, phrases);
  const everybody = paths.actors.length === analysis.model.actors.length;
  const who = everybody ? undefined : general.list(paths.actors.map((actor) => words.actor(actor)));
  const parts = [`# ${verdicts.pathsTitle(words.label(paths.from), paths.by, who)}`, answer(words, paths)];
  if (paths.destinations.length > 0) {
    const { shown, left } = cut(paths.destinations, most);
    parts.push(
      table(
        [verdicts.moves, verdicts.to, verdicts.state, verdicts.holdsUnder, verdicts.shortestWay],
        shown.map((destination) => [
          String(destination.distance),
          words.title(destination.state),
          String(destination.state + 1),
          destination.holds.join(", "),
          way(words, destination),
        ]),
        ["r", "l", "r"],
      ),
    );
    if (left > 0) parts.push(general.furtherStates(left, "--all"));
  }
  if (tree) parts.push(`## ${verdicts.treeTitle}`, treeText(words, paths));
  return `${parts.join("\n\n")}\n`;
}

function answer(words: Words, { by, reachable, unreachable }: Paths): string {
  const { general, verdicts } = words.phrases;
  if (reachable === 0) return verdicts.nobodyMoves(by);
  const total = verdicts.reached(reachable, by);
  if (unreachable.length === 0) return total;
  const { shown, left } = cut(unreachable, 5);
  const missing = shown.map((state) => words.label(state));
  return [total, verdicts.notReached(missing.join(general.semicolon), left)].join(general.space);
}

function way(words: Words, { steps }: Destination): string {
  return steps.map((step) => words.move(step) + effect(words, step)).join(words.phrases.general.semicolon);
}

/** What the move costs its mover; nothing where it gains. */
function effect({ phrases: { general } }: Words, { verdict }: Step): string {
  return { gain: "", loss: general.aLoss, tie: general.noChange }[verdict];
}

/** Each state once, under the state from which a shortest way enters it. */
function treeText(words: Words, paths: Paths): string {
  const children = new Map<number, Destination[]>();
  for (const destination of paths.destinations) {
    const parent = destination.steps.at(-1)!.from;
    children.set(parent, [...(children.get(parent) ?? []), destination]);
  }
  const lines = [`- ${words.label(paths.from)}`];
  const visit = (state: number, depth: number): void => {
    for (const child of children.get(state) ?? []) {
      const last = child.steps.at(-1)!;
      lines.push(`${"  ".repeat(depth)}- ${words.move(last)}${effect(words, last)} → ${words.label(child.state)}`);
      visit(child.state, depth + 1);
    }
  };
  visit(paths.from, 1);
  return lines.join("\n");
}
