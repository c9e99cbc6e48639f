import { type RuleContext, type Trigger, triggered } from "../triggers.ts";

/** Doing harm, or withholding what another needs. */
const harm =
  "strike|attack|retaliate|punish|destroy|crush|hit back|fight back|bomb|invade|burn|regret|suffer|pay (?:a|the|dearly)|walk out|march|stay (?:shut|closed)|close (?:the|its|their|our|every)|shut|cut (?:off|supplies)|block|blockade|sue|go to (?:the |a )?(?:court|tribunal|war|police)|take (?:them|you|it|him|her|legal|the matter) |suspend|expel|seize|sink|shoot|boycott|dismiss|evict|impose|sanction|respond (?:in kind|with|forcefully|decisively|to any)|face (?:the |a |an |severe |serious |grave |dire |further )*(?:consequences|retaliation|sanctions|response|war|strike|court|price|action|measures)|be met with|be (?:destroyed|crushed|punished|wiped|sunk|annihilated|shot|expelled|held (?:responsible|accountable))|fire back|take (?:all |every )?(?:necessary )?(?:counter-?)?measures";

/** Whether the words speak of harm done, or of something withheld. */
export const harmful = new RegExp(`\\b(?:${harm})`, "iu");

export const threatTriggers: readonly Trigger[] = [
  {
    rule: {
      id: "threat.threaten",
      kind: "threat",
      definition: "Somebody threatens in so many words.",
      example: "The owner threatened to close the plant.",
    },
    wording: /\bthreaten(?:s|ed|ing)?\b(?= (?:to|that|with|\p{L}+ with)\b)/giu,
    confidence: 0.9,
    extent: "consequent",
  },
  {
    rule: {
      id: "threat.vow",
      kind: "threat",
      definition: "Harm is vowed or promised.",
      example: "The minister vowed to punish illegal loggers.",
    },
    wording: new RegExp(
      `\\b(?:vow|swear|swor|pledg|promis)(?:e|es|ed|s|ing)?\\b(?= (?:to|that (?:it|they|he|she|we) (?:will|would)) (?:${harm}))`,
      "giu",
    ),
    confidence: 0.85,
    extent: "consequent",
  },
  {
    rule: {
      id: "threat.will-harm",
      kind: "threat",
      definition: "Something harmful to another is announced.",
      example: "The union will strike unless the freeze is withdrawn.",
    },
    wording: new RegExp(
      `\\b(?:will|would|shall|'ll|’ll|going to|can|may)\\s+(?:\\p{L}+ly\\s+|also\\s+|then\\s+|have to\\s+|be forced to\\s+)*(?:${harm})(?![\\p{L}])`,
      "giu",
    ),
    confidence: 0.75,
    extent: "consequent",
    accepts: (clause, at) => !/\b(?:not|never)\s*$/iu.test(clause.slice(0, at)),
  },
  {
    rule: {
      id: "threat.not-hesitate",
      kind: "threat",
      definition: "Readiness to use force or other measures is stated.",
      example: "Our army will not hesitate to strike.",
    },
    wording: new RegExp(
      `\\bnot hesitate to\\b|\\ball options (?:are|remain)\\b|\\b(?:ready|prepared) to (?:${harm}|use force|fight|respond)\\b|\\bfurther measures against\\b|\\b(?:severe|serious|grave|dire|unforeseeable) consequences\\b|\\bor else\\b|\\bwill be (?:forced|obliged) to (?:respond|act|take)\\b`,
      "giu",
    ),
    confidence: 0.8,
    extent: "consequent",
  },
  {
    rule: {
      id: "threat.otherwise",
      kind: "threat",
      definition: "Something is announced for the case that a demand is not met.",
      example: "Otherwise we march on the ninth.",
    },
    wording: /^\s*(?:otherwise|if not),? (?:we|I|they|our|the)\b|\bor (?:we|I)(?: will|'ll|’ll| shall)\b/giu,
    confidence: 0.7,
    extent: "voice",
  },
];

/** Threats: harm that somebody holds out to another. */
export const suggestThreats = (context: RuleContext) => triggered(threatTriggers, context);
