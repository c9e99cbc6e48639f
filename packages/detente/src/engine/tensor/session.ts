import type { ConceptId, Rules } from "../concepts.ts";
import type { Ranks } from "../structure.ts";
import type { KernelMemory } from "./load-kernels.ts";
import { type MemoryPlan, writeAxes } from "./memory-plan.ts";
import { type MergedLayout, readMergedVerdicts, writeLayout, writeMergedWorth } from "./merged/merged-layout.ts";
import type { TensorShape } from "./shape.ts";
import type { Crew } from "./shares.ts";
import { type FocalTask, runTask, type Task } from "./tasks.ts";
import { readVerdicts, type Scale, scaleOf, writeWorth } from "./worth.ts";

/** A thread that works alone. */
export const alone: Crew = { index: 0, count: 1, meet: (changed) => changed };

/** One question, apart from the ranks. */
export interface Question {
  readonly rules: Rules;
  /** Verdict bit c stands for `concepts[c]`. `sim` is not answered here. */
  readonly concepts: readonly ConceptId[];
}

/** The kernels' memory laid out for one shape and one question: ranks go in, verdicts come out. */
export class Session {
  readonly shape: TensorShape;
  readonly plan: MemoryPlan;
  readonly memory: KernelMemory;
  private readonly question: Question;
  private readonly merged: MergedLayout | undefined;

  /** `merged`: where some cells are one state, which are; the plan is for the same. */
  constructor(shape: TensorShape, plan: MemoryPlan, memory: KernelMemory, question: Question, merged?: MergedLayout) {
    this.shape = shape;
    this.plan = plan;
    this.memory = memory;
    this.question = question;
    this.merged = merged;
    memory.ensure(plan.bytes);
    writeAxes(memory.buffer, shape, plan);
    if (merged !== undefined) writeLayout(memory.buffer, merged, plan);
  }

  /** Whether verdicts depend on the order that the others' improvements follow. */
  get usesOrders(): boolean {
    return this.question.concepts.includes("seq") || this.question.concepts.includes("sseq");
  }

  scale(ranks: Ranks): Scale {
    return scaleOf(ranks, this.plan.masked, this.question.rules["ties-sanction"] === "yes");
  }

  /** Brings an actor's order up to date with its ranks. Yields what is to be run by all threads, or a pause. */
  *order(actor: number, scale: Scale): Generator<Task | undefined, void> {
    yield* this.place(scale);
    yield { kind: "sort", actor, valueBytes: scale.valueBytes };
  }

  /** Computes one actor's verdicts into the array given, one byte a state. `only`: the concepts wanted; all by default. */
  *judge(
    actor: number,
    scale: Scale,
    into: Uint8Array,
    only?: readonly ConceptId[],
  ): Generator<Task | undefined, void> {
    yield* this.place(scale);
    yield this.focalTask(actor, scale, only);
    const { shape, memory, plan, merged } = this;
    if (merged === undefined) yield* readVerdicts(shape, memory.buffer, plan.verdicts, into);
    else yield* readMergedVerdicts(merged, memory.buffer, plan.verdicts, into);
  }

  private place(scale: Scale): Generator<undefined, void> {
    const { shape, memory, plan, merged } = this;
    return merged === undefined
      ? writeWorth(scale, shape, memory.buffer, plan.worth)
      : writeMergedWorth(scale, merged, memory.buffer, plan.worth);
  }

  private focalTask(actor: number, scale: Scale, only: readonly ConceptId[] | undefined): FocalTask {
    const { rules, concepts } = this.question;
    const bit = (concept: ConceptId): number => {
      if (only !== undefined && !only.includes(concept)) return 0;
      let bits = 0;
      for (const [position, asked] of concepts.entries()) if (asked === concept) bits |= 1 << position;
      return bits;
    };
    return {
      kind: "focal",
      actor,
      valueBytes: scale.valueBytes,
      bits: { nash: bit("nash"), gmr: bit("gmr"), smr: bit("smr"), seq: bit("seq"), sseq: bit("sseq") },
      sequences: rules["sanction-sequences"],
      d: rules["ties-sanction"] === "yes" ? 0 : 1,
    };
  }

  /** Runs everything here and now. */
  runNow(steps: Generator<Task | undefined, void>): void {
    for (const task of steps) {
      if (task === undefined) continue;
      // the steps of a task are for those who want to be interrupted
      for (const _ of runTask(task, this.plan, this.memory.kernels, alone));
    }
  }
}
