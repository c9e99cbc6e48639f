import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { detente, summit } from "./command.ts";
import { temporaryFolder } from "./io-folder.ts";

const path = temporaryFolder();
/** Answered at once: what is tested of it is what becomes of the file. */
const small = summit.replace("summit-2025", "published/prisoners-dilemma");

describe("report", () => {
  test("redacted, it has nobody's words, sources or names of speakers", async () => {
    for (const [format, language, title] of [
      ["html", "ko", '<html lang="ko-KR">'],
      ["md", "zh", "## 答案"],
    ]) {
      const command = ["--redact", "report", summit, "-o", "-", "--to", format, "--language", language];
      const { code, stdout } = await detente(command);
      expect(code).toBe(0);
      expect(stdout).toContain(title);
      for (const words of [
        "absurd obsession",
        "fond memories",
        "Kim Jong Un",
        "Lee Jae Myung",
        "Invitations to a leaders",
      ])
        expect(stdout).not.toContain(words);
      expect(stdout).toContain("Summit with recognition");
    }
  });

  test("the ending says the format, and a file that is there is kept", async () => {
    const out = path("kept.md");
    expect(await detente(["report", small, "-o", out])).toEqual({ code: 0, stdout: "", stderr: "" });
    const before = readFileSync(out, "utf8");
    expect(before).toMatch(/^# Prisoner/);
    const again = await detente(["report", small, "-o", out]);
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining("--force replaces it")]);
    expect(readFileSync(out, "utf8")).toBe(before);
    expect((await detente(["report", small, "-o", out, "--force", "--concepts", "nash"])).code).toBe(0);
    expect(readFileSync(out, "utf8")).not.toBe(before);
  });

  test.each([
    ["no format", () => "out.pdf", "says no format"],
    ["no folder", () => path("nowhere/out.html"), "the folder does not exist"],
  ])("%s", async (_, out, message) => {
    const { code, stdout, stderr } = await detente(["report", small, "-o", out()]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(existsSync(out())).toBe(false);
  });

  test("a language that it does not speak is refused, and those that it speaks are named", async () => {
    const { code, stdout, stderr } = await detente(["report", summit, "-o", path("out.html"), "--language", "fr"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("'fr' is invalid");
    expect(stderr).toContain("en, zh, ko");
    expect(existsSync(path("out.html"))).toBe(false);
  });

  test.skipIf(process.getuid?.() === 0)("a folder that may not be written to (root may)", async () => {
    mkdirSync(path("closed"));
    chmodSync(path("closed"), 0o500);
    const { code, stderr } = await detente(["report", summit, "-o", path("closed/out.html")]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("not allowed")]);
  });

  test("a wrong model leaves no file", async () => {
    writeFileSync(path("wrong.detente"), 'conflict "Wrong"\nactor a "A" { option x "X" }\npreferences a { y }\n');
    const { code, stderr } = await detente(["report", path("wrong.detente"), "-o", path("wrong.html")]);
    expect(code).toBe(2);
    expect(stderr).toContain("wrong.detente:3");
    expect(existsSync(path("wrong.html"))).toBe(false);
    const unknown = await detente(["report", summit, "--scenario", "nope", "-o", path("wrong.html")]);
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('no scenario "nope"')]);
    expect((await detente(["report", summit])).code).toBe(2);
  });

  test("a claim that cannot be tested is told of, in the report too, beside all others", async () => {
    const text = readFileSync(small, "utf8");
    writeFileSync(path("claim.detente"), `${text}\nclaim stay "Things stay" { expect now stable by nash }\n`);
    const { code, stdout, stderr } = await detente(["report", path("claim.detente"), "-o", "-", "--to", "md"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/claim\.detente:\d+:\d+.*speaks of `now`/);
    expect(stdout).toContain("One claim cannot be tested as the file stands.");
    expect(stdout).toMatch(/^\| Things stay +\|.*\*\*not tested\*\*.*speaks of `now`/m);
    expect(stdout).toMatch(/^\| (?!Things).*\*\*(holds|fails)\*\*/m);
    expect(stdout).not.toContain("states no claims");
  });
});
