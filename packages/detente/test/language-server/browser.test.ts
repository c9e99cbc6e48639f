import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, expect, test } from "vitest";

const summit = readFileSync(new URL("../../../../cases/summit-2025.detente", import.meta.url), "utf8");

let browser: Browser;
let server: Server;
beforeAll(async () => {
  const bundle = await rolldown({
    input: fileURLToPath(new URL("worker.ts", import.meta.url)),
    platform: "browser",
  });
  const { output } = await bundle.generate({ format: "esm", codeSplitting: false });
  await bundle.close();
  const policy = {
    "content-security-policy": "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'",
  };
  server = createServer((request, response) => {
    if (request.url === "/worker.js")
      response.writeHead(200, { ...policy, "content-type": "text/javascript" }).end(output[0].code);
    else
      response.writeHead(200, { ...policy, "content-type": "text/html" }).end("<!doctype html><title>worker</title>");
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    headless: true,
  });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  server?.close();
});

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly diagnostics: readonly { readonly code: string }[] };
  readonly result?: unknown;
}
interface PageScope {
  readonly Worker: new (
    path: string,
    options: object,
  ) => {
    postMessage(message: unknown): void;
    onmessage: (event: { data: Message }) => void;
    onerror: (event: { message?: string }) => void;
  };
}

/** Runs in the page: opens a text in the worker's server, and asks for its findings and one verdict. */
async function askWorker(text: string) {
  const { Worker } = globalThis as unknown as PageScope;
  const worker = new Worker("/worker.js", { type: "module" });
  const heard: Message[] = [];
  let wake = (): void => undefined;
  worker.onmessage = ({ data }) => {
    heard.push(data);
    wake();
  };
  const failed = new Promise<never>((_, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
  });
  const wait = async (wanted: (message: Message) => boolean): Promise<Message> => {
    for (;;) {
      const found = heard.find(wanted);
      if (found) return found;
      await Promise.race([
        failed,
        new Promise<void>((resolve) => {
          wake = resolve;
        }),
      ]);
    }
  };
  let id = 0;
  const notify = (method: string, params: unknown): void => worker.postMessage({ jsonrpc: "2.0", method, params });
  const ask = async (method: string, params: unknown): Promise<unknown> => {
    const asked = ++id;
    worker.postMessage({ jsonrpc: "2.0", id: asked, method, params });
    return (await wait((message) => message.id === asked && message.method === undefined)).result;
  };
  const uri = "inmemory://model.detente";
  await ask("initialize", { processId: null, rootUri: null, capabilities: {} });
  notify("initialized", {});
  notify("textDocument/didOpen", { textDocument: { uri, languageId: "detente", version: 1, text } });
  const told = await wait(({ method }) => method === "textDocument/publishDiagnostics");
  const lenses = (await ask("textDocument/codeLens", { textDocument: { uri } })) as readonly object[];
  const lens = lenses.length === 0 ? undefined : await ask("codeLens/resolve", lenses[0]);
  return {
    codes: told.params!.diagnostics.map(({ code }) => code),
    lens: (lens as { readonly command: { readonly title: string } } | undefined)?.command.title,
  };
}

test("the server runs in a browser's worker, under a policy that allows neither network nor eval", async () => {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const good = await page.evaluate(askWorker, summit);
  expect(good).toEqual({ codes: [], lens: expect.stringContaining("holds by nash") });
  const bad = await page.evaluate(askWorker, `${summit}\nrequire nothing_known\n`);
  expect(bad).toEqual({ codes: ["unknown-name"], lens: undefined });
});
