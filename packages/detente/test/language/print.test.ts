import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printConflict, printExpectation, printExpression } from "../../src/interop/detente.ts";
import { formatConflict } from "../../src/language/format.ts";
import { readConflict } from "../../src/model/lower.ts";
import { conflicts } from "./conflicts.ts";
import { conflictOf, plant, summit, withoutPlaces } from "./samples.ts";

describe("printing a conflict", () => {
  test.each([summit, plant])("the examples read back the same", (text) => {
    const conflict = conflictOf(text);
    expect(conflictOf(printConflict(conflict))).toEqual(conflict);
  });
  test("any conflict reads back the same, laid out as the formatter would", () => {
    fc.assert(
      fc.property(conflicts, (conflict) => {
        const text = printConflict(conflict);
        const { conflict: again, diagnostics } = readConflict(text);
        expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
        expect(withoutPlaces(again)).toEqual(withoutPlaces(conflict));
        expect(formatConflict(text).text).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
  test("names options plainly where that is clear", () => {
    const text = printConflict(
      conflictOf("actor a { option x option file } actor b { option x }\nrequire a.x and file and b.x\nnow a.file"),
    );
    expect(text).toContain("require a.x and a.file and b.x");
  });
  test("expressions and expectations on their own", () => {
    const { rules, claims } = conflictOf(
      "actor a { option x option y }\nrequire (x or y) and not (x and y) if x implies y\nclaim c { expect some (x or y) never stable by seq for a }",
    );
    expect(printExpression(rules[0].of[0])).toBe("(a.x or a.y) and not (a.x and a.y) if a.x implies a.y");
    expect(printExpectation(claims[0].expect[0])).toBe("expect some (a.x or a.y) not stable by seq for a");
  });
});
