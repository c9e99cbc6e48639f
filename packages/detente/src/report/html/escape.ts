const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

// control characters are not allowed in a page, and directional ones could make a name look like another
const unprintable = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** Text that is never markup, in an element or a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replaceAll(unprintable, "\ufffd").replaceAll(/[&<>"']/g, (character) => entities[character]!);
