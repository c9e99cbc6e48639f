import chromium from "@sparticuz/chromium";
import { type Browser, type BrowserContext, type Page, chromium as playwright } from "playwright-core";

const start = async () => ({
  executablePath: await chromium.executablePath(),
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  headless: true,
});

/** A real Chromium, from npm: the one that was started for all tests where there is one, else one of its own. */
export async function launch(): Promise<Browser> {
  const address = process.env[ADDRESS];
  return address ? await playwright.connect(address) : await playwright.launch(await start());
}

/** Where the Chromium that all tests share can be reached. */
const ADDRESS = "DETENTE_TEST_BROWSER";

/**
 * Starts one Chromium for all test files: it takes seconds to start, and two files that unpack it at the same time get in each
 * other's way.
 */
export async function setup(): Promise<() => Promise<void>> {
  const server = await playwright.launchServer(await start());
  process.env[ADDRESS] = server.wsEndpoint();
  return () => server.close();
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
