import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { version } from "detente";
import { beforeAll, describe, expect, test } from "vitest";
import { detente, root } from "./command.ts";
import { pages } from "./docs-pages.ts";

/* What a page says of the program and a machine can look up: commands, options, files, numbers. */

const written = [
  ...pages,
  ...["CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "packages/detente/README.md", "packages/cli/README.md"].map(
    (path) => ({ path, text: readFileSync(root + path, "utf8") }),
  ),
];
const readme = readFileSync(`${root}README.md`, "utf8");

/** What each command's help says. */
const helps = new Map<string, string>();
beforeAll(async () => {
  const { stdout } = await detente(["--help"]);
  const names = stdout
    .split("\nCommands:\n")[1]
    .split("\n\n")[0]
    .matchAll(/^ {2}([a-z]+)(?= )/gm);
  for (const [, name] of names) if (name !== "help") helps.set(name, (await detente([name, "--help"])).stdout);
});

test("README's table has every command, and no other", () => {
  const listed = [...readme.matchAll(/^\|[^|]*\|/gm)]
    .flatMap(([cell]) => [...cell.matchAll(/`detente ([a-z]+)/g)])
    .map(([, name]) => name);
  expect([...new Set(listed)].sort()).toEqual([...helps.keys()].sort());
});

test("where a page says that a command has --json, the command has it; the others say so nowhere", () => {
  const without = [...helps].filter(([, help]) => !/^ +--json\b/m.test(help)).map(([name]) => name);
  const sentence = readme.match(/`--json` too[\s\S]*?are named after/)?.[0] ?? "";
  expect([...sentence.matchAll(/`([a-z]+)`/g)].map(([, name]) => name).sort()).toEqual(without.sort());
  for (const [name] of helps)
    if (!without.includes(name)) expect(existsSync(`${root}packages/detente/schemas/${name}.schema.json`)).toBe(true);
});

test("the commands that refuse --redact are those that README names, and their help does not offer it", async () => {
  const sentence = readme.match(/`--redact` leaves[\s\S]*?refuse it/)?.[0] ?? "";
  const named = [...sentence.matchAll(/`([a-z]+)`/g)].map(([, name]) => name).sort();
  const silent = [...helps].filter(([, help]) => !help.includes("--redact")).map(([name]) => name);
  expect(named).toEqual(silent.sort());
  for (const name of named) {
    const { code, stderr } = await detente(["--redact", name, ...(name === "lsp" || name === "open" ? [] : ["x"])]);
    expect([name, code, stderr]).toEqual([name, 2, expect.stringContaining("--redact cannot be used here")]);
  }
});

test("every option that a page gives a command is one of its own", () => {
  const unknown: string[] = [];
  for (const { path, text } of written)
    for (const [, name, rest] of text.matchAll(/\bdetente ([a-z]+)((?: [^`\n|]*)?)/g)) {
      const help = helps.get(name);
      if (help === undefined) continue;
      for (const [, option] of rest.split(" # ")[0].matchAll(/(?<=\s)(--[a-z][a-z-]*)/g))
        if (!help.includes(option)) unknown.push(`${path}: detente ${name} ${option}`);
    }
  expect(unknown).toEqual([]);
});

test("every command that a page names is there", () => {
  const unknown: string[] = [];
  // a block of a model is fenced with the language's name
  for (const { path, text } of written)
    for (const [, name] of text.matchAll(/(?<!``)`(?:npx )?detente ([a-z]+)/g))
      if (!helps.has(name) && name !== "help") unknown.push(`${path}: detente ${name}`);
  expect(unknown).toEqual([]);
});

test("every npm script that a page names is there", () => {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { scripts: Record<string, string> };
  const missing: string[] = [];
  for (const { path, text } of written)
    for (const [, name] of text.matchAll(/npm run ([a-z][a-z:-]*)/g))
      if (!(name in scripts)) missing.push(`${path}: ${name}`);
  expect(missing).toEqual([]);
});

test("README's way to run the command in a folder of one's own works", () => {
  const [, line] = readme.match(/^(npx --prefix PATH-TO-THIS-CHECKOUT detente) new dam\.detente$/m) ?? [];
  const folder = mkdtempSync(join(tmpdir(), "detente-own-"));
  try {
    const [npx, ...words] = line.replace("PATH-TO-THIS-CHECKOUT", root).split(" ");
    const { status, stderr } = spawnSync(npx, [...words, "new", "dam.detente"], { cwd: folder, encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(existsSync(join(folder, "dam.detente"))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe("files", () => {
  test("every link to a file of the project leads somewhere", () => {
    const dead: string[] = [];
    // what the documentation's build writes is looked for when it is built
    for (const { path, text } of written)
      for (const [, target] of text.matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)(?:#[^)]*)?\)/g))
        if (!/^\/|\b(api\/|grammar\.md|schemas\.md)/.test(target) && !existsSync(join(root, dirname(path), target)))
          dead.push(`${path}: ${target}`);
    expect(dead).toEqual([]);
  });

  test("every path that a page names in code is there", () => {
    const missing: string[] = [];
    for (const { path, text } of written)
      for (const [, named] of text.matchAll(/`((?:packages|docs|cases|scripts|bench|fuzz)\/[\w./-]*\w\/?)`/g))
        if (!existsSync(root + named) && !/\/(dist|\.vitepress|build)\b/.test(named)) missing.push(`${path}: ${named}`);
    expect(missing).toEqual([]);
  });

  test("CONTRIBUTING's table has the library's folders, all of them", () => {
    const table = readFileSync(`${root}CONTRIBUTING.md`, "utf8").match(/\| folder \| holds \|[\s\S]*?\n\n/)?.[0] ?? "";
    for (const [, folder] of table.matchAll(/^\| `([a-z-]+)\/`/gm))
      expect(existsSync(`${root}packages/detente/src/${folder}`)).toBe(true);
  });
});

describe("numbers", () => {
  test("the largest model", () => {
    const [, most] = helps.get("analyze")?.match(/--max-states <n>[\s\S]*?default\s+(\d+)/) ?? [];
    expect(readme).toContain(`${Number(most).toLocaleString("en")} feasible states (2^${Math.log2(Number(most))})`);
  });

  test("one version, and a release date only when it was released", () => {
    const citation = readFileSync(`${root}CITATION.cff`, "utf8");
    const changelog = readFileSync(`${root}CHANGELOG.md`, "utf8");
    expect(citation).toContain(`version: ${version}`);
    const [, state] = changelog.match(new RegExp(`^## ${version.replaceAll(".", "\\.")} — (\\S+)`, "m")) ?? [];
    expect(citation.match(/date-released: (\S+)/)?.[1] ?? "unreleased").toBe(state);
  });
});
