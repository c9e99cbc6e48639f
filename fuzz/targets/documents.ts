import { decodeText } from "../../packages/cli/src/io/decode.ts";
import { type Document, IngestError } from "../../packages/detente/src/evidence/ingest/document.ts";
import { ingest } from "../../packages/detente/src/evidence/ingest/ingest.ts";
import { readSuggestions } from "../../packages/detente/src/evidence/suggestions/suggest.ts";
import { english } from "../../packages/detente/src/sentences/sentence.ts";
import { docxParts, makeDocx, makePdf } from "../../packages/detente/test/evidence/make-files.ts";
import { corpus, regressions } from "../corpus.ts";
import { must, soundDiagnostics, soundSpan } from "../invariants.ts";
import { mutateBytes } from "../mutate-bytes.ts";
import { mutateText } from "../mutate-text.ts";
import { type Target, textTarget } from "./target.ts";

const lenient = new TextDecoder();
const encoder = new TextEncoder();

/** A document's parts lie in it, in order; every suggestion quotes it. */
function soundDocument({ text, paragraphs, pages = [], notices }: Document): void {
  let end = 0;
  for (const span of paragraphs) {
    soundSpan(text, span, "a paragraph");
    must(span.start >= end, "paragraphs follow each other", span);
    end = span.end;
  }
  end = 0;
  for (const page of pages) {
    must(page.start >= end && page.end >= page.start && page.end <= text.length, "pages follow each other", page);
    end = page.end;
  }
  must(
    notices.every((notice) => notice.trim() !== ""),
    "a notice says something",
  );
  must(!text.includes("\r"), "line ends are alike");
  soundSuggestions(text.slice(0, 20_000));
}

/** Every suggestion quotes the text, and no rule fails. */
function soundSuggestions(text: string): void {
  const { suggestions, noticeSentences } = readSuggestions(text);
  for (const suggestion of suggestions) {
    soundSpan(text, suggestion, "a suggestion");
    must(suggestion.text === text.slice(suggestion.start, suggestion.end), "a suggestion quotes the text", suggestion);
  }
  const failure = noticeSentences.map(english).find((notice) => notice.includes("failed at"));
  must(failure === undefined, "no rule of wording fails", failure);
}

async function read(bytes: Uint8Array, name: string): Promise<void> {
  let document: Document;
  try {
    document = await ingest(bytes, { name });
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    must(error.code !== "failed", "no reader fails but for what is wrong with the file", error.message);
    must(/\.$/.test(error.message) && error.remedy !== "", "a refusal says why and what would help", error.message);
    return;
  }
  soundDocument(document);
}

const asText = (bytes: Uint8Array): string => lenient.decode(bytes);

export const htmlTarget: Target = {
  id: "html",
  budget: 8000,
  strays: "found",
  seeds: () => [...corpus("html"), ...corpus("text"), ...regressions("html")],
  mutate: (random, seeds) => {
    const [one, other] = [random.pick(seeds), random.pick(seeds)];
    if (random.chance(0.1)) return mutateBytes(one, random, [other]);
    return encoder.encode(mutateText(asText(one), random, [asText(other)]));
  },
  run: (input) => read(input, "page.html"),
};

/** Words that rules of wording look for, and marks that part sentences and quotations. */
const wordings =
  "Ada Roth said that, according to the council, “We will not ‘sign’ if they strike,” and deplores and would then condemn, who, " +
  "which: the minister — he — and told Reuters; it is said. ” « » 「」 'no' (see 2019) [4] because the regime's so-called plan .";

/** Text without a format around it. */
export const suggestionsTarget = textTarget({
  id: "suggestions",
  folder: "text",
  mutate: (text, random, others) => mutateText(text, random, [...others, wordings]),
  run: soundSuggestions,
});

/** PDF and Word files: damaged bytes, and sound containers with strange contents. */
export const otherDocumentTargets: readonly Target[] = [
  {
    id: "pdf",
    budget: 8000,
    strays: "expected",
    seeds: () => [...corpus("pdf"), ...regressions("pdf")],
    mutate: (random, seeds) => {
      const one = random.pick(seeds);
      if (random.chance(0.6)) return mutateBytes(one, random, seeds);
      const latin1 = Array.from(one, (byte) => String.fromCharCode(byte)).join("");
      const mutated = mutateText(latin1, random, ["/Type /Page /Kids [3 0 R] << >> stream endstream 99999999 0 R"]);
      if (random.chance(0.3)) return makePdf([mutated.slice(0, 2000).split("\n")]);
      return Uint8Array.from(mutated, (character) => character.charCodeAt(0));
    },
    run: (input) => read(input, "paper.pdf"),
  },
  {
    id: "docx",
    budget: 8000,
    strays: "found",
    seeds: () => [...corpus("docx"), ...regressions("docx")],
    mutate: (random, seeds) => {
      if (random.chance(0.5)) return mutateBytes(random.pick(seeds), random, seeds);
      const parts = docxParts(["One paragraph.", "“Drop it,” he said.", "Third"]);
      const part = random.pick(Object.keys(parts));
      const mutated = mutateText(asText(parts[part]!), random, ["<w:tbl><w:tr><w:tc/></w:tr></w:tbl><w:p/>"]);
      return makeDocx([], { ...parts, [part]: encoder.encode(mutated) });
    },
    run: (input) => read(input, "note.docx"),
  },
];

/** The bytes of a model file as text, or why they are none. */
export const decodeTarget: Target = {
  id: "decode",
  budget: 2000,
  seeds: () => [...corpus("language"), ...corpus("text"), ...regressions("decode")],
  mutate: (random, seeds) => mutateBytes(random.pick(seeds), random, seeds),
  run: (input) => {
    const text = decodeText(input);
    if (typeof text !== "string") {
      must(text.message !== "" && text.severity === "error", "a refusal says why");
      must(text.place === undefined || text.place.line >= 1, "a refusal has its place", text.place);
      return;
    }
    soundDiagnostics(text, []);
    must(text.isWellFormed() && !text.includes("\0"), "what is decoded is text");
  },
};
