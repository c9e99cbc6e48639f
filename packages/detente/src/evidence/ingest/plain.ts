import type { Extracted } from "./document.ts";
import type { Decoded } from "./encoding.ts";
import { paragraphsOf } from "./paragraphs.ts";

/** Plain text and Markdown: the text as it stands. A form feed parts pages. */
export const readPlain = ({ text, encoding, notices }: Decoded): Extracted => {
  const title = /^#\s+(.+)$/mu.exec(text.slice(0, 4096))?.[1].trim();
  return {
    text,
    encoding,
    paragraphs: paragraphsOf(text),
    notices,
    ...(text.includes("\f") ? { pages: pagesOf(text) } : {}),
    ...(title === undefined ? {} : { title }),
  };
};

const pagesOf = (text: string): { start: number; end: number }[] => {
  let start = 0;
  return text.split("\f").map((page) => {
    const span = { start, end: start + page.length };
    start = span.end + 1;
    return span;
  });
};
