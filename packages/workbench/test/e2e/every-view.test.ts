import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, type Visit, visit } from "../support/browser.ts";
import { hostile } from "../support/hostile-fields.ts";
import { linkFor } from "../support/link.ts";
import { type Site, serveWorkbench } from "../support/serve.ts";

const views = ["start", "model", "verdicts", "movement", "whatif", "evidence", "claims", "workshop", "report"] as const;

const everyRule = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

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

/** A visitor who has the first case open. */
async function visitCase(options: Parameters<typeof visit>[2] = {}): Promise<Visit> {
  const visited = await visit(browser, site.origin, options);
  await visited.page
    .getByRole("button", { name: /summit/i })
    .first()
    .click();
  await visited.page.locator("table, [role=grid]").first().waitFor();
  return visited;
}

async function show(page: Page, view: string): Promise<void> {
  await page.goto(`${site.origin}/#/${view}`);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  // nothing is still being worked out
  await page.waitForFunction(() => document.querySelector("[data-working]") === null);
  await page.waitForTimeout(300);
}

/** How much wider the page is than the window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  test("axe finds nothing in any view", async () => {
    const { context, page, complaints } = await visitCase({ theme });
    const found: unknown[] = [];
    for (const view of views) {
      await show(page, view);
      // the report's page is tested with the report
      const axe = new AxeBuilder({ page }).exclude("iframe");
      // themes differ in their colours only
      const { violations } = await (theme === "light"
        ? axe.withTags(everyRule)
        : axe.withRules("color-contrast")
      ).analyze();
      for (const { id, nodes } of violations)
        for (const { target, failureSummary } of nodes.slice(0, 3))
          found.push({ view, id, at: target.join(" "), failureSummary });
    }
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  }, 300_000);
});

test.each([
  ["a phone", 390, 844],
  ["a tablet", 820, 1180],
  ["1280×720 at 200 %", 640, 360],
])("no view is wider than %s", async (_, width, height) => {
  const { context, page } = await visitCase();
  await page.setViewportSize({ width, height });
  for (const view of views) {
    await show(page, view);
    expect([view, await overflow(page)]).toEqual([view, 0]);
  }
  await context.close();
});

test.each([
  ["zh-CN", "zh", /[\u4e00-\u9fff]/u],
  ["ko-KR", "ko", /[\uac00-\ud7a3]/u],
] as const)("a browser that speaks %s is spoken to in it, in every view", async (locale, language, script) => {
  const { context, page, complaints } = await visitCase({ locale });
  for (const view of views) {
    await show(page, view);
    expect(await page.locator("html").getAttribute("lang")).toBe(language);
    expect(await page.getByRole("heading", { level: 1 }).first().innerText()).toMatch(script);
  }
  expect(complaints).toEqual([]);
  await context.close();
});

test("names are never markup, and none is too long for the page", async () => {
  const { context, page, complaints } = await visit(browser, `${site.origin}/${linkFor(hostile)}`);
  await page.getByText("linked.detente").waitFor();
  for (const view of views) {
    await show(page, view);
    expect(await page.locator("img[src], script:not([src]), [onerror]").count()).toBe(0);
    expect(await page.evaluate(() => "hacked" in globalThis)).toBe(false);
    expect([view, await overflow(page)]).toEqual([view, 0]);
  }
  expect(complaints).toEqual([]);
  await context.close();
});
