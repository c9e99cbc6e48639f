import { availableParallelism } from "node:os";
import {
  type AskedConcept,
  type ConceptId,
  chooseEngine,
  type Diagnostic,
  defaultConcepts,
  defaultRules,
  type Engine,
  type Rules,
  concepts as registry,
  type Structure,
} from "detente";

/** What the command line says of how to compute. */
export interface EngineFlags {
  readonly engine?: Engine;
  readonly threads?: number;
  /** Bytes. */
  readonly memory?: number;
}

/** The engine for a structure: as forced, else by shape and size; the tensor engine on all cores, loaded when needed. */
export async function engineFor(structure: Structure, flags: EngineFlags): Promise<Engine> {
  const chosen = flags.engine ?? chooseEngine(structure);
  if (chosen.id !== "tensor") return chosen;
  const { tensorEngine } = await import("detente/tensor");
  const threads = flags.threads ?? availableParallelism();
  const { nodePool } = await import("./threads.ts");
  return tensorEngine({
    ...(threads > 1 ? { pool: nodePool(threads) } : {}),
    ...(flags.memory === undefined ? {} : { memoryLimit: flags.memory }),
  });
}

/**
 * Looks at a structure before anything of its size is made, and says where an analysis would take more memory than it may: by the least
 * that it can take. The engine itself plans more closely.
 */
export async function memoryRefusal(
  flags: EngineFlags & { readonly concepts?: readonly AskedConcept[]; readonly rule?: Partial<Rules> },
): Promise<(structure: Structure) => Diagnostic | undefined> {
  const { DEFAULT_MEMORY_LIMIT, estimateMemory, MemoryError } = await import("detente/tensor");
  const limit = flags.memory ?? DEFAULT_MEMORY_LIMIT;
  const concepts = (flags.concepts ?? defaultConcepts).filter((concept) =>
    registry.some(({ id }) => id === concept),
  ) as ConceptId[];
  return (structure) => {
    if (!structure.tensor || (flags.engine ?? chooseEngine(structure)).id !== "tensor") return undefined;
    const { total } = estimateMemory(structure.tensor, concepts, { ...defaultRules, ...flags.rule }, 2);
    if (total <= limit) return undefined;
    return { code: "too-much-memory", severity: "error", message: new MemoryError(total, limit).message };
  };
}
