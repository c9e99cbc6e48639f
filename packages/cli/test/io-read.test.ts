import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type ModelFile, readModelFile } from "../src/io/read-file.ts";
import { source, temporaryFolder } from "./io-folder.ts";

const path = temporaryFolder();
const model = 'conflict "Üb 会谈"\n';

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(path(name), content);
  return path(name);
}
const codes = (read: ModelFile): string[] => ("diagnostics" in read ? read.diagnostics.map((item) => item.code) : []);
const only = (read: ModelFile) => ("diagnostics" in read ? read.diagnostics[0] : undefined);

describe("readModelFile", () => {
  test.each([
    ["a.detente", model, "detente"],
    ["a.DETENTE", "{ not JSON", "detente"],
    ["a.gmcr", "{}", "gmcr"],
    ["a.json", '{ "decisionMakers": [] }', "gmcr"],
    ["a.json", '\n{ "format": "detente/1", "title": "decisionMakers" }', "json"],
    ["a.json", "[]", "json"],
    ["noextension", model, "detente"],
    ["a.txt", '{ "decisionMakers" : [] }', "gmcr"],
  ])("tells the format of %s that holds %j", async (name, content, format) => {
    expect(await readModelFile(put(name, content))).toEqual({ text: content, format });
  });

  test("leaves out a byte order mark and reads UTF-16 that has one", async () => {
    const utf16 = Buffer.from(`\uFEFF${model}`, "utf16le");
    expect(await readModelFile(put("a.detente", `\uFEFF${model}`))).toMatchObject({ text: model });
    expect(await readModelFile(put("b.detente", utf16))).toMatchObject({ text: model });
    expect(await readModelFile(put("c.detente", Buffer.from(utf16).swap16()))).toMatchObject({ text: model });
    expect(codes(await readModelFile(put("d.detente", utf16.subarray(0, 21))))).toEqual(["not-text"]);
  });

  test("names line, column and byte of what is not UTF-8", async () => {
    const bytes = Buffer.concat([Buffer.from("ä\nb会"), Buffer.from([0xe9, 0x20]), Buffer.from("rest")]);
    const finding = only(await readModelFile(put("a.detente", bytes)));
    expect(finding).toMatchObject({ code: "not-utf8", place: { line: 2, column: 3 } });
    expect(finding?.message).toContain("byte E9 at byte offset 7");
  });

  test.each([
    ["a lone continuation byte", [0x61, 0x80]],
    ["an overlong form", [0x61, 0xc0, 0xaf]],
    ["a surrogate", [0x61, 0xed, 0xa0, 0x80]],
    ["a character cut off by the end", [0x61, 0xe4, 0xbd]],
    ["a code beyond Unicode", [0x61, 0xf5, 0x80, 0x80, 0x80]],
  ])("refuses %s", async (_, bytes) => {
    const finding = only(await readModelFile(put("a.detente", Uint8Array.from(bytes))));
    expect(finding).toMatchObject({ code: "not-utf8", place: { line: 1, column: 2 } });
  });

  test("refuses binary files, also those that are no UTF-8 either", async () => {
    const finding = only(await readModelFile(put("a.detente", Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0xff))));
    expect(finding).toMatchObject({ code: "not-text" });
    expect(finding?.message).toContain("byte 4");
    expect(codes(await readModelFile("/dev/zero"))).toEqual([expect.stringMatching(/file-too-large|not-text/)]);
  });

  test("answers an empty file, a folder, a missing file and a file as folder", async () => {
    mkdirSync(path("folder.detente"));
    const file = put("empty.detente", " \n\t\n");
    expect(codes(await readModelFile(file))).toEqual(["empty-file"]);
    expect(codes(await readModelFile(put("zero.gmcr", "")))).toEqual(["empty-file"]);
    expect(codes(await readModelFile(path("folder.detente")))).toEqual(["not-a-file"]);
    expect(codes(await readModelFile(path("missing.detente")))).toEqual(["file-not-found"]);
    expect(codes(await readModelFile(`${file}/a.detente`))).toEqual(["file-not-found"]);
  });

  test("answers other failures of the system without throwing", async () => {
    expect(codes(await readModelFile(path("x".repeat(300))))).toEqual(["unreadable-file"]);
    // reading the memory of the process from address 0 fails with EIO
    expect(codes(await readModelFile("/proc/self/mem"))).toEqual(["unreadable-file"]);
  });

  // root may read everything
  test.skipIf(process.getuid?.() === 0)("answers a file that may not be read", async () => {
    const file = put("a.detente", model);
    chmodSync(file, 0);
    expect(codes(await readModelFile(file))).toEqual(["no-permission"]);
  });

  test("refuses what is too large by its size, before reading it", async () => {
    const sizes: [string, number, string[]][] = [
      ["a.detente", 4 * 2 ** 20 + 1, ["file-too-large"]],
      ["a.gmcr", 64 * 2 ** 20 + 1, ["file-too-large"]],
      // reading a terabyte would not end; a file of holes takes no room
      ["b.gmcr", 2 ** 40, ["file-too-large"]],
      ["c.json", 2 ** 40, ["file-too-large"]],
      ["c.detente", 4 * 2 ** 20, ["not-text"]],
    ];
    for (const [name, size, expected] of sizes) {
      truncateSync(put(name, ""), size);
      expect(codes(await readModelFile(path(name)))).toEqual(expected);
    }
    expect(only(await readModelFile(path("a.detente")))?.message).toContain("more than the 4 MiB");
  });

  test("where the name tells no format, the first bytes tell the limit", async () => {
    const five = 5 * 2 ** 20;
    expect(codes(await readModelFile(put("a.txt", "x".repeat(five))))).toEqual(["file-too-large"]);
    expect(await readModelFile(put("b.txt", `\n{"a": "${"x".repeat(five)}"}`))).toMatchObject({ format: "json" });
  });

  test("reads standard input, and no more of it than the limit", () => {
    const script = `import { readModelFile } from ${source("read-file.ts")};
      const read = await readModelFile("-");
      console.log(JSON.stringify("text" in read ? [read.format, read.text] : read.diagnostics.map((item) => item.code)));`;
    const answer = (input: string): unknown => {
      const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
        input,
        encoding: "utf8",
      });
      return JSON.parse(stdout);
    };
    expect(answer(model)).toEqual(["detente", model]);
    expect(answer('{"decisionMakers":[]}')).toEqual(["gmcr", '{"decisionMakers":[]}']);
    expect(answer("")).toEqual(["empty-file"]);
    const endless = spawnSync(
      "sh",
      ["-c", `yes conflict | "$0" --input-type=module -e "$1"`, process.execPath, script],
      {
        encoding: "utf8",
      },
    );
    expect(JSON.parse(endless.stdout)).toEqual(["file-too-large"]);
  });
});
