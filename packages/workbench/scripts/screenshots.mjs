// `npm run screenshots`: pictures of every view, of the first case, for the documentation. They are taken of the build in
// dist/ (or in WORKBENCH_DIST) in a real browser; names of pictures may be given to take only those.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch } from "../test/support/browser.ts";
import { linkFor } from "../test/support/link.ts";
import { manyStates } from "../test/support/many-states.ts";
import { serveWorkbench } from "../test/support/serve.ts";
import { withFewColours } from "./few-colours.mjs";

const folder = fileURLToPath(new URL("../../../docs/workbench/", import.meta.url));
const harbour = fileURLToPath(new URL("../../../docs/models/harbour.detente", import.meta.url));
const wanted = process.argv.slice(2);
const firstCase = /summit overture/i;

const desktop = { viewport: { width: 1280, height: 720 } };
const phone = { viewport: { width: 390, height: 844 } };
const press = (name) => (page) => page.getByRole("button", { name, exact: true }).click();
const tab = (name) => (page) => page.getByRole("tab", { name }).click();

/** A picture: its name, the view, what is done there before it is taken, and how the visitor's browser is set up. */
const pictures = [
  ...["light", "dark"].flatMap((colorScheme) => {
    const of = (name, view, act, more) => ({
      name: `${name}-${colorScheme}`,
      view,
      act,
      browser: { ...desktop, colorScheme },
      ...more,
    });
    return [
      of("start", "start"),
      of("new-dispute", "start", beginDispute),
      of("model", "model"),
      of("verdicts", "verdicts"),
      of("why", "verdicts", askWhy),
      of("ahead", "verdicts", tab("Looking far ahead")),
      of("together", "verdicts", tab("Together")),
      of("perceived", "verdicts", tab("As each side sees it")),
      of("movement", "movement"),
      of("what-if", "whatif", findChanges),
      of("robustness", "whatif", tab("How robust")),
      of("unknown", "whatif", leaveOpen),
      of("evidence", "evidence"),
      of("documents", "evidence", openMinutes, { model: readFileSync(harbour, "utf8") }),
      of("claims", "claims"),
      of("workshop", "workshop", press("Show the answer")),
      of("board", "workshop", tab("Board")),
      of("role-cards", "workshop", tab("Role cards")),
      of("report", "report"),
      of("commands", "verdicts", (page) => page.keyboard.press("Control+K")),
    ];
  }),
  { name: "verdicts-phone", view: "verdicts", browser: { ...phone, colorScheme: "light" } },
  { name: "movement-phone", view: "movement", browser: { ...phone, colorScheme: "light" } },
  { name: "verdicts-zh", view: "verdicts", browser: { ...desktop, colorScheme: "light", locale: "zh-CN" } },
  { name: "verdicts-ko", view: "verdicts", browser: { ...desktop, colorScheme: "dark", locale: "ko-KR" } },
  {
    name: "many-states",
    view: "movement",
    model: manyStates(),
    act: press("By outcome"),
    browser: { ...desktop, colorScheme: "light" },
  },
  {
    name: "many-states-points",
    view: "movement",
    model: manyStates(),
    act: async (page) => {
      await press("By outcome")(page);
      await press("All states as points")(page);
      await page.waitForTimeout(2000);
    },
    browser: { ...desktop, colorScheme: "light" },
  },
].filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.startsWith(part)));

async function beginDispute(page) {
  await page.getByRole("button", { name: "Build it by questions" }).click();
}

async function askWhy(page) {
  const verdict = page.getByRole("row").filter({ hasText: "Summit" }).first().getByRole("button", { name: /^seq/ });
  await verdict.locator("[data-actor='0']").click();
  await page.getByRole("complementary").waitFor();
}

async function findChanges(page) {
  await page.getByLabel("Wanted outcome").selectOption("Summit without recognition");
  await page.getByRole("button", { name: "Find the smallest changes" }).click();
  await page.getByRole("button", { name: "Try it as a scenario" }).first().waitFor();
}

async function leaveOpen(page) {
  await tab("What is not known")(page);
  await page.getByRole("checkbox", { name: "Washington puts denuclearisation first" }).check();
}

async function openMinutes(page) {
  await page.locator("input[type=file][multiple]").setInputFiles(harbour.replace(".detente", "-minutes.txt"));
  await page.getByRole("listbox", { name: /suggestion/ }).waitFor();
}

mkdirSync(folder, { recursive: true });
const site = await serveWorkbench();
const browser = await launch();
try {
  for (const picture of pictures) {
    const context = await browser.newContext({ locale: "en-GB", reducedMotion: "reduce", ...picture.browser });
    const page = await context.newPage();
    await page.goto(`${site.origin}/${picture.model ? linkFor(picture.model) : ""}`);
    if (!picture.model) await page.getByRole("button", { name: firstCase }).first().click();
    await page.getByRole("row").nth(1).waitFor();
    await page.goto(`${site.origin}/#/${picture.view}`);
    await settled(page);
    await picture.act?.(page);
    // nothing is pointed at
    await page.mouse.move(0, 0);
    await settled(page);
    const bytes = withFewColours(await page.screenshot());
    writeFileSync(`${folder}${picture.name}.png`, bytes);
    console.error(`${picture.name}.png  ${(bytes.length / 1000).toFixed(0)} kB`);
    await context.close();
  }
} finally {
  await browser.close();
  await site.close();
}

/** Nothing is being worked out or drawn any more. */
async function settled(page) {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(400);
  await page.waitForFunction(() => document.querySelector("[data-working], .stale") === null);
  await page.waitForTimeout(600);
}
