import { equilibria, strength } from "detente";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, visit } from "../support/browser.ts";
import { analysisOf, caseText, numbered } from "../support/case.ts";
import { modelLink } from "../support/model-link.ts";
import { type Site, serveWorkbench } from "../support/serve.ts";
import { stateRows, statesWith } from "../support/state-rows.ts";

let browser: Browser;
let site: Site;
beforeAll(async () => {
  browser = await launch();
  site = await serveWorkbench();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

// every state has a number of its own: nothing is put together without outcomes
const water = caseText("published/syria-iraq-1975")
  .replace("ranking syria { 1 > 3 > 6 > 2 > 4 > 5 }", "ranking syria { 1 > 3 > 6 >> 2 > 4 > 5 }")
  .replace("ranking iraq { 2 > 4 > 6 > 1 > 5 > 3 }", "ranking iraq { 2 >> 4 > 6 > 1 > 5 > 3 }")
  .replace(/^outcome .*$/gm, "")
  .replace(/^claim [\s\S]*/m, "");

async function robustness(text: string) {
  const visited = await visit(browser, site.origin + modelLink(text));
  await visited.page.getByRole("row").nth(1).waitFor();
  await visited.page.goto(`${site.origin}/#/whatif`);
  await visited.page.getByRole("tab", { name: "How robust" }).click();
  await visited.page.getByRole("heading", { name: "How firmly it holds" }).waitFor();
  return visited;
}

test("what holds strongly and what weakly is what the library finds", async () => {
  const { context, page, complaints } = await robustness(water);
  const table = page.getByRole("table", { name: "How firmly it holds" });
  await table.waitFor();
  const rows = await stateRows(table);
  const analysis = await analysisOf(water);
  const { concepts, strong } = await strength(analysis);
  expect(rows.length).toBeGreaterThan(1);
  expect(statesWith(rows, concepts.indexOf("gmr"), /^held, weakly/)).toContain(1);
  concepts.forEach((concept, column) => {
    const held = equilibria(analysis, concept);
    const isFirm = (state: number): boolean => strong.get(concept)!.every((verdict) => verdict[state] === 1);
    expect([concept, statesWith(rows, column, /^held strongly by all$/)]).toEqual([
      concept,
      numbered(held.filter(isFirm)),
    ]);
    expect([concept, statesWith(rows, column, /^held, weakly/)]).toEqual([
      concept,
      numbered(held.filter((state) => !isFirm(state))),
    ]);
  });
  expect(complaints).toEqual([]);
  await context.close();
});

test("a model in which nothing matters greatly says how to write it", async () => {
  const { context, page } = await robustness(caseText("summit-2025"));
  await page.getByText("Write much behind a statement, or >> between states of a ranking").waitFor();
  await context.close();
});
