/** A text of the file as words in Markdown: whatever it holds, it is shown and never markup. */
export const plain = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_[\]#|~]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");

/** An id or an expression as code. */
export const code = (text: string): string => (/[`\n\r]/.test(text) ? plain(text) : `\`${text}\``);

/** The beginning of a text that could be very long. */
export const shortened = (text: string, most = 300): string =>
  text.length <= most ? text : `${[...text.slice(0, most)].slice(0, -1).join("")}…`;
