import type { Kernels } from "../kernels.ts";
import type { MemoryPlan, MergedPlan } from "../memory-plan.ts";
import { allStale, CELLS_BETWEEN_LOOKS, type Crew, inSteps, type Look, overFibres } from "../shares.ts";

/**
 * What an actor is held to where some cells are one merged state, for legal sequences.
 *
 * Whoever enters a merged state by one of its cells must not be the one who leaves it, by that or another. So each merged
 * state has one value for each actor that may have moved last: the least that the others can leave it for. Improvements
 * within a fibre never lead back, so that other states need but one value. Moves do, so that every cell has as many values
 * as there are movers, and takes the least of the *other* states in its fibre.
 */
export class MergedAnswers {
  private readonly plan: MemoryPlan;
  private readonly merged: MergedPlan;
  private readonly kernels: Kernels;
  private readonly crew: Crew;
  private readonly focal: number;
  private readonly scratch: number;
  /** This thread's tables; all threads come to the same. */
  private readonly tables: number;

  constructor(plan: MemoryPlan, merged: MergedPlan, kernels: Kernels, crew: Crew, focal: number) {
    this.plan = plan;
    this.merged = merged;
    this.kernels = kernels;
    this.crew = crew;
    this.focal = focal;
    this.scratch = plan.scratch + crew.index * plan.scratchBytes;
    this.tables = merged.tables + crew.index * merged.threadBytes;
  }

  /** Leaves worth to only one cell of a merged state in each of the owner's fibres, for the rest would be followed in vain. */
  *keepGates(): Generator<Look, void> {
    const { plan, kernels, crew } = this;
    const axis = plan.axes[this.focal];
    const [worths, nothing] = [this.table(0), this.exits(0)];
    kernels.readGates(axis.at, plan.worth, worths);
    kernels.fill(nothing, 0, this.merged.pitch);
    crew.meet(false);
    yield* this.writeMembers(nothing, plan.worth);
    yield* this.enterGates(this.focal, worths, plan.worth);
    crew.meet(false);
  }

  /** A merged state moves out of any of its cells: the best of what its owner gets from them is what it gets. */
  *joinOwn(): Generator<Look, void> {
    const { plan, kernels, crew } = this;
    const best = this.table(0);
    kernels.fill(best, 0, this.merged.pitch);
    kernels.greatestOfGates(plan.axes[this.focal].at, plan.own, best);
    crew.meet(false);
    yield* this.writeMembers(best, plan.own);
  }

  /** The least value that the others' answers lead to from each cell; the array that it is in. */
  *least(value: number, improvements: boolean): Generator<Look, number> {
    const { plan, kernels, crew, focal } = this;
    const movers = [...plan.axes.keys()].filter((actor) => actor !== focal);
    for (const actor of plan.axes.keys()) kernels.readGates(plan.axes[focal].at, value, this.table(actor));
    if (improvements || movers.length === 0) {
      yield* this.overCells((from, to) => kernels.begin(value, plan.held[0], plan.worth, from, to));
    } else {
      for (const held of plan.held)
        yield* this.overCells((from, to) => kernels.beginMerged(value, held, this.merged.labels, from, to));
      crew.meet(false);
      for (const [actor, held] of plan.held.entries()) yield* this.enterGates(actor, this.table(actor), held);
    }
    crew.meet(false);
    yield* this.toTheEnd(movers, improvements);
    const result = improvements ? plan.held[0] : plan.held[movers.length === 1 ? focal : (movers[0] ?? 0)];
    if (!improvements && movers.length > 1) {
      // everybody's moves but the first mover's, and everybody's but the second's
      yield* this.overCells((from, to) => kernels.lowerCells(result, plan.held[movers[1]], from, to));
      crew.meet(false);
    }
    yield* this.writeMembers(this.table(focal), result);
    return result;
  }

  /** Passes along the movers' axes until nothing becomes less; the tables say what merged states come to. */
  private *toTheEnd(movers: readonly number[], improvements: boolean): Generator<Look, void> {
    const { plan, kernels, crew } = this;
    let quiet = 0;
    for (let pass = 0; quiet < movers.length; pass++) {
      const mover = movers[pass % movers.length];
      const track = pass >= movers.length;
      if (improvements && pass === movers.length)
        yield* allStale(
          crew,
          kernels,
          movers.map((actor) => plan.axes[actor]),
        );
      // the other table may still be read by threads that are late
      const parity = pass % 2;
      kernels.fill(this.exits(parity), 0xff, this.merged.pitch);
      const changed = improvements
        ? yield* this.improvementPass(mover, track, this.exits(parity))
        : yield* this.movePass(mover, movers.length, this.exits(parity));
      const less = crew.meet(changed);
      // this axis is now at rest, changed or not
      quiet = (yield* this.takeExits(mover, parity, improvements)) || less ? 1 : quiet + 1;
    }
  }

  private *improvementPass(mover: number, track: boolean, exits: number): Generator<Look, boolean> {
    const { plan, kernels, scratch } = this;
    const axis = plan.axes[mover];
    const entered = this.table(mover);
    let changed = false;
    yield* overFibres(this.crew, axis, (from, to) => {
      if (kernels.improveMerged(axis.at, axis.orderBytes, plan.held[0], track, entered, exits, from, to, scratch))
        changed = true;
    });
    return changed;
  }

  private *movePass(mover: number, movers: number, exits: number): Generator<Look, boolean> {
    const { plan, kernels, scratch } = this;
    const { held, axes } = plan;
    // what holds after the focal actor's move can be told in the end, unless nobody else moves
    const except = movers === 1 ? mover : this.focal;
    const pitch = held[1] - held[0];
    let changed = false;
    yield* overFibres(this.crew, axes[mover], (from, to) => {
      if (kernels.movePass(axes[mover].at, held[0], pitch, held.length, mover, except, exits, from, to, scratch))
        changed = true;
    });
    return changed;
  }

  /** What merged states were left for by the mover holds for all who enter them but the mover; whether that is less. */
  private *takeExits(mover: number, parity: number, improvements: boolean): Generator<Look, boolean> {
    const { plan, merged, kernels, crew, focal } = this;
    const first = merged.tables + (plan.axes.length + parity) * merged.pitch;
    const marks = this.tables + (plan.axes.length + 2) * merged.pitch;
    let any = false;
    for (const [actor, axis] of plan.axes.entries()) {
      if (actor === mover) continue;
      const table = this.table(actor);
      const less = kernels.leastOfExits(merged.groups, first, merged.threadBytes, crew.count, table, marks);
      if (!less || actor === focal) continue;
      any = true;
      if (improvements)
        yield* inSteps(crew, axis.gateCount, CELLS_BETWEEN_LOOKS, (from, to) =>
          kernels.markGates(axis.at, marks, from, to),
        );
      else yield* this.enterGates(actor, table, plan.held[actor]);
    }
    if (any) crew.meet(false);
    return any;
  }

  private table(actor: number): number {
    return this.tables + actor * this.merged.pitch;
  }

  private exits(parity: number): number {
    return this.table(this.plan.axes.length + parity);
  }

  private enterGates(actor: number, table: number, values: number): Generator<Look, void> {
    const { at, gateCount } = this.plan.axes[actor];
    return inSteps(this.crew, gateCount, CELLS_BETWEEN_LOOKS, (from, to) =>
      this.kernels.enterGates(at, table, values, from, to),
    );
  }

  private *writeMembers(table: number, values: number): Generator<Look, void> {
    const { labels } = this.merged;
    yield* this.overCells((from, to) => this.kernels.writeMembers(labels, table, values, from, to));
    this.crew.meet(false);
  }

  private overCells(work: (from: number, to: number) => void): Generator<Look, void> {
    return inSteps(this.crew, this.plan.cells, CELLS_BETWEEN_LOOKS, work);
  }
}
