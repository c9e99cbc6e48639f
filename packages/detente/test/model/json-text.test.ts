import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJson } from "../../src/model/json-findings.ts";
import { findJsonProblem, type JsonPath, pathText, placesOf } from "../../src/model/json-text.ts";
import { english } from "../../src/sentences/sentence.ts";

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe("findJsonProblem", () => {
  test("finds nothing in JSON, however it is laid out", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, "\t"), (value, indent) => {
        expect(findJsonProblem(JSON.stringify(value, null, indent))).toBeUndefined();
      }),
    );
  });

  test("agrees with the parser on damaged JSON", () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.nat(),
        fc.constantFrom("", ",", "]", "}", '"', "\\", ":", "x", "1", "-", ".", "\n", "e", "0"),
        fc.nat(2),
        (value, seed, insert, removed) => {
          const text = JSON.stringify(value);
          const at = seed % (text.length + 1);
          const damaged = text.slice(0, at) + insert + text.slice(at + removed);
          expect(findJsonProblem(damaged) === undefined).toBe(parses(damaged));
        },
      ),
      { numRuns: 3000 },
    );
  });

  test.each([
    ["", "holds no JSON value", 0],
    ['{\n"a": 1,\n', "ends before", 10],
    ['{"a": [1, 2}', 'Expected "," or "]"', 11],
    ['{"a": 1,}', "comma too many", 8],
    ["[1,]", "comma too many", 3],
    ["{'a': 1}", "name in double quotes", 1],
    ['{"a" 1}', 'Expected ":"', 5],
    ["[nope]", 'found "nope"', 1],
    ["[1] 2", "more text after the end", 4],
    ['["a\nb"]', "does not end on its line", 1],
    ['["\\x"]', "means nothing", 2],
  ])("says what is wrong with %j", (text, message, offset) => {
    const problem = findJsonProblem(text);
    expect(english(problem!.message)).toContain(message);
    expect(problem?.offset).toBe(offset);
  });

  test("stands a depth of a million", () => {
    expect(english(findJsonProblem("[".repeat(1_000_000))!.message)).toContain("ends before");
  });
});

describe("placesOf", () => {
  const pathsOf = (value: unknown, path: JsonPath = []): JsonPath[] => {
    if (typeof value !== "object" || value === null) return [path];
    const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
    return [
      path,
      ...steps.flatMap((step) => pathsOf((value as Record<string | number, unknown>)[step], [...path, step])),
    ];
  };
  const at = (value: unknown, path: JsonPath): unknown =>
    path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown>)[step], value);

  test("finds every value of a document where it stands", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (raw) => {
        const text = JSON.stringify(raw);
        const value = JSON.parse(text);
        const paths = pathsOf(value);
        placesOf(text, paths).forEach((place, index) => {
          expect(JSON.parse(text.slice(place?.start, place?.end))).toEqual(at(value, paths[index]));
        });
      }),
    );
  });

  test("counts lines and columns from 1 and leaves out what is not there", () => {
    const [place, none] = placesOf('{\n  "a": [1,\r\n    22]\n}', [["a", 1], ["b"]]);
    expect(place).toMatchObject({ line: 3, column: 5, endLine: 3, endColumn: 7 });
    expect(none).toBeUndefined();
  });
});

test("a path reads as people write it", () => {
  expect(pathText(["decisionMakers", 0, "options", 2])).toBe("decisionMakers[0].options[2]");
  expect(pathText(["a b", "c"])).toBe('"a b".c');
  expect(pathText([])).toBe("");
});

test("parseJson accepts a byte order mark and places the first problem", () => {
  expect(parseJson('\uFEFF{"a":1}').value).toEqual({ a: 1 });
  const { value, diagnostics } = parseJson('{"a":\n  oops}');
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: "not-json", severity: "error", place: { line: 2, column: 3 } }]);
});
