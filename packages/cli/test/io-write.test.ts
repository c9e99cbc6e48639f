import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { UserError } from "../src/io/user-error.ts";
import { writeFailure, writeFileSafely } from "../src/io/write-file.ts";
import { temporaryFolder } from "./io-folder.ts";

const path = temporaryFolder();
const files = (): string[] => readdirSync(dirname(path("x"))).toSorted();

/** The message of the UserError that must be thrown. */
function refusal(run: () => void): string {
  try {
    run();
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  return "nothing was refused";
}

describe("writeFileSafely", () => {
  test("writes a new file and leaves nothing else", () => {
    writeFileSafely(path("a.txt"), "会谈\n");
    expect(readFileSync(path("a.txt"), "utf8")).toBe("会谈\n");
    expect(files()).toEqual(["a.txt"]);
  });

  test("replaces a file, keeping its permissions and the link that led to it", () => {
    writeFileSync(path("a.txt"), "old");
    chmodSync(path("a.txt"), 0o640);
    symlinkSync("a.txt", path("link"));
    writeFileSafely(path("link"), "new");
    expect(readFileSync(path("a.txt"), "utf8")).toBe("new");
    expect(statSync(path("a.txt")).mode & 0o777).toBe(0o640);
    expect(lstatSync(path("link")).isSymbolicLink()).toBe(true);
    expect(files()).toEqual(["a.txt", "link"]);
  });

  test("never shows a half-written file: the old one is replaced by another", () => {
    writeFileSync(path("a.txt"), "old");
    const before = statSync(path("a.txt")).ino;
    writeFileSafely(path("a.txt"), "new");
    expect(statSync(path("a.txt")).ino).not.toBe(before);
  });

  test("leaves an existing file alone where it may not replace it", () => {
    writeFileSync(path("a.txt"), "old");
    expect(refusal(() => writeFileSafely(path("a.txt"), "new", { overwrite: false }))).toContain("is there already");
    expect(readFileSync(path("a.txt"), "utf8")).toBe("old");
    writeFileSafely(path("b.txt"), "new", { overwrite: false });
    expect(files()).toEqual(["a.txt", "b.txt"]);
  });

  test("says in a sentence why it cannot write, and leaves nothing behind", () => {
    mkdirSync(path("folder"));
    writeFileSync(path("file"), "");
    expect(refusal(() => writeFileSafely(path("folder"), ""))).toContain("is a folder");
    expect(refusal(() => writeFileSafely(path("missing/a.txt"), ""))).toContain("the folder does not exist");
    expect(refusal(() => writeFileSafely(path("file/a.txt"), ""))).toContain("a part of the path is a file");
    expect(refusal(() => writeFileSafely(path("x".repeat(300)), ""))).toContain("the name is too long");
    expect(refusal(() => writeFileSafely("/dev/full", "text"))).toContain("the disk is full");
    expect(refusal(() => writeFileSafely("/sys/detente", "text"))).toMatch(/not allowed|only be read/);
    expect(lstatSync("/dev/full").isCharacterDevice()).toBe(true);
    expect(files()).toEqual(["file", "folder"]);
  });

  // root may write everything
  test.skipIf(process.getuid?.() === 0)("does not replace a file that may not be written", () => {
    writeFileSync(path("a.txt"), "old");
    chmodSync(path("a.txt"), 0o444);
    expect(refusal(() => writeFileSafely(path("a.txt"), "new"))).toContain("not allowed");
    expect(readFileSync(path("a.txt"), "utf8")).toBe("old");
  });

  test("has a sentence for a full and for a read-only disk, and the code for the rest", () => {
    expect(["ENOSPC", "EDQUOT", "EROFS", "EACCES", "EIO"].map(writeFailure)).toEqual([
      "the disk is full.",
      "the disk is full.",
      "the disk can only be read.",
      "you are not allowed to write there.",
      "the system says EIO.",
    ]);
  });
});
