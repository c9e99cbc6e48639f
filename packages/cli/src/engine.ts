import { availableParallelism } from "node:os";
import { chooseEngine, type Engine, type Structure } from "detente";

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
