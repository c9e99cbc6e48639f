import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { detente, root, summit } from "./command.ts";
import { expectValid } from "./schemas.ts";

async function file(name: string, text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "detente-")), name);
  await writeFile(path, text);
  return path;
}

const twoViews = `conflict "Two views"
actor a { option x }
actor b { option y }
now none
preferences a { x }
preferences b { y }
scenario first as seen by b { preferences a { not x } }
scenario second as seen by b { preferences a { x if y } }
`;

describe("perceptions", () => {
  test("show that only the stalemate survives how both sides see each other", async () => {
    const { code, stdout } = await detente(["perceptions", summit, "--json"]);
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expectValid("perceptions", document);
    expect(document.base.seq).toEqual([22, 46, 58, 70, 82, 86, 94]);
    expect(document.steady.seq.map(({ id }: { id: number }) => id)).toEqual([86]);
    expect(document.mistakes.map(({ actor }: { actor: string }) => actor)).toEqual(["usa", "dprk"]);
    expect(document.mistakes[1].preferences[0]).toMatchObject({
      about: "usa",
      parts: { at: 1, seen: { when: "not usa.accept" }, base: { when: "dprk.meet" } },
    });
  });

  test("tell people who is mistaken about what", async () => {
    const { code, stdout, stderr } = await detente(["perceptions", summit]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("United States and North Korea see the conflict otherwise than the base model has it");
    expect(stdout).toContain("## Where North Korea sees it otherwise");
    expect(stdout).toContain("It sees what United States wants otherwise");
  });

  test("read the misperceptions of a .gmcr file", async () => {
    const path = await file(
      "blind.gmcr",
      JSON.stringify({
        program: "GMCRplus",
        version: "0.4",
        options: [
          { name: "act", permittedDirection: "both" },
          { name: "reply", permittedDirection: "both" },
        ],
        decisionMakers: [
          {
            name: "One",
            options: [0],
            preferences: [[[0, "Y"]]],
            misperceptions: [
              [
                [0, "Y"],
                [1, "N"],
              ],
            ],
          },
          { name: "Two", options: [1], preferences: [[[1, "Y"]]] },
        ],
        infeasibles: [],
        useManualPreferenceRanking: false,
      }),
    );
    const { code, stdout } = await detente(["perceptions", path, "--json"]);
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expectValid("perceptions", document);
    expect(document.mistakes).toHaveLength(1);
    expect([document.mistakes[0].actor, document.mistakes[0].unseenStates]).toEqual(["dm1", [2]]);
  });

  test("ask which of two perceptions of one actor counts", async () => {
    const path = await file("two.detente", twoViews);
    const both = await detente(["perceptions", path]);
    expect([both.code, both.stdout]).toEqual([2, ""]);
    expect(both.stderr).toContain("b has 2 perceptions (first, second): name the one that counts (`--view`).");
    const one = await detente(["perceptions", path, "--view", "second"]);
    expect(one.code).toBe(0);
    const none = await detente(["perceptions", path, "--view", "third"]);
    expect([none.code, none.stderr.includes("There are first, second.")]).toEqual([2, true]);
  });

  test("say so when the file holds none", async () => {
    const { code, stdout, stderr } = await detente(["perceptions", `${root}cases/published/syria-iraq-1975.detente`]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("as seen by");
  });
});
