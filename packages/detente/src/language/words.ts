/**
 * The words of the language, by the part they play. One list feeds the decision which words are names (classify.ts), the
 * suggestions for misspelt words and the formatter.
 */

/** Words that are never names unless quoted: they may follow or join any expression. */
export const reservedWords: ReadonlySet<string> = new Set([
  "and",
  "or",
  "not",
  "if",
  "iff",
  "implies",
  "because",
  "assumed",
  "much",
]);

/** Words that begin a declaration. */
export const declarationWords: ReadonlySet<string> = new Set([
  "conflict",
  "source",
  "statement",
  "actor",
  "order",
  "infeasible",
  "require",
  "at",
  "exactly",
  "merge",
  "forbid",
  "unseen",
  "states",
  "moves",
  "now",
  "outcome",
  "preferences",
  "ranking",
  "scenario",
  "claim",
]);

/** Kinds of `{ … }`; `other` is a brace after something that is not understood. */
export type BlockKind =
  | "file"
  | "actor"
  | "source"
  | "statement"
  | "preferences"
  | "ranking"
  | "states"
  | "moves"
  | "scenario"
  | "claim"
  | "set"
  | "other";

/** Words that begin something inside a block, where that is not any name. */
export const blockWords: Readonly<Partial<Record<BlockKind, ReadonlySet<string>>>> = {
  file: declarationWords,
  scenario: new Set([...declarationWords, "without"]),
  actor: new Set(["option"]),
  source: new Set(["file", "url", "author", "publisher", "published", "slant", "sha256"]),
  statement: new Set(["by", "for", "on", "reported", "quote", "between", "in", "reliability", "against", "retracted"]),
  claim: new Set(["given", "expect", "fails", "because"]),
};

/** Which block the `{` after a declaration word opens. */
export const blockOpeners: Readonly<Record<string, BlockKind>> = {
  source: "source",
  statement: "statement",
  actor: "actor",
  states: "states",
  moves: "moves",
  preferences: "preferences",
  unordered: "preferences",
  ranking: "ranking",
  scenario: "scenario",
  claim: "claim",
  are: "set",
  is: "set",
};

/** Blocks that hold little but names, so that a word in them is a name unless the next token says otherwise. */
export const nameBlocks: ReadonlySet<BlockKind> = new Set([
  "preferences",
  "ranking",
  "states",
  "moves",
  "set",
  "other",
]);

/** Keywords after which a name or an expression comes. */
export const takesName: ReadonlySet<string> = new Set(
  (
    "source statement actor option order infeasible require of when from to by for in and or not if iff implies moves " +
    "preferences ranking now outcome scenario claim extends because given expect some no every all reliability against"
  ).split(" "),
);
/** Signs after which a name comes. */
export const takesNameMarks: ReadonlySet<string> = new Set([".", "->", ">", ">>", "~"]);
/** Keywords after which only a name comes, so that `true` and `false` are names there. */
export const definingWords: ReadonlySet<string> = new Set(
  (
    "source statement actor option order now outcome scenario claim preferences ranking moves because by for in extends " +
    "reliability against"
  ).split(" "),
);

/** What people write for a word of the language, where spelling alone would not lead there. */
export const otherWords: Readonly<Record<string, string>> = {
  title: "conflict",
  game: "conflict",
  player: "actor",
  party: "actor",
  dm: "actor",
  decisionmaker: "actor",
  impossible: "infeasible",
  forbidden: "infeasible",
  unfeasible: "infeasible",
  requires: "require",
  prefer: "preferences",
  prefers: "preferences",
  preference: "preferences",
  prefs: "preferences",
  rank: "ranking",
  order_of_states: "ranking",
  statusquo: "now",
  today: "now",
  reading: "scenario",
  action: "option",
  choice: "option",
};

/** Every word of the language. */
export const allWords: ReadonlySet<string> = new Set([
  ...reservedWords,
  ...declarationWords,
  ...Object.values(blockWords).flatMap((words) => [...words]),
  ..."as of take drop only most least one move from to when by for in unordered weight perhaps true false extends seen rules".split(
    " ",
  ),
  ..."some no every all any state never stable reachable moves improvements equilibria are is".split(" "),
  ..."together coalition coalitions the largest consistent set".split(" "),
]);
