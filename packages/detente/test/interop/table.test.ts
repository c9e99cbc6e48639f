import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { equilibria } from "../../src/analysis/stability.ts";
import { writeCsv } from "../../src/interop/csv.ts";
import { printConflict } from "../../src/interop/detente.ts";
import { isTable, readTable } from "../../src/interop/table/read-table.ts";
import { canonicalJson } from "../../src/model/canonical.ts";
import type { Conflict } from "../../src/model/conflict.ts";
import { readConflict } from "../../src/model/lower.ts";
import { resolveScenario } from "../../src/model/scenario.ts";
import { solved } from "../analysis/solved.ts";
import { optionModel } from "../engine/random-models.ts";

function read(text: string): Conflict {
  const { conflict, diagnostics } = readTable(text);
  if (!conflict) throw new Error(JSON.stringify(diagnostics));
  return conflict;
}

const paper = `# Cooperation on water; table 2
actor,option,1,2,3,4
Upstream state,Release water,N,Y,N,Y
,Build a dam,Y,N,N,N
"Downstream, lower",Go to court,N,N,Y,Y
ranking,Upstream state,1 > 3 ~ 2 > 4
rank,"Downstream, lower",4,1,3,2
now,,x,,,
`;

describe("a table with a row for each option", () => {
  test("gives actors, options, feasible states, rankings and today", () => {
    const conflict = read(paper);
    expect(conflict.title).toBe("Cooperation on water; table 2");
    expect(conflict.actors).toEqual([
      {
        id: "upstream_state",
        name: "Upstream state",
        options: [
          { id: "release_water", name: "Release water", direction: "both" },
          { id: "build_a_dam", name: "Build a dam", direction: "both" },
        ],
      },
      {
        id: "downstream_lower",
        name: "Downstream, lower",
        options: [{ id: "go_to_court", name: "Go to court", direction: "both" }],
      },
    ]);
    expect(conflict.statusQuo).toMatchObject({ taken: ["upstream_state.build_a_dam"], notTaken: [] });
    const tiers = conflict.preferences.map((preference) =>
      preference.kind === "ranking"
        ? preference.tiers.map(({ states }) => states.map((state) => state.kind === "pattern" && state.pattern))
        : [],
    );
    expect(tiers).toEqual([
      [["NYN"], ["NNY", "YNN"], ["YNY"]],
      [["YNN"], ["YNY"], ["NNY"], ["NYN"]],
    ]);
  });

  test("excludes the states that it does not have, in few words", async () => {
    const analysis = await solved(resolveScenario(read(paper)));
    const patterns = Array.from({ length: analysis!.space.count }, (_, state) => analysis!.space.pattern(state));
    expect(patterns.sort()).toEqual(["NNY", "NYN", "YNN", "YNY"]);
    const text = printConflict(read("actor,option,1,2,3\na,x,N,Y,Y\nb,y,N,N,Y\n"));
    expect(text).toContain("infeasible not x and y\n");
    expect(text.match(/infeasible/g)).toHaveLength(1);
  });

  test.each([
    ["semicolons", ";"],
    ["tabs", "\t"],
  ])("may have %s between its cells, and a byte order mark, and line ends of Windows", (_, delimiter) => {
    const other = paper
      .replaceAll('"Downstream, lower"', "§")
      .replaceAll(",", delimiter)
      .replaceAll("§", '"Downstream, lower"')
      .replaceAll("\n", "\r\n");
    expect(canonicalJson(read(`\ufeff${other}`))).toBe(canonicalJson(read(paper)));
  });

  test("may call its states by names, which become outcomes, and be greatly preferred", () => {
    const conflict = read("Actor,Option,Quo,Deal\na,x,0,1\nb,y,no,yes\nranking,a,Deal >> Quo\nstatus quo,Quo\n");
    expect(conflict.outcomes.map(({ id, name }) => [id, name])).toEqual([
      ["quo", "Quo"],
      ["deal", "Deal"],
    ]);
    expect(conflict.statusQuo).toMatchObject({ taken: [] });
    expect(conflict.preferences[0]).toMatchObject({ tiers: [{ much: true }, {}] });
    expect(readConflict(printConflict(conflict)).diagnostics.filter(({ severity }) => severity === "error")).toEqual(
      [],
    );
  });

  test("says so when its states are numbered otherwise than they will be", () => {
    const { diagnostics } = readTable("actor,option,1,2\na,x,Y,N\n");
    expect(diagnostics).toMatchObject([{ code: "other-numbers", severity: "hint", place: { line: 1, column: 14 } }]);
    expect(readTable("actor,option,1,2\na,x,N,Y\n").diagnostics).toEqual([]);
  });
});

describe("a table with a row for each state", () => {
  test("is what is written of any model: the same states, orders and equilibria", async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(optionModel({ oneWay: false, merges: false, barriers: false }), async (random) => {
        const analysis = await solved(random, { concepts: ["nash", "seq"] });
        fc.pre(analysis !== undefined);
        // an actor without options has no column
        fc.pre(random.actors.every((_, actor) => random.options.some(({ ownerIndex }) => ownerIndex === actor)));
        const conflict = read([...writeCsv(analysis).pieces!].join(""));
        const again = await solved(resolveScenario(conflict), { concepts: ["nash", "seq"] });
        const key = (which: NonNullable<typeof again>, state: number): string =>
          which.model.options
            .map(({ key: option }, index) => `${option}${which.space.pattern(state)[index]}`)
            .sort()
            .join();
        const stateOf = new Map(Array.from({ length: again!.space.count }, (_, state) => [key(again!, state), state]));
        expect(stateOf.size).toBe(analysis.space.count);
        const moved = Array.from({ length: analysis.space.count }, (_, state) => stateOf.get(key(analysis, state))!);
        for (const [actor, { id }] of random.actors.entries()) {
          const ranks = again!.ranks[again!.model.actors.findIndex((other) => other.id === id)]!;
          for (let state = 1; state < moved.length; state++)
            expect(Math.sign(ranks[moved[state]!]! - ranks[moved[0]!]!)).toBe(
              Math.sign(analysis.ranks[actor]![state]! - analysis.ranks[actor]![0]!),
            );
        }
        for (const concept of ["nash", "seq"] as const)
          expect(
            equilibria(analysis, concept)
              .map((state) => moved[state]!)
              .sort((a, b) => a - b),
          ).toEqual(equilibria(again!, concept));
        compared++;
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(20);
  });

  test("may be typed by hand", () => {
    const conflict = read("state;USA: invite;DPRK: meet;rank: USA;now\n1;N;N;2;\n2;Y;N;1;x\nranking;DPRK;2 > 1\n");
    expect(conflict.actors.map(({ name, options }) => [name, options.map((option) => option.id)])).toEqual([
      ["USA", ["invite"]],
      ["DPRK", ["meet"]],
    ]);
    expect(conflict.preferences.map(({ actor }) => actor)).toEqual(["usa", "dprk"]);
    expect(conflict.statusQuo).toMatchObject({ taken: ["usa.invite"] });
  });
});

describe("a table that is wrong", () => {
  test.each([
    ["nothing", "", "empty-file", undefined],
    ["comments only", "# a\n\n", "empty-file", undefined],
    ["another table", "name,age,height\nx,1,2\n", "unknown-table", "1:1"],
    ["a letter that is none", "actor,option,1,2\na,x,Y,maybe\n", "bad-letter", "2:7"],
    ["an empty cell", "actor,option,1,2\na,x,,Y\n", "bad-letter", "2:5"],
    ["a merged state", "actor,option,1,2\na,x,-,Y\n", "merged-state", "2:5"],
    ["a row that ends early", "actor,option,1,2\na,x,Y\n", "missing-cell", "2:5"],
    ["an option without an actor", "actor,option,1,2\n,x,Y,N\n", "no-actor", "2:1"],
    ["a row without an option", "actor,option,1,2\na,,Y,N\n", "no-option", "2:1"],
    ["an option twice", "actor,option,1,2\na,x,Y,N\na,x,Y,N\n", "doubled-option", "3:3"],
    ["a state twice", "actor,option,1,2\na,x,Y,Y\n", "doubled-state", "1:16"],
    ["a ranking of nobody", "actor,option,1,2\na,x,N,Y\nranking,b,1 > 2\n", "unknown-actor", "3:9"],
    ["two rankings", "actor,option,1,2\na,x,N,Y\nranking,a,1 > 2\nrank,a,1,2\n", "doubled-ranking", "3:9"],
    ["a state that is not there", "actor,option,1,2\na,x,N,Y\nranking,a,1 > 3\n", "unknown-state", "3:11"],
    ["a state ranked twice", "actor,option,1,2\na,x,N,Y\nranking,a,1 > 2 ~ 1\n", "ranking-repeats-state", "3:11"],
    ["a state not ranked", "actor,option,1,2\na,x,N,Y\nranking,a,1\n", "ranking-misses-state", "3:11"],
    ["a rank that is none", "actor,option,1,2\na,x,N,Y\nrank,a,1,best\n", "bad-rank", "3:10"],
    ["ranks too few", "actor,option,1,2,3\na,x,N,Y,N\nrank,a,1,2\n", "missing-rank", "3:10"],
    ["two states of today", "actor,option,1,2\na,x,N,Y\nnow,,x,x\n", "doubled-now", "3:8"],
    ["a today that is not there", "actor,option,1,2\na,x,N,Y\nnow,5\n", "unknown-state", "3:5"],
    ["no state", "actor,option,,\na,x,,\n", "no-states", "2:3"],
    ["no option", "actor,option,1,2\n", "no-options", "1:14"],
    ["an open quotation mark", 'actor,option,1,2\n"a,x,N,Y\nb,y,N,Y\n', "open-quotation-mark", "2:1"],
  ])("%s", (_, text, code, place) => {
    const { conflict, diagnostics } = readTable(text);
    expect(conflict).toBeUndefined();
    const found = diagnostics.find((diagnostic) => diagnostic.code === code);
    expect(found?.severity, JSON.stringify(diagnostics)).toBe("error");
    expect(found!.place && `${found!.place.line}:${found!.place.column}`).toBe(place);
    expect(found!.remedy).toBeTruthy();
  });

  test("is told with all that is wrong, not with the first alone", () => {
    const { diagnostics } = readTable("actor,option,1,2\na,x,maybe,Y\nb,y,N,perhaps\n");
    expect(diagnostics.map(({ place }) => place!.line)).toEqual([2, 3]);
  });

  test("and is too large is refused at once", () => {
    const states = Array.from({ length: 5000 }, (_, index) => index + 1);
    const text = `actor,option,${states.join(",")}\na,x,${states.map(() => "Y").join(",")}\n`;
    expect(readTable(text).diagnostics.map(({ code }) => code)).toEqual(["too-many-states"]);
  });
});

test("a table is told from the language by its first row", () => {
  expect(isTable(paper)).toBe(true);
  expect(isTable("state;a.x;b.y\n1;Y;N\n")).toBe(true);
  for (const text of [
    'conflict "a, option, b"\nactor a { option x }',
    "actor option { option x }",
    "// state, a.x, b.y\nactor a { option x }",
    "actor\toption\n{ option x }",
    "",
  ])
    expect(isTable(text)).toBe(false);
});

test("the examples of the documentation are read", () => {
  const page = readFileSync(new URL("../../../../docs/reference/formats.md", import.meta.url), "utf8");
  const examples = [...page.matchAll(/^```csv\n([\s\S]*?)^```$/gm)].map(([, text]) => readTable(text));
  expect(examples.map(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === "error"))).toEqual([
    [],
    [],
  ]);
  for (const { conflict } of examples) {
    expect(conflict!.preferences).toHaveLength(2);
    expect(conflict!.statusQuo).toBeDefined();
  }
});
