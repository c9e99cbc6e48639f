import type { Span } from "../suggestions/suggestion.ts";

/** A line longer than this was not broken by whoever typed the text: it is a paragraph. */
const LONG_LINE = 120;

/** Paragraphs of plain text: blank lines part them; among long lines each line is one. */
export const paragraphsOf = (text: string): Span[] => {
  const spans: Span[] = [];
  const push = (start: number, end: number): void => {
    const raw = text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    const length = raw.trim().length;
    if (length > 0) spans.push({ start: start + lead, end: start + lead + length });
  };
  let start = 0;
  const block = (end: number): void => {
    const lines = text.slice(start, end).split("\n");
    const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
    if (longest <= LONG_LINE) push(start, end);
    else {
      for (const line of lines) {
        push(start, start + line.length);
        start += line.length + 1;
      }
    }
  };
  for (const { index, 0: gap } of text.matchAll(/\n[^\S\n]*\n\s*|\f/gu)) {
    block(index);
    start = index + gap.length;
  }
  block(text.length);
  return spans;
};

/** Joins paragraphs with a blank line and says where each stands; empty ones are dropped. */
export const joinParagraphs = (paragraphs: readonly string[], from = 0): { text: string; spans: Span[] } => {
  const spans: Span[] = [];
  let length = 0;
  const kept = paragraphs.map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== "");
  for (const paragraph of kept) {
    if (spans.length > 0) length += 2;
    spans.push({ start: from + length, end: from + length + paragraph.length });
    length += paragraph.length;
  }
  return { text: kept.join("\n\n"), spans };
};
