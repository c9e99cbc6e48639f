import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/engine/compile.ts";
import { movesFrom } from "../../src/engine/moves.ts";
import type { StateSpace } from "../../src/engine/states.ts";
import type { ConflictModel } from "../../src/model/conflict-model.ts";
import { type Combination, feasibleCombinations, holds } from "./brute-force.ts";
import { prepareFeasible } from "./conformance.ts";
import { and, graph, infeasible, model, not, or, state, taken } from "./models.ts";
import { expressionOver, graphModel, optionModel } from "./random-models.ts";

const RUNS = { seed: 23, numRuns: 700 };
const ids = (truth: Uint8Array): number[] => [...truth.keys()].filter((s) => truth[s] === 1).map((s) => s + 1);
const elmira: ConflictModel = model({
  actors: { moe: ["modify+"], uniroyal: ["delay-", "accept", "abandon+"], lg: ["insist"] },
  rules: [{ kind: "exactly-one", of: [taken("uniroyal.delay"), taken("uniroyal.accept"), taken("uniroyal.abandon")] }],
  merges: [{ when: taken("uniroyal.abandon") }],
  outcomes: [{ id: "closed", name: "Closed", when: taken("uniroyal.abandon") }],
  statusQuo: { kind: "options", taken: ["moe.modify", "uniroyal.abandon"], notTaken: [] },
});

/** The combinations that each state stands for: classes of what merges join, in the place of their highest member. */
function classes(subject: ConflictModel): Combination[][] {
  let found = feasibleCombinations(subject).map((combination) => [combination]);
  for (const { when } of subject.merges) {
    const joined = found.filter((members) => members.some(({ taken: options }) => holds(when, options, subject)));
    if (joined.length > 0) found = [...found.filter((members) => !joined.includes(members)), joined.flat()];
  }
  const height = (members: Combination[]): number =>
    Math.max(
      ...members.map(({ pattern }) =>
        [...pattern].reduce((sum, letter, bit) => sum + (letter === "Y" ? 2 ** bit : 0), 0),
      ),
    );
  return found.sort((a, b) => height(a) - height(b));
}

/** Whether the actor may move between two combinations, from the words of the theory. */
function mayMove(subject: ConflictModel, actor: number, from: Combination, to: Combination): boolean {
  const { id } = subject.actors[actor];
  const allowed = subject.options.every(({ key, ownerIndex, direction }) => {
    const before = from.taken.has(key);
    const after = to.taken.has(key);
    if (before === after) return true;
    return ownerIndex === actor && (after ? direction !== "drop" : direction !== "take");
  });
  const blind = subject.unseen.some(
    ({ by, when }) => by === id && (holds(when, from.taken, subject) || holds(when, to.taken, subject)),
  );
  const barred = subject.forbidden.some(
    (rule) =>
      (rule.by === undefined || rule.by === id) &&
      (rule.from === undefined || holds(rule.from, from.taken, subject)) &&
      (rule.to === undefined || holds(rule.to, to.taken, subject)),
  );
  return allowed && !blind && !barred;
}

describe("states in option form", () => {
  test("everybody's moves are those of the theory", () => {
    fc.assert(
      fc.property(optionModel(), (subject) => {
        const compiled = prepareFeasible(subject);
        fc.pre(compiled !== null && compiled.space.count <= 128);
        const groups = classes(subject);
        expect(compiled!.space.count).toBe(groups.length);
        subject.actors.forEach((_, actor) => {
          const expected = groups.map((members, s) =>
            [...groups.keys()].filter(
              (t) => t !== s && members.some((from) => groups[t].some((to) => mayMove(subject, actor, from, to))),
            ),
          );
          const moves = compiled!.space.structure.moves[actor];
          expect(groups.map((_, s) => movesFrom(moves, s))).toEqual(expected);
        });
      }),
      RUNS,
    );
  });

  test("truth is that of all members, and split finds the first state whose members differ", () => {
    const withQuestion = optionModel().chain((subject) =>
      fc.tuple(fc.constant(subject), expressionOver(subject.options.map(({ key }) => key))),
    );
    fc.assert(
      fc.property(withQuestion, ([subject, question]) => {
        const compiled = prepareFeasible(subject);
        fc.pre(compiled !== null && compiled.space.count <= 256);
        const held = classes(subject).map((members) =>
          members.map(({ taken: options }) => holds(question, options, subject)),
        );
        expect([...compiled!.space.truth(question)]).toEqual(held.map((each) => (each.every(Boolean) ? 1 : 0)));
        expect(compiled!.space.split(question)).toBe(held.findIndex((each) => new Set(each).size > 1));
      }),
      RUNS,
    );
  });

  test("a pattern without a dash means one state, and with dashes all that agree", () => {
    const space = compile(model({ actors: { a: ["x", "y"], b: ["z"] }, rules: [infeasible(taken("a.y"))] }));
    const match = (pattern: string) => space.resolve({ kind: "pattern", pattern });
    expect(match("YNY")).toEqual([3]);
    expect(match("-N-")).toEqual([0, 1, 2, 3]);
    expect(match("Y--")).toEqual([1, 3]);
    expect(match("NYN")).toEqual([]);
    expect(match("YN")).toEqual([]);
    expect(match("yny")).toEqual([]);
  });

  test("a fresh combination of strategies is found, or is infeasible", () => {
    const { structure } = compile(
      model({ actors: { a: ["x"], b: ["y"] }, rules: [infeasible(and(taken("a.x"), taken("b.y")))] }),
    );
    // NN, YN, NY
    expect(structure.combine?.([1, 0])).toBe(1);
    expect(structure.combine?.([0, 2])).toBe(2);
    expect(structure.combine?.([1, 2])).toBe(-1);
  });

  test("an infeasible status quo has no index", () => {
    const statusQuo = { kind: "options", taken: ["a.x"], notTaken: [] } as const;
    expect(compile(model({ actors: { a: ["x"] }, rules: [infeasible(taken("a.x"))], statusQuo })).statusQuo).toBe(
      undefined,
    );
  });

  test("an actor whose moves are all open keeps its fibres when another's are barred", () => {
    const { structure } = compile(
      model({ actors: { a: ["x"], b: ["y"] }, forbidden: [{ by: "b", to: taken("b.y") }] }),
    );
    expect(structure.moves.map(({ kind }) => kind)).toEqual(["fibres", "arcs"]);
    expect(structure.combine).toBeDefined();
  });

  test("names that nobody declared are refused", () => {
    const space = compile(model({ actors: { a: ["x"] } }));
    expect(() => space.truth(taken("a.z"))).toThrow(RangeError);
    expect(() => space.truth({ op: "outcome", outcome: "peace" })).toThrow(RangeError);
    const circular = { id: "o", name: "o", when: { op: "outcome", outcome: "o" } } as const;
    const itself = compile(model({ actors: { a: ["x"] }, outcomes: [circular] }));
    expect(() => itself.truth(circular.when)).toThrow(/defined by itself/);
  });
});

describe("merged states", () => {
  const space: StateSpace = compile(elmira);

  test("are one state in the place of the highest member, shown by what the merge names", () => {
    expect(Array.from({ length: space.count }, (_, s) => space.pattern(s))).toEqual(
      "NYNNN YYNNN NNYNN YNYNN NYNNY YYNNY NNYNY YNYNY ---Y-".split(" "),
    );
    expect(space.statusQuo).toBe(8);
  });

  test("answer to their pattern, their number and their outcome", () => {
    expect(space.resolve({ kind: "pattern", pattern: "---Y-" })).toEqual([8]);
    expect(space.resolve({ kind: "pattern", pattern: "----Y" })).toEqual([4, 5, 6, 7]);
    // one member alone is no state
    expect(space.resolve({ kind: "pattern", pattern: "YNNYY" })).toEqual([]);
    expect(space.resolve({ kind: "number", number: 9 })).toEqual([8]);
    expect(space.resolve({ kind: "number", number: 10 })).toEqual([]);
    expect(space.resolve({ kind: "outcome", outcome: "closed" })).toEqual([8]);
  });

  test("hold what all members hold", () => {
    expect(ids(space.truth(taken("lg.insist")))).toEqual([5, 6, 7, 8]);
    expect(ids(space.truth(not(taken("lg.insist"))))).toEqual([1, 2, 3, 4]);
    expect(space.split(taken("lg.insist"))).toBe(8);
    expect(space.split(taken("uniroyal.delay"))).toBe(-1);
  });

  test("unite where two merges share a member, and show what members share", () => {
    const subject = model({
      actors: { a: ["x", "y"], b: ["z"] },
      merges: [{ when: and(taken("a.x"), taken("b.z")) }, { when: and(taken("a.y"), taken("b.z")) }],
    });
    const united = compile(subject);
    expect(Array.from({ length: united.count }, (_, s) => united.pattern(s))).toEqual(
      "NNN YNN NYN YYN NNY --Y".split(" "),
    );
    expect(united.resolve({ kind: "pattern", pattern: "--Y" })).toEqual([5]);
  });

  test("show all letters that members share when those that the merge names differ", () => {
    const space = compile(
      model({
        actors: { a: ["x", "y"], b: ["z"] },
        rules: [infeasible(not(taken("b.z")))],
        merges: [{ when: or(taken("a.x"), taken("a.y")) }],
      }),
    );
    expect([space.pattern(0), space.pattern(1)]).toEqual(["NNY", "--Y"]);
  });

  test("of one member are that member", () => {
    const space = compile(model({ actors: { a: ["x", "y"] }, merges: [{ when: and(taken("a.x"), taken("a.y")) }] }));
    expect(space.pattern(3)).toBe("YY");
  });
});

describe("states in graph form", () => {
  const subject = model({
    actors: { plant: [], agency: [] },
    graph: graph(["idle", "spill", "clean"], {
      plant: ["idle -> spill", "spill -> clean", "spill -> spill", "spill -> clean"],
      agency: ["spill -> clean"],
    }),
    outcomes: [{ id: "good", name: "Good", when: or(state("idle"), state("clean")) }],
    statusQuo: { kind: "state", state: "spill" },
  });
  const space = compile(subject);

  test("are those declared, in that order", () => {
    expect([0, 1, 2].map((s) => space.pattern(s))).toEqual(["idle", "spill", "clean"]);
    expect(space.statusQuo).toBe(1);
    expect(ids(space.truth({ op: "outcome", outcome: "good" }))).toEqual([1, 3]);
    expect(space.resolve({ kind: "state", state: "clean" })).toEqual([2]);
    expect(space.resolve({ kind: "state", state: "dirty" })).toEqual([]);
    expect(space.structure.combine).toBe(undefined);
  });

  test("have the moves that are written, each once and none to itself", () => {
    const [plant, agency] = space.structure.moves;
    expect([0, 1, 2].map((s) => movesFrom(plant, s))).toEqual([[1], [2], []]);
    expect([0, 1, 2].map((s) => movesFrom(agency, s))).toEqual([[], [2], []]);
  });

  test("lose the moves that are forbidden or cross a state unseen", () => {
    const barred = compile({
      ...subject,
      forbidden: [{ by: "plant", from: state("idle") }],
      unseen: [{ by: "agency", when: state("clean") }],
    });
    expect(barred.structure.moves.map((moves) => [0, 1, 2].map((s) => movesFrom(moves, s)))).toEqual([
      [[], [2], []],
      [[], [], []],
    ]);
  });

  test("keep rows of arcs ascending", () => {
    fc.assert(
      fc.property(graphModel, (random) => {
        for (const moves of compile(random).structure.moves) {
          for (let s = 0; s < compile(random).count; s++) {
            const row = movesFrom(moves, s);
            expect(row).toEqual([...new Set(row)].filter((t) => t !== s).sort((a, b) => a - b));
          }
        }
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});
