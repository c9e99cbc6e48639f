import type { Ranks } from "../engine/structure.ts";
import type { Grounds, PreferenceStatement } from "../model/conflict.ts";
import type { Expression } from "../model/expression.ts";
import type { Analysis } from "./analyze.ts";

/** One move: who, from where to where (states from 0), what it changes, and what the mover gains or loses. */
export interface Step {
  readonly actor: number;
  readonly from: number;
  readonly to: number;
  /** Options changed, in declared order. Empty in graph form. */
  readonly changes: readonly { readonly option: number; readonly taken: boolean }[];
  readonly verdict: "gain" | "loss" | "tie";
}

export function step(analysis: Pick<Analysis, "space" | "ranks">, actor: number, from: number, to: number): Step {
  const ranks = analysis.ranks[actor]!;
  const difference = ranks[to]! - ranks[from]!;
  return {
    actor,
    from,
    to,
    changes: changedOptions(analysis, actor, from, to),
    verdict: difference > 0 ? "gain" : difference < 0 ? "loss" : "tie",
  };
}

/** The mover's own options that differ; where a merged state holds both, nothing is said of that option. */
function changedOptions({ space }: Pick<Analysis, "space">, actor: number, from: number, to: number): Step["changes"] {
  const { options } = space.model;
  if (options.length === 0) return [];
  const before = space.pattern(from);
  const after = space.pattern(to);
  return options.flatMap((option, index) =>
    option.ownerIndex === actor && before[index] !== after[index] && after[index] !== "-"
      ? [{ option: index, taken: after[index] === "Y" }]
      : [],
  );
}

/**
 * A state's place in an actor's ranking: 1 is best; `of` places in all.
 *
 * @example
 * ```ts
 * place(analysis, 1, 0); // => { place: 4, of: 5 }
 * ```
 */
export function place(analysis: Pick<Analysis, "ranks">, actor: number, state: number): { place: number; of: number } {
  const ranks = analysis.ranks[actor]!;
  const levels = levelsOf(ranks);
  let low = 0;
  for (let high = levels.length - 1; low < high; ) {
    const middle = (low + high) >>> 1;
    if (levels[middle]! < ranks[state]!) low = middle + 1;
    else high = middle;
  }
  return { place: levels.length - low, of: levels.length };
}

const known = new WeakMap<Ranks, Ranks>();

/** The different ranks, ascending: ranks may have gaps. */
function levelsOf(ranks: Ranks): Ranks {
  let levels = known.get(ranks);
  if (levels === undefined) {
    const sorted = ranks.slice().sort();
    let distinct = 0;
    for (let at = 0; at < sorted.length; at++)
      if (at === 0 || sorted[at] !== sorted[distinct - 1]) sorted[distinct++] = sorted[at]!;
    levels = sorted.slice(0, distinct);
    known.set(ranks, levels);
  }
  return levels;
}

/** Why an actor ranks one state above another: the statements that decide it, or its direct ranking. */
export type Reason =
  | {
      readonly kind: "statement";
      readonly when: Expression;
      /** 1 is the most important. */
      readonly importance: number;
      /** Whether the statement holds at the better state (it fails at the other). */
      readonly holdsAtBetter: boolean;
      readonly grounds: Grounds;
    }
  | {
      readonly kind: "weights";
      readonly statements: readonly { readonly when: Expression; readonly grounds: Grounds }[];
    }
  | { readonly kind: "ranking"; readonly grounds: Grounds }
  | { readonly kind: "tie" };

/**
 * The reason for the order between two states; the arguments may come in either order.
 *
 * @example
 * ```ts
 * reasonForOrder(analysis, 0, 0, 3).kind; // => "statement"
 * ```
 */
export function reasonForOrder(analysis: Analysis, actor: number, a: number, b: number): Reason {
  const ranks = analysis.ranks[actor]!;
  if (ranks[a] === ranks[b]) return { kind: "tie" };
  const id = analysis.model.actors[actor]!.id;
  const preference = analysis.model.preferences.find((candidate) => candidate.actor === id)!;
  if (preference.kind === "ranking") return { kind: "ranking", grounds: grounds(preference) };
  const statements: PreferenceStatement[] = preference.items.flatMap((item) =>
    item.kind === "unordered" ? item.items : [item],
  );
  const differing = statements
    .map((statement, index) => ({ statement, index, truth: analysis.space.truth(statement.when) }))
    .filter(({ truth }) => truth[a] !== truth[b]);
  if (statements.some((statement) => statement.weight !== undefined))
    return {
      kind: "weights",
      statements: differing.map(({ statement }) => ({ when: statement.when, grounds: grounds(statement) })),
    };
  const [first] = differing;
  const better = ranks[a]! > ranks[b]! ? a : b;
  return {
    kind: "statement",
    when: first!.statement.when,
    importance: first!.index + 1,
    holdsAtBetter: first!.truth[better] === 1,
    grounds: grounds(first!.statement),
  };
}

const grounds = ({ because, assumed }: Grounds): Grounds => ({
  ...(because ? { because } : {}),
  ...(assumed === undefined ? {} : { assumed }),
});
