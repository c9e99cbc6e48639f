import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closedFormEngine } from "../../src/engine/closed-form.ts";
import { compile } from "../../src/engine/compile.ts";
import { defaultConcepts, defaultRules } from "../../src/engine/concepts.ts";
import { layOut, orderByValue } from "../../src/engine/layout.ts";
import { minReach } from "../../src/engine/min-reach.ts";
import { forEachMove } from "../../src/engine/moves.ts";
import { rank } from "../../src/engine/ranks.ts";
import { referenceEngine } from "../../src/engine/reference.ts";
import { leastAfterAnswer } from "../../src/engine/sanctions.ts";
import type { Structure } from "../../src/engine/structure.ts";
import { prepareFeasible } from "./conformance.ts";
import { infeasible, model, statements, taken } from "./models.ts";
import { randomModel } from "./random-models.ts";

/** Least value over all legal sequences of all actors, each searched from scratch. */
function searched(
  structure: Structure,
  ranks: readonly ArrayLike<number>[],
  values: Int32Array,
  improvements: boolean,
) {
  return values.map((own, start) => {
    let least = own;
    const seen = new Set<string>();
    const open = [{ s: start, last: -1 }];
    while (open.length > 0) {
      const { s, last } = open.pop()!;
      structure.moves.forEach((moves, j) => {
        if (j === last) return;
        forEachMove(moves, s, (t) => {
          if ((improvements && ranks[j][t] <= ranks[j][s]) || seen.has(`${t} ${j}`)) return;
          seen.add(`${t} ${j}`);
          least = Math.min(least, values[t]);
          open.push({ s: t, last: j });
        });
      });
    }
    return least;
  });
}

describe("the least value that others can lead to", () => {
  test("is the same by search from every state, by spreading back and by passes", () => {
    fc.assert(
      fc.property(randomModel, fc.boolean(), fc.infiniteStream(fc.nat(20)), (subject, improvements, stream) => {
        const compiled = prepareFeasible(subject);
        fc.pre(compiled !== null && compiled.space.count <= 64);
        const { space, ranks } = compiled!;
        const values = Int32Array.from({ length: space.count }, () => stream.next().value);
        const layouts = space.structure.moves.map((moves, j) => layOut(moves, ranks[j]));
        const expected = searched(space.structure, ranks, values, improvements);
        expect(minReach(values, orderByValue(values), layouts, improvements)).toEqual(expected);
        const answers = { others: layouts, improvements, sequences: "legal", checkpoint: () => {} } as const;
        expect(leastAfterAnswer(values, answers)).toEqual(expected);
      }),
      { seed: 31, numRuns: 1000 },
    );
  });

  test("is found at the far end of a staircase of states", () => {
    // a and b climb in turn: (0,0) (1,0) (1,1) (2,1) … are the only feasible states
    const steps = 40;
    const stairs = Array.from({ length: 2 * steps }, (_, at) => ({ a: Math.ceil(at / 2), b: Math.floor(at / 2) }));
    const strategy = (id: string, level: number) => ({
      op: "and" as const,
      of: Array.from({ length: 6 }, (_, bit) => {
        const option = taken(`${id}.o${bit}`);
        return (level >> bit) & 1 ? option : ({ op: "not", of: option } as const);
      }),
    });
    const place = ({ a, b }: { a: number; b: number }) =>
      ({ op: "and", of: [strategy("a", a), strategy("b", b)] }) as const;
    const options = ["o0", "o1", "o2", "o3", "o4", "o5"];
    const lost = place(stairs[stairs.length - 1]);
    const subject = model({
      actors: { a: options, b: options, focal: ["leave"] },
      rules: [{ kind: "require", of: [{ op: "or", of: stairs.map(place) }] }],
      // leaving is better unless the others run to the end of the stairs
      preferences: [statements("focal", { op: "not", of: lost }, taken("focal.leave"))],
    });
    const space = compile(subject);
    expect(space.count).toBe(4 * steps);
    const ranks = subject.actors.map((_, actor) => rank(space, actor));
    const problem = { structure: space.structure, ranks, rules: defaultRules, concepts: defaultConcepts };
    const solved = closedFormEngine.solve(problem);
    expect(solved).toEqual(referenceEngine.solve(problem));
  });
});

describe("simultaneous stability", () => {
  test("tries every profile, even where many are infeasible", () => {
    const actors = { a: ["x", "y"], b: ["z", "u"], c: ["v", "w"] };
    const subject = model({
      actors,
      rules: [infeasible({ op: "count", min: 5, max: 6, of: ["a.x", "a.y", "b.z", "b.u", "c.v", "c.w"].map(taken) })],
      preferences: [
        statements("a", taken("a.x"), { op: "not", of: taken("b.z") }, taken("a.y")),
        statements("b", taken("b.u"), taken("b.z"), { op: "not", of: taken("c.w") }),
        statements("c", { op: "not", of: taken("a.x") }, taken("c.w")),
      ],
    });
    const space = compile(subject);
    const ranks = subject.actors.map((_, actor) => rank(space, actor));
    const problem = { structure: space.structure, ranks, rules: defaultRules, concepts: ["sim"] } as const;
    expect(closedFormEngine.solve(problem)).toEqual(referenceEngine.solve(problem));
  });
});
