// a line break and a tab may stay: whoever prints lines knows what to make of them
const unprintable = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/**
 * Text that steers nothing it is shown in: control characters but line breaks and tabs, characters that reverse the
 * direction of writing, unpaired surrogates and non-characters become `�`. A name in a file could otherwise move the
 * cursor of a terminal, repaint what stands on the screen, or read as another name.
 *
 * @example
 * ```ts
 * harmless("a\u001b[2Jb"); // => "a\ufffd[2Jb"
 * ```
 */
export const harmless = (text: string): string => text.toWellFormed().replaceAll(unprintable, "\ufffd");

/**
 * `harmless` on one line: what stands where only one has room, such as a name.
 *
 * @example
 * ```ts
 * oneLine("Water\n# Peace"); // => "Water # Peace"
 * ```
 */
export const oneLine = (text: string): string => harmless(text.replaceAll(/\s+/g, " ")).trim();
