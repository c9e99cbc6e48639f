import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, expect, test } from "vitest";
import { command, detente } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "detente-new-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command at a terminal, and types each line when it is asked for something. */
async function atTerminal(args: readonly string[], lines: readonly string[]) {
  const terminal = (stream: PassThrough) => Object.assign(stream, { isTTY: true, columns: 80 });
  const stdin = terminal(new PassThrough());
  const stdout = terminal(new PassThrough());
  const left = [...lines];
  let printed = "";
  stdout.setEncoding("utf8").on("data", (chunk: string) => {
    printed += chunk;
    if (!/[:?] $/.test(chunk)) return;
    const line = left.shift();
    if (line === undefined) stdin.end();
    else stdin.write(`${line}\n`);
  });
  const code = await command(args, { stdin, stdout, stderr: new PassThrough() });
  return { code, printed, left };
}

test("without a terminal it writes an example that is sound, laid out, and answers its question", async () => {
  const file = join(folder, "skeleton.detente");
  const title = 'The "dam" \\ at Upland';
  const made = await detente(["new", file, "--title", title]);
  expect(made).toMatchObject({ code: 0, stderr: "" });
  const checked = await detente(["check", file]);
  expect(checked).toMatchObject({ code: 0, stderr: "" });
  expect(checked.stdout).toContain(title);
  expect(checked.stdout).toContain("A settlement can hold — holds");
  expect((await detente(["fmt", "--check", file])).code).toBe(0);
});

test("a file that is there stays as it is; another ending is refused", async () => {
  const file = join(folder, "there.detente");
  writeFileSync(file, "mine");
  const again = await detente(["new", file]);
  expect(again.code).toBe(2);
  expect(again.stderr).toContain("is there already");
  expect(again.stderr).not.toContain("--force");
  expect(readFileSync(file, "utf8")).toBe("mine");
  expect((await detente(["new", join(folder, "dam")])).stderr).toContain("ends in .detente");
});

test("at a terminal it asks, asks again what it cannot understand, and writes what was answered", async () => {
  const file = join(folder, "asked.detente");
  const { code, left } = await atTerminal(
    ["new", file],
    [
      ...["A dam", "Upland", "Fill the dam", "Send readings", ""],
      ...["Upland", "Delta", "Go to court", "", ""],
      ...["9", "3"],
      ...["1 and 3", "1 with 1", "2 with 3", ""],
      ...["first", "1", "2 if not 3", ""],
      ...["not 1", "3 if 1", ""],
    ],
  );
  expect([code, left]).toEqual([0, []]);
  const text = readFileSync(file, "utf8");
  expect(text).toContain('conflict "A dam"');
  expect(text).toMatch(/infeasible send\w* and go\w*/);
  expect(text).toMatch(/now go\w*/);
  expect(text).toMatch(/preferences upland \{\s+fill\w*\s+send\w* if not go\w*\s+\}/);
  expect(text).toMatch(/preferences delta \{\s+not fill\w*\s+go\w* if fill\w*\s+\}/);
  expect((await detente(["check", file])).code).toBe(0);
});

test("whoever stops before anything was said leaves no file", async () => {
  for (const [name, lines] of [
    ["none", []],
    ["title-only", ["A dam", ""]],
  ] as const) {
    const file = join(folder, `${name}.detente`);
    expect((await atTerminal(["new", file], lines)).printed).toContain("Nothing was written.");
    expect(() => readFileSync(file)).toThrow();
  }
});
