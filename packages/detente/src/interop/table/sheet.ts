import type { Place, Severity } from "../../language/diagnostic.ts";
import { listedUpTo, type Sentence, say } from "../../sentences/sentence.ts";
import type { Cell, CutTable } from "./cells.ts";
import { isHead, rankOf } from "./words.ts";

/** A table as it is meant, whichever way round it is written. */
export interface Sheet {
  /** What the states are called; the place of each is its cell's. */
  readonly states: readonly Cell[];
  readonly options: readonly OptionLine[];
  /** Ranks, 1 the most preferred, a cell for each state. */
  readonly ranks: readonly { readonly actor: Cell; readonly ranks: readonly Cell[] }[];
  /** Rankings in words: `4 > 2 > 1 ~ 3`. */
  readonly orders: readonly { readonly actor: Cell; readonly order: Cell }[];
  /** Marks of today's state, a cell for each state; or what it is called. */
  readonly now?: { readonly marks: readonly Cell[] } | { readonly label: Cell };
}

/** A cell that a row ends before: what it would have been for. */
export interface OptionCell extends Cell {
  readonly missing?: string;
}

/** An option, and whether it is taken in each state. */
export interface OptionLine {
  readonly actor: Cell;
  readonly option: Cell;
  readonly letters: readonly OptionCell[];
}

export type Report = (
  code: string,
  place: Place | undefined,
  message: Sentence,
  remedy: Sentence,
  severity?: Severity,
) => void;

/** More states or options than this are no table that a person wrote. */
export const mostStates = 4096;
export const mostOptions = 64;

/** Whether a first row says that the text is a table of one of the two layouts. */
export function isHeader(row: readonly Cell[]): boolean {
  if (row.length < 3) return false;
  return optionsAreRows(row) || (isHead("state", row[0]?.text) && row.some((cell) => keyOf(cell)));
}

const optionsAreRows = ([first, second]: readonly Cell[]): boolean =>
  isHead("actor", first?.text) && isHead("option", second?.text);

/** The sheet that a table's rows make; nothing, and said why, where its first row fits no layout. */
export function sheetOf({ rows }: CutTable, report: Report): Sheet | undefined {
  const [header, ...body] = rows;
  if (!header) return undefined;
  if (optionsAreRows(header)) return optionsAsRows(header, body, report);
  if (header.some((cell) => keyOf(cell))) return statesAsRows(header, body, report);
  report(
    "unknown-table",
    header[0]!.place,
    "The first row does not say how the table is to be read.",
    'Begin with "actor,option" and the states, a row for each option; or with "state" and columns such as "usa.invite", a row for each state.',
  );
  return undefined;
}

/** Empty cells at a row's end, which spreadsheets fill in, are none. */
function trimmed(row: readonly Cell[]): readonly Cell[] {
  const last = row.findLastIndex((cell) => cell.text !== "");
  return row.slice(0, last + 1);
}

function optionsAsRows(header: readonly Cell[], body: readonly (readonly Cell[])[], report: Report): Sheet | undefined {
  const states = trimmed(header).slice(2);
  const count = body.filter(([first]) => !isHead("rank", first?.text) && !isHead("now", first?.text)).length;
  if (!hasSize(states.length, count, header, report)) return undefined;
  const options: OptionLine[] = [];
  const ranks: Sheet["ranks"][number][] = [];
  const orders: Sheet["orders"][number][] = [];
  let now: Sheet["now"];
  let actor: Cell | undefined;
  for (const row of body) {
    const [first, second] = row;
    const rest = row.slice(2, 2 + states.length);
    if (isHead("rank", first?.text) && second)
      addRanking(second, row.slice(2), states.length, { ranks, orders }, report);
    else if (isHead("now", first?.text)) now = nowOf(row, rest);
    else {
      // papers name an actor once, beside the first of its options
      if (first!.text !== "") actor = first!;
      if (!actor)
        report(
          "no-actor",
          first!.place,
          "It is not said whose option this is.",
          "Write the actor in the first column.",
        );
      else if (!second || second.text === "")
        report("no-option", first!.place, "This row names no option.", "Write the option in the second column.");
      else options.push({ actor, option: second, letters: filled(row, rest, states) });
    }
  }
  return { states, options, ranks, orders, ...(now ? { now } : {}) };
}

function addRanking(
  actor: Cell,
  cells: readonly Cell[],
  count: number,
  into: { ranks: Sheet["ranks"][number][]; orders: Sheet["orders"][number][] },
  report: Report,
): void {
  const given = trimmed(cells).filter((cell) => cell.text !== "");
  if (given.length === 1 && (count > 1 || rankOf(given[0]!.text) === undefined))
    into.orders.push({ actor, order: given[0]! });
  else if (given.length === count) into.ranks.push({ actor, ranks: given });
  else
    report(
      "missing-rank",
      (given.at(-1) ?? actor).place,
      say("This ranking has {ranks} ranks for {states} states.", { ranks: given.length, states: count }),
      "Give each state its rank, 1 for the most preferred; or write the order in one cell: 4 > 2 > 1 ~ 3.",
    );
}

function nowOf(row: readonly Cell[], rest: readonly Cell[]): Sheet["now"] {
  const marked = rest.filter((cell) => cell.text !== "");
  const [, second] = row;
  if (marked.length === 0 && second && second.text !== "") return { label: second };
  return { marks: rest };
}

/** The cells of a row, one for each state: a row may end before the last ones. */
const filled = (row: readonly Cell[], cells: readonly Cell[], states: readonly Cell[]): readonly Cell[] => [
  ...cells,
  ...states.slice(cells.length).map(({ text }) => ({ text: "", place: row.at(-1)!.place, missing: text })),
];

/** Told before a cell is looked at: a short text can have a long first row and many rows. */
function hasSize(states: number, options: number, [first]: readonly Cell[], report: Report): boolean {
  if (states > mostStates)
    report(
      "too-many-states",
      first!.place,
      say("The table has {count} states; at most {most} are read.", {
        count: states.toLocaleString("en"),
        most: mostStates.toLocaleString("en"),
      }),
      "Write the model as a .detente file, with rules for what cannot be.",
    );
  else if (options > mostOptions)
    report(
      "too-many-options",
      first!.place,
      say("The table has {count} options; at most {most} are read.", { count: options, most: mostOptions }),
      "Check that it is the file you meant.",
    );
  else return true;
  return false;
}

interface Column {
  readonly index: number;
  readonly actor: Cell;
  readonly option: Cell;
}

function statesAsRows(header: readonly Cell[], body: readonly (readonly Cell[])[], report: Report): Sheet | undefined {
  const options: Column[] = [];
  const ranks: { index: number; actor: Cell }[] = [];
  let label: number | undefined;
  let now: number | undefined;
  const unread: Cell[] = [];
  for (const [index, cell] of trimmed(header).entries()) {
    const key = keyOf(cell);
    if (key && isHead("rank", key.actor.text)) ranks.push({ index, actor: key.option });
    else if (key) options.push({ index, ...key });
    else if (label === undefined && isHead("state", cell.text)) label = index;
    else if (isHead("now", cell.text)) now ??= index;
    else if (cell.text !== "") unread.push(cell);
  }
  // <concept>.<actor> has the form of an option; what a table of verdicts says of an actor is no option
  const judged = new Set(unread.map((cell) => cell.text));
  const real = options.filter(({ actor }) => !judged.has(actor.text));
  const isRanking = (row: readonly Cell[]): boolean => isHead("rank", row[0]?.text);
  const rows = body.filter((row) => !isRanking(row));
  if (!hasSize(rows.length, real.length, header, report)) return undefined;
  const orders: Sheet["orders"][number][] = [];
  const inWords: Sheet["ranks"][number][] = [];
  for (const row of body.filter(isRanking))
    if (row[1]) addRanking(row[1], row.slice(2), Math.max(2, rows.length), { ranks: inWords, orders }, report);
  const column = (index: number, what: string): OptionCell[] =>
    rows.map((row) => row[index] ?? { text: "", place: row.at(-1)!.place, missing: what });
  const ignored = unread.filter(({ text }) => text.toLowerCase() !== "pattern");
  if (ignored.length > 0)
    report(
      "unread-columns",
      ignored[0]!.place,
      say("Columns that hold results are not read: {columns}.", {
        columns: listedUpTo(
          8,
          ignored.map(({ text }) => text),
        ),
      }),
      "Nothing is to be done; analyse the model to have them again.",
      "hint",
    );
  return {
    // a row may end before the column of names
    states: rows.map(
      (row, index) => (label === undefined ? undefined : row[label]) ?? { text: `${index + 1}`, place: row[0]!.place },
    ),
    options: real.map(({ index, actor, option }) => ({ actor, option, letters: column(index, option.text) })),
    ranks: [...ranks.map(({ index, actor }) => ({ actor, ranks: column(index, `rank.${actor.text}`) })), ...inWords],
    orders,
    ...(now === undefined ? {} : { now: { marks: column(now, "now") } }),
  };
}

/** "usa.invite" or "United States: Offer a meeting" as an actor and what belongs to it. */
function keyOf(cell: Cell): { readonly actor: Cell; readonly option: Cell } | undefined {
  const cut = /^([^:：]+)[:：](.+)$/.exec(cell.text) ?? /^([^.．]+)[.．](.+)$/.exec(cell.text);
  const [actor = "", option = ""] = cut?.slice(1).map((part) => part.trim()) ?? [];
  if (actor === "" || option === "") return undefined;
  return { actor: { text: actor, place: cell.place }, option: { text: option, place: cell.place } };
}
