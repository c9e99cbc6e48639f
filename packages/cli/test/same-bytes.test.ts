import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, expect, test } from "vitest";
import { detente, root } from "./command.ts";

const bin = fileURLToPath(new URL("../bin/detente.js", import.meta.url));
const model = "cases/published/syria-iraq-1975.detente";
let busy: readonly Worker[] = [];
beforeAll(() => {
  busy = Array.from({ length: availableParallelism() }, () => new Worker("for (;;);", { eval: true }));
});
afterAll(() => Promise.all(busy.map((worker) => worker.terminate())));

/** What the command prints in a process that lives elsewhere. */
function elsewhere(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const environment = { ...process.env, TZ: "Asia/Kathmandu", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
    const child = spawn(process.execPath, [bin, ...args], { cwd: root, env: environment });
    let printed = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      printed += chunk;
    });
    child.on("error", reject);
    child.on("close", () => resolve(printed));
  });
}

test.each([
  ["report", model, "-o", "-", "--to", "html"],
  ["inverse", model, "--want", "1", "--json"],
  ["sweep", model],
  ["analyze", model, "--engine", "tensor", "--threads", "2"],
])(
  "beside a busy loop on every core, in another time zone and locale: %s",
  async (...args) => {
    const here = (await detente(args.map((arg) => (arg === model ? `${root}${model}` : arg)))).stdout;
    expect(here.length).toBeGreaterThan(100);
    const there = await elsewhere(args);
    // the two name the file as they were given it
    expect(there).toBe(here.replaceAll(`${root}${model}`, model));
    if (args.includes("--threads")) expect(await elsewhere(args.with(-1, "1"))).toBe(there);
  },
  60_000,
);
