import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { removeStale } from "../src/io/temporary.ts";
import { troubleWith } from "../src/io/trouble.ts";
import { UserError } from "../src/io/user-error.ts";
import { FileChanged, versionOf, writeFileSafely, writePieces, writePiecesSafely } from "../src/io/write-file.ts";
import { source, temporaryFolder } from "./io-folder.ts";

const path = temporaryFolder();
const put = (name: string, text: string): void => writeFileSafely(path(name), text, { overwrite: true });
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
    put("a.txt", "会谈\n");
    expect(readFileSync(path("a.txt"), "utf8")).toBe("会谈\n");
    expect(files()).toEqual(["a.txt"]);
  });

  test("replaces a file, keeping its permissions and the link that led to it", () => {
    writeFileSync(path("a.txt"), "old");
    chmodSync(path("a.txt"), 0o640);
    symlinkSync("a.txt", path("link"));
    put("link", "new");
    expect(readFileSync(path("a.txt"), "utf8")).toBe("new");
    expect(statSync(path("a.txt")).mode & 0o777).toBe(0o640);
    expect(lstatSync(path("link")).isSymbolicLink()).toBe(true);
    expect(files()).toEqual(["a.txt", "link"]);
  });

  test("never shows a half-written file: the old one is replaced by another", () => {
    writeFileSync(path("a.txt"), "old");
    const before = statSync(path("a.txt")).ino;
    put("a.txt", "new");
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
    expect(refusal(() => put("folder", ""))).toContain("is a folder");
    expect(refusal(() => put("missing/a.txt", ""))).toContain("the folder does not exist");
    expect(refusal(() => put("file/a.txt", ""))).toContain("a part of the path is a file");
    expect(refusal(() => put("x".repeat(300), ""))).toContain("the name is too long");
    expect(refusal(() => writeFileSafely("/dev/full", "text", { overwrite: true }))).toContain("the disk is full");
    expect(refusal(() => writeFileSafely("/sys/detente", "text", { overwrite: true }))).toMatch(
      /not allowed|only be read/,
    );
    expect(lstatSync("/dev/full").isCharacterDevice()).toBe(true);
    expect(files()).toEqual(["file", "folder"]);
  });

  // root may write everything
  test.skipIf(process.getuid?.() === 0)("does not replace a file that may not be written", () => {
    writeFileSync(path("a.txt"), "old");
    chmodSync(path("a.txt"), 0o444);
    expect(refusal(() => put("a.txt", "new"))).toContain("not allowed");
    expect(readFileSync(path("a.txt"), "utf8")).toBe("old");
  });

  test("has a sentence for what the system says, and the code for the rest", () => {
    expect(["ENOSPC", "EDQUOT", "EROFS", "EACCES", "ENAMETOOLONG", "EISDIR", "ELOOP", "EXYZ"].map(troubleWith)).toEqual(
      [
        "the disk is full.",
        "the disk is full: your share of it is used up.",
        "the disk can only be read.",
        "you are not allowed to.",
        "the name is too long.",
        "it is a folder.",
        "its links lead in a circle.",
        "the system says EXYZ.",
      ],
    );
  });

  test("keeps owner and group, as far as the system lets it", () => {
    put("a.txt", "old");
    const groups = process.getgroups!();
    const [uid, gid] = process.getuid!() === 0 ? [1234, 4321] : [process.getuid!(), groups.at(-1)!];
    chownSync(path("a.txt"), uid, gid);
    chmodSync(path("a.txt"), 0o600);
    put("a.txt", "new");
    expect(statSync(path("a.txt"))).toMatchObject({ uid, gid, mode: 0o100600 });
    expect(readFileSync(path("a.txt"), "utf8")).toBe("new");
  });

  test("a file with other names keeps them: all show the new text", () => {
    put("a.txt", "a longer old text");
    linkSync(path("a.txt"), path("b.txt"));
    put("b.txt", "new");
    expect(readFileSync(path("a.txt"), "utf8")).toBe("new");
    expect(statSync(path("a.txt")).nlink).toBe(2);
    expect(files()).toEqual(["a.txt", "b.txt"]);
  });

  test("a name of any length that the disk takes, with other names too", () => {
    const [longest, other] = [`${"會".repeat(83)}.csv`, `${"😀".repeat(60)}.csv`];
    put(longest, "old");
    linkSync(path(longest), path(other));
    for (const name of [longest, other]) put(name, name);
    expect(readFileSync(path(longest), "utf8")).toBe(other);
    expect(files()).toEqual([longest, other].toSorted());
  });

  test("a link to a file that is not there yet stays a link", () => {
    mkdirSync(path("folder"));
    symlinkSync("folder/a.txt", path("one"));
    symlinkSync("one", path("two"));
    put("two", "new");
    expect(lstatSync(path("two")).isSymbolicLink()).toBe(true);
    expect(readFileSync(path("folder/a.txt"), "utf8")).toBe("new");
    symlinkSync("round", path("round"));
    expect(refusal(() => put("round", "x"))).toContain("links lead in a circle");
  });

  test("writes over nothing that another program made or changed meanwhile", () => {
    const made = writePieces(path("a.txt"), { overwrite: false });
    writeFileSync(path("a.txt"), "theirs");
    expect(refusal(() => made.finish())).toContain("is there already");
    const seen = versionOf("theirs");
    const changed = writePieces(path("a.txt"), { overwrite: true, seen });
    writeFileSync(path("a.txt"), "theirs, again");
    expect(() => changed.finish()).toThrow(FileChanged);
    expect(readFileSync(path("a.txt"), "utf8")).toBe("theirs, again");
    const removed = writePieces(path("a.txt"), { overwrite: true, seen: versionOf("theirs, again") });
    rmSync(path("a.txt"));
    expect(() => removed.finish()).toThrow(expect.objectContaining({ how: "removed" }));
    expect(files()).toEqual([]);
  });

  test("a file whose place was taken by a folder meanwhile", () => {
    put("a.txt", "old");
    const writer = writePieces(path("a.txt"), { overwrite: true });
    rmSync(path("a.txt"));
    mkdirSync(path("a.txt/b"), { recursive: true });
    expect(refusal(() => writer.finish())).toMatch(/could not be written: (it is a folder|the system says)/);
    expect(files()).toEqual(["a.txt"]);
  });
});

describe("what is half written", () => {
  async function* failing(): AsyncGenerator<string> {
    yield "one";
    throw new TypeError("the source failed");
  }

  test("is removed when the source of the pieces fails", async () => {
    await expect(writePiecesSafely(path("a.txt"), failing(), { overwrite: true })).rejects.toThrow(TypeError);
    expect(files()).toEqual([]);
  });

  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "is removed at %s, which ends the process as always",
    (signal) => {
      const { status, ended } = inProcess(`process.kill(process.pid, "${signal}"); setTimeout(() => {}, 5000);`);
      expect([status, ended]).toEqual([null, signal]);
      expect(files()).toEqual([]);
    },
  );

  test("a signal that comes while the last piece is written is heard after it", () => {
    const { ended } = inProcess(`process.kill(process.pid, "SIGINT"); writer.finish(); setTimeout(() => {}, 5000);`);
    expect(ended).toBe("SIGINT");
    expect(files()).toEqual(["a.txt"]);
  });

  test("is removed when the process exits in the middle", () => {
    expect(inProcess("process.exit(3)").status).toBe(3);
    expect(files()).toEqual([]);
  });

  test("of a process that was killed is removed by the next one that writes there, and nothing else", () => {
    expect(inProcess('process.kill(process.pid, "SIGKILL"); setTimeout(() => {}, 5000);').ended).toBe("SIGKILL");
    const [left] = files() as [string];
    expect(left).toMatch(/^\.detente-.*\.tmp$/);
    // of somebody elsewhere, of somebody alive, and of nobody whom we know
    const elsewhere = left.replace(/-[0-9a-f]{8}-/, "-00000000-");
    const others = [elsewhere, ".detente-notes.tmp", "x.tmp"];
    for (const name of others) writeFileSync(path(name), "");
    const alive = writePieces(path("b.txt"), { overwrite: true });
    const [mine] = files().filter((name) => ![left, ...others].includes(name)) as [string];
    removeStale(dirname(path("x")));
    expect(files()).toEqual([...others, mine].toSorted());
    alive.finish();
    utimesSync(path(elsewhere), 0, 0);
    removeStale(dirname(path("x")));
    expect(files()).toEqual([".detente-notes.tmp", "b.txt", "x.tmp"]);
  });

  test("no process writes over what another one has written since it looked, and none loses what it was told is written", async () => {
    writeFileSync(path("count"), "0");
    const script = `import { readFileSync } from "node:fs";
      import { FileChanged, versionOf, writeFileSafely } from ${source("write-file.ts")};
      for (let left = 60; left > 0; ) {
        const seen = readFileSync(process.argv[1], "utf8");
        try {
          writeFileSafely(process.argv[1], String(Number(seen) + 1), { overwrite: true, seen: versionOf(seen) });
          left--;
        } catch (error) {
          if (!(error instanceof FileChanged)) throw error;
        }
      }`;
    const counting = [0, 1, 2].map(() =>
      spawn(process.execPath, ["--input-type=module", "-e", script, path("count")], { stdio: "inherit" }),
    );
    expect(await Promise.all(counting.map(async (child) => (await once(child, "exit"))[0]))).toEqual([0, 0, 0]);
    expect(readFileSync(path("count"), "utf8")).toBe("180");
    expect(files()).toEqual(["count"]);
  });

  test("of a process that is killed at any time is nothing, or the whole of what it was told is written, or the next", async () => {
    writeFileSync(path("count"), "0".repeat(100_000));
    const script = `import { versionOf, writeFileSafely } from ${source("write-file.ts")};
      import { writeSync } from "node:fs";
      let seen = "0".repeat(100_000);
      for (let next = 1; ; next++) {
        const text = String(next % 10).repeat(100_000);
        writeFileSafely(process.argv[1], text, { overwrite: true, seen: versionOf(seen) });
        writeSync(1, String(next % 10));
        seen = text;
      }`;
    for (let round = 0; round < 3; round++) {
      writeFileSync(path("count"), "0".repeat(100_000));
      const child = spawn(process.execPath, ["--input-type=module", "-e", script, path("count")], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      let told = "";
      child.stdout.on("data", (chunk: Buffer) => {
        told += chunk;
        if (told.length > 10 * (round + 1)) child.kill("SIGKILL");
      });
      await once(child, "close");
      const text = readFileSync(path("count"), "utf8");
      const last = Number(told.at(-1));
      expect([last, (last + 1) % 10]).toContain(Number(text[0]));
      expect(text).toBe(text[0]!.repeat(100_000));
      // and whoever writes next is not kept waiting by a lock that stayed
      writeFileSafely(path("count"), "x", { overwrite: true, seen: versionOf(text) });
      removeStale(dirname(path("x")));
      expect(files()).toEqual(["count"]);
    }
  });

  /** A process of its own that has begun to write `a.txt`, then does what is asked. */
  function inProcess(then: string): { readonly status: number | null; readonly ended: NodeJS.Signals | null } {
    const script = `import { writePieces } from ${source("write-file.ts")};
      const writer = writePieces(process.argv[1], { overwrite: true });
      writer.write("half");
      ${then}`;
    const { status, signal, stderr } = spawnSync(process.execPath, [
      "--input-type=module",
      "-e",
      script,
      path("a.txt"),
    ]);
    expect(stderr.toString()).toBe("");
    return { status, ended: signal };
  }
});
