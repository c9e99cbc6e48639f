import chromium from "@sparticuz/chromium";
import { type Browser, type BrowserContext, type Page, chromium as playwright } from "playwright-core";

/** A real Chromium, from npm. */
export async function launch(): Promise<Browser> {
  return await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    headless: true,
  });
}

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Everything that the page complained of: errors thrown, and the console's errors. Empty in a visit that goes well. */
  readonly complaints: string[];
}

/** A fresh visitor at 1280×720, whose browser speaks English unless said otherwise. `keeps`: the page is kept for use offline. */
export async function visit(
  browser: Browser,
  address: string,
  {
    theme = "light",
    locale = "en-GB",
    keeps = false,
  }: { theme?: "light" | "dark"; locale?: string; keeps?: boolean } = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    colorScheme: theme,
    locale,
    // to keep the page for later means to load all of it, which takes its time
    serviceWorkers: keeps ? "allow" : "block",
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(address);
  return { context, page, complaints };
}
