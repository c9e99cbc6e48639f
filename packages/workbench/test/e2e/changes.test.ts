import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, visit } from "../support/browser.ts";
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

const patient = { timeout: 90_000 };
const summit = readFileSync(new URL("../../../../cases/summit-2025.detente", import.meta.url), "utf8");

test("the smallest changes are said in words, alike ones together, and what one changes is seen side by side", async () => {
  const { context, page, complaints } = await visit(browser, `${site.origin}/${linkFor(summit)}`);
  await page.getByRole("link", { name: /^What if/ }).click();
  await page.getByLabel("Wanted outcome").selectOption({ label: "Summit without recognition" });
  await page.getByRole("button", { name: "Find the smallest changes" }).click();
  await page.getByText("The cost says how large a change is").waitFor(patient);
  const first = page.locator("ol > li").first();
  const text = (await first.innerText()).replaceAll(/[\u2066-\u2069]/g, "");
  expect(text).toMatch(/^North Korea: want .*“Sit down for talks”.* \(1st\) only if … \(cost 2\)/);
  expect(text).toContain("Any one of these conditions is enough:");
  // what comes to the same is listed once, and what would empty the wish not at all
  expect(text).toContain("only if “sanctions relief”");
  expect(text).not.toContain("only if “Ease sanctions”");
  expect(text).not.toMatch(/nothing of the wish is left/);
  expect(text).not.toMatch(/dprk\.|usa\.|`/);
  await first
    .getByRole("listitem")
    .filter({ hasText: "only if “sanctions relief”" })
    .getByRole("button", { name: "Try it as a scenario" })
    .click();
  await page.getByRole("button", { name: "See what it changes, side by side" }).click(patient);
  await page.getByRole("tab", { name: "Side by side", selected: true }).waitFor();
  const columns = page.getByRole("columnheader");
  await eventually(() => columns.count()).toBe(3);
  expect(await columns.last().innerText()).toMatch(/^What if: North Korea/);
  expect(complaints).toEqual([]);
  await context.close();
}, 180_000);

test("what holds already, while today is elsewhere, leads to the way there; what a side can secure says by which rule", async () => {
  const { context, page } = await visit(browser, `${site.origin}/${linkFor(summit)}`);
  await page.getByRole("link", { name: /^What if/ }).click();
  await page.getByLabel("Wanted outcome").selectOption({ label: "Summit with recognition" });
  await page.getByRole("button", { name: "Find the smallest changes" }).click();
  await page.getByText("It would hold once it is there; but today is elsewhere.").waitFor(patient);
  await page.getByRole("button", { name: "See the way in Movement" }).click(patient);
  await eventually(() => page.evaluate(() => location.hash)).toBe("#/movement");
  await page.getByRole("link", { name: /^What if/ }).click();
  await page.getByRole("tab", { name: "Levers" }).click();
  await page.getByText("strategies that stay feasible whatever the others choose").waitFor(patient);
  await context.close();
}, 180_000);
