import { reach } from "detente";
import { expect, test } from "vitest";
import { jointImprovements } from "../../src/questions/map/joint.ts";
import { ways } from "../../src/questions/map/ways.ts";
import { analysisOf, caseText } from "../support/case.ts";

test.each(["published/elmira-1991", "published/cuba-1962", "summit-2025"])(
  "%s: every member of a group that gains together has a part in it",
  async (name) => {
    const analysis = await analysisOf(caseText(name));
    const from = analysis.space.statusQuo!;
    for (const { members, to } of jointImprovements(analysis, from)!)
      for (const actor of members) {
        const others = members.filter((other) => other !== actor);
        expect(reach(analysis, from, { actors: others, by: "moves" }).states).not.toContain(to);
      }
  },
);

test("Elmira: from 1 to 5 the Local government moves by itself, and the figure says so", async () => {
  const analysis = await analysisOf(caseText("published/elmira-1991"));
  const { arcs, nodes } = ways(analysis, 0, undefined);
  const keyOf = (state: number): string => nodes.find((node) => node.state?.state === state)!.key;
  const local = analysis.model.actors.findIndex(({ id }) => id === "local");
  const drawn = arcs.filter(({ from, to }) => from === keyOf(0) && to === keyOf(4));
  expect(drawn.map(({ actors }) => actors)).toEqual([[local]]);
});
