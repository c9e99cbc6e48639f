import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { detente, root, summit } from "./command.ts";

const syria = `${root}cases/published/syria-iraq-1975.detente`;
const elmira = `${root}cases/published/elmira-1991.detente`;
const cuba = `${root}cases/published/cuba-1962.detente`;
const endings = ["csv", "tex", "dot", "graphml", "nfg"];

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "detente-formats-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("convert to the formats of other programs", () => {
  test.each(endings)("writes .%s by its ending, with title, hash and version", async (ending) => {
    const out = join(folder, `syria.${ending}`);
    const { code, stdout, stderr } = await detente(["convert", syria, out]);
    expect([code, stdout, stderr]).toEqual([0, "", ""]);
    const written = await readFile(out, "utf8");
    const { hash, detente: version } = JSON.parse((await detente(["analyze", syria, "--json"])).stdout);
    for (const part of ["Syria and Iraq, 1975", hash, `Détente ${version}`]) expect(written).toContain(part);
    // a program that reads standard output wants no byte order mark; a spreadsheet that opens a file does
    const mark = ending === "csv" ? "\ufeff" : "";
    expect(mark + (await detente(["convert", syria, "-", "--to", ending])).stdout).toBe(written);
  });

  test("writes the scenario, concepts and rules that are asked for", async () => {
    const flags = ["--scenario", "hardline", "--concepts", "seq", "--rule", "ties-sanction=no"];
    const { stdout } = await detente(["convert", summit, "-", "--to", "csv", ...flags]);
    const [comment, header, ...rows] = stdout.trimEnd().split("\n");
    expect(comment).toContain("; scenario hardline; ");
    expect(comment).toContain("ties-sanction=no");
    expect(header).toMatch(/,seq\.usa,seq\.dprk,seq\.rok,seq\.russia,seq$/);
    const document = JSON.parse((await detente(["analyze", summit, "--json", ...flags])).stdout);
    expect(rows).toHaveLength(document.states.length);
    const holds = rows.filter((row) => row.endsWith(",TRUE")).map((row) => Number(row.split(",")[0]));
    expect(holds).toEqual(document.stability.seq.equilibria);
  });

  test("holds no word of the evidence", async () => {
    for (const ending of endings.filter((ending) => ending !== "nfg")) {
      const open = await detente(["convert", summit, "-", "--to", ending]);
      const redacted = await detente(["convert", summit, "-", "--to", ending, "--redact"]);
      expect([open.code, redacted.code]).toEqual([0, 0]);
      expect(redacted.stdout).toBe(open.stdout);
      expect(open.stdout).not.toContain("absurd obsession");
    }
  });

  test("refuses a game with infeasible combinations or one-way options, and writes nothing", async () => {
    for (const [file, reason] of [
      [summit, "of the 128 combinations of the actors' strategies are infeasible"],
      [cuba, 'the option "usa.strike" can only be taken'],
      [elmira, "can only be"],
    ]) {
      const out = join(folder, "refused.nfg");
      const { code, stdout, stderr } = await detente(["convert", file, out]);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(reason);
      expect(stderr).toContain(".graphml");
      expect(existsSync(out)).toBe(false);
    }
  });

  test("refuses more states than can be read, unless all are asked for", async () => {
    const file = join(folder, "large.detente");
    const options = Array.from({ length: 11 }, (_, index) => `option o${index} "Option ${index}"`).join(" ");
    await writeFile(file, `conflict "Large"\nactor a "A" { ${options} }\nnow none\npreferences a { o1 }\n`);
    for (const ending of ["tex", "dot", "graphml"]) {
      const { code, stdout, stderr } = await detente(["convert", file, "-", "--to", ending]);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain("2,048 states");
      expect(stderr).toContain("--all");
    }
    const all = await detente(["convert", file, "-", "--to", "tex", "--all", "--concepts", "nash"]);
    expect([all.code, all.stdout.includes("\\end{document}")]).toEqual([0, true]);
    const csv = await detente(["convert", file, "-", "--to", "csv", "--concepts", "nash"]);
    expect(csv.stdout.trimEnd().split("\n")).toHaveLength(2 + 2048);
  });

  test("refuses what is wrong, and leaves nothing behind", async () => {
    const before = await readdir(folder);
    const out = join(folder, "none.csv");
    const refused = async (...args: string[]): Promise<string> => {
      const { code, stdout, stderr } = await detente(args);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).not.toMatch(/^\s+at /m);
      return stderr;
    };
    expect(await refused("convert", summit, out, "--scenario", "nosuch")).toContain("hardline");
    expect(await refused("convert", elmira, out, "--concepts", "sim")).toContain("merge");
    expect(await refused("convert", summit, out, "--evidence", summit)).toContain("--evidence");
    expect(await refused("convert", summit, join(folder, "out.docx"))).toContain(".graphml");
    expect(await refused("convert", summit, join(folder, "nowhere", "out.csv"))).toContain("folder does not exist");
    const broken = await detente(["convert", "-", out], 'conflict "X"\nactor a { option }\n');
    expect([broken.code, broken.stdout]).toEqual([2, ""]);
    expect(broken.stderr).toMatch(/:2:\d+: error/);
    expect(await readdir(folder)).toEqual(before);
  });

  test("replaces a file only when told to, and writes into a pipe without replacing it", async () => {
    const out = join(folder, "kept.csv");
    await writeFile(out, "mine");
    const kept = await detente(["convert", syria, out]);
    expect([kept.code, kept.stderr.includes("--force"), await readFile(out, "utf8")]).toEqual([2, true, "mine"]);
    expect((await detente(["convert", syria, out, "--force"])).code).toBe(0);
    const whole = await readFile(out, "utf8");

    const pipe = join(folder, "pipe.csv");
    execFileSync("sh", ["-c", 'mkfifo "$0"', pipe]);
    const reader = spawn("cat", [pipe]);
    let read = "";
    reader.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      read += chunk;
    });
    const closed = once(reader, "close");
    expect((await detente(["convert", syria, pipe, "--force"])).code).toBe(0);
    await closed;
    expect(read).toBe(whole);
  });
});
