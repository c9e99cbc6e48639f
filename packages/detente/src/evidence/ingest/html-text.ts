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

/** Elements whose content is no text for readers, or would have to be fetched. */
export const unread: ReadonlySet<string> = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED HEAD TITLE CANVAS AUDIO VIDEO SELECT BUTTON".split(" "),
);
const blocks = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TR UL".split(
    " ",
  ),
);

/**
 * Gathers the paragraphs of a page: white space is one space; cells of a table's row are parted by a tab. Every character is
 * looked at once.
 */
export class ParagraphWriter {
  readonly #paragraphs: string[] = [];
  #parts: string[] = [];
  #last = "";

  text(text: string): void {
    const words = text.replace(/[^\S\u00a0]+/gu, " ");
    this.#write(this.#last === "" || /\s/u.test(this.#last) ? words.trimStart() : words);
  }

  open(name: string): void {
    if (name === "BR") this.#write("\n");
    else if ((name === "TD" || name === "TH") && this.#last !== "") this.#write("\t");
    else if (blocks.has(name)) this.#finish();
  }

  close(name: string): void {
    if (blocks.has(name)) this.#finish();
  }

  done(): string[] {
    this.#finish();
    return this.#paragraphs;
  }

  #write(text: string): void {
    if (text === "") return;
    this.#parts.push(text);
    this.#last = text.at(-1)!;
  }

  #finish(): void {
    if (this.#parts.length === 0) return;
    const paragraph = this.#parts
      .join("")
      .split(/[\n]/u)
      .map((line) => line.replace(/ ?\t ?/gu, "\t").trim())
      .join("\n")
      .trim();
    if (paragraph !== "") this.#paragraphs.push(paragraph);
    this.#parts = [];
    this.#last = "";
  }
}

/** The paragraphs below a node in reading order. Goes through the tree without recursion, however deep it is. */
export const pageParagraphs = (root: PageNode): string[] => {
  const writer = new ParagraphWriter();
  let node: PageNode | null = root;
  while (node) {
    const name = node.nodeName.toUpperCase();
    const isRead: boolean = node.nodeType === ELEMENT && !unread.has(name);
    if (node.nodeType === TEXT) writer.text(node.textContent ?? "");
    else if (isRead) writer.open(name);
    const child: PageNode | null = isRead || node.nodeType === 9 || node.nodeType === 11 ? node.firstChild : null;
    if (child) {
      node = child;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node) writer.close(node.nodeName.toUpperCase());
    }
    node = !node || node === root ? null : node.nextSibling;
  }
  return writer.done();
};
