import { analyzeSpace, type Conflict, prepare, readConflict } from "detente";
import type { Asked, Situation } from "../../src/questions/question.ts";

/** What a question is asked of, without a page: a text as it stands, by the usual concepts and rules unless others are given. */
export function askedOf(text: string, situation: Partial<Situation> = {}, language: Asked["language"] = "en"): Asked {
  const { conflict, diagnostics } = readConflict(text);
  const known: Situation = {
    scenario: undefined,
    concepts: ["nash", "gmr", "smr", "seq", "sseq"],
    rules: {},
    ...situation,
  };
  return {
    text,
    situation: known,
    language,
    conflict,
    diagnostics,
    findings: (scenario) => [...diagnostics, ...prepare(conflict as Conflict, scenario).diagnostics],
    signal: new AbortController().signal,
    analysis: async ({ scenario, concepts, rules }: Situation = known) =>
      await analyzeSpace(prepare(conflict as Conflict, scenario).space!, { concepts, rules }),
    progress: () => undefined,
  };
}
