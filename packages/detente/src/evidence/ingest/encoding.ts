import { type Sentence, say } from "../../sentences/sentence.ts";
import { IngestError } from "./document.ts";

/** Text with the encoding that it was read in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly notices: readonly Sentence[];
}

const marks: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
];

/** How much of a file the detector looks at. */
const SAMPLE = 256 * 1024;

/**
 * Reads bytes as text: a byte order mark decides; then UTF-16 is told by its zero bytes; then strict UTF-8; then what an HTML
 * page declares; then a statistical guess, which is said to be one.
 *
 * @throws IngestError `unknown-format` when the bytes are no text.
 */
export const decodeText = async (bytes: Uint8Array): Promise<Decoded> => {
  const mark = marks.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  if (mark) return checked(decodeAs(bytes, mark.encoding), mark.encoding, []);
  // zero bytes are valid UTF-8, so this comes first
  const wide = wideEncoding(bytes);
  if (wide)
    return checked(decodeAs(bytes, wide), wide, [
      say("The text was read as {encoding}, told by its zero bytes.", { encoding: wide.toUpperCase() }),
    ]);
  const utf8 = strictly(bytes, "utf-8");
  if (utf8 !== undefined) return checked(utf8, "utf-8", []);
  const declared = declaredEncoding(bytes);
  if (declared !== undefined) {
    const text = strictly(bytes, declared);
    if (text !== undefined) return checked(text, declared, []);
  }
  return mostlyUtf8(bytes) ?? guessed(bytes);
};

const decodeAs = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

const strictly = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // not this encoding, or one that this platform does not know
    return undefined;
  }
};

const wideEncoding = (bytes: Uint8Array): string | undefined => {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even++;
    if (bytes[index + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (pairs < 4) return undefined;
  if (odd > pairs * 0.3 && even < pairs * 0.02) return "utf-16le";
  return even > pairs * 0.3 && odd < pairs * 0.02 ? "utf-16be" : undefined;
};

const declaredEncoding = (bytes: Uint8Array): string | undefined => {
  const head = decodeAs(bytes.subarray(0, 2048), "latin1");
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,30})/iu
    .exec(head)
    ?.slice(1)
    .find((name) => name !== undefined)
    ?.toLowerCase();
};

/** UTF-8 with a few broken characters, as a file cut in the middle of one has, is UTF-8 all the same. */
const mostlyUtf8 = (bytes: Uint8Array): Decoded | undefined => {
  const text = decodeAs(bytes, "utf-8");
  let broken = 0;
  let whole = 0;
  for (const character of text) {
    if (character === "\ufffd") broken++;
    else if (character > "\u007f") whole++;
  }
  if (whole < 10 * broken) return undefined;
  return checked(text, "utf-8", [
    say("{count} broken characters of the UTF-8 text are shown as “\ufffd”.", { count: broken }),
  ]);
};

const guessed = async (bytes: Uint8Array): Promise<Decoded> => {
  const { analyse } = await import("chardet");
  const known = analyse(bytes.subarray(0, SAMPLE)).map(({ name, confidence }) => ({
    name: name.toLowerCase(),
    confidence,
  }));
  for (const { name, confidence } of known) {
    const text = strictly(bytes, name);
    if (text === undefined) continue;
    return checked(text, name, [
      say("The encoding was guessed to be {name} ({confidence} % sure); look at letters with accents before quoting.", {
        name,
        confidence,
      }),
    ]);
  }
  return checked(decodeAs(bytes, "windows-1252"), "windows-1252", [
    "The encoding could not be told and was taken to be windows-1252; look at letters with accents before quoting.",
  ]);
};

/** Characters that no text holds: control characters other than tab, line ends, form feed and escape. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const controls = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f]/gu;

const checked = (text: string, encoding: string, notices: readonly Sentence[]): Decoded => {
  const sample = text.slice(0, SAMPLE);
  const strange = sample.match(controls)?.length ?? 0;
  if (strange > 2 + sample.length * 0.002) {
    throw new IngestError(
      "unknown-format",
      "The file holds no text that could be read: its content is binary.",
      "Save the document as PDF, .docx, HTML or plain text and try again.",
    );
  }
  return { text: text.replace(/\r\n?/gu, "\n").replace(controls, ""), encoding, notices };
};
