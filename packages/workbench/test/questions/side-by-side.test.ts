import { equilibria } from "detente";
import { expect, test } from "vitest";
import { answer as robustness } from "../../src/questions/robustness.ts";
import { answer } from "../../src/questions/side-by-side.ts";
import { askedOf } from "../support/asked.ts";
import { caseText } from "../support/case.ts";

const text = caseText("summit-2025");

test("states that appear and vanish are counted once, under however many concepts they do", async () => {
  const asked = askedOf(text);
  const { changes } = await answer(asked, { scenarios: [null, "hardline"] });
  const held = async (scenario?: string): Promise<ReadonlySet<string>[]> => {
    const analysis = await asked.analysis({ ...asked.situation, scenario });
    return analysis.concepts.map(
      (id) => new Set(equilibria(analysis, id).map((state) => analysis.space.pattern(state))),
    );
  };
  const [before, after] = [await held(), await held("hardline")];
  const gone = new Set(before.flatMap((states, at) => [...states].filter((state) => !after[at]!.has(state))));
  const come = new Set(after.flatMap((states, at) => [...states].filter((state) => !before[at]!.has(state))));
  expect(gone.size).toBeGreaterThan(0);
  expect(changes).toEqual([{ appear: come.size, vanish: gone.size }]);
});

test("what is left out is said without a command, and more of it can be had", async () => {
  const { margins, moreMargins } = await robustness(askedOf(text), { samples: 100 });
  expect(margins).toMatch(/further from turning\.$/);
  expect(margins).not.toContain("--all");
  expect(moreMargins!.split("\n").length).toBeGreaterThan(margins.split("\n").length);
});
