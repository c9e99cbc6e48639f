import { change } from "./korean/change.ts";
import { compare } from "./korean/compare.ts";
import { concepts } from "./korean/concepts.ts";
import { evidence } from "./korean/evidence.ts";
import { figures } from "./korean/figures.ts";
import { foresight } from "./korean/foresight.ts";
import { general } from "./korean/general.ts";
import { levers } from "./korean/levers.ts";
import { page } from "./korean/page.ts";
import { readings } from "./korean/readings.ts";
import { verdicts } from "./korean/verdicts.ts";
import type { Phrases } from "./phrases.ts";

/** 한국어. */
export const korean: Phrases = {
  language: "ko",
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
};
