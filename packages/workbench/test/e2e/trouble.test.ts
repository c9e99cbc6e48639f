import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, visit } from "../support/browser.ts";
import { editor, typeAtEnd } from "../support/editing.ts";
import { eventually } from "../support/eventually.ts";
import { linkFor } from "../support/link.ts";
import { serveWorkbench } from "../support/serve.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 120_000);
afterAll(() => browser?.close());

const model = `conflict "A small dispute"
actor one "The first" { option go "Go ahead" }
actor two "The second" { option stop "Stand still" }
now none
preferences one { not go }
preferences two { not stop }
`;

test("with the server gone, a part that was not loaded says so in its place; the text stays, and the part comes when asked for again", async () => {
  const site = await serveWorkbench();
  const { context, page } = await visit(browser, `${site.origin}/${linkFor(model)}`);
  await typeAtEnd(page, "// written before the end\n");
  await site.close();
  await page.getByRole("link", { name: /^What if/ }).click();
  const missing = page.getByRole("alert").filter({ hasText: "This part of the page is missing" });
  await missing.getByText(/could not be loaded/).waitFor();
  expect(await page.locator("header").innerText()).toContain("not saved");
  // the text can be read and written below
  await editor(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText("// written after it\n");
  await page.getByText("written after it").waitFor();
  // another view and back: asked for again, it is still missing
  await page.getByRole("link", { name: /^Verdicts/ }).click();
  await missing.waitFor({ state: "detached" });
  await page.getByRole("link", { name: /^What if/ }).click();
  await missing.waitFor();

  const again = await serveWorkbench({ port: Number(new URL(site.origin).port) });
  await missing.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await missing.waitFor({ state: "detached" });
  await page.getByRole("link", { name: /^Model/ }).click();
  await eventually(() => editor(page).innerText()).toMatch(/written before the end[\s\S]*written after it/);
  await context.close();
  await again.close();
});

test("a question that cannot be asked without the server says so beside its answer, with a way to ask again", async () => {
  const site = await serveWorkbench();
  const { context, page } = await visit(browser, `${site.origin}/${linkFor(model)}`);
  await page.getByRole("link", { name: /^What if/ }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await site.close();
  await page.getByRole("tab", { name: "How robust" }).click();
  const alert = page.getByRole("alert").filter({ hasText: /could not be (?:loaded|started)/ });
  await alert.first().waitFor();
  await alert.getByRole("button", { name: "Try again" }).first().waitFor();
  await context.close();
});

test("a browser that keeps nothing and starts no workers shows the text, and says what is missing", async () => {
  const site = await serveWorkbench();
  const context = await browser.newContext({ serviceWorkers: "block", locale: "en-GB" });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const forbid = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
    for (const name of ["localStorage", "sessionStorage", "indexedDB"])
      Object.defineProperty(globalThis, name, { get: forbid });
    Object.assign(globalThis, { Worker: undefined });
  });
  await page.goto(`${site.origin}/${linkFor(model)}`);
  await page.getByText("This browser keeps no drafts").waitFor();
  await page.getByRole("link", { name: /^Model/ }).click();
  await eventually(() => page.getByLabel("Text of the model").first().inputValue()).toContain("A small dispute");
  await page.getByText("This part of the page is missing").first().waitFor();
  await context.close();
  await site.close();
});
