import { type AskedConcept, describeConcept, type Rules, ruleDefinitions } from "../../../engine/concepts.ts";

/** What a concept is called and when a state is stable under it; `gloss` completes "the actors look …". */
export interface ConceptPhrases {
  readonly name: string;
  readonly gloss: string;
  readonly definition: string;
  readonly citation: string;
}

/** A rule, and the reading of it that was used. */
export interface RulePhrases {
  readonly definition: string;
  readonly reading: string;
  readonly citation: string;
}

/** Concepts and rules as the registry puts them. */
export const concepts = {
  describe: (id: AskedConcept): ConceptPhrases => describeConcept(id),
  rule: (id: keyof Rules, value: string): RulePhrases => {
    const { definition, values } = ruleDefinitions.find((rule) => rule.id === id)!;
    const used = values.find((each) => each.id === value)!;
    return { definition, reading: used.definition, citation: used.citation };
  },
};
