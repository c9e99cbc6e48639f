import { describe, expect, test } from "vitest";
import { answer, type Proof } from "../../src/questions/why.ts";
import { whyTexts } from "../../src/views/why/texts.ts";
import { askedOf } from "../support/asked.ts";

const model = (ada: string, bert = "not go") => `conflict "Small"
statement s1 "First" { by "Ada" quote "P before all else" }
actor a "Ada" { option p "P" option q "Q" option r "R" option s "S" }
actor b "Bert" { option go "Go" }
now p, q, r, s
preferences a { ${ada} }
preferences b { ${bert} }
`;
const proofOf = async (text: string, pattern: string, actor: string, concept: "nash" | "gmr" | "seq" = "nash") =>
  (await answer(askedOf(text), { pattern, actor, concept })) as Proof;

describe("what a verdict rests on", () => {
  test("is taken over all moves, also those that are not told; how many are not is said", async () => {
    const { moves, losses, lossesLeft, rests } = await proofOf(model("p because s1; q; r; s"), "YYYYN", "a");
    expect([moves, losses.length, lossesLeft]).toEqual([15, 4, 11]);
    expect(rests.reasons.map(({ importance }) => importance)).toEqual([1, 2, 3, 4]);
    expect(rests.reasons[0]!.evidence.map(({ quote }) => quote)).toEqual(["P before all else"]);
    expect(whyTexts.en.lossesLeft(lossesLeft)).toMatch(/^And 11 more moves/);
  });

  test("a tie decides where the actor likes both equally: no state is said to need no preference", async () => {
    const { because, rests, flip } = await proofOf(model("p", "p"), "YYYYN", "b");
    expect(because).toBe("no improvement");
    expect(rests).toMatchObject({ reasons: [], ties: 1, tie: { pattern: "YYYYY" } });
    expect(flip).toMatchObject({ now: "equal" });
  });

  test("a tie counts beside the preferences: half of the moves lose, half change nothing", async () => {
    const { rests } = await proofOf(model("p"), "YYYYN", "a");
    expect(rests.reasons).toHaveLength(1);
    expect(rests.ties).toBe(7);
  });

  test("only where there is no move does no preference matter", async () => {
    const stuck = model("p", "go").replace("now p", "infeasible go and p\nnow p");
    const { because, rests } = await proofOf(stuck, "YYYYN", "b");
    expect(because).toBe("no move");
    expect(rests).toEqual({ reasons: [], ties: 0 });
  });

  test("a gain rests on what makes it one, for a verdict that falls", async () => {
    const { stable, rests } = await proofOf(model("not p because s1; q"), "YYYYN", "a");
    expect(stable).toBe(false);
    expect(rests.reasons.map(({ importance }) => importance)).toEqual([1]);
  });
});
