import { change } from "./chinese/change.ts";
import { compare } from "./chinese/compare.ts";
import { concepts } from "./chinese/concepts.ts";
import { evidence } from "./chinese/evidence.ts";
import { figures } from "./chinese/figures.ts";
import { foresight } from "./chinese/foresight.ts";
import { general } from "./chinese/general.ts";
import { levers } from "./chinese/levers.ts";
import { page } from "./chinese/page.ts";
import { readings } from "./chinese/readings.ts";
import { verdicts } from "./chinese/verdicts.ts";
import type { Phrases } from "./phrases.ts";

/** 简体中文. */
export const chinese: Phrases = {
  language: "zh",
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
