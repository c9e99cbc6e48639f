import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFindings } from "../support/axe.ts";
import { launch, visit } from "../support/browser.ts";
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

const grid = (page: Page) => page.getByRole("grid", { name: "States and verdicts" });
/** The row that stands so far from the top: 1 is the first under the head. */
const row = (page: Page, number: number) => grid(page).locator(`[role="row"][aria-rowindex="${number + 1}"]`);
const heading = (page: Page) => page.locator("#content").getByRole("heading", { level: 1 });
const main = (page: Page) => page.locator("#content");

async function openSummit(theme: "light" | "dark" = "light") {
  const visited = await visit(browser, site.origin, { theme });
  await visited.page
    .getByRole("button", { name: /summit/i })
    .first()
    .click();
  await row(visited.page, 1).waitFor();
  return visited;
}

const dilemma = `conflict "A dilemma"
actor a "Ada" { option x "Begin" }
actor b "Bert" { option y "Begin too" }
now none
outcome calm "Calm" when not x and not y
outcome both "Both" when x and y
outcome alone "Ada alone" when x and not y
preferences a {
  y
  not x // Ada
}
preferences b { x  not y }
`;

describe("what can hold", () => {
  test("a sentence says it, the table shows it by outcome with today first, like put to like", async () => {
    const { context, page, complaints } = await openSummit();
    await eventually(() => heading(page).textContent()).toMatch(
      /^Stalemate holds today\. Summit with recognition can hold too\./,
    );
    await page
      .getByText(
        /^96 states\. Looking one move ahead, one holds for all\..*together United States and North Korea can\.$/,
      )
      .waitFor();
    expect(await row(page, 1).textContent()).toMatch(/Stalemate.*today · state 86/);
    await row(page, 1).getByRole("button", { name: "nash: holds for all" }).waitFor();
    await row(page, 2).getByRole("button", { name: "nash: United States would leave" }).waitFor();
    const rows = Number(await grid(page).getAttribute("aria-rowcount"));
    await row(page, 2).getByRole("button", { name: "5 more, same outcome and verdict" }).click();
    await eventually(() => grid(page).getAttribute("aria-rowcount")).toBe(`${rows + 5}`);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("outcome, option, verdict and preference choose and order the rows", async () => {
    const { context, page } = await openSummit();
    const count = (text: RegExp) => page.getByText(text).waitFor();
    await page.getByRole("combobox", { name: "Show" }).selectOption("Summit with recognition");
    await count(/16 of 96 states/);
    await page.getByRole("button", { name: "United States: Ease sanctions: either way" }).click();
    await count(/8 of 96 states/);
    await page.getByRole("button", { name: "United States: Ease sanctions: taken" }).click();
    await count(/8 of 96 states/);
    await page.getByRole("combobox", { name: "under" }).selectOption("seq");
    await count(/6 of 96 states/);
    await page.getByRole("button", { name: "Show everything" }).click();
    await count(/96 of 96 states/);
    await page.getByRole("combobox", { name: "Order" }).selectOption("as Russia prefers");
    await page.getByLabel("Put like to like").uncheck();
    await eventually(() => row(page, 1).textContent()).not.toMatch(/today/);
    await page.getByRole("button", { name: "Actor by actor" }).click();
    await page
      .getByRole("dialog")
      .getByRole("row", { name: /United States/ })
      .getByRole("button")
      .first()
      .click();
    await page.keyboard.press("Escape");
    await count(/of 96 states/);
    expect(await page.getByRole("combobox", { name: "that holds for" }).inputValue()).toBe("usa");
    await context.close();
  });

  test("concepts and rules can be read and changed, and the verdicts follow", async () => {
    const { context, page } = await openSummit();
    await page.getByRole("button", { name: "seq", exact: true }).focus();
    await page.getByRole("tooltip").getByText("Fraser & Hipel").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Concepts and rules" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("checkbox", { name: /^sim/ }).check();
    await dialog.getByRole("checkbox", { name: /^gmr/ }).uncheck();
    await dialog.getByRole("radio", { name: /^one move/ }).check();
    await page.keyboard.press("Escape");
    await eventually(() => grid(page).getByRole("columnheader").allTextContents()).toEqual([
      "Outcome",
      "Options taken",
      "nash",
      "smr",
      "seq",
      "sseq",
      "sim",
    ]);
    await row(page, 1).getByRole("button", { name: /^sim:/ }).click();
    await page
      .getByRole("complementary", { name: "Why" })
      .getByText(/one move in answer/)
      .waitFor();
    await context.close();
  });

  test("rules, order and scenario are those of one document: the next is judged by the usual ones", async () => {
    const { context, page } = await visit(browser, site.origin);
    const chip = main(page).getByText("Rules: not the usual");
    const openCase = async (name: RegExp): Promise<void> => {
      await page.getByRole("button", { name: "Détente" }).click();
      await page.getByRole("button", { name }).first().click();
      await row(page, 1).waitFor();
    };
    const numbers = async () =>
      (await grid(page).getByRole("rowheader").allTextContents()).map((text) => text.match(/\d+/)?.[0]);
    await openCase(/Cuba/);
    await page.getByLabel("Put like to like").uncheck();
    const usual = await numbers();
    await openCase(/Elmira/);
    await page.getByRole("combobox", { name: /^Order/ }).selectOption({ label: "as Uniroyal Chemical prefers" });
    await page.getByRole("button", { name: "Concepts and rules" }).click();
    await page.getByRole("radio", { name: /^each once/ }).check();
    await page.getByRole("radio", { name: /^no / }).check();
    await page.keyboard.press("Escape");
    await main(page).getByText("each reply once; ties do not sanction").waitFor();
    for (const view of ["Movement", "What if", "Claims", "Workshop"]) {
      await page.getByRole("navigation").getByRole("link", { name: view }).click();
      await chip.waitFor();
    }
    await openCase(/Cuba/);
    expect(await chip.count()).toBe(0);
    expect(await page.getByRole("combobox", { name: /^Order/ }).inputValue()).toBe("holding");
    await page.getByLabel("Put like to like").uncheck();
    expect(await numbers()).toEqual(usual);
    // and one press takes other rules back
    await page.getByRole("button", { name: "Concepts and rules" }).click();
    await page.getByRole("radio", { name: /^each once/ }).check();
    await page.keyboard.press("Escape");
    await main(page).getByRole("button", { name: "Back to the usual" }).click();
    await eventually(() => chip.count()).toBe(0);
    await context.close();
  });

  test("the table goes to the clipboard and to a file", async () => {
    const { context, page } = await openSummit();
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Copy the table" }).click();
    await page.getByText("96 rows copied.").waitFor();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).trimEnd().split("\n");
    expect(lines.indexOf("")).toBe(97);
    expect(lines[98]).toBe("# file\tsummit-2025.detente");
    expect(lines[1]!.split("\t").slice(0, 2)).toEqual(["86", "YNNNYYY"]);
    const downloaded = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download as CSV" }).click();
    expect((await downloaded).suggestedFilename()).toBe("summit-2025.csv");
    await context.close();
  });
});

describe("while the text changes", () => {
  test("place, selection and order stay; the verdicts follow; half a sentence takes nothing away", async () => {
    const { context, page, complaints } = await openSummit();
    await page.getByLabel("Put like to like").uncheck();
    await page.getByText(/^96 of 96 states/).waitFor();
    await main(page).evaluate((element) => element.scrollTo(0, 1500));
    await eventually(() => row(page, 25).count()).toBe(1);
    await row(page, 26).getByRole("button").first().click();
    const before = {
      text: await row(page, 26).textContent(),
      top: await main(page).evaluate((element) => element.scrollTop),
    };
    await page.getByRole("textbox").first().click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.insertText("// a remark\n");
    await page.keyboard.insertText("acto");
    await page.getByText(/the text has errors now/).waitFor();
    expect(await row(page, 26).textContent()).toBe(before.text);
    for (const _ of "acto") await page.keyboard.press("Backspace");
    await eventually(() => page.getByText(/the text has errors now/).count()).toBe(0);
    expect(await row(page, 26).textContent()).toBe(before.text);
    expect(await row(page, 26).getAttribute("aria-selected")).toBe("true");
    // what came and went above the rows may be parts of a pixel high
    expect(Math.abs((await main(page).evaluate((element) => element.scrollTop)) - before.top)).toBeLessThanOrEqual(1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("a changed preference changes the sentence at once; rows are put in order when the reader asks", async () => {
    const { context, page } = await visit(browser, site.origin + modelLink(dilemma));
    await eventually(() => heading(page).textContent()).toMatch(/^Calm holds today\. Both can hold too/);
    await page.locator(".cm-line", { hasText: "not x // Ada" }).click();
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+End");
    await page.keyboard.insertText("  x");
    await eventually(() => heading(page).textContent()).toMatch(/^Calm does not hold today: Ada would leave/);
    await page.getByText(/have changed since these rows were put in order/).waitFor();
    expect(await row(page, 2).textContent()).toMatch(/^Both/);
    await page.getByRole("button", { name: "Order again" }).click();
    await eventually(() => row(page, 2).textContent()).toMatch(/^Ada alone/);
    expect(await page.getByText(/have changed since these rows/).count()).toBe(0);
    await context.close();
  });
});

describe("by keyboard", () => {
  test("arrows go through the table, Enter asks why, Escape goes back to where it was", async () => {
    const { context, page } = await openSummit();
    await row(page, 1).getByRole("button", { name: "Stalemate" }).focus();
    for (const key of ["ArrowDown", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight"])
      await page.keyboard.press(key);
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
      "seq: holds for all",
    );
    await page.keyboard.press("Enter");
    const why = page.getByRole("complementary", { name: "Why" });
    await why.getByRole("heading", { name: "Why Summit with recognition holds for United States" }).waitFor();
    await why.getByRole("button", { name: "Close" }).focus();
    await page.keyboard.press("Escape");
    await eventually(() => why.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("seq: holds for all");
    await page.keyboard.press("Control+End");
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute("data-spot"))).toBe("11:4");
    await context.close();
  });
});

describe("large and hostile", () => {
  test("6,144 states: every row can be reached, and only those in sight are on the page", async () => {
    const { context, page, complaints } = await visit(browser, site.origin + modelLink(manyStates()));
    await row(page, 1).waitFor();
    await page.getByLabel("Put like to like").uncheck();
    await page.getByText(/^6,144 of 6,144 states/).waitFor();
    await row(page, 1).getByRole("button").first().focus();
    await page.keyboard.press("Control+End");
    await row(page, 6_144).getByRole("button").first().waitFor();
    expect(await grid(page).getByRole("row").count()).toBeLessThan(60);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("the figures beside the views' names stay within the navigation", async () => {
    const options = Array.from({ length: 14 }, (_, option) => `option x${option}`).join(" ");
    const large = `conflict "Large"\nactor a "Ada" { ${options} }\nnow none\n`;
    for (const text of [large, large.replace("now none", "now y, z, w")]) {
      const { context, page } = await visit(browser, site.origin + modelLink(text));
      const navigation = page.getByRole("navigation");
      await navigation
        .getByText(/16K|3 errors/)
        .first()
        .waitFor();
      for (const link of await navigation.getByRole("link").all())
        expect(await link.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
      await context.close();
    }
  });

  test("hostile names are text: nothing runs, nothing leaves its place", async () => {
    const { context, page, complaints } = await visit(browser, site.origin + modelLink(hostileModel()));
    await row(page, 1).waitFor();
    await row(page, 1).getByRole("button", { name: /^nash/ }).click();
    await page.getByRole("complementary", { name: "Why" }).getByRole("heading", { level: 2 }).waitFor();
    expect(await page.title()).toBe("Verdicts – Détente");
    expect(await page.locator("img[onerror], img[src=x], #content script").count()).toBe(0);
    const overflow = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(overflow).toBeLessThanOrEqual(0);
    const name = row(page, 1).getByRole("button").first();
    expect((await name.boundingBox())!.height).toBeLessThan(40);
    expect((await name.getAttribute("title"))!.length).toBeGreaterThan(10_000);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

test.each(themes)("nothing bars anybody, in the %s theme", async (theme) => {
  const { context, page } = await openSummit(theme);
  // fewer rows say the same
  await page.getByRole("combobox", { name: "under" }).selectOption("seq");
  await page.getByText(/^2 rows for 7 of 96 states/).waitFor();
  await row(page, 2).getByRole("button", { name: /^nash/ }).click();
  await page.getByRole("complementary", { name: "Why" }).getByRole("heading", { level: 2 }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await context.close();
});
