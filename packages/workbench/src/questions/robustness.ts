import { type ConceptId, marginsText, nearestFlips, phrasesOf, sharesSummary, sweepShares } from "detente";
import type { Asked } from "./question.ts";

export interface RobustnessWanted {
  readonly samples: number;
}

export interface ShareBar {
  /** From 0 to 1, of the samples of this model. */
  readonly share: number;
  readonly interval?: readonly [low: number, high: number];
}

export interface Robustness {
  readonly concepts: readonly ConceptId[];
  /** One share a concept; the last row, without an outcome: some state at all. */
  readonly rows: readonly { readonly outcome?: string; readonly name: string; readonly shares: readonly ShareBar[] }[];
  /** Statements that are only perhaps there, and blocks whose order is open. */
  readonly open: number;
  readonly summary: string;
  /** How far the nearest verdicts are from turning (Markdown), and the same of many more where there are. */
  readonly margins: string;
  readonly moreMargins?: string;
}

/** How many of the nearest verdicts are listed at first, and at most. */
const atFirst = 12;
const most = 1_000;

/** How much of what can hold depends on what the model leaves open, and how near each verdict is to turning. */
export async function answer(asked: Asked, { samples }: RobustnessWanted): Promise<Robustness> {
  const analysis = await asked.analysis();
  const phrases = phrasesOf(asked.language);
  const { concepts, rules } = analysis;
  const shares = await sweepShares([analysis.space], {
    concepts,
    rules,
    samples,
    signal: asked.signal,
    onProgress: (done, total) => asked.progress(done, total),
  });
  const margins = await nearestFlips(analysis, asked.signal);
  const listed = (count: number): string => withoutTitle(marginsText(analysis, margins, count, phrases, null));
  const [few, many] = [listed(atFirst), listed(most)];
  const bars = (all: typeof shares.together.any): ShareBar[] =>
    all.map(({ share, interval }) => ({ share, ...(interval ? { interval } : {}) }));
  return {
    concepts,
    open: shares.open + shares.unreliable.size,
    rows: [
      ...shares.together.outcomes.map(({ id, name, shares: each }) => ({ outcome: id, name, shares: bars(each) })),
      { name: "", shares: bars(shares.together.any) },
    ],
    summary: sharesSummary(shares, phrases),
    margins: few,
    ...(many === few ? {} : { moreMargins: many }),
  };
}

/** The page has titles of its own. */
export const withoutTitle = (markdown: string): string => markdown.replace(/^## .*\n+/, "");
