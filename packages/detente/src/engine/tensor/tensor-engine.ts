import { closedFormEngine } from "../closed-form.ts";
import type { Engine, Problem, Progress, Verdicts } from "../engine.ts";
import { simultaneouslyStable } from "../simultaneous.ts";
import { laidOut, planWork } from "./laid-out.ts";
import { canShare, type KernelMemory, loadKernels, OutOfMemory } from "./load-kernels.ts";
import { DEFAULT_MEMORY_LIMIT, MemoryError } from "./memory-error.ts";
import { KEPT_BYTES, type Pool } from "./pool.ts";
import { alone, Session } from "./session.ts";
import { runTask, type Task } from "./tasks.ts";

export interface TensorEngineOptions {
  /** Threads that share the work on large models; without it one thread does it all. */
  readonly pool?: Pool;
  /** `twin`: plain JavaScript even where WebAssembly would do. */
  readonly kernels?: "wasm" | "twin";
  /** Bytes that a solution may take in all; 4 GiB unless given. */
  readonly memoryLimit?: number;
}

/** Below this many cells a pool is not worth waking. */
const CELLS_FOR_A_POOL = 2 ** 15;
/** The work pauses this often, in milliseconds, so that whoever shares the thread can cancel it. */
const SLICE = 30;

/**
 * The engine for option form: states as a tensor over the actors' own strategies, every question a few passes along its
 * axes, in WebAssembly where there is any. So it does where cells are merged and sequences are legal; merged states under
 * other rules, forbidden moves and graph form are given to the closed form over arcs. A solution that would not fit is
 * refused with a `MemoryError` before anything is allocated.
 *
 * @example
 * ```ts
 * (await analyze(model, { engine: tensorEngine() })).engine; // => "tensor"
 * ```
 */
export function tensorEngine(options: TensorEngineOptions = {}): Engine {
  const { pool, kernels, memoryLimit = DEFAULT_MEMORY_LIMIT } = options;
  let spare: KernelMemory | undefined;

  const memoryFor = async (shared: boolean): Promise<KernelMemory> => {
    const kept = spare;
    spare = undefined;
    return kept ?? loadKernels(kernels, shared);
  };

  const solve = async (problem: Problem): Promise<Verdicts> => {
    const { structure, signal } = problem;
    const laid = laidOut(structure, problem.rules, problem.concepts.includes("sim"));
    if (laid === undefined) return closedFormEngine.solve(problem);
    const { shape, merged } = laid;
    checkpoint(signal);
    const concepts = problem.concepts.filter((concept) => concept !== "sim");
    const threads = pool !== undefined && shape.cells >= CELLS_FOR_A_POOL && canShare() ? pool.threads : 1;
    const narrow = problem.ranks.every((ranks) => ranks.BYTES_PER_ELEMENT === 2 && ranks instanceof Uint16Array);
    // doubled or moved up, ranks of 16 bits may outgrow them
    const roomy = narrow && problem.rules["ties-sanction"] === "yes" && shape.cellOf === null && merged === undefined;
    const valueBytes = roomy ? 2 : 4;
    const { plan, layout, bytes } = planWork(laid, {
      states: structure.stateCount,
      concepts,
      rules: problem.rules,
      valueBytes,
      rankBytes: narrow ? 2 : 4,
      threads,
      memoryLimit,
    });

    const memory = await memoryFor(pool !== undefined && canShare());
    try {
      const question = { rules: problem.rules, concepts: problem.concepts };
      const session = new Session(shape, plan, memory, question, layout);
      const all = steps(session, problem);
      const bits = await (threads > 1 ? pool!.run(session, all, signal) : runHere(session, all, signal));
      if (memory.buffer.byteLength <= KEPT_BYTES) spare ??= memory;
      if (problem.concepts.includes("sim")) addSim(problem, bits);
      return { concepts: problem.concepts, bits };
    } catch (error) {
      throw error instanceof OutOfMemory ? new MemoryError(bytes, memoryLimit) : error;
    }
  };
  return { id: "tensor", solve };
}

type Steps = Generator<Task | undefined, Uint8Array[]>;

/** All tasks of a solution, in order: everybody's order first, where it matters, then everybody's verdicts. */
function* steps(session: Session, { ranks, onProgress }: Problem): Steps {
  const scales = ranks.map((one) => session.scale(one));
  const states = ranks[0]?.length ?? 0;
  const report = progress(onProgress, (session.usesOrders ? 2 : 1) * ranks.length * states);
  if (session.usesOrders) {
    for (const [actor, scale] of scales.entries()) {
      yield* session.order(actor, scale);
      report("order", states);
    }
  }
  const bits: Uint8Array[] = [];
  for (const [actor, scale] of scales.entries()) {
    const verdicts = new Uint8Array(states);
    yield* session.judge(actor, scale, verdicts);
    bits.push(verdicts);
    report("verdicts", states);
  }
  return bits;
}

function progress(listener: Problem["onProgress"], total: number): (phase: Progress["phase"], states: number) => void {
  const start = performance.now();
  let done = 0;
  return (phase, states) => {
    done += states;
    const seconds = (performance.now() - start) / 1000;
    listener?.({ phase, done, total, rate: seconds > 0 ? done / seconds : 0 });
  };
}

/** Runs everything on this thread, letting others on it have a turn now and then. */
async function runHere(session: Session, all: Steps, signal: AbortSignal | undefined): Promise<Uint8Array[]> {
  const pause = pauses(signal);
  for (let step = all.next(); ; step = all.next()) {
    if (step.done) return step.value;
    if (pause.due()) await pause.take();
    if (step.value === undefined) continue;
    for (const _ of runTask(step.value, session.plan, session.memory.kernels, alone))
      if (pause.due()) await pause.take();
  }
}

function pauses(signal: AbortSignal | undefined) {
  let end = performance.now() + SLICE;
  return {
    due: (): boolean => performance.now() >= end,
    take: async (): Promise<void> => {
      await new Promise<void>((resolve) => {
        setTimeout(resolve, 0);
      });
      checkpoint(signal);
      end = performance.now() + SLICE;
    },
  };
}

function checkpoint(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw signal.reason;
}

function addSim({ structure, ranks, rules, concepts, signal }: Problem, bits: readonly Uint8Array[]): void {
  const stable = simultaneouslyStable(structure, ranks, rules["ties-sanction"] === "yes", () => checkpoint(signal));
  for (const [bit, concept] of concepts.entries()) {
    if (concept !== "sim") continue;
    bits.forEach((verdicts, actor) => {
      for (let s = 0; s < verdicts.length; s++) verdicts[s] |= stable[actor][s] << bit;
    });
  }
}
