import type { Browser, Download, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, visit } from "../support/browser.ts";
import { downloaded } from "../support/downloaded.ts";
import { editor } from "../support/editing.ts";
import { eventually } from "../support/eventually.ts";
import { linkFor } from "../support/link.ts";
import { type Site, serveWorkbench } from "../support/serve.ts";

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

const river = `conflict "A river" as of 2025-01-01
source post "The river post" { file "docs/post.txt" sha256 "${"0".repeat(64)}" }
actor up "Upstream" { option release "Release water"  option dam "Build a dam" }
actor down "Downstream" { option protest "Protest" }
now dam
statement vow "We will build" { by "The minister" for up quote "we will build the dam" in post }
statement hearsay "A word on the street" { in post }
preferences up {
  dam       // first of all
  not protest
}
preferences down { release; not dam }
claim stuck "It stays so" { expect now stable by nash }
`;

const textOf = (page: Page): Promise<string> =>
  editor(page).evaluate((element) =>
    [...element.querySelectorAll(".cm-line")].map(({ textContent }) => textContent).join("\n"),
  );
/** What is read, without the marks that keep names of either direction in their place. */
const plain = async (locator: Locator): Promise<string> =>
  (await locator.innerText()).replaceAll(/[\u2066-\u2069]/g, "");
/** What a download holds. */
const contentOf = async (coming: Promise<Download>): Promise<string> => (await downloaded(coming)).toString();
/** What stands in the text, seen in the Model view. */
async function shows(page: Page, written: string | RegExp): Promise<void> {
  await page.getByRole("link", { name: /^Model/ }).click();
  await editor(page).waitFor();
  if (typeof written === "string") await eventually(() => textOf(page)).toContain(written);
  else await eventually(() => textOf(page)).toMatch(written);
}
async function openRiver(text: string, view: string) {
  const opened = await visit(browser, `${site.origin}/${linkFor(text)}`);
  await opened.page.getByRole("link", { name: new RegExp(`^${view}`) }).click();
  return opened;
}
const article = 'The minister said: "We will never stop building." The river board replied: "Let us talk."';
const openDocument = (page: Page, name: string, text: string): Promise<void> =>
  page.getByLabel("Open documents…").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

test("what a statement carries is ticked in Evidence, with the keyboard alone, and taken away again", async () => {
  const { context, page, complaints } = await openRiver(river, "Evidence");
  const statement = page.getByRole("listitem").filter({ hasText: "A word on the street" }).first();
  await statement.getByText("carries nothing").waitFor();
  await statement.getByRole("button", { name: "Use it for…" }).focus();
  await page.keyboard.press("Enter");
  const wish = page.getByRole("checkbox", { name: "2. no “Protest”" });
  await wish.focus();
  await page.keyboard.press("Space");
  await eventually(() => wish.isChecked()).toBe(true);
  await page.getByRole("checkbox", { name: "It stays so" }).click();
  await page.keyboard.press("Escape");
  await eventually(() => plain(statement)).toContain("carries Upstream 2 no “Protest”, It stays so");
  await shows(page, "  not protest because hearsay\n");
  expect(await textOf(page)).toContain('claim stuck "It stays so" because hearsay {');
  await page.getByRole("link", { name: /^Evidence/ }).click();
  await statement.getByRole("button", { name: "Use it for…" }).click();
  await wish.click();
  await page.keyboard.press("Escape");
  await shows(page, "  not protest\n");
  await page.keyboard.press("Control+z");
  await shows(page, "  not protest because hearsay\n");
  expect(complaints).toEqual([]);
  await context.close();
});

test("what a wish rests on is ticked beside it in the model, where its own side's words come first", async () => {
  const { context, page, complaints } = await openRiver(river, "Model");
  await page.getByRole("tab", { name: "Wants" }).click();
  await page.getByRole("button", { name: "Rests on…" }).first().click();
  const dialog = page.getByRole("dialog", { name: "What “dam” rests on" });
  expect(await dialog.getByRole("group").allInnerTexts()).toEqual([
    expect.stringMatching(/^Said for Upstream\s+The minister: “we will build the dam” vow$/),
    expect.stringMatching(/^Other statements\s+A word on the street hearsay$/),
    expect.stringMatching(/^A source as a whole\s+The river post post$/),
  ]);
  // a tick is there once the text has it
  for (const name of [/we will build/, /river post/]) {
    await dialog.getByRole("checkbox", { name }).click();
    await eventually(() => dialog.getByRole("checkbox", { name }).isChecked()).toBe(true);
  }
  await eventually(() => textOf(page)).toContain("  dam because vow, post       // first of all\n");
  await dialog.getByRole("checkbox", { name: /we will build/ }).click();
  await eventually(() => textOf(page)).toContain("  dam because post       // first of all\n");
  await dialog.getByRole("button", { name: "Done" }).click();
  // and it may be written behind the wish, which is then shown without it
  const wish = page.getByLabel("Wish 2", { exact: true });
  await wish.fill("not protest because vow");
  await wish.press("Enter");
  await eventually(() => textOf(page)).toContain("  not protest because vow\n");
  await eventually(() => wish.inputValue()).toBe("not protest");
  await wish.fill("not protest because nobody");
  await wish.press("Enter");
  await page.getByRole("alert").filter({ hasText: "nobody" }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test("a passage is accepted for somebody and carries something at once; who spoke for whom before is offered", async () => {
  const { context, page, complaints } = await openRiver(river.replace(/ sha256 "0+"/, ""), "Evidence");
  await openDocument(page, "post.txt", article);
  await page.getByText("This is the source “The river post”.").waitFor();
  const quote = page.getByRole("option", { name: /never stop building/ });
  await quote.first().click();
  const behalf = page.getByRole("combobox", { name: "On behalf of" });
  // the speaker is known
  await eventually(() => behalf.inputValue()).toBe("up");
  await page.getByText("as before for The minister").waitFor();
  await page.getByRole("combobox", { name: "Carries" }).selectOption({ label: "1. “Build a dam”" });
  await page.getByRole("button", { name: "Accept" }).click();
  await page.getByRole("status").filter({ hasText: "Added to the model as a statement for Upstream." }).waitFor();
  await page
    .getByRole("option", { name: /Let us talk/ })
    .first()
    .click();
  // nobody is guessed
  expect(await behalf.inputValue()).toBe("");
  await behalf.selectOption({ label: "Downstream" });
  await page.getByRole("button", { name: "Accept" }).click();
  await shows(page, /by "The minister"\n {2}for up\n {2}quote "We will never stop building\."/);
  expect(await textOf(page)).toMatch(/for down\n {2}quote "Let us talk\."/);
  expect(await textOf(page)).toMatch(/\n {2}dam because \w+ {7}\/\/ first of all\n/);
  expect(complaints).toEqual([]);
  await context.close();
});

test("a file that has changed is told of wherever its statements are shown", async () => {
  const { context, page } = await openRiver(river, "Evidence");
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await page.getByText("its file has changed").count()).toBe(0);
  await openDocument(page, "post.txt", 'Now the minister says: "perhaps we shall build".');
  await page.getByText("its hash differs").waitFor();
  const statement = page.getByRole("listitem").filter({ hasText: "we will build the dam" }).first();
  await statement.getByText("its file has changed").waitFor();
  // the quote is looked for in what the file says now
  await statement.getByText("orphaned").waitFor();
  await context.close();
});

test("how many sources there are is said as it is, and parts are named once, with the words that they rest on", async () => {
  const none = await openRiver(river, "Evidence");
  await none.page.getByText("One source is named; nothing rests on it yet.").waitFor();
  await none.context.close();
  const { context, page } = await openRiver(
    river.replace("  not protest\n", "  not protest because vow\n"),
    "Evidence",
  );
  await page.getByText("All evidence comes from one source.").waitFor();
  const parts = page
    .getByRole("region", { name: "Preferences" })
    .or(page.locator("section"))
    .filter({ hasText: "Preferences, rules and claims" });
  const wish = parts.getByRole("listitem").filter({ hasText: "Upstream 2" }).first();
  expect(await wish.innerText()).toMatch(
    /^Upstream 2 no “Protest”\s+quoted\s+The minister: .?we will build the dam.? vow\s/,
  );
  await context.close();
});

test("report, link and download are handed on without quotes and sources where that is asked for", async () => {
  const words = /we will build|The minister|River post|word on the street|first of all/i;
  const { context, page, complaints } = await openRiver(
    river.replace("  not protest\n", "  not protest because vow\n"),
    "Report",
  );
  const report = page.frameLocator("iframe").locator("body");
  await eventually(() => report.textContent()).toMatch(/The minister/);
  await page.getByLabel("Without quotes and sources").check();
  await eventually(() => report.textContent()).not.toMatch(words);
  expect(await report.textContent()).toContain("speaker 1");
  for (const name of ["Download as a page", "Download as Markdown"]) {
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name }).click();
    expect(await contentOf(coming)).not.toMatch(words);
  }
  const model = page.waitForEvent("download");
  await page.getByRole("button", { name: /^Save and share/ }).click();
  await page.getByRole("menuitem", { name: "Download the model without quotes and sources" }).click();
  const text = await contentOf(model);
  expect(text).toMatch(/^conflict "A river"/);
  expect(text).not.toMatch(words);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: /^Save and share/ }).click();
  await page.getByRole("menuitem", { name: "Copy a link without quotes and sources" }).click();
  await page.getByRole("status").filter({ hasText: "without quotes, sources and comments" }).waitFor();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address.slice(address.indexOf("#"))).toBe(linkFor(text));
  expect(complaints).toEqual([]);
  await context.close();
});
