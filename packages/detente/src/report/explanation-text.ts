import type { Analysis } from "../analysis/analyze.ts";
import type { Explanation } from "../analysis/explain.ts";
import { english } from "./phrases/english.ts";
import type { Phrases } from "./phrases/phrases.ts";
import { proofLines } from "./proof-lines.ts";
import { Words } from "./words.ts";

/**
 * What `detente explain` prints: one verdict as a proof in words (Markdown).
 *
 * @example
 * ```ts
 * explanationText(analysis, explain(analysis, 0, 1, "nash")).split("\n")[0]; // => "# nothing taken (state 1) does not hold for Iraq"
 * ```
 */
export function explanationText(analysis: Analysis, explanation: Explanation, phrases: Phrases = english): string {
  const words = new Words(analysis, phrases);
  const { state, actor, concept, stable } = explanation;
  const { general, verdicts, concepts } = phrases;
  const { name, definition } = concepts.describe(concept);
  return `${[
    `# ${verdicts.proofTitle(words.label(state), stable, words.actor(actor))}`,
    general.speaker(name + general.bracketed(`\`${concept}\``), definition),
    [verdicts.theState(words.taken(state)), proofText(analysis, explanation, phrases)].join(general.space),
  ].join("\n\n")}\n`;
}

/** The proof alone (Markdown): where the state stands for the actor, and each improvement with its answer. */
export function proofText(analysis: Analysis, explanation: Explanation, phrases: Phrases = english): string {
  const [opening, ...lines] = proofLines(analysis, explanation, phrases);
  const text = lines.map(({ kind, text }, index) => {
    if (kind !== "improvement") return `   - ${text}`;
    const number = lines.slice(0, index + 1).filter((line) => line.kind === "improvement").length;
    return `${index > 0 ? "\n" : ""}${number}. ${text}`;
  });
  return text.length === 0 ? opening!.text : `${opening!.text}\n\n${text.join("\n")}`;
}
