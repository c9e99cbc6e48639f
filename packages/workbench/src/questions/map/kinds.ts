import type { Analysis } from "detente";
import { holdingBits } from "../states/verdict-bits.ts";
import type { MapArc, MapContents, MapNode } from "./map.ts";
import { forEachMoveOf } from "./moves.ts";

/** The kind of every state: which outcomes it has. */
export interface Kinds {
  readonly of: Uint16Array;
  /** Ids of the outcomes of each kind. */
  readonly outcomes: readonly (readonly string[])[];
  /** There would be too many kinds: a state of several outcomes is counted under the first of them. */
  readonly byFirst: boolean;
}

const known = new WeakMap<Analysis, Kinds>();
/** More kinds than this cannot be told apart in a figure. */
const mostKinds = 10;

/** Groups the states by the outcomes that they have, or by the first of them; those without any are a kind too. */
export function kindsOf(analysis: Analysis): Kinds {
  const before = known.get(analysis);
  if (before) return before;
  const { model, space } = analysis;
  const truths = model.outcomes.map(({ id, when }) => ({ id, truth: space.truth(when) }));
  const grouped = (ids: (state: number) => string[], most: number): Omit<Kinds, "byFirst"> | undefined => {
    const of = new Uint16Array(space.count);
    const index = new Map<string, number>();
    const outcomes: string[][] = [];
    for (let state = 0; state < space.count; state++) {
      const has = ids(state);
      const key = has.join(" ");
      let kind = index.get(key);
      if (kind === undefined) {
        if (outcomes.length === most) return undefined;
        kind = outcomes.length;
        index.set(key, kind);
        outcomes.push(has);
      }
      of[state] = kind;
    }
    return { of, outcomes };
  };
  const every = (state: number): string[] => truths.filter(({ truth }) => truth[state] === 1).map(({ id }) => id);
  const first = (state: number): string[] => {
    const found = truths.find(({ truth }) => truth[state] === 1);
    return found ? [found.id] : [];
  };
  const whole = grouped(every, mostKinds);
  const kinds = whole ? { ...whole, byFirst: false } : { ...grouped(first, 2 ** 16)!, byFirst: true };
  known.set(analysis, kinds);
  return kinds;
}

/** Cards, arcs between them, and states whose moves are counted. */
const mostShown = 40;
const mostArcs = 40;
const mostCounted = 2 ** 18;

/** Every kind of state with how many there are, and the improvements that lead from one kind to another, counted. */
export function byKind(analysis: Analysis, losing: boolean): MapContents {
  const { of, outcomes } = kindsOf(analysis);
  const { space, ranks, model } = analysis;
  const all = holdingBits(analysis);
  const states = outcomes.map(() => 0);
  const holding = outcomes.map(() => 0);
  const bits = outcomes.map(() => 0);
  for (let state = 0; state < space.count; state++) {
    const kind = of[state]!;
    states[kind]!++;
    bits[kind]! |= all[state]!;
    if (all[state] !== 0) holding[kind]!++;
  }
  const today = space.statusQuo === undefined ? -1 : of[space.statusQuo]!;
  const order = [...outcomes.keys()].sort(
    (a, b) => Number(b === today) - Number(a === today) || holding[b]! - holding[a]! || states[b]! - states[a]!,
  );
  const shown = new Set(order.slice(0, mostShown));
  const nodes = [...shown].map(
    (kind): MapNode => ({
      key: kindKey(outcomes[kind]!),
      kind: { outcomes: outcomes[kind]!, states: states[kind]!, holding: holding[kind]! },
      today: kind === today,
      holds: analysis.concepts.filter((_, bit) => ((bits[kind]! >> bit) & 1) === 1),
    }),
  );
  const hidden = order.slice(mostShown).reduce((sum, kind) => sum + states[kind]!, 0);
  if (space.count > mostCounted) return { nodes, arcs: [], left: { states: hidden, arcs: -1 } };

  const counts = new Map<number, { gains: number[]; gain: number; other: number }>();
  for (let from = 0; from < space.count; from++) {
    const kind = of[from]!;
    for (const actor of model.actors.keys()) {
      const own = ranks[actor]!;
      forEachMoveOf(analysis, actor, from, (to) => {
        if (of[to] === kind) return;
        const key = kind * outcomes.length + of[to]!;
        let count = counts.get(key);
        if (!count) {
          count = { gains: model.actors.map(() => 0), gain: 0, other: 0 };
          counts.set(key, count);
        }
        if (own[to]! > own[from]!) {
          count.gain++;
          count.gains[actor]!++;
        } else count.other++;
      });
    }
  }
  const arcs: MapArc[] = [];
  for (const [key, { gains, gain, other }] of counts) {
    const [from, to] = [Math.floor(key / outcomes.length), key % outcomes.length];
    if (!shown.has(from) || !shown.has(to) || (gain === 0 && !losing)) continue;
    arcs.push({
      from: kindKey(outcomes[from]!),
      to: kindKey(outcomes[to]!),
      actors: gains.flatMap((n, actor) => (n > 0 ? [actor] : [])),
      kind: gain > 0 ? "gain" : "other",
      takes: [],
      drops: [],
      moves: gain > 0 ? gain : other,
    });
  }
  arcs.sort((a, b) => Number(b.kind === "gain") - Number(a.kind === "gain") || b.moves! - a.moves!);
  return { nodes, arcs: arcs.slice(0, mostArcs), left: { states: hidden, arcs: Math.max(0, arcs.length - mostArcs) } };
}

/** How a kind is called in a figure; no pattern of a state looks like it. */
export const kindKey = (outcomes: readonly string[]): string => `kind ${outcomes.join(" ")}`;
