import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder that the corpus is kept in. */
export const corpusFolder = fileURLToPath(new URL("corpus/", import.meta.url));
const casesFolder = fileURLToPath(new URL("../cases/", import.meta.url));

/** The files of a folder of the corpus, by name; none where there is no such folder. */
export function corpus(folder: string): Uint8Array[] {
  const path = `${corpusFolder}${folder}/`;
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .sort()
    .map((name) => new Uint8Array(readFileSync(path + name)));
}

/** The bundled conflicts. */
export const cases = (): string[] =>
  readdirSync(casesFolder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".detente"))
    .sort()
    .map((name) => readFileSync(casesFolder + name, "utf8"));

/** Inputs that made trouble once, of one target. */
export const regressions = (target: string): Uint8Array[] => corpus(`regressions/${target}`);

/** A text as a file keeps it: UTF-8, or UTF-16 with its mark where half a character pair must survive. */
export function encodeText(text: string): Uint8Array {
  if (text.isWellFormed()) return new TextEncoder().encode(text);
  const bytes = new Uint8Array(2 + 2 * text.length);
  const data = new DataView(bytes.buffer);
  data.setUint16(0, 0xfeff, true);
  for (let at = 0; at < text.length; at++) data.setUint16(2 + 2 * at, text.charCodeAt(at), true);
  return bytes;
}

/** The text of a corpus file, unpaired surrogates and byte order marks within included. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] !== 0xff || bytes[1] !== 0xfe) return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const data = new DataView(bytes.buffer, bytes.byteOffset);
  return Array.from({ length: (bytes.length - 2) >> 1 }, (_, at) =>
    String.fromCharCode(data.getUint16(2 + 2 * at, true)),
  ).join("");
}
