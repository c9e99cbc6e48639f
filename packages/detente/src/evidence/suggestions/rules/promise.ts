import { type RuleContext, type Trigger, triggered } from "../triggers.ts";
import { harmful } from "./threat.ts";

export const promiseTriggers: readonly Trigger[] = [
  {
    rule: {
      id: "promise.promise",
      kind: "promise",
      definition: "Something is promised, pledged, guaranteed or undertaken in so many words.",
      example: "The council has promised to repair the weir.",
    },
    wording:
      /(?<!\b(?:the|an?|this|that|his|her|its|their|our|same|no|any|of)\s)\b(?:promis(?:e|es|ing)|(?<!\b(?:was|were|been|be|is|are)\s)promised|pledg(?:e|es|ed|ing)|neither (?:side|party) (?:will|shall)|vow(?:s|ed|ing)?|guarantee(?:s|d|ing)?|undert(?:ake|akes|ook)(?= to\b)|swor?e(?= to\b| that\b)|assur(?:e|es|ed)|commit(?:s|ted)? (?:itself|themselves|himself|herself|ourselves|to)|agreed? to (?!disagree)|(?:you have|give you) (?:my|our) word)\b/giu,
    confidence: 0.8,
    extent: "consequent",
    accepts: (clause, at) => !harmful.test(clause.slice(at)),
  },
  {
    rule: {
      id: "promise.we-will",
      kind: "promise",
      definition: "Somebody says what they will do for others.",
      example: "We will build the harbour.",
    },
    wording:
      /\b(?:I|we)(?: will|'ll|’ll| shall) (?:always |also |then |now |soon )*(?:build|bring|deliver|provide|protect|keep|repair|restore|pay|open|reopen|publish|support|help|defend|stand by|make sure|ensure|fund|return|honou?r|respect|share|hire|stay)\b/giu,
    confidence: 0.7,
    extent: "consequent",
    accepts: (clause, at) => !/\bif\b/iu.test(clause) && !harmful.test(clause.slice(at)),
  },
  {
    rule: {
      id: "promise.remain",
      kind: "promise",
      definition: "Somebody binds themselves to stay or to keep something up.",
      example: "The Mission will remain in the valley as long as it is needed.",
    },
    wording:
      /\bwill (?:remain|continue|stay|keep|not leave|not abandon)\b(?=.{0,80}\b(?:as long as|until|for as long)\b)/giu,
    confidence: 0.65,
    extent: "consequent",
    accepts: (clause) => !/\b(?:shut|closed|on strike)\b/iu.test(clause),
  },
];

/** Promises: what somebody binds themselves to do. */
export const suggestPromises = (context: RuleContext) => triggered(promiseTriggers, context);
