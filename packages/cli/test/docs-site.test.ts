import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, extname, join, normalize, relative } from "node:path";
import { promisify } from "node:util";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";
import { afterAll, beforeAll, test as each, expect } from "vitest";
import { root } from "./command.ts";

/* The documentation as a site: built as `npm run docs` does, its links followed, and searched in a real browser. */

const run = promisify(execFile);
/** Under which the site is served, to see that it works below any path. */
const below = "/some/where/";
let site: string;
let server: Server;
let origin: string;
let browser: Browser;

// the site takes half a minute to build: with `npm run test:thorough`
const test = each.runIf(process.env.DETENTE_THOROUGH === "1");

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), "detente-site-"));
  const env = { ...process.env, DOCS_OUT: site, DOCS_CACHE: join(site, ".cache") };
  await run(process.execPath, [join(root, "scripts/docs-build.mjs")], { env, timeout: 240_000 }).catch(
    (error: Error & { stdout?: string; stderr?: string }) => {
      throw new Error(`${error.message}\n${error.stdout}\n${error.stderr}`);
    },
  );
  const types: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };
  server = createServer(async (request, response) => {
    const path = normalize(decodeURI(new URL(request.url ?? "/", "http://localhost").pathname));
    const file = path.startsWith(below) ? join(site, path.slice(below.length) || "index.html") : "";
    try {
      const body = await readFile(file);
      response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    headless: true,
  });
}, 300_000);

afterAll(async () => {
  server?.close();
  await browser?.close();
  if (site) await rm(site, { recursive: true, force: true });
});

const htmlPages = (): string[] =>
  readdirSync(site, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html"));
const attribute = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map(([, value]) =>
    value.replaceAll("&amp;", "&").replaceAll("&#39;", "'"),
  );

test("every link leads to a page, a file or a heading that is there", () => {
  const headings = new Map(
    htmlPages().map((path) => [path, new Set(attribute(readFileSync(join(site, path), "utf8"), "id"))]),
  );
  const broken: string[] = [];
  for (const path of htmlPages()) {
    if (path === "404.html") continue;
    for (const href of attribute(readFileSync(join(site, path), "utf8"), "href")) {
      if (/^([a-z]+:|\/\/)/.test(href)) continue;
      const [file, fragment] = href.split("#").map(decodeURIComponent);
      const target = file === "" ? join(site, path) : join(site, dirname(path), file);
      const page = existsSync(target) && statSync(target).isDirectory() ? join(target, "index.html") : target;
      const ids = headings.get(relative(site, page));
      if (!existsSync(page) || (fragment && ids && !ids.has(fragment))) broken.push(`${path}: ${href}`);
    }
  }
  expect(broken).toEqual([]);
  expect(headings.size).toBeGreaterThan(35);
});

test("nothing is loaded from elsewhere", () => {
  const elsewhere: string[] = [];
  for (const path of readdirSync(site, { recursive: true, encoding: "utf8" })) {
    if (!/\.(html|css)$/.test(path)) continue;
    const text = readFileSync(join(site, path), "utf8");
    const loaded = path.endsWith(".css")
      ? [...text.matchAll(/(?:url\(|@import\s+)["']?([^"')]+)/g)].map(([, address]) => address)
      : [...attribute(text, "src"), ...[...text.matchAll(/<link[^>]*\shref="([^"]*)"/g)].map(([, address]) => address)];
    elsewhere.push(
      ...loaded.filter((address) => /^(https?:)?\/\//.test(address)).map((address) => `${path}: ${address}`),
    );
  }
  expect(elsewhere).toEqual([]);
});

test("a reader opens a page, sees its drawing, searches and goes on, and nothing goes wrong", async () => {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const wrong: string[] = [];
  tab.on("pageerror", (error) => wrong.push(error.message));
  tab.on("response", (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`);
  });
  tab.on("request", (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) wrong.push(request.url());
  });
  await tab.goto(`${origin}${below}reference/worked-concepts.html`);
  expect(await tab.locator("h1").innerText()).toContain("Concepts, worked");
  expect(
    await tab.locator("main img").evaluateAll((images) => {
      const drawn = images as unknown as { naturalWidth: number; alt: string }[];
      return drawn.length > 5 && drawn.every(({ naturalWidth, alt }) => naturalWidth > 0 && alt !== "");
    }),
  ).toBe(true);
  await tab.locator("button.DocSearch-Button, .VPNavBarSearch button").first().click();
  await tab.locator("input.search-input, .VPLocalSearchBox input").first().fill("merging its members");
  const result = tab.locator(".VPLocalSearchBox .result", { hasText: "differs from GMCR+" }).first();
  await result.waitFor({ timeout: 15_000 });
  await result.click();
  await tab.waitForURL(/gmcr-plus/, { waitUntil: "commit" });
  await tab.locator("h1", { hasText: "GMCR+" }).waitFor();
  expect(wrong).toEqual([]);
  await tab.close();
});
