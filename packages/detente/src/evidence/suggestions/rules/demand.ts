import { type RuleContext, type Trigger, triggered } from "../triggers.ts";
import { harmful } from "./threat.ts";

export const demandTriggers: readonly Trigger[] = [
  {
    rule: {
      id: "demand.demand",
      kind: "demand",
      definition: "Something is demanded, urged or called for in so many words.",
      example: "The Council demands that the armed groups leave.",
    },
    wording:
      /(?<!\b(?:the|an?|this|that|his|her|its|their|our|these|those|of|on|no|any|new)\s)\b(?:demand(?:s|ed|ing)?(?= (?:that|the|an?|to|more|its|his|her|their|our|my|full|immediate|better|\p{Lu}))|urg(?:e|es|ed|ing)|insist(?:s|ed|ing)?(?= on\b| that\b)|call(?:s|ed|ing)? (?:on|upon)(?= )|call(?:s|ed|ing)? for|appeal(?:s|ed|ing)? (?:to|for)|press(?:es|ed|ing)? for|push(?:es|ed|ing)? for|(?:ask|request|beg|order|press|tell|told)(?:s|ed|ing)?(?= (?:\p{L}+ ){1,4}to\b))(?![\p{L}’'-])/giu,
    confidence: 0.85,
    extent: "consequent",
    accepts: (clause, at, wording) =>
      !/^insist/iu.test(wording) ||
      /\bthat\b.{1,80}\b(?:be|must|should|leave|stop|\p{L}+ not)\b|\bon\b/iu.test(clause.slice(at)),
  },
  {
    rule: {
      id: "demand.must",
      kind: "demand",
      definition: "Somebody is told what they must or should do.",
      example: "The Governor must stop the lawsuits.",
    },
    wording:
      /\b(?:must|should|ought to|ha(?:s|ve) (?:got )?to|needs? to|(?:I|we|they|you) need|want(?:s|ed)? (?:the|an?|more|\p{Nd}+|\p{L}+ to \p{L}+))\b(?! (?:have been|be noted|come as no))/giu,
    confidence: 0.7,
    extent: "consequent",
    accepts: (clause, at) =>
      (/\S/u.test(clause.slice(0, at)) || /^(?:I|we|they|you) /iu.test(clause)) &&
      !/\bif\b[^,]*$/iu.test(clause.slice(0, at)) &&
      !/^\s*(?:why|what|how|who|should|must)\b/iu.test(clause),
  },
  {
    rule: {
      id: "demand.require",
      kind: "demand",
      definition: "Something is said to require or oblige somebody to act.",
      example: "The path forward requires the ministry to listen.",
    },
    wording: /\b(?:requir(?:e|es|ed)|oblig(?:e|es|ed))\b(?= (?:\S+ ){1,6}to )/giu,
    confidence: 0.75,
    extent: "consequent",
  },
  {
    rule: {
      id: "demand.shall",
      kind: "demand",
      definition: "A text lays a duty on somebody.",
      example: "Each side shall refrain from flights over the strait.",
    },
    wording: /(?<!\b(?:I|we) )\bshall\b/giu,
    confidence: 0.7,
    extent: "consequent",
    accepts: (clause, at) => /\S/u.test(clause.slice(0, at)) && !harmful.test(clause.slice(at)),
  },
  {
    rule: {
      id: "demand.imperative",
      kind: "demand",
      definition: "A sentence begins with an order.",
      example: "Stop the evictions.",
    },
    wording:
      /^(?:please )?(?:stop|end|halt|drop|lift|release|free|withdraw|open|publish|sign|give|leave|return|send|let|pay|hands off|respect|cancel|pull)\b(?= (?:the|this|that|these|those|all|your|our|my|me|us|them|it|him|her|out|back|off|now)\b)/giu,
    confidence: 0.65,
    extent: "consequent",
    // a fragment of a quotation that happens to begin with such a verb is no order
    accepts: (clause) => /^\p{Lu}/u.test(clause),
  },
];

/** Demands: what somebody wants another to do. */
export const suggestDemands = (context: RuleContext) => triggered(demandTriggers, context);
