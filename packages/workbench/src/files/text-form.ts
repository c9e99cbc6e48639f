/** How a file has its text: what a text loses on its way into the page, and gets back on its way out. */
export interface TextForm {
  /** It begins with a byte order mark. */
  readonly mark: boolean;
  /** Most of its lines end in a carriage return and a line feed. */
  readonly pairs: boolean;
}

export const plainForm: TextForm = { mark: false, pairs: false };

/** The form of a text as its file has it. */
export const formOf = (text: string): TextForm => ({
  mark: text.startsWith("\ufeff"),
  pairs: 2 * (text.split("\r\n").length - 1) > text.split("\n").length - 1,
});

/** The text as the page has it: without a mark, its lines ended by line feeds. */
export const plainText = (text: string): string => text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");

/** The text as its file has it. */
export const inForm = (text: string, { mark, pairs }: TextForm): string =>
  (mark ? "\ufeff" : "") + (pairs ? text.replaceAll("\n", "\r\n") : text);

/** A file's text, its mark included; undefined for bytes that are no text in UTF-8, or in UTF-16 with its mark. */
export function decoded(bytes: ArrayBuffer): { readonly text: string; readonly isUtf8: boolean } | undefined {
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  const wide = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "";
  try {
    const text = new TextDecoder(wide || "utf-8", { fatal: true, ignoreBOM: wide === "" }).decode(bytes);
    return { text, isUtf8: wide === "" };
  } catch {
    return undefined;
  }
}
