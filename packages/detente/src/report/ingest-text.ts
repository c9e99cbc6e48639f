import type { Document } from "../evidence/ingest/document.ts";
import type { Proposal } from "../evidence/propose.ts";
import type { Suggestion, SuggestionKind } from "../evidence/suggestions/suggestion.ts";
import { printSource, printStatement } from "../interop/detente.ts";
import { formatConflict } from "../language/format.ts";
import { count, list } from "./words.ts";

/** Kinds in the order in which they are listed, with their headings. */
const headings: readonly (readonly [SuggestionKind, string])[] = [
  ["quotation", "Quotations"],
  ["reported", "Reported speech"],
  ["condition", "Conditions"],
  ["offer", "Offers"],
  ["demand", "Demands"],
  ["threat", "Threats"],
  ["promise", "Promises"],
  ["position", "Positions for or against"],
  ["uncited", "Assertions without a source"],
  ["loaded", "Loaded or one-sided wording"],
];

/** Longer passages are shown by their beginning. In characters. */
const SHOWN = 240;

/**
 * What `detente ingest` prints for people: a document's suggestions by kind, numbered in the order of the text.
 *
 * @example
 * ```ts
 * const document = await ingest(new TextEncoder().encode("He said: “We will not talk.”"));
 * ingestText("note.txt", document, suggest(document.text)).split("\n")[0]; // => "# What note.txt says"
 * ```
 */
export function ingestText(file: string, document: Document, suggestions: readonly Suggestion[]): string {
  const { text, format, encoding, pages, paragraphs, sha256, notices } = document;
  const size = [
    encoding === undefined ? format : `${format}, ${encoding}`,
    ...(pages ? [count(pages.length, "page")] : []),
    count(paragraphs.length, "paragraph"),
    count(text.length, "character"),
  ];
  const place = placer(document);
  const groups = headings.flatMap(([kind, heading]) => {
    const lines = suggestions.flatMap((suggestion, index) =>
      suggestion.kind === kind ? [suggestionLine(suggestion, index + 1, place)] : [],
    );
    return lines.length === 0 ? [] : [`## ${heading} (${lines.length})\n\n${lines.join("\n")}`];
  });
  const kinds = headings.flatMap(([kind, heading]) => {
    const number = suggestions.filter((each) => each.kind === kind).length;
    return number === 0 ? [] : [`${heading.toLowerCase()} ${number}`];
  });
  const answer =
    suggestions.length === 0
      ? "The rules of wording, which are for English, found no passage in it that may be worth a statement."
      : `${count(suggestions.length, "passage")} may be worth a statement: ${list(kinds)}. They are suggestions by rules of wording: read each in its place before it enters a model.`;
  return `${[
    `# What ${file} says`,
    `${size.join(" · ")} · SHA-256 ${sha256}`,
    ...notices.map((notice) => `Note: ${notice}`),
    answer,
    ...groups,
  ].join("\n\n")}\n`;
}

function suggestionLine(suggestion: Suggestion, number: number, place: (offset: number) => string): string {
  const { text, start, speaker, via, rule, confidence, reason } = suggestion;
  const words = text.replaceAll(/\s+/g, " ").trim();
  const shown = words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()} …` : words;
  const who = speaker === null ? "" : ` — ${speaker}${via === undefined ? "" : `, as told by ${via}`}`;
  const why = reason === undefined ? "" : `\n   ${reason}`;
  return `${number}. “${shown}”${who} (${place(start)}; ${rule}, ${confidence})${why}`;
}

/** Where an offset stands: page and paragraph where there are pages, otherwise paragraph. */
function placer({ pages, paragraphs }: Document): (offset: number) => string {
  // spans follow each other: the last one that begins at or before the offset is the only one that can hold it
  const within = (spans: Document["paragraphs"], offset: number): number => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (spans[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    return low > 0 && offset < spans[low - 1]!.end ? low : 0;
  };
  return (offset) => {
    const paragraph = within(paragraphs, offset);
    const page = pages ? within(pages, offset) : 0;
    return [
      ...(page > 0 ? [`page ${page}`] : []),
      paragraph > 0 ? `paragraph ${paragraph}` : "outside any paragraph",
    ].join(", ");
  };
}

/**
 * Declarations as they would stand in a file. `withSource`: the source too, where the model does not have it yet.
 *
 * @example
 * ```ts
 * const document = await ingest(new TextEncoder().encode("He said: “We will not talk.”"));
 * const proposal = proposeStatements(document, suggest(document.text), { file: "note.txt" });
 * proposalText(proposal, true).includes("We will not talk"); // => true
 * ```
 */
export function proposalText({ source, statements }: Proposal, withSource: boolean): string {
  const parts = [...(withSource ? [printSource(source)] : []), ...statements.map(printStatement)];
  return formatConflict(`${parts.join("\n\n")}\n`).text;
}
