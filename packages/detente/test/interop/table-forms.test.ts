import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTable } from "../../src/interop/table/read-table.ts";
import { canonicalJson } from "../../src/model/canonical.ts";

const plain = `actor,option,1,2,3,4
Up,Release,N,Y,N,Y
Down,Court,N,N,Y,Y
ranking,Up,1 > 3 ~ 2 > 4,,,
rank,Down,4,1,3,2
now,,x,,,
`;

const read = (text: string) => {
  const { conflict, diagnostics } = readTable(text);
  return {
    model: conflict && canonicalJson(conflict),
    told: diagnostics.map(({ code, severity, place }) => `${severity} ${code} ${place?.line}:${place?.column}`),
  };
};
const expected = read(plain).model!;

/** Words for taken and not taken, as spreadsheets and people of many languages write them. */
const pairs = [
  ["Y", "N"],
  ["yes", "No"],
  ["TRUE", "FALSE"],
  ["1", "0"],
  ["1.0", "0.0"],
  ["1,0", "0,0"],
  ["Ja", "Nein"],
  ["WAHR", "FALSCH"],
  ["Oui", "Non"],
  ["o", "n"],
  ["VRAI", "FAUX"],
  ["Sí", "No"],
  ["VERDADERO", "FALSO"],
  ["是", "否"],
  ["예", "아니오"],
  ["はい", "いいえ"],
  ["✓", "✗"],
  ["Ｙ", "Ｎ"],
  ["１", "０"],
] as const;

const wide = (text: string): string =>
  text.replaceAll(/[!-~]/g, (character) => String.fromCodePoint(character.codePointAt(0)! + 0xfee0));

describe("a table as a spreadsheet saves it", () => {
  test("is read as the plain one, whatever its delimiter, words, numbers, blanks and line ends", () => {
    fc.assert(
      fc.property(
        fc.record({
          delimiter: fc.constantFrom(",", ";", "\t", "|"),
          pair: fc.constantFrom(...pairs),
          number: fc.constantFrom(
            (each: string) => each,
            (each: string) => `${each},0`,
            (each: string) => `${each}.00`,
            wide,
          ),
          blank: fc.constantFrom("", " ", "\u00a0", "\u202f", "\u3000", "\u200b"),
          quoted: fc.boolean(),
          head: fc.constantFrom("", "\ufeff", "sep=", '\ufeff"sep=', "\n;;;\n"),
          end: fc.constantFrom("\n", "\r\n", "\r"),
          padded: fc.boolean(),
          words: fc.constantFrom(
            ["actor", "option", "ranking", "rank", "now"],
            ["Akteur", "Option", "Rangfolge", "Rang", "heute"],
            ["决策者", "选项", "排序", "名次", "现状"],
            ["의사결정자", "선택지", "선호", "순위", "현재"],
          ),
        }),
        ({ delimiter, pair: [yes, no], number, blank, quoted, head, end, padded, words }) => {
          const names = ["actor", "option", "ranking", "rank", "now"];
          const lines = plain
            .trim()
            .split("\n")
            .map((line, row) => {
              const cells = line.split(",").map((cell, column) => {
                const text =
                  names.includes(cell) && column < 2
                    ? words[names.indexOf(cell)]!
                    : cell === "Y"
                      ? yes
                      : cell === "N"
                        ? no
                        : /^\d$/.test(cell) && (row === 0 || row === 4)
                          ? number(cell)
                          : cell;
                const padding = `${blank}${text}${blank}`;
                return quoted || padding.includes(delimiter) ? `"${padding}"` : padding;
              });
              return [...cells, ...(padded ? ["", ""] : [])].join(delimiter);
            });
          const first = head.includes("sep=")
            ? `${head}${delimiter}${head.includes('"') ? '"' : ""}${end}`
            : head.replaceAll("\n", end);
          const text = first + lines.join(end) + (padded ? `${end}${delimiter.repeat(7)}${end}${end}` : "");
          expect(read(text), text).toEqual({ model: expected, told: [] });
        },
      ),
      { numRuns: 300 },
    );
  });

  test("may have names in quotation marks over several lines, a title from a cell, and notes below", () => {
    const text = plain.replace("Release", '"Release\r\nwater"').replace("actor", '"# Water, and; more",,,,,\nactor');
    const { conflict } = readTable(`${text}\n# file,water.detente\n`);
    expect(conflict?.title).toBe("Water, and; more");
    expect(conflict?.actors[0]?.options[0]?.name).toBe("Release water");
  });

  test("is read with wide commas where nothing else parts its cells", () => {
    const text = wide(plain.replaceAll("\n", "§")).replaceAll("§", "\n");
    const { conflict, diagnostics } = readTable(text);
    expect(diagnostics).toEqual([]);
    expect(conflict?.actors.map(({ name }) => name)).toEqual(["Ｕｐ", "Ｄｏｗｎ"]);
    expect(conflict?.preferences).toHaveLength(2);
  });
});

describe("a reading that could be another is told, and a doubtful one refused", () => {
  const table = (first: string, second: string, more = ""): string =>
    `actor,option,1,2\na,x,${first},${second}\n${more}`;
  test.each([
    ["marks beside nothing", table("", "x"), "warning marks-read 2:6"],
    ["a row that ends after its last mark", "actor,option,1,2,3\na,x,,✓\na,y,,,✓\n", "warning marks-read 2:6"],
    ["a circle and a cross", table("×", "○"), "warning marks-read 2:5"],
    ["decimal commas that say something", table("N", "Y", 'rank,a,"1,5",2\n'), "warning decimal-comma 3:8"],
  ])("%s", (_, text, told) => {
    expect(read(text)).toMatchObject({ model: expect.any(String), told: [told] });
  });

  test.each([
    ["a cross beside a yes", table("x", "Y"), "error bad-letter 2:5"],
    ["a cross beside a no", table("N", "x"), "error bad-letter 2:7"],
    ["crosses only", table("✗", ""), "error bad-letter 2:7"],
    ["a yes beside nothing", table("Y", ""), "error bad-letter 2:7"],
    ["thousands or a fraction", table("N", "Y", 'rank,a,"1,000",2\n'), "error bad-rank 3:8"],
    ["decimal commas between commas", table("N", "Y", "rank,a,1,0,2,0\n"), "error missing-rank 3:14"],
    ["a word of no language that is read", table("так", "Y"), "error bad-letter 2:5"],
  ])("%s", (_, text, told) => {
    expect(read(text)).toEqual({ model: undefined, told: [told] });
  });

  test("the words that are read are named", () => {
    const [found] = readTable(table("maybe", "Y")).diagnostics;
    expect(found?.remedy).toMatch(/Y\/N.*ja\/nein.*是\/否.*예\/아니오/);
  });
});

describe("a table of hostile shape is refused before its cells are gathered", () => {
  test.each([
    [
      "many options as columns, many short rows",
      `state,${"a.b,".repeat(100_000)}\n${"1\n".repeat(100_000)}`,
      "too-many-states",
    ],
    [
      "many states as columns, many short rows",
      `actor,option,${"1,".repeat(100_000)}1\n${"a,b\n".repeat(100_000)}`,
      "too-many-states",
    ],
    [
      "many options",
      `state,${Array.from({ length: 100_000 }, (_, at) => `a.o${at}`).join(",")}\n1\n`,
      "too-many-options",
    ],
    ["one open quotation mark after another", `actor,option,1\n${'"\n'.repeat(100_001)}`, "open-quotation-mark"],
    ["one cell of quotation marks", `actor,option,1\na,"${'""'.repeat(300_000)}",Y\n`, undefined],
    ["delimiters only", `actor,option,1${",".repeat(500_000)}\na,x,Y\n`, undefined],
  ])("%s", (_, text, code) => {
    const codes = readTable(text).diagnostics.map((each) => each.code);
    if (code === undefined) expect(codes).toEqual([]);
    else expect(codes).toContain(code);
  });

  test("the largest that is read has as many rules as can be put into words", () => {
    const states = Array.from({ length: 4096 }, (_, at) => at);
    const rows = Array.from(
      { length: 64 },
      (_, option) =>
        `a,o${option},${states.map((state) => (((state * 2654435761) / 2 ** (option % 32)) % 2 >= 1 ? "Y" : "N")).join(",")}`,
    );
    const { conflict } = readTable(`actor,option,${states.join(",")}\n${rows.join("\n")}\n`);
    expect(conflict === undefined || conflict.rules.length <= 2 ** 13).toBe(true);
  });
});
