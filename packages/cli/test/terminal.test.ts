import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { createHost, runWith } from "../src/io/host.ts";
import { jsonLine, print, printData, printError } from "../src/io/output.ts";

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
