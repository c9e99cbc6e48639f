import { anchorsTarget } from "./targets/anchors.ts";
import { answerTarget, selectorTarget } from "./targets/answers.ts";
import { decodeTarget, htmlTarget, otherDocumentTargets, suggestionsTarget } from "./targets/documents.ts";
import { eventsTarget, mapTarget } from "./targets/events.ts";
import { gmcrTarget, jsonTarget } from "./targets/imports.ts";
import { languageTarget } from "./targets/language.ts";
import { progressTarget } from "./targets/progress.ts";
import { tableTarget } from "./targets/table.ts";
import type { Target } from "./targets/target.ts";

/** Everything that reads what somebody else wrote. */
export const targets: readonly Target[] = [
  languageTarget,
  gmcrTarget,
  jsonTarget,
  tableTarget,
  selectorTarget,
  answerTarget,
  progressTarget,
  eventsTarget,
  mapTarget,
  anchorsTarget,
  htmlTarget,
  ...otherDocumentTargets,
  suggestionsTarget,
  decodeTarget,
];
