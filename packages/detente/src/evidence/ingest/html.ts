import { say } from "../../sentences/sentence.ts";
import { type Extracted, IngestError } from "./document.ts";
import { type ScannedPage, scanPage } from "./html-scan.ts";
import { type PageNode, pageParagraphs } from "./html-text.ts";
import { HTML_LIMIT, inMebibytes } from "./limits.ts";
import { joinParagraphs } from "./paragraphs.ts";

/** Pages nested deeper than this are made by machines to break machines. */
const DEEPEST = 5000;
/** Depth, elements, attributes and stretches of text beyond which the search for the main text, which builds a tree, is not tried. */
const MAIN_DEEPEST = 60;
const MOST_ELEMENTS = 25_000;
const MOST_ATTRIBUTES = 100_000;
const MOST_STRETCHES = 100_000;
/** The least main text, the share of the page's text, and that of its text outside menus, by which it is taken for it. */
const MAIN_LEAST = 140;
const MAIN_SHARE = 0.25;
const MAIN_PROSE = 0.5;

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
  const page = scanPage(html);
  if (page.deepest > DEEPEST) {
    throw new IngestError(
      "damaged",
      say("The page nests its elements more than {deepest} deep, as no page for readers does.", { deepest: DEEPEST }),
      "Open it in a browser, copy the text and save it as .txt.",
    );
  }
  const whole = joinParagraphs(page.paragraphs);
  const main = isPlain(page) ? await mainText(html) : undefined;
  const article = main?.paragraphs && joinParagraphs(main.paragraphs);
  const isMain =
    article !== undefined &&
    article.text.length >= Math.max(MAIN_LEAST, Math.min(whole.text.length * MAIN_SHARE, page.prose * MAIN_PROSE));
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
  return { text, paragraphs: spans, notices, ...(page.title === "" ? {} : { title: page.title }), ...main?.said };
};

const isPlain = ({ deepest, elements, attributes, stretches }: ScannedPage): boolean =>
  deepest <= MAIN_DEEPEST && elements <= MOST_ELEMENTS && attributes <= MOST_ATTRIBUTES && stretches <= MOST_STRETCHES;

/** A fragment without a body would be parsed as a head. */
const withBody = (html: string): string =>
  /<body[\s>]/iu.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;

/** The little of a page that its main text and what it says of itself are looked for in. */
interface Page {
  querySelector(selector: string): { getAttribute(name: string): string | null } | null;
}

/** The main text as a reader view finds it, and what the page says of its author and date. */
const mainText = async (
  html: string,
): Promise<{ readonly paragraphs?: readonly string[]; readonly said: Pick<Extracted, "author" | "published"> }> => {
  const { parseHTML } = await import("linkedom");
  const { document } = parseHTML(withBody(html));
  const said = saidOf(document as Page);
  const { Readability } = await import("@mozilla/readability");
  // the page's own tree is taken apart
  const readability = new Readability<PageNode>(document as never, {
    serializer: (element) => element as unknown as PageNode,
  });
  try {
    const article = readability.parse();
    return article?.content ? { paragraphs: pageParagraphs(article.content), said } : { said };
  } catch (error) {
    // it counts on more nodes than some broken pages have; what is read then is the whole page
    if (error instanceof TypeError) return { said };
    throw error;
  }
};

const authors = ['meta[name="author" i]', 'meta[property="article:author" i]', 'meta[name="citation_author" i]'];
const dates = [
  'meta[property="article:published_time" i]',
  'meta[itemprop="datePublished" i]',
  'meta[name="date" i]',
  'meta[name="dc.date" i]',
  'meta[name="citation_publication_date" i]',
];

const saidOf = (page: Page): Pick<Extracted, "author" | "published"> => {
  const first = (selectors: readonly string[]): string =>
    selectors.map((selector) => page.querySelector(selector)?.getAttribute("content")?.trim() ?? "").find(Boolean) ??
    "";
  const author = first(authors);
  const published = /^\d{4}[-/]\d{2}[-/]\d{2}/u.exec(first(dates))?.[0].replaceAll("/", "-");
  return {
    // some pages give the address of a page about the author
    ...(author === "" || /^https?:/iu.test(author) ? {} : { author: author.replace(/\s+/gu, " ").slice(0, 200) }),
    ...(published === undefined ? {} : { published }),
  };
};
