import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { detente, root } from "./command.ts";

const bin = fileURLToPath(new URL("../bin/detente.js", import.meta.url));
const here = mkdtempSync(join(tmpdir(), "detente-large-"));

/** A model of free options: 2^options states, four actors. */
function model(options: number): string {
  const names = Array.from({ length: options }, (_, index) => `o${index}`);
  const actors = [0, 1, 2, 3].map((actor) => {
    const own = names.filter((_, index) => index % 4 === actor);
    const wants = names.map((name, index) =>
      index % (actor + 2) === 0 ? `not ${name}` : `${name} if ${own[index % own.length]}`,
    );
    return `actor a${actor} { ${own.map((name) => `option ${name}`).join(" ")} }\npreferences a${actor} { ${wants.join("; ")} }`;
  });
  const file = join(here, `${options}.detente`);
  writeFileSync(file, `${actors.join("\n")}\nnow none`);
  return file;
}

describe("large models", () => {
  const file = model(16);

  test("give the same verdicts on any number of threads and in any engine", async () => {
    const verdicts = async (...flags: string[]) => {
      const { code, stdout } = await detente([
        "analyze",
        file,
        "--json",
        "--concepts",
        "nash,gmr,smr,seq,sseq",
        ...flags,
      ]);
      expect(code).toBe(0);
      const { engine, stability, states } = JSON.parse(stdout);
      return { engine, states: states.length, stability };
    };
    const one = await verdicts("--threads", "1");
    expect([one.engine, one.states]).toEqual(["tensor", 65_536]);
    expect(await verdicts("--threads", "3")).toEqual(one);
    expect((await verdicts("--engine", "closed-form")).stability).toEqual(one.stability);
  });

  test("are refused with the figures where they would not fit", async () => {
    const { code, stdout, stderr } = await detente(["analyze", file, "--memory", "512KiB"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/error: This needs about \d+ MiB of memory and 1 MiB may be used\./);
    expect((await detente(["analyze", file, "--memory", "much"])).stderr).toContain("2GiB");
    expect((await detente(["analyze", file, "--threads", "0"])).code).toBe(2);
    const states = await detente(["analyze", file, "--max-states", "1000"]);
    expect(states.stderr).toContain("65,536");
  });

  test("are refused before the memory is taken", async () => {
    const flags = ["--memory", "256MiB"];
    const script = `process.on("exit", () => console.log(process.resourceUsage().maxRSS));
      process.argv = ["node", "detente", "analyze", ${JSON.stringify(model(24))}, ...${JSON.stringify(flags)}];
      await import(${JSON.stringify(pathToFileURL(bin).href)});`;
    const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
    expect(stderr).toMatch(/error: This needs about \d+ MiB of memory and 256 MiB may be used\./);
    // what the states' truth alone would take is more
    expect(Number(stdout) / 1024).toBeLessThan(256);
  });

  test.runIf(process.platform === "linux")("are not begun in a shell that allows too little for Node itself", () => {
    for (const limit of ["-d 600000", "-v 1500000"]) {
      const { status, stderr } = spawnSync(
        "bash",
        ["-c", `ulimit ${limit}; "$0" "$@"`, process.execPath, bin, "check", file],
        {
          encoding: "utf8",
        },
      );
      expect([status, stderr]).toEqual([
        2,
        expect.stringMatching(/^detente: This shell allows a process \d+ MiB[^\n]*\n$/),
      ]);
    }
  });

  test("go into a table of any size, whole or not at all", async () => {
    const out = join(here, "table.parquet");
    expect((await detente(["analyze", file, "--summary", "--out", out])).code).toBe(0);
    const bytes = readFileSync(out);
    expect([bytes.subarray(0, 4).toString(), bytes.subarray(-4).toString()]).toEqual(["PAR1", "PAR1"]);
    const folder = await detente(["analyze", file, "--summary", "--out", here]);
    expect(folder.code).toBe(2);
    expect(folder.stderr).toContain("is a folder");
    expect((await detente(["analyze", file, file, "--out", out])).code).toBe(2);
  });

  test("leave nothing half written when interrupted", async () => {
    const folder = mkdtempSync(join(here, "interrupted-"));
    const args = [
      "packages/cli/bin/detente.js",
      "analyze",
      model(20),
      "--summary",
      "--concepts",
      "nash",
      "--out",
      join(folder, "t.parquet"),
    ];
    const child = spawn(process.execPath, args, { cwd: root, stdio: "ignore" });
    while (readdirSync(folder).length === 0 && child.exitCode === null) await setTimeout(20);
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^\.detente-.*\.tmp$/)]);
    child.kill("SIGINT");
    const [, signal] = await once(child, "close");
    expect(signal).toBe("SIGINT");
    expect(readdirSync(folder)).toEqual([]);
  });
});
