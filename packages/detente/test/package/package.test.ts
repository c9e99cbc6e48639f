import { existsSync, readFileSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as tensor from "../../src/engine/tensor/index.ts";
import * as worker from "../../src/engine/tensor/worker.ts";
import * as evidence from "../../src/evidence/index.ts";
import * as library from "../../src/index.ts";
import { examplesOf } from "./examples.ts";
import { type Installed, installPacked, programsIn, root, runInstalled } from "./installed.ts";

/* What is published, used as a stranger would: installed into an empty folder, in Node, bundled, and in a real browser. */

let installed: Installed;
let browser: Browser;
let server: Server;
let origin: string;
const types: Record<string, string> = { ".js": "text/javascript", ".html": "text/html", ".wasm": "application/wasm" };

beforeAll(async () => {
  installed = await installPacked();
  server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname);
    try {
      const body = await readFile(join(installed.folder, path));
      response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream" }).end(body);
    } catch {
      response.writeHead(path === "/favicon.ico" ? 204 : 404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    headless: true,
  });
}, 240_000);

afterAll(async () => {
  server?.close();
  await browser?.close();
  if (installed) await rm(installed.folder, { recursive: true, force: true });
});

/** Opens a page of the folder; `done` is what it says in the end. Nothing else may be loaded, and nothing may go wrong. */
async function say(html: string): Promise<string> {
  const name = "page.html";
  await writeFile(join(installed.folder, name), `<!doctype html><meta charset="utf-8"><title>page</title>${html}`);
  const tab = await browser.newPage();
  const wrong: string[] = [];
  tab.on("pageerror", (error) => wrong.push(error.message));
  tab.on("response", (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`);
  });
  tab.on("request", (request) => {
    if (!request.url().startsWith(origin)) wrong.push(`asked for ${request.url()}`);
  });
  await tab.goto(`${origin}/${name}`);
  await tab.waitForFunction("globalThis.done !== undefined || document.title === 'failed'", undefined, {
    timeout: 30_000,
  });
  const done = await tab.evaluate(() => (globalThis as unknown as { done: string }).done);
  await tab.close();
  expect(wrong).toEqual([]);
  return done;
}

const readme = programsIn("README.md");
/** What the program of the README prints first. */
const firstLine = "nash: 4 NNY, 6 NYY";

describe("the packages hold", () => {
  test.each(["detente", "detente-cli"] as const)("%s: its licence, its README, and no tests", (name) => {
    const paths = installed.files[name];
    expect(paths).toEqual(expect.arrayContaining(["LICENSE", "README.md", "package.json"]));
    expect(paths.filter((path) => /(^|\/)(test|\.tmp|node_modules)\/|tsbuildinfo$/.test(path))).toEqual([]);
  });

  test("every file that the exports name, and the sources that its maps name", () => {
    const { exports } = JSON.parse(readFileSync(join(root, "packages/detente/package.json"), "utf8")) as {
      exports: Record<string, string | Record<string, string>>;
    };
    const named = Object.values(exports)
      .flatMap((target) => (typeof target === "string" ? [target] : Object.values(target)))
      .filter((path) => !path.includes("*"))
      .map((path) => path.slice(2));
    expect(named.length).toBeGreaterThan(8);
    expect(installed.files.detente).toEqual(expect.arrayContaining([...named, "src/index.ts"]));
    expect(installed.files.detente.filter((path) => path.startsWith("schemas/")).length).toBeGreaterThan(5);
  });

  test("the same licence as the checkout", () => {
    const licences = ["LICENSE", "packages/detente/LICENSE", "packages/cli/LICENSE"];
    expect(new Set(licences.map((path) => readFileSync(join(root, path), "utf8"))).size).toBe(1);
  });
});

describe("in Node", () => {
  test("the program of the README works as pasted, and the package's README has the same", async () => {
    expect(readme).toHaveLength(1);
    expect(programsIn("packages/detente/README.md")).toEqual(readme);
    expect(readme[0].split("\n").length).toBeLessThanOrEqual(31);
    await writeFile(join(installed.folder, "program.js"), readme[0]);
    const printed = await runInstalled(installed.folder, "program.js");
    expect(printed.split("\n")[0]).toBe(firstLine);
    expect(printed).toContain("**Iraq takes “Attack”**");
    expect(printed).toContain("✓ clash  Nothing but a clash can hold — holds");
  });

  test("the programs of the page on the library work as pasted", async () => {
    const programs = programsIn("docs/how-to/library.md");
    expect(programs.length).toBeGreaterThan(0);
    for (const [index, program] of programs.entries()) {
      await writeFile(join(installed.folder, `page-${index}.js`), program);
      expect(await runInstalled(installed.folder, `page-${index}.js`)).toBe("the reader has gone on\n");
    }
  });

  test("every entry can be imported, schemas too", async () => {
    const program = `
      import * as library from "detente";
      import * as evidence from "detente/evidence";
      import * as tensor from "detente/tensor";
      import * as worker from "detente/tensor-worker";
      import schema from "detente/schemas/analyze.schema.json" with { type: "json" };
      import manifest from "detente/package.json" with { type: "json" };
      console.log([library.version === manifest.version, typeof evidence.ingest, typeof tensor.createPool, typeof worker.serveThread,
        schema.$schema].join(" "));`;
    await writeFile(join(installed.folder, "entries.js"), program);
    expect(await runInstalled(installed.folder, "entries.js")).toMatch(/^true function function function https:/);
  });

  test("the command works, apart from this checkout", async () => {
    const model = readme[0].split("`")[1];
    await writeFile(join(installed.folder, "water.detente"), model);
    const bin = join("node_modules", ".bin", "detente");
    expect(existsSync(join(installed.folder, bin))).toBe(true);
    expect(await runInstalled(installed.folder, bin, "check", "water.detente")).toContain("✓ clash");
    expect(await runInstalled(installed.folder, bin, "inverse", "water.detente", "--want", "state 1")).toContain(
      "What would have to change",
    );
  });
});

/** The examples of all public values as one program, each in a function of its own. */
function examplesProgram(): string {
  const values = { detente: library, "detente/evidence": evidence, "detente/tensor": tensor } as const;
  const imports: string[] = [];
  const seen = new Set<string>();
  const functions: string[] = [];
  for (const [entry, exported] of [...Object.entries(values), ["detente/tensor-worker", worker] as const]) {
    const names = Object.keys(exported).filter((name) => !seen.has(name));
    for (const name of names) seen.add(name);
    imports.push(`import { ${names.join(", ")} } from "${entry}";`);
    for (const { name, code } of examplesOf(entry as keyof typeof values, names))
      functions.push(`export async function example_${name}({ text, water, model, analysis }: Scope): Promise<void> {
${code}
}`);
  }
  const types = new Set(
    functions
      .join("\n")
      .match(/(?<= as )[A-Z]\w+/g)!
      .filter((name) => !seen.has(name)),
  );
  return `${imports.join("\n")}
import type { Analysis, Conflict, ConflictModel, ${[...types].join(", ")} } from "detente";
interface Scope { text: string; water: Conflict; model: ConflictModel; analysis: Analysis }
${functions.join("\n")}`;
}

describe.each(["nodenext", "bundler"])("under module resolution %s", (resolution) => {
  test.each([
    ["types are exact, checked to the last declaration", () => program],
    ["the examples of all public values are sound", examplesProgram],
  ])("%s", async (_, written) => {
    await writeFile(join(installed.folder, "program.ts"), written());
    const compilerOptions = {
      noEmit: true,
      strict: true,
      target: "es2022",
      lib: ["es2024", "dom", "dom.asynciterable"],
      types: [],
      module: resolution === "bundler" ? "esnext" : "nodenext",
      moduleResolution: resolution,
    };
    await writeFile(
      join(installed.folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions, include: ["program.ts"] }),
    );
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    await expect(runInstalled(installed.folder, tsc, "-p", "tsconfig.json")).resolves.toBe("");
  });
});

const program = `
import { type Analysis, type Conflict, type Exported, analyze, equilibria, readConflict, resolveScenario, writeCsv } from "detente";
import { type Document, ingest } from "detente/evidence";
import { createPool, tensorEngine } from "detente/tensor";
import { readConflict as inBrowser } from "detente/browser";
const conflict: Conflict | undefined = readConflict("").conflict;
const analysis: Analysis = await analyze(resolveScenario(conflict!), { concepts: ["nash"], engine: tensorEngine() });
const states: number[] = equilibria(analysis, "lh:2");
const csv: Exported = writeCsv(analysis);
// @ts-expect-error: no such concept
equilibria(analysis, "nach");
// @ts-expect-error: states are numbers
const words: string[] = equilibria(analysis, "nash");
export type Everything = [Document, typeof ingest, typeof createPool, typeof inBrowser, typeof states, typeof csv, typeof words];`;

describe("in a browser", () => {
  test("the program of the README works bundled", async () => {
    const entry = join(installed.folder, "bundled.js");
    const program = `const said = []; const console = { log: (line) => said.push(line) };\n${readme[0].replace(/^import .*$/gm, "")}\nglobalThis.done = said.join("\\n");`;
    await writeFile(entry, `${readme[0].match(/^import .*$/gm)!.join("\n")}\n${program}`);
    const bundle = await rolldown({ input: entry, platform: "browser", external: ["node:module"], logLevel: "silent" });
    await bundle.write({ dir: join(installed.folder, "bundle"), format: "esm", minify: true });
    const said = await say('<script type="module" src="/bundle/bundled.js"></script>');
    expect(said.split("\n")[0]).toBe(firstLine);
    expect(said).toContain("✓ clash");
  });

  test("a page without any tool imports the library, its solver and its readers of documents", async () => {
    const said = await say(`<script type="module">
      import { analyze, equilibria, fewestReversals, readConflict, resolveScenario } from "./node_modules/detente/dist/browser/detente.js";
      import { ingest } from "./node_modules/detente/dist/browser/evidence.js";
      const { conflict } = readConflict(\`${readme[0].split("`")[1]}\`);
      const analysis = await analyze(resolveScenario(conflict));
      const wish = { want: [0], concept: "seq", free: [0, 1] };
      const { total, optimal } = await fewestReversals(analysis, wish);
      const html = new TextEncoder().encode("<p>The minister said: “More water.”</p>");
      const { text } = await ingest(html, { name: "page.html" });
      globalThis.done = JSON.stringify([equilibria(analysis, "nash"), total, optimal, text.trim()]);
    </script>`);
    expect(JSON.parse(said)).toEqual([[3, 5], 2, true, "The minister said: “More water.”"]);
  });
});
