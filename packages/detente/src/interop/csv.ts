import type { Analysis } from "../analysis/analyze.ts";
import { isEquilibrium, isStable } from "../analysis/stability.ts";
import { place } from "../analysis/steps.ts";
import type { AskedConcept } from "../engine/concepts.ts";
import { type Exported, oneLine, originLine, outcomesOf } from "./exported.ts";

/** States of a piece. */
const PIECE = 2 ** 12;

/**
 * What a spreadsheet would run as a formula gets an apostrophe before it, as spreadsheets write it themselves. The
 * pattern of a merged state may begin with "-" and is none.
 */
const formula = /^(?:[=+@\t\r]|-(?![YN-]*$))/;

/**
 * An analysis as comma-separated values (RFC 4180, UTF-8), a row a state, after one comment line that begins with "#": `id`
 * from 1, `pattern`, each option by its `actor.option` (Y, N, or - where a merged state does not say), `outcomes` by their
 * ids with "; " between, `now` for the status quo, `rank.<actor>` (1 is most preferred; equal is a tie), and as TRUE or
 * FALSE `<concept>.<actor>` for whether it is stable for the actor and `<concept>` for whether it is an equilibrium.
 *
 * @example
 * ```ts
 * [...writeCsv(analysis).pieces!].join("").split("\n")[1].slice(0, 30); // => "id,pattern,syria.release,syria"
 * ```
 */
export function writeCsv(analysis: Analysis<AskedConcept>): Exported {
  return { pieces: pieces(analysis), notices: [] };
}

function* pieces(analysis: Analysis<AskedConcept>): Generator<string, void> {
  const { count } = analysis.space;
  const columns = columnsOf(analysis);
  yield `# ${comment(originLine(analysis))}\n${rows([columns.map(({ name }) => field(name))])}`;
  for (let from = 0; from < count; from += PIECE) {
    const states = Array.from({ length: Math.min(PIECE, count - from) }, (_, at) => from + at);
    yield rows(states.map((state) => columns.map(({ value }) => value(state))));
  }
}

const rows = (lines: readonly (readonly (string | number)[])[]): string =>
  lines.map((cells) => `${cells.join(",")}\n`).join("");

/** A comment is no field to a spreadsheet: what it would take for further cells is no formula either. */
const comment = (text: string): string => text.replaceAll(/(?<=[,;"]\s*)(?=[=+@-])/g, "'");

/** A name as a field: on one line, no formula, quoted where it must be. */
function field(name: string): string {
  const text = oneLine(name).replace(formula, "'$&");
  // a spreadsheet parts cells by semicolons where the comma is the decimal mark
  return /[",;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

interface Column {
  readonly name: string;
  /** As it stands in the file. */
  readonly value: (state: number) => string | number;
}

function columnsOf(analysis: Analysis<AskedConcept>): Column[] {
  const { model, space, concepts } = analysis;
  const outcomes = outcomesOf(space);
  const patternOf = lastOf((state) => space.pattern(state));
  return [
    { name: "id", value: (state) => state + 1 },
    { name: "pattern", value: (state) => field(patternOf(state)) },
    ...model.options.map(({ key }, option): Column => ({ name: key, value: (state) => patternOf(state)[option]! })),
    {
      name: "outcomes",
      value: (state) =>
        field(
          outcomes(state)
            .map(({ id }) => id)
            .join("; "),
        ),
    },
    { name: "now", value: (state) => truth(state === space.statusQuo) },
    ...model.actors.map(
      ({ id }, actor): Column => ({ name: `rank.${id}`, value: (state) => place(analysis, actor, state).place }),
    ),
    ...concepts.flatMap((concept): Column[] => [
      ...model.actors.map(
        ({ id }, actor): Column => ({
          name: `${concept}.${id}`,
          value: (state) => truth(isStable(analysis, concept, actor, state)),
        }),
      ),
      { name: concept, value: (state) => truth(isEquilibrium(analysis, concept, state)) },
    ]),
  ];
}

const truth = (value: boolean): string => (value ? "TRUE" : "FALSE");

/** Remembers the last answer: every option's column asks for the pattern of the same state. */
function lastOf(compute: (state: number) => string): (state: number) => string {
  let last = { state: -1, value: "" };
  return (state) => {
    if (last.state !== state) last = { state, value: compute(state) };
    return last.value;
  };
}
