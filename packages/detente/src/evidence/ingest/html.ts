import { say } from "../../sentences/sentence.ts";
import { type Extracted, IngestError } from "./document.ts";
import { type PageNode, pageParagraphs } from "./html-text.ts";
import { HTML_LIMIT, inMebibytes } from "./limits.ts";
import { joinParagraphs } from "./paragraphs.ts";

/** Pages nested deeper than this are made by machines to break machines. */
const DEEPEST = 5000;
/** Depth and elements beyond which the search for the main text is not tried. */
const MAIN_DEEPEST = 60;
const MOST_ELEMENTS = 50_000;
/** Share of the page's text that the main text must hold to be taken for it. */
const MAIN_SHARE = 0.25;

/**
 * Reads a page's text. The main text is found as a reader view finds it; where that fails, the whole page is read. No script
 * runs and nothing is fetched: the page is parsed and its text taken.
 */
export const readHtml = async (html: string): Promise<Extracted> => {
  if (html.length > HTML_LIMIT) {
    throw new IngestError(
      "too-large",
      say("The page has {size} of HTML; at most {most} are read.", {
        size: inMebibytes(html.length),
        most: inMebibytes(HTML_LIMIT),
      }),
      "Save the part that you need, or its text, as a file of its own.",
    );
  }
  const depth = depthOf(html);
  if (depth > DEEPEST) {
    throw new IngestError(
      "damaged",
      say("The page nests its elements more than {deepest} deep, as no page for readers does.", { deepest: DEEPEST }),
      "Open it in a browser, copy the text and save it as .txt.",
    );
  }
  const { parseHTML } = await import("linkedom");
  const { document } = parseHTML(withBody(html));
  const title = document.title.trim().replace(/\s+/gu, " ");
  const whole = joinParagraphs(pageParagraphs(document.body as unknown as PageNode));
  const main = depth > MAIN_DEEPEST ? undefined : await mainParagraphs(document);
  const article = main && joinParagraphs(main);
  const isMain = article !== undefined && article.text.length >= Math.max(140, whole.text.length * MAIN_SHARE);
  const { text, spans } = isMain ? article : whole;
  if (text === "") {
    throw new IngestError(
      "no-text",
      "The page holds no text: it may be put together by scripts, which are not run.",
      "Open it in a browser and save it as PDF, or copy its text into a .txt file.",
    );
  }
  const left = whole.text.length - text.length;
  const notices =
    isMain && left > 0
      ? [
          say(
            "Only the page's main text was read; {left} of {all} characters around it (menus, notes and the like) were left out.",
            { left, all: whole.text.length },
          ),
        ]
      : [];
  return { text, paragraphs: spans, notices, ...(title === "" ? {} : { title }) };
};

/** A fragment without a body would be parsed as a head. */
const withBody = (html: string): string =>
  /<body[\s>]/iu.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;

/** Depth of the open tags, roughly: elements that need no end tag are counted as if they had one. */
const depthOf = (html: string): number => {
  let depth = 0;
  let deepest = 0;
  for (const { 1: closing, 2: name, 3: empty } of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^<>]*?(\/?)>/giu)) {
    if (
      /^(?:br|hr|img|input|meta|link|p|li|td|tr|th|dd|dt|option|col|area|base|wbr|source)$/iu.test(name) ||
      empty === "/"
    )
      continue;
    depth = closing === "/" ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
};

const mainParagraphs = async (document: {
  querySelectorAll(selector: string): { length: number };
}): Promise<string[] | undefined> => {
  if (document.querySelectorAll("*").length > MOST_ELEMENTS) return undefined;
  const { Readability } = await import("@mozilla/readability");
  // the page's own tree is taken apart: it was read before
  const readability = new Readability<PageNode>(document as never, {
    serializer: (element) => element as unknown as PageNode,
  });
  let article: ReturnType<typeof readability.parse>;
  try {
    article = readability.parse();
  } catch (error) {
    // it counts on more nodes than some broken pages have; what is read then is the whole page
    if (error instanceof TypeError) return undefined;
    throw error;
  }
  return article?.content ? pageParagraphs(article.content) : undefined;
};
