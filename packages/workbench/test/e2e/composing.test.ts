import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, visit } from "../support/browser.ts";
import { editor } from "../support/editing.ts";
import { eventually } from "../support/eventually.ts";
import { linkFor } from "../support/link.ts";
import { type Site, serveWorkbench } from "../support/serve.ts";

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

const model = `conflict "A small dispute"
actor one "The first" { option go "Go ahead" }
actor two "The second" { option stop "Stand still" }
now none
preferences one { not go }
preferences two { not stop }
`;

/** Composes with an input method of the browser's own: what is shown is underlined and not yet chosen. */
async function compose(page: Page, text: string) {
  const session = await page.context().newCDPSession(page);
  await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  return {
    choose: (chosen: string) => session.send("Input.insertText", { text: chosen }),
  };
}

test("in a form Enter chooses what an input method offers; the next Enter writes it", async () => {
  const { context, page, complaints } = await visit(browser, `${site.origin}/${linkFor(model)}`);
  await page.getByRole("link", { name: /^Model/ }).click();
  const name = page.getByLabel("Name of the actor").first();
  await name.fill("");
  const { choose } = await compose(page, "fang'shui");
  await page.keyboard.press("Enter");
  await choose("放水");
  expect(await name.inputValue()).toBe("放水");
  expect(await editor(page).innerText()).toContain("The first");
  await name.press("Enter");
  await eventually(() => editor(page).innerText()).toContain('actor one "放水"');
  expect(await editor(page).innerText()).not.toContain("fang");
  expect(complaints).toEqual([]);
  await context.close();
});

test("no field, list or shortcut of any view hears a key of an input method", async () => {
  const { context, page } = await visit(browser, `${site.origin}/${linkFor(model)}`);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const name of ["keydown", "keypress", "keyup"])
      document.addEventListener(name, () => heard.push(name), { capture: true });
  });
  let fields = 0;
  for (const view of ["start", "model", "verdicts", "movement", "whatif", "evidence", "claims", "workshop", "report"]) {
    await page.evaluate((view) => {
      location.hash = `#/${view}`;
    }, view);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    fields += await page.evaluate(() => {
      const all = document.querySelectorAll("input, textarea, select, button, [tabindex]:not([data-text-pane])");
      for (const element of all)
        for (const key of ["Enter", "Escape", "ArrowDown", "Delete", "s", "k"])
          for (const composing of [{ isComposing: true }, { keyCode: 229 }])
            element.dispatchEvent(
              new KeyboardEvent("keydown", { key, ctrlKey: key.length === 1, bubbles: true, ...composing }),
            );
      return all.length;
    });
  }
  expect(fields).toBeGreaterThan(50);
  expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
  expect(await page.getByRole("dialog").count()).toBe(0);
  await page.evaluate(() => {
    location.hash = "#/model";
  });
  await eventually(() => editor(page).innerText()).toContain("A small dispute");
  await context.close();
});
