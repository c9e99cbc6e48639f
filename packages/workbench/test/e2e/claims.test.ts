import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, visit } from "../support/browser.ts";
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

const dilemma = readFileSync(new URL("../../../../cases/published/prisoners-dilemma.detente", import.meta.url), "utf8");
const stay = 'claim stay "Things stay as they are" { expect now stable by nash }\n';

test("a claim that cannot be tested is shown with the way to its line, and hides no other", async () => {
  const { context, page, complaints } = await visit(browser, `${site.origin}/${linkFor(`${dilemma}\n${stay}`)}`);
  await page.getByRole("link", { name: /^Claims/ }).click();
  await page
    .getByRole("heading", { level: 1, name: /^One of \d+ claims cannot be tested as the text stands\.$/ })
    .waitFor();
  const untested = page.getByRole("list", { name: "Claims that cannot be tested" }).getByRole("listitem");
  expect(await untested.innerText()).toMatch(
    /Things stay as they are.*not tested.*Line \d+.*speaks of `now`.*now option/s,
  );
  expect(await page.locator("ol > li").count()).toBeGreaterThan(3);
  await page.getByRole("link", { name: /^Report/ }).click();
  const report = page.frameLocator("iframe");
  await report.getByText("One claim cannot be tested as the file stands.").waitFor({ timeout: 60_000 });
  await page.getByRole("link", { name: /^Claims/ }).click();
  await untested.getByRole("button", { name: /^Line/ }).click();
  await editor(page).waitFor();
  await eventually(() => page.evaluate(() => String(getSelection()))).toContain("expect now stable");
  expect(complaints).toEqual([]);
  await context.close();
});

test("today is offered to claims only where the model says what it is", async () => {
  const { context, page } = await visit(browser, `${site.origin}/${linkFor(dilemma)}`);
  await page.getByRole("link", { name: /^Model/ }).click();
  await page.getByRole("tab", { name: "Claims" }).click();
  const offered = () => page.getByRole("combobox", { name: "Which states" }).locator("option").allInnerTexts();
  await eventually(offered).not.toContain("today's state");
  await editor(page).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText("\nnow none\n");
  await eventually(offered).toContain("today's state");
  await context.close();
});

test("where no claim is made, the example is one that the model can test", async () => {
  const bare = 'conflict "Bare" actor a { option x } actor b { option y } preferences a { x } preferences b { y }\n';
  const { context, page } = await visit(browser, `${site.origin}/${linkFor(bare)}`);
  await page.getByRole("link", { name: /^Claims/ }).click();
  await page.getByRole("heading", { level: 1, name: "No claim is made yet." }).waitFor();
  const example = page.locator("pre");
  await eventually(() => example.innerText()).not.toContain("now");
  const text = await example.innerText();
  await page.getByRole("link", { name: /^Model/ }).click();
  await editor(page).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText(text);
  await page.getByRole("link", { name: /^Claims/ }).click();
  await page.getByRole("heading", { level: 1, name: /^(The one claim comes|One of 1 claims does)/ }).waitFor();
  await context.close();
});
