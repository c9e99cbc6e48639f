import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { root } from "./command.ts";
import { temporaryFolder } from "./io-folder.ts";

const path = temporaryFolder();

/** Runs a script of a copy of the checkout as a Node of this version would; npm, where it is asked for, does nothing. */
function runAs(version: string, script: string): { readonly status: number | null; readonly stderr: string } {
  cpSync(`${root}${script}`, path(script));
  const pretend = `data:text/javascript,Object.defineProperty(process.versions,"node",{value:"${version}"})`;
  writeFileSync(path("npm.js"), "");
  const { status, stderr } = spawnSync(process.execPath, ["--import", pretend, path(script)], {
    cwd: path(""),
    encoding: "utf8",
    env: { ...process.env, npm_execpath: path("npm.js") },
  });
  return { status, stderr };
}
/** A checkout whose npm has brought the package that holds Node, with or without Node in it. */
function checkout(hasNode: boolean): void {
  for (const folder of ["packages/cli/bin", "scripts", "node_modules/node/bin"])
    mkdirSync(path(folder), { recursive: true });
  writeFileSync(path("package-lock.json"), "{}");
  writeFileSync(path("node_modules/.detente-setup"), createHash("sha256").update("{}").digest("hex"));
  writeFileSync(path("node_modules/node/package.json"), "{}");
  if (hasNode) writeFileSync(path("node_modules/node/bin/node"), "");
}
const rebuild = "npm rebuild node --ignore-scripts=false";

describe("a Node that is too old", () => {
  test("is told where a newer one is, or how to get one", () => {
    checkout(true);
    const ready = runAs("20.1.0", "packages/cli/bin/detente.js");
    expect(ready.status).toBe(2);
    expect(ready.stderr).toContain("needs Node 22.12 or newer; this is Node 20.1.0");
    expect(ready.stderr).toContain("runs on the Node that npm brings");
  });
  test("is told what is missing where npm ran no install scripts", () => {
    checkout(false);
    expect(runAs("20.1.0", "packages/cli/bin/detente.js")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(rebuild),
    });
    expect(runAs("20.1.0", "scripts/setup.mjs")).toMatchObject({ status: 2, stderr: expect.stringContaining(rebuild) });
  });
  test("is told where to get one when npm brought none", () => {
    mkdirSync(path("packages/cli/bin"), { recursive: true });
    expect(runAs("18.0.0", "packages/cli/bin/detente.js").stderr).toContain("https://nodejs.org");
  });
});

test("the setup goes on with a Node that is new enough, and says so", () => {
  checkout(false);
  const { status, stderr } = runAs("24.0.0", "scripts/setup.mjs");
  expect([status, stderr]).toEqual([0, expect.stringContaining("Going on with Node 24.0.0.")]);
  checkout(true);
  expect(runAs("24.0.0", "scripts/setup.mjs")).toEqual({ status: 0, stderr: "" });
});
