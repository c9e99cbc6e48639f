import { english, type Sentence } from "../sentences/sentence.ts";
import type { ConceptId, Rules } from "./concepts.ts";
import type { Ranks, Structure } from "./structure.ts";

/** One conflict in numbers, with the question asked of it. */
export interface Problem {
  readonly structure: Structure;
  /** One per actor. */
  readonly ranks: readonly Ranks[];
  readonly rules: Rules;
  readonly concepts: readonly ConceptId[];
  readonly signal?: AbortSignal;
  /** Told now and then how far a long computation has come. */
  readonly onProgress?: (event: Progress) => void;
}

/** How far a computation has come: `total` pieces of work (verdicts of a state for an actor, or the like), `rate` of them a second. */
export interface Progress {
  readonly phase: "ranks" | "order" | "verdicts";
  readonly done: number;
  readonly total: number;
  readonly rate: number;
}

/** For each actor and state one byte: bit c is set when the state is stable for the actor under `concepts[c]`. */
export interface Verdicts {
  readonly concepts: readonly ConceptId[];
  readonly bits: readonly Uint8Array[];
}

/** Several engines stand behind this one interface and pass one conformance suite (test/engine/conformance.ts). */
export interface Engine {
  readonly id: string;
  /** Throws `UnsupportedConcept` where a concept is not defined on the structure. */
  solve(problem: Problem): Verdicts | Promise<Verdicts>;
}

/**
 * Thrown when a concept is asked for where the literature does not define it.
 *
 * @example
 * ```ts
 * const graph = readConflict("states { s t }  moves a { s -> t }  ranking a { t > s }").conflict!;
 * const refused = await analyze(resolveScenario(graph), { concepts: ["sim"] }).catch((error) => error);
 * refused instanceof UnsupportedConcept; // => true
 * ```
 */
export class UnsupportedConcept extends Error {
  override readonly name = "UnsupportedConcept";
  /** The message, for `inLanguage`. */
  readonly sentence: Sentence;
  constructor(sentence: Sentence) {
    super(english(sentence));
    this.sentence = sentence;
  }
}
