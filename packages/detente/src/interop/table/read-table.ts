import { type Diagnostic, finding, hasErrors } from "../../language/diagnostic.ts";
import { firstFindings } from "../../language/first-findings.ts";
import type { Actor, Conflict, Outcome, Preference, RankingTier } from "../../model/conflict.ts";
import { untitled } from "../../model/lower.ts";
import { listedUpTo, type Sentence, say } from "../../sentences/sentence.ts";
import { readableIds } from "../gmcr-names.ts";
import { type Cell, cutTable } from "./cells.ts";
import { readOrder, readRanks } from "./rankings.ts";
import { conditionOf, rulesFor } from "./rules.ts";
import { isHeader, mostOptions, mostStates, type OptionCell, type Report, type Sheet, sheetOf } from "./sheet.ts";
import { folded, isNoMark, label, lettersOf, letterWords } from "./words.ts";

/** More findings than this help nobody. */
const MOST_FINDINGS = 100;
/** So many are looked for: they are put in the order of the text before the first are shown. */
const MOST_FOUND = 4096;

/**
 * Whether a text without a file name is a table rather than `.detente` text: by its first line that is no comment.
 *
 * @example
 * ```ts
 * isTable("actor,option,1,2"); // => true
 * isTable(text); // => false
 * ```
 */
export function isTable(text: string): boolean {
  const { rows } = cutTable(text.slice(0, 2 ** 16));
  return rows[0] !== undefined && isHeader(rows[0]);
}

/**
 * Reads a table of options and rankings as people keep it in a spreadsheet or paste it from a paper, with commas,
 * semicolons or tabs between the cells. Options are rows under `actor, option, 1, 2, …`, or states are rows under `state,
 * usa.invite, …`, which is what `writeCsv` writes. The states of the table are the feasible ones. Rankings are columns or
 * rows of ranks (1 is most preferred, equal is a tie) or an order in one cell (`4 > 2 > 1 ~ 3`). docs/reference/formats.md
 * has both layouts.
 *
 * A table holds neither rules as they were meant nor evidence: what is not among its states becomes infeasible. States that
 * are called by more than a number become outcomes.
 *
 * @example
 * ```ts
 * const table = "actor,option,1,2,3,4\na,x,N,Y,N,Y\nb,y,N,N,Y,Y\n";
 * readTable(table).conflict!.actors.map(({ id }) => id); // => ["a", "b"]
 * ```
 */
export function readTable(text: string): { readonly conflict?: Conflict; readonly diagnostics: readonly Diagnostic[] } {
  const cut = cutTable(text);
  const diagnostics: Diagnostic[] = [...cut.diagnostics];
  let beyond = 0;
  const report: Report = (code, place, message, remedy, severity = "error") => {
    if (diagnostics.length < MOST_FOUND) diagnostics.push(finding({ code, severity, message, remedy, place }));
    else beyond++;
  };
  if (cut.rows.length === 0)
    report("empty-file", undefined, "The table is empty.", "A table begins with: actor,option,1,2");
  const sheet = sheetOf(cut, report);
  const conflict = sheet && !hasErrors(diagnostics) ? conflictOf(sheet, titleOf(cut.comments), report) : undefined;
  const found = firstFindings(diagnostics, MOST_FINDINGS, beyond);
  return hasErrors(diagnostics) || !conflict ? { diagnostics: found } : { conflict, diagnostics: found };
}

/** The first comment; of one that Détente wrote, what stands before the program's name. */
const titleOf = ([first = ""]: readonly string[]): string =>
  first.replace(/; (scenario .*; )?Détente .*$/, "") || untitled;

function conflictOf(sheet: Sheet, title: string, report: Report): Conflict | undefined {
  if (!hasSize(sheet, report)) return undefined;
  const { actors, keys } = actorsOf(sheet, report);
  const patterns = patternsOf(sheet, report);
  if (!actors || !patterns) return undefined;
  const names = new Map<string, string>(
    actors.flatMap(({ id, name }) => [[folded(id), id] as const, [folded(name), id] as const]),
  );
  const labels = sheet.states.map((cell) => cell.text);
  const preferences: Preference[] = [];
  const add = (actor: Cell, tiers: readonly RankingTier[] | undefined): void => {
    const id = names.get(folded(actor.text));
    if (id === undefined)
      report(
        "unknown-actor",
        actor.place,
        say('No actor of the table is called "{name}".', { name: actor.text }),
        known(actors.map(({ name }) => name)),
      );
    else if (preferences.some((other) => other.actor === id))
      report(
        "doubled-ranking",
        actor.place,
        say('"{actor}" has a second ranking here.', { actor: actor.text }),
        "Keep one of the two.",
      );
    else if (tiers) preferences.push({ kind: "ranking", actor: id, tiers });
  };
  for (const { actor, ranks } of sheet.ranks) add(actor, readRanks(ranks, patterns, report));
  for (const { actor, order } of sheet.orders) add(actor, readOrder(order, labels, patterns, report));
  const now = nowOf(sheet, labels, report);
  tellNumbers(sheet.states, patterns, report);
  return {
    title,
    actors,
    rules: rulesFor(patterns, keys),
    merges: [],
    forbidden: [],
    unseen: [],
    ...(now === undefined
      ? {}
      : {
          statusQuo: {
            kind: "options",
            taken: keys.filter((_, option) => patterns[now]![option] === "Y"),
            notTaken: [],
          },
        }),
    outcomes: outcomesOf(labels, patterns, keys),
    preferences: actors.flatMap(({ id }) => preferences.filter(({ actor }) => actor === id)),
    scenarios: [],
    claims: [],
    sources: [],
    statements: [],
  };
}

const known = (names: readonly string[]): Sentence =>
  say("It has {names}.", { names: listedUpTo(12, [...new Set(names)]) });

function hasSize({ states, options }: Sheet, report: Report): boolean {
  const [place] = [...states, ...options.map(({ option }) => option)].map((cell) => cell.place);
  if (options.length === 0)
    report("no-options", place, "The table has no option.", "Give each option a row, or a column such as usa.invite.");
  else if (states.length === 0)
    report("no-states", place, "The table has no state.", "Give each state a column, or a row, of Y and N.");
  else if (states.length > mostStates || options.length > mostOptions) return false;
  else return true;
  return false;
}

/** The actors with their options, in the order in which the table first names them. */
function actorsOf({ options }: Sheet, report: Report): { actors?: readonly Actor[]; keys: readonly string[] } {
  const owners = [...new Set(options.map(({ actor }) => actor.text))];
  const ids = readableIds(owners);
  const seen = new Set<string>();
  for (const { actor, option } of options) {
    const key = JSON.stringify([actor.text, option.text]);
    if (seen.has(key))
      report(
        "doubled-option",
        option.place,
        say('"{actor}" has the option "{option}" twice.', { actor: actor.text, option: option.text }),
        "Keep one.",
      );
    seen.add(key);
  }
  if (seen.size < options.length) return { keys: [] };
  const actors = owners.map((name, index) => {
    const own = options.filter(({ actor }) => actor.text === name);
    const optionIds = readableIds(own.map(({ option }) => option.text));
    return {
      id: ids[index]!,
      name,
      options: own.map(({ option }, at) => ({ id: optionIds[at]!, name: option.text, direction: "both" as const })),
    };
  });
  // patterns go actor by actor, as models without an order of their own do
  const keys = actors.flatMap(({ id, options: own }) => own.map((option) => `${id}.${option.id}`));
  return { actors, keys };
}

/** Each state's pattern, options actor by actor. */
function patternsOf({ states, options }: Sheet, report: Report): readonly string[] | undefined {
  const owners = [...new Set(options.map(({ actor }) => actor.text))];
  const ordered = owners.flatMap((owner) => options.filter(({ actor }) => actor.text === owner));
  const letters = lettersOf(ordered.flatMap((option) => option.letters));
  let sound = true;
  const patterns = states.map((_, state) =>
    ordered
      .map(({ letters: cells }) => {
        const letter = letters.of(cells[state]!);
        if (letter) return letter;
        sound = false;
        tellBadLetter(cells[state]!, report);
        return "N";
      })
      .join(""),
  );
  if (sound && letters.told) {
    const { place } = ordered.flatMap((option) => option.letters).find(({ text }) => text !== "")!;
    report(
      "marks-read",
      place,
      letters.told === "marks"
        ? "What is marked is read as taken, and an empty cell as not taken."
        : "A circle is read as taken, and a cross as not taken.",
      say("Write Y and N where something else is meant; also read are {words}.", { words: letterWords }),
      "warning",
    );
  }
  const first = new Map<string, number>();
  for (const [state, pattern] of patterns.entries()) {
    const other = first.get(pattern);
    if (sound && other !== undefined) {
      const message = say('The states "{first}" and "{second}" are the same: {pattern}.', {
        first: states[other]!.text,
        second: states[state]!.text,
        pattern,
      });
      report("doubled-state", states[state]!.place, message, "Keep one of them, or correct a letter.");
      sound = false;
    } else first.set(pattern, state);
  }
  return sound ? patterns : undefined;
}

function tellBadLetter({ text, place, missing }: OptionCell, report: Report): void {
  if (missing !== undefined) {
    const message = say('This row ends before the column "{column}".', { column: missing });
    report("missing-cell", place, message, "Write Y or N for each state.");
  } else if (/^[-–—]$/.test(text))
    report(
      "merged-state",
      place,
      "A state that stands for several is not read from a table.",
      "Write each of its states, or the model as a .detente file with `merge when`.",
    );
  else
    report(
      "bad-letter",
      place,
      text === "" ? "This cell is empty." : say('"{text}" does not say whether the option is taken.', { text }),
      say("Write Y or N; also read are {words}.", { words: letterWords }),
    );
}

/** States that have a name are outcomes of that name. */
function outcomesOf(labels: readonly string[], patterns: readonly string[], keys: readonly string[]): Outcome[] {
  const named = [...labels.keys()].filter(
    (state) => /\p{L}/u.test(labels[state]!) && !/^s\d+$/i.test(label(labels[state]!)),
  );
  const ids = readableIds(named.map((state) => labels[state]!));
  return named.map((state, index) => ({
    id: ids[index]!,
    name: labels[state]!,
    when: conditionOf(patterns[state]!, keys),
  }));
}

function nowOf({ now }: Sheet, labels: readonly string[], report: Report): number | undefined {
  if (!now) return undefined;
  if ("label" in now) {
    const state = labels.findIndex((each) => label(each) === label(now.label.text));
    if (state >= 0) return state;
    const message = say('No state of the table is called "{name}".', { name: now.label.text });
    report("unknown-state", now.label.place, message, known(labels));
    return undefined;
  }
  const marked = now.marks.flatMap(({ text }, state) => (isNoMark(text) ? [] : [state]));
  if (marked.length > 1)
    report("doubled-now", now.marks[marked[1]!]!.place, "Two states are marked as today's.", "Mark one of them.");
  return marked[0];
}

/** Says so where the table numbers the states otherwise than Détente does. */
function tellNumbers(states: readonly Cell[], patterns: readonly string[], report: Report): void {
  if (!states.every(({ text }) => /^s?\d+$/i.test(label(text)))) return;
  const order = [...patterns.keys()].sort((a, b) => {
    const [left, right] = [patterns[a]!, patterns[b]!].map((pattern) => [...pattern].reverse().join(""));
    return left! < right! ? -1 : 1;
  });
  const numbers = new Map(order.map((state, index) => [state, index + 1]));
  const state = states.findIndex(({ text }, index) => Number(label(text).replace(/^s/i, "")) !== numbers.get(index));
  if (state < 0) return;
  report(
    "other-numbers",
    states[state]!.place,
    say("The state {name} of the table is number {number} here ({pattern}), as states are numbered in binary order.", {
      name: states[state]!.text,
      number: numbers.get(state)!,
      pattern: patterns[state]!,
    }),
    "Nothing is to be done; compare states by their patterns.",
    "hint",
  );
}
