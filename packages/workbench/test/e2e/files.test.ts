import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, visit } from "../support/browser.ts";
import { downloaded } from "../support/downloaded.ts";
import { dropFile } from "../support/drop-file.ts";
import { editor, typeAtEnd } from "../support/editing.ts";
import { eventually } from "../support/eventually.ts";
import { linkFor } from "../support/link.ts";
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

/** A model of another program. */
const gmcr = {
  program: "gmcr-py",
  version: "0.3.12",
  options: [{ name: "Release water", permittedDirection: "both" }],
  decisionMakers: [{ name: "Upstream", options: [0], preferences: [[[0, "N"]]] }],
  infeasibles: [],
};

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

describe("opening something else", () => {
  const openStart = (page: Page): Promise<void> => page.getByRole("link", { name: "Start", exact: true }).click();
  const drafts = (page: Page) => page.getByRole("region", { name: "Not saved yet" });
  const fileName = (page: Page) => page.locator("header");
  /** Every way there is to open something else while a model is not saved. */
  const ways: Readonly<Record<string, (page: Page) => Promise<void>>> = {
    "a case": async (page) => {
      await openStart(page);
      await page.getByRole("button", { name: "Cuban missile crisis" }).click();
    },
    "an empty text": async (page) => {
      await openStart(page);
      await page.getByRole("button", { name: "Write it as text" }).click();
    },
    "a file that is dropped": (page) => dropFile(page, "small.detente", model),
    "a link in the same window": async (page) => {
      await page.goto(`${site.origin}/${linkFor(model)}`);
    },
  };

  test.each(Object.keys(ways))("%s: what was not saved is kept, said, and can be gone back to", async (way) => {
    const { context, page, complaints } = await visit(browser, site.origin);
    await openCase(page);
    await typeAtEnd(page, "\n// a thought that must not be lost\n");
    await page.getByText("not saved").waitFor();
    await ways[way]!(page);
    const remark = page.getByRole("status").filter({ hasText: "was not saved" });
    await remark.getByText("Summit overture, autumn 2025").waitFor();
    await eventually(() => fileName(page).innerText()).not.toContain("summit-2025");
    await remark.getByRole("button", { name: "Back to it" }).click();
    await eventually(() => fileName(page).innerText()).toMatch(/summit-2025\.detente\s+not saved/);
    await page.goto(`${site.origin}/#/model`);
    await editor(page).press("Control+End");
    await page.getByText("a thought that must not be lost").waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("Start lists what was not saved, after loading the page again too; thrown away, it can be taken back", async () => {
    const { context, page, complaints } = await visit(browser, site.origin);
    await openCase(page);
    await typeAtEnd(page, "\n// first thought\n");
    await ways["a case"]!(page);
    await page.getByRole("link", { name: /^Verdicts/ }).waitFor();
    await openStart(page);
    await drafts(page)
      .getByText(/^summit-2025\.detente, \d\d:\d\d$/)
      .waitFor();
    await page.reload();
    await drafts(page).getByRole("button", { name: "Throw away the draft of Summit overture, autumn 2025" }).click();
    await drafts(page).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Take it back" }).click();
    await drafts(page).getByRole("button", { name: "Go on with Summit overture, autumn 2025" }).click();
    await typeAtEnd(page, " ");
    await page.getByText("first thought").waitFor();
    await openStart(page);
    await drafts(page).waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("ten are kept; which one is given up for another is said", async () => {
    const { context, page } = await visit(browser, `${site.origin}/#/model`);
    for (let number = 1; number <= 12; number++) {
      await dropFile(page, `number-${number}.json`, JSON.stringify(gmcr));
      await eventually(() => fileName(page).innerText()).toContain(`number-${number}.detente`);
    }
    await page.getByText(/the oldest is given up: Upstream\./).waitFor();
    await openStart(page);
    await eventually(() => drafts(page).getByRole("listitem").count()).toBe(10);
    expect(await drafts(page).innerText()).not.toContain("number-1.detente");
    expect(await drafts(page).innerText()).toContain("number-2.detente");
    await context.close();
  });

  test("what was opened and not changed is still there when the page is loaded again, under its name", async () => {
    const { context, page } = await visit(browser, site.origin);
    await openCase(page);
    await eventually(() => fileName(page).innerText()).toMatch(/summit-2025\.detente\s+saved/);
    await page.waitForTimeout(500);
    await page.reload();
    await eventually(() => fileName(page).innerText()).toMatch(/summit-2025\.detente\s+saved/);
    await page.getByText("Stalemate").first().waitFor();
    await openStart(page);
    expect(await drafts(page).count()).toBe(0);
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
  test("a link carries a small model, and a damaged one says so", async () => {
    const { context, page, complaints } = await visit(browser, site.origin);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await openCase(page);
    await page.getByRole("button", { name: /save and share/i }).click();
    await page.getByRole("menuitem", { name: "Copy a link that carries the model", exact: true }).click();
    await page.getByText(/the link is copied/i).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await context.newPage();
    await other.goto(link);
    await other.getByText("linked.detente").waitFor();
    expect(new URL(other.url()).hash).toBe("#/verdicts");
    await other.getByText("Stalemate").first().waitFor();
    const broken = await context.newPage();
    await broken.goto(`${link.slice(0, -40)}`);
    await broken.getByText(/The model in this link cannot be read/).waitFor();
    await broken
      .getByRole("button", { name: /summit/i })
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});

test("a document that is pasted is a source like one that was opened, known by its hash", async () => {
  const { context, page, complaints } = await visit(browser, `${site.origin}/${linkFor(model)}`);
  await page.getByRole("link", { name: /^Evidence/ }).click();
  const text = 'The minister said: "We will never stand still."\nThe board replied: "Let us talk."\n';
  await page.getByText("Paste a document").click();
  await page.getByLabel("Title", { exact: true }).fill("A wire report, “12 May”");
  await page.getByLabel("Text of the document").fill(text);
  await page.getByRole("button", { name: "Take it as a source" }).click();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the text" }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe("A-wire-report-12-May.txt");
  expect((await downloaded(saved)).toString()).toBe(text);
  await page.getByRole("region", { name: "Documents" }).getByText("We will never stand still.").first().waitFor();
  await page.getByRole("link", { name: /^Model/ }).click();
  await eventually(() => editor(page).innerText()).toContain(createHash("sha256").update(text).digest("hex"));
  expect(await editor(page).innerText()).toContain('"A wire report, “12 May”"');
  expect(complaints).toEqual([]);
  await context.close();
});

describe("without a network", () => {
  test("once loaded, everything works with the server gone", async () => {
    const server = await serveWorkbench();
    const { context, page } = await visit(browser, server.origin, { keeps: true });
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
