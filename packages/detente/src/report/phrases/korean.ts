import { change } from "./korean/change.ts";
import { concepts } from "./korean/concepts.ts";
import { evidence } from "./korean/evidence.ts";
import { figures } from "./korean/figures.ts";
import { general } from "./korean/general.ts";
import { page } from "./korean/page.ts";
import { verdicts } from "./korean/verdicts.ts";
import type { Phrases } from "./phrases.ts";

/** 한국어. */
export const korean: Phrases = { language: "ko", general, concepts, verdicts, change, evidence, page, figures };
