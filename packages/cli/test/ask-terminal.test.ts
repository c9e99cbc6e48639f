import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";

const bin = fileURLToPath(new URL("../bin/detente.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "detente-"));
afterAll(() => rmSync(folder, { recursive: true }));

const model = `conflict "Two"
actor usa "United States" {
  option invite "Offer a meeting"
  option ease "Ease sanctions"
}
actor dprk "North Korea" {
  option meet "Sit down for talks"
}
infeasible meet and not invite
now none
outcome talks "Talks" when meet
preferences usa {
  unordered { meet; not ease }
}
`;

/** Runs `detente ask` at a terminal of its own, and types each key when what comes before it has been printed. */
function converse(
  name: string,
  typed: readonly (readonly [after: string, keys: string, meanwhile?: (file: string) => void])[],
) {
  const file = join(folder, name);
  writeFileSync(file, model);
  const child = spawn("script", ["-qec", `"${process.execPath}" "${bin}" ask "${file}"`, "/dev/null"]);
  let printed = "";
  let seen = 0;
  const left = [...typed];
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    printed += chunk;
    const [next] = left;
    const at = next ? printed.indexOf(next[0], seen) : -1;
    if (!next || at < 0) return;
    seen = at + next[0].length;
    left.shift();
    next[2]?.(file);
    child.stdin.write(next[1]);
  });
  return new Promise<{ code: number | null; printed: string; text: string }>((resolve) => {
    child.on("close", (code) => {
      resolve({ code, printed: printed.replaceAll("\r\n", "\n"), text: readFileSync(file, "utf8") });
    });
  });
}

// where there is no such program, there is no terminal to be had for a test
const isHere = spawnSync("script", ["--version"]).status === 0;

describe.skipIf(!isHere)("detente ask at a terminal", () => {
  const prompt = "Enter to stop: ";

  test("asks the most decisive question with its alternatives until a number is given, and writes the answer", async () => {
    const { code, printed, text } = await converse("answered.detente", [
      [prompt, "7\r"],
      [prompt, "1\r"],
    ]);
    expect(code).toBe(0);
    expect(printed).toContain("  1  that North Korea chooses “Sit down for talks”\n");
    expect(printed).toContain("Please give a number from 1 to 2.");
    expect(printed).toContain("No verdicts are still open.");
    expect(printed).toContain("Nothing that is still open changes a verdict looked at.");
    expect(text).toContain("preferences dprk {");
  });

  test("stops at an empty line and at Ctrl-D, leaving the file as it is", async () => {
    for (const key of ["\r", "\u0004"]) {
      const { code, printed, text } = await converse("stopped.detente", [[prompt, key]]);
      expect([code, text]).toEqual([0, model]);
      expect(printed).not.toContain("error");
    }
  });

  test("writes the answer into what the file has become meanwhile, and refuses where that asks something else", async () => {
    const longer = `// by a colleague\n${model}`;
    const kept = await converse("edited.detente", [[prompt, "1\r", (file) => writeFileSync(file, longer)]]);
    expect(kept.code).toBe(0);
    expect(kept.text).toContain("// by a colleague\n");
    expect(kept.text).toContain("answered on");
    const other = model.replaceAll("meet", "dine").replaceAll("Sit down for talks", "Dine");
    const refused = await converse("other.detente", [[prompt, "1\r", (file) => writeFileSync(file, other)]]);
    expect([refused.code, refused.text]).toEqual([2, other]);
    expect(refused.printed).toContain("was changed meanwhile, and no longer asks this");
  });

  test("ends by the signal at Ctrl-C", async () => {
    const { code, printed, text } = await converse("interrupted.detente", [[prompt, "\u0003"]]);
    expect([code, text]).toEqual([130, model]);
    expect(printed).not.toContain("error");
  });
});
