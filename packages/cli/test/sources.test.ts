import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { makeKoreanPdf } from "../../detente/test/evidence/make-files.ts";
import { load } from "../src/load.ts";
import { temporaryFolder } from "./io-folder.ts";

const path = temporaryFolder();

/** A model that quotes these words out of one file. */
const quoting = (quote: string, source: string): string => `conflict "Water"
source s "Minutes" { ${source} }
actor a "The district" { option sell "Sell the water" }
statement said "It was said" { by "Somebody" for a quote "${quote}" in s }
preferences a { sell because said }
now none
`;

/** The codes of what is found about the model when it is read beside its sources. */
async function codes(model: string, sources?: string): Promise<string[]> {
  mkdirSync(path("model"), { recursive: true });
  writeFileSync(path("model/m.detente"), model);
  return (await load(path("model/m.detente"), sources)).diagnostics.map(({ code }) => code);
}

const words = "They said: the water stays here.";
/** A file of the model's folder, or of one beside it. */
const put = (name: string, text: string | Uint8Array = words): void => {
  mkdirSync(path(name.replace(/[^/]*$/, "")), { recursive: true });
  writeFileSync(path(name), text);
};
const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");
const stays = "the water stays here";

describe("quotes are looked for in sources as ingest reads them", () => {
  test("in a PDF whose characters only the installed maps can tell", async () => {
    put("model/ko.pdf", makeKoreanPdf(["강물은 따로 팔 수 없다고", "대표가 말했다."]));
    expect(await codes(quoting("강물은 따로 팔 수 없다고 대표가 말했다", 'file "ko.pdf"'))).toEqual([]);
    expect(await codes(quoting("강물은 모두 따로 팔아야 한다", 'file "ko.pdf"'))).toEqual(["quote-absent"]);
  });
});

test("a folder of more files than are looked at for a hash is told, not taken as searched", async () => {
  for (let number = 0; number < 1000; number++) put(`crowd/${number}.txt`, "");
  const model = quoting(stays, `file "gone.txt" sha256 "${hashOf(words)}"`);
  expect(await codes(model, path("crowd"))).toEqual(["source-not-here"]);
  put("crowd/last.txt");
  expect(await codes(model, path("crowd"))).toEqual(["source-not-found"]);
  expect(await codes(quoting(stays, `file "last.txt" sha256 "${hashOf(words)}"`), path("crowd"))).toEqual([]);
});

describe("a source's file is found", () => {
  test.each([
    [
      "composed, where the disk has the parts",
      "minutes é 회의록.txt".normalize("NFC"),
      "minutes é 회의록.txt".normalize("NFD"),
    ],
    [
      "in parts, where the disk has it composed",
      "minutes é 회의록.txt".normalize("NFD"),
      "minutes é 회의록.txt".normalize("NFC"),
    ],
    ["in a folder of such a name", "Zürich/a.txt".normalize("NFC"), "Zürich/a.txt".normalize("NFD")],
    ["with the other system's slashes", "papers\\\\old\\\\a.txt", "papers/old/a.txt"],
    ["by its last name beside the model", "C:\\\\Users\\\\me\\\\a.txt", "a.txt"],
    ["by its last name in sources", "/home/me/a.txt", "sources/a.txt"],
  ])("%s", async (_, written, there) => {
    put(`model/${there}`);
    expect(await codes(quoting(stays, `file "${written}"`))).toEqual([]);
    expect(await codes(quoting("the water goes away, all of it", `file "${written}"`))).toEqual(["quote-absent"]);
  });

  test("by its hash, and a changed one is told", async () => {
    put("model/renamed.txt");
    expect(await codes(quoting(stays, `file "a.txt" sha256 "${hashOf(words)}"`))).toEqual(["source-moved"]);
    put("model/a.txt", `${words} Or not.`);
    expect(await codes(quoting(stays, `file "a.txt" sha256 "${hashOf("gone")}"`))).toEqual(["source-changed"]);
  });

  test("and not parsed unless it is quoted", async () => {
    put("model/bomb.pdf", "%PDF-1.7 no such thing");
    const declared = `source other "Another" { file "bomb.pdf" }\n${quoting(stays, 'file "a.txt"')}`;
    put("model/a.txt");
    expect(await codes(declared)).toEqual([]);
    expect(await codes(quoting(stays, 'file "bomb.pdf"'))).toEqual(["source-unreadable"]);
  });
});

describe("a stranger's model opens nothing outside its folder", () => {
  test.each([
    "../secret.txt",
    "../../etc/hostname",
    "x/../../secret.txt",
    "..\\\\secret.txt",
    "//host/share/secret.txt",
    "/proc/kmsg",
  ])("%s", async (file) => {
    put("secret.txt");
    expect(await codes(quoting(stays, `file "${file}"`))).toEqual(["source-outside"]);
  });

  test("nor by an absolute path, nor through a link, of a file or of a folder", async () => {
    put("secret.txt");
    put("model/a.txt");
    symlinkSync(path("secret.txt"), path("model/link.txt"));
    symlinkSync(path("."), path("model/up"));
    for (const file of [path("secret.txt"), "link.txt", "up/secret.txt"])
      expect(await codes(quoting(stays, `file "${file}"`))).toEqual(["source-outside"]);
    // a link that stays inside is none of this
    symlinkSync("a.txt", path("model/inner.txt"));
    expect(await codes(quoting(stays, 'file "inner.txt"'))).toEqual([]);
    // nor is it found by its hash
    expect(await codes(quoting(stays, `file "gone.txt" sha256 "${hashOf("secret")}"`))).toEqual(["source-not-here"]);
  });

  test("unless --sources names the folder", async () => {
    put("papers/a.txt");
    expect(await codes(quoting(stays, 'file "../papers/a.txt"'))).toEqual(["source-outside"]);
    expect(await codes(quoting(stays, 'file "../papers/a.txt"'), path("papers"))).toEqual([]);
  });

  test.runIf(process.platform !== "win32")("and waits for no pipe, folder or device", async () => {
    mkdirSync(path("model/folder"), { recursive: true });
    execFileSync("mkfifo", [path("model/pipe")]);
    for (const file of ["pipe", "folder"])
      expect(await codes(quoting(stays, `file "${file}"`))).toEqual(["source-not-a-file"]);
    expect(await codes(quoting(stays, `file "pipe" sha256 "${hashOf("gone")}"`))).toEqual(["source-not-a-file"]);
  });
});
