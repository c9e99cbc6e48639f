import { closedFormEngine } from "../closed-form.ts";
import type { ConceptId, Rules } from "../concepts.ts";
import type { Verdicts } from "../engine.ts";
import type { Ranks, Structure } from "../structure.ts";
import { type Laid, laidOut, planWork } from "./laid-out.ts";
import { loadKernels } from "./load-kernels.ts";
import { DEFAULT_MEMORY_LIMIT } from "./memory-error.ts";
import { Session } from "./session.ts";
import { MOST_SMALL_STATES, SmallSolver } from "./small-solver.ts";
import type { Scale } from "./worth.ts";

/**
 * Many rankings over one structure. Everything that does not depend on preferences is worked out once, and the verdicts
 * returned are the same arrays each time, overwritten by the next call: copy what is to be kept.
 */
export interface Batch {
  /** Verdicts under these ranks, one array an actor. */
  solve(ranks: readonly Ranks[]): Verdicts;
  /** Verdicts after one actor's ranks have changed; only what depends on them is worked out again. After a `solve`. */
  update(actor: number, ranks: Ranks): Verdicts;
}

export interface BatchOptions {
  /** `twin`: plain JavaScript even where WebAssembly would do. */
  readonly kernels?: "wasm" | "twin";
  /** Bytes that may be used in all; 4 GiB unless given. */
  readonly memoryLimit?: number;
}

/**
 * Prepares for many rankings.
 * @throws MemoryError when it would not fit
 *
 * @example
 * ```ts
 * const { space, ranks, rules } = analysis;
 * const batch = await createBatch(space.structure, rules, ["nash"]);
 * batch.solve(ranks).bits.map((bits) => [...bits]); // => [[1, 0, 0, 1, 0, 1], [0, 1, 0, 1, 1, 1]]
 * ```
 */
export async function createBatch(
  structure: Structure,
  rules: Rules,
  concepts: readonly ConceptId[],
  options: BatchOptions = {},
): Promise<Batch> {
  const direct = !concepts.includes("sim");
  if (direct && rules["sanction-sequences"] === "legal" && structure.stateCount <= MOST_SMALL_STATES) {
    const solver = new SmallSolver(structure, rules, concepts);
    return keepingRanks((ranks) => solver.solve(ranks));
  }
  const laid = direct ? laidOut(structure, rules, false) : undefined;
  if (laid === undefined)
    return keepingRanks((ranks) => closedFormEngine.solve({ structure, ranks, rules, concepts }) as Verdicts);
  return tensorBatch(laid, structure.stateCount, rules, concepts, options);
}

/** Where all verdicts are worked out again when one actor's ranks change. */
function keepingRanks(solve: (ranks: readonly Ranks[]) => Verdicts): Batch {
  let current: Ranks[] = [];
  return {
    solve(ranks) {
      current = [...ranks];
      return solve(ranks);
    },
    update(actor, ranks) {
      current[actor] = ranks;
      return solve(current);
    },
  };
}

async function tensorBatch(
  laid: Laid,
  states: number,
  rules: Rules,
  concepts: readonly ConceptId[],
  { kernels, memoryLimit = DEFAULT_MEMORY_LIMIT }: BatchOptions,
): Promise<Batch> {
  const { shape } = laid;
  const work = { states, concepts, rules, valueBytes: 4, rankBytes: 4, threads: 1, memoryLimit } as const;
  const { plan, layout } = planWork(laid, work);
  const session = new Session(shape, plan, await loadKernels(kernels, false), { rules, concepts }, layout);
  const bits = shape.axes.map(() => new Uint8Array(states));
  const again = new Uint8Array(states);
  const scales: Scale[] = [];
  // what the others' preferences bear on, and the verdict bits of the rest
  const coupled: readonly ConceptId[] = ["seq", "sseq"];
  let settled = 0;
  for (const [bit, concept] of concepts.entries()) if (!coupled.includes(concept)) settled |= 1 << bit;

  const order = (actor: number, ranks: Ranks): void => {
    scales[actor] = session.scale(ranks);
    if (session.usesOrders) session.runNow(session.order(actor, scales[actor]));
  };
  return {
    solve(ranks) {
      for (const [actor, one] of ranks.entries()) order(actor, one);
      for (const actor of ranks.keys()) session.runNow(session.judge(actor, scales[actor], bits[actor]));
      return { concepts, bits };
    },
    update(changed, ranks) {
      order(changed, ranks);
      for (const [actor, verdicts] of bits.entries()) {
        if (actor === changed) session.runNow(session.judge(actor, scales[actor], verdicts));
        else if (session.usesOrders) {
          session.runNow(session.judge(actor, scales[actor], again, coupled));
          for (let s = 0; s < states; s++) verdicts[s] = (verdicts[s] & settled) | again[s];
        }
      }
      return { concepts, bits };
    },
  };
}
