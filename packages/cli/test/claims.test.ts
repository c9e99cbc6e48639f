import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { detente, root } from "./command.ts";
import { expectValid } from "./schemas.ts";

const text = readFileSync(`${root}cases/published/elmira-1991.detente`, "utf8");
const bare = text.slice(0, text.indexOf("claim "));

describe("claims about groups", () => {
  const claims = `
    claim out { expect every true in the largest consistent set }
    claim in { expect some closure in the largest consistent set by coalitions }
    claim set { expect the largest consistent set is { 1 } }
    claim pact { expect no state 8 reachable from state 5 by improvements of any coalition }
    claim unwilling { expect state 3 reachable by improvements of moe, uniroyal together }
    claim upset { expect state 5 stable by nash, seq for every coalition }`;

  test("come with what decides them, as the schema says", async () => {
    const { code, stdout } = await detente(["check", "-", "--json"], bare + claims);
    expect(code).toBe(1);
    const document = JSON.parse(stdout);
    expectValid("check", document);
    const cases = document.claims.map(
      ({ expectations }: { expectations: { case: object | null }[] }) => expectations[0].case,
    );
    expect(cases).toMatchObject([
      { kind: "foresight", ruledOut: { members: [expect.any(String)], ends: expect.any(Array) } },
      { kind: "foresight", state: 9, ruledOut: null },
      { kind: "sets", concept: null, missing: [], extra: expect.arrayContaining([9]) },
      { kind: "joint", state: 8, members: ["moe", "uniroyal"], reluctant: [] },
      { kind: "joint", state: 3, reluctant: ["uniroyal"] },
      { kind: "upset", state: 5, leaves: [{ members: ["moe", "uniroyal"], concept: "nash", to: [8] }, {}] },
    ]);
  });

  test("are refused where they stand when they cannot be answered", async () => {
    const wrong = `
claim a { expect now stable by lh:3 }
claim b { expect now stable by seq for moe together }
claim c { expect now stable by seq for moe, unirojal together }`;
    const { code, stdout, stderr } = await detente(["check", "-"], bare + wrong);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("Did you mean `uniroyal`?");
    expect(stderr).toContain("`moe` alone is no coalition");
    const ahead = await detente(["check", "-"], `${bare}claim a { expect now stable by lh:3 }`);
    expect(ahead.code).toBe(2);
    expect(ahead.stderr).toMatch(/defined for two actors who move in turn; this model has 3/);
  });

  test("survive the way through JSON", async () => {
    const json = await detente(["convert", "-", "-", "--to", "json"], text);
    const { code, stdout } = await detente(["check", "-"], json.stdout);
    expect(code).toBe(0);
    expect(stdout).toContain("All 12 claims as stated.");
  });
});

describe("in another language", () => {
  test("what is found and what decides a claim, on both streams; the words that scripts look for stay", async () => {
    const wrong = "actor usa { option invite }\npreferences usa { invite }\nnow invte\n";
    const refused = await detente(["check", "-", "--language", "ko"], wrong);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(":3:5: error: 이름이 `invte`인 선택지나 결과가 없습니다.\n");
    expect(refused.stderr).toContain("  = `invite`를 쓰려고 했습니까?\n");
    const told = await detente(
      ["check", "-", "--language", "zh"],
      `${bare}claim c { expect every true stable by nash }`,
    );
    expect(told.code).toBe(1);
    expect(told.stdout).toMatch(/✗ c {2}不成立\n.*会离开.*\n\n1 条论断中有 1 条与所述不符。\n\nDétente [^\n]*\n$/);
    expect(told.stdout).not.toMatch(/holds|fails|as stated/);
  });
});
