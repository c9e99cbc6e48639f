import type { Analysis } from "../analysis/analyze.ts";
import type { AskedConcept } from "../engine/concepts.ts";
import { forEachMove } from "../engine/moves.ts";
import type { StateSpace } from "../engine/states.ts";
import { oneLine } from "../language/harmless.ts";
import {
  type Exported,
  type ExportOptions,
  holdsUnder,
  origin,
  originLine,
  outcomesOf,
  refused,
  whenReadable,
} from "./exported.ts";

/** Colours that people who see colours differently can tell apart (Okabe & Ito 2008), those too light for lines left out. */
const colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#000000", "#E69F00", "#56B4E9"];

/**
 * With more moves than this Graphviz draws in layers for minutes and more (its network simplex); it is then told to draw by
 * forces and with straight lines, which takes seconds. Figures: docs/reference/formats.md.
 */
const mostInLayers = 120;
/** And more than this it draws for a minute even so. */
const mostDrawn = 5000;

/**
 * The graph of the conflict in DOT, for Graphviz and whatever else reads it: a node a state with its outcomes and its
 * pattern; an arc a move, with its actor's id and colour, bold where it is an improvement and dashed where it is not.
 * Equilibria have a double border and name their concepts; the status quo is filled. With many moves it asks for a layout that
 * Graphviz has in seconds.
 *
 * @example
 * ```ts
 * [...writeDot(analysis).pieces!].join("").includes("digraph"); // => true
 * ```
 */
export function writeDot(analysis: Analysis<AskedConcept>, options: ExportOptions = {}): Exported {
  const tooMany = whenReadable(analysis.space, options, () => []);
  if (!tooMany.pieces) return tooMany;
  const arcs = arcsOf(analysis.space);
  if (arcs > mostDrawn && !options.all)
    return refused(
      "too-many-to-show",
      `The model has ${arcs.toLocaleString("en")} moves; Graphviz needs minutes to draw more than ${mostDrawn.toLocaleString("en")}, and nobody can follow them.`,
      "Choose a smaller scenario, write .graphml for a program that explores graphs, or ask for all of them (--all).",
    );
  return { pieces: pieces(analysis, arcs), notices: [] };
}

function* pieces(analysis: Analysis<AskedConcept>, arcs: number): Generator<string, void> {
  const { model, space, ranks } = analysis;
  const { title } = origin(analysis);
  const actors = model.actors.map(({ id, name }) => (id === name ? id : `${id}: ${name}`));
  const legend = [
    actors.join("; "),
    ...(model.options.length > 0 ? [`options in order: ${model.options.map(({ key }) => key).join(", ")}`] : []),
  ];
  const outcomes = outcomesOf(space);
  yield `// ${originLine(analysis)}
digraph ${quoted([title])} {
  graph [comment=${quoted([originLine(analysis)])}, label=${quoted([title, ...legend])}, labelloc=t${arcs > mostInLayers ? ", layout=sfdp, overlap=prism, splines=line" : ""}];
  node [shape=box, style="rounded"];
  edge [fontsize=10];
`;
  for (let state = 0; state < space.count; state++) {
    const holds = holdsUnder(analysis, state);
    const now = state === space.statusQuo;
    const lines = [
      `${state + 1}${now ? " (now)" : ""}`,
      ...outcomes(state).map(({ name }) => name),
      model.graph?.states[state]?.name ?? space.pattern(state),
      ...(holds.length > 0 ? [holds.join(", ")] : []),
    ];
    const attributes = [
      `label=${quoted(lines)}`,
      ...(holds.length > 0 ? ["peripheries=2"] : []),
      ...(now ? ['style="rounded,filled", fillcolor="#DDDDDD"'] : []),
    ];
    yield `  s${state + 1} [${attributes.join(", ")}];\n`;
  }
  for (const [actor, moves] of space.structure.moves.entries()) {
    const look = `label=${quoted([model.actors[actor]!.id])}, color="${colours[actor % colours.length]}", fontcolor="${colours[actor % colours.length]}"`;
    for (let state = 0; state < space.count; state++) {
      let arcs = "";
      forEachMove(moves, state, (to) => {
        const improves = ranks[actor]![to]! > ranks[actor]![state]!;
        arcs += `  s${state + 1} -> s${to + 1} [${look}, style=${improves ? "bold" : "dashed"}];\n`;
      });
      yield arcs;
    }
  }
  yield "}\n";
}

function arcsOf({ structure, count }: StateSpace): number {
  let arcs = 0;
  for (const moves of structure.moves)
    for (let state = 0; state < count; state++) forEachMove(moves, state, () => arcs++);
  return arcs;
}

/** Lines as a quoted string of DOT, where "\\" and "&" begin escapes. */
function quoted(lines: readonly string[]): string {
  const escaped = lines.map((line) =>
    oneLine(line).replaceAll("&", "&amp;").replaceAll("\\", "\\\\").replaceAll('"', '\\"'),
  );
  return `"${escaped.join("\\n")}"`;
}
