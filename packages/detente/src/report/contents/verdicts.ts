import type { Analysis } from "../../analysis/analyze.ts";
import { explain } from "../../analysis/explain.ts";
import { equilibria } from "../../analysis/stability.ts";
import { type ConceptId, describeConcept } from "../../engine/concepts.ts";
import { holdingStates, leaversTable } from "../analysis-text.ts";
import { proofText } from "../explanation-text.ts";
import { count, Words } from "../words.ts";
import { type Block, type Cell, markdown, type Section } from "./contents.ts";

/** Rows of the table of what holds, and states whose proofs are given: the rest is counted. */
const mostStates = 40;
const mostProofs = 12;
/** Proofs search the others' answers, which takes too long in larger models; `explain` gives any one of them. */
const provenUpTo = 2_000;

export function holdsSection(analysis: Analysis): Section {
  const { concepts, model } = analysis;
  const rows = holdingStates(analysis);
  const shown = rows.slice(0, mostStates);
  const left = rows.length - shown.length;
  const table: Block[] =
    rows.length === 0
      ? [markdown("No state is stable for every actor under any concept asked.")]
      : [
          { kind: "legend" },
          {
            kind: "table",
            head: ["Outcome", model.graph ? "Id" : "Options taken", ...concepts],
            rows: shown.map(({ state }) => [
              { kind: "state", state },
              { kind: "taken", state },
              ...concepts.map((concept): Cell => ({ kind: "verdicts", state, concept })),
            ]),
          },
          ...(left > 0 ? [markdown(`… and ${count(left, "state")} more; \`detente analyze --all\` lists them.`)] : []),
        ];
  const glosses = concepts.map((id) => `\`${id}\` ${describeConcept(id).gloss}`).join("; ");
  return {
    id: "holds",
    title: "What holds for all, and under which concept",
    blocks: [
      markdown(
        `${rows.length === 0 ? "Nothing" : count(rows.length, "state")} ${rows.length === 1 ? "holds" : rows.length === 0 ? "holds" : "hold"} for all under some concept asked. The concepts differ in how far the actors look: ${glosses}.`,
      ),
      ...table,
      ...leaversTable(analysis, new Words(analysis)).map((text) => markdown(text)),
    ],
  };
}

/** The concept that proofs and changes are about: replies that others gain by, where it was asked for. */
export const concernedConcept = ({ concepts }: Analysis): ConceptId =>
  concepts.includes("seq") ? "seq" : concepts.at(-1)!;

export function whySection(analysis: Analysis): Section {
  const { space, model } = analysis;
  const concept = concernedConcept(analysis);
  const { name, definition } = describeConcept(concept);
  const title = "Why";
  if (space.count > provenUpTo)
    return {
      id: "why",
      title,
      blocks: [
        markdown(
          `Proofs are not written out for models of more than ${count(provenUpTo, "state")}; \`detente explain\` gives that of any verdict.`,
        ),
      ],
    };
  const words = new Words(analysis);
  const today = space.statusQuo;
  const states = [
    ...(today === undefined ? [] : [today]),
    ...equilibria(analysis, concept).filter((state) => state !== today),
  ];
  const shown = states.slice(0, mostProofs);
  const left = states.length - shown.length;
  return {
    id: "why",
    title,
    blocks: [
      markdown(
        `Each verdict on today's state and on what holds under \`${concept}\` as a proof, actor by actor. ${name}: ${definition}`,
      ),
      ...shown.flatMap((state): Block[] => [
        { kind: "heading", text: `${words.label(state)}${state === today ? ", today" : ""}` },
        ...model.actors.map((_, actor): Block => {
          const explanation = explain(analysis, state, actor, concept);
          const verdict = explanation.stable ? "stays" : "would leave";
          const because = {
            "no move": "it cannot move",
            "no improvement": "no move of its own would be a gain",
            "all sanctioned": "the others can answer every gain",
            "an improvement escapes": concept === "nash" ? "it gains by a move" : "a gain goes unanswered",
          }[explanation.because];
          return {
            kind: "fold",
            title: `${words.actor(actor)} ${verdict}: ${because}`,
            blocks: [markdown(proofText(analysis, explanation))],
          };
        }),
      ]),
      ...(left > 0
        ? [markdown(`Proofs of ${count(left, "further state")} are left out; \`detente explain\` gives them.`)]
        : []),
    ],
  };
}
