import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, type Visit, visit } from "../support/browser.ts";
import { editor } from "../support/editing.ts";
import { eventually } from "../support/eventually.ts";
import { linkFor } from "../support/link.ts";
import { type Site, serveWorkbench } from "../support/serve.ts";

const river = `conflict "A river"
actor up "Upstream" { option release "Release water" option dam "Build a dam" }
actor down "Downstream" { option protest "Protest" }
now dam
outcome flow "The water flows" when release
preferences up { dam; not protest }
preferences down { release }
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

/** The river, saved, in the part of the forms that is asked for. */
async function openForms(part: string): Promise<Visit> {
  const opened = await visit(browser, `${site.origin}/${linkFor(river)}`);
  const { page } = opened;
  // a browser without a picker: saving downloads, under any key that saves
  await page.evaluate(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
  await page.getByRole("link", { name: /^Model/ }).click();
  await page.getByRole("tab", { name: part, exact: true }).click();
  return opened;
}
const textOf = (page: Page): Promise<string> => editor(page).innerText();
const savedText = async (page: Page): Promise<string> => {
  const saved = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  const stream = await (await saved).createReadStream();
  return (await stream.toArray()).join("");
};

test("saving works in a field, and saves what was just typed into it", async () => {
  const { context, page } = await openForms("Who");
  await page.getByLabel("Name of the actor").first().fill("The upper state");
  expect(await savedText(page)).toContain('actor up "The upper state"');
  await page.getByText("saved", { exact: true }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
  await page.getByRole("textbox", { name: "Another actor" }).focus();
  await savedText(page);
  await context.close();
});

test("views and the palette are reached from a field, a choice and the text; what was typed is not left behind", async () => {
  const { context, page } = await openForms("Wants");
  const field = page.getByLabel("Wish 1", { exact: true });
  await field.fill("not dam");
  await page.keyboard.press("Alt+3");
  await page.getByRole("heading", { level: 1, name: /hold/ }).waitFor();
  await page.keyboard.press("Alt+2");
  await eventually(() => textOf(page)).toContain("preferences up { not dam; not protest }");
  for (const focused of [
    page.getByLabel("Name of the actor").first(),
    page.getByLabel("Whether “Protest” can be undone"),
    editor(page),
  ]) {
    await focused.focus();
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog", { name: "Commands" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: "Commands" }).waitFor({ state: "detached" });
  }
  await context.close();
});

test("taking back is the field's own while it holds unsent typing, and the document's otherwise", async () => {
  const { context, page } = await openForms("Who");
  const adder = page.getByRole("region", { name: "Downstream" }).getByLabel("Something else that it can do");
  await adder.fill("Go to court");
  await adder.press("Enter");
  await eventually(() => textOf(page)).toContain('"Go to court"');
  await eventually(() => adder.inputValue()).toBe("");
  // typed and taken back in the field: the text stays as it is
  await page.keyboard.type("x");
  expect(await adder.inputValue()).toBe("x");
  await page.keyboard.press("Control+z");
  await eventually(() => adder.inputValue()).toBe("");
  expect(await textOf(page)).toContain('"Go to court"');
  // nothing typed: the last change of the document
  await page.keyboard.press("Control+z");
  await eventually(() => textOf(page)).not.toContain('"Go to court"');
  await page.keyboard.press("Control+Shift+Z");
  await eventually(() => textOf(page)).toContain('"Go to court"');
  // a field whose typing was sent, and a tick
  const name = page.getByLabel("Name of the actor").first();
  await name.fill("The upper state");
  await name.press("Enter");
  await eventually(() => textOf(page)).toContain("The upper state");
  await page.keyboard.press("Control+z");
  await eventually(() => name.inputValue()).toBe("Upstream");
  await page.keyboard.press("Control+z");
  await eventually(() => textOf(page)).not.toContain('"Go to court"');
  await page.getByRole("tab", { name: "Together and today" }).click();
  await page.getByLabel("Protest").click();
  await eventually(() => textOf(page)).toMatch(/now dam, protest/);
  await page.keyboard.press("Control+z");
  await eventually(() => textOf(page)).not.toMatch(/now dam, protest/);
  await context.close();
});

test("a keyboard of another script has the same keys", async () => {
  const { context, page } = await openForms("Who");
  await page.getByLabel("Name of the actor").first().focus();
  await page.evaluate(() =>
    document.activeElement!.dispatchEvent(
      new KeyboardEvent("keydown", { key: "ㅏ", code: "KeyK", ctrlKey: true, bubbles: true, cancelable: true }),
    ),
  );
  await page.getByRole("dialog", { name: "Commands" }).waitFor();
  await context.close();
});
