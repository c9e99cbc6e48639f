import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { createHost, runWith } from "../src/io/host.ts";
import { jsonLine, print, printData, printError } from "../src/io/output.ts";
import { detente } from "./command.ts";

const hostile = "a\u001b[2Jb\u009b31mc\u0007\r\u202ed\u2066\n\te 제재\n";
const shown = "a�[2Jb�31mc���d�\n\te 제재\n";

/** What a run writes to its streams, which may be a terminal's. */
async function written(isTTY: boolean, work: () => Promise<void>): Promise<{ stdout: string; stderr: string }> {
  const stream = () => Object.assign(new PassThrough({ encoding: "utf8" }), { isTTY });
  const [stdout, stderr] = [stream(), stream()];
  await runWith(createHost({ stdin: process.stdin, stdout, stderr }), work);
  return { stdout: String(stdout.read() ?? ""), stderr: String(stderr.read() ?? "") };
}

test.each([true, false])("text for people is harmless wherever it goes (a terminal: %s)", async (isTerminal) => {
  const said = await written(isTerminal, async () => {
    await print(hostile);
    await printError(hostile);
  });
  expect(said).toEqual({ stdout: shown, stderr: shown });
});

test("a model for another program keeps every character, but a terminal is not steered by it", async () => {
  expect((await written(false, () => printData(hostile))).stdout).toBe(hostile);
  expect((await written(true, () => printData(hostile))).stdout).toBe(shown);
});

test("a document for programs loses nothing, and is harmless too", async () => {
  const { stdout } = await written(true, () => print(jsonLine({ title: hostile })));
  expect(JSON.parse(stdout)).toEqual({ title: hostile });
  expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
});

const model = `conflict "Water\\u001b[2J\\u202e\\n# Peace"
actor a "Up\\n| stable | everywhere |" { option go "Go\\n- go" }
actor b "B" { option stay "Stay" }
now none
outcome gone "Gone\\nYour disk is full" when go
preferences a { go }
preferences b { stay }
claim c "Fine\\n\\u2717 fails" { expect some gone stable by nash }
`.replaceAll(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

test.each([
  ["analyze"],
  ["check"],
  ["coalitions"],
  ["paths", "--from", "1"],
  ["foresight"],
  ["explain", "--state", "1"],
  ["sweep"],
  ["evidence"],
])("a name is no line of its own in what %s says, nor anything else", async (command, ...flags) => {
  const said = await detente([command!, "-", ...flags], model);
  expect(said.stdout + said.stderr).not.toMatch(/^(# Peace|\| stable|- go|Your disk|✗ fails)/m);
  expect(said.stdout + said.stderr).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  expect(said.stdout).not.toBe("");
});
