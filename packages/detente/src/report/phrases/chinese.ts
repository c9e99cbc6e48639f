import { change } from "./chinese/change.ts";
import { concepts } from "./chinese/concepts.ts";
import { evidence } from "./chinese/evidence.ts";
import { figures } from "./chinese/figures.ts";
import { general } from "./chinese/general.ts";
import { page } from "./chinese/page.ts";
import { verdicts } from "./chinese/verdicts.ts";
import type { Phrases } from "./phrases.ts";

/** 简体中文. */
export const chinese: Phrases = { language: "zh", general, concepts, verdicts, change, evidence, page, figures };
