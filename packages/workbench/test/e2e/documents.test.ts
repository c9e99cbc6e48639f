import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Folder } from "../../../cli/src/open/folder.ts";
import { serveFolder } from "../../../cli/src/open/server.ts";
import { workbenchSite } from "../../../cli/src/open/site.ts";
import { latin1, makeDocx, makeKoreanPdf, makePdf } from "../../../detente/test/evidence/make-files.ts";
import { launch, visit } from "../support/browser.ts";
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

/** A sentence for each kind of document, and the document. */
const documents: Readonly<Record<string, readonly [string, Uint8Array]>> = {
  "note.txt": ["The first said on Monday", latin1("The first said on Monday that it would wait.")],
  "page.html": [
    "The second replied on Tuesday",
    latin1("<!doctype html><title>A page</title><p>The second replied on Tuesday that it would not."),
  ],
  "letter.docx": ["We shall stand still", makeDocx(["We shall stand still until June."])],
  "minutes.pdf": ["The board met", makePdf([["The board met in May."]])],
  "korean.pdf": ["우리는 댐을 짓겠다", makeKoreanPdf(["우리는 댐을 짓겠다."])],
};

const readsAll = async (page: Page): Promise<void> => {
  for (const [name, [sentence, bytes]] of Object.entries(documents)) {
    await page
      .getByLabel("Open documents…")
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
    await page.getByRole("region", { name: "Documents" }).getByText(sentence).last().waitFor();
  }
  expect(await page.getByRole("alert").allInnerTexts()).toEqual([]);
};

test("every kind of document is read, a Korean PDF too, from the kept copy of the page without a network", async () => {
  const site = await serveWorkbench();
  const { context, page, complaints } = await visit(browser, `${site.origin}/${linkFor(model)}`, { keeps: true });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await site.close();
  await page.reload();
  await page.getByRole("link", { name: /^Evidence/ }).click();
  await readsAll(page);
  expect(complaints).toEqual([]);
  await context.close();
});

test("the folder that is served has them too, under the policy that its server sends", async () => {
  const folder = mkdtempSync(join(tmpdir(), "detente-documents-"));
  writeFileSync(join(folder, "small.detente"), model);
  const server = await serveFolder(workbenchSite(), await Folder.at(folder), "small.detente", [0]);
  const { context, page, complaints } = await visit(browser, server.address);
  try {
    await page.getByText(/^small\.detente/).waitFor();
    await page.getByRole("link", { name: /^Evidence/ }).click();
    await readsAll(page);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
});
