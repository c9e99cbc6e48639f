import { suggestionRules } from "../../src/evidence/index.ts";
import { type KindScore, type LabelledSet, type LabelledText, readLabelled, score } from "./labelled.ts";
import { block, share, table } from "./tables.ts";

const scores = (texts: readonly LabelledText[]): string => {
  const rows = score(texts).map(({ kind, labelled, suggested, matched, speakers }) => [
    kind,
    labelled,
    suggested,
    share(matched, suggested),
    share(matched, labelled),
    speakers.labelled === 0 ? "–" : `${speakers.right} of ${speakers.labelled}`,
  ]);
  return table([["Kind", "labelled", "suggested", "precision", "recall", "speaker right"], ...rows]);
};

const cell = (text: string): string => text.replace(/\s+/gu, " ").replace(/\|/gu, "\\|");

const misses = (texts: readonly LabelledText[]): string => {
  const all = score(texts);
  const list = (of: (kind: KindScore) => readonly { readonly id: string; readonly text: string }[]): string =>
    all.flatMap((kind) => of(kind).map(({ id, text }) => `- ${kind.kind}, ${id}: ${cell(text)}`)).join("\n");
  return [
    `Missed:`,
    list(({ missed }) => missed),
    `Too much, or with another speaker:`,
    list(({ extra }) => extra),
  ].join("\n\n");
};

const headings: Readonly<Record<LabelledSet, string>> = {
  later: "Written after the rules were finished, and run once",
  "held-out": "Labelled before the rules, misses not worked on",
  tuned: "Worked on",
};

/** The figures of docs/background/suggestions.md. */
export const suggestionReport = (): string => {
  const texts = readLabelled();
  const parts = (["later", "held-out", "tuned"] as const).flatMap((set) => {
    const some = texts.filter((text) => text.set === set);
    return [`### ${headings[set]} (${some.length} texts)`, scores(some), misses(some)];
  });
  return block("suggestions", parts.join("\n\n"));
};

/** The table of rules of the same page, from the registry. */
export const ruleReport = (): string =>
  table([
    ["Rule", "looks for", "example"],
    ...suggestionRules.map((rule) => [rule.id, cell(rule.definition), cell(rule.example)]),
  ]).replace(/---:/gu, "---");
