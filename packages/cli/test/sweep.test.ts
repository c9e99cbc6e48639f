import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { detente, root, summit } from "./command.ts";

const bin = fileURLToPath(new URL("../bin/detente.js", import.meta.url));
const schema = new URL("../../detente/schemas/sweep.schema.json", import.meta.url);
const validate = new Ajv2020({ allErrors: true, strict: true, strictTypes: false }).compile(
  JSON.parse(readFileSync(schema, "utf8")),
);
function expectValid(document: unknown): void {
  validate(document);
  expect(validate.errors ?? []).toEqual([]);
}

const folder = () => mkdtemp(join(tmpdir(), "detente-"));
const elmira = `${root}cases/published/elmira-1991.detente`;
const syria = `${root}cases/published/syria-iraq-1975.detente`;

/** The first case without judgements of reliability: nothing is left open in it. */
async function certain(): Promise<string> {
  const file = join(await folder(), "certain.detente");
  await writeFile(file, withoutSources(await readFile(summit, "utf8")));
  return file;
}

/** Its quotes are not checked away from their source. */
const withoutSources = (text: string): string =>
  text.replaceAll(/^ {2}(?:file|reliability) .*$/gm, "").replaceAll(/^ {2}reliability .*$/gm, "");

/** The first case with some statements uncertain: `few` of them leave few ways, `many` too many to count. */
async function uncertain(kind: "few" | "many"): Promise<string> {
  const text = await readFile(summit, "utf8");
  const base = text.slice(0, text.indexOf("scenario hardline"));
  const changed =
    kind === "few"
      ? base
          .replace("  meet             because", "  meet perhaps 0.6 because")
          .replace("  ease                   because", "  ease perhaps 0.25 because")
      : base.replaceAll(
          /^( {2}(?:not |meet|accept|invite|ease|deepen|back|broker)[^"\n]*?) +(because|assumed)/gm,
          "$1 perhaps 0.7 $2",
        );
  const file = join(await folder(), `${kind}.detente`);
  await writeFile(file, withoutSources(changed));
  return file;
}

describe("sweep", () => {
  test("says of a certain model that nothing is uncertain, and shows every section", async () => {
    const { code, stdout, stderr } = await detente(["sweep", summit]);
    expect([code, stderr]).toEqual([0, ""]);
    const nothingOpen = await detente(["sweep", `${root}cases/published/syria-iraq-1975.detente`, "--only", "shares"]);
    expect(nothingOpen.stdout).toContain("Nothing is uncertain in this model");
    // the one statement of the first case that nobody could be asked about moves nothing
    expect(stdout).toMatch(/danger \(0\.5\).*That moves no share of an outcome/);
    for (const section of ["Shares", "Margins", "Leverage", "Sources", "Readings"])
      expect(stdout).toContain(`## ${section}\n`);
    expect(stdout).toContain("of the samples of this model");
    expect(stdout).toMatch(/\| Summit with recognition +\| +0 % \| 100 % \|/);
    expect(stdout).toContain("“Drop the demand to denuclearise” (United States)");
  });

  test("counts few ways exactly, with their weights", async () => {
    const file = await uncertain("few");
    const { code, stdout } = await detente(["sweep", file, "--only", "shares", "--json"]);
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expectValid(document);
    expect(document.margins).toBeNull();
    expect(document.shares).toMatchObject({
      exact: true,
      points: "4",
      samples: null,
      seed: null,
      of: "the samples of this model",
    });
    const shares = document.shares.together.outcomes.find(({ id }: { id: string }) => id === "summit").shares;
    // it holds only while Washington wants the meeting first: 3 in 5
    expect(shares.seq).toEqual({ share: 0.6, fraction: "3/5", interval: null });
    const text = await detente(["sweep", file, "--only", "shares"]);
    expect(text.stdout).toContain("All 4 ways of deciding what the model leaves open were counted");
    expect(text.stdout).toMatch(/Summit with recognition +\|.* 60 %/);
  });

  test("samples where there are too many, with an interval, the same for a seed", async () => {
    const file = await uncertain("many");
    const args = ["sweep", file, "--only", "shares", "--samples", "2000"];
    const first = await detente([...args, "--json", "--states"]);
    const document = JSON.parse(first.stdout);
    expectValid(document);
    expect(document.shares).toMatchObject({ exact: false, samples: 2000, seed: 1 });
    expect(document.shares.readings[0].states).toHaveLength(96);
    expect((await detente([...args, "--json", "--states"])).stdout).toBe(first.stdout);
    expect((await detente([...args, "--json", "--states", "--seed", "2"])).stdout).not.toBe(first.stdout);
    const text = (await detente([...args, "--states"])).stdout;
    expect(text).toContain("2,000 samples (seed 1)");
    expect(text).toMatch(/\d % \(\d+(\.\d)?–\d+(\.\d)?\)/);
    expect(text).toContain("State by state");
  });

  test("gives JSON as its schema says, for option form, merged states and graph form", async () => {
    const graph = join(await folder(), "graph.detente");
    await writeFile(
      graph,
      'actor a\nactor b\nstates { x "X" y "Y" z "Z" }\nmoves a { x -> y }\nmoves b { y -> z  z -> x }\nnow x\noutcome end when z\nranking a { y > x > z }\nranking b { z > y ~ x }\n',
    );
    for (const file of [summit, elmira, syria, graph]) {
      const { code, stdout, stderr } = await detente(["sweep", file, "--json"]);
      expect([file, code, stderr]).toEqual([file, 0, ""]);
      expectValid(JSON.parse(stdout));
      expect((await detente(["sweep", file])).code).toBe(0);
    }
  }, 30_000);

  test("takes other concepts and rules", async () => {
    const sim = await detente(["sweep", syria, "--concepts", "sim", "--only", "shares,margins"]);
    expect(sim.stdout).toContain("The concepts asked for have no margins");
    const ties = ["sweep", syria, "--rule", "ties-sanction=no", "--concepts", "smr,sim", "--json"];
    const document = JSON.parse((await detente(ties)).stdout);
    expectValid(document);
    expect(document.rules["ties-sanction"]).toBe("no");
    expect(Object.keys(document.shares.together.any)).toEqual(["smr", "sim"]);
    expect(new Set(document.margins.map(({ concept }: { concept: string }) => concept))).toEqual(new Set(["smr"]));
  });

  test("weighs readings equally, and compares them", async () => {
    const args = ["sweep", await certain(), "--scenarios", "base,hardline", "--only", "shares,readings"];
    const document = JSON.parse((await detente([...args, "--json"])).stdout);
    expectValid(document);
    const shares = document.shares.together.outcomes.find(({ id }: { id: string }) => id === "summit").shares;
    expect(shares.seq.fraction).toBe("1/2");
    expect(document.readings.scenarios).toEqual([null, "hardline"]);
    expect(document.readings.actors.map(({ different }: { different: number }) => different)).toEqual([2, 1, 1, 1]);
    const all = await detente(["sweep", summit, "--scenarios", "all", "--only", "shares"]);
    const together = all.stdout.split("### In how many of the readings")[1]!.split("\n### ")[0]!;
    expect(together).toMatch(/\| Summit with recognition +\| in 0 of 5 readings +\| in 4 of 5 readings/);
    // a share over readings would be quoted as how likely it is
    expect(together).not.toContain("%");
  });

  test("takes no view for a reading", async () => {
    const file = join(await folder(), "views.detente");
    const model = `actor a "A" { option x }\nactor b "B" { option y }\nnow none\noutcome both when x and y\npreferences a { x }\npreferences b { y }\nscenario other "Other" { preferences b { not y } }\n`;
    const view = 'scenario eyes "Eyes" as seen by a { preferences b { not y } }\n';
    await writeFile(file, model + view);
    const args = ["--only", "shares,readings"];
    const all = await detente(["sweep", file, "--scenarios", "all", ...args, "--json"]);
    expect(JSON.parse(all.stdout).readings.scenarios).toEqual([null, "other"]);
    expect((await detente(["sweep", file, "--scenarios", "all", ...args])).stdout).toContain("in 1 of 2 readings");
    const named = await detente(["sweep", file, "--scenarios", "base,eyes", ...args]);
    expect(named).toMatchObject({ code: 2, stdout: "" });
    expect(named.stderr).toContain('"eyes" is how a sees the conflict');
    const report = await detente(["report", file, "-o", "-", "--to", "md"]);
    expect(report.stdout).toContain("The file holds 1 other reading,");
    expect(report.stdout).toContain("in 1 of 2 readings");
    expect(report.stdout).not.toContain("of 3 readings");
  });

  test("continues after a kill at any moment, and ends with the same bits", async () => {
    const file = await uncertain("many");
    const here = await folder();
    const args = ["sweep", file, "--only", "shares", "--samples", "120000", "--json", "--states"];
    const whole = await detente(args);
    const path = join(here, "progress.json");
    let kills = 0;
    for (let attempt = 0; attempt < 2; attempt++) {
      const child = spawn(process.execPath, [bin, ...args, "--resume", path], { cwd: root, stdio: "ignore" });
      const ended = new Promise((resolve) => child.on("close", (_, signal) => resolve(signal)));
      const before = existsSync(path) ? await readFile(path, "utf8") : "";
      for (let waited = 0; waited < 400; waited++) {
        if (child.exitCode !== null) break;
        if (existsSync(path) && (await readFile(path, "utf8")) !== before) break;
        await wait(20);
      }
      child.kill("SIGKILL");
      if ((await ended) === "SIGKILL") kills++;
      expect(JSON.parse(await readFile(path, "utf8")).done).toBeGreaterThan(0);
    }
    expect(kills).toBeGreaterThan(0);
    const resumed = await detente([...args, "--resume", path]);
    expect(resumed.stderr).toBe("");
    expect(resumed.stdout).toBe(whole.stdout);
    expect(JSON.parse(await readFile(path, "utf8")).done).toBe(120_000);
    // what was cut off leaves no more than a temporary file of the killed run
    expect((await readdir(here)).filter((name) => !name.startsWith(".detente-"))).toEqual(["progress.json"]);
  }, 60_000);
});

describe("sweep refuses", () => {
  const refused = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await detente(["sweep", ...args]);
    expect([args, code, stdout]).toEqual([args, 2, ""]);
    return stderr;
  };

  test("zero samples, and what is no number, seed, section or scenario", async () => {
    expect(await refused(summit, "--samples", "0")).toContain("whole number from 1");
    expect(await refused(summit, "--samples", "many")).toContain("whole number from 1");
    expect(await refused(summit, "--seed", "-1")).toContain("whole number from 0");
    expect(await refused(summit, "--only", "odds")).toContain('no section "odds"');
    expect(await refused(summit, "--scenarios", "base,nowhere")).toContain('no scenario "nowhere". It has: hardline');
    expect(await refused(summit, "--scenario", "nowhere")).toContain('no scenario "nowhere"');
    expect(await refused(elmira, "--scenarios", "x")).toContain("It has none");
    expect(await refused(join(await folder(), "absent.detente"))).not.toContain("at ");
  });

  test("progress of another model, of other settings, cut off or of something else, and leaves it as it is", async () => {
    const file = await uncertain("few");
    const path = join(await folder(), "progress.json");
    const args = ["--only", "shares", "--resume", path];
    expect((await detente(["sweep", file, ...args])).code).toBe(0);
    const text = await readFile(path, "utf8");
    const refusal = async (content: string, ...more: string[]): Promise<string> => {
      await writeFile(path, content);
      const message = await refused(...more);
      expect(await readFile(path, "utf8")).toBe(content);
      return message;
    };
    expect(await refusal(text, summit, ...args)).toContain("another model");
    expect(await refusal(text, file, ...args, "--seed", "2")).toContain("seed 1, not 2");
    expect(await refusal(text, file, ...args, "--samples", "7")).toContain("10000 samples, not 7");
    expect(await refusal(text, file, ...args, "--concepts", "nash")).toContain("concepts");
    expect(await refusal(text.slice(0, 200), file, ...args)).toContain("cut off");
    expect(await refusal("", file, ...args)).toContain("cut off");
    expect(await refusal('{"format":"x"}', file, ...args)).toContain("not the progress of a sweep");
    expect(await refused(file, "--only", "shares", "--resume", await folder())).toContain("is not a file");
  });
});

test("nothing that sweep prints speaks of what will happen", async () => {
  const files = [await uncertain("few"), await uncertain("many"), summit, elmira];
  const runs = [
    ["sweep", "--help"],
    ...files.flatMap((file) => [
      ["sweep", file, "--all", "--states", "--samples", "200"],
      ["sweep", file, "--all", "--states", "--samples", "200", "--json"],
    ]),
    ["sweep", summit, "--scenarios", "all", "--states"],
  ];
  for (const args of runs) {
    const { code, stdout, stderr } = await detente(args);
    expect(code).toBe(0);
    expect(`${stdout}${stderr}`).not.toMatch(/probab|likel|chance|odds/i);
    if (args.includes("--help")) continue;
    expect(stdout).toContain("the samples of this model");
  }
}, 60_000);
