import { count, list, ordinal } from "./grammar.ts";

type Change = "added" | "dropped" | "changed";

/** What differs between two models, and what follows from it. */
export const compare = {
  title: (model: string, before: string, after: string): string => `${model}: ${before} and ${after}`,
  noDifference: "The two do not differ in anything that is computed: all verdicts are the same.",
  sameButForNames:
    "The two are the same but for names and order: the same states, moves and preferences, and so the same verdicts. This is what is what:",
  noVerdictDiffers: (differences: number): string =>
    `They differ in ${count(differences, "thing")}, and no verdict differs: the same holds in both.`,
  outcomesDiffer: (before: string, after: string, outcomes: readonly string[]): string =>
    `From ${before} to ${after}: ${list(outcomes)}.`,
  statesDiffer: (before: string, after: string): string =>
    `From ${before} to ${after} other states hold, but of the same outcomes.`,
  oneAccounts: (difference: string): string => `One difference accounts for all of it: ${difference}.`,
  /** How many changed verdicts a single difference accounts for, how many a pair, and how many neither. */
  accounted: (single: number, paired: number, left: number): string =>
    `${list([
      `A single difference accounts for ${single} of ${count(single + paired + left, "changed verdict")}`,
      ...(paired > 0 ? [`a pair for ${paired}`] : []),
      ...(left > 0 ? [`for ${left} neither does`] : []),
    ])}.`,
  whatDiffers: "What differs in the model",
  differencesHead: ["", "Difference", "Alone brings about", "And besides", "Taken back undoes"],
  notByItself: (problem: string): string => `not by itself: ${problem}`,
  rankingsDiffer: (actors: readonly string[]): string =>
    `Rankings that differ, with Kendall's tau-b (1 the same order, −1 the reverse): ${list(actors)}.`,
  tau: (actor: string, tau: string | undefined): string => `${actor} (tau-b ${tau ?? "not defined"})`,
  whichVerdicts: "Which verdicts differ",
  verdictsHead: ["Holds for all", "", "Under", "Accounted for by"],
  someOf: (outcome: string): string => `some ${outcome}`,
  notFeasibleIn: (state: string, where: string): string => `${state} (not feasible in ${where})`,
  verdict: { appears: "appears", vanishes: "vanishes" },
  furtherRows: (left: number): string => `… and ${left.toLocaleString("en")} more; \`--all\` lists them.`,
  outcomesOnly: "The two have different options or states, so that only outcomes are compared.",
  pairsTried: (tried: number, of: number): string =>
    `${tried} of ${count(of, "pair")} of differences ${tried === 1 ? "was" : "were"} tried for what no single one accounts for.`,
  /** Positions of differences: those of which any alone suffices. */
  alone: (differences: readonly string[]): string =>
    `${differences.length === 1 ? "" : "any of "}${list(differences)} alone`,
  together: (pair: readonly string[]): string => `no single difference; ${list(pair)} together`,
  neither: "no single difference and no pair tried",
  needs: (account: string, differences: readonly string[]): string => `${account}; needs ${list(differences)}`,

  // differences
  actorRenamed: (id: string, name: string): string => `the actor ${id} is called ${name}`,
  actor: (name: string, change: Change): string => `the actor ${name} is ${change}`,
  optionChanged: (actor: string, option: string): string => `${actor}: “${option}” has another name or direction`,
  option: (actor: string, option: string, change: Change): string => `${actor}: the option “${option}” is ${change}`,
  rule: (rule: string, change: Change): string => `the rule ${rule} is ${change}`,
  merge: (when: string, change: Change): string => `merging where ${when} is ${change}`,
  forbidden: (from: string | undefined, to: string | undefined, by: string | undefined, change: Change): string =>
    `the forbidden move${from === undefined ? "" : ` from ${from}`}${to === undefined ? "" : ` to ${to}`}${by === undefined ? "" : ` by ${by}`} is ${change}`,
  unseen: (by: string, when: string, change: Change): string => `that ${by} does not see ${when} is ${change}`,
  graph: "the named states or the moves are others",
  nowChanged: (after: string, before: string): string => `today is ${after} and not ${before}`,
  nowAdded: (after: string): string => `today is said to be ${after}`,
  nowDropped: "what holds today is not said",
  nothing: "nothing",
  outcomeChanged: (name: string): string => `the outcome ${name} is defined or named otherwise`,
  outcome: (name: string, change: Change): string => `the outcome ${name} is ${change}`,
  preference: (actor: string, edit: string): string => `${actor}: ${edit}`,
  added: (item: string, to: number): string => `${item} is added in ${ordinal(to)} place`,
  dropped: (item: string, from: number): string => `${item} is dropped from ${ordinal(from)} place`,
  moved: (item: string, from: number, to: number): string =>
    `${item} moves from ${ordinal(from)} to ${ordinal(to)} place`,
  becomes: (before: string, item: string): string => `${before} becomes ${item}`,
  rankingReplaced: "its ranking is another",
};
