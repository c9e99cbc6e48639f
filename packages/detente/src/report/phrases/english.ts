import { change } from "./english/change.ts";
import { compare } from "./english/compare.ts";
import { concepts } from "./english/concepts.ts";
import { evidence } from "./english/evidence.ts";
import { figures } from "./english/figures.ts";
import { foresight } from "./english/foresight.ts";
import { general } from "./english/general.ts";
import { levers } from "./english/levers.ts";
import { page } from "./english/page.ts";
import { readings } from "./english/readings.ts";
import { verdicts } from "./english/verdicts.ts";

/** English: the catalog that the others are held against. */
export const english = {
  language: "en",
  general,
  concepts,
  verdicts,
  change,
  levers,
  readings,
  compare,
  foresight,
  evidence,
  page,
  figures,
} as const;
