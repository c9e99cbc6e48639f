import { compile } from "../../engine/compile.ts";
import { UnsupportedConcept } from "../../engine/engine.ts";
import { IncompleteRanking } from "../../engine/ranks.ts";
import { StateCountError } from "../../engine/states.ts";
import { type Analysis, analyzeSpace } from "../analyze.ts";
import { tauB } from "../rank-agreement.ts";
import { sameStates, stateKeys, statesAmong } from "../state-key.ts";
import { type OutcomeChange, type StateChange, verdictChanges } from "../verdict-changes.ts";
import { Work } from "../work.ts";
import { type Difference, findDifferences } from "./differences.ts";
import { findRenaming, type Renaming } from "./renaming.ts";

/** At most so many pairs of differences are tried for what no single one accounts for. */
const mostPairs = 300;

/** A verdict that differs between the two, and what accounts for it. Numbers are positions among the differences. */
export interface AccountedChange {
  readonly verdict:
    | { readonly kind: "outcome"; readonly of: OutcomeChange }
    | { readonly kind: "state"; readonly of: StateChange };
  /** Each of these alone, applied to the first model, brings it about. */
  readonly alone: readonly number[];
  /** Each of these alone, taken back from the second model, undoes it. */
  readonly needed: readonly number[];
  /** Where no single difference brings it about: a pair that does, if one was found. */
  readonly pair?: readonly [number, number];
}

/** What one difference does by itself. */
export interface DifferenceEffect {
  /** How many of the changed verdicts it brings about alone, and how many that the second model does not have. */
  readonly produces: number;
  readonly besides: number;
  /** How many of the changed verdicts go back when it is taken back from the second model. */
  readonly undoes: number;
  /** Why it cannot be applied, or taken back, by itself. */
  readonly problem?: string;
}

export interface ModelComparison {
  readonly before: Analysis;
  readonly after: Analysis;
  readonly differences: readonly Difference[];
  /** One a difference. */
  readonly effects: readonly DifferenceEffect[];
  /** Outcomes first, then states. */
  readonly changes: readonly AccountedChange[];
  /** Whether single states can be compared: the same options are in both. Outcomes are compared in any case. */
  readonly statesComparable: boolean;
  /** Kendall's tau-b of each shared actor's rankings of the states that both have. */
  readonly rankings: readonly { readonly actor: string; readonly tau: number | undefined; readonly same: boolean }[];
  /** Where the two have other names or another order, and are the same apart from that: what is what. */
  readonly renaming?: Renaming;
  /** Pairs of differences tried, of those that there are; 0 when no pair was needed. */
  readonly pairs: { readonly tried: number; readonly of: number };
}

/**
 * What differs between two models, which verdicts appear or vanish, and which single difference accounts for each: every
 * difference is applied alone to the first model and taken back alone from the second. For what no single one brings about,
 * pairs are tried. Of two that are the same but for names and order it is said so, and nothing is tried (`renaming`).
 *
 * @example
 * ```ts
 * const calm = readConflict(text.replace("{ not attack; not release", "{ not release; not attack")).conflict!;
 * const { differences, changes } = await compareModels(analysis, await analyze(resolveScenario(calm)));
 * differences.map(({ kind }) => kind); // => ["preference"]
 * changes.length; // => 4
 * ```
 */
export async function compareModels(
  before: Analysis,
  after: Analysis,
  options: { readonly signal?: AbortSignal; readonly onProgress?: (done: number, total: number) => void } = {},
): Promise<ModelComparison> {
  const { list, between } = findDifferences(before.model, after.model);
  const statesComparable = sameStates(before.space, after.space);
  const renaming = namesDiffer(before, after) ? findRenaming(before, after) : undefined;
  if (renaming?.sameVerdicts)
    return {
      before,
      after,
      differences: list,
      effects: list.map(() => ({ produces: 0, besides: 0, undoes: 0 })),
      changes: [],
      statesComparable,
      rankings: rankingAgreement(before, after),
      renaming,
      pairs: { tried: 0, of: (list.length * (list.length - 1)) / 2 },
    };
  const changed = changesOf(before, after, statesComparable);
  const all = new Set(list);
  let done = 0;
  const tryOut = async (chosen: ReadonlySet<Difference>): Promise<Map<string, unknown> | string> => {
    options.onProgress?.(done++, 2 * list.length);
    // whoever shares the thread gets a turn, and may cancel
    await new Work(options.signal ? { signal: options.signal } : {}, 0).rest();
    try {
      const { rules, concepts } = before;
      const solved = await analyzeSpace(compile(between(chosen)), {
        rules,
        concepts,
        ...(options.signal ? { signal: options.signal } : {}),
      });
      return changesOf(before, solved, statesComparable);
    } catch (error) {
      // a difference may need another one: an option that is not there yet, a ranking of other states
      const known = [StateCountError, IncompleteRanking, UnsupportedConcept, RangeError];
      if (known.some((kind) => error instanceof kind)) return (error as Error).message;
      throw error;
    }
  };
  const effects: DifferenceEffect[] = [];
  const alone = new Map([...changed.keys()].map((key) => [key, [] as number[]]));
  const needed = new Map([...changed.keys()].map((key) => [key, [] as number[]]));
  for (const [index, difference] of list.entries()) {
    const applied = await tryOut(new Set([difference]));
    const reverted = await tryOut(new Set([...all].filter((other) => other !== difference)));
    let [produces, besides, undoes] = [0, 0, 0];
    if (typeof applied !== "string")
      for (const key of applied.keys()) {
        if (!changed.has(key)) besides++;
        else {
          produces++;
          alone.get(key)!.push(index);
        }
      }
    if (typeof reverted !== "string")
      for (const key of changed.keys()) {
        if (reverted.has(key)) continue;
        undoes++;
        needed.get(key)!.push(index);
      }
    const problem = [applied, reverted].find((each) => typeof each === "string");
    effects.push({ produces, besides, undoes, ...(problem === undefined ? {} : { problem }) });
  }
  const open = new Set([...changed.keys()].filter((key) => alone.get(key)!.length === 0));
  const pairs = new Map<string, readonly [number, number]>();
  let tried = 0;
  for (const [first, second] of open.size > 0 ? pairsBySuspicion(list, effects) : []) {
    if (tried >= mostPairs || open.size === 0) break;
    tried++;
    const found = await tryOut(new Set([list[first], list[second]]));
    if (typeof found === "string") continue;
    for (const key of open) {
      if (!found.has(key)) continue;
      pairs.set(key, first < second ? [first, second] : [second, first]);
      open.delete(key);
    }
  }
  return {
    before,
    after,
    differences: list,
    effects,
    changes: [...changed].map(([key, verdict]): AccountedChange => {
      const pair = pairs.get(key);
      return { verdict, alone: alone.get(key)!, needed: needed.get(key)!, ...(pair ? { pair } : {}) };
    }),
    statesComparable,
    rankings: rankingAgreement(before, after),
    pairs: { tried, of: (list.length * (list.length - 1)) / 2 },
  };
}

/** Whether an actor or an option of one is not in the other by its id. */
function namesDiffer({ model: before }: Analysis, { model: after }: Analysis): boolean {
  const ids = ({ actors, options }: typeof before): string =>
    JSON.stringify([actors.map(({ id }) => id).sort(), options.map(({ key }) => key).sort()]);
  return ids(before) !== ids(after);
}

/** Pairs of differences, first those that each are needed for something. */
function pairsBySuspicion(list: readonly Difference[], effects: readonly DifferenceEffect[]): [number, number][] {
  const order = [...list.keys()].sort((a, b) => effects[b].undoes - effects[a].undoes || a - b);
  return order.flatMap((first, at) => order.slice(at + 1).map((second): [number, number] => [first, second]));
}

/** The changed verdicts, each by a text that says which: outcomes first. */
function changesOf(before: Analysis, after: Analysis, comparable: boolean): Map<string, AccountedChange["verdict"]> {
  const { outcomes, states } = verdictChanges(before, after, comparable);
  const found = new Map<string, AccountedChange["verdict"]>();
  for (const change of outcomes)
    found.set(`${change.concept} ${change.change} outcome ${change.outcome}`, { kind: "outcome", of: change });
  const keys = { vanishes: stateKeys(before.space), appears: stateKeys(after.space) };
  for (const change of states) {
    const which = keys[change.change](change.state);
    found.set(`${change.concept} ${change.change} state ${which}`, { kind: "state", of: change });
  }
  return found;
}

function rankingAgreement(before: Analysis, after: Analysis): ModelComparison["rankings"] {
  const place = statesAmong(after.space, before.space);
  const common = [...place.keys()].filter((state) => place[state] >= 0);
  return before.model.actors.flatMap(({ id }, actor) => {
    const other = after.model.actors.findIndex((candidate) => candidate.id === id);
    if (other < 0 || common.length === 0) return [];
    const a = common.map((state) => before.ranks[actor][state]);
    const b = common.map((state) => after.ranks[other][place[state]]);
    const tau = tauB(a, b);
    // where one of them puts all on a level, they are the same when the other does too
    const same = tau === undefined ? new Set(a).size === 1 && new Set(b).size === 1 : tau === 1;
    return [{ actor: id, tau, same }];
  });
}
