/** How many characters before and after a quote an anchor remembers. */
const CONTEXT = 64;

/** W3C Web Annotation Data Model (2017), section 4.2.4. */
export interface TextQuoteSelector {
  readonly type: "TextQuoteSelector";
  /** The words themselves, as they stand in the source. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** W3C Web Annotation Data Model (2017), section 4.2.5. UTF-16 offsets. */
export interface TextPositionSelector {
  readonly type: "TextPositionSelector";
  readonly start: number;
  readonly end: number;
}

/** A passage of a source, held by its words, its surroundings and its place. */
export interface Anchor {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
  /** SHA-256 of the source's original bytes, in hexadecimal: says whether the source is still the same file. */
  readonly sha256: string;
}

/**
 * Anchors `text.slice(start, end)` of a document.
 *
 * @param start UTF-16 offset of the first character.
 * @param end UTF-16 offset after the last one.
 * @throws RangeError when the range is empty or lies outside the text.
 *
 * @example
 * ```ts
 * const said = "He said that no one had asked.";
 * anchor({ text: said, sha256: "" }, 13, 19).quote.exact; // => "no one"
 * ```
 */
export const anchor = (
  document: { readonly text: string; readonly sha256: string },
  start: number,
  end: number,
): Anchor => {
  const { text, sha256 } = document;
  if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(
      `The passage ${start} to ${end} is empty or lies outside the text of ${text.length} characters.`,
    );
  }
  return {
    quote: {
      type: "TextQuoteSelector",
      exact: text.slice(start, end),
      prefix: text.slice(wholeCharacter(text, Math.max(0, start - CONTEXT)), start),
      suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + CONTEXT))),
    },
    position: { type: "TextPositionSelector", start, end },
    sha256,
  };
};

/** Steps off the middle of a surrogate pair, so that a context never begins or ends with half a character. */
const wholeCharacter = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at;
};
