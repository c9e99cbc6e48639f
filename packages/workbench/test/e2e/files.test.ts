import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, visit } from "../support/browser.ts";
import { typeAtEnd } from "../support/editing.ts";
import { openWithCommand } from "../support/open-command.ts";
import { type Site, serveWorkbench } from "../support/serve.ts";

const model = `conflict "A small dispute"
actor one "The first" { option go "Go ahead" }
actor two "The second" { option stop "Stand still" }
now none
outcome calm "Calm" when not go
preferences one { not go }
preferences two { not stop }
`;

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

const openCase = async (page: Page): Promise<void> => {
  await page
    .getByRole("button", { name: /summit/i })
    .first()
    .click();
  await page.getByRole("heading", { level: 1 }).waitFor();
};

describe("what is typed is not lost", () => {
  test("a crash in mid-edit: the next visit offers the draft", async () => {
    const { context, page } = await visit(browser, site.origin);
    await openCase(page);
    await typeAtEnd(page, "\n// a thought that must survive\n");
    await page.getByText("not saved").waitFor();
    // a draft is kept a quarter of a second after the last change
    await page.waitForTimeout(1500);
    const session = await context.newCDPSession(page);
    session.send("Page.crash").catch(() => undefined);
    await page.waitForEvent("crash");

    const next = await context.newPage();
    await next.goto(site.origin);
    await next.getByRole("button", { name: /go on with/i }).click();
    await typeAtEnd(next, " ");
    await next.getByText("a thought that must survive").waitFor();
    expect(await next.getByText("not saved").isVisible()).toBe(true);
    await context.close();
  });

  test("loading the page again goes on where it was", async () => {
    const { context, page, complaints } = await visit(browser, site.origin);
    await openCase(page);
    await typeAtEnd(page, "\n// before the page was loaded again\n");
    await page.getByText("not saved").waitFor();
    await page.waitForTimeout(1500);
    await page.reload();
    await typeAtEnd(page, " ");
    await page.getByText("before the page was loaded again").waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("two windows on one file", () => {
  test("an outside change is taken in; when both changed, somebody decides and nothing is lost", async () => {
    const folder = mkdtempSync(join(tmpdir(), "detente-windows-"));
    const file = join(folder, "small.detente");
    writeFileSync(file, model);
    const opened = await openWithCommand(file);
    try {
      const { context, page: first, complaints } = await visit(browser, opened.address);
      await first.getByText("small.detente").waitFor();
      expect(await first.evaluate(() => crossOriginIsolated)).toBe(true);
      const second = await context.newPage();
      await second.goto(opened.address);
      await typeAtEnd(second, "// written in the second window\n");

      // saved there, taken in here
      await second.keyboard.press("Control+s");
      await second.getByText("not saved").waitFor({ state: "hidden" });
      expect(readFileSync(file, "utf8")).toBe(`${model}// written in the second window\n`);
      await first.goto(`${new URL(opened.address).origin}/#/model`);
      await first.getByText("written in the second window").waitFor();

      // changed here, and by another program
      await typeAtEnd(first, "// written here\n");
      await first.getByText("not saved").waitFor();
      writeFileSync(file, `${model}// written by another program\n`);
      const dialog = first.getByRole("dialog", { name: /changed elsewhere/i });
      await dialog.getByText("written here").waitFor();
      await dialog.getByText("written by another program").waitFor();
      await dialog.getByRole("button", { name: /keep both/i }).click();
      const naming = first.getByRole("dialog", { name: /save in the opened folder/i });
      await naming.getByRole("button", { name: "Save", exact: true }).click();
      await naming.waitFor({ state: "hidden" });
      expect(readFileSync(file, "utf8")).toContain("written by another program");
      const [copy] = readdirSync(folder).filter((name) => name !== "small.detente");
      expect(readFileSync(join(folder, copy!), "utf8")).toContain("written here");
      expect(complaints).toEqual([]);
      await context.close();
    } finally {
      opened.close();
      rmSync(folder, { recursive: true });
    }
  });
});

describe("links", () => {
  test("a link carries a small model, and a damaged one says nothing worse than nothing", async () => {
    const { context, page, complaints } = await visit(browser, site.origin);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await openCase(page);
    await page.getByRole("button", { name: /save and share/i }).click();
    await page.getByRole("menuitem", { name: /copy a link/i }).click();
    await page.getByText(/the link is copied/i).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await context.newPage();
    await other.goto(link);
    await other.getByText("linked.detente").waitFor();
    expect(new URL(other.url()).hash).toBe("#/verdicts");
    await other.getByText("Stalemate").first().waitFor();
    const broken = await context.newPage();
    await broken.goto(`${link.slice(0, -40)}`);
    await broken
      .getByRole("button", { name: /summit/i })
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("without a network", () => {
  test("once loaded, everything works with the server gone", async () => {
    const server = await serveWorkbench();
    const { context, page } = await visit(browser, server.origin);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await server.close();
    await page.reload();
    await openCase(page);
    await page.getByText("Stalemate").first().waitFor();
    for (const view of ["movement", "whatif", "evidence", "claims", "workshop"]) {
      await page.goto(`${server.origin}/#/${view}`);
      await page.getByRole("heading", { level: 1 }).first().waitFor();
    }
    await context.close();
  });
});
