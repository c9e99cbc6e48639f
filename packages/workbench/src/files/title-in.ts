/** The title that a text gives its dispute, read without understanding the rest. */
export const titleIn = (text: string): string | undefined =>
  /^\ufeff?conflict\s+"((?:[^"\\]|\\.)*)"/m.exec(text)?.[1]?.replace(/\\(.)/g, "$1") || undefined;
