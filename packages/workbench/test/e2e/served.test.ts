import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, visit } from "../support/browser.ts";
import { editor, typeAtEnd } from "../support/editing.ts";
import { openWithCommand } from "../support/open-command.ts";

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), "detente-restart-"));
beforeAll(async () => {
  browser = await launch();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

test("what was not saved is offered again after the command was ended and started anew", async () => {
  const file = join(folder, "m.detente");
  writeFileSync(file, 'conflict "A small dispute"\nactor one "The first" { option go "Go ahead" }\nnow none\n');
  const first = await openWithCommand(file);
  const { context, page } = await visit(browser, first.address);
  await editor(page).waitFor();
  await typeAtEnd(page, "\n// a thought that must survive\n");
  await page.getByText("not saved").waitFor();
  // a draft is kept a quarter of a second after the last change
  await page.waitForTimeout(1500);
  first.close();
  await page.close();

  const second = await openWithCommand(file);
  const next = await context.newPage();
  await next.goto(second.address);
  // the file is shown as it is on the disk; what was not saved waits
  await next.locator("header").getByText("m.detente").waitFor();
  await next.getByRole("link", { name: "Start", exact: true }).click();
  await next.getByRole("button", { name: "Go on with A small dispute" }).click();
  await typeAtEnd(next, " ");
  await next.getByText("a thought that must survive").waitFor();
  expect(await next.getByText("not saved").isVisible()).toBe(true);
  second.close();
  await context.close();
});

test("the printed address leads in as a link on a page of another site too", async () => {
  const opened = await openWithCommand(folder);
  const wiki = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html" }).end(`<a href="${opened.address}">the dispute</a>`);
  }).listen(0, "127.0.0.1");
  await once(wiki, "listening");
  const { port } = wiki.address() as AddressInfo;
  // another site, and another origin of the same site
  for (const host of ["localhost", "127.0.0.1"]) {
    const { context, page } = await visit(browser, `http://${host}:${port}/`);
    await page.getByRole("link", { name: "the dispute" }).click();
    await page.getByText("In the opened folder").waitFor();
    await page.reload();
    await page.getByText("In the opened folder").waitFor();
    await context.close();
  }
  opened.close();
  wiki.close();
});
