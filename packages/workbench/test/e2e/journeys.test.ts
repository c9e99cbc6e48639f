import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Download, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { launch, visit } from "../support/browser.ts";
import { downloaded } from "../support/downloaded.ts";
import { dropFile } from "../support/drop-file.ts";
import { openWithCommand } from "../support/open-command.ts";
import { type Site, serveWorkbench } from "../support/serve.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

let browser: Browser;
let site: Site;
let folder: string;
beforeAll(async () => {
  browser = await launch();
  site = await serveWorkbench();
  folder = mkdtempSync(join(tmpdir(), "journeys-"));
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: typeof name === "string" });
const choice = (page: Page, name: string) => page.getByRole("combobox", { name, exact: true });
const view = (page: Page, name: RegExp) =>
  page.getByRole("navigation", { name: "Views" }).getByRole("link", { name }).click();
const proof = (page: Page) => page.getByRole("complementary", { name: "Why" });

const contentOf = async (download: Promise<Download>): Promise<string> => (await downloaded(download)).toString();

test("a mediator's analyst works on a confidential file with its source beside it, and nothing leaves the computer", async () => {
  for (const name of ["harbour.detente", "harbour-minutes.txt"])
    copyFileSync(join(root, "docs/models", name), join(folder, name));
  const opened = await openWithCommand(join(folder, "harbour.detente"));
  onTestFinished(opened.close);
  const { context, page, complaints } = await visit(browser, "about:blank", { theme: "dark" });
  const asked: string[] = [];
  context.on("request", (request) => asked.push(request.url()));
  await page.goto(opened.address);

  // the model is there, with its verdicts
  await page.getByText("harbour.detente", { exact: false }).first().waitFor();
  await page
    .getByRole("row", { name: /Strike, and no talks/ })
    .first()
    .waitFor();

  // the minutes beside it: what they say is suggested, and one passage is accepted from the keyboard
  await view(page, /Evidence/);
  await page.getByLabel("In the opened folder").selectOption("harbour-minutes.txt");
  await page.getByText("This is the source “Minutes of the second meeting”.").waitFor();
  const statements = page.getByRole("list").first().getByRole("listitem");
  await page.getByText("No talks over a list of names").first().waitFor();
  const before = await statements.count();
  await page.getByRole("listbox", { name: "1 suggestion" }).focus();
  // what is suggested is brought into sight without moving the page
  expect((await page.getByRole("heading", { level: 1 }).boundingBox())?.y).toBeGreaterThan(0);
  await page.keyboard.press("Enter");
  await page.getByText("No suggestion is left.").waitFor();
  await expect.poll(() => statements.count()).toBe(before + 1);

  // why today's stalemate does not hold for all
  await view(page, /Verdicts/);
  const today = page.getByRole("row", { name: /today/ });
  await today.getByRole("button", { name: /^seq/ }).click();
  await proof(page).getByRole("heading", { level: 2 }).first().waitFor();
  expect(await proof(page).innerText()).toMatch(/Strike, and no talks/i);
  await proof(page).getByText("What it rests on").waitFor();
  await proof(page).getByRole("button", { name: "Close" }).click();

  // what would have to change for an agreement; the first change is tried as a scenario
  await view(page, /What if/);
  await choice(page, "Wanted outcome").selectOption("Talks and the raise");
  await choice(page, "Judged by").selectOption("nash");
  await button(page, "Find the smallest changes").click();
  const change = page
    .getByRole("listitem")
    .filter({ has: button(page, "Try it as a scenario") })
    .first();
  expect(await change.innerText()).toMatch(/against .*(?:“|assumed)/);
  await change.getByRole("button", { name: "Try it as a scenario" }).first().click();
  await expect.poll(() => choice(page, "Scenario").inputValue()).not.toBe("");
  await view(page, /Verdicts/);
  await choice(page, "under").selectOption("nash");
  await page
    .getByRole("row", { name: /Talks and the raise/ })
    .first()
    .waitFor();

  // saved, and read back from the disk
  await page.keyboard.press("Control+s");
  await page.getByText("saved", { exact: true }).waitFor();
  const saved = readFileSync(join(folder, "harbour.detente"), "utf8");
  expect(saved).toContain("in minutes");
  expect(saved).toMatch(/^scenario /m);
  expect(saved.startsWith("// An invented case")).toBe(true);

  // the report
  await view(page, /Report/);
  const report = page.waitForEvent("download");
  await button(page, "Download as a page").click();
  expect(await contentOf(report)).toContain("Harbour strike");

  expect(asked.length).toBeGreaterThan(10);
  expect(
    asked.filter((address) => !/^(?:http:\/\/127\.0\.0\.1:|blob:http:\/\/127\.0\.0\.1:|data:)/.test(address)),
  ).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

/** Looks up, for each concept, that the table comes to show just these states as those that hold for all. */
async function expectEquilibria(page: Page, published: Readonly<Record<string, readonly number[]>>): Promise<void> {
  const like = page.getByLabel("Put like to like");
  if ((await like.count()) > 0) await like.uncheck();
  await choice(page, "Order").selectOption({ label: "by number" });
  for (const [concept, states] of Object.entries(published)) {
    await choice(page, "under").selectOption(concept);
    const shown = async (): Promise<number[]> => {
      const rows = page.getByRole("row").filter({ hasText: /state \d+/ });
      const held = rows.filter({ has: page.getByLabel(`${concept}: holds for all`) });
      return (await rows.count()) === (await held.count())
        ? (await held.allInnerTexts()).map((text) => Number(/state (\d+)/.exec(text)![1]))
        : [];
    };
    await expect.poll(shown, { message: concept, timeout: 20_000 }).toEqual(states);
  }
}

test("a researcher checks published tables, and takes the figures along", async () => {
  const { context, page, complaints } = await visit(browser, site.origin, { theme: "light" });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);

  // a file of the other program, dropped on the page
  const file = join(folder, "cuba.gmcr");
  execFileSync(
    process.execPath,
    [join(root, "packages/cli/bin/detente.js"), "convert", join(root, "cases/published/cuba-1962.detente"), file],
    { stdio: "ignore" },
  );
  await dropFile(page, "cuba.gmcr", readFileSync(file, "utf8"));
  await page.getByRole("row").nth(12).waitFor();
  const metarational = [1, 2, 3, 5, 6, 7, 8];
  await expectEquilibria(page, {
    nash: [6],
    gmr: metarational,
    smr: metarational,
    seq: [5, 6, 7],
    sseq: [5, 6, 7],
  });

  // a published case, in one click
  await view(page, /Start/);
  await button(page, /Elmira groundwater/).click();
  await page
    .getByRole("row", { name: /Uniroyal leaves/ })
    .first()
    .waitFor();
  const insistence = [1, 4, 5, 8, 9];
  await expectEquilibria(page, {
    nash: [5, 8, 9],
    gmr: insistence,
    smr: insistence,
    seq: [5, 8, 9],
    sseq: [5, 8, 9],
  });

  // the table goes along: to a spreadsheet by the clipboard, and as a file
  await button(page, "Show everything").click();
  await page.getByText("9 of 9 states").waitFor();
  await button(page, "Copy the table").click();
  await page.getByText("9 rows copied.").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  // a head and nine states; then, below an empty line, from what they were computed
  const [table, origin] = copied.trimEnd().split(/\r?\n\r?\n/) as [string, string];
  expect(table.split(/\r?\n/)).toHaveLength(10);
  for (const line of origin.split(/\r?\n/)) expect(line).toMatch(/^# /);
  const download = page.waitForEvent("download");
  await button(page, "Download as CSV").click();
  const csv = (await contentOf(download)).replace("\uFEFF", "").trimEnd().split(/\r?\n/);
  expect(csv.indexOf("")).toBe(10);
  expect(csv[0]!.split(",").slice(0, 2)).toEqual(copied.split(/\r?\n/)[0]!.split("\t").slice(0, 2));

  // a colleague opens the link, and sees the same
  await button(page, /Save and share/).click();
  await page.getByRole("menuitem", { name: /carries the model/ }).click();
  await page.getByText("The link is copied.", { exact: false }).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const colleague = await visit(browser, link, { theme: "dark" });
  await colleague.page
    .getByRole("row", { name: /Uniroyal leaves/ })
    .first()
    .waitFor();
  await expectEquilibria(colleague.page, { nash: [5, 8, 9] });
  expect([...complaints, ...colleague.complaints]).toEqual([]);
  await colleague.context.close();
  await context.close();
});

test("a student builds a dispute by plain questions, and learns what holding means", async () => {
  const { context, page, complaints } = await visit(browser, site.origin, { theme: "dark" });
  const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
  const next = () => button(page, "Next").click();
  await button(page, "Build it by questions").click();
  await fill("Title of the dispute", "The shared kitchen");
  await fill("Party 1", "Ada");
  await fill("Party 2", "Ben");
  await next();
  await fill("Ada can do 1", "Clean up");
  await fill("Ben can do 1", "Cook for both");
  await next();
  await next();
  await next();
  const wish = async (who: string, ...wishes: readonly (readonly [string, boolean])[]) => {
    const region = page.getByRole("region", { name: who });
    for (const [index, [what, shall]] of wishes.entries()) {
      await button(page, `${index === 0 ? "A" : "Another"} wish of ${who}`).click();
      await region.getByLabel("What", { exact: true }).nth(index).selectOption({ label: what });
      await region.getByLabel("Whether it shall happen").nth(index).selectOption(String(shall));
    }
  };
  await wish("Ada", ["Cook for both", true], ["Clean up", false]);
  await wish("Ben", ["Clean up", true], ["Cook for both", false]);
  await button(page, "See what can hold").click();

  // the prisoner's dilemma: one state holds when each looks one move ahead, two when answers are expected
  const count = (text: string) => page.getByText(text, { exact: true }).waitFor();
  await count("4 of 4 states");
  await choice(page, "under").selectOption("nash");
  await count("1 of 4 states");
  await choice(page, "under").selectOption("seq");
  await count("2 of 4 states");

  // what the word at the head of the column means, and who defined it
  await page.getByRole("columnheader", { name: "seq", exact: true }).getByRole("button").hover();
  await page.getByRole("tooltip").getByText("Sequential stability").waitFor();
  expect(await page.getByRole("tooltip").innerText()).toMatch(/unilateral improvement/);

  // one more thing that Ada can do, by a form; and taken back
  await view(page, /Model/);
  await page.getByLabel("Something else that it can do").first().fill("Wash up");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Model 8" }).waitFor();
  const text = page.getByRole("textbox", { name: "Text of the model" });
  expect(await text.innerText()).toContain('"Wash up"');
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Undo");
  await page.getByRole("menuitem", { name: /Undo/ }).click();
  await page.getByRole("link", { name: "Model 4" }).waitFor();
  expect(await text.innerText()).not.toContain("Wash up");
  expect(complaints).toEqual([]);
  await context.close();
});

test("a seminar goes through a case question by question, tries situations, and prints its role cards", async () => {
  const { context, page, complaints } = await visit(browser, site.origin, { theme: "light" });
  await button(page, /Cuban missile crisis/).click();
  await page.getByRole("row").nth(3).waitFor();
  await view(page, /Workshop/);
  const heading = page.getByRole("heading", { level: 1 });

  // one question at a time, the answer only when it is asked for
  await expect.poll(() => heading.innerText()).toContain("Who is at the table?");
  expect(await page.getByText("Soviet Union").count()).toBe(0);
  await button(page, "Show the answer").click();
  await page.getByText("Soviet Union").waitFor();
  const questions: string[] = [];
  while (await button(page, "Next").isEnabled()) {
    await button(page, "Next").click();
    questions.push(await heading.innerText());
  }
  expect(questions.join("\n")).toMatch(/What can United States do\?[\s\S]+today\?[\s\S]+What do you think will hold\?/);
  // to be read from the back of a room
  expect(await heading.evaluate((element) => parseFloat(getComputedStyle(element).fontSize))).toBeGreaterThan(30);

  // the board answers what the group puts up
  await page.getByRole("tab", { name: "Board" }).click();
  await page.getByText("This is today's situation.").waitFor();
  await button(page, /Withdraw/).click();
  await page.getByRole("heading", { name: /Missiles leave/ }).waitFor();
  await button(page, /escal/i).click();
  await page.getByText("These do not go together", { exact: false }).waitFor();

  // on paper: a card a page, and nothing else
  await page.getByRole("tab", { name: "Role cards" }).click();
  await page.getByRole("article", { name: "Soviet Union" }).waitFor();
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("article").count()).toBe(2);
  expect(await page.getByRole("navigation").count()).toBe(0);
  expect(await page.getByRole("banner").count()).toBe(0);
  expect(await button(page, "Print the cards").count()).toBe(0);
  expect(await page.getByRole("tab").count()).toBe(0);
  const paper = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(paper.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(2);
  // a card tells nothing of the others
  expect(await page.getByRole("article", { name: "Soviet Union" }).innerText()).not.toContain("United States");
  expect(complaints).toEqual([]);
  await context.close();
});

test("everything by the keyboard: a case, a verdict, its proof, a scenario, an edit taken back", async () => {
  const { context, page, complaints } = await visit(browser, site.origin, { theme: "dark" });
  await button(page, /Summit overture/).waitFor();
  const press = (...keys: string[]): Promise<void> =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  /** What has the focus: its name, or its text; and whether that can be seen. */
  const focused = (): Promise<{ readonly name: string; readonly isSeen: boolean }> =>
    page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return {
        name: at?.getAttribute("aria-label") ?? at?.textContent?.trim() ?? "",
        isSeen: at === document.body || at?.matches(":focus-visible") === true,
      };
    });
  /** Presses a key until what has the focus is what is looked for; where it is must always be seen. */
  const until = async (key: string, wanted: RegExp, most = 60): Promise<void> => {
    const passed: string[] = [];
    for (let pressed = 0; pressed < most; pressed++) {
      const { name, isSeen } = await focused();
      passed.push(name.slice(0, 40));
      expect([name, isSeen]).toEqual([name, true]);
      if (wanted.test(name)) return;
      await press(key);
    }
    throw new Error(`${key} never came to ${wanted}, but to ${passed.join(" | ")}`);
  };
  const command = async (words: string): Promise<void> => {
    await press("Control+k");
    await page.getByRole("dialog", { name: "Commands" }).waitFor();
    await page.keyboard.type(words);
    await page.getByRole("menuitem").first().waitFor();
    await press("ArrowDown", "Enter");
    await page.getByRole("dialog", { name: "Commands" }).waitFor({ state: "detached" });
  };

  await until("Tab", /^Summit overture/);
  await press("Enter");
  await page
    .getByRole("row", { name: /Stalemate/ })
    .first()
    .waitFor();

  // into the table, to a verdict, and its proof
  await until("Tab", /^Stalemate$/);
  await press("ArrowDown");
  await until("ArrowRight", /^seq: /, 8);
  await press("Enter");
  await proof(page)
    .getByRole("heading", { name: /Why Summit with recognition/ })
    .waitFor();
  await until("Tab", /^Close$/, 80);
  await press("Enter");
  await proof(page).waitFor({ state: "detached" });

  // views and scenarios by name
  await command("Movement");
  await page.getByRole("group", { name: /Graph/ }).waitFor();
  await command("Scenario: Washington puts");
  await expect.poll(() => choice(page, "Scenario").inputValue()).not.toBe("");
  await command("Scenario: As it stands");

  // an edit of the text, and back
  await press("Alt+2");
  const text = page.getByRole("textbox", { name: "Text of the model" });
  await text.waitFor();
  await until("Tab", /^Text of the model/, 80);
  await press("Control+Home");
  await page.keyboard.type("// by keyboard\n");
  await page.getByText("not saved").waitFor();
  // what is typed slowly is several steps
  await expect
    .poll(async () => {
      await press("Control+z");
      return await page.getByText("saved", { exact: true }).isVisible();
    })
    .toBe(true);
  expect(complaints).toEqual([]);
  await context.close();
});
