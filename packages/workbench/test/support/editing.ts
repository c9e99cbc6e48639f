import type { Page } from "playwright-core";

/** The text editor of the model. */
export const editor = (page: Page) => page.getByRole("textbox", { name: /model/i }).and(page.locator(".cm-content"));

/** Types at the end of the model's text. */
export async function typeAtEnd(page: Page, text: string): Promise<void> {
  await page.goto(new URL("#/model", page.url()).href);
  await editor(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText(text);
}
