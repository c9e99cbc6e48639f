import type { ConceptId } from "../engine/concepts.ts";
import type {
  Claim,
  Conflict,
  Expectation,
  ReachabilityExpectation,
  SetExpectation,
  StabilityExpectation,
  Subject,
} from "../model/conflict.ts";
import type { Analysis } from "./analyze.ts";
import { selectStates, statesWhere } from "./select.ts";
import { type Reach, reach } from "./sequences.ts";
import { equilibria, isStable, stableStates } from "./stability.ts";
import type { Step } from "./steps.ts";

/** What a claim came to. */
export interface ClaimResult {
  readonly claim: Claim;
  /** Every expectation is met. */
  readonly holds: boolean;
  /** It holds, or it fails and was stated to fail. */
  readonly asStated: boolean;
  readonly expectations: readonly ExpectationResult[];
  /** The analysis that it was tested on: the base model's or its scenario's. */
  readonly analysis: Analysis;
}

export interface ExpectationResult {
  readonly expectation: Expectation;
  readonly holds: boolean;
  /** No state was looked at, so that "no" and "every" hold for want of a case. */
  readonly vacuous: boolean;
  /** A case that decides it: a witness where a `some` holds, the shortest counter-example where it fails. */
  readonly case?: Case;
  /** How many states the expectation is about. */
  readonly examined: number;
}

/** States and actors are positions from 0. */
export type Case =
  /** The state is (not) stable as expected; `leaves`: who would leave it, under which concept. */
  | { readonly kind: "state"; readonly state: number; readonly leaves: readonly Leaver[] }
  /** A shortest sequence that reaches the state. */
  | { readonly kind: "path"; readonly state: number; readonly steps: readonly Step[] }
  /** The search was complete and did not find the state. */
  | { readonly kind: "unreached"; readonly state?: number; readonly searched: number }
  /** The stable states are not those stated. */
  | {
      readonly kind: "sets";
      readonly concept: ConceptId;
      readonly missing: readonly number[];
      readonly extra: readonly number[];
    };

export interface Leaver {
  readonly actor: number;
  readonly concept: ConceptId;
}

/** The concepts that the claims of a conflict ask about, by scenario ("" is the base model). */
export function conceptsOfClaims(conflict: Conflict): Map<string, Set<string>> {
  const wanted = new Map<string, Set<string>>();
  for (const claim of conflict.claims) {
    const key = claim.scenario ?? "";
    const concepts = wanted.get(key) ?? new Set();
    for (const expectation of claim.expect)
      if (expectation.kind !== "reachability") for (const concept of expectation.concepts) concepts.add(concept);
    wanted.set(key, concepts);
  }
  return wanted;
}

/** Tests one claim on the analysis of the model that it speaks of, which must include the claim's concepts. */
export function testClaim(claim: Claim, analysis: Analysis): ClaimResult {
  const given = claim.given.length > 0 ? new Set(statesWhere(analysis.space, claim.given)) : undefined;
  const allowed = (state: number): boolean => given?.has(state) ?? true;
  const expectations = claim.expect.map((expectation) => test(expectation, analysis, allowed));
  const holds = expectations.every((result) => result.holds);
  return { claim, holds, asStated: holds !== claim.fails, expectations, analysis };
}

type Allowed = (state: number) => boolean;

function test(expectation: Expectation, analysis: Analysis, allowed: Allowed): ExpectationResult {
  switch (expectation.kind) {
    case "stability":
      return testStability(expectation, analysis, allowed);
    case "reachability":
      return testReachability(expectation, analysis, allowed);
    case "set":
      return testSet(expectation, analysis, allowed);
  }
}

function testStability(expectation: StabilityExpectation, analysis: Analysis, allowed: Allowed): ExpectationResult {
  const concepts = expectation.concepts as readonly ConceptId[];
  const actors = actorsOf(analysis, expectation.actors);
  const leavers = (state: number): Leaver[] =>
    concepts.flatMap((concept) =>
      actors.filter((actor) => !isStable(analysis, concept, actor, state)).map((actor) => ({ actor, concept })),
    );
  const meets = (state: number): boolean => (leavers(state).length === 0) !== expectation.negated;
  const states = selectStates(analysis.space, expectation.subject.states).filter(allowed);
  const show = (state: number): Case => ({ kind: "state", state, leaves: leavers(state) });
  return judge(expectation, expectation.subject, states, meets, show, (misses) => {
    // the nearest miss: the state that the fewest would leave
    let nearest: { state: number; leaves: Leaver[] } | undefined;
    for (const state of misses) {
      const leaves = leavers(state);
      if (!nearest || leaves.length < nearest.leaves.length) nearest = { state, leaves };
    }
    return nearest && { kind: "state", ...nearest };
  });
}

function testReachability(
  expectation: ReachabilityExpectation,
  analysis: Analysis,
  allowed: Allowed,
): ExpectationResult {
  const actors = actorsOf(analysis, expectation.actors);
  const starts = selectStates(analysis.space, expectation.from);
  const reaches = starts.map((start) => ({ start, found: reach(analysis, start, { actors, by: expectation.by }) }));
  const shortest = (state: number): { distance: number; found?: Reach } | undefined => {
    let best: { distance: number; found?: Reach } | undefined;
    for (const { start, found } of reaches) {
      const distance = start === state ? 0 : found.distance(state);
      if (distance !== undefined && (!best || distance < best.distance)) best = { distance, found };
    }
    return best;
  };
  const states = selectStates(analysis.space, expectation.subject.states).filter(allowed);
  // nearest first, so that the case shown is the shortest there is
  states.sort((a, b) => (shortest(a)?.distance ?? Infinity) - (shortest(b)?.distance ?? Infinity) || a - b);
  const searched = new Set(reaches.flatMap(({ start, found }) => [start, ...found.states])).size;
  const show = (state: number): Case => {
    const best = shortest(state);
    return best
      ? { kind: "path", state, steps: best.distance === 0 ? [] : best.found!.sequence(state) }
      : { kind: "unreached", state, searched };
  };
  const meets = (state: number): boolean => (shortest(state) !== undefined) !== expectation.negated;
  return judge(expectation, expectation.subject, states, meets, show, () => ({ kind: "unreached", searched }));
}

function testSet(expectation: SetExpectation, analysis: Analysis, allowed: Allowed): ExpectationResult {
  const stated = new Set(expectation.states.flatMap((reference) => analysis.space.resolve(reference)).filter(allowed));
  const actor = expectation.actor === undefined ? undefined : actorsOf(analysis, [expectation.actor])[0]!;
  for (const concept of expectation.concepts as readonly ConceptId[]) {
    const found = (actor === undefined ? equilibria(analysis, concept) : stableStates(analysis, concept, actor)).filter(
      allowed,
    );
    const foundSet = new Set(found);
    const missing = [...stated].filter((state) => !foundSet.has(state)).sort((a, b) => a - b);
    const extra = found.filter((state) => !stated.has(state));
    if (missing.length + extra.length > 0)
      return {
        expectation,
        holds: false,
        vacuous: false,
        case: { kind: "sets", concept, missing, extra },
        examined: analysis.space.count,
      };
  }
  return { expectation, holds: true, vacuous: false, examined: analysis.space.count };
}

/** Applies the quantifier, and picks the case that decides. */
function judge(
  expectation: Expectation,
  subject: Subject,
  states: readonly number[],
  meets: (state: number) => boolean,
  show: (state: number) => Case,
  nearestMiss: (states: readonly number[]) => Case | undefined,
): ExpectationResult {
  const examined = states.length;
  const result = (holds: boolean, shown?: Case): ExpectationResult => ({
    expectation,
    holds,
    vacuous: examined === 0 && holds,
    examined,
    ...(shown ? { case: shown } : {}),
  });
  if (subject.quantifier === "every") {
    const counter = states.find((state) => !meets(state));
    return counter === undefined ? result(true) : result(false, show(counter));
  }
  const witness = states.find(meets);
  if (subject.quantifier === "some")
    return witness === undefined ? result(false, nearestMiss(states)) : result(true, show(witness));
  return witness === undefined ? result(true) : result(false, show(witness));
}

function actorsOf(analysis: Analysis, ids: readonly string[] | undefined): number[] {
  const all = analysis.model.actors.map((actor) => actor.id);
  return ids ? ids.map((id) => all.indexOf(id)) : all.map((_, index) => index);
}
