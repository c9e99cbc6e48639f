import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { english, say } from "../../sentences/sentence.ts";
import {
  type Document,
  type DocumentFormat,
  type Extracted,
  IngestError,
  type IngestHints,
  stopIfAborted,
} from "./document.ts";
import { decodeText } from "./encoding.ts";
import { misleadingName, sniff, textFormat } from "./format.ts";
import { FILE_LIMIT, inMebibytes } from "./limits.ts";
import { readPlain } from "./plain.ts";

/**
 * Reads a document's text out of a file's bytes: plain text, Markdown, HTML, PDF or Word (.docx), told by content first and
 * by name second. Nothing is executed, fetched or sent; the bytes are not changed.
 *
 * @throws IngestError (as a rejection) with a code, what is wrong and what would help; or the signal's reason.
 *
 * @example
 * ```ts
 * const { text: read, format } = await ingest(new TextEncoder().encode("<p>No talks.</p>"), { name: "note.html" });
 * [read.trim(), format]; // => ["No talks.", "html"]
 * ```
 */
export const ingest = async (bytes: Uint8Array, hints: IngestHints = {}): Promise<Document> => {
  stopIfAborted(hints.signal);
  if (bytes.length > FILE_LIMIT) {
    throw new IngestError(
      "too-large",
      say("The file has {size}; at most {most} are read.", {
        size: inMebibytes(bytes.length),
        most: inMebibytes(FILE_LIMIT),
      }),
      "Split it, or save the text that you need as a file of its own.",
    );
  }
  if (bytes.length === 0)
    throw new IngestError("empty", "The file is empty.", "Check that it was saved or downloaded completely.");
  const name = hints.name ?? "";
  const { format, extracted } = await extract(bytes, name, hints).catch((error: unknown) => {
    if (error instanceof IngestError || hints.signal?.aborted) throw error;
    throw new IngestError(
      "failed",
      say("The reader of such files failed at this one: {reason}.", {
        reason: (error instanceof Error ? error.message : String(error)).replace(/\.+$/u, ""),
      }),
      "If other programs open it, save it from there as plain text, and please report it.",
    );
  });
  stopIfAborted(hints.signal);
  const noticeSentences = [...misleadingName(name, format), ...extracted.notices];
  return {
    text: extracted.text,
    sha256: bytesToHex(sha256(bytes)),
    format,
    ...(extracted.encoding === undefined ? {} : { encoding: extracted.encoding }),
    ...(extracted.pages === undefined ? {} : { pages: extracted.pages }),
    paragraphs: extracted.paragraphs,
    ...(extracted.title === undefined ? {} : { title: extracted.title }),
    ...(extracted.author === undefined ? {} : { author: extracted.author }),
    ...(extracted.published === undefined ? {} : { published: extracted.published }),
    ...(extracted.isCut ? { isCut: true } : {}),
    notices: noticeSentences.map(english),
    noticeSentences,
  };
};

const extract = async (
  bytes: Uint8Array,
  name: string,
  hints: IngestHints,
): Promise<{ readonly format: DocumentFormat; readonly extracted: Extracted }> => {
  // each reader is loaded when first needed
  const container = sniff(bytes);
  if (container === "pdf") return { format: "pdf", extracted: await (await import("./pdf.ts")).readPdf(bytes, hints) };
  if (container === "zip") return { format: "docx", extracted: await (await import("./docx.ts")).readDocx(bytes) };
  const decoded = await decodeText(bytes);
  const format = textFormat(decoded.text, name);
  if (decoded.text.trim() === "") {
    throw new IngestError(
      "empty",
      "The file holds nothing but white space.",
      "Check that it was saved or downloaded completely.",
    );
  }
  if (format !== "html") return { format, extracted: readPlain(decoded) };
  const page = await (await import("./html.ts")).readHtml(decoded.text);
  return {
    format,
    extracted: { ...page, encoding: decoded.encoding, notices: [...decoded.notices, ...page.notices] },
  };
};
