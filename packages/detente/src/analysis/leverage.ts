import { compile } from "../engine/compile.ts";
import { chooseEngine } from "../engine/engines.ts";
import { StateCountError, type StateSpace } from "../engine/states.ts";
import type { Ranks } from "../engine/structure.ts";
import type { Expression } from "../model/expression.ts";
import type { Analysis } from "./analyze.ts";
import { statesAmong } from "./state-key.ts";
import { type VerdictChanges, verdictChanges } from "./verdict-changes.ts";
import { Work } from "./work.ts";

/** What an option decides: the same model with it taken away, and with it forced. */
export interface Leverage {
  /** Position among the model's options. */
  readonly option: number;
  /** Its owner cannot use it: only states without it are feasible. */
  readonly cannot: Restricted;
  /** Its owner must use it: only states with it are feasible. */
  readonly must: Restricted;
}

export type Restricted =
  /** The rules leave no state. */
  | { readonly kind: "infeasible" }
  | {
      readonly kind: "solved";
      readonly analysis: Analysis;
      /** Whether the status quo remains possible; undefined when the model has none. */
      readonly statusQuo: boolean | undefined;
      readonly changes: VerdictChanges;
    };

/**
 * For every option, which equilibria and outcomes appear or vanish when its owner cannot use it, and when it must. The
 * rankings of the states that remain are those of the whole model.
 *
 * @example
 * ```ts
 * const [release] = await leverage(analysis);
 * release.cannot.kind; // => "solved"
 * ```
 */
export async function leverage(analysis: Analysis, signal?: AbortSignal): Promise<Leverage[]> {
  const found: Leverage[] = [];
  const work = new Work(signal ? { signal } : {}, 0);
  for (const [option, { key }] of analysis.model.options.entries()) {
    const taken: Expression = { op: "option", option: key };
    const cannot = await restrict(analysis, { op: "not", of: taken }, work, signal);
    found.push({ option, cannot, must: await restrict(analysis, taken, work, signal) });
  }
  return found;
}

async function restrict(
  analysis: Analysis,
  required: Expression,
  work: Work,
  signal?: AbortSignal,
): Promise<Restricted> {
  const { model, concepts, rules } = analysis;
  if (work.due()) await work.rest();
  let space: StateSpace;
  try {
    space = compile({ ...model, rules: [...model.rules, { kind: "require", of: [required] }] });
  } catch (error) {
    if (error instanceof StateCountError && error.count === 0n) return { kind: "infeasible" };
    throw error;
  }
  if (work.due()) await work.rest();
  const ranks = restrictedRanks(analysis, space);
  const engine = chooseEngine(space.structure);
  const verdicts = await engine.solve({
    structure: space.structure,
    ranks,
    rules,
    concepts,
    ...(signal ? { signal } : {}),
  });
  if (work.due()) await work.rest();
  const restricted: Analysis = { ...analysis, model: space.model, space, ranks, verdicts, engine: engine.id };
  return {
    kind: "solved",
    analysis: restricted,
    statusQuo: model.statusQuo && space.statusQuo !== undefined,
    changes: verdictChanges(analysis, restricted),
  };
}

/** The ranks of the states that remain, as they are among all; a direct ranking may name states that are gone by number. */
function restrictedRanks(analysis: Analysis, space: StateSpace): Ranks[] {
  const whole = statesAmong(analysis.space, space).map((state, remaining) =>
    state >= 0 ? state : mergedBefore(analysis.space, space.pattern(remaining)),
  );
  return analysis.ranks.map((ranks) => Uint32Array.from(whole, (state) => ranks[state]));
}

/** A merged state of which some members are gone is written with more letters than before: the state that it was. */
function mergedBefore(space: StateSpace, pattern: string): number {
  const agrees = (other: string): boolean =>
    [...other].every((letter, option) => letter === "-" || pattern[option] === "-" || letter === pattern[option]);
  for (let state = 0; state < space.count; state++) {
    const other = space.pattern(state);
    if (other.includes("-") && agrees(other)) return state;
  }
  throw new RangeError(`No state of the whole model agrees with ${pattern}.`);
}
