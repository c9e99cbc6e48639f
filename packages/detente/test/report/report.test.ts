import { readdirSync, readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, test } from "vitest";
import { analyzeSpace } from "../../src/analysis/analyze.ts";
import { check } from "../../src/analysis/check.ts";
import { prepare } from "../../src/analysis/prepare.ts";
import { readConflict } from "../../src/model/lower.ts";
import type { ReportContents } from "../../src/report/contents/contents.ts";
import { reportContents } from "../../src/report/contents/report-contents.ts";
import { reportHtml } from "../../src/report/html/page.ts";
import { reportMarkdown } from "../../src/report/report-markdown.ts";

const cases = new URL("../../../../cases/", import.meta.url);
const summit = readFileSync(new URL("summit-2025.detente", cases), "utf8");

const hostile = `conflict "<img src=x onerror=alert(1)> & 'quotes'"
actor a "<script>alert(1)</script>" { option go "</table><b>Go" }
actor b "B & \\"C\\"" { option stay "| a | b |" }
statement said "<svg onload=alert(2)>" { by "<iframe>" for a quote "</style><script>" }
now stay
outcome gone "**Gone** \`<u>\`" when go
preferences a { go because said assumed "<object>" }
preferences b { stay }
claim c "<marquee>" because said { expect some gone stable by nash }
`;

async function contentsOf(text: string, scenario?: string): Promise<ReportContents> {
  const { conflict } = readConflict(text);
  const analysis = await analyzeSpace(prepare(conflict!, scenario).space!);
  const { claims } = await check(conflict!);
  return reportContents("case.detente", analysis, { claims });
}
const report = async (text: string, format: "html" | "md", scenario?: string): Promise<string> => {
  const contents = await contentsOf(text, scenario);
  return format === "html" ? reportHtml(contents) : reportMarkdown(contents);
};
const page = async (text: string, scenario?: string) => parseHTML(await report(text, "html", scenario)).document;
/** The first case is asked for by several tests, and takes a while to answer. */
let summitContents: ReportContents;
beforeAll(async () => {
  summitContents = await contentsOf(summit);
}, 120_000);
const summitPage = () => parseHTML(reportHtml(summitContents)).document;

describe("report", () => {
  test("tells what a reader needs, in that order", async () => {
    const document = summitPage();
    const sections = [...document.querySelectorAll("section")].map(({ id }) => id);
    expect(sections).toEqual([
      "question",
      "answer",
      "actors",
      "today",
      "holds",
      "why",
      "paths",
      "coalitions",
      "change",
      "robustness",
      "evidence",
      "claims",
      "assumptions",
      "methods",
      "states",
    ]);
    const entries = [...document.querySelectorAll("nav a")].map((link) => link.getAttribute("href"));
    expect(entries).toEqual(sections.map((id) => `#${id}`));
    const textOf = (id: string) => document.getElementById(id)!.textContent!.replaceAll(/\s+/g, " ");
    expect(textOf("answer")).toContain("Today, Stalemate (state 86), holds for all under every concept asked.");
    expect(textOf("paths")).toContain("Nobody has an improvement from here");
    expect(textOf("claims")).toContain("The US shift is the key, whatever Washington ranks first");
    expect(textOf("methods")).toContain("Fraser & Hipel 1979, 1984");
    expect(textOf("coalitions")).toContain("a joint improvement is open to United States and North Korea");
    expect(textOf("methods")).toContain("sanction-sequences=legal");
    // a proof for today's state and for each of the six summits, actor by actor
    expect(document.querySelectorAll("#why details")).toHaveLength(7 * 4);
    // today and the 14 other states that hold under some concept, each with a strip of seven options
    const rows = [...document.querySelectorAll("#holds table:has(.strip) tbody tr")];
    expect(rows).toHaveLength(15);
    expect(rows.every((row) => row.querySelectorAll(".strip rect").length === 7)).toBe(true);
    expect(document.querySelector("footer")!.textContent).toMatch(/[0-9a-f]{64}/);
  });

  test("needs nothing else and runs nothing", async () => {
    const text = reportHtml(summitContents);
    expect(text).toMatch(/<meta http-equiv="Content-Security-Policy" content="default-src 'none';/);
    expect(text).not.toMatch(/https?:|<script|<link|@import|url\(|javascript:/i);
    expect(text).not.toMatch(/ on[a-z]+=/i);
  });

  test("is well formed: what opens is closed, and ids are unique", async () => {
    const text = reportHtml(summitContents);
    const open: string[] = [];
    const empty = new Set(["meta", "br", "hr"]);
    for (const [, close, tag, self] of text.matchAll(/<(\/?)([a-z][a-z0-9]*)(?:\s[^>]*?)?(\/?)>/gi)) {
      if (empty.has(tag!) || self === "/") continue;
      if (close === "/") expect(open.pop()).toBe(tag);
      else open.push(tag!);
    }
    expect(open).toEqual([]);
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("names and quotes are never markup, in either format", async () => {
    const document = await page(hostile);
    expect(document.querySelectorAll("script, img, iframe, object, marquee, b, u, svg[onload]")).toHaveLength(0);
    expect(document.querySelector("h1")!.textContent).toBe("<img src=x onerror=alert(1)> & 'quotes'");
    expect(document.querySelector("#actors")!.textContent).toContain("<script>alert(1)</script>");
    const markdown = await report(hostile, "md");
    expect(markdown).not.toContain("<");
    expect(markdown).toContain("# &lt;img src=x");
  });

  test("in Markdown the same sections stand in the same order", async () => {
    const headings = [...summitPage().querySelectorAll("h2")].map(({ textContent }) => textContent);
    const markdown = reportMarkdown(summitContents);
    expect([...markdown.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual(headings);
    expect(markdown).toContain("| Stalemate (state 86) ← today ");
  });

  test("a scenario has a report of its own, and the readings of others are left out", async () => {
    const document = await page(summit, "hardline");
    expect(document.querySelector(".facts")!.textContent).toContain("Washington puts denuclearisation first");
    expect(document.querySelector("#assumptions")!.textContent).toContain("the demand comes before the meeting");
    expect(document.querySelector("#assumptions")!.textContent).not.toContain(
      "that a meeting comes before every demand",
    );
  });

  test("large models get a report that says what it leaves out", async () => {
    // 64 states hold: each actor cares for one of its options only
    const sizes = [3, 3, 2, 2];
    const actors = sizes.map((size, actor) => {
      const options = Array.from({ length: size }, (_, option) => `option o${actor}${option} "O"`);
      return `actor a${actor} "A ${actor}" { ${options.join(" ")} }\npreferences a${actor} { o${actor}0 }`;
    });
    const document = await page(`conflict "Large"\n${actors.join("\n")}\nnow none\n`);
    expect(document.getElementById("change")!.textContent).toContain(
      "Not worked out here: the model has more than 500 states",
    );
    expect(document.getElementById("holds")!.textContent).toContain("more; detente analyze --all lists them.");
    expect(document.querySelectorAll("#paths .figure > g > rect[rx='8']").length).toBeLessThanOrEqual(40);
    expect(document.getElementById("paths")!.textContent).toContain("left out of the figure");
  });

  test("every published case has one too", async () => {
    const names = readdirSync(new URL("published/", cases)).filter((name) => name.endsWith(".detente"));
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) {
      const document = await page(readFileSync(new URL(`published/${name}`, cases), "utf8"));
      expect(document.querySelectorAll("section")).toHaveLength(15);
      expect(document.body.textContent).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  test("states that are named directly are drawn by their names", async () => {
    const document = await page(`conflict "Spill"
actor plant "Plant"
actor agency "Agency"
states { idle "Nothing is done"  spill "The spill happens"  clean "The site is cleaned" }
moves plant { idle -> spill  spill -> clean }
moves agency { spill -> clean }
now spill
ranking plant { idle > spill ~ clean }
ranking agency { clean > idle > spill }
`);
    const drawn = [...document.querySelectorAll("#paths .figure text")].map(({ textContent }) => textContent);
    expect(drawn).toEqual([
      "moves",
      "The site is cleaned",
      "3 · holds",
      "The spill happens",
      "today · 2 · does not hold",
    ]);
    expect(document.querySelector("#paths")!.textContent).toContain(
      "No sequence of moves leads to state 1, though it holds.",
    );
    expect(document.querySelector("#actors")!.textContent).not.toContain("combination");
    expect(document.querySelector("#actors")!.textContent).toContain("states 1 > 2, 3");
  });
});
