import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { detente, summit } from "./command.ts";

const here = mkdtempSync(join(tmpdir(), "detente-tables-"));
afterAll(() => rmSync(here, { recursive: true, force: true }));
const file = (name: string, text: string): string => {
  const path = join(here, name);
  writeFileSync(path, text);
  return path;
};

const table = `# A water dispute
actor,option,1,2,3,4
Upstream,Release water,N,Y,N,Y
Downstream,Go to court,N,N,Y,Y
ranking,Upstream,1 > 2 > 4 > 3
ranking,Downstream,2 > 4 > 3 > 1
now,,x,,,
`;

describe("a table of options and rankings", () => {
  test("is converted to the language and analysed as it is", async () => {
    const source = file("water.csv", table);
    const model = join(here, "water.detente");
    expect(await detente(["convert", source, model])).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readFileSync(model, "utf8")).toContain('option release_water "Release water"');
    const of = async (args: string[], input?: string) => JSON.parse((await detente(args, input)).stdout);
    const read = await of(["analyze", source, "--json"]);
    expect(read.statusQuo).toBe(1);
    expect(read.stability).toEqual((await of(["analyze", model, "--json"])).stability);
    expect((await of(["analyze", "-", "--json"], table)).hash).toBe(read.hash);
    expect((await of(["analyze", file("water.tsv", table.replaceAll(",", "\t")), "--json"])).hash).toBe(read.hash);
  });

  test("that Détente wrote gives the same verdicts again", async () => {
    const written = (await detente(["convert", summit, "-", "--to", "csv"])).stdout;
    const again = JSON.parse((await detente(["analyze", "-", "--json"], written)).stdout);
    const first = JSON.parse((await detente(["analyze", summit, "--json"])).stdout);
    expect(again.states.map(({ pattern }: { pattern: string }) => pattern)).toEqual(
      first.states.map(({ pattern }: { pattern: string }) => pattern),
    );
    expect(again.stability).toEqual(first.stability);
  });

  test("that was written to a file for a spreadsheet is read again with its byte order mark", async () => {
    const out = join(here, "states.csv");
    expect((await detente(["convert", summit, out])).code).toBe(0);
    expect([...readFileSync(out).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const of = async (file: string) => JSON.parse((await detente(["analyze", file, "--json"])).stdout).stability;
    expect(await of(out)).toEqual(await of(summit));
  });

  test("is not to be had from a format that is only written, nor from a spreadsheet's own file", async () => {
    const game = 'NFG 1 R "Chicken" { "a" "b" }\n\n{\n{ "x" "y" }\n{ "x" "y" }\n}\n"";\n\n1 1 2 2 3 3 4 4\n';
    for (const [args, input] of [
      [["convert", file("chicken.nfg", game), join(here, "chicken.detente")]],
      [["analyze", "-"], game],
      [["check", file("renamed.txt", game)]],
    ] as const) {
      const { code, stderr } = await detente([...args], input);
      expect(code).toBe(2);
      expect(stderr).toContain("error: A .nfg file is only written, not read");
    }
    const { code, stderr } = await detente(["analyze", file("table.xlsx", "PK\u0003\u0004\0")]);
    expect(code).toBe(2);
    expect(stderr).toContain("Save the sheet as .csv");
  });

  test("that is wrong is refused with its place, and nothing is written", async () => {
    const source = file("wrong.csv", table.replace("N,Y,N,Y", "N,Y,N,perhaps").replace("4 > 3\n", "5 > 3\n"));
    const { code, stdout, stderr } = await detente(["convert", source, join(here, "none.detente")]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain('wrong.csv:3:30: error: "perhaps" does not say whether the option is taken.');
    expect(() => readFileSync(join(here, "none.detente"))).toThrow();
  });
});
