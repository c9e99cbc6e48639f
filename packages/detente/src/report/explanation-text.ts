import type { Analysis } from "../analysis/analyze.ts";
import type { Escape, Explanation, Improvement, Place, Sanction } from "../analysis/explain.ts";
import type { Step } from "../analysis/steps.ts";
import { concepts as registry } from "../engine/concepts.ts";
import { count, ordinal, reasonText, Words } from "./words.ts";

/** What `detente explain` prints: one verdict as a proof in words (Markdown). */
export function explanationText(analysis: Analysis, explanation: Explanation): string {
  const words = new Words(analysis);
  const { state, actor, concept, stable } = explanation;
  const { name: conceptName, definition } = registry.find(({ id }) => id === concept)!;
  return `${[
    `# ${words.label(state)} ${stable ? "holds for" : "does not hold for"} ${words.actor(actor)}`,
    `${conceptName} (\`${concept}\`): ${definition}`,
    `The state: ${words.taken(state)}. ${proofText(analysis, explanation)}`,
  ].join("\n\n")}\n`;
}

/** The proof alone: where the state stands for the actor, and each improvement with its answer. */
export function proofText(analysis: Analysis, explanation: Explanation): string {
  const words = new Words(analysis);
  const name = words.actor(explanation.actor);
  return [
    `It stands in ${standing(explanation.place)} for ${name}. ${summary(explanation, name)}`,
    ...explanation.improvements.map((improvement, index) =>
      improvementText(analysis, words, explanation, improvement, index + 1),
    ),
  ].join("\n\n");
}

function summary({ because, moves, improvements }: Explanation, name: string): string {
  const of = count(moves, "move");
  switch (because) {
    case "no move":
      return `${name} cannot move from here.`;
    case "no improvement":
      return `${name} has ${of} from here, none to anything that it prefers.`;
    case "all sanctioned":
      return improvements.length === 1
        ? `One of its ${of} would be a gain, and the others can answer it:`
        : `Of its ${of} ${improvements.length} would be gains, and the others can answer each:`;
    case "an improvement escapes":
      return improvements.length === 1
        ? `One of its ${of} would be a gain:`
        : `Of its ${of} ${improvements.length} would be gains:`;
  }
}

function improvementText(
  analysis: Analysis,
  words: Words,
  explanation: Explanation,
  improvement: Improvement,
  number: number,
): string {
  const { actor } = explanation;
  const { step, place, answer } = improvement;
  const gain = `${number}. **${words.move(step)}**, to ${words.label(step.to)}, in ${standing(place)}: ${reasonText(analysis, actor, step.from, step.to)}.`;
  if (!answer) return gain;
  const lines =
    answer.kind === "sanction"
      ? sanctionLines(analysis, words, explanation, answer)
      : escapeLines(analysis, words, explanation, answer);
  return [gain, ...lines.map((line) => `   - ${line}`)].join("\n");
}

function sanctionLines(analysis: Analysis, words: Words, explanation: Explanation, sanction: Sanction): string[] {
  const { actor, place: start } = explanation;
  const worse = sanction.place.place > start.place;
  const atOnce = explanation.concept === "sim";
  return [
    ...sanction.steps.map((step) =>
      atOnce ? `at the same moment ${stepText(analysis, words, step)}` : stepText(analysis, words, step),
    ),
    `It ends at ${words.label(sanction.end)}, in ${standing(sanction.place)} for ${words.actor(actor)}: ${
      worse
        ? `below where it began, ${reasonText(analysis, actor, sanction.end, explanation.state)}`
        : "no better than where it began"
    }. The move is sanctioned.`,
    ...(sanction.wayOn
      ? [
          `From there the best that ${words.actor(actor)} can do is to move to ${words.label(sanction.wayOn.step.to)}, in ${standing(sanction.wayOn.place)}: no better than where it began.`,
        ]
      : explanation.concept === "smr" || explanation.concept === "sseq"
        ? [`From there ${words.actor(actor)} cannot move.`]
        : []),
  ];
}

function escapeLines(analysis: Analysis, words: Words, { actor, concept }: Explanation, answer: Escape): string[] {
  const name = words.actor(actor);
  const answers =
    answer.examined === 0
      ? `The others cannot answer${concept === "seq" || concept === "sseq" ? " with anything that they would gain by" : ""}.`
      : `None of the ${count(answer.examined, "state")} that the others can bring about leaves ${name} as badly off as it began; all were looked at.`;
  if (!answer.spoiled) return [answers];
  const { steps, wayOn } = answer.spoiled;
  return [
    ...steps.map((step) => stepText(analysis, words, step)),
    `That would do, but from there ${words.move(wayOn.step)}, to ${words.label(wayOn.step.to)}, in ${standing(wayOn.place)}: better than where it began. Every other answer fails too; all were looked at.`,
  ];
}

/** A move with what its mover gains or loses. */
function stepText(analysis: Analysis, words: Words, step: Step): string {
  const effect =
    step.verdict === "gain"
      ? `a gain: ${reasonText(analysis, step.actor, step.from, step.to)}`
      : step.verdict === "loss"
        ? "at a loss to itself"
        : "neither gaining nor losing";
  return `${words.move(step)}, to ${words.label(step.to)} (${effect})`;
}

const standing = ({ place, of }: Place): string => `${ordinal(place)} place of ${of}`;
