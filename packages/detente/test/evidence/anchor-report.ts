import { type AnchorTally, measureAnchors, measureQuotes, passageCount } from "./anchor-corpus.ts";
import { anchorTexts } from "./anchor-texts.ts";
import { block, share, table } from "./tables.ts";

const rowsOf = (tallies: readonly AnchorTally[]): string => {
  const found = tallies.filter(({ expects }) => expects === "found");
  const gone = tallies.filter(({ expects }) => expects === "orphan");
  const turned = tallies.filter(({ expects }) => expects === "caution");
  const row = ({ kind, trials, right, orphaned, wrong }: AnchorTally) => [
    kind,
    trials,
    share(right, trials),
    orphaned,
    wrong,
  ];
  return [
    table([["Damage", "trials", "found again", "orphaned", "other place or bounds"], ...found.map(row)]),
    table([["Gone", "trials", "rightly orphaned", "", "false match"], ...gone.map(row)]),
    table([
      ["Sense changed", "trials", "found, with caution", "orphaned", "no caution or other bounds"],
      ...turned.map(row),
    ]),
  ].join("\n\n");
};

/** The figures of docs/background/anchors.md. */
export const anchorReport = (): string =>
  block(
    "anchors",
    [
      `${passageCount()} passages of ${anchorTexts.length} texts.`,
      "### Anchors: words, surroundings and place",
      rowsOf(measureAnchors()),
      "### Bare quotes: the words alone",
      rowsOf(measureQuotes()),
    ].join("\n\n"),
  );
