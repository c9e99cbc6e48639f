import type { Place } from "../../language/diagnostic.ts";
import { listed, type Sentence, say } from "../../sentences/sentence.ts";
import type { Cell, CutTable } from "./cells.ts";

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

/** An option, and whether it is taken in each state. */
export interface OptionLine {
  readonly actor: Cell;
  readonly option: Cell;
  readonly letters: readonly Cell[];
}

export type Report = (code: string, place: Place | undefined, message: Sentence, remedy: Sentence, hint?: true) => void;

const actorWords = new Set(["actor", "actors", "dm", "dms", "decision maker", "decision makers", "player", "party"]);
const optionWords = new Set(["option", "options", "action", "actions"]);
const stateWords = new Set(["state", "states", "id", "no", "no.", "number"]);
const rankWords = new Set(["rank", "ranks", "ranking", "rankings", "preference", "preferences"]);
const nowWords = new Set(["now", "today", "status quo", "statusquo", "sq"]);

const word = (cell: Cell | undefined): string => cell?.text.toLowerCase().replace(/:$/, "") ?? "";

/** Whether a first row says that the text is a table of one of the two layouts. */
export function isHeader(row: readonly Cell[]): boolean {
  if (row.length < 3) return false;
  return optionsAreRows(row) || (stateWords.has(word(row[0])) && row.some((cell) => keyOf(cell)));
}

const optionsAreRows = ([first, second]: readonly Cell[]): boolean =>
  actorWords.has(word(first)) && optionWords.has(word(second));

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

function optionsAsRows(header: readonly Cell[], body: readonly (readonly Cell[])[], report: Report): Sheet {
  const states = trimmed(header).slice(2);
  const options: OptionLine[] = [];
  const ranks: Sheet["ranks"][number][] = [];
  const orders: Sheet["orders"][number][] = [];
  let now: Sheet["now"];
  let actor: Cell | undefined;
  for (const row of body) {
    const [first, second] = row;
    const rest = row.slice(2, 2 + states.length);
    if (rankWords.has(word(first)) && second)
      addRanking(second, row.slice(2), states.length, { ranks, orders }, report);
    else if (nowWords.has(word(first))) now = nowOf(row, rest);
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
      else options.push({ actor, option: second, letters: filled(row, rest, states, report) });
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
  if (given.length === 1 && (count > 1 || !/^\d+$/.test(given[0]!.text))) into.orders.push({ actor, order: given[0]! });
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

/** The cells of a row that has one for each state. */
function filled(
  row: readonly Cell[],
  cells: readonly Cell[],
  states: readonly Cell[],
  report: Report,
): readonly Cell[] {
  if (cells.length < states.length)
    report(
      "missing-cell",
      row.at(-1)!.place,
      say('This row ends before the state "{state}".', { state: states[cells.length]!.text }),
      "Write Y or N for each state.",
    );
  return cells;
}

interface Column {
  readonly index: number;
  readonly actor: Cell;
  readonly option: Cell;
}

function statesAsRows(header: readonly Cell[], body: readonly (readonly Cell[])[], report: Report): Sheet {
  const options: Column[] = [];
  const ranks: { index: number; actor: Cell }[] = [];
  let label: number | undefined;
  let now: number | undefined;
  const unread: Cell[] = [];
  for (const [index, cell] of trimmed(header).entries()) {
    const key = keyOf(cell);
    if (key && rankWords.has(key.actor.text.toLowerCase())) ranks.push({ index, actor: key.option });
    else if (key) options.push({ index, ...key });
    else if (label === undefined && stateWords.has(word(cell))) label = index;
    else if (nowWords.has(word(cell))) now ??= index;
    else if (cell.text !== "") unread.push(cell);
  }
  // <concept>.<actor> has the form of an option; what a table of verdicts says of an actor is no option
  const judged = new Set(unread.map((cell) => cell.text));
  const real = options.filter(({ actor }) => !judged.has(actor.text));
  const isRanking = (row: readonly Cell[]): boolean => rankWords.has(word(row[0]));
  const rows = body.filter((row) => !isRanking(row));
  const orders: Sheet["orders"][number][] = [];
  const inWords: Sheet["ranks"][number][] = [];
  for (const row of body.filter(isRanking))
    if (row[1]) addRanking(row[1], row.slice(2), Math.max(2, rows.length), { ranks: inWords, orders }, report);
  const column = (index: number, what: string): Cell[] =>
    rows.map((row) => {
      const cell = row[index];
      if (cell) return cell;
      const message = say('This row ends before the column "{column}".', { column: what });
      report("missing-cell", row.at(-1)!.place, message, "Fill it in.");
      return { text: "", place: row.at(-1)!.place };
    });
  const ignored = unread.filter(({ text }) => text.toLowerCase() !== "pattern");
  if (ignored.length > 0)
    report(
      "unread-columns",
      ignored[0]!.place,
      say("Columns that hold results are not read: {columns}.", {
        columns: listed(ignored.slice(0, 8).map(({ text }) => text)),
      }),
      "Nothing is to be done; analyse the model to have them again.",
      true,
    );
  return {
    states: rows.map((row, index) =>
      label === undefined ? { text: `${index + 1}`, place: row[0]!.place } : row[label]!,
    ),
    options: real.map(({ index, actor, option }) => ({ actor, option, letters: column(index, option.text) })),
    ranks: [...ranks.map(({ index, actor }) => ({ actor, ranks: column(index, `rank.${actor.text}`) })), ...inWords],
    orders,
    ...(now === undefined ? {} : { now: { marks: column(now, "now") } }),
  };
}

/** "usa.invite" or "United States: Offer a meeting" as an actor and what belongs to it. */
function keyOf(cell: Cell): { readonly actor: Cell; readonly option: Cell } | undefined {
  const cut = /^([^:]+):(.+)$/.exec(cell.text) ?? /^([^.]+)\.(.+)$/.exec(cell.text);
  const [actor = "", option = ""] = cut?.slice(1).map((part) => part.trim()) ?? [];
  if (actor === "" || option === "") return undefined;
  return { actor: { text: actor, place: cell.place }, option: { text: option, place: cell.place } };
}
