import type { Analysis } from "../analysis/analyze.ts";
import type { AskedConcept } from "../engine/concepts.ts";
import { type Exported, originLine, rankMeaning } from "./exported.ts";
import { spreadsheetCell } from "./spreadsheet.ts";
import { type Fact, stateFacts } from "./state-facts.ts";

/** States of a piece. */
const PIECE = 2 ** 12;

/**
 * An analysis as comma-separated values (RFC 4180, UTF-8), a row a state, after one comment line that begins with "#": `id`
 * from 1, `pattern`, each option by its `actor.option` (Y, N, or - where a merged state does not say), `outcomes` by their
 * ids with "; " between, `now` for the status quo, `rank.<actor>` (1 is most preferred; equal is a tie), and as TRUE or
 * FALSE `<concept>.<actor>` for whether it is stable for the actor and `<concept>` for whether it is an equilibrium. As a file
 * for a spreadsheet it begins with a `byteOrderMark`, which is no part of the pieces.
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
  const facts = stateFacts(analysis);
  yield `# ${comment(`${originLine(analysis)}; rank: ${rankMeaning}`)}\n${rows([facts.map(({ name }) => spreadsheetCell(name, "csv"))])}`;
  for (let from = 0; from < count; from += PIECE) {
    const states = Array.from({ length: Math.min(PIECE, count - from) }, (_, at) => from + at);
    yield rows(states.map((state) => facts.map((fact) => cell(fact, state))));
  }
}

const rows = (lines: readonly (readonly (string | number)[])[]): string =>
  lines.map((cells) => `${cells.join(",")}\n`).join("");

/** A comment is no field to a spreadsheet: what it would take for further cells is no formula either. */
const comment = (text: string): string => text.replaceAll(/(?<=[,;"]\s*)(?=[=+@-])/g, "'");

const cell = (fact: Fact, state: number): string | number => {
  switch (fact.type) {
    case "integer":
      return fact.value(state);
    case "text":
      return spreadsheetCell(fact.value(state), "csv");
    case "truth":
      return fact.value(state) ? "TRUE" : "FALSE";
  }
};
