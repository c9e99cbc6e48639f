import type { Suggestion } from "../suggestion.ts";
import type { RuleContext } from "../triggers.ts";
import { ranks } from "../words.ts";

/** How one person is spoken of: with a rank (and where), or by name alone. */
interface Habit {
  readonly titled: { readonly start: number; readonly end: number; readonly context: RuleContext }[];
  bare: number;
}

/** From this many mentions on, a habit is a habit. */
const OFTEN = 2;

const word = /\p{L}[\p{L}’'-]*/gu;

/**
 * Whether one side's people always carry their rank while others never do: a matter of the whole document, so it looks at
 * all sentences together. Marks the first ranked mention.
 */
export const suggestTitles = (contexts: readonly RuleContext[]): Suggestion[] => {
  const habits = habitsOf(contexts);
  const never = [...habits]
    .filter(([, { titled, bare }]) => titled.length === 0 && bare >= OFTEN)
    .map(([name]) => name);
  if (never.length === 0) return [];
  return [...habits]
    .filter(([, { titled, bare }]) => bare === 0 && titled.length >= OFTEN)
    .map(([name, { titled }]) => {
      const [{ start, end, context }] = titled;
      return {
        kind: "loaded",
        text: context.text.slice(start, end),
        start,
        end,
        speaker: null,
        rule: "loaded.titles",
        confidence: 0.5,
        reason: `${name} is given a rank at every mention, ${never.slice(0, 3).join(", ")} at none.`,
        sentence: { start: context.sentence.start, end: context.sentence.end },
      };
    });
};

const habitsOf = (contexts: readonly RuleContext[]): Map<string, Habit> => {
  const habits = new Map<string, Habit>();
  for (const context of contexts) {
    const { masked, start: offset } = context.sentence;
    let before = { text: "", start: 0, name: "" };
    for (const { 0: text, index } of masked.matchAll(word)) {
      const name = context.cast.bearerOf(text.replace(/['’]s$/u, "")) ?? "";
      // the second word of a full name is no second mention
      if (name !== "" && name !== before.name) {
        const habit = habits.get(name) ?? { titled: [], bare: 0 };
        habits.set(name, habit);
        if (ranks.has(before.text.toLowerCase())) {
          habit.titled.push({ start: offset + before.start, end: offset + index + text.length, context });
        } else habit.bare++;
      }
      before = { text, start: index, name };
    }
  }
  return habits;
};
