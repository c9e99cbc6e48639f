import { count, list, ordinal } from "./grammar.ts";

/** What texts count. */
export type Noun =
  | "actor"
  | "option"
  | "state"
  | "feasible state"
  | "other state"
  | "move"
  | "place"
  | "claim"
  | "statement"
  | "source"
  | "verdict"
  | "coalition"
  | "sample"
  | "comparison"
  | "turned comparison"
  | "pair";

/** Words that every text uses: numbers, lists, states, moves, and what a preference rests on. */
export const general = {
  /** For `Intl` and for a page's `lang`. */
  locale: "en",
  /** What stands between two sentences. */
  space: " ",
  semicolon: "; ",
  comma: ", ",
  list,
  ordinal,
  number: (value: number): string => value.toLocaleString("en"),
  count: (number: number, noun: Noun): string => count(number, noun),
  /** A name or somebody's words in quotation marks. */
  quoted: (text: string): string => `“${text}”`,
  bracketed: (text: string): string => ` (${text})`,
  none: "none",
  /** State numbers that a list has no room for. */
  andMore: (shown: string, left: number): string => `${shown} and ${left.toLocaleString("en")} more`,
  /** What a table has no room for; `command`: how to see the rest. */
  furtherStates: (left: number, command: string): string =>
    `… and ${count(left, "state")} more; \`${command}\` lists them.`,

  /** Over what a reader must know of an answer before it is used. */
  beforeYouRely: "Before you rely on this:",
  onLine: (line: number, text: string): string => `Line ${line.toLocaleString("en")}: ${text}`,
  /** The last line of an answer. */
  origin: (version: string, hash: string, rules: string): string =>
    `Détente ${version} · model ${hash}${rules === "" ? "" : ` · ${rules}`}`,

  state: (number: number): string => `state ${number}`,
  label: (title: string, number: number): string => `${title} (state ${number})`,
  today: "today",
  /** After a state's title in a table. */
  markedToday: (title: string): string => `${title} ← today`,
  nothingTaken: "nothing taken",
  takes: (options: string): string => `takes ${options}`,
  takesBack: (options: string): string => `takes back ${options}`,
  takesAndTakesBack: (takes: string, drops: string): string => `takes ${takes} and takes back ${drops}`,
  movesTo: (state: string): string => `moves to ${state}`,
  /** Who moves, and the deed. */
  move: (actor: string, deed: string): string => `${actor} ${deed}`,
  /** After a move that is no gain to its mover. */
  aLoss: " (a loss)",
  noChange: " (no change)",

  likesBothEqually: "it likes both equally",
  rankingSaysSo: (grounds: string): string => `its ranking says so; ${grounds}`,
  byWeights: (statements: string): string => `by the weights of ${statements}`,
  byStatement: (statement: string, importance: number, holdsThere: boolean, grounds: string): string =>
    `${statement} (its ${ordinal(importance)} statement) ${holdsThere ? "holds there only" : "fails there only"}; ${grounds}`,
  speaker: (who: string, said: string): string => `${who}: ${said}`,
  assumedBecause: (reason: string): string => `assumed: ${reason}`,
  assumed: "assumed by the analyst",
  noEvidence: "no evidence is given",
};
