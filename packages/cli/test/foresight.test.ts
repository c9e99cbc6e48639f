import { describe, expect, test } from "vitest";
import { detente, root, summit } from "./command.ts";
import { expectValid } from "./schemas.ts";

const syria = `${root}cases/published/syria-iraq-1975.detente`;

describe("foresight", () => {
  test("leaves only summits with recognition when coalitions may move", async () => {
    const { code, stdout } = await detente(["foresight", summit, "--json", "--state", "now"]);
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expectValid("foresight", document);
    const { single, coalitions } = document.largestConsistentSet;
    expect(single).toContain(document.statusQuo);
    expect(coalitions).toEqual([22, 24, 46, 48, 60, 70, 72, 84, 94, 96]);
    const states = JSON.parse((await detente(["analyze", summit, "--json"])).stdout).states;
    for (const id of coalitions) expect(states[id - 1].outcomes).toContain("summit");
    const today = document.ruledOut.coalitions.states.find(({ id }: { id: number }) => id === document.statusQuo);
    expect(today.members).toEqual(["usa", "dprk"]);
    expect(today.steps.every(({ actor }: { actor: string }) => ["usa", "dprk"].includes(actor))).toBe(true);
    expect(document.limitedMoves).toBeNull();
  });

  test("tells people the chain of moves that rules today out", async () => {
    const { code, stdout, stderr } = await detente(["foresight", summit]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("Today, Stalemate (state 86), is among them only when actors move one at a time.");
    expect(stdout).toContain("## Why Stalemate (state 86) cannot hold, with coalitions");
    expect(stdout).toContain("it is defined for two actors, and there are 4");
  });

  test("finds no limit for Syria and Iraq: period 4", async () => {
    const { stdout } = await detente(["foresight", syria, "--json"]);
    const document = JSON.parse(stdout);
    expectValid("foresight", document);
    expect(document.limitedMoves.repeats.period).toBe(4);
    expect(
      document.limitedMoves.horizons.slice(0, 4).map(({ equilibria }: { equilibria: number[] }) => equilibria),
    ).toEqual([[6], [6], [], [1, 6]]);
    const text = await detente(["foresight", syria]);
    expect(text.stdout).toContain("There is no limit: from 2 moves ahead on, what is foreseen repeats with period 4.");
  });

  test("gives limited-move stability beside other concepts, for two actors only", async () => {
    const { stdout } = await detente(["analyze", syria, "--concepts", "nash,lh:4,lh:3", "--json"]);
    const document = JSON.parse(stdout);
    expectValid("analyze", document);
    expect(document.stability["lh:4"].equilibria).toEqual([1, 6]);
    expect(document.stability["lh:3"].equilibria).toEqual([]);
    expect(document.stability.nash.equilibria).toEqual([6]);
    const text = await detente(["analyze", syria, "--concepts", "lh:3"]);
    expect(text.stdout).toContain("Looking 3 moves ahead");
    const four = await detente(["analyze", summit, "--concepts", "lh:2"]);
    expect([four.code, four.stdout]).toEqual([2, ""]);
    expect(four.stderr).toContain("defined for two actors who move in turn; this model has 4");
    const zero = await detente(["analyze", syria, "--concepts", "lh:0"]);
    expect([zero.code, zero.stderr.includes("lh:1 to lh:1000")]).toEqual([2, true]);
    const nine = await detente(["analyze", syria, "--concepts", "lh:1,lh:2,lh:3,lh:4,lh:5,lh:6,lh:7,lh:8,lh:9"]);
    expect([nine.code, nine.stderr.includes("at most 8")]).toEqual([2, true]);
  });

  test("refuses a state that there is not", async () => {
    const { code, stdout, stderr } = await detente(["foresight", syria, "--state", "9"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("numbered 1 to 6");
  });
});
