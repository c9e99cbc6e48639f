import type { Analysis } from "../analysis/analyze.ts";
import { isEquilibrium, isStable } from "../analysis/stability.ts";
import { place } from "../analysis/steps.ts";
import type { AskedConcept } from "../engine/concepts.ts";
import { movesFrom } from "../engine/moves.ts";
import { oneLine } from "../language/harmless.ts";
import type { ConflictModel } from "../model/conflict-model.ts";
import type { Expression } from "../model/expression.ts";
import { printExpression } from "./detente-expression.ts";
import { type Exported, type ExportOptions, origin, originLine, outcomesOf, whenReadable } from "./exported.ts";

/** States beside each other in a table of options, columns of verdicts in a table of stability, states in a line of a ranking. */
const STATES_A_TABLE = 16;
const VERDICTS_A_TABLE = 15;
const STATES_A_LINE = 60;

/**
 * The tables that a paper reports about a conflict, as a LaTeX document that compiles by itself and from which tables can
 * be copied: options and feasible states (or states and moves), outcomes, preferences, stability and equilibria. Needs
 * booktabs, longtable, geometry and iftex; with XeLaTeX or LuaLaTeX fontspec.
 *
 * @example
 * ```ts
 * [...writeLatex(analysis).pieces!].join("").includes("\\begin{document}"); // => true
 * ```
 */
export function writeLatex(analysis: Analysis<AskedConcept>, options: ExportOptions = {}): Exported {
  return whenReadable(analysis.space, options, () => pieces(analysis));
}

function* pieces(analysis: Analysis<AskedConcept>): Generator<string, void> {
  const { model, space } = analysis;
  const { title, scenario, hash, program, rules } = origin(analysis);
  yield `% ${originLine(analysis)}
\\documentclass{article}
\\usepackage{iftex}
\\ifPDFTeX
  \\usepackage[T1]{fontenc}
  \\usepackage[utf8]{inputenc}
  \\makeatletter % letters that pdfLaTeX lacks are set as [?]; XeLaTeX and LuaLaTeX have them, given a font
  \\def\\UTFviii@undefined@err#1{[?]}
  \\makeatother
\\else
  \\usepackage{fontspec} % for Chinese, Korean and the like: \\setmainfont with a font that has their letters
\\fi
\\usepackage[a4paper,margin=2cm]{geometry}
\\usepackage{booktabs}
\\usepackage{longtable}
\\setlength{\\tabcolsep}{3pt}
\\begin{document}
\\section*{${escaped(title)}}
`;
  yield* model.graph ? [movesTable(analysis)] : optionTables(analysis);
  yield outcomesTable(analysis);
  yield prioritiesTable(model);
  yield rankingsTable(analysis);
  yield* stabilityTables(analysis);
  const today = space.statusQuo === undefined ? "" : " An asterisk marks the status quo.";
  const situation = scenario === undefined ? "" : `, scenario ${escaped(scenario)}`;
  yield `
\\noindent\\footnotesize\\raggedright Computed with ${escaped(program)}${situation}; rules: ${escaped(rules.join(", "))}; model
\\texttt{${hash}}.${today}
\\end{document}
`;
}

/** A row an option, under its actor; a column a state. */
function optionTables({ model, space }: Analysis<AskedConcept>): string[] {
  return chunks(range(space.count), STATES_A_TABLE).map((states) => {
    const patterns = states.map((state) => space.pattern(state));
    const rows = model.actors.flatMap((actor, ownerIndex) => {
      const own = [...model.options.entries()].filter(([, option]) => option.ownerIndex === ownerIndex);
      if (own.length === 0) return [];
      return [
        `\\multicolumn{${states.length + 1}}{l}{\\textit{${escaped(actor.name)}}}`,
        ...own.map(([option, { name, direction }]) => {
          const oneWay = { both: "", take: " (take only)", drop: " (drop only)" }[direction];
          return row([`\\quad ${escaped(name)}${oneWay}`, ...patterns.map((pattern) => letter(pattern[option]!))]);
        }),
      ];
    });
    const header = row(["Option", ...states.map((state) => stateNumber(space.statusQuo, state))]);
    return table("Options and feasible states", `l${"c".repeat(states.length)}`, [header], rows);
  });
}

const letter = (mark: string): string => (mark === "-" ? "--" : mark);

/** In graph form: a row a state, with where each actor can move from it. */
function movesTable({ model, space }: Analysis<AskedConcept>): string {
  const rows = range(space.count).map((state) =>
    row([
      stateNumber(space.statusQuo, state),
      escaped(model.graph!.states[state]!.name),
      ...space.structure.moves.map((moves) =>
        movesFrom(moves, state)
          .map((to) => to + 1)
          .join(", "),
      ),
    ]),
  );
  const header = row(["State", "", ...model.actors.map(({ name }) => `Moves of ${escaped(name)}`)]);
  return table("States and moves", `rl${"l".repeat(model.actors.length)}`, [header], rows);
}

function outcomesTable({ model, space }: Analysis<AskedConcept>): string {
  const of = outcomesOf(space);
  const states = new Map(model.outcomes.map((outcome) => [outcome, [] as number[]]));
  for (let state = 0; state < space.count; state++) for (const outcome of of(state)) states.get(outcome)!.push(state);
  const rows = [...states].map(([{ name }, members]) =>
    row([escaped(name), members.map((state) => state + 1).join(", ")]),
  );
  return rows.length === 0
    ? ""
    : table("Outcomes", "p{0.3\\linewidth}p{0.6\\linewidth}", [row(["Outcome", "States"])], rows);
}

/** The statements of those actors whose preferences are given by option prioritization, most important first. */
function prioritiesTable(model: ConflictModel): string {
  const keys = new Map(model.options.map(({ key, name }) => [key, name]));
  const print = (when: Expression): string => escaped(printExpression(when, (key) => `“${keys.get(key) ?? key}”`));
  const rows = model.actors.flatMap(({ id, name }) => {
    const preference = model.preferences.find(({ actor }) => actor === id);
    if (preference?.kind !== "statements") return [];
    const statements = preference.items.flatMap((item) => (item.kind === "statement" ? [item] : item.items));
    return statements.map(({ when, weight }, index) =>
      row([
        index === 0 ? escaped(name) : "",
        `${index + 1}`,
        `${print(when)}${weight === undefined ? "" : ` (weight ${escaped(weight)})`}`,
      ]),
    );
  });
  return rows.length === 0
    ? ""
    : table(
        "Preference statements, most important first",
        "p{0.25\\linewidth}rp{0.62\\linewidth}",
        [row(["Actor", "", "Statement"])],
        rows,
      );
}

/** Each actor's states from most to least preferred, ties with a tilde. */
function rankingsTable(analysis: Analysis<AskedConcept>): string {
  const { model, space } = analysis;
  const rows = model.actors.flatMap(({ name }, actor) => {
    const places = range(space.count).map((state) => place(analysis, actor, state).place);
    const ranked = range(space.count).sort((a, b) => places[a]! - places[b]! || a - b);
    const written = ranked.map((state, at) => {
      const relation = at === 0 ? "" : places[state] === places[ranked[at - 1]!] ? "\\sim " : "\\succ ";
      return `${relation}${state + 1}`;
    });
    return chunks(written, STATES_A_LINE).map((line, index) =>
      // a relation that begins a line has nothing at its left to be set apart from
      row([index === 0 ? escaped(name) : "", `$${index === 0 ? "" : "{}"}${line.join(" ")}$`]),
    );
  });
  return table(
    "Preferences over states, most preferred first",
    "p{0.25\\linewidth}p{0.65\\linewidth}",
    [row(["Actor", "Ranking"])],
    rows,
  );
}

/** A row a state; for each actor and for equilibria a column a concept, as many beside each other as fit a page. */
function stabilityTables(analysis: Analysis<AskedConcept>): string[] {
  const { model, space, concepts } = analysis;
  const judged = [
    ...model.actors.map(({ name }, actor) => ({
      name,
      holds: (concept: AskedConcept, state: number) => isStable(analysis, concept, actor, state),
    })),
    { name: "Equilibrium", holds: (concept: AskedConcept, state: number) => isEquilibrium(analysis, concept, state) },
  ];
  const width = concepts.length;
  return chunks(judged, Math.max(1, Math.floor(VERDICTS_A_TABLE / width))).map((group) => {
    const names = row(["", ...group.map(({ name }) => `\\multicolumn{${width}}{c}{${escaped(name)}}`)]);
    const rules = group.map((_, index) => `\\cmidrule(lr){${index * width + 2}-${(index + 1) * width + 1}}`).join("");
    const header = row(["State", ...group.flatMap(() => concepts.map(escaped))]);
    const rows = range(space.count).map((state) =>
      row([
        stateNumber(space.statusQuo, state),
        ...group.flatMap(({ holds }) => concepts.map((concept) => (holds(concept, state) ? "$\\bullet$" : ""))),
      ]),
    );
    return table("Stability", `r${"c".repeat(width * group.length)}`, [names, `${rules}\n${header}`], rows);
  });
}

function table(caption: string, columns: string, header: readonly string[], rows: readonly string[]): string {
  const lines = (parts: readonly string[]): string => parts.map((part) => `${part} \\\\\n`).join("");
  return `
\\begin{longtable}{${columns}}
\\caption{${caption}} \\\\
\\toprule
${lines(header)}\\midrule
\\endhead
\\bottomrule
\\endfoot
${lines(rows)}\\end{longtable}
`;
}

const row = (cells: readonly string[]): string => cells.join(" & ");
const stateNumber = (statusQuo: number | undefined, state: number): string =>
  `${state + 1}${state === statusQuo ? "$^\\ast$" : ""}`;
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));

const commands: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
  "`": "\\textasciigrave{}",
  // after the end of a row these would belong to its command
  "[": "{[}",
  "]": "{]}",
  "*": "{*}",
};

/** Text as LaTeX prints it: nothing in it is a command, and no two hyphens or commas become another character. */
function escaped(text: string): string {
  return oneLine(text)
    .replaceAll(/[\\~^<>|`[\]*]|[{}$&#_%]/g, (character) => commands[character] ?? `\\${character}`)
    .replaceAll(/([-,])(?=\1)/g, "$1{}");
}
