import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, visit } from "../support/browser.ts";
import { dropFile } from "../support/drop-file.ts";
import { eventually } from "../support/eventually.ts";
import { type Site, serveWorkbench } from "../support/serve.ts";
import { themes } from "../support/thorough.ts";

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

const textOf = (page: Page): Promise<string> =>
  page
    .getByRole("textbox", { name: "Text of the model" })
    .evaluate((element) => [...element.querySelectorAll(".cm-line")].map(({ textContent }) => textContent).join("\n"));
const openModel = async (page: Page): Promise<void> => {
  await page.getByRole("link", { name: /^Model/ }).click();
  await page.getByRole("textbox", { name: "Text of the model" }).waitFor();
};

/** What WCAG 2.2 AA and good practice ask for. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const gmcr = JSON.stringify({
  program: "gmcr-py",
  version: "0.3.12",
  options: [
    { name: "Release water", permittedDirection: "both" },
    { name: "Protest", permittedDirection: "both" },
  ],
  decisionMakers: [
    { name: "Upstream", options: [0], preferences: [[[1, "N"]]] },
    { name: "Downstream", options: [1], preferences: [[[0, "Y"]]] },
  ],
  infeasibles: [],
});

describe("building a dispute by plain questions", () => {
  test("without a line of code, back and forth, to its verdicts", async () => {
    const { context, page, complaints } = await visit(browser, site.origin);
    const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
    const next = () => page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("button", { name: "Build it by questions" }).click();
    await next();
    expect(await page.getByRole("alert").innerText()).toMatch(/title/);
    await fill("Title of the dispute", "A river");
    await fill("Party 1", "Upstream");
    await fill("Party 2", "Downstream <b>&");
    await next();
    await next();
    expect(await page.getByRole("alert").innerText()).toMatch(/Upstream/);
    await fill("Upstream can do 1", "Release water");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Build a dam");
    await fill("Downstream <b>& can do 1", "Protest");
    await page.getByRole("button", { name: "Back" }).click();
    expect(await page.getByLabel("Title of the dispute").inputValue()).toBe("A river");
    await next();
    await next();
    await page.getByRole("button", { name: "A rule" }).click();
    await page.getByLabel("First").selectOption({ label: "Release water" });
    await page.getByLabel("Second").selectOption({ label: "Build a dam" });
    await next();
    await page.getByLabel("Build a dam").check();
    await next();
    // what is answered outlasts loading the page again
    await page.reload();
    const upstream = page.getByRole("region", { name: "Upstream" });
    await page.getByRole("button", { name: "A wish of Upstream" }).click();
    await upstream.getByLabel("What").selectOption({ label: "Release water" });
    await page.getByRole("button", { name: "Another wish of Upstream" }).click();
    await upstream.getByLabel("What").last().selectOption({ label: "Build a dam" });
    await page.getByRole("button", { name: "Move wish 2 up" }).first().click();
    await page.getByRole("button", { name: "A wish of Downstream" }).click();
    const downstream = page.getByRole("region", { name: "Downstream" });
    await downstream.getByLabel("What").selectOption({ label: "Release water" });
    await downstream.getByLabel("Whether it shall happen").selectOption("false");
    await downstream.getByLabel("When").selectOption({ label: "if this does not happen:" });
    await downstream.getByLabel("Condition").selectOption({ label: "Build a dam" });
    await page.getByRole("button", { name: "See what can hold" }).click();
    await page.getByRole("row").or(page.getByRole("table")).first().waitFor();
    await openModel(page);
    expect(await textOf(page)).toContain(
      [
        'actor upstream "Upstream" {',
        '  option release "Release water"',
        '  option build   "Build a dam"',
        "}",
        'actor downstream_b "Downstream <b>&" {',
        '  option protest "Protest"',
        "}",
        "",
        "infeasible release and build",
        "",
        "now build",
        "",
        "preferences upstream {",
        "  build",
        "  release",
        "}",
        "",
        "preferences downstream_b {",
        "  not release if not build",
        "}",
      ].join("\n"),
    );
    expect(await page.getByText("not saved").isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("answers that contradict one another", () => {
  /** Who there is and what each can do, up to the question of what cannot go together. */
  async function toRules(page: Page): Promise<void> {
    await page.getByRole("button", { name: "Build it by questions" }).click();
    await page.getByLabel("Title of the dispute").and(page.locator(":focus")).waitFor();
    await page.keyboard.type("A strike");
    await page.getByLabel("Party 1").fill("Union");
    await page.getByLabel("Party 2").fill("Port");
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByLabel("Union can do 1").and(page.locator(":focus")).waitFor();
    await page.keyboard.type("Strike");
    await page.getByLabel("Port can do 1").fill("Yield");
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("heading", { name: "What cannot go together?" }).waitFor();
  }
  const next = (page: Page): Promise<void> => page.getByRole("button", { name: "Next" }).click();

  test("are refused at their question, by the rule's name, until they are put right", async () => {
    const { context, page, complaints } = await visit(browser, site.origin);
    await toRules(page);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe("A rule");
    // nothing counts until it is chosen
    await page.keyboard.press("Enter");
    await page.getByLabel("First").and(page.locator(":focus")).waitFor();
    await next(page);
    await page.getByRole("heading", { name: "Where are we now?" }).waitFor();
    await page.getByRole("button", { name: "Back" }).click();
    await page.getByLabel("First").selectOption({ label: "Strike" });
    expect(await page.getByLabel("Second").getByRole("option", { name: "Strike" }).isDisabled()).toBe(true);
    await next(page);
    expect(await page.getByRole("alert").innerText()).toMatch(/Rule 1 is not finished/);
    await page.getByLabel("Second").selectOption({ label: "Yield" });
    await page.getByRole("alert").waitFor({ state: "detached" });

    await page.getByRole("button", { name: "Another rule" }).click();
    await page.getByLabel("First").last().selectOption({ label: "Strike" });
    await page.getByLabel("How they stand to each other").last().selectOption("needs");
    await page.getByLabel("Second").last().selectOption({ label: "Yield" });
    await next(page);
    expect(await page.getByRole("alert").innerText()).toMatch(/By rules 1, 2 “Strike” can never happen/);
    await page.getByRole("button", { name: "Remove Rule 2" }).click();
    await next(page);

    await page.getByLabel("Strike").check();
    await page.getByLabel("Yield").check();
    await next(page);
    expect(await page.getByRole("alert").innerText()).toBe(
      "Rule 1 says: “Strike” cannot be together with “Yield”. Today has both: untick one, or go back and change the rule.",
    );
    await page.getByRole("button", { name: "Back" }).click();
    await page.getByLabel("How they stand to each other").waitFor();
    await next(page);
    expect(await page.getByLabel("Strike").isChecked()).toBe(true);
    await page.getByLabel("Yield").uncheck();
    await next(page);
    await page.getByRole("button", { name: "See what can hold" }).click();
    await page.getByRole("row").or(page.getByRole("table")).first().waitFor();
    // no line of the language beside the answer
    expect(await page.getByRole("textbox", { name: "Text of the model" }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("given up, the answers can be taken back", async () => {
    const { context, page } = await visit(browser, site.origin);
    await toRules(page);
    await page.getByRole("button", { name: "Give up" }).click();
    await page.getByRole("button", { name: "Take them back" }).click();
    await page.getByRole("heading", { name: "What cannot go together?" }).waitFor();
    await page.getByRole("button", { name: "Back" }).click();
    expect(await page.getByLabel("Port can do 1").inputValue()).toBe("Yield");
    await context.close();
  });
});

describe("opening what there is", () => {
  test("cases by their titles; files dropped anywhere; a table pasted; what cannot be read is said", async () => {
    const { context, page, complaints } = await visit(browser, site.origin);
    await page.getByRole("button", { name: "Cuban missile crisis" }).waitFor();
    await page.getByRole("button", { name: "Summit overture, autumn 2025" }).click();
    await page.getByRole("link", { name: "Model 96" }).waitFor();

    await dropFile(page, "river.gmcr", gmcr);
    await page.getByRole("link", { name: "Model 4" }).waitFor();
    await openModel(page);
    expect(await textOf(page)).toContain('"Release water"');
    await dropFile(page, "small.detente", 'conflict "Small"\nactor a { option x }\n', ".cm-content");
    await page.getByRole("heading", { name: /./, level: 1 }).waitFor();
    await openModel(page);
    await eventually(async () => (await textOf(page)).trim()).toBe('conflict "Small"\nactor a { option x }');

    await dropFile(page, "broken.json", "{ not json");
    await page.getByRole("status").filter({ hasText: "broken.json could not be read" }).waitFor();
    expect((await textOf(page)).trim()).toBe('conflict "Small"\nactor a { option x }');

    await page.getByRole("link", { name: "Start" }).click();
    await page.getByText("Paste a table").click();
    const table = page.getByRole("textbox", { name: "Paste the table here" });
    await table.fill("actor\toption\t1\t2\nusa\tinvite\tN\tmaybe");
    await page.getByRole("button", { name: "Open the table" }).click();
    expect(await page.getByRole("alert").innerText()).toMatch(/Line 2/);
    await table.fill("actor\toption\t1\t2\t3\nusa\tinvite\tN\tY\tY\ndprk\tmeet\tN\tN\tY");
    await page.getByRole("button", { name: "Open the table" }).click();
    await page.getByRole("link", { name: "Model 3" }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("a file of this computer is chosen", async () => {
    const { context, page } = await visit(browser, site.origin);
    // a browser without a picker of its own
    await page.evaluate(() => Reflect.deleteProperty(window, "showOpenFilePicker"));
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Choose a file…" }).click();
    await (await chooser).setFiles({ name: "chosen.gmcr", mimeType: "text/plain", buffer: Buffer.from(gmcr) });
    await page.getByText("chosen.detente").waitFor();
    await context.close();
  });
});

test.each(themes)("the page and its questions are accessible, %s", async (theme) => {
  const { context, page } = await visit(browser, site.origin, { theme });
  await page.getByRole("button", { name: "Cuban missile crisis" }).waitFor();
  const check = async (): Promise<string[]> =>
    (await new AxeBuilder({ page }).include("main").withTags(tags).analyze()).violations.map(
      ({ id, nodes }) => `${id} ${nodes[0]?.html}`,
    );
  expect(await check()).toEqual([]);
  await page.getByRole("button", { name: "Build it by questions" }).click();
  await page.getByRole("button", { name: "Next" }).click();
  expect(await check()).toEqual([]);
  await context.close();
});
