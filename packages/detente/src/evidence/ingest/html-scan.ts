import { Parser } from "htmlparser2";
import { ParagraphWriter, unread } from "./html-text.ts";

/** A page gone through once, without a tree. */
export interface ScannedPage {
  readonly paragraphs: readonly string[];
  readonly title: string;
  readonly elements: number;
  readonly attributes: number;
  /** Stretches of text: a mark such as "&" or "<" begins one of its own. */
  readonly stretches: number;
  readonly deepest: number;
  /** Characters that stand outside links and outside what the page itself calls navigation, an aside, or its foot. */
  readonly prose: number;
}

const menus = new Set(["A", "NAV", "ASIDE", "FOOTER", "BUTTON", "MENU"]);

/** Takes the text of a page out of its tags; the work grows with the page's length only. */
export const scanPage = (html: string): ScannedPage => {
  const writer = new ParagraphWriter();
  let title = "";
  let titles = 0;
  let elements = 0;
  let attributes = 0;
  let stretches = 0;
  let depth = 0;
  let deepest = 0;
  let prose = 0;
  /** Open elements that are not read, and those of menus. */
  const open = { unread: 0, menu: 0, title: 0 };
  const count = (name: string, by: 1 | -1): void => {
    depth += by;
    // a page's head may lack its end; what is not for readers in it is told by its own tags
    if (unread.has(name) && name !== "HEAD") open.unread = Math.max(0, open.unread + by);
    if (menus.has(name)) open.menu = Math.max(0, open.menu + by);
    if (name === "TITLE") open.title = Math.max(0, open.title + by);
  };
  const parser = new Parser({
    onopentagname: (tag) => {
      const name = tag.toUpperCase();
      elements++;
      count(name, 1);
      deepest = Math.max(deepest, depth);
      if (name === "TITLE") titles++;
      if (open.unread === 0) writer.open(name);
    },
    onattribute: () => {
      attributes++;
    },
    onclosetag: (tag) => {
      const name = tag.toUpperCase();
      if (open.unread === 0) writer.close(name);
      count(name, -1);
    },
    ontext: (text) => {
      stretches++;
      if (open.title > 0 && titles === 1 && title.length < 1000) title += text;
      if (open.unread > 0) return;
      writer.text(text);
      if (open.menu === 0) prose += text.trim().length;
    },
  });
  parser.end(html);
  const paragraphs = writer.done();
  return { paragraphs, title: title.trim().replace(/\s+/gu, " "), elements, attributes, stretches, deepest, prose };
};
