import { expect, test } from "vitest";
import { concepts } from "../../src/engine/concepts.ts";
import { hover } from "../../src/language-server/hover.ts";
import { at, small } from "./place.ts";

const shown = (place: string, marked: string, text = small): string | undefined => {
  const { reading, offset } = at(text.replace(place, marked));
  return (hover(reading, offset, "en")?.contents as { readonly value: string } | undefined)?.value;
};

test("a concept: its definition and its source in the literature", () => {
  const seq = concepts.find(({ id }) => id === "seq")!;
  const value = shown("by seq", "by s|eq");
  expect(value).toContain("**Sequential stability**");
  expect(value).toContain(seq.definition);
  expect(value).toContain("Fraser & Hipel 1979, 1984");
});

test("a concept of the family of limited moves, and none that there is not", () => {
  const looking = small.replace("by seq", "by lh:3");
  expect(shown("by lh:3", "by lh|:3", looking)).toContain("**Limited-move stability, 3 moves ahead**");
  expect(shown("by nosh", "by no|sh", small.replace("by seq", "by nosh"))).toBeUndefined();
});

test("an actor: its options, in a scenario those it has there", () => {
  expect(shown("preferences dprk", "preferences d|prk")).toMatch(
    /North Korea.*\n.*\n- `meet` Sit down\n- `invite` Invite back/,
  );
  expect(shown("for usa", "for u|sa")).toContain("**Washington**");
});

test("an option: its owner, its direction, what it rests on", () => {
  const value = shown("meet and usa.invite", "meet and usa.inv|ite");
  expect(value).toContain("`usa.invite` · option of United States");
  expect(value).toContain("“no reason not to” — A speaker, for `dprk`, 2025-09-21, in *The article*");
  expect(shown('not "go on"', 'not "go |on"')).toContain("never taken back");
  expect(shown("usa.invite; not meet", "dprk.inv|ite; not meet")).toContain("assumed: it may");
});

test("a statement: its words, speaker and source; a source: what is quoted from it", () => {
  expect(shown("because terms {", "because ter|ms {")).toContain("“no reason not to” — A speaker");
  expect(shown("in article", "in art|icle")).toContain("1 statement is quoted from it");
});

test("an outcome: its condition and in how many states it holds", () => {
  const value = shown("some summit", "some sum|mit");
  expect(value).toContain("when `dprk.meet and usa.invite`");
  expect(value).toContain("4 of 16 feasible states");
});

test("a scenario, a claim, a state, a word of the language", () => {
  expect(shown("scenario hard expect", "scenario ha|rd expect")).toContain("**Hard** `hard` · scenario");
  expect(shown("claim one", "claim o|ne")).toContain("stated to hold");
  expect(shown("infeasible", "infeas|ible", "infeasible a")).toBe("`infeasible meet and not invite`");
  const graph = 'states { idle "Nothing is done" spill "S" }\nmoves plant { idle -> spill }\nnow idle\n';
  expect(shown("now idle", "now id|le", graph)).toBe("**Nothing is done** `idle` · state 1 of 2");
});

test("what a file holds is shown as it is and never as markup", () => {
  const hostile = small.replace(
    "United States",
    "<img src=x onerror=alert(1)> [link](javascript:alert) **bold** `code`",
  );
  const value = shown("preferences usa", "preferences us|a", hostile)!;
  expect(value).not.toMatch(/<img|(?<!\\)\[link|(?<!\\)\*\*bold|(?<!\\)`code/);
});

test("nothing where nothing is named", () => {
  expect(shown('"A summit"', '"A sum|mit"')).toBeUndefined();
  expect(shown("", "|", "\0")).toBeUndefined();
});
