/** The text on one line, or on two broken between words. */
export function inTwo(text: string, width: number, perCharacter: number): string[] {
  if (fitted(text, width, perCharacter) === text) return [text];
  const breaks = [...text.matchAll(/\s+/g)].map(({ index }) => index);
  const at = breaks.findLast((index) => fitted(text.slice(0, index), width, perCharacter) === text.slice(0, index));
  if (at === undefined) return [fitted(text, width, perCharacter)];
  return [text.slice(0, at), fitted(text.slice(at).trim(), width, perCharacter)];
}

/** The text, cut where it would not fit; what is cut can be read in the figure's tooltip and in the table beside it. */
export function fitted(text: string, width: number, perCharacter: number): string {
  let used = 0;
  const characters = Array.from(text);
  for (const [index, character] of characters.entries()) {
    // letters of East Asian scripts are twice as wide
    used += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 * perCharacter : perCharacter;
    if (used > width) return `${characters.slice(0, Math.max(1, index - 1)).join("")}…`;
  }
  return text;
}
