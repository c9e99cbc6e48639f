import { type Analysis, analyze } from "../../src/analysis/analyze.ts";
import { model, statements, taken } from "../engine/models.ts";

/** Names that mean something to one format or another: LaTeX, XML, DOT, spreadsheets, quoted strings. */
export const awkwardName = '50% & <b>"#1_x"</b> \\input{~^$|`--[*]} 제재\u0007\nnext';

/** Two actors with an option each, today "nothing is done", and awkward names wherever a name can stand. */
export async function awkward(): Promise<Analysis> {
  const plain = model({
    actors: { a: ["x"], b: ["y"] },
    preferences: [statements("a", taken("a.x")), statements("b", taken("b.y"))],
    statusQuo: { kind: "options", taken: [], notTaken: [] },
    outcomes: [{ id: "done", name: awkwardName, when: taken("a.x") }],
  });
  const actors = plain.actors.map((actor) => ({ ...actor, name: awkwardName }));
  const options = plain.options.map((option) => ({
    ...option,
    name: awkwardName,
    owner: actors[option.ownerIndex],
  }));
  return analyze({ ...plain, title: awkwardName, actors, options });
}
