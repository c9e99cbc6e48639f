import { type RuleContext, type Trigger, triggered } from "../triggers.ts";

const kindly =
  "reconsider|consider|accept|agree|sign|support|return|reopen|open|lift|release|meet|let|allow|pay(?! (?:a|the|dearly|for)\\b)|talk|negotiate|withdraw|stop|join|sit down|resume|come back|ease|halt|freeze|suspend (?:the |our )?(?:strike|drills)|end|free|hand back|hand over|give back|recogni[sz]e|host|fund|share|drop(?! (?:bombs|out)\\b)";

export const offerTriggers: readonly Trigger[] = [
  {
    rule: {
      id: "offer.offer",
      kind: "offer",
      definition: "Something is offered or proposed in so many words.",
      example: "The landlord offered to cut the rent.",
    },
    wording:
      /(?<=[\p{L}\p{N}"”’,]\s)(?<!\b(?:the|an?|this|that|his|her|its|their|our|of|no|any)\s)\b(?:offer(?:s|ed|ing)?|propos(?:es|ed|ing))\b(?! (?:was|were|is|that was))|\bput forward\b/gu,
    confidence: 0.8,
    extent: "clause",
    accepts: (clause, at) =>
      !/\b(?:was|were|been|is|are|reject(?:s|ed|ing)|refus(?:es|ed|ing)|dismiss(?:es|ed|ing)|spurn(?:s|ed|ing))\s+$/u.test(
        clause.slice(0, at),
      ),
  },
  {
    rule: {
      id: "offer.ready",
      kind: "offer",
      definition: "Somebody is said to be ready, willing or glad to do something for another.",
      example: "His country was ready to withdraw its artillery.",
    },
    wording:
      /(?<!\b(?:not|never|nor|un)\s?)\b(?:(?:ready|willing|prepared|happy|glad|pleased|open|available) to|(?:readiness|willingness) to|would (?:love|like|welcome the chance|be (?:very )?(?:happy|glad|honou?red)) to|(?:I'd|I’d|we'd|we’d) (?:love|like|be (?:happy|glad)) to|ready for (?:talks|dialogue|negotiations))\b/giu,
    confidence: 0.8,
    extent: "clause",
    accepts: (clause, at) =>
      !/\b(?:requires?|demonstrat\p{L}+|needs?|lacks?|without|shows? (?:no|little))\b/iu.test(clause.slice(0, at)) &&
      !/\b(?:ready|prepared|willing) to (?:strike|attack|fight|retaliate|respond|punish|use force|go to war|crush)\b/iu.test(
        clause.slice(at),
      ),
  },
  {
    rule: {
      id: "offer.invitation",
      kind: "offer",
      definition: "A meeting or a visit is invited.",
      example: "He has invited her to the capital.",
    },
    wording:
      /\b(?:invit(?:e|es|ed|ing)|(?:issu|extend|renew|repeat)(?:e|es|ed|ing)?\b.{0,40}\binvitations?)\b(?=.{0,40}\bto\b)/giu,
    confidence: 0.75,
    extent: "clause",
  },
  {
    rule: {
      id: "offer.in-return",
      kind: "offer",
      definition: "A step is held out in return for another.",
      example: "We would let them in if you lifted the blockade.",
    },
    wording: new RegExp(
      `\\b(?:would|will|could|'d|’d|'ll|’ll) (?:(?:then|also|gladly|at once|be able to|consider) )*(?:${kindly})\\b|\\bno reason not to\\b`,
      "giu",
    ),
    confidence: 0.7,
    extent: "clause",
    // "would" alone tells a plan; together with a condition it is an offer
    accepts: (clause, at, wording) =>
      (/\b(?:if|provided|once|in return|in exchange|on condition|as soon as)\b/iu.test(clause) ||
        /no reason/iu.test(wording) ||
        (/^(?:would|'d|’d)/iu.test(wording) && /\b(?:I|we)\s*$/iu.test(clause.slice(0, at)))) &&
      !/\b(?:not|never)\b/iu.test(clause.slice(Math.max(0, at - 8), at)),
  },
];

/** Offers: what somebody holds out to another. */
export const suggestOffers = (context: RuleContext) => triggered(offerTriggers, context);
