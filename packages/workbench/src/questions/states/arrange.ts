import type { Analysis, ConceptId } from "detente";
import { holdingBits } from "./verdict-bits.ts";

/** Which states are shown. What is left out lets every state pass. */
export interface StateFilter {
  /** Id of an outcome. */
  readonly outcome?: string;
  /** Only what holds under this concept: for all, or for the actor named. */
  readonly holds?: ConceptId;
  readonly actor?: string;
  /** One letter an option: 'Y' taken, 'N' not taken, '-' either. */
  readonly options?: string;
}

/** In which order. `holding`: today first, then what holds for all under most concepts; ties by number. */
export type StateOrder =
  | { readonly by: "holding" }
  | { readonly by: "number" }
  /** What the actor likes best first. */
  | { readonly by: "preference"; readonly actor: string };

export interface ArrangementWanted {
  readonly filter: StateFilter;
  readonly order: StateOrder;
  /**
   * Goes up whenever the reader asks for an order. Until then the rows keep the order that they have, although verdicts
   * and preferences change, as long as the states are the same ones.
   */
  readonly asked: number;
}

export interface Arrangement {
  /** The states that pass the filter, in order. */
  readonly states: Uint32Array;
  /** The order is an earlier one: asked anew, it would be another. */
  readonly outdated: boolean;
}

/** The order last asked for, kept beyond changes of the text. */
let held: { readonly key: string; readonly states: string; readonly order: Uint32Array } | undefined;
const arranged = new WeakMap<Analysis, Map<string, Arrangement>>();

/** The states that pass a filter, in an order: indices only, however many there are. */
export function arrange(analysis: Analysis, wanted: ArrangementWanted): Arrangement {
  let known = arranged.get(analysis);
  if (!known) {
    known = new Map();
    arranged.set(analysis, known);
  }
  const key = JSON.stringify(wanted);
  let found = known.get(key);
  if (!found) {
    const { order, outdated } = heldOrder(analysis, wanted);
    found = { states: filtered(analysis, wanted.filter, order), outdated };
    known.clear();
    known.set(key, found);
  }
  return found;
}

function heldOrder(
  analysis: Analysis,
  { order: wanted, asked }: ArrangementWanted,
): { order: Uint32Array; outdated: boolean } {
  const by = knownOrder(analysis, wanted);
  const key = JSON.stringify([by, asked]);
  const states = statesKey(analysis);
  if (held?.key === key && held.states === states) {
    const { order } = held;
    const fresh = ordered(analysis, by);
    return { order, outdated: order.some((state, at) => state !== fresh[at]) };
  }
  held = { key, states, order: ordered(analysis, by) };
  return { order: held.order, outdated: false };
}

/** The order asked for; where its actor is no longer in the model, the usual one. */
const knownOrder = ({ model }: Analysis, order: StateOrder): StateOrder =>
  order.by !== "preference" || model.actors.some(({ id }) => id === order.actor) ? order : { by: "holding" };

/** Says whether the states of two texts are the same ones, under the same numbers. */
function statesKey({ model, space }: Analysis): string {
  const { options, rules, merges, graph, outcomes } = model;
  const places = (name: string, value: unknown): unknown => (name === "at" ? undefined : value);
  return JSON.stringify([space.count, options.map(({ key }) => key), rules, merges, graph?.states, outcomes], places);
}

function ordered(analysis: Analysis, by: StateOrder): Uint32Array {
  const { space, ranks, model, verdicts } = analysis;
  const { count } = space;
  const keys = new Uint32Array(count);
  if (by.by === "preference") {
    const own = ranks[model.actors.findIndex(({ id }) => id === by.actor)]!;
    let best = own[0]!;
    for (const rank of own) if (rank > best) best = rank;
    for (let state = 0; state < count; state++) keys[state] = best - own[state]!;
    return ascending(keys);
  }
  if (by.by === "number") return Uint32Array.from(keys.keys());
  const all = holdingBits(analysis);
  const most = 8 * verdicts.bits.length;
  for (let state = 0; state < count; state++) {
    let staying = 0;
    for (const bits of verdicts.bits) staying += ones[bits[state]!]!;
    keys[state] = 1 + (8 - ones[all[state]!]!) * (most + 1) + (most - staying);
  }
  if (space.statusQuo !== undefined) keys[space.statusQuo] = 0;
  return ascending(keys);
}

const ones = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll("0", "").length);

/** The positions of the keys in ascending order, equal ones by position: two passes of 16 bits. */
function ascending(keys: Uint32Array): Uint32Array {
  let order = Uint32Array.from(keys.keys());
  for (const shift of [0, 16]) {
    const starts = new Uint32Array(2 ** 16 + 1);
    for (const key of keys) starts[((key >>> shift) & 0xffff) + 1]!++;
    for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
    const next = new Uint32Array(keys.length);
    for (const position of order) next[starts[(keys[position]! >>> shift) & 0xffff]!++] = position;
    order = next;
  }
  return order;
}

function filtered(analysis: Analysis, filter: StateFilter, order: Uint32Array): Uint32Array {
  const { space, model, verdicts } = analysis;
  const outcome = model.outcomes.find(({ id }) => id === filter.outcome);
  const truth = outcome && space.truth(outcome.when);
  const bit = filter.holds === undefined ? -1 : verdicts.concepts.indexOf(filter.holds);
  const own = verdicts.bits[model.actors.findIndex(({ id }) => id === filter.actor)];
  const all = bit < 0 ? undefined : (own ?? holdingBits(analysis));
  const letters = filter.options?.length === model.options.length && /[YN]/.test(filter.options) ? filter.options : "";
  if (!truth && !all && letters === "") return order;
  const takes = letters === "" ? () => true : optionFilter(analysis, letters);
  return order.filter(
    (state) => (!truth || truth[state] === 1) && (!all || ((all[state]! >> bit) & 1) === 1) && takes(state),
  );
}

/** Whether a state takes and leaves what the letters say. A merged state passes where its letter is the one asked for. */
function optionFilter({ space }: Analysis, letters: string): (state: number) => boolean {
  const asked = Array.from(letters).flatMap((letter, option) => (letter === "-" ? [] : [{ letter, option }]));
  if (!space.optionBits)
    return (state) => {
      const pattern = space.pattern(state);
      return asked.every(({ letter, option }) => pattern[option] === letter);
    };
  const passing = new Uint8Array(space.count).fill(1);
  const word = new Uint32Array(space.count);
  for (let at = 0; at * 32 < letters.length; at++) {
    space.optionBits(at, 0, word);
    let mask = 0;
    let wanted = 0;
    for (const { letter, option } of asked) {
      if (option >> 5 !== at) continue;
      mask |= 1 << (option & 31);
      if (letter === "Y") wanted |= 1 << (option & 31);
    }
    for (let state = 0; state < word.length; state++) if (((word[state]! ^ wanted) & mask) !== 0) passing[state] = 0;
  }
  return (state) => passing[state] === 1;
}
