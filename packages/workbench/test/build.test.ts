import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { initialBytes, initialScripts } from "./support/initial-scripts.ts";

const root = process.env.WORKBENCH_DIST ?? fileURLToPath(new URL("../dist/", import.meta.url));
const page = readFileSync(join(root, "index.html"), "utf8");
const files = readdirSync(root, { recursive: true, encoding: "utf8" });
const read = (name: string): string => readFileSync(join(root, name), "utf8");

describe("what a first visit loads", () => {
  test("at most 450 kB of script, compressed", () => {
    expect(initialScripts(root).length).toBeGreaterThan(1);
    expect(initialBytes(root)).toBeGreaterThan(50_000);
    expect(initialBytes(root)).toBeLessThanOrEqual(450_000);
  });

  test("neither the solvers' kernels, nor the language server, nor what draws and reads documents", () => {
    const scripts = initialScripts(root).map(read).join("\n");
    for (const late of ["LangiumParser", "HIGHS", "forceatlas2", "getDocument("]) expect(scripts).not.toContain(late);
  });
});

describe("the policy of the page", () => {
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1] ?? "";
  const directives = new Map(
    policy.split(";").map((directive) => {
      const [name, ...sources] = directive.trim().split(/\s+/);
      return [name!, sources];
    }),
  );

  test("nothing is allowed but what is named, and that only from the page's own place", () => {
    expect(directives.get("default-src")).toEqual(["'none'"]);
    expect(directives.get("script-src")).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(directives.get("connect-src")).toEqual(["'self'"]);
    expect(directives.get("base-uri")).toEqual(["'none'"]);
    expect(directives.get("form-action")).toEqual(["'none'"]);
    for (const source of [...directives.values()].flat())
      expect(source).toMatch(/^(?:'self'|'none'|'wasm-unsafe-eval'|data:|blob:|'sha256-[\w+/=]+')$/);
  });

  test("the page has no script or style of its own, and no handler in its markup", () => {
    expect(page.match(/<script\b[^>]*>/g)?.every((tag) => / src="\.\//.test(tag))).toBe(true);
    expect(page).not.toMatch(/<style|\son\w+=|\sstyle=/);
  });
});

test("no file of the build would load anything from elsewhere", () => {
  const remote = /["'`(]\s*(?:https?:)?\/\//.source;
  const loads = {
    html: new RegExp(`(?:src|href)=${remote}`),
    css: new RegExp(`(?:url|@import\\s*)${remote}`),
    js: new RegExp(
      `(?:\\bimport|\\bfrom|fetch|importScripts|Worker|WebSocket|EventSource|sendBeacon)\\s*\\(?\\s*${remote}`,
    ),
    webmanifest: new RegExp(`"(?:src|start_url|scope)":\\s*${remote}`),
  };
  let looked = 0;
  for (const name of files) {
    const pattern = loads[name.split(".").at(-1) as keyof typeof loads];
    if (!pattern) continue;
    looked++;
    expect([name, pattern.exec(read(name))?.[0]]).toEqual([name, undefined]);
  }
  expect(looked).toBeGreaterThan(20);
});
