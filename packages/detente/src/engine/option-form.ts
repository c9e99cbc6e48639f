import type { StateReference, StatusQuo } from "../model/conflict.ts";
import type { ConflictModel } from "../model/conflict-model.ts";
import type { Expression } from "../model/expression.ts";
import { arcMoves, type MoveFilter } from "./arcs.ts";
import { type Combinations, copyWord, enumerateStates, findCombination } from "./enumerate.ts";
import { listedShape, optionMoves, strategiesOf } from "./fibres.ts";
import { indicesOf } from "./graph-form.ts";
import { type Merging, merge, noMerging } from "./merging.ts";
import { patterns } from "./patterns.ts";
import { productShape } from "./product.ts";
import type { StateSpace } from "./states.ts";
import type { Moves, Structure } from "./structure.ts";
import { TruthTable } from "./truth-table.ts";

/** The states of a conflict in option form: feasible combinations of options, some of them perhaps merged. */
export function compileOptions(model: ConflictModel, maxStates: number): StateSpace {
  const combinations = enumerateStates(model, maxStates);
  const position = new Map(model.options.map((option, index) => [option.key, index]));
  const table = new TruthTable(model, {
    count: combinations.count,
    option: (key) => {
      const option = position.get(key);
      if (option === undefined) throw new RangeError(`There is no option "${key}".`);
      return column(combinations, option);
    },
    state: (id) => {
      throw new RangeError(`"${id}" names a state, but this conflict is written in options.`);
    },
  });

  const conditions = model.merges.map(({ when }) => table.truth(when));
  const merging = conditions.length > 0 ? merge(combinations.count, conditions) : null;
  const count = merging?.count ?? combinations.count;
  const written = patterns(model, combinations, merging, conditions);
  const optionBits = (word: number, from: number, into: Uint32Array): void => copyWord(combinations, word, from, into);
  const truth = (expression: Expression): Uint8Array => {
    const single = table.truth(expression);
    return merging === null ? single : ofMembers(merging, single, "every");
  };

  return {
    model,
    count,
    structure: structureOf(model, combinations, merging, table),
    statusQuo: model.statusQuo && findStatusQuo(model.statusQuo, position, combinations, merging),
    pattern: written.pattern,
    ...(merging === null
      ? { optionBits }
      : { members: { count: combinations.count, stateOf: merging.stateOf, optionBits } }),
    truth,
    split: (expression) => {
      if (merging === null) return -1;
      const single = table.truth(expression);
      const every = ofMembers(merging, single, "every");
      return ofMembers(merging, single, "some").findIndex((some, state) => some !== every[state]);
    },
    resolve: (reference: StateReference) => {
      switch (reference.kind) {
        case "pattern":
          return written.match(reference.pattern);
        case "number":
          return reference.number >= 1 && reference.number <= count ? [reference.number - 1] : [];
        case "outcome":
          return indicesOf(truth({ op: "outcome", outcome: reference.outcome }));
        case "state":
          return [];
      }
    },
  };
}

/** Which combinations take the option. */
function column(combinations: Combinations, option: number): Uint8Array {
  const shift = option & 31;
  const taken = new Uint8Array(combinations.count);
  const word = new Uint32Array(Math.min(taken.length, 2 ** 16));
  for (let from = 0; from < taken.length; from += word.length) {
    const some = word.subarray(0, taken.length - from);
    copyWord(combinations, option >> 5, from, some);
    for (let at = 0; at < some.length; at++) taken[from + at] = (some[at] >>> shift) & 1;
  }
  return taken;
}

/** Whether every, or some, member of each merged state is true. */
function ofMembers({ count, stateOf }: Merging, truth: Uint8Array, which: "every" | "some"): Uint8Array {
  const start = which === "every" ? 1 : 0;
  const result = new Uint8Array(count).fill(start);
  for (let c = 0; c < truth.length; c++) if (truth[c] !== start) result[stateOf[c]] = truth[c];
  return result;
}

function findStatusQuo(
  statusQuo: StatusQuo,
  position: ReadonlyMap<string, number>,
  combinations: Combinations,
  merging: Merging | null,
): number | undefined {
  if (statusQuo.kind !== "options") return undefined;
  const bits = new Uint32Array(Math.max(1, Math.ceil(position.size / 32)));
  for (const key of statusQuo.taken) {
    const option = position.get(key);
    if (option === undefined) throw new RangeError(`There is no option "${key}".`);
    bits[option >> 5] |= 1 << (option & 31);
  }
  const combination = findCombination(combinations, bits);
  if (combination < 0) return undefined;
  return merging === null ? combination : merging.stateOf[combination];
}

function structureOf(
  model: ConflictModel,
  combinations: Combinations,
  merging: Merging | null,
  table: TruthTable,
): Structure {
  const whole = lazily(() => optionMoves(model, combinations, strategiesOf(model, combinations)));
  const filters = model.actors.map((_, actor) => moveFilter(model, actor, table));
  const shape = filters.some((open) => open !== null)
    ? undefined
    : combinations.product
      ? productShape(model, combinations.product.product)
      : listedShape(model, combinations, strategiesOf(model, combinations));
  if (merging === null && filters.every((open) => open === null)) {
    return {
      stateCount: combinations.count,
      get moves() {
        return whole().moves;
      },
      tensor: shape,
      combine: (picks) => whole().combine(picks),
    };
  }
  const between = lazily(() =>
    whole().moves.map((fibres, actor): Moves => {
      const open = filters[actor];
      if (merging === null && open === null) return fibres;
      return arcMoves(fibres, merging ?? noMerging(combinations.count), open ?? (() => true));
    }),
  );
  if (merging === null) return { stateCount: combinations.count, moves: between(), combine: whole().combine };
  if (shape === undefined) return { stateCount: merging.count, moves: between() };
  return {
    stateCount: merging.count,
    get moves() {
      return between();
    },
    merged: { shape, stateOf: merging.stateOf },
  };
}

/** Computes a value when it is first asked for. */
function lazily<T>(compute: () => T): () => T {
  let value: { readonly it: T } | undefined;
  return () => {
    value ??= { it: compute() };
    return value.it;
  };
}

/** What bars the actor's moves between combinations; null when nothing does. */
function moveFilter(model: ConflictModel, actor: number, table: TruthTable): MoveFilter | null {
  const { id } = model.actors[actor];
  const unseen = model.unseen.filter((rule) => rule.by === id).map((rule) => table.truth(rule.when));
  const barriers = model.forbidden
    .filter((rule) => rule.by === undefined || rule.by === id)
    .map(({ from, to }) => ({ from: from && table.truth(from), to: to && table.truth(to) }));
  if (unseen.length === 0 && barriers.length === 0) return null;
  return (from, to) =>
    !unseen.some((truth) => truth[from] === 1 || truth[to] === 1) &&
    !barriers.some((barrier) => barrier.from?.[from] !== 0 && barrier.to?.[to] !== 0);
}
