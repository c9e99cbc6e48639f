import * as fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { fewestReversals } from "../../../src/analysis/inverse/reversals.ts";
import { ownThreadSolver } from "../../../src/analysis/inverse/solver.ts";
import { type SolverOrder, type SolverReport, workerSolver } from "../../../src/analysis/inverse/worker-solver.ts";
import { smallWish } from "./small-wishes.ts";
import { spawnTestSolver } from "./solver-thread.ts";

/** Halves of several sums at once, of which none may fit: nothing but trying finds out (Cornuéjols & Dawande 1999). */
function hardProgram(rows = 6, columns = 50): string {
  let seed = 7;
  // of a good generator: numbers that follow a pattern are soon seen through
  const random = (): number => {
    seed = (seed + 0x6d2b79f5) | 0;
    let bits = Math.imul(seed ^ (seed >>> 15), seed | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) % 100;
  };
  const names = Array.from({ length: columns }, (_, column) => `x${column}`);
  const lines = Array.from({ length: rows }, () => {
    const factors = names.map(random);
    const half = Math.floor(factors.reduce((sum, factor) => sum + factor, 0) / 2);
    return ` ${factors.map((factor, column) => `+ ${factor} ${names[column]}`).join("\n ")} = ${half}`;
  });
  const objective = names.map((name, column) => `+ ${1 + (column % 3)} ${name}`).join("\n ");
  return `Minimize\n obj: ${objective}\nSubject To\n${lines.join("\n")}\nBinary\n ${names.join("\n ")}\nEnd\n`;
}

const easy = "Minimize\n obj: + 2 x\n + 3 y\nSubject To\n + x\n + y >= 1\nBinary\n x\n y\nEnd\n";
const solver = workerSolver({ spawn: () => spawnTestSolver() });
afterAll(() => solver.close());

describe("a solver in a thread of its own", () => {
  test("solves as the one in the caller's thread does", async () => {
    expect(await solver.solve(easy, 1e6)).toEqual({
      status: "optimal",
      ones: new Set(["x"]),
      objective: 2,
      steps: expect.any(Number),
    });
    const impossible = easy.replace(">= 1", ">= 3");
    expect((await solver.solve(impossible, 1e6)).status).toBe("infeasible");
    let searched = 0;
    await fc.assert(
      fc.asyncProperty(smallWish({ strict: true, most: [6, 4] }), async (sample) => {
        const own = await fewestReversals(sample, sample.wish, { effort: 60 });
        expect(await fewestReversals(sample, sample.wish, { effort: 60, solver })).toEqual(own);
        if (own.status === "found") searched++;
      }),
      { seed: 5, numRuns: 40 },
    );
    expect(searched).toBeGreaterThan(5);
  });

  test("stops in the middle of a program when the signal is aborted, and solves the next", async () => {
    let ended: () => void = () => {};
    const gone = new Promise<void>((resolve) => {
      ended = resolve;
    });
    const stoppable = workerSolver({ spawn: () => spawnTestSolver(ended) });
    const controller = new AbortController();
    // left alone it would work for as long as it may, which is longer than this test may take
    const running = stoppable.solve(hardProgram(), 1e12, controller.signal);
    setTimeout(() => controller.abort(new Error("enough")), 300);
    await expect(running).rejects.toThrow("enough");
    await gone;
    expect(await stoppable.solve(easy, 1e6)).toMatchObject({ status: "optimal" });
    stoppable.close();
  });

  test("does not begin once the signal is aborted, and lets others have their turn after it", async () => {
    const signal = AbortSignal.abort(new Error("too late"));
    const refused = solver.solve(easy, 1e6, signal);
    const next = solver.solve(easy, 1e6);
    await expect(refused).rejects.toThrow("too late");
    expect(await next).toMatchObject({ objective: 2 });
    await expect(ownThreadSolver.solve(easy, 1e6, signal)).rejects.toThrow("too late");
  });

  test("gives up after as many steps wherever it works, and says how many", async () => {
    const given = await solver.solve(hardProgram(), 100_000);
    expect(given).toMatchObject({ status: "stopped" });
    expect(given.steps).toBeGreaterThan(100_000);
    expect(await ownThreadSolver.solve(hardProgram(), 100_000)).toEqual(given);
  });

  test("says so when its thread fails or is closed, and starts another", async () => {
    let spawned = 0;
    const fragile = workerSolver({
      spawn: () => {
        spawned++;
        let fail: (message: string) => void = () => {};
        let answer: (report: SolverReport) => void = () => {};
        return {
          postMessage: ({ program }: SolverOrder) =>
            program === "die"
              ? fail("out of memory")
              : program === "answer" && answer({ kind: "failed", message: "bad program" }),
          onMessage: (listener) => {
            answer = listener;
          },
          onFailure: (listener) => {
            fail = listener;
          },
          terminate: () => {},
        };
      },
    });
    await expect(fragile.solve("die", 1)).rejects.toThrow("The solver has failed: out of memory");
    await expect(fragile.solve("answer", 1)).rejects.toThrow("bad program");
    expect(spawned).toBe(2);
    const waiting = fragile.solve("wait", 1);
    await Promise.resolve();
    fragile.close();
    await expect(waiting).rejects.toThrow("it was closed");
  });
});
