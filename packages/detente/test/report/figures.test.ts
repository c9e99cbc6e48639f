import { readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { type Analysis, analyzeSpace } from "../../src/analysis/analyze.ts";
import { prepare } from "../../src/analysis/prepare.ts";
import { equilibria } from "../../src/analysis/stability.ts";
import { place } from "../../src/analysis/steps.ts";
import { sweepShares } from "../../src/analysis/sweep/shares.ts";
import { ledger } from "../../src/evidence/ledger/ledger.ts";
import { readConflict } from "../../src/model/lower.ts";
import { ladderOf, type Rung } from "../../src/report/contents/ladders.ts";
import { sharesGrid } from "../../src/report/contents/readings.ts";
import { statesSection } from "../../src/report/contents/states-table.ts";
import { supportOf } from "../../src/report/contents/support.ts";
import { fitted, inLines, textWidth } from "../../src/report/html/fit-text.ts";
import { ladderFigure } from "../../src/report/html/ladder-figure.ts";
import { mostColumns, optionTable } from "../../src/report/html/option-table.ts";
import { sharesFigure } from "../../src/report/html/shares-figure.ts";
import { supportFigure } from "../../src/report/html/support-figure.ts";
import { english } from "../../src/report/phrases/english.ts";
import { Words } from "../../src/report/words.ts";

const cases = new URL("../../../../cases/", import.meta.url);
const solve = (text: string): Promise<Analysis> => analyzeSpace(prepare(readConflict(text).conflict!).space!);
const summit = await solve(readFileSync(new URL("summit-2025.detente", cases), "utf8"));
const cuba = await solve(readFileSync(new URL("published/cuba-1962.detente", cases), "utf8"));
const drawn = (svg: string) => parseHTML(`<html><body>${svg}</body></html>`).document;
const long = "A name that goes on and on <b>& on</b> until no figure has room for it any more, whatever its width";

/** Two sources; three statements with a day, one dated by its source, one without any. */
const dated = `conflict "Dated"
source paper "Paper" { published 2025-03-01 }
source radio "Radio"
actor a ${JSON.stringify(long)} { option x ${JSON.stringify(long)} }
actor b "B" { option y "Y" }
now x
outcome both ${JSON.stringify(long)} when x and y
outcome none "Neither" when not x and not y
statement one "One" { by "N" for a on 2025-01-10 in radio }
statement two "Two" { by "N" for a in paper }
statement three "Three" { by "N" for b on 2025-02-20 in radio }
statement four "Four" { for b in radio }
preferences a { x because one, two  y because four assumed "why not" }
preferences b { y because three  x }
`;

describe("ranking ladders", () => {
  test("hold every state once, best first, and count what they leave out", () => {
    for (const analysis of [summit, cuba])
      analysis.model.actors.forEach((_, actor) => {
        const { rungs } = ladderOf(analysis, actor, "seq");
        const shown = rungs.filter((rung): rung is Rung => typeof rung !== "number");
        for (const { place: at, states } of shown)
          for (const state of states) expect(place(analysis, actor, state).place).toBe(at);
        const tiers =
          shown.length + rungs.reduce<number>((sum, rung) => sum + (typeof rung === "number" ? rung : 0), 0);
        expect(tiers).toBe(place(analysis, actor, 0).of);
        expect(shown.length).toBeLessThanOrEqual(14);
        expect(shown.some(({ today }) => today)).toBe(true);
        expect(shown[0]!.place).toBe(1);
        expect(shown.at(-1)!.place).toBe(tiers);
        const holding = shown.flatMap((rung) => rung.holding).sort((a, b) => a - b);
        expect(holding).toEqual(equilibria(analysis, "seq"));
      });
  });

  test("are drawn with their full names to be read where they are cut", async () => {
    const analysis = await solve(dated);
    const document = drawn(ladderFigure(new Words(analysis), ladderOf(analysis, 0, "seq")));
    const shown = [...document.querySelectorAll("text")].map(({ textContent }) => textContent!);
    expect(shown.some((text) => text.endsWith("…"))).toBe(true);
    expect(document.querySelector("title")!.textContent).toBe(long);
    expect(document.querySelectorAll("b")).toHaveLength(0);
  });
});

describe("the option table", () => {
  test("says of every option and state what the state's pattern says", () => {
    const states = equilibria(cuba, "seq");
    const document = drawn(optionTable(cuba, new Words(cuba), states));
    const cells = [...document.querySelectorAll("text[font-weight='700']")].map(({ textContent }) => textContent);
    const groups = [...Map.groupBy(states, (state) => new Words(cuba).title(state)).values()].flat();
    expect(cells).toEqual(
      cuba.model.options.flatMap((_, row) => groups.map((state) => cuba.space.pattern(state)[row])),
    );
    // one tick a state that holds, concept by concept
    const ticks = cuba.concepts.flatMap((concept) =>
      states.filter((state) => equilibria(cuba, concept).includes(state)),
    );
    expect(document.querySelectorAll("rect[width='20'][height='16']")).toHaveLength(ticks.length);
  });

  test("has room for so many columns, and its heads lie within it", () => {
    const states = Array.from({ length: 96 }, (_, state) => state);
    const document = drawn(optionTable(summit, new Words(summit), states));
    const [, , width] = document.querySelector("svg")!.getAttribute("viewBox")!.split(" ").map(Number);
    expect(document.querySelectorAll("rect[height='20']")).toHaveLength(mostColumns * 7);
    for (const head of document.querySelectorAll("text[transform]")) {
      const x = Number(/translate\((\S+)/.exec(head.getAttribute("transform")!)![1]);
      expect(x + textWidth(head.textContent!, 7.2) * Math.cos((35 * Math.PI) / 180)).toBeLessThanOrEqual(width!);
    }
  });
});

test("shares are drawn reading by reading, and never added up over readings", async () => {
  const { conflict } = readConflict(readFileSync(new URL("summit-2025.detente", cases), "utf8"));
  const spaces = [undefined, "hardline"].map((id) => prepare(conflict!, id).space!);
  const shares = await sweepShares(spaces, { concepts: ["nash", "seq"] });
  const grid = sharesGrid(shares, "seq", english);
  expect(grid.columns).toEqual(["The model as it stands", "Washington puts denuclearisation first"]);
  const summits = grid.rows.find(({ name }) => name === "Summit with recognition")!;
  expect(summits.shares.map((share) => share?.share)).toEqual([1, 0]);
  const { svg, leftOut } = sharesFigure(shares, "seq", english);
  expect(leftOut).toBe(0);
  const bars = [...drawn(svg).querySelectorAll("rect[fill='#1f6b47']")].map((bar) => bar.getAttribute("width"));
  expect(bars).toContain("72");
  expect(bars).toContain("72");
  const sampled = await sweepShares([(await solve(dated.replace("x because one", "x because one perhaps 0.5"))).space]);
  expect(sharesGrid(sampled, "seq", english).columns).toEqual(sampled.concepts);
});

describe("support", () => {
  test("is what the proofs name, in the order in which it was said", async () => {
    const analysis = await solve(dated);
    const [both, none] = supportOf(analysis, ledger(analysis.model.conflict), "seq");
    expect([both!.holds, none!.holds]).toEqual([true, false]);
    expect(both!.statements.map(({ statement }) => statement.id)).toEqual(["one", "three", "two"]);
    expect(both!.sources.toSorted()).toEqual(["paper", "radio"]);
    const document = drawn(supportFigure([both!, none!], english).svg);
    expect([...document.querySelectorAll("text")].map(({ textContent }) => textContent)).toContain("2025-01-10");
    // one point a dated statement
    const points = [both!, none!].flatMap(({ statements }) => statements.filter(({ said }) => said !== undefined));
    expect(document.querySelectorAll("circle")).toHaveLength(points.length);
  });

  test("of a state that nobody could improve on is why each prefers it", () => {
    const [stalemate] = supportOf(summit, ledger(summit.model.conflict), "seq");
    expect(stalemate!.state).toBe(summit.space.statusQuo);
    expect(stalemate!.statements.map(({ statement }) => statement.id)).toContain("terms");
  });
});

test("the table of states marks stability as the literature does", () => {
  const [fold] = statesSection(cuba, english).blocks;
  const table = fold?.kind === "fold" ? fold.blocks[1] : undefined;
  const rows = table?.kind === "table" ? table.rows : [];
  const column = (actor: number) => rows.map((row) => (row[2 + actor] as string).replaceAll("*", "").split(" "));
  const marked = (actor: number, code: string) =>
    column(actor).flatMap(([mark], state) => (mark === code ? [state + 1] : []));
  // theory: nash and seq stable states of the Cuban missile crisis, and the United States' ranking
  expect(marked(0, "r")).toEqual([2, 3, 5, 6, 12]);
  expect(marked(0, "s")).toEqual([7]);
  expect(marked(1, "r")).toEqual([1, 6, 7, 8]);
  expect(marked(1, "s")).toEqual([5]);
  const places = column(0).map(([, at]) => Number(at));
  expect([5, 7, 6, 8, 3, 2, 4, 1, 12, 10, 11, 9].map((state) => places[state - 1])).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
  ]);
});

test("texts are cut and broken where they do not fit", () => {
  expect(fitted("short", 100, 6)).toBe("short");
  expect(fitted("a longer text", 40, 6)).toBe("a lon…");
  expect(textWidth("ab会谈", 6)).toBe(36);
  expect(inLines("one two three four", 54, 6, 3)).toEqual(["one two", "three", "four"]);
  expect(inLines("一二三四五六", 36, 6, 3)).toEqual(["一二三", "四五六"]);
  expect(inLines("unbreakable", 36, 6, 2)).toEqual(["unbre…"]);
});
