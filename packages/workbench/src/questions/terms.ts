import { type ConceptId, concepts, defaultConcepts, phrasesOf, type Rules, ruleDefinitions } from "detente";
import type { Asked } from "./question.ts";

/** A concept as the registry has it. */
export interface ConceptTerm {
  readonly id: ConceptId;
  readonly name: string;
  /** For a sentence: "looking one move ahead". */
  readonly gloss: string;
  readonly definition: string;
  readonly citation: string;
  /** Whether it is defined for the model's form. */
  readonly defined: boolean;
}
export interface RuleTerm {
  readonly id: keyof Rules;
  readonly definition: string;
  readonly values: readonly { readonly id: string; readonly definition: string; readonly citation: string }[];
}
export interface Terms {
  readonly concepts: readonly ConceptTerm[];
  readonly rules: readonly RuleTerm[];
  readonly defaults: readonly ConceptId[];
}

/** Concepts and rules with their definitions and citations, in the reader's language. */
export async function answer(asked: Asked, _: null): Promise<Terms> {
  const { space } = await asked.analysis();
  const phrases = phrasesOf(asked.language).concepts;
  return {
    concepts: concepts.map(({ id }) => {
      const { name, gloss, definition, citation } = phrases.describe(id);
      return { id, name, gloss, definition, citation, defined: id !== "sim" || space.structure.combine !== undefined };
    }),
    rules: ruleDefinitions.map(({ id, values }) => {
      const readings = values.map((value) => ({ id: value.id, ...phrases.rule(id, value.id) }));
      return {
        id,
        definition: readings[0]!.definition,
        values: readings.map((value) => ({ id: value.id, definition: value.reading, citation: value.citation })),
      };
    }),
    defaults: defaultConcepts,
  };
}
