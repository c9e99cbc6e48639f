import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findDefinition, findHighlights, findReferences } from "../../src/language-server/references.ts";
import { rename, renameable } from "../../src/language-server/rename.ts";
import { readConflict } from "../../src/model/lower.ts";
import { english } from "../../src/sentences/sentence.ts";
import { at, edited, read, small } from "./place.ts";

const root = new URL("../../../../cases/", import.meta.url);
const cases = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".detente"));

const renamed = (marked: string, name: string): string => {
  const { reading, offset } = at(marked);
  const result = rename(reading, offset, name);
  return "refusal" in result ? `refused: ${english(result.refusal)}` : edited(reading, result.edits);
};

describe("renaming", () => {
  test("an option with its owner, in a scenario too; another actor's of the same name stays", () => {
    const text = renamed(small.replace("now usa.invite", "now usa.inv|ite"), "offer");
    expect(text).toBe(
      small.replaceAll("usa.invite", "usa.offer").replace(/option invite "(Offer|Ask)/g, 'option offer "$1'),
    );
    expect(text).toContain('option invite "Invite back"');
  });

  test("an actor, where it only owns an option too", () => {
    const text = renamed(small.replace("preferences usa { meet", "preferences u|sa { meet"), "Vereinigte Staaten");
    expect(text).toContain('actor "Vereinigte Staaten" "United States"');
    expect(text).toContain('when meet and "Vereinigte Staaten".invite');
    expect(text).not.toMatch(/\busa\b/);
  });

  test("to any script, and from it", () => {
    expect(renamed(small.replace("outcome 会谈", "outcome 会|谈"), "제재")).toContain('outcome 제재 "Talks"');
  });

  test("a name in quotes to one without", () => {
    const text = renamed(small.replace('not "go on"', 'not "go| on"'), "proceed");
    expect(text).toContain("option proceed");
    expect(text).toContain("not proceed");
  });

  test.each([
    ["a name that something else has", "dprk"],
    ["an empty name", " "],
    ["two lines", "a\nb"],
  ])("%s is refused", (_, name) => {
    expect(renamed(small.replace("actor usa", "actor u|sa"), name)).toMatch(/^refused: /);
  });

  test("a bare name that would become another actor's too is refused", () => {
    expect(renamed(small.replace("option meet", "option me|et"), "invite")).toMatch(/^refused: .*Choose another name/);
  });

  test("nothing else can be renamed", () => {
    for (const marked of ["out|come summit", "by s|eq", '"A su|mmit"']) {
      const { reading, offset } = at(small.replace(marked.replace("|", ""), marked));
      expect(renameable(reading, offset)).toBeUndefined();
    }
  });
});

describe.each(cases)("every name of %s", (name) => {
  const text = readFileSync(new URL(name, root), "utf8");
  const reading = read(text);
  const symbols = reading.occurrences.filter(({ declares, kind }) => declares && kind !== "concept");

  // one of each kind: each is read again twice
  const kinds = [...new Map(symbols.map((symbol) => [symbol.kind, symbol])).values()];
  test.each(kinds)("$kind $id can be renamed there and back", ({ start }) => {
    const there = rename(reading, start, "entirely new");
    expect(there).not.toHaveProperty("refusal");
    const after = read(edited(reading, "edits" in there ? there.edits : []));
    expect(readConflict(after.text).diagnostics).toEqual([]);
    const place = after.occurrences.find(({ id }) => id === "entirely new")!;
    const old = symbols.find((symbol) => symbol.start === start)!;
    const back = rename(after, place.start, old.id);
    expect(edited(after, "edits" in back ? back.edits : [])).toBe(text);
  });
});

describe("places", () => {
  const lines = (found: readonly { readonly range: { readonly start: { readonly line: number } } }[]): number[] =>
    found.map(({ range }) => range.start.line + 1);

  test("definition: in the file, and in the scenario that replaces it", () => {
    const { reading, offset } = at(small.replace("now usa.invite", "now us|a.invite"));
    expect(lines(findDefinition(reading, offset))).toEqual([4, 18]);
  });

  test("references, with the definition or without", () => {
    const { reading, offset } = at(small.replace("statement terms", "statement te|rms"));
    expect(lines(findReferences(reading, offset, false))).toEqual([5, 21]);
    expect(lines(findReferences(reading, offset, true))).toEqual([3, 5, 21]);
    expect(findHighlights(reading, offset).map(({ kind }) => kind)).toEqual([3, 2, 2]);
  });

  test("an actor that only its moves name is declared by them", () => {
    const { reading, offset } = at("states { a b }\nmoves plant { a -> b }\nranking pl|ant { a > b }\n");
    expect(lines(findDefinition(reading, offset))).toEqual([2]);
  });

  test("a name that several could mean stands for none", () => {
    const { reading, offset } = at(small.replace("now usa.invite", "now inv|ite"));
    expect(findDefinition(reading, offset)).toEqual([]);
  });
});
