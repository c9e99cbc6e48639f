import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { encodedLike, readForEditing } from "../src/io/edit-file.ts";
import { detente } from "./command.ts";
import { temporaryFolder } from "./io-folder.ts";

const path = temporaryFolder();
const model = `conflict "Two"

actor usa "United States" {
  option invite "Offer a meeting"
}

actor dprk "North Korea" {
  option meet "Sit down for talks"
}

now none

preferences dprk {
  unordered {
    meet if invite  // the open door
    not meet
  }
}
`;
const untidy = model.replaceAll("\n  ", "\n      ");
const inPairs = (text: string): string => text.replaceAll("\n", "\r\n");
/** Every line ends in the same way as the others. */
const isUniform = (text: string): boolean => text.replaceAll("\r\n", "").includes("\n") !== text.includes("\r\n");
const bom = "\uFEFF";

describe("line ends and byte order marks", () => {
  test.each([
    ["LF", (text: string) => Buffer.from(text)],
    ["CRLF", (text: string) => Buffer.from(inPairs(text))],
    ["CRLF and a byte order mark", (text: string) => Buffer.from(bom + inPairs(text))],
    ["UTF-16", (text: string) => Buffer.from(bom + inPairs(text), "utf16le")],
    ["UTF-16, the other way", (text: string) => Buffer.from(bom + text, "utf16le").swap16()],
  ])("stay as they are through fmt: %s", async (_, encoded) => {
    const file = path("m.detente");
    writeFileSync(file, encoded(untidy));
    expect((await detente(["fmt", "--check", file])).code).toBe(1);
    expect(await detente(["fmt", file])).toMatchObject({ code: 0, stderr: "" });
    expect(readFileSync(file)).toEqual(encoded(model));
    expect(await detente(["fmt", "--check", file])).toMatchObject({ code: 0, stderr: "" });
  });

  test("fmt gives standard output what standard input had", async () => {
    expect((await detente(["fmt", "-"], bom + inPairs(untidy))).stdout).toBe(bom + inPairs(model));
    expect((await detente(["fmt", "--check", "-"], bom + inPairs(model))).code).toBe(0);
    expect((await detente(["fmt", "--check", "-"], untidy)).code).toBe(1);
  });

  test("stay as they are when an answer is written", async () => {
    const file = path("m.detente");
    writeFileSync(file, bom + inPairs(model));
    const { questions } = JSON.parse((await detente(["ask", file, "--json"])).stdout) as {
      questions: { kind: string }[];
    };
    const answer = ["--answer", "1", "--date", "2025-11-01", "--question"];
    for (const kind of ["order", "stance"]) {
      const number = questions.findIndex((question) => question.kind === kind) + 1;
      writeFileSync(file, bom + inPairs(model));
      expect((await detente(["ask", file, ...answer, String(number)])).code).toBe(0);
      const written = readFileSync(file, "utf8");
      expect(written.startsWith(bom)).toBe(true);
      expect(written).toContain("answered on");
      expect(isUniform(written)).toBe(true);
    }
  });

  test("stay as they are when statements are appended", async () => {
    writeFileSync(path("m.detente"), inPairs(model));
    writeFileSync(path("note.txt"), "Ana Diaz said: “We will strike if the talks fail.”\n");
    expect((await detente(["ingest", path("note.txt"), "--take", "1", "--into", path("m.detente")])).code).toBe(0);
    const written = readFileSync(path("m.detente"), "utf8");
    expect(written.startsWith(inPairs(model))).toBe(true);
    expect(written.length).toBeGreaterThan(inPairs(model).length);
    expect(isUniform(written)).toBe(true);
  });

  test("of a file that has both, what most lines have is kept", () => {
    const written = (before: string): string => Buffer.from(encodedLike(Buffer.from(before), "x\ny\r\n")).toString();
    expect(written("a\r\nb\r\nc\n")).toBe("x\r\ny\r\n");
    expect(isUniform(written("a\r\nb\nc\n"))).toBe(true);
  });
});

test("a text is not written over what another program has written meanwhile", async () => {
  writeFileSync(path("m.detente"), model);
  const read = await readForEditing(path("m.detente"));
  writeFileSync(path("m.detente"), untidy);
  expect(() => "text" in read && read.write(model)).toThrow("was changed by another program meanwhile");
  expect(readFileSync(path("m.detente"), "utf8")).toBe(untidy);
});
