import * as fc from "fast-check";
import { DOMParser } from "linkedom";
import { describe, expect, test } from "vitest";
import { type Analysis, analyze } from "../../src/analysis/analyze.ts";
import { equilibria } from "../../src/analysis/stability.ts";
import { movesFrom } from "../../src/engine/moves.ts";
import { writeDot } from "../../src/interop/dot.ts";
import type { Exported } from "../../src/interop/exported.ts";
import { writeGraphml } from "../../src/interop/graphml.ts";
import { modelHash } from "../../src/model/canonical.ts";
import { solved } from "../analysis/solved.ts";
import { model, ranking, statements, taken } from "../engine/models.ts";
import { randomModel } from "../engine/random-models.ts";
import { awkward } from "./awkward.ts";

const text = ({ pieces }: Exported): string => [...pieces!].join("");

/** Every move of the model as "actor from to improves", states from 1. */
function movesOf({ model: { actors }, space, ranks }: Analysis): string[] {
  return space.structure.moves.flatMap((moves, actor) =>
    Array.from({ length: space.count }, (_, from) =>
      movesFrom(moves, from).map(
        (to) => `${actors[actor].id} ${from + 1} ${to + 1} ${ranks[actor][to] > ranks[actor][from]}`,
      ),
    ).flat(),
  );
}

/** Reads the subset of GraphML that is written, and holds it to its declared types. */
function readGraphml(written: string) {
  // every ampersand begins an entity, and no character is one that XML forbids
  expect(written.replaceAll(/&(amp|lt|gt|quot|apos);/g, "")).not.toMatch(/&/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is they that must not be there
  expect(written).not.toMatch(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/);
  const document = new DOMParser().parseFromString(written, "text/xml");
  const keys = new Map(
    [...document.querySelectorAll("key")].map((key) => [
      key.getAttribute("id")!,
      { of: key.getAttribute("for"), name: key.getAttribute("attr.name")!, type: key.getAttribute("attr.type")! },
    ]),
  );
  const lexical: Record<string, RegExp> = { int: /^\d+$/, boolean: /^(true|false)$/, string: /^/ };
  const dataOf = (element: Element): Record<string, string> =>
    Object.fromEntries(
      [...element.children]
        .filter(({ tagName }) => tagName === "data")
        .map((data) => {
          const { of, name, type } = keys.get(data.getAttribute("key")!)!;
          expect(of).toBe(element.tagName);
          const value = data.textContent;
          expect(value).toMatch(lexical[type]);
          return [name, value];
        }),
    );
  return {
    graph: dataOf(document.querySelector("graph")!),
    nodes: [...document.querySelectorAll("node")].map(
      (node): Record<string, string> => ({
        ...dataOf(node),
        node: node.getAttribute("id")!,
      }),
    ),
    edges: [...document.querySelectorAll("edge")].map(
      (edge): Record<string, string> => ({
        ...dataOf(edge),
        source: edge.getAttribute("source")!,
        target: edge.getAttribute("target")!,
      }),
    ),
  };
}

const dilemma = (): Promise<Analysis> =>
  analyze(
    model({
      actors: { a: ["x"], b: ["y"] },
      preferences: [ranking("a", "3>4>1>2"), ranking("b", "2>4>1>3")],
      outcomes: [{ id: "both", name: "Both", when: { op: "and", of: [taken("a.x"), taken("b.y")] } }],
      statusQuo: { kind: "options", taken: [], notTaken: [] },
    }),
    { concepts: ["nash", "seq"] },
  );

describe("GraphML", () => {
  test("holds states, verdicts and moves, and says where it comes from", async () => {
    const analysis = await dilemma();
    const { graph, nodes, edges } = readGraphml(text(writeGraphml(analysis)));
    expect(graph).toMatchObject({
      title: "test",
      hash: modelHash(analysis.model),
      rules: "sanction-sequences=legal ties-sanction=yes",
      rank: "1 is most preferred, equal is a tie",
    });
    expect(graph.program).toMatch(/^Détente \d/);
    expect(nodes[3]).toEqual({
      node: "n4",
      state: "4",
      label: "4 Both",
      pattern: "YY",
      "a.x": "Y",
      "b.y": "Y",
      outcomes: "both",
      now: "false",
      "rank.a": "2",
      "rank.b": "2",
      "nash.a": "false",
      "nash.b": "false",
      nash: "false",
      "seq.a": "true",
      "seq.b": "true",
      seq: "true",
    });
    expect(nodes.map(({ now }) => now)).toEqual(["true", "false", "false", "false"]);
    expect(edges).toHaveLength(8);
    expect(edges[0]).toEqual({ actor: "a", improvement: "false", source: "n1", target: "n2" });
  });

  test("has the moves and equilibria of any model", async () => {
    await fc.assert(
      fc.asyncProperty(randomModel, async (random) => {
        const analysis = await solved(random, { concepts: ["nash", "gmr"] });
        fc.pre(analysis !== undefined && analysis.space.count <= 64);
        const { nodes, edges } = readGraphml(text(writeGraphml(analysis)));
        expect(nodes.flatMap(({ gmr }, state) => (gmr === "true" ? [state] : []))).toEqual(equilibria(analysis, "gmr"));
        expect(
          edges.map(
            ({ actor, source, target, improvement }) => `${actor} ${source.slice(1)} ${target.slice(1)} ${improvement}`,
          ),
        ).toEqual(movesOf(analysis));
      }),
      { numRuns: 40 },
    );
  });

  test("breaks on no character of a name", async () => {
    const { graph, nodes } = readGraphml(text(writeGraphml(await awkward())));
    expect(graph.title).toContain('50% & <b>"#1_x"</b> \\input{');
    expect(nodes[1].label).toContain('<b>"#1_x"</b>');
    expect(nodes[1].label).toContain("제재\ufffd");
  });
});

/** A quoted string of DOT, taken apart as Graphviz does. */
const label = (line: string): string[] =>
  /label="((?:[^"\\]|\\.)*)"/
    .exec(line)![1]
    .split("\\n")
    .map((part) => part.replaceAll("\\\\", "\\").replaceAll('\\"', '"').replaceAll("&amp;", "&"));

describe("DOT", () => {
  test("doubles equilibria, marks today, and makes improvements bold", async () => {
    const analysis = await dilemma();
    const lines = text(writeDot(analysis)).split("\n");
    expect(lines[0]).toContain(modelHash(analysis.model));
    expect(lines[1]).toBe('digraph "test" {');
    const nodes = lines.filter((line) => /^ {2}s\d+ \[/.test(line));
    expect(nodes.map(label)).toEqual([
      ["1 (now)", "NN", "nash, seq"],
      ["2", "YN"],
      ["3", "NY"],
      ["4", "Both", "YY", "seq"],
    ]);
    expect(nodes.map((line) => line.includes("peripheries=2"))).toEqual([true, false, false, true]);
    expect(nodes.map((line) => line.includes("filled"))).toEqual([true, false, false, false]);
  });

  test("has the moves of any model, a colour for each actor", async () => {
    await fc.assert(
      fc.asyncProperty(randomModel, async (random) => {
        const analysis = await solved(random, { concepts: ["nash"] });
        fc.pre(analysis !== undefined && analysis.space.count <= 64);
        const arcs = [
          ...text(writeDot(analysis)).matchAll(
            /^ {2}s(\d+) -> s(\d+) \[label="(\w+)", color="(#\w+)",.*style=(\w+)\];$/gm,
          ),
        ];
        expect(arcs.map(([, from, to, actor, , style]) => `${actor} ${from} ${to} ${style === "bold"}`)).toEqual(
          movesOf(analysis),
        );
        const looks = new Set(arcs.map(([, , , actor, colour]) => `${actor} ${colour}`));
        expect(looks.size).toBe(new Set(arcs.map(([, , , actor]) => actor)).size);
        expect(new Set(arcs.map(([, , , , colour]) => colour)).size).toBe(looks.size);
      }),
      { numRuns: 40 },
    );
  });

  test("asks for a layout that is drawn in seconds where there are many moves, and refuses what is not drawn at all", async () => {
    const free = (options: number) =>
      analyze(
        model({
          actors: { a: Array.from({ length: options }, (_, at) => `o${at}`), b: ["y"] },
          preferences: [statements("a"), statements("b")],
        }),
        { concepts: ["nash"] },
      );
    // every pair of one's combinations is a move: 2 · n · (n - 1) of the first actor and 2 · n of the second
    expect(text(writeDot(await free(2)))).not.toContain("layout=");
    expect(text(writeDot(await free(3)))).toContain("labelloc=t, layout=sfdp, overlap=prism, splines=line]");
    const { pieces, notices } = writeDot(await free(6));
    expect([pieces, notices[0].code]).toEqual([undefined, "too-many-to-show"]);
    expect(notices[0].message).toContain("8,192 moves");
    expect(text(writeDot(await free(6), { all: true })).match(/ -> /g)).toHaveLength(8192);
  });

  test("breaks on no character of a name", async () => {
    const written = text(writeDot(await awkward()));
    const second = written.split("\n").find((line) => line.startsWith("  s2 ["))!;
    expect(label(second)[1]).toBe('50% & <b>"#1_x"</b> \\input{~^$|`--[*]} 제재\ufffd next');
    // outside of quoted strings no line is broken
    expect(
      written
        .split("\n")
        .slice(1)
        .filter((line) => !/^(digraph .*\{| {2}\S.*;|\}|)$/.test(line)),
    ).toEqual([]);
  });
});

test.each([writeDot, writeGraphml])(
  "a graph that nobody could read is refused, unless all of it is asked for",
  async (write) => {
    const options = Array.from({ length: 11 }, (_, index) => `o${index}`);
    const analysis = await analyze(
      model({
        actors: Object.fromEntries(options.map((id) => [`a${id}`, [id]])),
        preferences: options.map((id) => statements(`a${id}`)),
      }),
      { concepts: ["nash"] },
    );
    const { pieces, notices } = write(analysis);
    expect([pieces, notices[0].code]).toEqual([undefined, "too-many-to-show"]);
    expect(notices[0].remedy).toContain("--all");
    expect(text(write(analysis, { all: true })).match(/->|<edge/g)).toHaveLength(2 ** 11 * 11);
  },
);
