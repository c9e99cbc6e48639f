import { readFileSync } from "node:fs";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { detente, root, summit } from "./command.ts";

const schema = new URL("../../detente/schemas/compare.schema.json", import.meta.url);
const validate = new Ajv2020({ allErrors: true, strict: true, strictTypes: false }).compile(
  JSON.parse(readFileSync(schema, "utf8")),
);
const folder = () => mkdtemp(join(tmpdir(), "detente-"));

async function document(...args: string[]) {
  const { code, stdout, stderr } = await detente(["compare", ...args, "--json"]);
  expect([code, stderr]).toEqual([0, ""]);
  const parsed = JSON.parse(stdout);
  validate(parsed);
  expect(validate.errors ?? []).toEqual([]);
  return parsed;
}

describe("compare", () => {
  test("finds the one statement that decides between two scenarios", async () => {
    const { code, stdout } = await detente(["compare", summit, "--scenario", "base", "--scenario", "hardline"]);
    expect(code).toBe(0);
    expect(stdout).toContain(
      "One difference accounts for all of it: United States: `dprk.meet` moves from 1st to 2nd place.",
    );
    expect(stdout).toContain("Summit with recognition vanishes (gmr, smr, seq, sseq)");
    const json = await document(summit, "--scenario", "hardline");
    expect(json.before.scenario).toBeNull();
    expect(json.after.scenario).toBe("hardline");
    expect(json.differences).toMatchObject([
      { kind: "preference", change: "moved", actor: "usa", besides: 0, problem: null },
    ]);
    expect(json.changes).toContainEqual(
      expect.objectContaining({
        kind: "outcome",
        change: "vanishes",
        concept: "seq",
        outcome: "summit",
        alone: [0],
        needed: [0],
      }),
    );
  });

  test("is the other way round when asked the other way round", async () => {
    const there = await document(summit, "--scenario", "base", "--scenario", "singapore");
    const back = await document(summit, "--scenario", "singapore", "--scenario", "base");
    const verdicts = (json: typeof there, change: string): string[] =>
      json.changes
        .filter((each: { change: string }) => each.change === change)
        .map((each: { concept: string; outcome: string; state: { pattern: string } | null }) =>
          [each.concept, each.outcome ?? each.state!.pattern].join(" "),
        )
        .sort();
    expect(verdicts(there, "appears")).toEqual(verdicts(back, "vanishes"));
    expect(verdicts(there, "vanishes")).toEqual(verdicts(back, "appears"));
  });

  test("compares two files, and says when they do not differ", async () => {
    const copy = join(await folder(), "copy.detente");
    const text = (await readFile(summit, "utf8")).replaceAll(/^ {2}file .*$/gm, "");
    await writeFile(copy, text);
    const same = await detente(["compare", summit, copy]);
    expect(same.stdout).toContain("do not differ in anything that is computed");
    await writeFile(
      copy,
      text.replace("infeasible meet and not invite", "infeasible deepen and accept\ninfeasible meet and not invite"),
    );
    const json = await document(summit, copy);
    expect(json.differences).toMatchObject([{ kind: "rule", change: "added" }]);
    expect(json.changes.length).toBeGreaterThan(0);
    expect((await detente(["compare", summit, copy, "--all"])).stdout).toContain(
      "the rule `infeasible dprk.deepen and usa.accept` is added",
    );
    const scenarios = await document(summit, copy, "--scenario", "hardline", "--scenario", "base");
    expect([scenarios.before.scenario, scenarios.after.scenario]).toEqual(["hardline", null]);
  });

  test("compares outcomes alone where the options differ", async () => {
    const here = await folder();
    const one = join(here, "one.detente");
    const other = join(here, "other.detente");
    const text =
      "actor a { option x }\nactor b { option y }\noutcome both when x and y\npreferences a { x }\npreferences b { y }\n";
    await writeFile(one, text);
    await writeFile(other, text.replace("option y", "option y option z").replace("{ y }", "{ not y  z }"));
    const json = await document(one, other);
    expect(json.statesComparable).toBe(false);
    expect(json.changes.every(({ kind }: { kind: string }) => kind === "outcome")).toBe(true);
    expect((await detente(["compare", one, other])).stdout).toContain("only outcomes are compared");
  });

  test("says of a .gmcr file and the text made of it that they are the same but for names", async () => {
    const gmcr = `${root}docs/models/cuba.gmcr`;
    const text = join(await folder(), "cuba.detente");
    expect((await detente(["convert", gmcr, text])).code).toBe(0);
    const { renaming, changes } = await document(gmcr, text);
    expect(renaming.actors).toEqual([
      { before: "dm1", after: "united_states" },
      { before: "dm2", after: "soviet_union" },
    ]);
    expect(renaming.states).toHaveLength(12);
    expect(changes).toEqual([]);
    expect((await detente(["compare", gmcr, text])).stdout).toContain("Soviet Union `dm2`");
  });

  test("refuses what cannot be compared", async () => {
    const refused = async (...args: string[]): Promise<string> => {
      const { code, stdout, stderr } = await detente(["compare", ...args]);
      expect([args, code, stdout]).toEqual([args, 2, ""]);
      return stderr;
    };
    expect(await refused(summit)).toContain("Name a second file, or two scenarios");
    expect(await refused(summit, "--scenario", "nowhere")).toContain('no scenario "nowhere"');
    expect(await refused(summit, "--scenario", "nowhere", "--scenario", "hardline")).toContain('no scenario "nowhere"');
    expect(await refused(summit, ...["a", "b", "c"].flatMap((id) => ["--scenario", id]))).toContain("at most twice");
    expect(await refused(summit, summit, "--scenario", "hardline")).toContain("give --scenario twice");
    expect(await refused(summit, `${root}absent.detente`)).toContain("absent.detente");
  });
});
