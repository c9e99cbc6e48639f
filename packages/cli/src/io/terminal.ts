/**
 * Text as a terminal may show it: control characters but line breaks and tabs, and those that reverse the direction of
 * writing, become `�`. A name in a file could otherwise move the cursor, repaint what stands on the screen, or worse.
 */
export const forTerminal = (text: string): string =>
  text.replaceAll(/(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, "\ufffd");
