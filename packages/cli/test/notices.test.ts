import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { modelHash, readConflict, resolveScenario, version } from "detente";
import { parquetMetadata } from "hyparquet";
import { afterAll, describe, expect, test } from "vitest";
import { detente } from "./command.ts";

/* Whatever must be known of how a model was read stands in every answer about it, in every form in which it can be had. */

const folder = mkdtempSync(join(tmpdir(), "detente-notices-"));
afterAll(() => rmSync(folder, { recursive: true }));

const head = `conflict "Notices"
actor a "Anna" { option x "Begin"  option z "Go on" }
actor b "Bert" { option y "Answer" }
now none
outcome both "Both" when x and y
`;
const second = "preferences b { y if x }\n";
/** A model for each notice, and the words by which it is known. */
const models = {
  nothing: { text: `${head}preferences a { x }\n`, words: "Nothing says what `b` prefers" },
  perhaps: { text: `${head}preferences a { x perhaps 0.6; not z }\n${second}`, words: "A `perhaps` statement" },
  much: { text: `${head}preferences a { x much; not z }\n${second}`, words: "`much` preferred statement is read" },
  unordered: { text: `${head}preferences a { unordered { x; z } }\n${second}`, words: "read in the order" },
} as const;
type Model = keyof typeof models;

const files = Object.fromEntries(
  Object.entries(models).map(([name, { text }]) => {
    const file = join(folder, `${name}.detente`);
    writeFileSync(file, `${text}scenario other { now x }\nscenario eyes as seen by a { now x }\n`);
    return [name, file];
  }),
) as Record<Model, string>;

/** Every command that answers about a model, and the notices that are no news to its question. */
const commands: readonly { readonly args: readonly string[]; readonly answers?: readonly Model[] }[] = [
  { args: ["check"] },
  { args: ["analyze"] },
  { args: ["explain", "--state", "now"] },
  { args: ["paths"] },
  { args: ["coalitions"] },
  { args: ["foresight"] },
  { args: ["perceptions"] },
  { args: ["inverse", "--want", "both"] },
  { args: ["inverse", "--want", "both", "--count"] },
  { args: ["sweep"] },
  { args: ["sweep", "--only", "shares"], answers: ["perhaps", "unordered"] },
  { args: ["ask"], answers: ["perhaps", "unordered"] },
  { args: ["compare", "--scenario", "base", "--scenario", "other"] },
];

const told = (output: string): string => output.replaceAll(/\s+/g, " ");
const hashOf = (file: string): string => modelHash(resolveScenario(readConflict(readFileSync(file, "utf8")).conflict!));

describe.each(Object.keys(models) as Model[])("%s", (name) => {
  const { words } = models[name];
  const file = files[name];

  test.each(commands)("$args: beside the answer, once, and in --json", async ({ args, answers = [] }) => {
    const [command, ...rest] = args;
    const text = await detente([command, file, ...rest]);
    expect([text.code, text.stderr]).toEqual([0, ""]);
    expect(told(text.stdout).split(words).length - 1).toBe(answers.includes(name) ? 0 : 1);
    expect(text.stdout).toContain(version);
    expect(text.stdout).toContain(hashOf(file));
    const { stdout } = await detente([command, file, ...rest, "--json"]);
    const document = JSON.parse(stdout) as { notices?: { message: string }[]; diagnostics?: { message: string }[] };
    const messages = (document.notices ?? document.diagnostics ?? []).map(({ message }) => message);
    expect(messages.some((message) => message.includes(words))).toBe(!answers.includes(name) || command === "analyze");
  });

  test.each(["csv", "tex", "dot", "graphml", "nfg"])("convert to .%s", async (format) => {
    const { code, stdout, stderr } = await detente(["convert", file, "-", "--to", format]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(words);
    expect(stdout).toContain(hashOf(file));
  });

  test("analyze --out: in the table's metadata", async () => {
    const table = join(folder, `${name}.parquet`);
    expect((await detente(["analyze", file, "--out", table])).code).toBe(0);
    const bytes = readFileSync(table);
    const { key_value_metadata: pairs = [] } = parquetMetadata(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
    );
    expect(pairs.find(({ key }) => key === "notices")?.value).toContain(words);
  });

  test("report: before its first section", async () => {
    for (const to of ["html", "md"]) {
      const { code, stdout, stderr } = await detente(["report", file, "-o", "-", "--to", to]);
      expect([code, stderr]).toEqual([0, ""]);
      const start = told(stdout.replaceAll(/<\/?code>/g, "`")).split(to === "md" ? "## " : "<main>")[0];
      expect(start).toContain(words);
    }
  });
});

test("the report says it in its own language", async () => {
  for (const [language, words] of [
    ["zh", "没有说明 `b` 偏好什么"],
    ["ko", "`b`"],
  ]) {
    const { stdout } = await detente(["report", files.nothing, "-o", "-", "--to", "md", "--language", language]);
    const start = stdout.split("\n## ")[0];
    expect(start).toContain(words);
    expect(start).not.toContain("Nothing says");
  }
});

test("what counts over the uncertain is not told that it reads it as certain", async () => {
  for (const [file, wrong, right] of [
    [files.perhaps, "read as certain in these verdicts", "counts with its share among the samples"],
    [files.unordered, "written in these verdicts", "have every order among the samples"],
  ] as const) {
    const sweep = await detente(["sweep", file]);
    const report = await detente(["report", file, "-o", "-", "--to", "md"]);
    for (const { stdout } of [sweep, report]) {
      expect(told(stdout)).toContain(right);
      expect(told(stdout)).not.toContain(wrong);
    }
    const shares = await detente(["sweep", file, "--only", "shares", "--scenarios", "all"]);
    expect(shares.stdout).not.toMatch(/in these verdicts|among the samples, and/);
  }
});

const unusual = ["--rule", "ties-sanction=no"];
const unusualWords = "not read in the usual way here: `ties-sanction=no` instead of `yes`";

test.each(commands)("$args: rules that are not the usual ones, in words and in --json", async ({ args }) => {
  const [command, ...rest] = args;
  const usual = await detente([command, files.perhaps, ...rest]);
  expect(usual.stdout).not.toContain("usual way");
  const text = await detente([command, files.perhaps, ...rest, ...unusual]);
  expect([text.code, text.stderr]).toEqual([0, ""]);
  expect(told(text.stdout).split(unusualWords).length - 1).toBe(1);
  const { stdout } = await detente([command, files.perhaps, ...rest, ...unusual, "--json"]);
  const document = JSON.parse(stdout) as { notices?: { code: string }[]; diagnostics?: { code: string }[] };
  const codes = (document.notices ?? document.diagnostics ?? []).map(({ code }) => code);
  expect(codes.filter((code) => code === "rules-not-usual")).toHaveLength(1);
});

test("rules that are not the usual ones: in exported files and at the head of a report", async () => {
  for (const format of ["csv", "tex", "dot", "graphml", "nfg"]) {
    const { stdout } = await detente(["convert", files.perhaps, "-", "--to", format, ...unusual]);
    expect(stdout, format).toContain("not read in the usual way here");
  }
  for (const [language, words] of [
    ["en", unusualWords],
    ["zh", "没有按通常方式解读"],
    ["ko", "통상적인 방식으로 읽지 않습니다"],
  ]) {
    const report = ["report", files.perhaps, "-o", "-", "--to", "md", "--language", language, ...unusual];
    const { stdout } = await detente(report);
    expect(told(stdout.split("\n## ")[0]!), language).toContain(words);
  }
});

test("an answer that quotes says which sources nobody could look into; one that does not quote them does not", async () => {
  const file = join(folder, "quoted.detente");
  writeFileSync(
    file,
    `${head}preferences a { not x because s }\npreferences b { not y }\nsource p "Paper" { file "paper.txt" }
statement s "Said" { by "A" for a quote "we begin" in p }\nscenario eyes as seen by b { preferences a { x } }\n`,
  );
  const words = 'The source "p" is not on this disk';
  for (const args of [
    ["explain", file, "--state", "now", "--actor", "a"],
    ["inverse", file, "--want", "both"],
    ["perceptions", file],
  ]) {
    const { stdout } = await detente(args);
    expect(told(stdout).split(words).length - 1, args[0]).toBe(1);
    expect((await detente([...args, "--json"])).stdout, args[0]).toContain("source-not-here");
  }
  const silent = await detente(["explain", file, "--state", "now", "--actor", "b"]);
  expect(silent).toMatchObject({ code: 0 });
  expect(silent.stdout).not.toContain(words);
  expect((await detente(["evidence", file])).stdout).toContain("No source is at hand");
});

test("quotes that could not be looked for are part of what check and report say", async () => {
  const file = join(folder, "quotes.detente");
  writeFileSync(
    file,
    `${head}${second}preferences a { x because s }\nsource p "Paper" { file "paper.txt" }\nstatement s "Said" { by "A" for a quote "we begin" in p }\n`,
  );
  const checked = await detente(["check", file]);
  expect(checked).toMatchObject({ code: 0, stderr: "" });
  expect(checked.stdout).toContain('The source "p" is not on this disk');
  const report = await detente(["report", file, "-o", "-", "--to", "md"]);
  expect(report.stdout.split("\n## ")[0]).toContain('The source "p" is not on this disk');
});
