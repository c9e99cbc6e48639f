import type { Suggestion, SuggestionRule } from "../suggestion.ts";
import type { RuleContext } from "../triggers.ts";

export const quotationRules = {
  attributed: {
    id: "quotation.attributed",
    kind: "quotation",
    definition: "Words between quotation marks, given to somebody in the same sentence or by the turn of a transcript.",
    example: "“Nobody asked us,” said Keith Farrow.",
  },
  carried: {
    id: "quotation.carried",
    kind: "quotation",
    definition: "Words between quotation marks that go on from the quotation before, so that its speaker speaks on.",
    example: "“Not now,” Marrow said. “Not later.”",
  },
  nested: {
    id: "quotation.nested",
    kind: "quotation",
    definition: "Words quoted within a quotation: somebody's words by somebody else's account.",
    example: "“He told us ‘take it or leave it’,” Menon said.",
  },
  unattributed: {
    id: "quotation.unattributed",
    kind: "quotation",
    definition:
      "Words between quotation marks that nothing gives to anybody: a slogan, a title, or words held at a distance.",
    example: "Nobody explained the “special zone”.",
  },
} as const satisfies Record<string, SuggestionRule>;

/** Quotations, with who speaks. */
export const suggestQuotations = ({ text, sentence }: RuleContext): Suggestion[] =>
  sentence.read.map(({ start, end, depth, speaker, via, found }) => {
    const rule =
      depth > 0
        ? quotationRules.nested
        : found === "carried"
          ? quotationRules.carried
          : speaker.name
            ? quotationRules.attributed
            : quotationRules.unattributed;
    return {
      kind: "quotation",
      text: text.slice(start, end),
      start,
      end,
      speaker: speaker.name,
      ...(via === undefined ? {} : { via }),
      rule: rule.id,
      confidence: Math.round(100 * (speaker.name ? speaker.confidence : 0.4)) / 100,
      sentence: { start: sentence.start, end: sentence.end },
    };
  });
