import type { StateSpace } from "../engine/states.ts";
import { evaluate, type Names } from "../engine/truth.ts";
import type { Expression } from "../model/expression.ts";

/** How many states are looked at first: almost every expression is true in some of them and false in others. */
const sampled = 1024;

/** Whether the expression holds in every state, in none, or in some but not all. */
export function variation(space: StateSpace, expression: Expression): "always" | "never" | "varies" {
  const some = sampleOf(space);
  const seen = some && evaluate(expression, some);
  const truth = seen?.includes(0) && seen.includes(1) ? seen : space.truth(expression);
  return !truth.includes(0) ? "always" : !truth.includes(1) ? "never" : "varies";
}

const samples = new WeakMap<StateSpace, Names>();

/** States spread over a large space by the golden ratio, which no option's period can follow; undefined where all states are as quick to look at, or are not combinations. */
function sampleOf(space: StateSpace): Names | undefined {
  if (space.count <= 16 * sampled || space.optionBits === undefined) return undefined;
  let names = samples.get(space);
  if (!names) {
    const patterns = Array.from({ length: sampled }, (_, index) =>
      space.pattern(Math.floor(space.count * ((index * 0.6180339887498949) % 1))),
    );
    const position = new Map(space.model.options.map(({ key }, index) => [key, index]));
    const outcomes = new Map(space.model.outcomes.map(({ id, when }) => [id, when]));
    const created: Names = {
      count: sampled,
      option: (key) => Uint8Array.from(patterns, (pattern) => (pattern[position.get(key)!] === "Y" ? 1 : 0)),
      outcome: (id) => evaluate(outcomes.get(id)!, created),
      state: () => new Uint8Array(sampled),
    };
    names = created;
    samples.set(space, names);
  }
  return names;
}
