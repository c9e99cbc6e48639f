import type { Analysis } from "../../analysis/analyze.ts";
import { paths } from "../../analysis/paths.ts";
import { conceptsHolding, equilibria } from "../../analysis/stability.ts";
import type { Step } from "../../analysis/steps.ts";
import { Words } from "../words.ts";

/** The shortest ways from today to what holds, as a tree: each state once. */
export interface MoveTree {
  readonly root: MoveNode;
  /** States that hold, or that improvements reach, and that the tree has no room for. */
  readonly leftOut: number;
  /** States that hold and that no sequence of moves reaches. */
  readonly unreached: readonly number[];
}

export interface MoveNode {
  readonly state: number;
  /** The move that leads here; absent at the root. */
  readonly step?: Step;
  readonly children: readonly MoveNode[];
}

/** A figure with more cannot be read on a page. */
const mostNodes = 40;
const mostLeaves = 14;

/**
 * The ways from a state to every equilibrium and to every state that improvements reach: by improvements where they lead
 * there, else by any moves. First the nearest state of each outcome, then of the others those that are no farther away,
 * as many as there is room for.
 */
export function moveTree(analysis: Analysis, from: number): MoveTree {
  const actors = analysis.model.actors.map((_, actor) => actor);
  const gains = paths(analysis, from, { actors, by: "improvements" }).destinations;
  const gained = new Set(gains.map(({ state }) => state));
  const holding = [...new Set(analysis.concepts.flatMap((concept) => equilibria(analysis, concept)))].filter(
    (state) => state !== from && !gained.has(state),
  );
  const moves = paths(analysis, from, { actors, by: "moves" }, holding);
  const words = new Words(analysis);
  const ways = [...gains, ...moves.destinations].map((way) => ({
    ...way,
    holds: conceptsHolding(analysis, way.state).length,
  }));
  ways.sort((a, b) => a.distance - b.distance || b.holds - a.holds || a.state - b.state);
  const titles = new Set<string>();
  const [firsts, others]: [typeof ways, typeof ways] = [[], []];
  for (const way of ways) {
    const title = words.title(way.state);
    (titles.has(title) ? others : firsts).push(way);
    titles.add(title);
  }
  const farthest = Math.max(2, ...firsts.map(({ distance }) => distance));
  const near = others.filter(({ distance }) => distance <= farthest);
  const growing = new GrowingTree(from);
  const shown = new Set<number>();
  for (const { state, steps } of [...firsts, ...near]) if (growing.add(steps)) shown.add(state);
  return {
    root: growing.node(from),
    leftOut: ways.filter(({ state }) => !shown.has(state) && !growing.has(state)).length,
    unreached: moves.unreachable,
  };
}

/** A tree to which ways are added as long as there is room. */
class GrowingTree {
  readonly #steps = new Map<number, Step | undefined>();
  readonly #children = new Map<number, number[]>();

  constructor(root: number) {
    this.#steps.set(root, undefined);
  }

  has(state: number): boolean {
    return this.#steps.has(state);
  }

  /** Whether the way is in the tree now. */
  add(steps: readonly Step[]): boolean {
    const fresh = steps.filter(({ to }) => !this.has(to));
    const [first] = fresh;
    if (!first) return true;
    const leaves = [...this.#steps.keys()].filter((state) => !this.#children.has(state)).length;
    const opens = this.#children.has(first.from) ? 1 : 0;
    if (this.#steps.size + fresh.length > mostNodes || leaves + opens > mostLeaves) return false;
    for (const step of fresh) {
      // a way that passes a state twice is drawn through it once
      if (this.has(step.to)) continue;
      this.#steps.set(step.to, step);
      this.#children.set(step.from, [...(this.#children.get(step.from) ?? []), step.to]);
    }
    return true;
  }

  node(state: number): MoveNode {
    const step = this.#steps.get(state);
    const children = (this.#children.get(state) ?? []).map((child) => this.node(child));
    return { state, ...(step ? { step } : {}), children };
  }
}
