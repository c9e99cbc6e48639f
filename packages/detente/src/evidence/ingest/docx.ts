import { say, word } from "../../sentences/sentence.ts";
import { type Extracted, IngestError } from "./document.ts";
import { type PageNode, pageParagraphs } from "./html-text.ts";
import { inMebibytes, PARTS_LIMIT } from "./limits.ts";
import { joinParagraphs } from "./paragraphs.ts";
import { unzipEntry, type ZipEntry, zipEntries } from "./zip.ts";

/** The parts that hold text, its structure and its notes; pictures, fonts and macros are never unpacked. */
const read =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[a-z0-9]+\.xml|word\/_rels\/[a-z0-9]+\.xml\.rels|docProps\/core\.xml)$/iu;

/**
 * Reads a Word document. Only parts that hold text are unpacked, each within bounds, into an archive of their own; the
 * reader of the format sees nothing else.
 */
export const readDocx = async (bytes: Uint8Array): Promise<Extracted> => {
  const entries = zipEntries(bytes);
  if (!entries.some(({ name }) => /^word\/document\d*\.xml$/iu.test(name))) throw noWord(entries);
  const parts: Record<string, Uint8Array> = {};
  let total = 0;
  for (const entry of entries) {
    if (!read.test(entry.name)) continue;
    const part = unzipEntry(bytes, entry);
    total += part.length;
    if (total > PARTS_LIMIT) {
      throw new IngestError(
        "bomb",
        say("The document unpacks to more than {limit} of text and structure.", { limit: inMebibytes(PARTS_LIMIT) }),
        "If you trust it, open it in a word processor and save its text as .txt.",
      );
    }
    parts[entry.name] = part;
  }
  const core = parts["docProps/core.xml"];
  delete parts["docProps/core.xml"];
  refuseManyElements(Object.values(parts), bytes.length);
  for (const [name, part] of Object.entries(parts)) refuseEntities(name, part);
  const html = await toHtml(parts);
  const { parseHTML } = await import("linkedom");
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const { text, spans } = joinParagraphs(
    // the arrow that leads back from a note is no part of it
    pageParagraphs(document.body as unknown as PageNode).map((paragraph) => paragraph.replace(/\s*↑$/u, "")),
  );
  if (text === "") {
    throw new IngestError(
      "no-text",
      "The document holds no text, perhaps only pictures of it.",
      "Run it through a text recognition (OCR) program first.",
    );
  }
  const title = core && titleOf(core);
  const pictures = entries.filter(({ name }) => /^word\/media\//iu.test(name)).length;
  return {
    text,
    paragraphs: spans,
    notices: pictures > 0 ? [say("{count} pictures of the document were not read.", { count: pictures })] : [],
    ...(title ? { title } : {}),
  };
};

const noWord = (entries: readonly ZipEntry[]): IngestError => {
  const has = (name: string): boolean => entries.some((entry) => entry.name.startsWith(name));
  const what = has("xl/")
    ? "an Excel workbook"
    : has("ppt/")
      ? "a PowerPoint presentation"
      : has("mimetype") || has("content.xml")
        ? "an OpenDocument file"
        : "a zip archive";
  return new IngestError(
    "unknown-format",
    say("The file is {what}, not a Word document; no text can be read from it.", { what: word(what) }),
    what === "a zip archive"
      ? "Unpack it and give the documents inside one by one."
      : "Open it in its program and save it as .docx or PDF.",
  );
};

/** Word writes no document type; what does is a trap for readers of XML. */
const refuseEntities = (name: string, part: Uint8Array): void => {
  const text = new TextDecoder("utf-8").decode(part);
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) {
    throw new IngestError(
      "damaged",
      say("The part “{name}” of the document declares entities of its own, which no word processor writes.", { name }),
      "If you trust it, open it in a word processor and save it anew.",
    );
  }
};

/** Elements that are read whatever the size, and for each byte of the file: word processors write at most half as many. */
const ELEMENTS_FREE = 30_000;

/** Each element costs a hundred times what it takes packed. */
const refuseManyElements = (parts: readonly Uint8Array[], size: number): void => {
  let count = 0;
  for (const part of parts) for (const byte of part) if (byte === 0x3c) count++;
  if (count <= ELEMENTS_FREE + size) return;
  throw new IngestError(
    "bomb",
    say("The document is made of {count} elements, far more than its size allows.", { count }),
    "If you trust it, open it in a word processor and save its text as .txt.",
  );
};

const toHtml = async (parts: Record<string, Uint8Array>): Promise<string> => {
  const [{ zipSync }, mammoth] = await Promise.all([import("fflate"), import("mammoth")]);
  const archive = zipSync(parts, { level: 0 });
  // under Node the reader looks for `buffer`, in a browser for `arrayBuffer`
  const input = { buffer: archive, arrayBuffer: archive.buffer } as unknown as { arrayBuffer: ArrayBuffer };
  try {
    const convertImage = mammoth.default.images.imgElement(async () => ({ src: "" }));
    return (await mammoth.default.convertToHtml(input, { convertImage, externalFileAccess: false })).value;
  } catch (error) {
    throw new IngestError(
      "damaged",
      say("The document is damaged: {how}.", {
        how: word(error instanceof RangeError ? "its elements are nested too deep" : "its parts do not fit together"),
      }),
      "Open it in a word processor and save it anew.",
    );
  }
};

const titleOf = (core: Uint8Array): string | undefined =>
  /<dc:title>([^<]*)<\/dc:title>/u
    .exec(new TextDecoder("utf-8").decode(core))?.[1]
    .replace(/&lt;/gu, "<")
    .replace(/&gt;/gu, ">")
    .replace(/&quot;/gu, '"')
    .replace(/&apos;/gu, "'")
    .replace(/&amp;/gu, "&")
    .trim();
