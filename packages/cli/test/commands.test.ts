import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { readConflict } from "detente";
import { describe, expect, test } from "vitest";
import { detente, detenteProcess, root, summit } from "./command.ts";

const schemas = new URL("../../detente/schemas/", import.meta.url);
const ajv = new Ajv2020({ allErrors: true, strict: true });
const validators = new Map(
  readdirSync(schemas).map((name) => [
    name.replace(".schema.json", ""),
    ajv.compile(JSON.parse(readFileSync(new URL(name, schemas), "utf8"))),
  ]),
);

function expectValid(schema: string, document: unknown): void {
  const validate = validators.get(schema)!;
  validate(document);
  expect(validate.errors ?? []).toEqual([]);
}

const folder = () => mkdtemp(join(tmpdir(), "detente-"));
const elmira = `${root}cases/published/elmira-1991.detente`;

describe("analyze", () => {
  test("tells the answer in a sentence and tables", async () => {
    const { code, stdout, stderr } = await detenteProcess(["analyze", summit]);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(stdout).toContain("96 feasible states");
    expect(stdout).toContain("Today, Stalemate (state 86), holds for all under every concept asked.");
    expect(stdout).toMatch(/\| Stalemate ← today +\| +86 \|/);
    expect(stdout).toContain("Looking one move ahead (nash), nothing else holds for all.");
  });

  test("gives the contract as JSON", async () => {
    const { stdout } = await detente(["analyze", elmira, "--json"]);
    const document = JSON.parse(stdout);
    expectValid("analyze", document);
    expect(document.states.map((state: { pattern: string }) => state.pattern)).toEqual(
      "NYNNN YYNNN NNYNN YNYNN NYNNY YYNNY NNYNY YNYNY ---Y-".split(" "),
    );
    expect(document.states[8]).toEqual({ id: 9, pattern: "---Y-", outcomes: ["closure"] });
    expect(document.statusQuo).toBe(1);
    expect(document.stability.seq.equilibria).toEqual([5, 8, 9]);
    expect(document.stability.seq.stable.local).toEqual([2, 3, 5, 6, 7, 8, 9]);
    expect(document.rules).toEqual({ "sanction-sequences": "legal", "ties-sanction": "yes" });
    expect(document.options.slice(0, 2)).toEqual(["moe.modify", "uniroyal.delay"]);
    expect(Object.keys(document.stability)).toEqual(["nash", "gmr", "smr", "seq", "sseq"]);
  });

  test("counts with --summary", async () => {
    const { stdout } = await detente(["analyze", elmira, "--json", "--summary"]);
    const document = JSON.parse(stdout);
    expectValid("analyze", document);
    expect(document.stateCount).toBe(9);
    expect(document.stability.nash).toEqual({ stable: { moe: 9, uniroyal: 5, local: 5 }, equilibria: 3 });
    const text = await detente(["analyze", elmira, "--summary"]);
    expect(text.stdout).toContain("stable for all");
  });

  test("takes concepts, scenarios, rules and engines", async () => {
    const run = async (...flags: string[]) =>
      JSON.parse((await detente(["analyze", summit, "--json", ...flags])).stdout);
    expect(Object.keys((await run("--concepts", "seq,sim")).stability)).toEqual(["seq", "sim"]);
    const hard = await run("--scenario", "hardline", "--concepts", "seq");
    expect(hard.scenario).toBe("hardline");
    expect(hard.stability.seq.equilibria).toEqual([86]);
    const base = await run("--concepts", "seq");
    expect(base.stability.seq.equilibria).toEqual([22, 46, 58, 70, 82, 86, 94]);
    expect(base.hash).not.toBe(hard.hash);
    const reference = await run(
      "--engine",
      "reference",
      "--rule",
      "sanction-sequences=single",
      "--rule",
      "ties-sanction=no",
    );
    expect(reference.engine).toBe("reference");
    expect(reference.rules).toEqual({ "sanction-sequences": "single", "ties-sanction": "no" });
  });

  test("refuses what is not defined, and what does not exist", async () => {
    const sim = await detente(["analyze", elmira, "--concepts", "sim"]);
    expect(sim.code).toBe(2);
    expect(sim.stderr).toContain("merge");
    const scenario = await detente(["analyze", summit, "--scenario", "nosuch"]);
    expect([scenario.code, scenario.stdout]).toEqual([2, ""]);
    expect(scenario.stderr).toContain("hardline");
    const concept = await detente(["analyze", summit, "--concepts", "nosuch"]);
    expect(concept.code).toBe(2);
    expect(concept.stderr).toContain("nash, gmr");
    expect((await detente(["analyze"])).code).toBe(2);
    expect((await detente(["analyze", summit, "--nosuch"])).code).toBe(2);
    expect((await detente(["nosuch"])).code).toBe(2);
  });

  test("answers many files, one document a line, a wrong one in its place", async () => {
    const here = await folder();
    const gmcr = (name: string) => ({
      program: "GMCRplus",
      version: "0.4",
      options: [
        { name, permittedDirection: "both" },
        { name: "reply", permittedDirection: "both" },
      ],
      decisionMakers: [
        { name: "One", options: [0], preferences: [[[0, "Y"]]] },
        {
          name: "Two",
          options: [1],
          preferences: [
            [
              [0, "Y"],
              [1, "Y"],
            ],
          ],
        },
      ],
      infeasibles: [],
      useManualPreferenceRanking: false,
    });
    const files = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const file = join(here, `${index}.gmcr`);
        const model = gmcr(`act ${index}`);
        if (index === 77) model.decisionMakers[1].options = [0];
        await writeFile(file, JSON.stringify(model));
        return file;
      }),
    );
    const { code, stdout } = await detente(["analyze", ...files, "--json"]);
    expect(code).toBe(2);
    const documents = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(documents.map(({ file }) => file)).toEqual(files);
    for (const document of documents) expectValid("analyze", document);
    expect(documents.flatMap(({ error }, index) => (error ? [index] : []))).toEqual([77]);
    expect(documents[0].stability.nash.equilibria).toEqual([4]);
    expect(documents[0].actors.map(({ id, name }: { id: string; name: string }) => [id, name])).toEqual([
      ["dm1", "One"],
      ["dm2", "Two"],
    ]);
  });
});

describe("check", () => {
  test("tests every claim of the first case", async () => {
    const { code, stdout } = await detente(["check", summit]);
    expect(code).toBe(0);
    expect(stdout).toContain("✓ unlock  A US shift unlocks a summit — holds");
    expect(stdout).toContain("✓ lasting  Once there, nobody would rather leave the summit — fails, as stated");
    expect(stdout).toMatch(/All \d+ claims as stated\./);
    const json = await detente(["check", summit, "--json"]);
    expectValid("check", JSON.parse(json.stdout));
  });

  test("exits with 1 and the counter-example when a claim is not as stated", async () => {
    const text = `${readFileSync(elmira, "utf8")}\nclaim wrong "Nobody leaves" { expect no closure stable by nash }`;
    const { code, stdout } = await detente(["check", "-"], text);
    expect(code).toBe(1);
    expect(stdout).toContain("✗ wrong  Nobody leaves — fails");
    expect(stdout).toContain("Uniroyal leaves (state 9) is stable");
    expect(stdout).toContain("1 of 13 claims is not as stated.");
  });

  test("exits with 2 and every finding, located, when the file is wrong", async () => {
    const text = "actor a { option x }\ninfeasible y\nnow x, not x\npreferences a { z because w }";
    const { code, stdout, stderr } = await detente(["check", "-"], text);
    expect([code, stdout]).toEqual([2, ""]);
    for (const place of ["-:2:12", "-:3:", "-:4:17", "-:4:27"]) expect(stderr).toContain(place);
    const json = await detente(["check", "-", "--json"], text);
    const document = JSON.parse(json.stdout);
    expectValid("check", document);
    expect(document.error.diagnostics.length).toBeGreaterThanOrEqual(4);
  });

  test("checks quotes against the sources at hand", async () => {
    const here = await folder();
    const file = join(here, "model.detente");
    const model = (quote: string) =>
      `source talk { file "talk.txt" }\nactor a { option x }\nstatement s { quote "${quote}" in talk }\npreferences a { x because s }`;
    await writeFile(join(here, "talk.txt"), "He said that “we will never\nleave the table” last week.");
    await writeFile(file, model("we will never leave the table"));
    expect(await detente(["check", file])).toMatchObject({ code: 0, stderr: "" });
    await writeFile(file, model("we will soon leave this city for good"));
    const absent = await detente(["check", file]);
    expect(absent.code).toBe(2);
    expect(absent.stderr).toContain(`${file}:3:15: error: This quote does not stand in the source "talk"`);
  });
});

describe("explain", () => {
  const state = "summit and not ease and invite and deepen and broker and back";

  test("gives a proof in words, and as JSON", async () => {
    const args = ["explain", summit, "--state", state, "--actor", "usa", "--concept", "seq"];
    const { code, stdout } = await detente(args);
    expect(code).toBe(0);
    expect(stdout).toContain("Summit with recognition (state 94) holds for United States");
    expect(stdout).toContain("North Korea takes back “Sit down for talks”");
    expect(stdout).toContain("drop the absurd obsession with denuclearising us");
    const document = JSON.parse((await detente([...args, "--json"])).stdout);
    expectValid("explain", document);
    const [explanation] = document.explanations;
    expect(explanation).toMatchObject({ actor: "usa", concept: "seq", stable: true, because: "all sanctioned" });
    expect(explanation.improvements[0].answer.steps[0].reason.because).toEqual(["terms"]);
  });

  test("takes a number, `now` and every actor", async () => {
    const byNumber = JSON.parse((await detente(["explain", summit, "--state", "86", "--json"])).stdout);
    const byNow = JSON.parse((await detente(["explain", summit, "--state", "now", "--json"])).stdout);
    expect(byNumber).toEqual(byNow);
    expect(byNow.explanations.map(({ actor }: { actor: string }) => actor)).toEqual(["usa", "dprk", "rok", "russia"]);
    const nash = JSON.parse(
      (await detente(["explain", summit, "--state", "94", "--concept", "nash", "--json"])).stdout,
    );
    expectValid("explain", nash);
  });

  test("refuses states and actors that there are not", async () => {
    const refused = async (...args: string[]) => {
      const { code, stdout, stderr } = await detente(["explain", summit, ...args]);
      expect([code, stdout]).toEqual([2, ""]);
      return stderr;
    };
    expect(await refused("--state", "97")).toContain("1 to 96");
    expect(await refused("--state", "meet and nosuch")).toContain("nosuch");
    expect(await refused("--state", "meet and")).toContain("meet and");
    expect(await refused("--state", "meet and not invite")).toContain("No feasible state");
    expect(await refused("--state", "meet")).toContain("32 states");
    expect(await refused("--state", "now", "--actor", "china")).toContain("usa, dprk");
  });
});

describe("paths", () => {
  test("finds nothing to gain from today, and the way to a summit by moves", async () => {
    const none = await detente(["paths", summit]);
    expect(none.code).toBe(0);
    expect(none.stdout).toContain("Nobody has an improvement from here: the search was complete.");
    const moves = await detente([
      "paths",
      summit,
      "--by",
      "moves",
      "--to",
      "summit and deepen and back and broker and not ease",
      "--json",
    ]);
    const document = JSON.parse(moves.stdout);
    expectValid("paths", document);
    expect(document.reachable).toBe(95);
    expect(document.destinations.map(({ id, distance }: { id: number; distance: number }) => [id, distance])).toEqual([
      [94, 2],
    ]);
  });

  test("prints the tree, and says what cannot be reached", async () => {
    const { stdout } = await detente(["paths", elmira, "--tree", "--to", "5"]);
    expect(stdout).toContain("- Local government takes “Insist on the original control order”");
    const far = await detente(["paths", elmira, "--to", "modified"]);
    expect(far.stdout).toContain("Not among them: A modified order is accepted (state 4)");
    expect((await detente(["paths", elmira, "--from", "modified"])).code).toBe(2);
  });
});

describe("fmt", () => {
  test("rewrites in place, keeps comments, and then has nothing to do", async () => {
    const file = join(await folder(), "model.detente");
    await writeFile(file, "// mine\nactor a{option x}   preferences a{x}// why\n");
    expect(await detente(["fmt", "--check", file])).toMatchObject({ code: 1 });
    expect(await detente(["fmt", file])).toMatchObject({ code: 0, stdout: "", stderr: "" });
    const once = await readFile(file, "utf8");
    expect(once).toContain("// mine");
    expect(once).toContain("// why");
    expect(await detente(["fmt", "--check", file])).toMatchObject({ code: 0 });
    expect((await detente(["fmt", "-"], once)).stdout).toBe(once);
  });

  test("leaves a file that it cannot read as it is", async () => {
    const file = join(await folder(), "model.detente");
    await writeFile(file, "actor {{{");
    expect((await detente(["fmt", file])).code).toBe(2);
    expect(await readFile(file, "utf8")).toBe("actor {{{");
  });

  test("has nothing to do on the bundled cases", async () => {
    const published = readdirSync(`${root}cases/published`).map((name) => `${root}cases/published/${name}`);
    expect(await detente(["fmt", "--check", summit, ...published])).toMatchObject({ code: 0, stderr: "" });
  });
});

describe("convert", () => {
  test("goes through every format and back with the same verdicts", async () => {
    const here = await folder();
    const cuba = `${root}cases/published/cuba-1962.detente`;
    const verdicts = async (file: string) => {
      const { stability, states } = JSON.parse((await detente(["analyze", file, "--json"])).stdout);
      return {
        equilibria: Object.values<{ equilibria: number[] }>(stability).map(({ equilibria }) => equilibria),
        states: states.length,
      };
    };
    const expected = await verdicts(cuba);
    const steps = ["a.gmcr", "b.json", "c.detente", "d.gmcr"].map((name) => join(here, name));
    let from = cuba;
    for (const to of steps) {
      expect((await detente(["convert", from, to])).code).toBe(0);
      expect(await verdicts(to)).toEqual(expected);
      from = to;
    }
    expect(await readFile(steps[3], "utf8")).toBe(await readFile(steps[0], "utf8"));
  });

  test("keeps the first case whole in JSON and back", async () => {
    const here = await folder();
    await detente(["convert", summit, join(here, "s.json")]);
    await detente(["convert", join(here, "s.json"), join(here, "s.detente")]);
    const strip = (text: string) =>
      JSON.stringify(readConflict(text).conflict, (key, value) =>
        key === "at" || key === "quoteAt" ? undefined : value,
      );
    expect(strip(await readFile(join(here, "s.detente"), "utf8"))).toBe(strip(readFileSync(summit, "utf8")));
  });

  test("names what a format cannot hold, and does not replace a file unasked", async () => {
    const here = await folder();
    const to = join(here, "s.gmcr");
    const { code, stderr } = await detente(["convert", summit, to]);
    expect(code).toBe(0);
    expect(stderr).toContain("Claims are left out");
    const again = await detente(["convert", summit, to]);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain("--force");
    expect((await detente(["convert", summit, to, "--force"])).code).toBe(0);
    expect((await detente(["convert", elmira, join(here, "e.gmcr")])).code).toBe(2);
    expect((await detente(["convert", elmira, join(here, "e.doc")])).stderr).toContain(".gmcr");
  });
});

test("every command explains itself with an example", async () => {
  for (const command of ["check", "analyze", "explain", "paths", "fmt", "convert"]) {
    const { code, stdout } = await detente([command, "--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain(`Example:\n  detente ${command} `);
  }
});
