/** The little of a parsed page's nodes that reading needs. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
}

const ELEMENT = 1;
const TEXT = 3;

const unread = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED HEAD TITLE CANVAS AUDIO VIDEO SELECT BUTTON".split(" "),
);
const blocks = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TR UL".split(
    " ",
  ),
);

/**
 * The paragraphs of a page in reading order. Scripts, styles and whatever would have to be fetched are passed over; white space
 * is one space; cells of a table's row are parted by a tab. Goes through the tree without recursion, however deep it is.
 */
export const pageParagraphs = (root: PageNode): string[] => {
  const paragraphs: string[] = [];
  let current = "";
  const finish = (): void => {
    paragraphs.push(current.replace(/[ \t]*\n[ \t]*/gu, "\n").trim());
    current = "";
  };
  let node: PageNode | null = root;
  while (node) {
    const name = node.nodeName.toUpperCase();
    const isRead: boolean = node.nodeType === ELEMENT && !unread.has(name);
    if (node.nodeType === TEXT) {
      const words = (node.textContent ?? "").replace(/[^\S\u00a0]+/gu, " ");
      current += /\s$/u.test(current) || current === "" ? words.trimStart() : words;
    } else if (isRead) {
      if (name === "BR") current += "\n";
      else if (name === "TD" || name === "TH") current = current === "" ? current : `${current.trimEnd()}\t`;
      else if (blocks.has(name)) finish();
    }
    const child: PageNode | null = isRead || node.nodeType === 9 || node.nodeType === 11 ? node.firstChild : null;
    if (child) {
      node = child;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && blocks.has(node.nodeName.toUpperCase())) finish();
    }
    node = !node || node === root ? null : node.nextSibling;
  }
  finish();
  return paragraphs.filter((paragraph) => paragraph !== "");
};
