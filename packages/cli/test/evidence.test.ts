import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { detente, summit } from "./command.ts";
import { temporaryFolder } from "./io-folder.ts";
import { expectValid } from "./schemas.ts";

const path = temporaryFolder();
const words = "The chairman said: “We would come if asked”, twice. He left on Monday.";
const sha256 = createHash("sha256").update(words).digest("hex");
const model = (source: string, more = ""): string => `conflict "Talks" as of 2025-10-02
source paper "A paper" { ${source} }
actor a "The host" { option invite "Invite" }
actor b "The guest" { option come "Come" }
statement ready "The guest is ready" { by "The chairman" for b on 2025-09-21 quote "We would come if asked" in paper }
statement report "The host will ask" { by "A spokesman" for a reported 2025-10-01 in paper ${more} }
preferences a { come; invite because report }
preferences b { come if invite because ready; not come }
now none
claim first "They meet" because ready { expect some come stable by nash }
`;

describe("detente evidence", () => {
  test("tells the first case as one would tell a colleague, and as a document", async () => {
    const told = await detente(["evidence", summit]);
    expect(told.code).toBe(0);
    expect(told.stdout).toContain("All evidence comes from one source");
    expect(told.stdout).toContain("United States 2 `not accept` — by Kim Jong Un (terms)");
    const { code, stdout } = await detente(["evidence", summit, "--json"]);
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expectValid("evidence", document);
    expect(document.asOf).toBeNull();
    expect(document.items.filter(({ kind }: { kind: string }) => kind === "claim")).toHaveLength(30);
    // the same model, whoever asks
    const analysis = JSON.parse((await detente(["analyze", summit, "--json"])).stdout);
    expect(document.hash).toBe(analysis.hash);
  });
  test("leaves out what was said later", async () => {
    writeFileSync(path("m.detente"), model(""));
    const { stdout } = await detente(["evidence", path("m.detente"), "--as-of", "2025-09-30"]);
    expect(stdout).toContain("Said after 2025-09-30, and left out: report.");
    expect(stdout).toContain("With them falls what rested on nothing else: The host 2.");
    const document = JSON.parse(
      (await detente(["evidence", path("m.detente"), "--as-of", "2025-09", "--json"])).stdout,
    );
    expectValid("evidence", document);
    expect(document.asOf).toMatchObject({ date: "2025-09", later: ["report"], fallen: [{ kind: "preference" }] });
  });
  test("tells which verdicts fall with what", async () => {
    writeFileSync(path("m.detente"), model(""));
    const { code, stdout } = await detente(["evidence", path("m.detente"), "--verdicts"]);
    expect(code).toBe(0);
    expect(stdout).toContain("## Which verdicts fall with what");
    expect(stdout).toMatch(/statement “.+” \(ready\).*first \(now fails\)/);
    const document = JSON.parse((await detente(["evidence", path("m.detente"), "--verdicts", "--json"])).stdout);
    expectValid("evidence", document);
    expect(document.verdicts).not.toBeNull();
  });
  test("a quote that is gone is told, and not refused", async () => {
    mkdirSync(path("sources"));
    writeFileSync(path("sources/paper.txt"), words.replace("come if asked", "stay at home whatever they say"));
    writeFileSync(path("m.detente"), model('file "paper.txt"'));
    const { code, stdout, stderr } = await detente(["evidence", path("m.detente")]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("**Quotes that were not found in their source, and carry nothing:** ready.");
    expect((await detente(["check", path("m.detente")])).code).toBe(2);
  });
  test("a source is found again by its hash, wherever it went, and is never changed", async () => {
    mkdirSync(path("sources"));
    writeFileSync(path("sources/paper.txt"), words);
    writeFileSync(path("m.detente"), model(`file "paper.txt" sha256 "${sha256}"`));
    const found = async (...args: string[]) =>
      JSON.parse((await detente(["evidence", path("m.detente"), "--json", ...args])).stdout).sources[0].atHand;
    expect(await found()).toBe(true);
    renameSync(path("sources/paper.txt"), path("sources/renamed.txt"));
    expect(await found()).toBe(true);
    mkdirSync(path("elsewhere"));
    renameSync(path("sources/renamed.txt"), path("elsewhere/x"));
    expect(await found()).toBe(false);
    expect(await found("--sources", path("elsewhere"))).toBe(true);
    expect(readFileSync(path("elsewhere/x"), "utf8")).toBe(words);
  });
  test("a source that is not the one that was quoted is said to be another", async () => {
    writeFileSync(path("paper.txt"), `${words} `);
    writeFileSync(path("m.detente"), model(`file "paper.txt" sha256 "${sha256}"`));
    const { code, stdout } = await detente(["evidence", path("m.detente")]);
    expect(code).toBe(0);
    expect(stdout).toContain("is not the one that was quoted: its SHA-256 differs");
  });
  test("a source in another encoding or format is read as what it is", async () => {
    writeFileSync(path("paper.html"), `<html><body><article><p>${words}</p></article></body></html>`);
    writeFileSync(path("m.detente"), model('file "paper.html"'));
    const document = JSON.parse((await detente(["evidence", path("m.detente"), "--json"])).stdout);
    expect(document.statements[0].found).toMatchObject({ status: "exact" });
  });
  test.each([
    [["--as-of", "yesterday"], "It must be a date of the calendar"],
    [["--as-of", "2025-02-30"], "It must be a date of the calendar"],
  ])("refuses %j", async (args, message) => {
    const { code, stderr, stdout } = await detente(["evidence", summit, ...args]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });
  test("refuses a file that is none, and a statement that disputes itself", async () => {
    expect((await detente(["evidence", path("none.detente")])).code).toBe(2);
    writeFileSync(path("m.detente"), model("", "against report reliability G9"));
    const { code, stderr } = await detente(["evidence", path("m.detente")]);
    expect(code).toBe(2);
    expect(stderr).toContain("is said to dispute itself");
    expect(stderr).toContain("`G9` is no degree of reliability");
  });
});
