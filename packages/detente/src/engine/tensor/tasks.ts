import type { Rules } from "../concepts.ts";
import { type KernelExports, type Kernels, kernelsFor, type ValueBytes } from "./kernels.ts";
import type { AxisPlan, MemoryPlan } from "./memory-plan.ts";
import { MergedAnswers } from "./merged/merged-answers.ts";
import { allStale, CELLS_BETWEEN_LOOKS, type Crew, inSteps, type Look, overFibres } from "./shares.ts";

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
  private readonly merged: MergedAnswers | undefined;

  constructor(plan: MemoryPlan, kernels: Kernels, crew: Crew, actor: number) {
    this.plan = plan;
    this.kernels = kernels;
    this.crew = crew;
    this.actor = actor;
    this.scratch = plan.scratch + crew.index * plan.scratchBytes;
    this.mask = plan.masked ? plan.worth : 0;
    this.merged = plan.merged && new MergedAnswers(plan, plan.merged, kernels, crew, actor);
  }

  *sort(): Generator<Look, void> {
    const { plan, kernels, scratch } = this;
    const axis = plan.axes[this.actor];
    if (this.merged !== undefined) yield* this.merged.keepGates();
    yield* this.overFibres(axis, (from, to) => {
      kernels.sort(axis.at, axis.orderBytes, plan.worth, plan.masked, from, to, scratch);
      if (plan.merged !== undefined) kernels.flagMembers(axis.at, axis.orderBytes, from, to);
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
    if (this.merged !== undefined && (bits.smr | bits.sseq) !== 0) yield* this.merged.joinOwn();
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
    if (this.merged !== undefined) return yield* this.merged.least(value, improvements);
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
      if (improvements && pass === axes.length) yield* allStale(crew, kernels, axes);
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
    yield* inSteps(crew, plan.cells, CELLS_BETWEEN_LOOKS, (from, to) => kernels.begin(value, held, mask, from, to));
    crew.meet(false);
  }

  private overFibres(axis: AxisPlan, work: (from: number, to: number) => void): Generator<Look, void> {
    return overFibres(this.crew, axis, work);
  }
}
