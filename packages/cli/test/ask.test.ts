import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { detente, root, summit } from "./command.ts";
import { expectValid } from "./schemas.ts";

const text = `conflict "Start"
actor usa "United States" { option accept "Drop the demand" }
actor dprk "North Korea" { option meet "Sit down for talks" }
now none
outcome summit "Summit" when meet and accept

preferences dprk {
  unordered {
    meet if accept   // the open door
    not meet
  }
}
`;
let file: string;
beforeEach(async () => {
  file = join(await mkdtemp(join(tmpdir(), "detente-")), "start.detente");
  await writeFile(file, text);
});

describe("ask", () => {
  test("asks in plain words, most decisive first, and says what is certain", async () => {
    const { code, stdout, stderr } = await detente(["ask", file]);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(stdout).toMatch(/The most decisive question: /);
    expect(stdout).toContain(
      "Does United States want that United States chooses “Drop the demand”, or that it does not?",
    );
    expect(stdout).toContain(
      "For North Korea, which matters more: `dprk.meet if usa.accept`, or that North Korea does not choose “Sit down for talks”?",
    );
    expect(stdout).toContain("ways to fill in what the model leaves open were looked at");
  });

  test("gives the same as JSON", async () => {
    const { stdout } = await detente(["ask", file, "--json", "--concepts", "nash,seq"]);
    const document = JSON.parse(stdout);
    expectValid("ask", document);
    // Washington: two options, wanted or not, in either order; Pyongyang: two statements in either order
    expect(document.method).toEqual({ kind: "all", completions: 16 });
    expect(document.questions[0].settles).toBeGreaterThan(0);
    expect(document.certain.length + document.open.length).toBe(4);
  });

  test("writes an answer into the file and asks on", async () => {
    const first = JSON.parse((await detente(["ask", file, "--json"])).stdout);
    const number = first.questions.findIndex(({ kind }: { kind: string }) => kind === "order") + 1;
    const { code, stdout } = await detente([
      "ask",
      file,
      ..."--answer 1 --date 2025-11-01 --question".split(" "),
      String(number),
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain("# What to ask");
    const written = await readFile(file, "utf8");
    expect(written).toBe(
      text.replace(
        /unordered \{[\s\S]*?\n {2}\}/,
        'meet if accept assumed "answered on 2025-11-01"  // the open door\n  not meet',
      ),
    );
    const checked = await detente(["check", file]);
    expect(checked.code).toBe(0);
  });

  test("has nothing to ask of a model that leaves nothing open", async () => {
    const { code, stdout } = await detente(["ask", summit]);
    expect(code).toBe(0);
    expect(stdout).toContain("Nothing to ask");
  });

  test.each([
    [["--answer", "3", "--question", "1"], /has 2 alternatives; 3 is none of them/],
    [["--answer", "1", "--question", "9"], /There is no question 9/],
    [["--answer", "1", "--date", "yesterday"], /must be a day/],
    [["--samples", "0"], /whole number from 1/],
    [["--scenario", "later"], /no scenario "later"/],
  ])("refuses %j and leaves the file alone", async (flags, message) => {
    const { code, stderr } = await detente(["ask", file, ...flags]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(await readFile(file, "utf8")).toBe(text);
  });

  test("does not write into a file that it cannot write into", async () => {
    const { code, stderr } = await detente(["ask", `${root}cases/summit-2025.detente`, "--answer", "1"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/Nothing is left open/);
    const redacting = await detente(["--redact", "ask", file, "--answer", "1"]);
    expect(redacting.code).toBe(2);
    expect(await readFile(file, "utf8")).toBe(text);
  });
});
