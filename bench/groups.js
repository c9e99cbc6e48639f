// Questions about groups of actors: all coalitions, and what can hold among actors who look far ahead.
import { analyzeSpace, coalitions, compile, foresight } from "../packages/detente/dist/index.js";
import { measure, time } from "./harness.js";
import { largeModel } from "./models.js";

const questions = [
  {
    work: "all 57 coalitions of 6 actors, improvements and five concepts, 4,096 states",
    goal: "1 s",
    model: { actors: 6, options: 2, statements: 9, seed: 7 },
    ask: coalitions,
  },
  {
    work: "the same, a one-way option each",
    model: { actors: 6, options: 2, statements: 9, seed: 7, oneWay: 1 },
    ask: coalitions,
  },
  {
    work: "largest consistent sets by single actors and by coalitions of 4 actors, 1,024 states",
    goal: "2 s",
    model: { actors: 4, options: [3, 3, 2, 2], statements: 9, seed: 7 },
    ask: foresight,
  },
];

export async function* rows() {
  for (const { work, goal, model, ask } of questions) {
    const analysis = await analyzeSpace(compile(modelOf(model)));
    yield { work, time: time(await measure(() => ask(analysis), { runs: 3 })), ...(goal ? { goal } : {}) };
  }
}

/** Actors of so many options; where they differ, those of the largest are cut down by rules. */
function modelOf({ options, ...others }) {
  if (typeof options === "number") return largeModel({ options, ...others });
  const most = Math.max(...options);
  const rules = options.flatMap((count, actor) =>
    Array.from({ length: most - count }, (_, at) => ({
      kind: "infeasible",
      of: [{ op: "option", option: `a${actor}.o${most - 1 - at}` }],
    })),
  );
  return largeModel({ options: most, rules, ...others });
}
