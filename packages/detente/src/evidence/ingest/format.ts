import { type Plain, type Sentence, say, word } from "../../sentences/sentence.ts";
import { type DocumentFormat, IngestError } from "./document.ts";

const ascii = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(start, Math.min(end, bytes.length)));

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

/** Formats that are recognised only to say what to do with them. */
const foreign: readonly {
  readonly is: (bytes: Uint8Array) => boolean;
  readonly what: Plain;
  readonly remedy: Plain;
}[] = [
  {
    is: (bytes) => startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66),
    what: "a Rich Text file (.rtf)",
    remedy: "Open it in a word processor and save it as .docx or PDF.",
  },
  {
    is: (bytes) =>
      startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
      startsWith(bytes, 0xff, 0xd8, 0xff) ||
      startsWith(bytes, 0x47, 0x49, 0x46, 0x38) ||
      startsWith(bytes, 0x49, 0x49, 0x2a, 0x00) ||
      startsWith(bytes, 0x4d, 0x4d, 0x00, 0x2a),
    what: "a picture",
    remedy: "Run it through a text recognition (OCR) program and take its text.",
  },
  {
    is: (bytes) =>
      startsWith(bytes, 0x1f, 0x8b) ||
      startsWith(bytes, 0x37, 0x7a, 0xbc, 0xaf) ||
      startsWith(bytes, 0x52, 0x61, 0x72, 0x21),
    what: "a compressed archive",
    remedy: "Unpack it and give the documents inside one by one.",
  },
];

/** What bytes are by their content alone: a container that says so, or text. */
export const sniff = (bytes: Uint8Array): "pdf" | "zip" | "text" => {
  if (ascii(bytes, 0, 1024).includes("%PDF-")) return "pdf";
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return "zip";
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw compoundFile(bytes);
  for (const { is, what, remedy } of foreign) {
    if (!is(bytes)) continue;
    const message = say("The file is {what}; no text can be read from it.", { what: word(what) });
    throw new IngestError("unknown-format", message, remedy);
  }
  return "text";
};

/** An old Office file, or a new one behind a password: both come in Microsoft's compound format. */
const compoundFile = (bytes: Uint8Array): IngestError => {
  const wide = "EncryptedPackage".split("").join("\u0000");
  const isEncrypted = [0, bytes.length - 65536].some((start) =>
    ascii(bytes, Math.max(0, start), Math.max(0, start) + 65536).includes(wide),
  );
  return isEncrypted
    ? new IngestError(
        "encrypted",
        "The document is protected by a password.",
        "Open it in its word processor, remove the password, save it and try again.",
      )
    : new IngestError(
        "unknown-format",
        "The file is an old Office document (.doc, .xls or .ppt); no text can be read from it.",
        "Open it in a word processor and save it as .docx or PDF.",
      );
};

const page = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/iu;

/** Tells the three kinds of text apart: HTML by its tags, Markdown by the file's name. */
export const textFormat = (text: string, name: string): DocumentFormat => {
  const extension = extensionOf(name);
  if (page.test(text.slice(0, 8192))) return "html";
  if (/^x?html?$/u.test(extension) && /<(?:p|div|article|section|h[1-6]|br|table|ul)\b/iu.test(text)) return "html";
  return extension === "md" || extension === "markdown" ? "md" : "txt";
};

export const extensionOf = (name: string): string => /\.([a-z0-9]+)$/iu.exec(name)?.[1].toLowerCase() ?? "";

const extensions: Readonly<Record<string, DocumentFormat>> = {
  txt: "txt",
  text: "txt",
  md: "md",
  markdown: "md",
  html: "html",
  htm: "html",
  xhtml: "html",
  pdf: "pdf",
  docx: "docx",
};

const titles: Readonly<Record<DocumentFormat, Plain>> = {
  txt: "plain text",
  md: "Markdown",
  html: "HTML",
  pdf: "PDF",
  docx: "a Word document",
};

/** A notice when the name promises another format than the content is; nothing when it fits or promises none. */
export const misleadingName = (name: string, format: DocumentFormat): Sentence[] => {
  const promised = extensions[extensionOf(name)];
  if (promised === undefined || promised === format || (promised === "html" && format === "txt" && name === ""))
    return [];
  return [
    say("The name “{name}” promises {promised}, but the content is {format} and was read as that.", {
      name,
      promised: word(titles[promised]),
      format: word(titles[format]),
    }),
  ];
};
