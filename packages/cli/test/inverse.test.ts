import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { detente, root, summit } from "./command.ts";
import { expectValid } from "./schemas.ts";

const syria = `${root}cases/published/syria-iraq-1975.detente`;
const cuba = `${root}cases/published/cuba-1962.detente`;

describe("inverse", () => {
  test("counts the rankings of Syria under which state 2 holds", async () => {
    const { code, stdout, stderr } = await detente([
      ..."inverse --want".split(" "),
      "state 2",
      ..."--free syria --count --json".split(" "),
      syria,
    ]);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expectValid("inverse", document);
    expect(document.counts).toEqual({ nash: 240, gmr: 384, smr: 300, seq: 384 });
    expect(document.rankings).toBe(720);
  });

  test("gives the fewest reversals as JSON", async () => {
    const { code, stdout } = await detente(["inverse", syria, "--want", "2", "--concept", "nash", "--json"]);
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expectValid("inverse", document);
    // Syria 1>3>6>2>4>5: 2 must rise above 1, 3 and with them 6
    expect(document).toMatchObject({ status: "found", total: 3, bound: 3, optimal: true });
    expect(document.changes).toHaveLength(1);
    expect(document.changes[0]).toMatchObject({ actor: "syria", optimal: true });
    expect(document.changes[0].reversals.toSorted()).toEqual([
      [1, 2],
      [3, 2],
      [6, 2],
    ]);
  });

  test("tells people what would have to change, and what speaks against it", async () => {
    const { code, stdout } = await detente(["inverse", summit, "--want", "summit", "--any", "--scenario", "hardline"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/It would take \d+ turned comparisons? of two states in .*ranking.*\(proven\)\./);
    expect(stdout).toMatch(/against `not usa\.accept`, its 1st statement/);
    expect(stdout).toContain("the demand comes before the meeting");
    expect(stdout).toMatch(/United States: put `not usa\.accept` \(1st\) after `dprk\.meet`, in 2nd place \(cost 1\)/);
    expect(stdout).toContain("were tried");
  });

  test("says so when nothing has to change", async () => {
    const { code, stdout } = await detente(["inverse", summit, "--want", "now"]);
    expect(code).toBe(0);
    expect(stdout).toContain("It is so already: nothing has to change.");
  });

  test("gives the exact condition", async () => {
    const { stdout } = await detente([
      "inverse",
      syria,
      "--want",
      "2",
      "--free",
      "syria",
      "--concept",
      "gmr",
      "--json",
    ]);
    const { conditions } = JSON.parse(stdout);
    const [own, other] = conditions;
    const way = (better: number, worse: number) => [{ actor: "syria", better, worse, strict: false }];
    expect(own.requirements).toEqual([
      { move: 1, ways: [way(2, 1), way(2, 4)], complete: true },
      { move: 3, ways: [way(2, 3), way(2, 6)], complete: true },
    ]);
    expect(other).toMatchObject({ actor: "iraq", requirements: [] });
  });

  test.each([
    [["--want", "now", "--not-want", "86"], /wanted to be stable and not to be/],
    [["--want", "summit", "--free", "china"], /no actor "china"/],
    [["--want", "meet and not invite"], /No feasible state satisfies/],
    [["--want", "97"], /no state 97/],
    [[], /Which outcome is to hold\? Say so with --want/],
    [["--want", "summit", "--any", "--free", ""], /no actor ""/],
    [["--want", "summit", "--concept", "sim"], /Allowed choices/],
    [["--want", "summit", "--count", "--concept", "nash", "--any"], /cannot be counted exactly.*96 states/],
  ])("refuses %j", async (flags, message) => {
    const { code, stdout, stderr } = await detente(["inverse", summit, ...flags]);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test("names the actor whose fixed ranking contradicts the wish, and its move", async () => {
    const { code, stdout, stderr } = await detente([
      "inverse",
      cuba,
      ..."--want 9 --concept nash --free ussr --json".split(" "),
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/It cannot be while .*United States.*ranking stays as it is: from .*\(state 9\)/);
    const document = JSON.parse(stdout);
    expectValid("inverse", document);
    expect(document.error.code).toBe("contradictory-wish");
  });

  test("answers in a bounded way where the proof would take too long", async () => {
    // twelve options, four actors: 4,096 states
    const folder = await mkdtemp(join(tmpdir(), "detente-"));
    const actors = ["a", "b", "c", "d"];
    const text = [
      'conflict "Large"',
      ...actors.map((actor) => `actor ${actor} { option ${actor}1 option ${actor}2 option ${actor}3 }`),
      ...actors.map((actor, index) => {
        const next = actors[(index + 1) % 4];
        return `preferences ${actor} { ${next}1 if not ${actor}1; not ${actor}2 iff ${next}3; ${actor}1 and ${next}2; not ${actor}3; ${next}1; ${actor}2 if ${next}2; ${next}3 }`;
      }),
    ].join("\n");
    const file = join(folder, "large.detente");
    await writeFile(file, text);
    const { code, stdout } = await detente([
      "inverse",
      file,
      ..."--want 1 --concept seq --effort 2 --edits 1 --json".split(" "),
    ]);
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expectValid("inverse", document);
    expect(document.bound).toBeGreaterThan(0);
    if (document.optimal) expect(document.bound).toBe(document.total);
    else expect(document.total === null || document.bound <= document.total).toBe(true);
  });
});
