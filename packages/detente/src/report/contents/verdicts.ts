import type { Analysis } from "../../analysis/analyze.ts";
import { explain } from "../../analysis/explain.ts";
import { equilibria } from "../../analysis/stability.ts";
import type { ConceptId } from "../../engine/concepts.ts";
import { holdingStates, leaversTable } from "../analysis-text.ts";
import { cut } from "../cut.ts";
import { proofText } from "../explanation-text.ts";
import type { Phrases } from "../phrases/phrases.ts";
import { Words } from "../words.ts";
import { type Block, type Cell, markdown, type Section } from "./contents.ts";

/** Rows of the table of what holds, and states whose proofs are given: the rest is counted. */
const mostStates = 40;
const mostProofs = 12;
/** Proofs search the others' answers, which takes too long in larger models; `explain` gives any one of them. */
const provenUpTo = 2_000;

export function holdsSection(analysis: Analysis, phrases: Phrases): Section {
  const { general, page, verdicts } = phrases;
  const { concepts, model } = analysis;
  const rows = holdingStates(analysis);
  const { shown, left } = cut(rows, mostStates);
  const table: Block[] =
    rows.length === 0
      ? [markdown(verdicts.noneHolds)]
      : [
          { kind: "legend" },
          {
            kind: "table",
            head: [verdicts.outcome, model.graph ? verdicts.id : verdicts.optionsTaken, ...concepts],
            rows: shown.map(({ state }) => [
              { kind: "state", state },
              { kind: "taken", state },
              ...concepts.map((concept): Cell => ({ kind: "verdicts", state, concept })),
            ]),
          },
          ...(left > 0 ? [markdown(general.furtherStates(left, "detente analyze --all"))] : []),
        ];
  const glosses = concepts.map((id) => page.gloss(id, phrases.concepts.describe(id).gloss));
  return {
    id: "holds",
    title: page.titles.holds,
    blocks: [
      markdown(
        [page.howManyHold(rows.length), page.conceptsDiffer(glosses.join(general.semicolon))].join(general.space),
      ),
      ...table,
      ...(rows.length > 0 && !model.graph
        ? [
            { kind: "heading", text: phrases.figures.optionTable } as const,
            { kind: "option-table", states: shown.map(({ state }) => state) } as const,
          ]
        : []),
      ...leaversTable(analysis, new Words(analysis, phrases)).map((text) => markdown(text)),
    ],
  };
}

/** The concept that proofs and changes are about: replies that others gain by, where it was asked for. */
export const concernedConcept = ({ concepts }: Analysis): ConceptId =>
  concepts.includes("seq") ? "seq" : concepts.at(-1)!;

export function whySection(analysis: Analysis, phrases: Phrases): Section {
  const { page, verdicts } = phrases;
  const { space, model } = analysis;
  const concept = concernedConcept(analysis);
  const { name, definition } = phrases.concepts.describe(concept);
  const title = page.titles.why;
  if (space.count > provenUpTo) return { id: "why", title, blocks: [markdown(page.noProofs(provenUpTo))] };
  const words = new Words(analysis, phrases);
  const today = space.statusQuo;
  const states = [
    ...(today === undefined ? [] : [today]),
    ...equilibria(analysis, concept).filter((state) => state !== today),
  ];
  const { shown, left } = cut(states, mostProofs);
  const proof = (state: number, actor: number): Block => {
    const explanation = explain(analysis, state, actor, concept);
    const { because, stable } = explanation;
    const why =
      because === "an improvement escapes" && concept === "nash"
        ? verdicts.because["a gain"]
        : verdicts.because[because];
    return {
      kind: "fold",
      title: verdicts.proofSummary(words.actor(actor), stable, why),
      blocks: [markdown(proofText(analysis, explanation, phrases))],
    };
  };
  return {
    id: "why",
    title,
    blocks: [
      markdown(page.proofsOf(concept, name, definition)),
      ...shown.flatMap((state): Block[] => [
        { kind: "heading", text: state === today ? page.withToday(words.label(state)) : words.label(state) },
        ...model.actors.map((_, actor) => proof(state, actor)),
      ]),
      ...(left > 0 ? [markdown(page.proofsLeftOut(left))] : []),
    ],
  };
}
