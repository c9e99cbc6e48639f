import type { Evidence, EvidenceItem } from "../../questions/evidence.ts";
import type { evidenceTexts } from "./texts.ts";

type Words = (typeof evidenceTexts)["en"];

/** Parts that are looked for together. */
export interface PartGroup {
  readonly name: string;
  readonly items: readonly EvidenceItem[];
}

/** A part by its own words, with its scenario where it belongs to one. */
export const partText = ({ label, text, reading }: EvidenceItem): string =>
  [label, text, reading === undefined ? "" : `(${reading})`].filter((each) => each !== "").join(" ");

/** One key for one part, whatever else changes in the text. */
export const partKey = ({ of, scenario }: EvidenceItem): string => JSON.stringify([of, scenario]);

/** All parts by whose wish they are or what kind, the wishes of one actor first. */
export function partGroups({ items, actors }: Evidence, words: Words, first?: string): readonly PartGroup[] {
  const groups = new Map<string, EvidenceItem[]>();
  for (const item of [...items].sort((a, b) => rank(a, first) - rank(b, first))) {
    const name = groupOf(item, actors, words);
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return [...groups].map(([name, items]) => ({ name, items }));
}

const isWish = ({ of }: EvidenceItem): boolean => of.kind === "preference" || of.kind === "ranking";

/** The model itself before its other readings, wishes before all else. */
const rank = (item: EvidenceItem, first: string | undefined): number =>
  (item.scenario === undefined ? 0 : 10) + (isWish(item) ? (item.actor === first ? 0 : 1) : 2);

function groupOf(item: EvidenceItem, actors: Evidence["actors"], words: Words): string {
  const { reading } = item;
  const name = isWish(item)
    ? words.wishesOf(actors.find(({ id }) => id === item.actor)?.name ?? item.actor ?? "")
    : words.kindsOfParts[
        item.of.kind === "option" || item.of.kind === "now" || item.of.kind === "claim" ? item.of.kind : "rule"
      ];
  return reading === undefined ? name : words.inReading(name, reading);
}
