import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { detente, summit } from "./command.ts";
import { expectValid } from "./schemas.ts";

const border = `conflict "Border talks"
actor north "North" { option fire "Fire across the border"  option talk "Talk" }
actor south "South" { option fire "Fire across the border"  option talk "Talk" }
now none
outcome talks "Talks" when north.talk and south.talk
preferences north {
  not south.fire much
  unordered { south.talk; not north.talk; not north.fire }
}
preferences south {
  not north.fire much
  north.talk
  south.talk if north.talk
  not south.fire
}
scenario hawk "South would strike" { preferences south { south.fire; not north.fire } }
scenario larger "South can also arm" { actor south { option fire "Fire"  option talk "Talk"  option arm "Arm" } }
`;

async function model(text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "detente-")), "border.detente");
  await writeFile(path, text);
  return path;
}

describe("analyze --uncertain", () => {
  test("gives the four extensions and the pairs in dispute", async () => {
    const path = await model(border);
    const { code, stdout } = await detente(["analyze", path, "--uncertain", "--json"]);
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expectValid("analyze", document);
    const { disputed, stability, readings } = document.uncertainty;
    expect(readings).toEqual([]);
    expect([disputed.north.count, disputed.north.of, disputed.south.count]).toEqual([18, 120, 0]);
    expect(disputed.north.pairs).toHaveLength(18);
    expect(stability.gmr.a.equilibria).toEqual([1, 2, 3, 4, 5, 9, 10, 11, 12, 13]);
    expect(stability.gmr.d.equilibria).toEqual([1, 2, 3, 4, 5, 9, 10, 11, 12, 13, 15, 16]);
    expect(Object.keys(stability)).toEqual(["nash", "gmr", "smr", "seq"]);
  });

  test("tells people what is certain, and drops only the notice that it answers", async () => {
    const { stdout } = await detente(["analyze", await model(border), "--uncertain"]);
    expect(stdout).toContain("18 comparisons of two states are in dispute: 18 of 120 for North.");
    expect(stdout).toContain("## Pairs in dispute");
    expect(stdout).not.toContain("`unordered` statements are read in the order");
    expect(stdout).toContain("`much` preferred statement is read as an ordinary one");
    const plain = await detente(["analyze", await model(border)]);
    expect(plain.stdout).toContain("`unordered` statements are read in the order");
  });

  test("counts scenarios as further possible rankings", async () => {
    const path = await model(border);
    const { stdout } = await detente(["analyze", path, "--uncertain", "--reading", "hawk", "--json"]);
    const document = JSON.parse(stdout);
    expectValid("analyze", document);
    expect(document.uncertainty.readings).toEqual(["hawk"]);
    expect(document.uncertainty.disputed.south.count).toBe(58);
    const hard = await detente(["analyze", summit, "--uncertain", "--reading", "hardline", "--concepts", "nash,seq"]);
    expect(hard.stdout).toContain("for United States");
    expect(hard.stdout).toMatch(/\| seq +\| 86 +\|/);
  });

  test("refuses readings that there are not, and those of other states", async () => {
    const path = await model(border);
    const unknown = await detente(["analyze", path, "--uncertain", "--reading", "nosuch"]);
    expect([unknown.code, unknown.stdout]).toEqual([2, ""]);
    expect(unknown.stderr).toContain("It has: hawk, larger.");
    const larger = await detente(["analyze", path, "--uncertain", "--reading", "larger"]);
    expect([larger.code, larger.stderr.includes("has other options")]).toEqual([2, true]);
    const alone = await detente(["analyze", path, "--reading", "hawk"]);
    expect([alone.code, alone.stderr.includes("needs --uncertain")]).toEqual([2, true]);
  });
});

describe("analyze --strength", () => {
  test("tells strong equilibria from weak ones", async () => {
    const path = await model(border);
    const { code, stdout } = await detente(["analyze", path, "--strength", "--json"]);
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expectValid("analyze", document);
    expect(document.strength.gmr.equilibria).toEqual({ strong: [1, 2, 3, 5, 9, 10, 11, 12, 13], weak: [4, 15, 16] });
    expect(Object.keys(document.strength)).toEqual(["gmr", "smr", "seq", "sseq"]);
    const text = await detente(["analyze", path, "--strength"]);
    expect(text.stdout).toContain("# Strong and weak stability: Border talks");
    expect(text.stdout).not.toContain("read as an ordinary one");
  });

  test("says so where nothing is greatly preferred", async () => {
    const { stdout } = await detente(["analyze", summit, "--strength"]);
    expect(stdout).toContain("Nothing in the model is greatly preferred");
  });

  test("refuses strength among weights", async () => {
    const path = await model(
      'conflict "W"\nactor a { option x }\nactor b { option y }\nnow none\npreferences a { x weight 2 much }\npreferences b { y }\n',
    );
    const { code, stdout, stderr } = await detente(["analyze", path, "--strength"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("weights do not say which one decides");
  });
});
