import type { ForesightExpectation, ForesightSetExpectation } from "../../model/conflict.ts";
import { selectStates } from "../select.ts";
import type { Facts } from "./facts.ts";
import { judge, least } from "./judge.ts";
import type { Case, ExpectationResult } from "./result.ts";
import { compareSets } from "./test-stability.ts";

/** Whether states are in the largest consistent set. */
export async function testForesight(
  expectation: ForesightExpectation,
  facts: Facts,
  allowed: (state: number) => boolean,
): Promise<ExpectationResult> {
  const set = await facts.consistentSet(expectation.by);
  const ruledOut = new Map(set.ruledOut.map((out) => [out.state, out]));
  const show = (state: number): Case => {
    const out = ruledOut.get(state);
    return out ? { kind: "foresight", state, ruledOut: { ...out, ...set.explain(out) } } : { kind: "foresight", state };
  };
  return judge(expectation, {
    states: selectStates(facts.analysis.space, expectation.subject.states).filter(allowed),
    meets: (state) => !ruledOut.has(state) !== expectation.negated,
    show,
    nearestMiss: (misses) => {
      // the nearest miss: the state that stood longest
      const nearest = least(misses, (state) => -(ruledOut.get(state)?.round ?? 0));
      return nearest === undefined ? undefined : show(nearest);
    },
  });
}

/** Whether the largest consistent set is exactly that stated. */
export async function testForesightSet(
  expectation: ForesightSetExpectation,
  facts: Facts,
  allowed: (state: number) => boolean,
): Promise<ExpectationResult> {
  const { space } = facts.analysis;
  const stated = new Set(expectation.states.flatMap((reference) => space.resolve(reference)).filter(allowed));
  const found = new Set((await facts.consistentSet(expectation.by)).states);
  const { missing, extra } = compareSets(space.count, stated, (state) => found.has(state), allowed);
  const holds = missing.length + extra.length === 0;
  return {
    expectation,
    holds,
    vacuous: false,
    ...(holds ? {} : { case: { kind: "sets", missing, extra } }),
    examined: space.count,
  };
}
