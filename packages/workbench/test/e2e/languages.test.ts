import { readdirSync, readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, visit } from "../support/browser.ts";
import { inGreek } from "../support/in-greek.ts";
import { linkFor } from "../support/link.ts";
import { type Site, serveWorkbench } from "../support/serve.ts";

const views = ["start", "model", "verdicts", "movement", "whatif", "evidence", "claims", "workshop", "report"] as const;

const cases = new URL("../../../../cases/", import.meta.url);
const caseTitles = ["", "published/"].flatMap((folder) =>
  readdirSync(new URL(folder, cases))
    .filter((name) => name.endsWith(".detente"))
    .map((name) => /^conflict "(.*)"/m.exec(readFileSync(new URL(folder + name, cases), "utf8"))![1]!),
);

/** Names, ids and keys that are the same in every language. */
const same = new RegExp(
  [
    ...caseTitles.map(RegExp.escape),
    "Détente|detente|GMCR|gmcr|WebGL|CSV|SVG|PNG|PDF|Word|Markdown|SHA|json|csv|English|Enter|Delete|Ctrl",
    "nash|gmr|smr|seq|sseq|sim|closed-form|sanction-sequences|ties-sanction|legal|yes|linked",
    // the language of the text
    "infeasible|and|not|if|given|expect|some|now|stable|reachable|from|by|improvements|perhaps|unordered|actor|option",
    // the literature
    "Wilson|Kendall|Nash|Fang|Hipel|Kilgour|Peng|Howard|Fraser|Li|Rêgo|Vieira|Chwe|Inohara",
    "Haight|Conflict Analysis: Models and Resolutions|North-Holland|Interactive Decision Making|Wiley|Jacobi",
  ]
    .map((names) => `(?<!\\p{Script=Latin})(?:${names})(?!\\p{Script=Latin})`)
    .join("|"),
  "gu",
);

/** What a reader sees or hears of the page and of the frames in it, code and names left out. */
async function told(page: Page): Promise<string[]> {
  const ofFrame = (): string[] => {
    const own = (element: Element | null): boolean =>
      element?.closest(".cm-editor, code, .code, kbd, pre, style, script, [translate=no], [lang=en]") !== null;
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!own(node.parentElement) && node.parentElement!.checkVisibility()) found.push(node.textContent!);
    for (const name of ["aria-label", "aria-description", "aria-roledescription", "title", "placeholder", "alt"])
      for (const element of document.querySelectorAll(`[${name}]`))
        if (!own(element)) found.push(element.getAttribute(name)!);
    return found;
  };
  const frames = await Promise.all(page.frames().map((frame) => frame.evaluate(ofFrame)));
  return frames.flat();
}

/** The words in Latin letters that are left, each with the text in which it stands. */
async function english(page: Page, where: string): Promise<string[]> {
  await page.waitForFunction(() => document.querySelector("[data-working]") === null);
  const texts = new Set(await told(page));
  return [...texts].flatMap((text) => {
    const rest = text.replaceAll(/`[^`]*`|\p{Hex_Digit}{12,}/gu, "").replaceAll(same, "");
    const words = rest.match(/\p{Script=Latin}{2,}/gu);
    return words ? [`${where}: ${words.join(" ")} (${text.trim().slice(0, 120)})`] : [];
  });
}

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

/** A visitor whose browser speaks English, and who chooses another language in the page. */
async function visitIn(language: string) {
  const visited = await visit(browser, `${site.origin}/${linkFor(inGreek)}`);
  const { page } = visited;
  await page.getByRole("combobox").filter({ hasText: "English" }).selectOption(language);
  await page.locator("main table, main [role=grid]").first().waitFor();
  return visited;
}

async function show(page: Page, view: string): Promise<void> {
  await page.goto(`${site.origin}/#/${view}`);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForTimeout(300);
}

describe.each([
  ["zh", "zh-CN"],
  ["ko", "ko-KR"],
] as const)("in %s", (language, locale) => {
  test("no view, in any of its parts, has English left in it", async () => {
    const { context, page, complaints } = await visitIn(language);
    const left: string[] = [];
    for (const view of views) {
      await show(page, view);
      if (view === "report") await page.frameLocator("iframe").locator("h1").waitFor();
      left.push(...(await english(page, view)));
      const tabs = page.locator("main").getByRole("tab");
      for (let tab = 1; tab < (await tabs.count()); tab++) {
        const name = await tabs.nth(tab).innerText();
        await tabs.nth(tab).click();
        await page.waitForTimeout(200);
        left.push(...(await english(page, `${view}, ${name}`)));
      }
    }
    expect(left).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  }, 300_000);

  test("nor have proofs, what is asked for, menus and commands", async () => {
    const { context, page, complaints } = await visitIn(language);
    const left: string[] = [];
    await show(page, "verdicts");
    const verdicts = page.locator("main [role=gridcell] svg");
    for (const position of [0, 3, 6, 9]) {
      await verdicts.nth(position).click({ force: true });
      await page.locator("aside, [aria-labelledby], section").first().waitFor();
      await page.waitForTimeout(300);
      left.push(...(await english(page, `proof ${position}`)));
    }
    for (const opener of await page.locator("main button[aria-haspopup], header button[aria-haspopup]").all()) {
      await opener.click();
      await page.locator("[role=dialog], [role=menu]").first().waitFor();
      left.push(...(await english(page, `menu ${await opener.innerText()}`)));
      await page.keyboard.press("Escape");
    }
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").waitFor();
    left.push(...(await english(page, "commands")));
    await page.keyboard.press("Escape");
    await show(page, "whatif");
    await page.locator("main form select").first().selectOption({ index: 2 });
    await page.locator("main form button.primary").click();
    await page.locator("main ol li, main [role=status]:not(:empty)").first().waitFor();
    left.push(...(await english(page, "changes")));
    expect(left).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  }, 300_000);

  test("the page, its language names and the report say in which language they are", async () => {
    const { context, page } = await visitIn(language);
    expect(await page.locator("html").getAttribute("lang")).toBe(language);
    expect(await page.title()).toBe(`${await page.locator("nav [aria-current] span").first().innerText()} – Détente`);
    const names = page.locator("header option[lang]");
    expect(await names.evaluateAll((options) => options.map((option) => option.getAttribute("lang")))).toEqual([
      "en",
      "zh",
      "ko",
    ]);
    await show(page, "report");
    expect(await page.frameLocator("iframe").locator("html").getAttribute("lang")).toBe(locale);
    await context.close();
  });
});
