import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, type Visit, visit } from "../support/browser.ts";
import { hostile } from "../support/hostile-fields.ts";
import { linkFor } from "../support/link.ts";
import { type Site, serveWorkbench } from "../support/serve.ts";
import { isThorough } from "../support/thorough.ts";

const views = ["start", "model", "verdicts", "movement", "whatif", "evidence", "claims", "workshop", "report"] as const;

/** A view, and the part of it that is looked at, by its place among the tabs. */
interface Place {
  readonly view: (typeof views)[number];
  readonly tab?: number;
}
const places: readonly Place[] = [
  ...views.map((view) => ({ view })),
  ...[1, 2, 3].map((tab) => ({ view: "verdicts" as const, tab })),
  ...[1, 2].map((tab) => ({ view: "whatif" as const, tab })),
];

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

async function show(page: Page, { view, tab }: Place): Promise<void> {
  await page.goto(`${site.origin}/#/${view}`);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  if (tab === undefined) return;
  await page.getByRole("tab").nth(tab).click();
  await page.getByRole("tabpanel").getByRole("heading", { level: 2 }).first().waitFor();
}

/** How much wider the page, or the view in it, is than there is room for, when both have taken their places. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    for (const _ of [1, 2, 3]) await new Promise(requestAnimationFrame);
    const frames = [document.documentElement, document.querySelector("#content")!];
    return Math.max(...frames.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
  });

/** What is pressed and too small for a finger: lower or narrower than 24 pixels. */
const small = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("#content :is(button, select, summary, [role=tab], input)")].flatMap((element) => {
      const label = element.matches("[type=checkbox], [type=radio]") ? element.closest("label") : undefined;
      const { width, height } = (label ?? element).getBoundingClientRect();
      return width > 1 && height > 1 && (width < 24 || height < 24)
        ? [`${element.tagName} ${element.textContent?.slice(0, 30)}: ${width}×${height}`]
        : [];
    }),
  );

const sizes = [
  ["a phone", 390, 844],
  ...(isThorough
    ? ([
        ["a tablet", 768, 1024],
        ["1280×720 at 200 %", 640, 360],
      ] as const)
    : []),
] as const;

test("axe finds nothing in any view, in either theme, and none is wider than a small screen", async () => {
  const { context, page, complaints } = await visitCase();
  const found: unknown[] = [];
  for (const place of places) {
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 1280, height: 720 });
    await show(page, place);
    // nothing is still being worked out
    await page.waitForTimeout(300);
    await page.waitForFunction(() => document.querySelector("[data-working]") === null);
    // the report's page is tested with the report
    const axe = (): AxeBuilder => new AxeBuilder({ page }).exclude("iframe");
    const light = await axe().withTags(everyRule).analyze();
    await page.emulateMedia({ colorScheme: "dark" });
    // themes differ in their colours only
    const dark = await axe().withRules("color-contrast").analyze();
    for (const { id, nodes } of [...light.violations, ...dark.violations])
      for (const { target, failureSummary } of nodes.slice(0, 3))
        found.push({ ...place, id, at: target.join(" "), failureSummary });
    for (const [size, width, height] of sizes) {
      await page.setViewportSize({ width, height });
      const wider = await overflow(page);
      if (wider > 0) found.push({ ...place, size, wider });
      const targets = await small(page);
      if (targets.length > 0) found.push({ ...place, size, targets: targets.slice(0, 5) });
    }
  }
  expect(found).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
}, 300_000);

test("names are never markup, and none is too long for the page", async () => {
  const { context, page, complaints } = await visit(browser, `${site.origin}/${linkFor(hostile)}`);
  await page.getByText("linked.detente").waitFor();
  for (const place of places) {
    await show(page, place);
    // what is worked out first stands in its place
    await page.waitForTimeout(500);
    expect(await page.locator("img[src], script:not([src]), [onerror]").count()).toBe(0);
    expect(await page.evaluate(() => "hacked" in globalThis)).toBe(false);
    expect([place, await overflow(page)]).toEqual([place, 0]);
  }
  expect(complaints).toEqual([]);
  await context.close();
});

test.each([
  ["empty", "", "There is no model yet.", "start"],
  ["wrong", 'conflict "Broken"\nactor a { option x }\nnow y\n', "The text has an error.", "model"],
] as const)("where the text is %s, each view says so and leads on", async (_, text, sentence, next) => {
  const { context, page, complaints } = await visit(browser, `${site.origin}/${text === "" ? "" : linkFor(text)}`);
  if (text !== "") await page.getByText("linked.detente").waitFor();
  for (const view of ["verdicts", "movement", "whatif", "claims", "workshop", "report"]) {
    await page.goto(`${site.origin}/#/${view}`);
    await page.getByRole("heading", { level: 1, name: sentence }).waitFor();
  }
  await page.locator("#content").getByRole("button").first().click();
  expect(new URL(page.url()).hash).toBe(`#/${next}`);
  expect(complaints).toEqual([]);
  await context.close();
});

test.each([
  ["a phone", 390, 844],
  ["a laptop", 1280, 720],
] as const)("figures begin whole on %s", async (_, width, height) => {
  const { context, page } = await visitCase();
  await page.setViewportSize({ width, height });
  await show(page, { view: "movement" });
  const figure = page.getByRole("group", { name: "Graph of states and moves" });
  for (const [button, cards] of [
    ["The ways from today", 6],
    ["By outcome", 8],
  ] as const) {
    await page.getByRole("button", { name: button }).click();
    await expect.poll(() => figure.getByRole("button").count(), { timeout: 20_000 }).toBe(cards);
    const outside = (): Promise<number> =>
      figure.evaluate((frame) => {
        const room = frame.getBoundingClientRect();
        return [...frame.querySelectorAll("[data-card]")].filter((card) => {
          const { left, right, top, bottom } = card.getBoundingClientRect();
          return left < room.left || right > room.right || top < room.top || bottom > room.bottom;
        }).length;
      });
    await expect.poll(outside).toBe(0);
  }
  await context.close();
});
