import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Analysis, analyze } from "../../src/analysis/analyze.ts";
import { equilibria } from "../../src/analysis/stability.ts";
import { writeNfg } from "../../src/interop/nfg.ts";
import type { ConflictModel } from "../../src/model/conflict-model.ts";
import { solved } from "../analysis/solved.ts";
import { atMostOne, graph, model, notBoth, rankingByName, statements, taken } from "../engine/models.ts";
import { optionModel } from "../engine/random-models.ts";
import { awkward } from "./awkward.ts";

interface Game {
  readonly title: string;
  readonly players: readonly string[];
  readonly strategies: readonly (readonly string[])[];
  readonly comment: string;
  /** A row a contingency, the first player's strategies running fastest. */
  readonly payoffs: readonly (readonly number[])[];
}

const written = (analysis: Analysis): string => [...writeNfg(analysis).pieces!].join("");

/** Reads the payoff version of the format, as Gambit documents it. */
function readGame(text: string): Game {
  const tokens = [...text.matchAll(/"([^"\\]*)"|[{}]|[^\s"{}]+/g)].map(([token, label]) => ({ token, label }));
  let at = 0;
  const next = (): string => {
    const { token, label } = tokens[at++];
    return label ?? token;
  };
  const list = (): string[] => {
    expect(next()).toBe("{");
    const labels: string[] = [];
    while (tokens[at].token !== "}") labels.push(next());
    at++;
    return labels;
  };
  expect([next(), next(), next()]).toEqual(["NFG", "1", "R"]);
  const title = next();
  const players = list();
  expect(next()).toBe("{");
  const strategies = players.map(list);
  expect(next()).toBe("}");
  const comment = next();
  const numbers = tokens.slice(at).map(({ token }) => Number(token));
  const contingencies = strategies.reduce((product, own) => product * own.length, 1);
  expect(numbers).toHaveLength(contingencies * players.length);
  const payoffs = Array.from({ length: contingencies }, (_, row) =>
    numbers.slice(row * players.length, (row + 1) * players.length),
  );
  return { title, players, strategies, comment, payoffs };
}

/** Contingencies from which no player gains by another strategy of its own. */
function pureEquilibria({ strategies, payoffs }: Game): number[] {
  const strides = strategies.map((_, player) =>
    strategies.slice(0, player).reduce((product, own) => product * own.length, 1),
  );
  return [...payoffs.keys()].filter((row) =>
    strategies.every((own, player) => {
      const played = Math.floor(row / strides[player]) % own.length;
      return own.every((_, other) => payoffs[row + (other - played) * strides[player]][player] <= payoffs[row][player]);
    }),
  );
}

/** The pattern of a contingency, put together from the letters that begin the strategies' labels. */
function patternOf({ strategies }: Game, { options, actors }: ConflictModel, row: number): string {
  let rest = row;
  const letters = actors.map((_, player) => {
    const label = strategies[player][rest % strategies[player].length];
    rest = Math.floor(rest / strategies[player].length);
    return label.split(" ")[0];
  });
  const read = actors.map(() => 0);
  return options.map(({ ownerIndex }) => letters[ownerIndex][read[ownerIndex]++]).join("");
}

describe("a game in strategic form", () => {
  test("has the pure equilibria that the model has under nash", async () => {
    let games = 0;
    let refusals = 0;
    await fc.assert(
      fc.asyncProperty(optionModel({ oneWay: false, merges: false, barriers: false }), async (random) => {
        const analysis = await solved(random, { concepts: ["nash"] });
        fc.pre(analysis !== undefined);
        const { space } = analysis;
        const patterns = Array.from({ length: space.count }, (_, state) => space.pattern(state));
        const combinations = random.actors.reduce((product, _, actor) => {
          const own = patterns.map((pattern) =>
            [...pattern].filter((_, option) => random.options[option].ownerIndex === actor).join(""),
          );
          return product * new Set(own).size;
        }, 1);
        const { pieces, notices } = writeNfg(analysis);
        if (combinations > space.count) {
          refusals++;
          expect([pieces, notices[0].severity]).toEqual([undefined, "error"]);
          expect(notices[0].message).toContain("infeasible");
          return;
        }
        games++;
        const game = readGame([...pieces!].join(""));
        for (const own of game.strategies) expect(new Set(own).size).toBe(own.length);
        const found = pureEquilibria(game).map((row) => patterns.indexOf(patternOf(game, random, row)));
        expect(found.sort((a, b) => a - b)).toEqual(equilibria(analysis, "nash"));
      }),
      { numRuns: 300 },
    );
    expect(games).toBeGreaterThan(50);
    expect(refusals).toBeGreaterThan(20);
  });

  test("keeps what an actor can never do out of its strategies", async () => {
    const analysis = await analyze(
      model({
        actors: { syria: ["release", "escalate"], iraq: ["attack"] },
        rules: [atMostOne("syria.release", "syria.escalate")],
        preferences: [statements("syria", taken("syria.escalate")), statements("iraq", taken("iraq.attack"))],
      }),
    );
    const game = readGame(written(analysis));
    expect(game.players).toEqual(["SYRIA", "IRAQ"]);
    expect(game.strategies).toEqual([
      ["NN", "YN release", "NY escalate"],
      ["N", "Y attack"],
    ]);
    expect(game.payoffs).toEqual([
      [1, 1],
      [1, 1],
      [2, 1],
      [1, 2],
      [1, 2],
      [2, 2],
    ]);
    expect(game.comment).toMatch(/^test; Détente .*ordinal/);
  });

  test("gives an actor without options one strategy", async () => {
    const analysis = await analyze(
      model({ actors: { a: ["x"], watcher: [] }, preferences: [statements("a"), statements("watcher", taken("a.x"))] }),
    );
    const game = readGame(written(analysis));
    expect(game.strategies).toEqual([["N", "Y x"], ["no options"]]);
    expect(game.payoffs).toEqual([
      [1, 1],
      [1, 2],
    ]);
  });

  test("tells players of one name apart, and breaks on no character of a name", async () => {
    const game = readGame(written(await awkward()));
    expect(new Set(game.players).size).toBe(2);
    expect(game.players[1]).toMatch(/제재\ufffd next \(b\)$/);
    expect(game.title).toContain("<b>'#1_x'</b> /input{");
  });

  test.each<[string, ConflictModel]>([
    ["take only", model({ actors: { a: ["x+"], b: ["y"] }, preferences: [statements("a"), statements("b")] })],
    [
      "merges",
      model({
        actors: { a: ["x"], b: ["y"] },
        merges: [{ when: taken("a.x") }],
        preferences: [statements("a"), statements("b")],
      }),
    ],
    [
      "forbids",
      model({
        actors: { a: ["x"], b: ["y"] },
        forbidden: [{ from: taken("a.x") }],
        preferences: [statements("a"), statements("b")],
      }),
    ],
    [
      "does not see",
      model({
        actors: { a: ["x"], b: ["y"] },
        unseen: [{ by: "a", when: taken("b.y") }],
        preferences: [statements("a"), statements("b")],
      }),
    ],
    [
      "names its states",
      model({
        actors: { a: [] },
        graph: graph(["s", "t"], { a: ["s -> t"] }),
        preferences: [rankingByName("a", "s>t")],
      }),
    ],
    [
      "1 of the 4 combinations",
      model({
        actors: { a: ["x"], b: ["y"] },
        rules: [notBoth("a.x", "b.y")],
        preferences: [statements("a"), statements("b")],
      }),
    ],
  ])("is refused with the reason: %s", async (reason, refusedModel) => {
    const { pieces, notices } = writeNfg(await analyze(refusedModel));
    expect(pieces).toBeUndefined();
    expect(notices).toHaveLength(1);
    if (reason === "take only") expect(notices[0].message).toContain('"a.x" can only be taken');
    else expect(notices[0].message).toContain(reason);
  });
});
