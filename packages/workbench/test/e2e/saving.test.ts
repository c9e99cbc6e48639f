import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { Folder } from "../../../cli/src/open/folder.ts";
import { portsFor } from "../../../cli/src/open/ports.ts";
import { type OpenServer, serveFolder } from "../../../cli/src/open/server.ts";
import { workbenchSite } from "../../../cli/src/open/site.ts";
import { launch, visit } from "../support/browser.ts";
import { downloaded } from "../support/downloaded.ts";
import { editor, typeAtEnd } from "../support/editing.ts";
import { eventually } from "../support/eventually.ts";

const model = `conflict "A small dispute"
actor one "The first" { option go "Go ahead" }
actor two "The second" { option stop "Stand still" }
now none
preferences one { not go }
preferences two { not stop }
`;

let browser: Browser;
let path: string;
let file: string;
let server: OpenServer;
const serve = async (): Promise<OpenServer> => {
  const folder = await Folder.at(path);
  return await serveFolder(workbenchSite(), folder, "small.detente", portsFor(folder.root));
};
beforeAll(async () => {
  browser = await launch();
}, 120_000);
afterAll(() => browser?.close());
beforeEach(async () => {
  path = mkdtempSync(join(tmpdir(), "detente-saving-"));
  file = join(path, "small.detente");
  writeFileSync(file, model);
  server = await serve();
});
afterEach(async () => {
  await server.close();
  rmSync(path, { recursive: true });
});

test("line ends and a byte order mark stay, whether the text or a form is edited, in the file, the draft, the link and the download", async () => {
  const asWindows = (text: string): string => `\ufeff${text.replaceAll("\n", "\r\n")}`;
  writeFileSync(file, asWindows(model));
  const { context, page, complaints } = await visit(browser, server.address);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.waitForURL(/#\/verdicts$/);
  await typeAtEnd(page, "// one\n// two\n");
  const name = page.getByLabel("Name of the actor").first();
  await name.fill("The very first");
  await name.press("Enter");
  await eventually(() => editor(page).innerText()).toContain("The very first");
  const edited = asWindows(`${model.replace("The first", "The very first")}// one\n// two\n`);

  await page.getByRole("button", { name: /save and share/i }).click();
  const coming = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Download the model", exact: true }).click();
  expect((await downloaded(coming)).toString()).toBe(edited);
  await page.getByRole("button", { name: /save and share/i }).click();
  await page.getByRole("menuitem", { name: "Copy a link that carries the model", exact: true }).click();
  await page.getByText(/the link is copied/i).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  // loaded again, the window goes on with its draft
  await page.reload();
  await page.getByText("not saved", { exact: true }).waitFor();
  await page.keyboard.press("Control+s");
  await page.getByText("not saved", { exact: true }).waitFor({ state: "hidden" });
  expect(readFileSync(file, "utf8")).toBe(edited);

  const other = await context.newPage();
  await other.goto(link);
  await other.getByText(/^linked\.detente/).waitFor();
  await other.keyboard.press("Control+s");
  await other.getByRole("dialog").getByRole("button", { name: "Save", exact: true }).click();
  await other.getByText("not saved", { exact: true }).waitFor({ state: "hidden" });
  expect(readFileSync(join(path, "linked.detente"), "utf8")).toBe(edited);
  expect(complaints).toEqual([]);
  await context.close();
});

test("a file that was removed while it is open can be written again", async () => {
  const { context, page } = await visit(browser, server.address);
  await page.waitForURL(/#\/verdicts$/);
  await typeAtEnd(page, "// more\n");
  renameSync(file, join(path, "elsewhere.detente"));
  await page.keyboard.press("Control+s");
  await page
    .getByRole("dialog", { name: /no longer there/ })
    .getByRole("button", { name: "Write it again" })
    .click();
  await page.getByText("not saved", { exact: true }).waitFor({ state: "hidden" });
  expect(readFileSync(file, "utf8")).toBe(`${model}// more\n`);
  expect(readFileSync(join(path, "elsewhere.detente"), "utf8")).toBe(model);
  await context.close();
});

test("with the command ended, saving says so; started again, it offers what was not saved", async () => {
  const { context, page } = await visit(browser, server.address);
  await page.waitForURL(/#\/verdicts$/);
  await typeAtEnd(page, "// before the end\n");
  await server.close();
  await page.keyboard.press("Control+s");
  const failed = page.getByRole("dialog", { name: "The file could not be saved" });
  await failed.getByText(/does not answer/).waitFor();
  await failed.getByText(/still here/).waitFor();
  await page.close();

  server = await serve();
  const next = await context.newPage();
  await next.goto(server.address);
  await next.getByText("small.detente was changed before without being saved").waitFor();
  await next.getByRole("link", { name: "Start" }).click();
  await next.getByRole("button", { name: "Go on with A small dispute" }).click();
  await next.getByText("not saved", { exact: true }).waitFor();
  await next.keyboard.press("Control+s");
  await next.getByText("not saved", { exact: true }).waitFor({ state: "hidden" });
  expect(readFileSync(file, "utf8")).toBe(`${model}// before the end\n`);
  await context.close();
});
