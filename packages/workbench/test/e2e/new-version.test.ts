import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, visit } from "../support/browser.ts";
import { typeAtEnd } from "../support/editing.ts";
import { linkFor } from "../support/link.ts";
import { serveWorkbench } from "../support/serve.ts";

const built = process.env.WORKBENCH_DIST ?? fileURLToPath(new URL("../../dist/", import.meta.url));
const model = `conflict "A small dispute"
actor one "The first" { option go "Go ahead" }
actor two "The second" { option stop "Stand still" }
now none
preferences one { not go }
preferences two { not stop }
`;

let browser: Browser;
let root: string;
beforeAll(async () => {
  browser = await launch();
  root = mkdtempSync(join(tmpdir(), "detente-version-"));
  cpSync(built, root, { recursive: true });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  rmSync(root, { recursive: true });
});

/** Puts another build in the place of this one. */
function buildAnew(): void {
  const replace = (name: string, before: string | RegExp, after: string): void => {
    const text = readFileSync(join(root, name), "utf8");
    const changed = text.replace(before, after);
    expect(changed).not.toBe(text);
    writeFileSync(join(root, name), changed);
  };
  replace("index.html", "<head>", '<head><meta name="built" content="anew">');
  replace("sw.js", /(url:"index.html",revision:")\w+|(revision:")\w+(",url:"index.html")/, "$1$2anew$3");
}

test("after one reload a new build is offered; taken in one window, the others are told; nothing unsaved is lost", async () => {
  const site = await serveWorkbench({ root });
  const { context, page } = await visit(browser, `${site.origin}/${linkFor(model)}`, { keeps: true });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  const other = await context.newPage();
  await other.goto(`${site.origin}/#/start`);
  await other.getByRole("heading", { level: 1 }).waitFor();
  await typeAtEnd(page, "// not lost\n");
  buildAnew();
  await page.reload();
  await page.getByText("A new version of Détente is here.").waitFor();
  expect(await page.locator('meta[name="built"]').count()).toBe(0);
  await page.getByRole("button", { name: "Go on with the new version" }).click();
  await page.locator('meta[name="built"]').waitFor({ state: "attached" });
  await page.getByText("// not lost").waitFor();
  await other.getByText("Another window uses a new version of Détente already.").waitFor();
  await other.getByRole("button", { name: "Go on with the new version" }).click();
  await other.locator('meta[name="built"]').waitFor({ state: "attached" });
  await context.close();
  await site.close();
});
