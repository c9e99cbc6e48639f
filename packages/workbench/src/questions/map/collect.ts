import type { Analysis, Step } from "detente";
import { stateNamer } from "../states/state-names.ts";
import { holdingConcepts } from "../states/verdict-bits.ts";
import type { MapArc, MapContents, MapNode } from "./map.ts";
import { forEachMoveOf } from "./moves.ts";

/** Gathers the states and arcs of a figure. */
export class MapCollector {
  readonly #analysis: Analysis;
  readonly #name: ReturnType<typeof stateNamer>;
  readonly #nodes = new Map<number, MapNode>();
  readonly #arcs = new Map<string, MapArc>();

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
    this.#name = stateNamer(analysis);
  }

  get size(): number {
    return this.#nodes.size;
  }
  get states(): number[] {
    return [...this.#nodes.keys()];
  }
  has(state: number): boolean {
    return this.#nodes.has(state);
  }

  add(state: number): void {
    if (this.#nodes.has(state)) return;
    const named = this.#name(state);
    this.#nodes.set(state, {
      key: named.pattern,
      state: named,
      today: state === this.#analysis.space.statusQuo,
      holds: holdingConcepts(this.#analysis, state),
    });
  }

  /** A move of one actor between two states that are in the figure. */
  move(actor: number, from: number, to: number): void {
    const ranks = this.#analysis.ranks[actor]!;
    const [before, after] = [this.#nodes.get(from)!.key, this.#nodes.get(to)!.key];
    const { options } = this.#analysis.model;
    const changed = (letter: string): number[] =>
      options.flatMap(({ ownerIndex }, option) =>
        ownerIndex === actor && before[option] !== after[option] && after[option] === letter ? [option] : [],
      );
    this.#arcs.set(`${from} ${to} ${actor}`, {
      from: before,
      to: after,
      actors: [actor],
      kind: ranks[to]! > ranks[from]! ? "gain" : "other",
      takes: changed("Y"),
      drops: changed("N"),
    });
  }

  steps(steps: readonly Step[]): void {
    for (const { actor, from, to } of steps) {
      this.add(from);
      this.add(to);
      this.move(actor, from, to);
    }
  }

  /** Every move between states of the figure that passes. */
  moves(passes: (from: number, to: number, actor: number) => boolean): void {
    for (const from of this.#nodes.keys())
      this.#analysis.model.actors.forEach((_, actor) => {
        forEachMoveOf(this.#analysis, actor, from, (to) => {
          if (this.#nodes.has(to) && passes(from, to, actor)) this.move(actor, from, to);
        });
      });
  }

  /** What several actors gain together, by a sequence of moves. */
  together(actors: readonly number[], from: number, to: number): void {
    this.add(from);
    this.add(to);
    const [before, after] = [this.#nodes.get(from)!.key, this.#nodes.get(to)!.key];
    this.#arcs.set(`${from} ${to} ${actors.join(" ")}`, {
      from: before,
      to: after,
      actors,
      kind: "joint",
      takes: [],
      drops: [],
    });
  }

  contents(left: MapContents["left"] = { states: 0, arcs: 0 }): MapContents {
    return { nodes: [...this.#nodes.values()], arcs: [...this.#arcs.values()], left };
  }
}
