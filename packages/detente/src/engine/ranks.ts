import type { PreferenceItem, PreferenceStatement, RankingPreference, StatementPreference } from "../model/conflict.ts";
import type { StateSpace } from "./states.ts";
import type { Ranks } from "./structure.ts";

/** Thrown by `rank` when a direct ranking does not place every state exactly once. State indices, ascending. */
export class IncompleteRanking extends RangeError {
  override readonly name = "IncompleteRanking";
  /** The states that no tier names. */
  readonly missing: readonly number[];
  /** The states that more than one tier names. */
  readonly repeated: readonly number[];
  constructor(actor: string, missing: readonly number[], repeated: readonly number[]) {
    const faults = [
      missing.length > 0 ? `leaves out ${listStates(missing)}` : "",
      repeated.length > 0 ? `places ${listStates(repeated)} more than once` : "",
    ].filter((fault) => fault !== "");
    super(`The ranking of ${actor} ${faults.join(" and ")}. Name every state in exactly one place.`);
    this.missing = missing;
    this.repeated = repeated;
  }
}

function listStates(states: readonly number[]): string {
  const ids = states.slice(0, 5).map((state) => state + 1);
  if (ids.length === 1 && states.length === 1) return `state ${ids[0]}`;
  return `states ${ids.join(", ")}${states.length > ids.length ? ` and ${states.length - ids.length} more` : ""}`;
}

/**
 * An actor's preference as dense ranks over the states: 0 is worst, higher is better, equal is a tie. Statements in
 * order score 2^(k-j) as in option prioritization (Hipel, Kilgour, Fang & Peng 1997), exactly for any number of them;
 * weighted statements score the sum of the weights of those that hold, exactly as written; a ranking gives its tiers.
 * `unordered` statements are read as ordered the way they are written, and uncertain ones (`perhaps`) as certain. An
 * actor without a preference likes all states equally.
 *
 * Throws `IncompleteRanking`, and a `RangeError` where only some statements have a weight or a weight is no number.
 *
 * @example
 * ```ts
 * Array.from(rank(analysis.space, 0)); // => [4, 2, 3, 1, 0, 1]
 * ```
 */
export function rank(space: StateSpace, actorIndex: number): Ranks {
  const actor = space.model.actors[actorIndex];
  const preference = space.model.preferences.find((candidate) => candidate.actor === actor.id);
  if (preference === undefined) return new Uint16Array(space.count);
  if (preference.kind === "ranking") return rankByTiers(space, preference, actor.name);
  const statements = statementsOf(preference);
  const weighted = statements.filter((statement) => statement.weight !== undefined);
  if (weighted.length === 0) return rankByOrder(space, statements);
  if (weighted.length < statements.length) {
    throw new RangeError(
      `Some statements of ${actor.name} have a weight and some have none. Weigh all of them or none.`,
    );
  }
  return rankByWeight(space, statements);
}

/** The statements of a preference in the order written, those of `unordered` blocks included. */
export function statementsOf(preference: StatementPreference): PreferenceStatement[] {
  return preference.items.flatMap((item: PreferenceItem) => (item.kind === "unordered" ? item.items : [item]));
}

/** Scores up to this number are compressed by a table; there is room for some statements between compressions. */
const TABLE_SCORES = 2 ** 24;

function rankByOrder(space: StateSpace, statements: readonly PreferenceStatement[]): Ranks {
  let scores: Ranks = new Uint32Array(space.count);
  let distinct = 1;
  for (const { when } of statements) {
    // each statement doubles what is above it; only the order of scores matters, so they may be made dense on the way
    if (2 * distinct > Math.min(TABLE_SCORES, 64 * space.count + 64)) {
      ({ ranks: scores, distinct } = dense(scores, distinct));
    }
    const truth = space.truth(when);
    for (let s = 0; s < scores.length; s++) scores[s] = 2 * scores[s] + truth[s];
    distinct *= 2;
  }
  return dense(scores, distinct).ranks;
}

/** Replaces scores below `bound` by dense ranks in the same order. */
function dense(scores: Ranks, bound: number): { ranks: Uint32Array; distinct: number } {
  const rankOf = new Uint32Array(bound);
  for (let s = 0; s < scores.length; s++) rankOf[scores[s]] = 1;
  let distinct = 0;
  for (let score = 0; score < bound; score++) if (rankOf[score] === 1) rankOf[score] = distinct++;
  const ranks = new Uint32Array(scores.length);
  for (let s = 0; s < ranks.length; s++) ranks[s] = rankOf[scores[s]];
  return { ranks, distinct };
}

function rankByWeight(space: StateSpace, statements: readonly PreferenceStatement[]): Ranks {
  const weights = scaleToIntegers(statements.map((statement) => statement.weight!));
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total <= BigInt(Number.MAX_SAFE_INTEGER)) {
    const scores = new Float64Array(space.count);
    statements.forEach(({ when }, index) => {
      const truth = space.truth(when);
      const weight = Number(weights[index]);
      for (let s = 0; s < scores.length; s++) scores[s] += weight * truth[s];
    });
    const rankOf = new Map([...new Set(scores.slice().sort())].map((score, index) => [score, index]));
    return Uint32Array.from(scores, (score) => rankOf.get(score)!);
  }
  const scores: bigint[] = new Array(space.count).fill(0n);
  statements.forEach(({ when }, index) => {
    const truth = space.truth(when);
    for (let s = 0; s < scores.length; s++) if (truth[s] === 1) scores[s] += weights[index];
  });
  const ascending = [...new Set(scores)].sort((a, b) => (a < b ? -1 : 1));
  const rankOf = new Map(ascending.map((score, index) => [score, index]));
  return Uint32Array.from(scores, (score) => rankOf.get(score)!);
}

/** Decimals as written ("2.5", "10") as integers in the same proportion, exactly. */
export function scaleToIntegers(decimals: readonly string[]): bigint[] {
  const parts = decimals.map((decimal) => {
    const match = /^(\d+)(?:\.(\d+))?$/.exec(decimal);
    if (match === null) throw new RangeError(`"${decimal}" is no weight. Write a positive number such as 2 or 2.5.`);
    return { whole: match[1], fraction: match[2] ?? "" };
  });
  const places = Math.max(0, ...parts.map(({ fraction }) => fraction.length));
  return parts.map(({ whole, fraction }) => BigInt(whole + fraction.padEnd(places, "0")));
}

function rankByTiers(space: StateSpace, { tiers }: RankingPreference, actor: string): Ranks {
  // counted from the best tier; tiers that name no state are no place of their own
  const places = new Int32Array(space.count).fill(-1);
  const repeated = new Set<number>();
  let used = 0;
  for (const tier of tiers) {
    const states = new Set(tier.states.flatMap((reference) => space.resolve(reference)));
    for (const state of states) {
      if (places[state] >= 0) repeated.add(state);
      else places[state] = used;
    }
    if (states.size > 0) used++;
  }
  const missing: number[] = [];
  places.forEach((place, state) => {
    if (place < 0) missing.push(state);
  });
  if (missing.length > 0 || repeated.size > 0) {
    throw new IncompleteRanking(
      actor,
      missing,
      [...repeated].sort((a, b) => a - b),
    );
  }
  return Uint32Array.from(places, (place) => used - 1 - place);
}
