import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { detente, root } from "./command.ts";

const here = mkdtempSync(join(tmpdir(), "detente-bad-"));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(here, name);
  writeFileSync(path, content);
  return path;
};

/** A sound `.gmcr` model of two actors, changed by what is given. */
const gmcr = (change: object): string =>
  JSON.stringify({
    program: "GMCRplus",
    version: "0.4",
    options: [
      { name: "First", permittedDirection: "both" },
      { name: "Second", permittedDirection: "both" },
    ],
    decisionMakers: [
      { name: "One", options: [0], preferences: [[[0, "Y"]]], preferenceRanking: [1, 2, 3, 4] },
      { name: "Two", options: [1], preferences: [[[1, "Y"]]], preferenceRanking: [[1, 2], 3, 4] },
    ],
    infeasibles: [],
    useManualPreferenceRanking: false,
    ...change,
  });
const dm = (name: string, options: number[], more: object = {}): object => ({
  name,
  options,
  preferences: [],
  ...more,
});
const options = (count: number): string => Array.from({ length: count }, (_, index) => `option o${index}`).join("\n");

/** Each: the file, and what its one message must contain. */
const bad: Record<string, [path: string, ...words: string[]]> = {
  "an empty file": [file("empty.detente", ""), "empty"],
  "a file of blanks and comments": [file("blank.detente", "\n // nothing\n"), "blank.detente"],
  "a binary file": [
    file(
      "binary.detente",
      Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 256),
    ),
    "text",
  ],
  "invalid UTF-8": [file("latin1.detente", Uint8Array.from([97, 10, 99, 0xe9, 32, 97])), "latin1.detente:2:2", "UTF-8"],
  "a line of 50 MB": [file("long.detente", Buffer.alloc(50 * 2 ** 20, "a")), "MiB"],
  "a line of 50 MB in a .gmcr": [file("long.gmcr", Buffer.alloc(50 * 2 ** 20, "[")), "MiB"],
  "a long line within the limit": [file("longish.detente", `conflict "${"a".repeat(3e6)}`), "longish.detente:1:"],
  "nesting 10,000 deep": [
    file("deep.detente", `actor a { option x }\ninfeasible ${"(".repeat(10_000)}x${")".repeat(10_000)}`),
    ":2:",
    "deep",
  ],
  "10,000 negations": [
    file("not.detente", `actor a { option x }\ninfeasible ${"not ".repeat(10_001)}x and not x`),
    ":2:",
  ],
  "nesting 10,000 deep in a .gmcr": [
    file("deep.gmcr", gmcr({}).replace('"infeasibles":[]', `"infeasibles":${"[".repeat(10_000)}${"]".repeat(10_000)}`)),
    "deep.gmcr",
  ],
  "a .gmcr that is not JSON": [file("broken.gmcr", '{ "options": [,] }'), "broken.gmcr:1:"],
  "a .gmcr with an index out of range": [
    file("index.gmcr", gmcr({ decisionMakers: [dm("One", [0, 7]), dm("Two", [1])] })),
    "decisionMakers[0].options[1]",
  ],
  "a .gmcr with an option owned twice": [
    file("twice.gmcr", gmcr({ decisionMakers: [dm("One", [0, 1]), dm("Two", [1])] })),
    "Second",
  ],
  "a .gmcr with an option owned by no one": [file("none.gmcr", gmcr({ decisionMakers: [dm("One", [0])] })), "Second"],
  "__proto__ as a name in a .gmcr": [
    file("proto.gmcr", gmcr({ decisionMakers: [dm("__proto__", [0]), dm("Two", [1])] })),
    "__proto__",
  ],
  "__proto__ as a name": [
    file("proto.detente", "actor __proto__ { option x }\npreferences __proto__ { x }"),
    ":1:7",
    "__proto__",
  ],
  "a ranking of the wrong length": [
    file(
      "length.gmcr",
      gmcr({
        useManualPreferenceRanking: true,
        decisionMakers: [
          dm("One", [0], { preferenceRanking: [1, 2, 3] }),
          dm("Two", [1], { preferenceRanking: [1, 2, 3, 4] }),
        ],
      }),
    ),
    "state 4",
  ],
  "no feasible state": [
    file("nothing.detente", "actor a { option x }\nrequire x\ninfeasible x\npreferences a { x }"),
    "feasible",
  ],
  "200 free options": [
    file("options.detente", `actor a {\n${options(200)}\n}\npreferences a { o1 }`),
    "1.6 × 10^60 feasible states",
  ],
  "200 options that rules tie together": [
    file(
      "tied.detente",
      `actor a {\n${options(200)}\n}\npreferences a { o1 }\n${Array.from({ length: 100 }, (_, i) => `require o${i} or o${i + 100} or o${(i * 7) % 200}`).join("\n")}`,
    ),
    "states",
  ],
  "a missing file": [join(here, "missing.detente"), "missing.detente"],
  "a folder": [here, "folder"],
};

describe("bad input gets one located message, exit code 2, and nothing on standard output", () => {
  test.each(Object.entries(bad))("%s", async (kind, [path, ...words]) => {
    // rules that contradict one another are named each at its place
    const errors = kind === "no feasible state" ? 2 : 1;
    for (const command of ["check", "analyze"]) {
      const { code, stdout, stderr } = await detente([command, path]);
      expect(code).toBe(2);
      expect(stdout).toBe("");
      expect(stderr.startsWith(path)).toBe(true);
      for (const word of words) expect(stderr).toContain(word);
      expect(stderr.match(/: error: /g)).toHaveLength(errors);
      expect(stderr).not.toMatch(/^\s+at .+:\d+:\d+/m);
      expect(stderr).not.toContain("Détente ran into an error of its own");
      expect(stderr.length).toBeLessThan(2000);
    }
  });

  test.skipIf(process.getuid?.() === 0)(
    "an unreadable file (skipped for root, whom permissions do not stop)",
    async () => {
      const path = file("secret.detente", "actor a { option x }");
      chmodSync(path, 0);
      const { code, stderr } = await detente(["check", path]);
      expect(code).toBe(2);
      expect(stderr).toContain("permission");
    },
  );

  test("a file that the system will not read", async () => {
    const { code, stdout, stderr } = await detente(["check", "/proc/self/mem"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.startsWith("/proc/self/mem")).toBe(true);
  });

  test("a disk that takes no writing, on fmt and convert", async () => {
    const model = file("ok.detente", "actor a{option x} preferences a{x}");
    const refused = await detente(["convert", model, "/proc/new.json"]);
    expect([refused.code, refused.stdout]).toEqual([2, ""]);
    expect(refused.stderr).toContain("/proc/new.json");
    const missing = await detente(["convert", model, join(here, "no/such/folder.json")]);
    expect(missing.code).toBe(2);
  });

  test("a full disk behind standard output", () => {
    const { status, stderr } = spawnSync(
      "bash",
      ["-c", `"${process.execPath}" packages/cli/bin/detente.js analyze cases/summit-2025.detente > /dev/full`],
      {
        cwd: root,
        encoding: "utf8",
      },
    );
    expect(status).toBe(2);
    expect(stderr).toContain("full");
  });

  test("a failed conversion leaves nothing behind", async () => {
    const folder = join(here, "out");
    mkdirSync(folder);
    const { code } = await detente(["convert", file("wrong.detente", "actor a {"), join(folder, "x.json")]);
    expect(code).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("a Node that is too old", async () => {
    const { readFileSync } = await import("node:fs");
    const source = readFileSync(join(root, "packages/cli/bin/detente.js"), "utf8");
    const old = file("old.mjs", source.replace("process.versions.node.split", '"20.20.2".split'));
    const { status, stdout, stderr } = spawnSync(process.execPath, [old], { encoding: "utf8" });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toContain("22.12");
  });
});
