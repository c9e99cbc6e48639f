import { change } from "./english/change.ts";
import { concepts } from "./english/concepts.ts";
import { evidence } from "./english/evidence.ts";
import { figures } from "./english/figures.ts";
import { general } from "./english/general.ts";
import { page } from "./english/page.ts";
import { verdicts } from "./english/verdicts.ts";

/** English: the catalog that the others are held against. */
export const english = { language: "en", general, concepts, verdicts, change, evidence, page, figures } as const;
