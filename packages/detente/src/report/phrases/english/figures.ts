import { agree, count } from "./grammar.ts";

/** What figures and the tables behind them say. */
export const figures = {
  // all states
  statesTitle: (states: number): string =>
    `All ${count(states, "feasible state")}: ranking and stability for each actor`,
  statesMean: (concept: string): string =>
    `Under \`${concept}\`. **r**: stable, the actor has no improvement (rational); **s**: stable, every improvement is sanctioned; **u**: unstable. The number is the state's place in the actor's ranking, 1 the best.`,
  holdsFor: "Holds for all under",
  code: { rational: "r", sanctioned: "s", unstable: "u" },
  statesLeftOut: (most: number): string =>
    `The table of all states is left out of a report for models of more than ${count(most, "state")}; \`detente convert\` writes it as CSV.`,

  // options by equilibrium
  optionTable: "What is done in each of them",
  optionTableAlt: "Options in rows, the states that hold for all in columns",
  optionTableCaption:
    "Y: the option is taken; N: it is not. Below the line: a tick where the state holds for all under the concept. Today's column is shaded.",
  columnsLeftOut: (columns: number): string =>
    `${count(columns, "further state")} ${agree(columns, "is", "are")} in the table only.`,

  // ranking ladders
  ladders: "How each actor ranks the outcomes",
  ladderAlt: (actor: string): string => `The ranking of ${actor}, best on top`,
  laddersCaption: (concept: string): string =>
    `Best on top; states on one rung are liked equally. Shaded: today is there. A tick with a number: so many of its states hold for all under ${concept}.`,
  times: (title: string, states: number): string => `${title} ×${states}`,
  morePlaces: (places: number): string => `… ${count(places, "more place")} …`,
  rung: (place: number, titles: string, states: string): string =>
    `Place ${place}: ${titles} (${/^\d+$/.test(states) ? "state" : "states"} ${states})`,
  rungHolds: (states: string): string => `holds for all: ${states}`,

  // shares
  sharesTitle: "Over the readings and what they leave open",
  sharesAlt: "Share of the samples of this model in which each outcome holds, as bars",
  sharesCaption: (concept: string): string =>
    `Bars: share of the samples of this model in which some state of the outcome holds for all under ${concept}. A bracket: Wilson's 95 % interval where samples were drawn.`,
  sharesCaptionConcepts:
    "Bars: share of the samples of this model in which some state of the outcome holds for all. A bracket: Wilson's 95 % interval where samples were drawn.",
  sharesFold: "The shares under every concept",
  rowsLeftOut: (rows: number): string => `${rows} more in the tables only.`,

  // support
  supportTitle: "What stands behind each conclusion, and since when",
  supportMeans: (concept: string): string =>
    `For each outcome, the statements and sources that the proofs of its verdict under \`${concept}\` name: of the first of its states that holds, or, where none does, of the one that the fewest would leave.`,
  supportHead: ["Outcome", "Verdict", "Statements", "Sources", "Assumptions", "Said"],
  holds: "holds",
  fails: "does not hold",
  said: (first: string, last: string, undated: number): string =>
    `${first === last ? first : `${first} to ${last}`}${undated > 0 ? `; ${undated} undated` : ""}`,
  noneDated: "no dates",
  noDates:
    "None of these statements has a date, nor has a source that they stand in: how support grew over time cannot be told.",
  supportAlt: "Statements behind each conclusion, added up over time",
  supportCaption:
    "Each line counts the statements that the verdict's proofs name and that had been said by then; undated ones are left out of it.",
  supportEnd: (statements: number, sources: number): string =>
    `${count(statements, "statement")}, ${count(sources, "source")}`,

  // coalitions
  coalitionsTooLarge: (states: number, actors: number): string =>
    `Groups are not looked at in a report for models of more than ${count(states, "state")} or ${count(actors, "actor")}; \`detente coalitions\` looks at those that you name.`,
  oneActor: "There is one actor only, so that no group can form.",
  coalitionsFold: "Joint improvements and stability, group by group",
};
