/** What a hover may be made of; anything else gives way to its text. */
const allowed: ReadonlySet<string> = new Set(
  "P BR STRONG EM CODE PRE UL OL LI BLOCKQUOTE SPAN HR H1 H2 H3 H4".split(" "),
);

/**
 * Explanations come as Markdown that holds names and quotes from the file, which are never markup: only plain elements
 * without attributes stay (of a span its class, which colours code).
 */
export function safeHtml(html: string): string {
  // a document of its own neither loads nor runs anything
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const element of [...body.querySelectorAll("*")]) {
    if (!allowed.has(element.tagName)) {
      element.replaceWith(/^(SCRIPT|STYLE|TEMPLATE)$/.test(element.tagName) ? "" : (element.textContent ?? ""));
      continue;
    }
    for (const { name } of [...element.attributes])
      if (!(name === "class" && element.tagName === "SPAN")) element.removeAttribute(name);
  }
  return body.innerHTML;
}
