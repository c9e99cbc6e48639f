import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFindings } from "../support/axe.ts";
import { launch, visit } from "../support/browser.ts";
import { downloaded } from "../support/downloaded.ts";
import { eventually } from "../support/eventually.ts";
import { hostileModel } from "../support/hostile.ts";
import { manyStates } from "../support/many-states.ts";
import { modelLink } from "../support/model-link.ts";
import { type Site, serveWorkbench } from "../support/serve.ts";
import { themes } from "../support/thorough.ts";

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

const graph = (page: Page) => page.getByRole("group", { name: "Graph of states and moves" });
const player = (page: Page) => page.getByRole("region", { name: "Step along a way" });

async function openMovement(theme: "light" | "dark" = "light") {
  const visited = await visit(browser, site.origin, { theme });
  const { page } = visited;
  await page
    .getByRole("button", { name: /summit/i })
    .first()
    .click();
  await page.getByRole("gridcell").first().waitFor();
  await page.getByRole("link", { name: "Movement" }).click();
  await graph(page).getByRole("button").first().waitFor();
  return visited;
}

/** Texts of a figure that stand on others, or out of the card that they belong to. */
const clashes = (page: Page) =>
  graph(page).evaluate((frame) => {
    const boxes = [...frame.querySelectorAll("text")].map((text) => ({
      text: text.textContent,
      box: text.getBoundingClientRect(),
    }));
    const found: string[] = [];
    for (const [index, a] of boxes.entries())
      for (const b of boxes.slice(index + 1))
        if (
          a.box.left < b.box.right - 1 &&
          b.box.left < a.box.right - 1 &&
          a.box.top < b.box.bottom - 2 &&
          b.box.top < a.box.bottom - 2
        )
          found.push(`${a.text} / ${b.text}`);
    for (const card of frame.querySelectorAll("[data-card]")) {
      const room = card.querySelector("rect")!.getBoundingClientRect();
      for (const text of card.querySelectorAll("text")) {
        const box = text.getBoundingClientRect();
        if (box.left < room.left || box.right > room.right || box.bottom > room.bottom)
          found.push(`out: ${text.textContent}`);
      }
    }
    return found;
  });

describe("how it moves from today", () => {
  test("the ways to what holds, what groups reach together, and nothing on top of anything", async () => {
    const { context, page, complaints } = await openMovement();
    await page
      .getByRole("heading", {
        name: "Nobody gains by leaving today alone; together United States and North Korea can.",
      })
      .waitFor();
    for (const name of [
      /^Stalemate, today/,
      /^Recognition without talks, /,
      /^Summit without recognition, /,
      /^Summit with recognition, /,
    ])
      await graph(page).getByRole("button", { name }).waitFor();
    await graph(page).getByText("together").waitFor();
    expect(await clashes(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("a path is stepped through: who moves, what changes, who gains and who loses", async () => {
    const { context, page } = await openMovement();
    await player(page).getByText("2 moves").waitFor();
    await player(page).getByRole("button", { name: "Next" }).click();
    await player(page)
      .getByText(/takes Drop the demand to denuclearise\. United States loses by it/)
      .waitFor();
    await player(page).getByRole("button", { name: "Next" }).click();
    await player(page)
      .getByText(/takes Sit down for talks\. North Korea gains by it/)
      .waitFor();
    await player(page)
      .getByRole("row", { name: /North Korea.*gains/ })
      .waitFor();
    expect(await player(page).getByRole("button", { name: "Next" }).isDisabled()).toBe(true);
    await player(page).getByRole("combobox", { name: "By" }).selectOption("improvements only");
    await player(page)
      .getByText(/No sequence of improvements leads from Stalemate to Summit with recognition; the search was complete/)
      .waitFor();
    await context.close();
  });

  test("a proof's moves stand out, and what is selected here is selected in the table", async () => {
    const { context, page } = await openMovement();
    await graph(page)
      .getByRole("button", { name: /^Summit with recognition, / })
      .press("Enter");
    await page.getByRole("link", { name: "Verdicts" }).click();
    const selected = page.locator('[role="row"][aria-selected="true"]');
    expect(await selected.textContent()).toMatch(/Summit with recognition.*state 94/);
    await selected.getByRole("button", { name: /^seq/ }).press("Enter");
    await page.getByRole("button", { name: "Show these moves in the graph" }).click();
    await page.getByRole("button", { name: "Around one state" }).click();
    const why = page.getByRole("complementary", { name: "Why" });
    await why
      .getByRole("button", { name: /take back Drop the demand/ })
      .first()
      .click();
    await eventually(() => graph(page).locator('path[style*="--warm-line"]').count()).toBeGreaterThan(1);
    await context.close();
  });
});

describe("near and far", () => {
  test("keys move and zoom, another state's surroundings, moves without gain", async () => {
    const { context, page } = await openMovement();
    const place = () =>
      graph(page)
        .getByRole("button", { name: /^Stalemate, / })
        .boundingBox();
    await graph(page).focus();
    const before = (await place())!;
    await page.keyboard.press("ArrowLeft");
    await eventually(async () => (await place())!.x).toBeCloseTo(before.x + 60, 0);
    await page.keyboard.press("+");
    await eventually(async () => (await place())!.width).toBeGreaterThan(before.width * 1.2);
    await page.getByRole("button", { name: "Around one state" }).click();
    await eventually(() => graph(page).getByRole("button").count()).toBeGreaterThan(8);
    expect(await clashes(page)).toEqual([]);
    const dashed = () => graph(page).locator('path[style*="dasharray"]').count();
    expect(await dashed()).toBe(0);
    await page.getByRole("checkbox", { name: "Moves without gain too" }).check();
    await eventually(dashed).toBeGreaterThan(8);
    await context.close();
  });

  test("the figure is saved as SVG that stands alone, and as a picture", async () => {
    const { context, page } = await openMovement();
    const svg = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as SVG" }).click();
    const text = (await downloaded(svg)).toString();
    expect(text).toMatch(/^<svg[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(text).toContain("Summit with recognition");
    expect(text).not.toMatch(/var\(--|tabindex|class=/);
    const png = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as PNG" }).click();
    const picture = await downloaded(png);
    expect(picture.subarray(1, 4).toString()).toBe("PNG");
    expect(picture.length).toBeGreaterThan(10_000);
    await context.close();
  });

  test("6,144 states: by outcome first, an outcome opens as points, what is left out is said", async () => {
    const { context, page, complaints } = await visit(browser, site.origin + modelLink(manyStates()));
    await page.getByRole("gridcell").first().waitFor();
    await page.getByRole("link", { name: "Movement" }).click();
    await page.getByRole("button", { name: "By outcome" }).click();
    await eventually(() => graph(page).getByRole("button").count()).toBe(7);
    expect(await clashes(page)).toEqual([]);
    await page.getByText("A state of several outcomes is counted under the first of them.").waitFor();
    await graph(page)
      .getByRole("button", { name: /^Outcome 5, / })
      .click();
    const points = page.getByRole("img", { name: "Graph of states and moves: 640 states" });
    await points.waitFor();
    await page.getByText(/640 states as points/).waitFor();
    const { x, y, width, height } = (await points.boundingBox())!;
    await page.mouse.click(x + width / 2 + 5, y + height / 2 + 40);
    await page.getByText(/^Selected: Outcome 5/).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("hostile names stay within their cards", async () => {
    const { context, page, complaints } = await visit(browser, site.origin + modelLink(hostileModel()));
    await page.getByRole("gridcell").first().waitFor();
    await page.getByRole("link", { name: "Movement" }).click();
    await page.getByRole("button", { name: "Every state" }).click();
    await eventually(() => graph(page).getByRole("button").count()).toBe(8);
    expect(await clashes(page)).toEqual([]);
    expect(await page.title()).toBe("Movement – Détente");
    expect(await page.locator("img[onerror], img[src=x]").count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

test.each(themes)("nothing bars anybody, in the %s theme", async (theme) => {
  const { context, page } = await openMovement(theme);
  // the text has a test of its own
  await page.getByRole("button", { name: "Text", exact: true }).click();
  expect(await axeFindings(page)).toEqual([]);
  await context.close();
});
