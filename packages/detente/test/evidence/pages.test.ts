import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { ingest, proposeStatements } from "../../src/evidence/index.ts";
import { makeDocx } from "./make-files.ts";

const read = (html: string) => ingest(strToU8(html), { name: "page.html" });
const menu = Array.from(
  { length: 80 },
  (_, i) => `<li><a href="/${i}">Minister ${i} vows to punish rivals in a shock move</a></li>`,
);
const story = [
  "Ana Diaz said that the harbour stays shut.",
  "The council heard her for an hour.",
  "Nobody else spoke.",
];

test("a short article is read without the long menus around it, with its author and date", async () => {
  const html = `<html><head><title>Ferry row</title><meta property="article:published_time" content="2024-05-01T10:00:00Z">
    <meta name="author" content="B.  Writer"></head><body><nav><ul>${menu.join("")}</ul></nav>
    <article>${story.map((line) => `<p>${line.repeat(3)}</p>`).join("")}</article><aside><ul>${menu.join("")}</ul></aside></body></html>`;
  const document = await read(html);
  expect(document).toMatchObject({ title: "Ferry row", author: "B. Writer", published: "2024-05-01" });
  expect(document.paragraphs).toHaveLength(3);
  expect(document.text).not.toContain("Minister");
  expect(document.notices.join()).toContain("were left out");
  const { source } = proposeStatements(document, [], { file: "page.html" });
  expect(source).toMatchObject({ author: "B. Writer", published: "2024-05-01" });
});

test("a list of links without an article is read whole", async () => {
  const { text } = await read(`<body><p>All news.</p><ul>${menu.join("")}</ul></body>`);
  expect(text).toContain("Minister 79");
});

test("a head without its end, and text in several forms, come out as they stand", async () => {
  const { text, title } = await read(
    "<head><title>A page</title><style>p{}</style><p>One&nbsp;two &amp; three<br>four<table><tr><td>a<td>b<tr><td>c</table>",
  );
  expect(title).toBe("A page");
  expect(text).toBe("One\u00a0two & three\nfour\n\na\tb\n\nc");
});

test.each([
  ["very many paragraphs", `<p>x`.repeat(150_000), 150_000],
  [
    "a tag of very many attributes",
    `<p ${Array.from({ length: 300_000 }, (_, i) => `a${i}=1`).join(" ")}>Here.</p>`,
    1,
  ],
  ["very many signs by name", `<p>${"&amp;".repeat(500_000)}`, 1],
  ["very many signs of tags", `<p>${"< ".repeat(500_000)}`, 1],
])("%s are read without a tree", async (_, html, paragraphs) => {
  expect((await read(`<!doctype html><body>${html}`)).paragraphs).toHaveLength(paragraphs);
});

test("a small Word document of very many elements is refused", async () => {
  await expect(ingest(makeDocx(Array.from({ length: 40_000 }, () => "a")))).rejects.toMatchObject({ code: "bomb" });
});
