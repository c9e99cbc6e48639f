import { describe, expect, test } from "vitest";
import { dropEvidence, evidenceOf } from "../../src/analysis/drop-evidence.ts";
import { sourceDependence } from "../../src/analysis/source-dependence.ts";
import { conflictOf, situation, summit } from "./solved.ts";

const text = `
conflict "Two papers"
source herald "The Herald"
source times "The Times"
actor a { option x }
actor b { option y }
statement wish { by "A" for a quote "we want x" in herald }
statement fear { by "B" for b quote "never both" in times }
infeasible x and y because fear
now y
outcome done when x
preferences a {
  x     because wish
  not y because wish, fear
}
preferences b {
  y assumed "as ever"
  x because times assumed "a guess"
}
scenario other { preferences a { x because wish } }
claim holds { expect now stable by nash for a }
claim elsewhere { given scenario other expect now stable by nash for b }
claim wanted { expect some done stable by nash for a }
`;

describe("taking evidence away", () => {
  const conflict = conflictOf(text);
  const drop = (id: string, reliance?: "alone" | "at all") =>
    dropEvidence(
      conflict,
      evidenceOf(conflict).find((piece) => piece.kind !== "assumption" && piece.id === id)!,
      reliance,
    );

  test("finds every source, statement and assumption", () => {
    expect(evidenceOf(conflict).map((piece) => (piece.kind === "assumption" ? piece.text : piece.id))).toEqual([
      "herald",
      "times",
      "wish",
      "fear",
      "as ever",
      "a guess",
    ]);
  });

  test("takes what rests on it alone, or at all, in scenarios too", () => {
    const alone = drop("wish");
    expect(alone.removed).toBe(2);
    expect(alone.conflict.preferences[0]).toMatchObject({ actor: "a", items: [{ because: ["wish", "fear"] }] });
    expect(alone.conflict.scenarios[0].overrides.preferences).toMatchObject([{ actor: "a", items: [] }]);
    expect(drop("wish", "at all").removed).toBe(3);
  });

  test("takes with a source the statements that stand in it, and rules that rest on them", () => {
    const times = drop("times");
    // the rule; the statement of b stays by its assumption, and that of a by the other paper
    expect(times.removed).toBe(1);
    expect(times.conflict.rules).toEqual([]);
    expect(drop("times", "at all").removed).toBe(3);
    expect(drop("herald").removed).toBe(2);
  });

  test("takes with an assumption what nothing else supports", () => {
    const [ever, guess] = evidenceOf(conflict).filter(({ kind }) => kind === "assumption");
    expect(dropEvidence(conflict, ever).removed).toBe(1);
    expect(dropEvidence(conflict, guess).removed).toBe(0);
    expect(dropEvidence(conflict, guess, "at all").removed).toBe(1);
  });

  test("says which verdicts fall and which stand", async () => {
    const found = await sourceDependence(await situation(conflict));
    expect(found.claims).toEqual([
      { id: "holds", holds: true },
      { id: "elsewhere", holds: true },
      { id: "wanted", holds: true },
    ]);
    const piece = (id: string) =>
      found.pieces.find(({ evidence }) => evidence.kind === "statement" && evidence.id === id)!;
    // without the rule a may take x while y is taken, and would
    expect(piece("fear").alone!.claims).toEqual([{ id: "holds", holds: false }]);
    expect(piece("wish").alone!.claims).toEqual([]);
    expect(found.standing).toEqual(["elsewhere", "wanted"]);
  });
});

describe("the first case", () => {
  test("hangs on Kim's terms: without them the stalemate no longer holds as it does", async () => {
    const analysis = await situation(summit);
    const found = await sourceDependence(analysis);
    expect(found.claims).toHaveLength(summit.claims.length);
    const of = (id: string) =>
      found.pieces.find(({ evidence }) => evidence.kind !== "assumption" && evidence.id === id)!;
    expect(of("terms").alone!.removed).toBeGreaterThan(0);
    expect(of("terms").alone!.claims.map(({ id }) => id)).toContain("condition");
    // nothing cites the analysts' concern alone but the challenge and Seoul's last wish
    expect(of("article").alone!.claims.length).toBeGreaterThanOrEqual(of("terms").alone!.claims.length);
    for (const { alone, atAll } of found.pieces)
      for (const fall of [alone, atAll]) if (fall) expect(fall.problem).toBeUndefined();
    expect(found.standing.length).toBeLessThan(summit.claims.length);
  }, 30_000);

  test("stops when it is cancelled", async () => {
    const reason = new Error("stopped");
    const signal = { aborted: true, reason } as unknown as AbortSignal;
    await expect(sourceDependence(await situation(summit), { signal })).rejects.toBe(reason);
  });
});
