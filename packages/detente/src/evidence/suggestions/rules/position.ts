import { type RuleContext, type Trigger, triggered } from "../triggers.ts";

export const positionTriggers: readonly Trigger[] = [
  {
    rule: {
      id: "position.against",
      kind: "position",
      definition: "Somebody is against something: opposes, rejects, refuses, condemns.",
      example: "Residents oppose the new depot.",
    },
    wording:
      /(?<!\b(?:the|an?|this|that|his|her|its|their|our|of|no|any)\s)\b(?:oppos(?:e|es|ed|ing)(?= \p{L})|reject(?:s|ed|ing)?(?= \p{L})|refus(?:e|es|ed|ing)(?= \p{L})|condemn(?:s|ed|ing)?|denounc(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?(?= (?:the|a|an|any|this|that|it|his|her|its|their|our|as|\p{L}+ as|\p{Lu}))|disput(?:e|es|ed|ing)(?= (?:the|a|this|that|it|his|her|its|their|any))|critici[sz](?:e|es|ed|ing)|deplor(?:e|es|ed|ing)|resist(?:s|ed)?|protest(?:s|ed|ing)? (?:against|at)|veto(?:es|ed)|slam(?:s|med)|blast(?:s|ed)|declin(?:e|es|ed) to(?! (?:comment|say|give|name|answer))|would rather|express(?:es|ed|ing)? (?:\p{L}+ )?(?:alarm|concern|regret|dismay|outrage|reservations|doubts?)|object(?:s|ed)? to|rul(?:e|es|ed) out|turn(?:s|ed)? (?:\p{L}+ ){1,4}down|(?:is|are|am|was|were|be|remains?) (?:\p{L}+ly )?(?:against|opposed to)|(?:will|would|shall|can|could) (?:not|never) (?:accept|agree|tolerate|recogni[sz]e|sign|allow|negotiate|talk|yield|recommend)|won['’]t (?:accept|agree|tolerate|recommend|sign)|disagree(?:s|d)? with|votes? against)\b/giu,
    confidence: 0.8,
    extent: "clause",
    accepts: (clause, at) =>
      !/\b(?:those|anyone) who\s*$|\b(?:nobody|no one|not|never|has not|have not)\b[^,]*$/iu.test(clause.slice(0, at)),
  },
  {
    rule: {
      id: "position.stated",
      kind: "position",
      definition: "Support or opposition is stated as a thing.",
      example: "The Republic expressed its opposition to bases.",
    },
    wording:
      /\b(?:reaffirm|express|reiterat|declar|stat|restat|voic|underlin)(?:s|e|es|ed|ing)? (?:(?:its|his|her|their|our|my) )?(?:full |strong |firm |continued )*(?:support|opposition)\b/giu,
    confidence: 0.8,
    extent: "clause",
  },
  {
    rule: {
      id: "position.for",
      kind: "position",
      definition: "Somebody is for something: supports, backs, welcomes, endorses.",
      example: "The Mission supports the elders' proposal.",
    },
    wording:
      /(?<!\b(?:the|an?|this|that|his|her|its|their|our|of|no|any|more|for|with|would be|widespread|public|popular)\s)\b(?:support(?:s|ed|ing)?(?= (?:the|a|an|any|this|that|it|them|his|her|its|their|our|\p{Lu}|\p{L}+s)\b)|back(?:s|ed|ing)(?= (?:the|a|an|any|this|that|it|his|her|its|their|our|\p{Lu})\b)|favou?r(?:s|ed|ing)?(?= \p{L})|welcom(?:e|es|ed|ing)(?= (?:the|a|an|this|that|it|his|her|its|their|our|\p{Lu})\b)|endors(?:e|es|ed|ing)|prais(?:e|es|ed|ing)|hail(?:s|ed|ing)?|champion(?:s|ed)|defend(?:s|ed)?(?= (?:the|his|her|its|their))|prefer(?:s|red)?(?= (?:the|a|an|to))|sid(?:e|es|ed) with|(?<!\band )accept(?:s|ed)(?= (?:the|a|an|this|that|it|his|her|its|their|\p{Lu}))|(?:is|are|was|were) all for|approv(?:e|es|ed) of|(?:is|are|am|was|were|be|remains?) (?:\p{L}+ly )?in favou?r of|(?:is |are |am |was )?agree(?:s|d)? with|votes? for|stand(?:s)? (?:with|behind))\b/giu,
    confidence: 0.75,
    extent: "clause",
    // "the evidence supports it" is an argument, not a side taken
    accepts: (clause, at) =>
      !/\b(?:case|evidence|finding|data|study|result)s?\b[^,]*$|\bto\s*$/iu.test(clause.slice(0, at)),
  },
];

/** Positions: what somebody is for or against. */
export const suggestPositions = (context: RuleContext) => triggered(positionTriggers, context);
