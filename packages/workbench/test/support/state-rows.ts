import type { Locator } from "playwright-core";

/** A row of a table of states: the number of its state, and what each of its verdicts says. */
export interface ReadRow {
  readonly state: number;
  readonly verdicts: readonly string[];
}

/** The rows of a table of states, as they stand on the page. */
export const stateRows = (table: Locator): Promise<ReadRow[]> =>
  table.locator("tbody tr").evaluateAll((rows) =>
    rows.map((row) => ({
      state: Number(/state ([\d,]+)/.exec(row.querySelector("th")?.textContent ?? "")?.[1]?.replaceAll(",", "")),
      verdicts: [...row.querySelectorAll("td")].map(
        (cell) => cell.querySelector("[aria-label]")?.getAttribute("aria-label") ?? "",
      ),
    })),
  );

/** The numbers of the states of which a column says so, ascending. */
export const statesWith = (rows: readonly ReadRow[], column: number, verdict: RegExp): number[] =>
  rows
    .filter(({ verdicts }) => verdict.test(verdicts[column] ?? ""))
    .map(({ state }) => state)
    .sort((a, b) => a - b);
