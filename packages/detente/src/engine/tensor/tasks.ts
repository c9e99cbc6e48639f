import type { Rules } from "../concepts.ts";
import { type KernelExports, type Kernels, kernelsFor, type ValueBytes } from "./kernels.ts";
import type { AxisPlan, MemoryPlan } from "./memory-plan.ts";

/** One piece of work for all threads. Plain data. */
export type Task = SortTask | FocalTask;

/** Orders the fibres of an actor's axis by its worth. */
export interface SortTask {
  readonly kind: "sort";
  readonly actor: number;
  readonly valueBytes: ValueBytes;
}

/** The verdicts for one actor, whose worth is in place; the others' orders are, where improvements are asked for. */
export interface FocalTask {
  readonly kind: "focal";
  readonly actor: number;
  readonly valueBytes: ValueBytes;
  /** Verdict bit of each concept, 0 where it is not asked for. */
  readonly bits: {
    readonly nash: number;
    readonly gmr: number;
    readonly smr: number;
    readonly seq: number;
    readonly sseq: number;
  };
  readonly sequences: Rules["sanction-sequences"];
  /** 1 where ties do not sanction and worths are doubled ranks, otherwise 0. */
  readonly d: number;
}

/** A thread's place among those that share the work. */
export interface Crew {
  readonly index: number;
  readonly count: number;
  /** Waits for all threads; says whether any of them found a change. */
  meet(changed: boolean): boolean;
}

/** Cells worked on between two looks at whether the work has been cancelled: about a millisecond. */
const CELLS_BETWEEN_LOOKS = 2 ** 17;

/** A yield says nothing: it is a chance to stop or to let others have a turn. */
export type Look = undefined;

/**
 * This thread's share of a task, in steps of about a millisecond. Threads divide every pass by ranges of fibres (or
 * cells), so that the result does not depend on how many there are.
 */
export function* runTask(task: Task, plan: MemoryPlan, module: KernelExports, crew: Crew): Generator<Look, void> {
  const work = new TaskRun(plan, kernelsFor(module, task.valueBytes), crew, task.actor);
  if (task.kind === "sort") yield* work.sort();
  else yield* work.judge(task);
}

class TaskRun {
  private readonly plan: MemoryPlan;
  private readonly kernels: Kernels;
  private readonly crew: Crew;
  private readonly actor: number;
  private readonly scratch: number;
  /** The worth array where some cells are infeasible, otherwise 0. */
  private readonly mask: number;

  constructor(plan: MemoryPlan, kernels: Kernels, crew: Crew, actor: number) {
    this.plan = plan;
    this.kernels = kernels;
    this.crew = crew;
    this.actor = actor;
    this.scratch = plan.scratch + crew.index * plan.scratchBytes;
    this.mask = plan.masked ? plan.worth : 0;
  }

  *sort(): Generator<Look, void> {
    const { plan, kernels, scratch } = this;
    const axis = plan.axes[this.actor];
    yield* this.overFibres(axis, (from, to) => {
      kernels.sort(axis.at, axis.orderBytes, plan.worth, plan.masked, from, to, scratch);
    });
    this.crew.meet(false);
  }

  *judge(task: FocalTask): Generator<Look, void> {
    const { plan, kernels, scratch, crew } = this;
    const { bits, d } = task;
    const axis = plan.axes[this.actor];
    yield* this.overFibres(axis, (from, to) => {
      kernels.own(axis.at, plan.worth, plan.own, plan.verdicts, bits.nash, d, from, to, scratch);
    });
    crew.meet(false);
    // where a sanction is final it holds the actor to its worth, where the actor may move on to its best move from there
    for (const [value, bit, improvements] of [
      [plan.worth, bits.gmr, false],
      [plan.own, bits.smr, false],
      [plan.worth, bits.seq, true],
      [plan.own, bits.sseq, true],
    ] as const) {
      if (bit === 0) continue;
      const held = yield* this.answers(task.sequences, value, improvements);
      yield* this.overFibres(axis, (from, to) => {
        kernels.settle(axis.at, plan.worth, held, plan.verdicts, bit, d, from, to, scratch);
      });
      crew.meet(false);
    }
  }

  /** What the actor is held to by the others' answers from each cell; the array that it is in. */
  private *answers(
    sequences: Rules["sanction-sequences"],
    value: number,
    improvements: boolean,
  ): Generator<Look, number> {
    const { held } = this.plan;
    const others = this.plan.axes.filter((_, j) => j !== this.actor);
    yield* this.begin(value, held[0]);
    switch (sequences) {
      case "legal":
        yield* this.toTheEnd(others, held[0], improvements);
        return held[0];
      case "single":
        yield* this.begin(value, held[1]);
        for (const axis of others) yield* this.once(axis, held[0], held[1], improvements);
        return held[1];
      case "each-once":
        // what a set of the others can do: one move by one of them, then what the rest can do
        for (let set = 1; set < held.length; set++) {
          yield* this.begin(value, held[set]);
          for (const [j, axis] of others.entries())
            if ((set >> j) & 1) yield* this.once(axis, held[set & ~(1 << j)], held[set], improvements);
        }
        return held[held.length - 1];
    }
  }

  /** Passes along the axes until nothing becomes less: a pass finishes its own axis, so only the others' can undo that. */
  private *toTheEnd(axes: readonly AxisPlan[], values: number, improvements: boolean): Generator<Look, void> {
    const { kernels, scratch, crew, mask } = this;
    // where every cell is feasible, moves of different actors commute: one round does
    const most = improvements || mask !== 0 ? Number.POSITIVE_INFINITY : axes.length;
    let quiet = 0;
    for (let pass = 0; pass < most && quiet < axes.length; pass++) {
      const axis = axes[pass % axes.length];
      let changed = false;
      // most changes come in the first round; from the second on only what they touch is looked at again
      const track = pass >= axes.length;
      if (improvements && pass === axes.length) yield* this.allStale(axes);
      yield* this.overFibres(axis, (from, to) => {
        const less = improvements
          ? kernels.improve(axis.at, axis.orderBytes, values, track, from, to, scratch)
          : kernels.spread(axis.at, values, values, mask, from, to, scratch);
        changed = less || changed;
      });
      // this axis is now at rest, changed or not
      quiet = crew.meet(changed) ? 1 : quiet + 1;
    }
  }

  private *allStale(axes: readonly AxisPlan[]): Generator<Look, void> {
    for (const axis of axes)
      yield* this.inSteps(axis.fibres, CELLS_BETWEEN_LOOKS, (from, to) =>
        this.kernels.fill(axis.stale + from, 1, to - from),
      );
    this.crew.meet(false);
  }

  private *once(axis: AxisPlan, source: number, into: number, improvements: boolean): Generator<Look, void> {
    const { kernels, scratch, mask } = this;
    yield* this.overFibres(axis, (from, to) => {
      if (improvements) kernels.improveOnce(axis.at, axis.orderBytes, source, into, from, to, scratch);
      else kernels.spread(axis.at, source, into, mask, from, to, scratch);
    });
    this.crew.meet(false);
  }

  private *begin(value: number, held: number): Generator<Look, void> {
    const { plan, kernels, mask, crew } = this;
    yield* this.inSteps(plan.cells, CELLS_BETWEEN_LOOKS, (from, to) => kernels.begin(value, held, mask, from, to));
    crew.meet(false);
  }

  private *overFibres(axis: AxisPlan, work: (from: number, to: number) => void): Generator<Look, void> {
    yield* this.inSteps(axis.fibres, Math.max(1, Math.floor(CELLS_BETWEEN_LOOKS / axis.strategies)), work);
  }

  /** This thread's part of `total`, `step` at a time. */
  private *inSteps(total: number, step: number, work: (from: number, to: number) => void): Generator<Look, void> {
    const { index, count } = this.crew;
    const start = Math.floor((total * index) / count);
    const end = Math.floor((total * (index + 1)) / count);
    for (let from = start; from < end; from += step) {
      work(from, Math.min(end, from + step));
      yield;
    }
  }
}
