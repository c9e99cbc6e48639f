import type { Analysis } from "../analysis/analyze.ts";
import { isEquilibrium, isStable } from "../analysis/stability.ts";
import { place } from "../analysis/steps.ts";
import type { AskedConcept } from "../engine/concepts.ts";
import { forEachMove } from "../engine/moves.ts";
import { type Exported, type ExportOptions, oneLine, origin, outcomesOf, printable, whenReadable } from "./exported.ts";

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

type Value = string | number | boolean;

/** A fact of every state. */
interface Fact {
  readonly name: string;
  readonly type: "string" | "int" | "boolean";
  readonly value: (state: number) => Value;
}

function* pieces(analysis: Analysis<AskedConcept>): Generator<string, void> {
  const { model, space, ranks } = analysis;
  const { title, scenario, hash, program, rules } = origin(analysis);
  const about = { title, ...(scenario === undefined ? {} : { scenario }), hash, program, rules: rules.join(" ") };
  const facts = factsOf(analysis);
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;
  for (const name of Object.keys(about)) yield key(name, "graph", name, "string");
  for (const [index, { name, type }] of facts.entries()) yield key(`s${index}`, "node", name, type);
  yield key("actor", "edge", "actor", "string");
  yield key("improvement", "edge", "improvement", "boolean");
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

function factsOf(analysis: Analysis<AskedConcept>): Fact[] {
  const { model, space, concepts } = analysis;
  const outcomes = outcomesOf(space);
  const named = (state: number): string =>
    model.graph?.states[state]?.name ??
    outcomes(state)
      .map(({ name }) => name)
      .join(" + ");
  return [
    { name: "state", type: "int", value: (state) => state + 1 },
    { name: "label", type: "string", value: (state) => `${state + 1} ${named(state)}`.trim() },
    { name: "pattern", type: "string", value: (state) => space.pattern(state) },
    {
      name: "outcomes",
      type: "string",
      value: (state) =>
        outcomes(state)
          .map(({ id }) => id)
          .join("; "),
    },
    { name: "now", type: "boolean", value: (state) => state === space.statusQuo },
    ...model.actors.map(
      ({ id }, actor): Fact => ({
        name: `rank.${id}`,
        type: "int",
        value: (state) => place(analysis, actor, state).place,
      }),
    ),
    ...concepts.flatMap((concept): Fact[] => [
      ...model.actors.map(
        ({ id }, actor): Fact => ({
          name: `${concept}.${id}`,
          type: "boolean",
          value: (state) => isStable(analysis, concept, actor, state),
        }),
      ),
      { name: concept, type: "boolean", value: (state) => isEquilibrium(analysis, concept, state) },
    ]),
  ];
}

const key = (id: string, of: "graph" | "node" | "edge", name: string, type: Fact["type"]): string =>
  `  <key id="${id}" for="${of}" attr.name="${escaped(oneLine(name))}" attr.type="${type}"/>\n`;

const data = (id: string, value: Value): string => `<data key="${id}">${escaped(String(value))}</data>`;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

const escaped = (text: string): string => printable(text).replaceAll(/[&<>"']/g, (character) => entities[character]!);
