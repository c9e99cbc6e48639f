import { GrowingList } from "../arcs.ts";
import { BitMatrix } from "./bit-matrix.ts";
import type { Mover } from "./movers.ts";

/** What sequences reach: the states reached from `s` are the bits of `sets.row(setOf[s])`. */
export interface Closure {
  readonly setOf: Uint32Array;
  readonly sets: BitMatrix;
}

/** States gathered into parts, each of which one bit stands for. */
export interface Parts {
  readonly partOf: Uint32Array;
  readonly count: number;
}

/** Nodes of a search and where each leads, in compressed rows. */
interface Network {
  /** State of each node. */
  readonly stateOf: (node: number) => number;
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
  /** Each state is one node, with its own number. */
  readonly plain: boolean;
}

/**
 * What legal sequences (nobody twice in a row) of one move or more reach from every state. A state's own bit says that
 * some sequence returns to it. Where everybody's moves are transitive, who moved last does not matter and a node is a state;
 * otherwise it is a state with its last mover. Strongly connected nodes reach the same, so each such component is answered
 * once, after all that it leads to. With `parts` given the sets are of parts that are reached, rather than of states.
 */
export function legalClosure(count: number, movers: readonly Mover[], parts?: Parts): Closure {
  const network = movers.every(({ transitive }) => transitive)
    ? networkOfStates(count, movers)
    : networkOfArrivals(count, movers);
  const { componentOf, order, firsts } = components(network);
  const sets = new BitMatrix(firsts.length - 1, parts?.count ?? count);
  const joined = new Uint32Array(firsts.length - 1);
  for (let component = 0; component + 1 < firsts.length; component++) {
    for (let at = firsts[component]!; at < firsts[component + 1]!; at++) {
      const node = order[at]!;
      for (let arc = network.starts[node]!; arc < network.starts[node + 1]!; arc++) {
        const next = network.targets[arc]!;
        const state = network.stateOf(next);
        // what a state reaches has come with the state
        if (network.plain && parts === undefined && sets.has(component, state)) continue;
        sets.add(component, parts ? parts.partOf[state]! : state);
        const other = componentOf[next]!;
        if (other === component || joined[other] === component + 1) continue;
        joined[other] = component + 1;
        sets.join(component, other);
      }
    }
  }
  return { setOf: componentOf.slice(0, count), sets };
}

/** What sequences reach in which nobody moves more than once. */
export function eachOnceClosure(count: number, movers: readonly Mover[]): Closure {
  let smaller = new Map<number, BitMatrix>([[0, new BitMatrix(count, count)]]);
  for (let size = 1; size <= movers.length; size++) {
    const larger = new Map<number, BitMatrix>();
    for (const set of smaller.keys()) {
      for (let joining = 0; joining < movers.length; joining++) {
        const grown = set | (1 << joining);
        if (grown === set || larger.has(grown)) continue;
        const rows = new BitMatrix(count, count);
        movers.forEach((mover, first) => {
          const then = (grown & (1 << first)) === 0 ? undefined : smaller.get(grown & ~(1 << first))!;
          if (then === undefined) return;
          for (let state = 0; state < count; state++) {
            const row = rows.row(state);
            mover.each(state, (target) => {
              row[target >>> 5]! |= 1 << (target & 31);
              const rest = then.row(target);
              for (let word = 0; word < row.length; word++) row[word]! |= rest[word]!;
            });
          }
        });
        larger.set(grown, rows);
      }
    }
    smaller = larger;
  }
  return { setOf: identity(count), sets: smaller.get((1 << movers.length) - 1)! };
}

/** What one move of one of them reaches. */
export function singleClosure(count: number, movers: readonly Mover[]): Closure {
  const sets = new BitMatrix(count, count);
  for (let state = 0; state < count; state++)
    for (const mover of movers) mover.each(state, (target) => sets.add(state, target));
  return { setOf: identity(count), sets };
}

const identity = (count: number): Uint32Array => Uint32Array.from({ length: count }, (_, state) => state);

function networkOfStates(count: number, movers: readonly Mover[]): Network {
  const starts = new Uint32Array(count + 1);
  const targets = new GrowingList(count);
  for (let state = 0; state < count; state++) {
    for (const mover of movers) mover.each(state, (target) => targets.push(target));
    starts[state + 1] = targets.length;
  }
  return { stateOf: (node) => node, starts, targets: targets.toArray(), plain: true };
}

/** Node s is state s before anyone has moved; node (1 + j) * count + s is state s after a move of j. */
function networkOfArrivals(count: number, movers: readonly Mover[]): Network {
  const starts = new Uint32Array((movers.length + 1) * count + 1);
  const targets = new GrowingList(count);
  for (let last = -1; last < movers.length; last++) {
    for (let state = 0; state < count; state++) {
      movers.forEach((mover, j) => {
        if (j !== last) mover.each(state, (target) => targets.push((1 + j) * count + target));
      });
      starts[(1 + last) * count + state + 1] = targets.length;
    }
  }
  return { stateOf: (node) => node % count, starts, targets: targets.toArray(), plain: false };
}

/**
 * Strongly connected components (Tarjan 1972), without recursion. Components are numbered so that each comes after all that
 * it leads to; `order.subarray(firsts[c], firsts[c + 1])` are the nodes of component c.
 */
function components({ starts, targets }: Network) {
  const nodes = starts.length - 1;
  const componentOf = new Uint32Array(nodes);
  const order = new Uint32Array(nodes);
  const firsts = [0];
  let ordered = 0;
  // 0: not seen; otherwise when it was seen, from 1
  const seen = new Uint32Array(nodes);
  const lowest = new Uint32Array(nodes);
  const done = new Uint8Array(nodes);
  const open = new Uint32Array(nodes);
  const path = new Uint32Array(nodes);
  const next = starts.slice(0, nodes);
  let clock = 0;
  let opened = 0;
  for (let root = 0; root < nodes; root++) {
    if (seen[root] !== 0) continue;
    let depth = 0;
    path[0] = root;
    open[opened++] = root;
    seen[root] = lowest[root] = ++clock;
    while (depth >= 0) {
      const node = path[depth]!;
      if (next[node]! < starts[node + 1]!) {
        const target = targets[next[node]!++]!;
        if (seen[target] === 0) {
          path[++depth] = target;
          open[opened++] = target;
          seen[target] = lowest[target] = ++clock;
        } else if (done[target] === 0 && seen[target]! < lowest[node]!) lowest[node] = seen[target]!;
        continue;
      }
      depth--;
      if (depth >= 0 && lowest[node]! < lowest[path[depth]!]!) lowest[path[depth]!] = lowest[node]!;
      if (lowest[node] !== seen[node]) continue;
      for (let member = -1; member !== node; ) {
        member = open[--opened]!;
        done[member] = 1;
        componentOf[member] = firsts.length - 1;
        order[ordered++] = member;
      }
      firsts.push(ordered);
    }
  }
  return { componentOf, order, firsts };
}
