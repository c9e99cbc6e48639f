import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyze } from "../../../src/analysis/analyze.ts";
import { type FromToday, fromToday } from "../../../src/analysis/from-today.ts";
import { inverse } from "../../../src/analysis/inverse/inverse.ts";
import { movesFrom } from "../../../src/engine/moves.ts";
import { resolveScenario } from "../../../src/model/scenario.ts";
import { inverseDocument } from "../../../src/report/inverse-document.ts";
import { inverseText } from "../../../src/report/inverse-text.ts";
import { randomModel } from "../../engine/random-models.ts";
import { conflictOf, solved } from "../solved.ts";

const analysisOf = (text: string) => analyze(resolveScenario(conflictOf(text)), { concepts: ["nash"] });

/** One mover, who goes from one to two only; two and three lead to and fro; four is left by nobody and reached by nobody. */
const island = (ranking: string) => `conflict "Island"
actor a "A"
states { one two three four }
moves a { one -> two  two -> three  three -> two }
ranking a { ${ranking} }
now one
`;

describe("what holds already", () => {
  test.each<[string, number, FromToday, RegExp]>([
    ["one > two > three > four", 1, "here", /It is so today, at one/],
    ["two > three > one > four", 2, "improvements", /From one .*today, a path leads there/],
    ["one > two > three > four", 2, "moves", /But from one .*no path of improvements leads there/],
    ["one > two > three > four", 4, "none", /But no path leads there from one .*by any moves at all/],
  ])("is said with how today leads there: %s, state %i", async (ranking, wanted, way, sentence) => {
    const analysis = await analysisOf(island(ranking));
    const answer = await inverse(analysis, { want: [wanted - 1], concept: "nash", free: [0] });
    expect(answer.reversals.status).toBe("met");
    expect(answer.fromToday).toBe(way);
    const text = inverseText(analysis, answer);
    expect(text).toContain("nothing has to change.");
    expect(text).toMatch(sentence);
    expect(inverseDocument("island", analysis, answer)).toMatchObject({ holding: [wanted], fromToday: way });
  });

  test("is told of several wanted states, with what asking for one of them would need", async () => {
    const analysis = await analysisOf(island("two > one > three > four"));
    const answer = await inverse(analysis, { want: [0, 1, 3], concept: "nash", free: [0] });
    expect(answer.holding).toEqual([1, 3]);
    const text = inverseText(analysis, answer);
    expect(text).toMatch(/Of the 3 wanted states 2 hold already: two .* and four /);
    expect(text).toContain("With `--any`, which asks for one of them, nothing has to change.");
  });

  test("is reached as following every sequence of moves finds it", async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(randomModel, fc.nat(), fc.nat(), async (model, start, end) => {
        const analysis = await solved(model, { concepts: ["nash"] });
        if (!analysis) return;
        const { structure, count } = analysis.space;
        const space = { ...analysis.space, statusQuo: start % count };
        const reaches = (gains: boolean): boolean => {
          const found = new Set<string>();
          const go = (state: number, last: number): void => {
            structure.moves.forEach((moves, actor) => {
              if (actor === last) return;
              for (const to of movesFrom(moves, state)) {
                const key = `${actor} ${to}`;
                const ranks = analysis.ranks[actor];
                if (found.has(key) || (gains && ranks[to] <= ranks[state])) continue;
                found.add(key);
                go(to, actor);
              }
            });
          };
          go(space.statusQuo, -1);
          return [...found].some((key) => key.split(" ")[1] === String(end % count));
        };
        const expected =
          start % count === end % count ? "here" : reaches(true) ? "improvements" : reaches(false) ? "moves" : "none";
        expect(fromToday({ space, ranks: analysis.ranks }, [end % count])).toBe(expected);
        seen.add(expected);
      }),
      { seed: 12, numRuns: 200 },
    );
    expect([...seen].sort()).toEqual(["here", "improvements", "moves", "none"]);
  });
});

test("edits that come to the same rankings are listed once, and no condition empties a statement", async () => {
  const analysis = await analysisOf(`conflict "Restated"
actor a "A" { option x "X" }
actor b "B" { option y "Y" }
outcome both "Both" when x and y
now none
preferences a { not x; y }
preferences b { y }
`);
  const want = [...analysis.space.truth({ op: "outcome", outcome: "both" }).entries()].flatMap(([state, truth]) =>
    truth === 1 ? [state] : [],
  );
  const { edits } = await inverse(analysis, { want, concept: "nash", free: [0, 1] });
  const text = inverseText(analysis, await inverse(analysis, { want, concept: "nash", free: [0, 1] }));
  expect(text).not.toContain("only if `not a.x`");
  expect(text).toMatch(/want `not a\.x` \(1st\) only if/);
  expect(edits!.alike).toBeGreaterThan(0);
  expect(text).toMatch(/further changes? that gives? the same rankings as one of these (is|are) left out/);
});
