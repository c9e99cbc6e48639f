import { conditionTriggers } from "./rules/condition.ts";
import { demandTriggers } from "./rules/demand.ts";
import { loadedRules } from "./rules/loaded.ts";
import { offerTriggers } from "./rules/offer.ts";
import { positionTriggers } from "./rules/position.ts";
import { promiseTriggers } from "./rules/promise.ts";
import { quotationRules } from "./rules/quotation.ts";
import { reportedRules } from "./rules/reported.ts";
import { threatTriggers } from "./rules/threat.ts";
import { uncitedRules } from "./rules/uncited.ts";
import type { SuggestionRule } from "./suggestion.ts";

/**
 * Every rule that can make a suggestion, by kind: what help, documentation and tests are fed from.
 *
 * @example
 * ```ts
 * suggestionRules.some(({ kind }) => kind === "quotation"); // => true
 * ```
 */
export const suggestionRules: readonly SuggestionRule[] = [
  ...Object.values(quotationRules),
  ...Object.values(reportedRules),
  ...[conditionTriggers, offerTriggers, demandTriggers, threatTriggers, promiseTriggers, positionTriggers].flatMap(
    (triggers) => triggers.map(({ rule }) => rule),
  ),
  ...Object.values(uncitedRules),
  ...loadedRules,
];
