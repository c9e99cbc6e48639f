import { describe, expect, test } from "vitest";
import { type Analysis, analyze } from "../../src/analysis/analyze.ts";
import { concepts } from "../../src/engine/concepts.ts";
import { writeLatex } from "../../src/interop/latex.ts";
import { modelHash } from "../../src/model/canonical.ts";
import { situation, summit } from "../analysis/solved.ts";
import { graph, model, ranking, rankingByName, statements, taken } from "../engine/models.ts";
import { awkward } from "./awkward.ts";

const written = (analysis: Analysis): string => [...writeLatex(analysis).pieces!].join("");

interface Table {
  readonly columns: number;
  readonly caption: string;
  readonly rows: readonly (readonly string[])[];
}

/** The tables of a document; each row must fill the columns that its table declares. */
function tablesOf(text: string): Table[] {
  return [...text.matchAll(/\\begin\{longtable\}\{(.*)\}\n([\s\S]*?)\\end\{longtable\}/g)].map(([, columns, body]) => {
    const [head, rows] = body.split("\\bottomrule\n\\endfoot\n");
    const width = columns.replaceAll(/p\{[^}]*\}/g, "p").length;
    const lines = [...head.split("\\toprule\n")[1].split("\\midrule")[0].split("\n"), ...rows.split("\n")];
    const cells = lines
      .filter((line) => line !== "" && !line.startsWith("\\cmidrule"))
      .map((line) => {
        expect(line).toMatch(/ \\\\$/);
        return line
          .slice(0, -3)
          .split(/(?<!\\)&/)
          .map((cell) => cell.trim());
      });
    for (const row of cells) {
      const filled = row.map((cell) => Number(/^\\multicolumn\{(\d+)\}/.exec(cell)?.[1] ?? 1));
      expect(filled.reduce((sum, span) => sum + span, 0)).toBe(width);
    }
    return { columns: width, caption: /\\caption\{(.*)\} \\\\/.exec(head)![1], rows: cells };
  });
}

/** Braces match and every command is one that the packages named at the top have. */
function expectSound(text: string): void {
  let depth = 0;
  const read = text.replaceAll(/^%.*$/gm, "");
  for (const [mark] of read.matchAll(/\\[{}]|[{}]/g)) {
    if (mark === "{") depth++;
    if (mark === "}") depth--;
    expect(depth).toBeGreaterThanOrEqual(0);
  }
  expect(depth).toBe(0);
  const known =
    /^\\(documentclass|usepackage|ifPDFTeX|else|fi|setmainfont|setlength|tabcolsep|begin|end|section|caption|toprule|midrule|bottomrule|endhead|endfoot|cmidrule|multicolumn|textit|texttt|quad|linewidth|noindent|footnotesize|raggedright|makeatletter|makeatother|def|UTFviii|ast|succ|sim|bullet|text(backslash|asciitilde|asciicircum|less|greater|bar|asciigrave))$/;
  for (const [command] of read.matchAll(/\\[A-Za-z]+/g)) expect(command).toMatch(known);
}

describe("LaTeX tables", () => {
  test("hold options, outcomes, rankings and stability of a published conflict", async () => {
    const analysis = await analyze(
      model({
        actors: { a: ["x+"], b: ["y"] },
        preferences: [ranking("a", "3>4~1>2"), statements("b", taken("a.x"), taken("b.y"))],
        outcomes: [{ id: "some", name: "Some", when: taken("a.x") }],
        statusQuo: { kind: "options", taken: ["a.x"], notTaken: [] },
      }),
      { concepts: ["nash", "seq"] },
    );
    const text = written(analysis);
    expectSound(text);
    const [options, outcomes, priorities, rankings, stability, ...others] = tablesOf(text);
    expect(others).toEqual([]);
    expect(options.rows).toEqual([
      ["Option", "1", "2$^\\ast$", "3", "4"],
      ["\\multicolumn{5}{l}{\\textit{A}}"],
      ["\\quad x (take only)", "N", "Y", "N", "Y"],
      ["\\multicolumn{5}{l}{\\textit{B}}"],
      ["\\quad y", "N", "N", "Y", "Y"],
    ]);
    expect(outcomes.rows[1]).toEqual(["Some", "2, 4"]);
    expect(priorities.rows.slice(1)).toEqual([
      ["B", "1", "“x”"],
      ["", "2", "“y”"],
    ]);
    expect(rankings.rows.slice(1)).toEqual([
      ["A", "$3 \\succ 1 \\sim 4 \\succ 2$"],
      ["B", "$4 \\succ 2 \\succ 3 \\succ 1$"],
    ]);
    expect(stability.rows[0]).toEqual([
      "",
      "\\multicolumn{2}{c}{A}",
      "\\multicolumn{2}{c}{B}",
      "\\multicolumn{2}{c}{Equilibrium}",
    ]);
    const dot = "$\\bullet$";
    expect(stability.rows.slice(2)).toEqual([
      ["1", dot, dot, "", "", "", ""],
      ["2$^\\ast$", dot, dot, "", "", "", ""],
      ["3", dot, dot, dot, dot, dot, dot],
      ["4", dot, dot, dot, dot, dot, dot],
    ]);
    expect(text).toContain(`\\texttt{${modelHash(analysis.model)}}`);
    expect(text.split("\n")[0]).toMatch(/^% test; Détente /);
  });

  test("hold the whole of the first case, as wide as a page", async () => {
    const analysis = await situation(summit);
    const text = written(analysis);
    expectSound(text);
    const tables = tablesOf(text);
    for (const { columns } of tables) expect(columns).toBeLessThanOrEqual(17);
    const count = (caption: string) => tables.filter((table) => table.caption.startsWith(caption)).length;
    expect(count("Options")).toBe(Math.ceil(analysis.space.count / 16));
    // four actors and the equilibria, three beside each other
    expect(count("Stability")).toBe(2);
    const numbers = tables
      .filter(({ caption }) => caption.startsWith("Preferences"))
      .flatMap(({ rows }) => rows.flatMap((row) => row[1].match(/\d+/g) ?? []));
    expect(numbers).toHaveLength(4 * analysis.space.count);
  });

  test("are one beside the other when all concepts are asked for", async () => {
    const analysis = await analyze(
      model({ actors: { a: ["x"], b: ["y"] }, preferences: [statements("a"), statements("b")] }),
      { concepts: concepts.map(({ id }) => id) },
    );
    const stability = tablesOf(written(analysis)).filter(({ caption }) => caption === "Stability");
    expect(stability.map(({ columns }) => columns)).toEqual([13, 7]);
  });

  test("hold states and moves in graph form", async () => {
    const analysis = await analyze(
      model({
        actors: { plant: [], agency: [] },
        graph: graph(["idle", "spill", "clean"], {
          plant: ["idle -> spill"],
          agency: ["spill -> clean", "spill -> idle"],
        }),
        preferences: [rankingByName("plant", "idle>spill~clean"), rankingByName("agency", "clean>idle>spill")],
      }),
    );
    const text = written(analysis);
    expectSound(text);
    expect(tablesOf(text)[0].rows).toEqual([
      ["State", "", "Moves of PLANT", "Moves of AGENCY"],
      ["1", "idle", "2", ""],
      ["2", "spill", "", "1, 3"],
      ["3", "clean", "", ""],
    ]);
  });

  test("escape whatever a name holds", async () => {
    const text = written(await awkward());
    expectSound(text);
    const name =
      '50\\% \\& \\textless{}b\\textgreater{}"\\#1\\_x"\\textless{}/b\\textgreater{} \\textbackslash{}input\\{\\textasciitilde{}\\textasciicircum{}\\$\\textbar{}\\textasciigrave{}-{}-{[}{*}{]}\\} 제재\ufffd next';
    expect(text).toContain(`\\section*{${name}}`);
    const [options, outcomes] = tablesOf(text);
    expect(options.rows[2][0]).toBe(`\\quad ${name}`);
    expect(outcomes.rows[1][0]).toBe(name);
    expect(text.split("\n")[1]).toBe("\\documentclass{article}");
  });

  test("are refused when nobody could read them, unless all are asked for", async () => {
    const options = Array.from({ length: 11 }, (_, index) => `o${index}`);
    const analysis = await analyze(model({ actors: { a: options }, preferences: [statements("a")] }));
    const { pieces, notices } = writeLatex(analysis);
    expect(pieces).toBeUndefined();
    expect(notices[0].message).toContain("2,048 states");
    expect(notices[0].message).toContain("2,000");
    const all = [...writeLatex(analysis, { all: true }).pieces!].join("");
    expect(tablesOf(all).filter(({ caption }) => caption.startsWith("Options"))).toHaveLength(128);
  });
});
