import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printConflict } from "../../src/interop/detente.ts";
import { formatConflict } from "../../src/language/format.ts";
import { readTokens } from "../../src/language/lexer.ts";
import { conflicts } from "./conflicts.ts";
import { conflictOf, plant, summary, summit } from "./samples.ts";

const format = (text: string) => {
  const { text: formatted, diagnostics } = formatConflict(text);
  expect(diagnostics).toEqual([]);
  expect(formatConflict(formatted).text).toBe(formatted);
  expect(conflictOf(formatted)).toEqual(conflictOf(text));
  return formatted;
};

describe("layout", () => {
  test("fields of a statement, the date of a retraction with its word", () => {
    expect(
      format(
        'actor a\n{option x}\nstatement s{quote "q" between "a" and "b"\nretracted  on 2025 reliability B2}statement t{ retracted on 2025  reliability 0.5 }',
      ),
    ).toBe(`actor a { option x }
statement s {
  quote "q" between "a" and "b"
  retracted on 2025 reliability B2
}
statement t { retracted on 2025  reliability 0.5 }
`);
  });
  test("blocks, columns, separators, comments and blank lines", () => {
    expect(
      format(`\ufeff// head
conflict   "T"
   as of 2025-10-29   ;


// about the actors
actor usa "United States"{option invite "Offer"  // first
option accept_it "Accept" take only
      // alone
   option ease}
actor rok { option broker "Broker" ; }


preferences usa{invite  because s;accept_it if ease assumed "so"
 ease  perhaps 0.5 // sure?

 not broker /* really */ much }
source s"S"{file "f" url "u"
slant "x"}
infeasible invite and
accept_it, ease and ( broker or
invite )
preferences rok { broker }
/* end
   of it */
`),
    ).toBe(`// head
conflict "T"
as of 2025-10-29

// about the actors
actor usa "United States" {
  option invite    "Offer"  // first
  option accept_it "Accept" take only
  // alone
  option ease
}
actor rok { option broker "Broker" }

preferences usa {
  invite            because s
  accept_it if ease assumed "so"
  ease              perhaps 0.5  // sure?

  not broker /* really */ much
}
source s "S" {
  file "f" url "u"
  slant "x"
}
infeasible invite and
  accept_it, ease and (broker or
  invite)
preferences rok { broker }
/* end
   of it */
`);
  });
  test("graph form", () => {
    expect(
      format(plant.replaceAll("  ", " ").replace("{ idle -> spill spill -> clean }", "{\nidle->spill spill->clean\n}")),
    ).toBe(
      `states { idle "Nothing is done"  spill "The spill happens"  clean "The site is cleaned" }
moves plant {
  idle -> spill
  spill -> clean
}
moves agency { spill -> clean }
ranking plant { idle > spill ~ clean }
ranking agency { idle, clean > spill }
now idle
`,
    );
  });
  test("a block that does not fit its line is broken", () => {
    const long = `actor a { ${Array.from({ length: 12 }, (_, i) => `option number_${i}`).join(" ")} }\npreferences a { number_1 }\n`;
    expect(format(long).split("\n")).toHaveLength(16);
  });
  test("a separator stays where a text would change its part without it", () => {
    const text = format(
      'actor a { option "x y" }\npreferences a {\n "x y" assumed;\n "x y" assumed "why";\n not "x y"\n}\n',
    );
    expect(text).toContain("assumed;\n");
    expect(text).not.toContain('"why";');
  });
  test("the example", () => {
    const text = format(summit);
    expect(text.split("\n").every((line) => line.trimEnd() === line)).toBe(true);
    expect(text).toContain('  option ease   "Ease sanctions"\n');
  });
  test("what has errors of form is left as it is", () => {
    const text = "actor   a { option x }\ninfeasible  x and and x\n";
    const result = formatConflict(text);
    expect(result.text).toBe(text);
    expect(summary(result.diagnostics)).toEqual(["2:19 syntax"]);
  });
  test("unknown names do not keep a text from being formatted", () => {
    expect(formatConflict("infeasible   x").text).toBe("infeasible x\n");
  });
});

describe("any text", () => {
  /** Puts random space, breaks and comments between the tokens of a text. */
  const scattered = fc.tuple(conflicts, fc.infiniteStream(fc.nat(11))).map(([conflict, stream]) => {
    const text = printConflict(conflict);
    let done = 0;
    let result = "";
    for (const token of readTokens(text).tokens) {
      const between = text.slice(done, token.start);
      const extra = [" ", "\n", "\n\n\n", " // note\n", "\n// alone\n", " /* in */ ", "\n/* two\n lines */", "\r\n"][
        stream.next().value!
      ];
      result += between + (extra ?? "") + text.slice(token.start, token.end);
      done = token.end;
    }
    return result;
  });
  test("formatting again changes nothing, and neither the conflict nor a comment is lost", () => {
    fc.assert(
      fc.property(scattered, (text) => {
        const { text: once, diagnostics } = formatConflict(text);
        expect(diagnostics).toEqual([]);
        expect(formatConflict(once).text).toBe(once);
        expect(conflictOf(once)).toEqual(conflictOf(text));
        const comments = (each: string) => readTokens(each).comments.map((comment) => comment.text.trim());
        expect(comments(once)).toEqual(comments(text));
        expect(once).not.toMatch(/\n\n\n|[ \t]\n(?! lines)/);
      }),
      { numRuns: 200 },
    );
  });
});
