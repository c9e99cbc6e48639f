import type { PerceptionsAnswer } from "../../../questions/perceptions.ts";
import type { useKindsWords } from "../../../ui/kinds-words.ts";
import type { perceivedTexts } from "./texts.ts";

export type Perceptions = Extract<PerceptionsAnswer, { readonly kind: "perceptions" }>;

/** Who sees it otherwise, and what becomes of today and of what would hold. */
export function sentenceOf(
  { base, mistakes, today, concepts, steady, counts }: Perceptions,
  words: (typeof perceivedTexts)["en"],
  { kinds, list }: ReturnType<typeof useKindsWords>,
): string {
  const sentences: string[] = [];
  const names = mistakes.map(({ actor }) => base.actors[actor]?.name ?? "");
  sentences.push(names.length === 0 ? words.nobody : words.who(list(names), names.length));
  if (today) sentences.push(today.length === 0 ? words.todayNot : words.todaySteady(list(today)));
  const at = concepts.includes("seq") ? concepts.indexOf("seq") : concepts.length - 1;
  const named = steady[at]!;
  sentences.push(words.steady(concepts[at]!, kinds(named), named.states));
  const { lost, mistaken } = counts[at]!;
  if (lost + mistaken > 0) sentences.push(`${words.lost(lost, mistaken)}${words.end}`);
  return sentences.join(words.space);
}
