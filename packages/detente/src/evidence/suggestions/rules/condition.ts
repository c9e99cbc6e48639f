import { type RuleContext, type Trigger, triggered } from "../triggers.ts";

const conditional: Trigger["accepts"] = (clause, at) =>
  !/(?:\b(?:as|even|what|ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|see|know|knows|knew|doubt(?:s|ed)?|decide|unclear|unsure|whether or)\s)$/iu.test(
    clause.slice(0, at),
  );

export const conditionTriggers: readonly Trigger[] = [
  {
    rule: {
      id: "condition.no-reason",
      kind: "condition",
      definition: "Nothing speaks against something, if something else is so.",
      example: "If they move the gate, we have no reason not to agree.",
    },
    wording:
      /\bno reason (?:not to|to refuse|why\b.{0,40}\bnot)\b.{0,200}\bif\b|\bif\b.{0,200}\bno reason (?:not to|to refuse|why)\b/giu,
    confidence: 0.95,
    extent: "voice",
  },
  {
    rule: {
      id: "condition.if",
      kind: "condition",
      definition: "One thing is said to follow if another is so.",
      example: "If the inspectors are let in, we sign tomorrow.",
    },
    wording: /(?<![\p{L}’'-])if(?![\p{L}’'-])(?! not\b| any\b| only\b| necessary\b| possible\b)/giu,
    confidence: 0.9,
    extent: "voice",
    accepts: conditional,
  },
  {
    rule: {
      id: "condition.unless",
      kind: "condition",
      definition: "One thing is said to follow unless another happens, or only once it has.",
      example: "The union will strike unless the freeze is withdrawn.",
    },
    wording: /\b(?:unless|only (?:if|when|once|after)|not (?:until|before)|as long as|so long as)\b/giu,
    confidence: 0.85,
    extent: "voice",
  },
  {
    rule: {
      id: "condition.provided",
      kind: "condition",
      definition: "A term is attached in so many words.",
      example: "The posts reopen, provided that smuggling is stopped.",
    },
    wording:
      /\b(?:provid(?:ed|ing)(?= that\b|,? (?:the|that|they|it|he|she|we|our|his|her|their|no|all)\b)|on (?:the )?condition (?:that|of)|on one condition|in (?:return|exchange) for|conditional (?:on|upon)|contingent (?:on|upon)|depends (?:on|upon)|hinges? (?:on|upon)|prerequisite (?:for|to|of)|precondition (?:for|to|of)|subject to the)\b/giu,
    confidence: 0.85,
    extent: "voice",
  },
  {
    rule: {
      id: "condition.should",
      kind: "condition",
      definition: "A condition put by the order of words.",
      example: "Should either Party close the canal, the other may suspend the fees.",
    },
    wording: /^\s*(?:should|were|had) (?:the|an?|any|either|both|one|they|he|she|it|we|you|\p{Lu}\p{L}+) [^,.;]+,/giu,
    confidence: 0.85,
    extent: "voice",
  },
  {
    rule: {
      id: "condition.imperative",
      kind: "condition",
      definition: "An order, and what follows if it is or is not obeyed.",
      example: "Give us the survey and we will reconsider.",
    },
    wording:
      /^\s*(?!(?:I|we|they|he|she|it|you)\b)\p{L}+ [^,;]{2,80},? (?:and|or) (?:I|we|you)(?: will| can| shall|'ll|’ll)\b/giu,
    confidence: 0.65,
    extent: "voice",
  },
  {
    rule: {
      id: "condition.key",
      kind: "condition",
      definition: "Something is named as what another thing turns on, or cannot do without.",
      example: "The key to a settlement lies in the east.",
    },
    wording:
      /\bkey to\b.{1,80}\b(?:lies?|is|are|rests?)\b|\bwithout\b.{1,80}\b(?:there (?:can|will|could) be no|cannot|can not|will not|no \p{L}+ (?:can|will))\b|\bno \p{L}+(?: \p{L}+)? (?:until|unless|without|before)\b|\bthere (?:can|will) be no\b.{1,80}\b(?:without|until|unless)\b/giu,
    confidence: 0.75,
    extent: "voice",
  },
];

/** Conditions: one thing said to follow from another. */
export const suggestConditions = (context: RuleContext) => triggered(conditionTriggers, context);
