import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defaultConcepts, defaultRules } from "../../src/engine/concepts.ts";
import type { Problem } from "../../src/engine/engine.ts";
import type { Report } from "../../src/engine/tensor/messages.ts";
import type { Thread } from "../../src/engine/tensor/pool.ts";
import { tensorEngine } from "../../src/engine/tensor/tensor-engine.ts";
import { mergedShapeProblem, shapeProblem } from "./tensor-shapes.ts";

/** What is served is the built library, as a page would load it. */
const root = fileURLToPath(new URL("../../dist/", import.meta.url));
const page = `<!doctype html><title>kernels</title>
<script type="module">
  import * as tensor from "/engine/tensor/index.js";
  globalThis.tensor = tensor;
</script>`;
const isolation = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

let browser: Browser;
beforeAll(async () => {
  browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    headless: true,
  });
}, 120_000);
afterAll(() => browser?.close());

async function serve(headers: Record<string, string>): Promise<{ server: Server; origin: string }> {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname);
    if (path === "/") {
      response.writeHead(200, { ...headers, "content-type": "text/html" }).end(page);
      return;
    }
    try {
      const body = await readFile(`${root}${path}`);
      const type = extname(path) === ".js" ? "text/javascript" : "application/octet-stream";
      response.writeHead(200, { ...headers, "content-type": type }).end(body);
    } catch {
      response.writeHead(404, headers).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

interface Asked {
  readonly states: number;
  readonly cells: number;
  readonly cellOf: readonly number[] | null;
  /** Where combinations are merged, the state of each. */
  readonly stateOf: readonly number[] | undefined;
  readonly axes: readonly { strategies: number; stride: number; stages: Record<string, number | readonly number[]> }[];
  readonly ranks: readonly (readonly number[])[];
  readonly rules: typeof defaultRules;
  readonly concepts: typeof defaultConcepts;
}

interface PageScope {
  readonly crossOriginIsolated: boolean;
  readonly tensor: typeof import("../../src/engine/tensor/index.ts");
  readonly Worker: new (path: string, options: object) => PageWorker;
}
interface PageWorker {
  postMessage(order: unknown): void;
  onmessage: (event: { data: Report }) => void;
  onerror: (event: { message?: string }) => void;
  terminate(): void;
}

/** Runs in the page: solves with WebAssembly, with plain JavaScript, and, where memory can be shared, with threads. */
async function solveInPage(asked: Asked) {
  const scope = globalThis as unknown as PageScope;
  const { tensorEngine: engine, createPool } = scope.tensor;
  const axes = asked.axes.map(({ stages, ...axis }) => ({
    ...axis,
    stages: Object.fromEntries(
      Object.entries(stages).map(([key, value]) => [key, typeof value === "number" ? value : Uint32Array.from(value)]),
    ),
  }));
  const cellOf = asked.cellOf && Uint32Array.from(asked.cellOf);
  const shape = { axes, cells: asked.cells, cellOf };
  const laid = asked.stateOf ? { merged: { shape, stateOf: Uint32Array.from(asked.stateOf) } } : { tensor: shape };
  const problem = {
    structure: { stateCount: asked.states, moves: [], ...laid },
    ranks: asked.ranks.map((ranks) => Uint32Array.from(ranks)),
    rules: asked.rules,
    concepts: asked.concepts,
  };
  const bitsOf = async (options: object): Promise<number[][]> =>
    (await engine(options).solve(problem as unknown as Problem)).bits.map((bits) => [...bits]);
  const found: Record<string, number[][]> = { wasm: await bitsOf({}), twin: await bitsOf({ kernels: "twin" }) };
  const spawn = (): Thread => {
    const worker = new scope.Worker("/engine/tensor/worker.js", { type: "module" });
    return {
      postMessage: (order) => worker.postMessage(order),
      onMessage: (listener) => {
        worker.onmessage = ({ data }) => listener(data);
      },
      onFailure: (listener) => {
        worker.onerror = (event) => listener(event.message ?? "it could not be loaded");
      },
      terminate: () => worker.terminate(),
    };
  };
  const pool = createPool({ threads: 3, spawn });
  found.threads = await bitsOf({ pool });
  pool.close();
  return { isolated: scope.crossOriginIsolated, found };
}

describe.each([
  ["an isolated page", isolation, true],
  ["a page that is not isolated", {}, false],
] as const)("in Chromium, on %s", (_, headers, isolated) => {
  test.each([
    ["", shapeProblem(2, 2 ** 14)],
    [" where states are merged", mergedShapeProblem(2, 2 ** 14)],
  ])("verdicts are Node's, bit for bit%s", async (_name, { structure, ranks }) => {
    const { server, origin } = await serve(headers);
    try {
      const tab = await browser.newPage();
      await tab.goto(`${origin}/`);
      await tab.waitForFunction(() => "tensor" in globalThis);
      const { axes, cells, cellOf } = structure.tensor ?? structure.merged!.shape;
      const expected = await tensorEngine().solve({
        structure,
        ranks,
        rules: defaultRules,
        concepts: defaultConcepts,
      });
      const asked: Asked = {
        states: structure.stateCount,
        cells,
        cellOf: cellOf && [...cellOf],
        stateOf: structure.merged && [...structure.merged.stateOf],
        axes: axes.map(({ stages, ...axis }) => ({
          ...axis,
          stages: Object.fromEntries(
            Object.entries(stages).map(([key, value]) => [key, typeof value === "number" ? value : [...value]]),
          ),
        })),
        ranks: ranks.map((one) => [...one]),
        rules: defaultRules,
        concepts: defaultConcepts,
      };
      const answer = await tab.evaluate(solveInPage, asked);
      expect(answer.isolated).toBe(isolated);
      const bits = expected.bits.map((one) => [...one]);
      expect(answer.found).toEqual({ wasm: bits, twin: bits, threads: bits });
    } finally {
      server.close();
    }
  });
});
