import { phrasesOf, sourceDependence, sourcesText } from "detente";
import type { Asked } from "./question.ts";
import { withoutTitle } from "./robustness.ts";

/** What stands and what falls without each source, statement and assumption (Markdown). */
export async function answer(asked: Asked, _: null): Promise<{ readonly text: string }> {
  const analysis = await asked.analysis();
  const found = await sourceDependence(analysis, { signal: asked.signal });
  return { text: withoutTitle(sourcesText(analysis, found, phrasesOf(asked.language))) };
}
