import { ingest } from "detente/evidence";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, visit } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { manyStates } from "../support/many-states.ts";
import { modelLink } from "../support/model-link.ts";
import { type Site, serveWorkbench } from "../support/serve.ts";
import { isThorough } from "../support/thorough.ts";

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

/** The text of each sheet, its spaces as one. */
async function printed(page: Page): Promise<string[]> {
  const { text, pages = [] } = await ingest(new Uint8Array(await page.pdf({ format: "A4" })));
  return pages.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " "));
}

async function openSummit(theme: "light" | "dark" = "light") {
  const visited = await visit(browser, site.origin, { theme });
  await visited.page
    .getByRole("button", { name: /summit/i })
    .first()
    .click();
  await visited.page.getByRole("gridcell").first().waitFor();
  return visited;
}

describe("the table of verdicts", () => {
  test("is printed whole, with what its squares and concepts mean, by what it was computed, and nothing to press", async () => {
    const { context, page, complaints } = await openSummit();
    await page.getByLabel("Put like to like").uncheck();
    await page.getByText(/^96 of 96 states/).waitFor();
    await eventually(async () => (await onPaper(page)).rows).toBe(96);
    const text = (await printed(page)).join(" ");
    for (const said of ["Stalemate holds today", "Ease sanctions", "seq: Sequential stability", "ties-sanction: yes"])
      expect(text).toContain(said);
    expect(text.match(/state \d+/g)?.length).toBe(96);
    expect(text).toMatch(/summit-2025\.detente.*Hash of the model/);
    for (const pressed of ["Copy the table", "Concepts and rules", "Movement", "Commands"])
      expect(text).not.toContain(pressed);
    await page.getByRole("combobox", { name: "under" }).selectOption("seq");
    await eventually(async () => (await printed(page)).join(" ")).toMatch(/Only: holds for all under seq/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test.runIf(isThorough)(
    "a long one ends where it says so, with its head on every sheet, dark on white in the dark theme too",
    async () => {
      const { context, page } = await visit(browser, site.origin + modelLink(manyStates()), { theme: "dark" });
      await page.getByLabel("Put like to like").uncheck();
      await page.getByText(/^6,144 of 6,144 states/).waitFor();
      await eventually(async () => (await onPaper(page)).rows).toBe(2_000);
      const { head, text } = await onPaper(page);
      // which browsers repeat on every sheet
      expect(head).toBe("table-header-group");
      expect(text).toMatch(/4,144 more rows are left out.*“Download as CSV” writes every state/);
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      expect(
        await page.evaluate(() => [
          getComputedStyle(document.documentElement).backgroundColor,
          getComputedStyle(document.documentElement).color,
        ]),
      ).toEqual(["rgb(255, 255, 255)", "rgb(29, 28, 26)"]);
      await context.close();
    },
  );
});

/** The table while it is printed: what is for paper only is fetched when nothing else is asked. */
const onPaper = (page: Page): Promise<{ rows: number; head: string; text: string }> =>
  page.evaluate(() => {
    dispatchEvent(new Event("beforeprint"));
    const table = document.querySelector("#content table");
    const found = {
      rows: table?.querySelectorAll("tbody tr").length ?? 0,
      head: table ? getComputedStyle(table.querySelector("thead")!).display : "",
      text: [...document.querySelectorAll("#content p")].map(({ textContent }) => textContent).join(" "),
    };
    dispatchEvent(new Event("afterprint"));
    return found;
  });

test("a figure is printed whole, however near it is looked at", async () => {
  const { context, page } = await openSummit();
  await page.goto(`${site.origin}/#/movement`);
  await page.getByRole("group", { name: "Graph of states and moves" }).getByRole("button").first().waitFor();
  for (const _ of [1, 2, 3, 4]) await page.getByRole("button", { name: "Zoom in" }).click();
  const text = (await printed(page)).join(" ");
  for (const said of ["state 86", "state 88", "state 94", "state 96"]) expect(text).toContain(said);
  expect(text).not.toContain("Save as SVG");
  await context.close();
});

test("the model's text is printed to its last line, and nothing of its lines is cut off", async () => {
  const { context, page } = await openSummit();
  await page.goto(`${site.origin}/#/model`);
  await page.getByRole("textbox", { name: "Text of the model" }).waitFor();
  const text = (await printed(page)).join(" ");
  expect(text).toContain('conflict "Summit overture, autumn 2025"');
  // the end of a long line, and that of the text
  expect(text).toContain("who wants what and what must follow, put into a form");
  expect(text).toContain("Where each looks far ahead but acts alone, the stalemate remains");
  await context.close();
});

test("a role card a sheet, which says nothing of the others", async () => {
  const { context, page } = await openSummit();
  await page.goto(`${site.origin}/#/workshop`);
  await page.getByRole("tab", { name: "Role cards" }).click();
  await page.getByRole("article", { name: "United States" }).waitFor();
  const sheets = await printed(page);
  expect(sheets.map((sheet) => sheet.match(/^(.*?) What you can do/)?.[1]?.trim())).toEqual([
    "United States",
    "North Korea",
    "South Korea",
    "Russia",
  ]);
  for (const sheet of sheets) expect(sheet).not.toMatch(/summit-2025|Détente|Print|Larger/);
  expect(sheets[3]).not.toContain("Kim Jong Un");
  await context.close();
});

test("the report is printed by itself, from the page or by its keys", async () => {
  const { context, page, complaints } = await openSummit();
  await page.goto(`${site.origin}/#/report`);
  await page.getByTitle("Preview of the report").waitFor();
  const prints = () =>
    page.evaluate(() => {
      const frame = document.querySelector("iframe")!;
      frame.contentWindow!.print = () =>
        Object.assign(globalThis, { printed: (Reflect.get(globalThis, "printed") ?? 0) + 1 });
    });
  await prints();
  await page.getByRole("button", { name: "Print the report" }).click();
  await page.keyboard.press("Control+p");
  expect(await page.evaluate(() => Reflect.get(globalThis, "printed"))).toBe(2);
  expect((await printed(page)).join(" ")).toMatch(/printed by “Print the report”/);
  expect(complaints).toEqual([]);
  await context.close();
});
