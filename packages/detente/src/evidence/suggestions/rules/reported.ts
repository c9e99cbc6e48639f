import type { Suggestion, SuggestionRule } from "../suggestion.ts";
import type { RuleContext } from "../triggers.ts";

export const reportedRules = {
  clause: {
    id: "reported.clause",
    kind: "reported",
    definition: "What somebody is said to have said, in the author's words.",
    example: "The union says that the council made the same promise in 2019.",
  },
  according: {
    id: "reported.according",
    kind: "reported",
    definition: "What stands in a text according to somebody.",
    example: "According to the port authority, two tankers were turned back.",
  },
  impersonal: {
    id: "reported.impersonal",
    kind: "reported",
    definition: "What is said, argued or believed by nobody in particular.",
    example: "It has been argued that mediation fails.",
  },
} as const satisfies Record<string, SuggestionRule>;

/** Reported speech, with whose speech it is. */
export const suggestReported = ({ text, sentence }: RuleContext): Suggestion[] =>
  sentence.reported.map(({ start, end, speaker, attribution }) => {
    const rule =
      attribution.form === "according"
        ? reportedRules.according
        : attribution.form === "impersonal"
          ? reportedRules.impersonal
          : reportedRules.clause;
    return {
      kind: "reported",
      text: text.slice(start, end),
      start,
      end,
      speaker: speaker.name,
      rule: rule.id,
      confidence: Math.round(100 * (speaker.name ? speaker.confidence * 0.95 : 0.5)) / 100,
      sentence: { start: sentence.start, end: sentence.end },
    };
  });
