import { readdirSync, readFileSync } from "node:fs";
import { type Suggestion, type SuggestionKind, suggest } from "../../src/evidence/index.ts";

/** What a person marked in a text: the words, where they stand, and who speaks where that was marked too. */
export interface Label {
  readonly kind: SuggestionKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly speaker?: string;
}

export type LabelledSet = "tuned" | "held-out" | "later";

export interface LabelledText {
  readonly id: string;
  readonly style: string;
  /**
   * `tuned`: labelled before the rules, whose misses were then worked on. `held-out`: labelled before the rules, misses not
   * looked at. `later`: written and labelled after the rules were finished, and run once.
   */
  readonly set: LabelledSet;
  readonly text: string;
  readonly labels: readonly Label[];
}

interface LabelledFile {
  readonly style?: string;
  readonly writtenLater?: boolean;
  readonly texts: readonly {
    readonly id: string;
    readonly style?: string;
    readonly heldOut?: boolean;
    readonly text: string;
    readonly labels: readonly Pick<Label, "kind" | "text" | "speaker">[];
  }[];
}

const folder = new URL("./labelled/", import.meta.url);

/** The labelled texts of all styles, in a fixed order. */
export const readLabelled = (): LabelledText[] =>
  readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const file = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as LabelledFile;
      return file.texts.map(({ id, style, heldOut, text, labels }) => ({
        id,
        style: style ?? file.style ?? "",
        set: file.writtenLater ? "later" : heldOut ? "held-out" : "tuned",
        text,
        labels: labels.map((label) => {
          const start = text.indexOf(label.text);
          if (start < 0) throw new Error(`${id}: the label “${label.text}” is not in the text.`);
          return { ...label, start, end: start + label.text.length };
        }),
      }));
    });

/** How one kind of suggestion did on a set of texts. */
export interface KindScore {
  readonly kind: SuggestionKind;
  readonly labelled: number;
  readonly suggested: number;
  readonly matched: number;
  /** Of the matched labels that name a speaker, how many have the right one. */
  readonly speakers: { readonly labelled: number; readonly right: number };
  readonly missed: readonly { readonly id: string; readonly text: string }[];
  readonly extra: readonly { readonly id: string; readonly text: string }[];
}

export const kinds: readonly SuggestionKind[] = [
  "quotation",
  "reported",
  "condition",
  "offer",
  "demand",
  "threat",
  "promise",
  "position",
  "uncited",
  "loaded",
];

const shared = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Half of the longer stretch must be shared; of a loaded wording, half of the shorter, as its bounds are anybody's guess. */
const matches = (label: Label, suggestion: Suggestion): boolean => {
  const lengths = [label.end - label.start, suggestion.end - suggestion.start];
  const needed = label.kind === "loaded" ? Math.min(...lengths) : Math.max(...lengths);
  return label.kind === suggestion.kind && shared(label, suggestion) >= needed / 2;
};

const sameSpeaker = (a: string, b: string | null): boolean => {
  const plain = (name: string): string => name.toLowerCase().replace(/^(?:the|an?)\s+/u, "");
  return b !== null && plain(a) === plain(b);
};

/** Precision and recall of each kind over the given texts, with everything that was missed or too much. */
export const score = (texts: readonly LabelledText[]): KindScore[] => {
  const answered = texts.map((text) => ({ ...text, suggestions: suggest(text.text) }));
  return kinds.map((kind) => {
    const missed: { id: string; text: string }[] = [];
    const extra: { id: string; text: string }[] = [];
    const speakers = { labelled: 0, right: 0 };
    let labelled = 0;
    let suggested = 0;
    let matched = 0;
    for (const { id, labels, suggestions } of answered) {
      const free = suggestions.filter((suggestion) => suggestion.kind === kind);
      suggested += free.length;
      for (const label of labels.filter((other) => other.kind === kind)) {
        labelled++;
        const candidates = free.filter((suggestion) => matches(label, suggestion));
        const best = candidates.sort((a, b) => shared(label, b) - shared(label, a))[0];
        if (!best) {
          missed.push({ id, text: label.text });
          continue;
        }
        matched++;
        free.splice(free.indexOf(best), 1);
        if (label.speaker === undefined) continue;
        speakers.labelled++;
        if (sameSpeaker(label.speaker, best.speaker)) speakers.right++;
        else extra.push({ id, text: `${label.text} → speaker ${best.speaker}, not ${label.speaker}` });
      }
      extra.push(...free.map(({ text }) => ({ id, text })));
    }
    return { kind, labelled, suggested, matched, speakers, missed, extra };
  });
};
