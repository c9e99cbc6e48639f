import type { Analysis } from "../analysis/analyze.ts";
import type { Destination, Paths } from "../analysis/paths.ts";
import { table } from "./table.ts";
import { count, list, Words } from "./words.ts";

/** What `detente paths` prints: where the conflict can go from a state, and how (Markdown). */
export function pathsText(analysis: Analysis, paths: Paths, { tree = false, most = 40 } = {}): string {
  const words = new Words(analysis);
  const kind = paths.by === "improvements" ? "improvements only" : "moves of any kind";
  const everybody = paths.actors.length === analysis.model.actors.length;
  const who = everybody ? "" : ` of ${list(paths.actors.map((actor) => words.actor(actor)))}`;
  const parts = [`# From ${words.label(paths.from)}, by ${kind}${who}`, answer(words, paths)];
  if (paths.destinations.length > 0) {
    const shown = paths.destinations.slice(0, most);
    parts.push(
      table(
        ["Moves", "To", "State", "Holds under", "A shortest way"],
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
    const left = paths.destinations.length - shown.length;
    if (left > 0) parts.push(`… and ${count(left, "state")} more; \`--all\` lists them.`);
  }
  if (tree) parts.push("## Tree of shortest ways", treeText(words, paths));
  return `${parts.join("\n\n")}\n`;
}

function answer(words: Words, paths: Paths): string {
  const moves = paths.by === "improvements" ? "improvement" : "move";
  if (paths.reachable === 0)
    return `Nobody has ${moves === "improvement" ? "an improvement" : "a move"} from here: the search was complete.`;
  const total = `${count(paths.reachable, "state")} can be reached by legal sequences of ${moves}s; the search was complete.`;
  if (paths.unreachable.length === 0) return total;
  const missing = paths.unreachable.slice(0, 5).map((state) => words.label(state));
  const left = paths.unreachable.length - missing.length;
  return `${total} Not among them: ${missing.join("; ")}${left > 0 ? ` and ${count(left, "other")}` : ""}.`;
}

function way(words: Words, { steps }: Destination): string {
  return steps
    .map(
      (step) =>
        `${words.move(step)}${step.verdict === "gain" ? "" : step.verdict === "loss" ? " (a loss)" : " (no change)"}`,
    )
    .join("; ");
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
      const gain = last.verdict === "gain" ? "" : last.verdict === "loss" ? " (a loss)" : " (no change)";
      lines.push(`${"  ".repeat(depth)}- ${words.move(last)}${gain} → ${words.label(child.state)}`);
      visit(child.state, depth + 1);
    }
  };
  visit(paths.from, 1);
  return lines.join("\n");
}
