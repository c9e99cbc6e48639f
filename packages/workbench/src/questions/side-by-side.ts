import { type Analysis, type ConceptId, equilibria, verdictChanges } from "detente";
import { type Notice, noticesOf } from "./notices.ts";
import type { Asked } from "./question.ts";

export interface SideBySideWanted {
  /** Ids of scenarios; null: the model as it stands. */
  readonly scenarios: readonly (string | null)[];
}

export interface Side {
  readonly scenario: string | null;
  readonly states: number;
  /** For each concept, the outcomes (ids) that some equilibrium belongs to, and how many equilibria there are. */
  readonly concepts: readonly {
    readonly concept: ConceptId;
    readonly outcomes: readonly string[];
    readonly equilibria: number;
  }[];
}

export interface SideBySide {
  readonly sides: readonly Side[];
  readonly notices: readonly Notice[];
  /** Outcomes that any side names, in the order of the first that does. */
  readonly outcomes: readonly { readonly id: string; readonly name: string }[];
  /** From the first side to each other: how many states become an equilibrium of some concept, and cease to be one. */
  readonly changes: readonly { readonly appear: number; readonly vanish: number }[];
}

/** What can hold in several scenarios. */
export async function answer(asked: Asked, { scenarios }: SideBySideWanted): Promise<SideBySide> {
  const analyses: Analysis[] = [];
  for (const scenario of scenarios)
    analyses.push(await asked.analysis({ ...asked.situation, scenario: scenario ?? undefined }));
  const outcomes = new Map<string, string>();
  for (const { model } of analyses)
    for (const { id, name } of model.outcomes) if (!outcomes.has(id)) outcomes.set(id, name);
  return {
    notices: noticesOf(
      asked,
      scenarios.map((scenario) => scenario ?? undefined),
    ),
    outcomes: [...outcomes].map(([id, name]) => ({ id, name })),
    sides: analyses.map((analysis, index) => ({
      scenario: scenarios[index]!,
      states: analysis.space.count,
      concepts: analysis.concepts.map((concept) => sideOf(analysis, concept)),
    })),
    changes: analyses.slice(1).map((analysis) => {
      const { states } = verdictChanges(analyses[0]!, analysis);
      const count = (wanted: (typeof states)[number]["change"]): number =>
        new Set(states.filter(({ change }) => change === wanted).map(({ state }) => state)).size;
      return { appear: count("appears"), vanish: count("vanishes") };
    }),
  };
}

function sideOf(analysis: Analysis, concept: ConceptId): Side["concepts"][number] {
  const states = equilibria(analysis, concept);
  const held = analysis.model.outcomes.filter(({ when }) => {
    const truth = analysis.space.truth(when);
    return states.some((state) => truth[state] === 1);
  });
  return { concept, outcomes: held.map(({ id }) => id), equilibria: states.length };
}
