/** Letters of East Asian scripts are twice as wide. */
const widthOf = (character: string, perCharacter: number): number =>
  (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 * perCharacter : perCharacter;

/** About how wide the text is, where a letter is so wide on average. */
export const textWidth = (text: string, perCharacter: number): number =>
  Array.from(text).reduce((sum, character) => sum + widthOf(character, perCharacter), 0);

/** The text, cut where it would not fit; what is cut can be read in the figure's tooltip and in the table beside it. */
export function fitted(text: string, width: number, perCharacter: number): string {
  let used = 0;
  const characters = Array.from(text);
  for (const [index, character] of characters.entries()) {
    used += widthOf(character, perCharacter);
    if (used > width) return `${characters.slice(0, Math.max(1, index - 1)).join("")}…`;
  }
  return text;
}

/** The text on at most so many lines, broken between words where it has some, and cut at the end. */
export function inLines(text: string, width: number, perCharacter: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (lines.length + 1 < most && fitted(rest, width, perCharacter) !== rest) {
    const breaks = breaksOf(rest);
    const at = breaks.findLast((index) => textWidth(rest.slice(0, index).trimEnd(), perCharacter) <= width);
    if (at === undefined) break;
    lines.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return [...lines, fitted(rest, width, perCharacter)];
}

/** Where a line may end: before a space, and between letters of scripts that are written without. */
const breaksOf = (text: string): number[] =>
  [...text.matchAll(/\s+|(?<=[\u3000-\u30ff\u4e00-\u9fff])(?=[\u3040-\u30ff\u4e00-\u9fff])/g)].map(
    ({ index }) => index,
  );
