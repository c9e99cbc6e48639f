import { compile } from "../engine/compile.ts";
import { type AskedConcept, type ConceptId, defaultConcepts, defaultRules, type Rules } from "../engine/concepts.ts";
import type { Engine, Progress } from "../engine/engine.ts";
import { chooseEngine } from "../engine/engines.ts";
import { rank } from "../engine/ranks.ts";
import type { StateSpace } from "../engine/states.ts";
import type { Ranks } from "../engine/structure.ts";
import type { ConflictModel } from "../model/conflict-model.ts";
import { type JoinedVerdicts, solveAll } from "./join-verdicts.ts";

export interface AnalyzeOptions<C extends AskedConcept = ConceptId> {
  /** At most eight; default: nash, gmr, smr, seq, sseq. */
  readonly concepts?: readonly C[];
  readonly rules?: Partial<Rules>;
  /** Default: chosen by the model's shape and size. */
  readonly engine?: Engine;
  /** More feasible states than this is a `StateCountError`; default 2^26, in graph form 2^24. */
  readonly maxStates?: number;
  readonly signal?: AbortSignal;
  /** Told now and then how far a large model has come. */
  readonly onProgress?: (event: Progress) => void;
}

/**
 * A model solved: what every other question is asked of. Results are read through the functions of stability.ts. `C`: the
 * concepts that it may hold; those of the engines unless said otherwise.
 */
export interface Analysis<C extends AskedConcept = ConceptId> {
  readonly model: ConflictModel;
  readonly space: StateSpace;
  /** One per actor; higher is better, equal is a tie. */
  readonly ranks: readonly Ranks[];
  readonly rules: Rules;
  readonly concepts: readonly C[];
  readonly verdicts: JoinedVerdicts<C>;
  /** Id of the engine that was used. */
  readonly engine: string;
  /** Seconds spent on states and ranks, and on verdicts. */
  readonly seconds: { readonly load: number; readonly solve: number };
}

/**
 * Computes which states are stable, for every actor and concept.
 * @throws StateCountError when no state is feasible or there are too many
 * @throws IncompleteRanking when a direct ranking misses or repeats a state
 * @throws MemoryError when a large model would not fit
 * @throws UnsupportedConcept when a concept is not defined for this form of model
 *
 * @example
 * ```ts
 * const { space, engine } = await analyze(resolveScenario(water), { concepts: ["nash", "seq"] });
 * space.count; // => 6
 * engine; // => "closed-form"
 * ```
 */
export async function analyze<C extends AskedConcept = ConceptId>(
  model: ConflictModel,
  options: AnalyzeOptions<C> = {},
): Promise<Analysis<C>> {
  const start = performance.now();
  const space = compile(model, options.maxStates === undefined ? {} : { maxStates: options.maxStates });
  return analyzeSpace(space, options, start);
}

/**
 * As `analyze`, for states that are already there. `start`: when the work on them began, for `seconds.load`.
 *
 * @example
 * ```ts
 * const { rules } = await analyzeSpace(compile(model), { rules: { "ties-sanction": "no" } });
 * rules["ties-sanction"]; // => "no"
 * ```
 */
export async function analyzeSpace<C extends AskedConcept = ConceptId>(
  space: StateSpace,
  options: AnalyzeOptions<C> = {},
  start = performance.now(),
): Promise<Analysis<C>> {
  const engine = options.engine ?? chooseEngine(space.structure);
  const watched = {
    ...(options.signal ? { signal: options.signal } : {}),
    ...(options.onProgress ? { onProgress: options.onProgress } : {}),
  };
  const ranks =
    engine.id === "tensor"
      ? await (await import("../engine/tensor/rank-all.ts")).rankAll(space, watched)
      : space.model.actors.map((_, actor) => rank(space, actor));
  const loaded = performance.now();
  const concepts = options.concepts ?? (defaultConcepts as readonly AskedConcept[] as readonly C[]);
  const rules = { ...defaultRules, ...options.rules };
  const verdicts = await solveAll(engine, { structure: space.structure, ranks, rules, ...watched }, concepts);
  const solved = performance.now();
  return {
    model: space.model,
    space,
    ranks,
    rules,
    concepts,
    verdicts,
    engine: engine.id,
    seconds: { load: (loaded - start) / 1000, solve: (solved - loaded) / 1000 },
  };
}
