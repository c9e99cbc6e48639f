import type { Analysis } from "../analysis/analyze.ts";
import type { AskedConcept } from "../engine/concepts.ts";
import { forEachMove } from "../engine/moves.ts";
import { harmless, oneLine } from "../language/harmless.ts";
import { aboutOf, type Exported, type ExportOptions, outcomesOf, whenReadable } from "./exported.ts";
import { type Fact, stateFacts } from "./state-facts.ts";

/**
 * The graph of the conflict in GraphML (Brandes, Eiglsperger, Herman, Himsolt & Marshall 2002), for Gephi, yEd, igraph,
 * networkx and the like: a node a state with the same facts as a row of the CSV table, an edge a move with its actor and
 * whether it improves. Several actors' moves between the same states are several edges.
 *
 * @example
 * ```ts
 * [...writeGraphml(analysis).pieces!].join("").slice(0, 38); // => "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
 * ```
 */
export function writeGraphml(analysis: Analysis<AskedConcept>, options: ExportOptions = {}): Exported {
  return whenReadable(analysis.space, options, () => pieces(analysis));
}

function* pieces(analysis: Analysis<AskedConcept>): Generator<string, void> {
  const { model, space, ranks } = analysis;
  const about = aboutOf(analysis);
  const facts = factsOf(analysis);
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;
  for (const name of Object.keys(about)) yield key(name, "graph", name, "text");
  for (const [index, { name, type }] of facts.entries()) yield key(`s${index}`, "node", name, type);
  yield key("actor", "edge", "actor", "text");
  yield key("improvement", "edge", "improvement", "truth");
  yield `  <graph id="conflict" edgedefault="directed">\n`;
  for (const [name, value] of Object.entries(about)) yield `    ${data(name, value)}\n`;
  for (let state = 0; state < space.count; state++) {
    const values = facts.map(({ value }, index) => data(`s${index}`, value(state)));
    yield `    <node id="n${state + 1}">${values.join("")}</node>\n`;
  }
  let edges = 0;
  for (const [actor, moves] of space.structure.moves.entries()) {
    const mover = data("actor", model.actors[actor]!.id);
    for (let state = 0; state < space.count; state++) {
      let arcs = "";
      forEachMove(moves, state, (to) => {
        const improvement = data("improvement", ranks[actor]![to]! > ranks[actor]![state]!);
        arcs += `    <edge id="e${++edges}" source="n${state + 1}" target="n${to + 1}">${mover}${improvement}</edge>\n`;
      });
      yield arcs;
    }
  }
  yield "  </graph>\n</graphml>\n";
}

/** Those of every format; `id` is the word of graph programs for their own, and they draw a `label`. */
function factsOf(analysis: Analysis<AskedConcept>): Fact[] {
  const { model, space } = analysis;
  const outcomes = outcomesOf(space);
  const named = (state: number): string =>
    model.graph?.states[state]?.name ??
    outcomes(state)
      .map(({ name }) => name)
      .join(" + ");
  const [id, ...others] = stateFacts(analysis);
  return [
    { ...id!, name: "state" },
    { name: "label", type: "text", value: (state) => `${state + 1} ${named(state)}`.trim() },
    ...others,
  ];
}

const types = { integer: "int", text: "string", truth: "boolean" } as const;

const key = (id: string, of: "graph" | "node" | "edge", name: string, type: Fact["type"]): string =>
  `  <key id="${id}" for="${of}" attr.name="${escaped(oneLine(name))}" attr.type="${types[type]}"/>\n`;

const data = (id: string, value: string | number | boolean): string =>
  `<data key="${id}">${escaped(String(value))}</data>`;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

const escaped = (text: string): string => harmless(text).replaceAll(/[&<>"']/g, (character) => entities[character]!);
