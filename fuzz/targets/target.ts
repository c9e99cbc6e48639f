import { corpus, decodeText, encodeText, regressions } from "../corpus.ts";
import { mutateText } from "../mutate-text.ts";
import type { Random } from "../random.ts";

/** One reader, with what it is fed and what must hold of every input. */
export interface Target {
  readonly id: string;
  /** Inputs to begin with: the corpus and what made trouble once. */
  seeds(): readonly Uint8Array[];
  /** A new input out of the seeds; the same random numbers give the same input. */
  mutate(random: Random, seeds: readonly Uint8Array[]): Uint8Array;
  /**
   * Reads an input.
   * @throws (or rejects with) anything at all when an invariant does not hold
   */
  run(input: Uint8Array): void | Promise<void>;
  /** Processor time that an input may take, in milliseconds. */
  readonly budget: number;
  /** Reads by promises, some of which nobody may wait for; `expected`: whoever calls it knows and waits for none of them. */
  readonly strays?: "found" | "expected";
}

/** A target that reads text. */
export function textTarget(definition: {
  readonly id: string;
  readonly folder?: string;
  readonly more?: () => readonly string[];
  readonly mutate?: (text: string, random: Random, others: readonly string[]) => string;
  readonly run: (text: string) => void | Promise<void>;
  readonly budget?: number;
}): Target {
  const { id, folder = id, more = () => [], mutate = mutateText, run, budget = 4000 } = definition;
  return {
    id,
    budget,
    seeds: () => [...corpus(folder), ...more().map(encodeText), ...regressions(id)],
    mutate: (random, seeds) => {
      const texts = [random.pick(seeds), random.pick(seeds)].map(decodeText);
      return encodeText(mutate(texts[0]!, random, texts));
    },
    run: (input) => run(decodeText(input)),
  };
}
