import {
  type Analysis,
  type ConceptId,
  elicitation,
  type PreferenceStatement,
  type RankedQuestion,
  type Verdict,
} from "detente";
import type { Language } from "../texts/languages.ts";
import { expressionWords } from "./expression-words.ts";
import type { Asked } from "./question.ts";
import { remembered } from "./states/remembered.ts";
import { type NamedState, stateNamer } from "./states/state-names.ts";

export interface NextQuestionWanted {
  /** By which verdicts are judged. */
  readonly concept: ConceptId;
}

/** What is certain although the model leaves preferences open, what is not, and which question would settle most of it. */
export interface NextQuestion {
  /** How many ways to fill in what is open were looked at, and of how many; absent where there are too many to count. */
  readonly looked: number;
  readonly ways?: number;
  readonly certain: readonly { readonly about: About; readonly holds: boolean }[];
  /** In how many of the ways it holds. */
  readonly open: readonly { readonly about: About; readonly holds: number }[];
  /** The most decisive first. */
  readonly questions: readonly AskedNext[];
  readonly total: number;
  /** Positions of the actors of whom it is open whatever they want. */
  readonly silent: readonly number[];
  /** Positions of the actors of whose statements the first two could be left open. */
  readonly openable: readonly number[];
}

export type About =
  | { readonly kind: "outcome"; readonly name: string }
  | { readonly kind: "now" }
  | { readonly kind: "state"; readonly state: NamedState };

export interface AskedNext {
  /** `order`: which of these matters most to the actor; `stance`: which of the two it wants. */
  readonly kind: RankedQuestion["kind"];
  readonly actor: number;
  readonly alternatives: readonly string[];
  /** How many open verdicts the answer settles on average. */
  readonly settles: number;
}

/** How many ways are drawn where there are too many to look at all. */
const samples = 1000;
const mostQuestions = 8;
const mostVerdicts = 24;

/** Worked out once: an answer is written down afterwards. */
export const elicited = remembered((analysis: Analysis, asked, concept: ConceptId) =>
  elicitation(analysis.space, analysis.rules, {
    concepts: [concept],
    samples,
    signal: asked.signal,
    onProgress: ({ done, total }) => asked.progress(done, total),
  }),
);

/** What to ask next about what the actors want. */
export async function answer(asked: Asked, { concept }: NextQuestionWanted): Promise<NextQuestion> {
  const analysis = await asked.analysis();
  const { method, certain, open, questions } = await elicited(asked, analysis, concept);
  const about = aboutTeller(analysis);
  return {
    looked: method.kind === "all" ? method.completions : method.samples,
    ...(Number.isFinite(method.completions) ? { ways: method.completions } : {}),
    certain: certain.slice(0, mostVerdicts).map((verdict) => ({ about: about(verdict), holds: verdict.holds })),
    open: open.slice(0, mostVerdicts).map((verdict) => ({ about: about(verdict), holds: verdict.holds })),
    questions: questions.slice(0, mostQuestions).map((question) => ({
      kind: question.kind,
      actor: question.actor,
      alternatives: alternativeWords(question, analysis, asked.language),
      settles: question.settles,
    })),
    total: questions.length,
    silent: [...new Set(questions.flatMap(({ kind, actor }) => (kind === "stance" ? [actor] : [])))],
    openable: analysis.model.actors.flatMap((_, actor) => (firstTwo(analysis, actor) ? [actor] : [])),
  };
}

/** The alternatives of a question in words. */
export const alternativeWords = ({ alternatives }: RankedQuestion, { model }: Analysis, language: Language): string[] =>
  alternatives.map(({ when }) => expressionWords(when, model, language));

/** An actor's two most important statements, where it is their order that decides. */
export function firstTwo(
  { model }: Analysis,
  actor: number,
): readonly [PreferenceStatement, PreferenceStatement] | undefined {
  const preference = model.preferences.find((each) => each.actor === model.actors[actor]!.id);
  if (preference?.kind !== "statements") return undefined;
  const [first, second] = preference.items;
  if (first?.kind !== "statement" || second?.kind !== "statement") return undefined;
  return first.weight === undefined ? [first, second] : undefined;
}

function aboutTeller(analysis: Analysis): (verdict: Verdict) => About {
  const name = stateNamer(analysis);
  return ({ about }) => {
    if (about.kind === "now") return about;
    if (about.kind === "state") return { kind: "state", state: name(about.state) };
    const outcome = analysis.model.outcomes.find(({ id }) => id === about.outcome);
    return { kind: "outcome", name: outcome?.name ?? about.outcome };
  };
}
