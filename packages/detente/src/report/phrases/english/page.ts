import { agree, count, list } from "./grammar.ts";

/** What a report says of its own: titles, the subject, methods, and what figures show. */
export const page = {
  contents: "Contents",
  /** By the section's id. */
  titles: {
    question: "The question",
    answer: "The answer",
    actors: "Actors and what they can do",
    today: "Today",
    holds: "What holds for all, and under which concept",
    why: "Why",
    paths: "How to get there",
    coalitions: "What groups can do together",
    change: "What would have to change",
    robustness: "How robust this is",
    evidence: "On which evidence it rests",
    claims: "What was claimed, and what comes of it",
    assumptions: "What was assumed",
    methods: "Methods",
    states: "Every state, for checking",
  },
  readingFact: (name: string): string => `reading: ${name}`,
  file: (name: string, scenario: string | undefined): string =>
    `File: ${name}${scenario === undefined ? "" : `, scenario ${scenario}`}`,
  hash: (hash: string): string => `Model hash (SHA-256, evidence left out): ${hash}`,
  version: (rules: string, version: string): string => `Rules: ${rules}. Détente ${version}.`,

  // the question
  whichHold: (title: string, date: string | undefined): string =>
    `Which outcomes of “${title}” can hold, for whom and why${date ? `, as things stood on ${date}` : ""}?`,
  oneReading: (name: string, seenBy: string | undefined): string =>
    `This report takes one reading of it: “${name}”${seenBy ? `, as seen by ${seenBy}` : ""}.`,
  asItStands: "It takes the model as it stands.",
  otherReadings: (names: readonly string[]): string =>
    `The file holds ${count(names.length, "other reading")}, each with a report of its own: ${list(names)}.`,
  noForecast: "What follows is what a model implies; it is not a forecast.",

  // actors
  optionHead: { actor: "Actor", option: "Option", id: "Id", today: "Today", direction: "Direction" },
  todayTaken: { Y: "taken", N: "", "-": "either" },
  direction: { both: "", take: "cannot be undone once taken", drop: "cannot be taken again" },
  graphForm: (states: number, actors: readonly string[]): string =>
    `The states and each actor's moves are named directly: ${count(states, "state")}. ${list(actors)} can move.`,
  everyCombination: "Every combination is possible.",
  cannotBe: (limits: string): string => `What cannot be: ${limits}.`,
  leavesStates: (states: number, graph: boolean): string =>
    `That leaves ${count(states, graph ? "state" : "feasible state")}.`,
  preferenceHead: ["Actor", "Prefers, the most important first"],
  ranksStates: (tiers: string): string => `states ${tiers}`,
  byMuch: (states: string): string => `${states} (by much)`,
  weight: (weight: string): string => `weight ${weight}`,
  muchPreferred: "much preferred",
  perhaps: (share: number): string => `perhaps, ${share}`,
  unordered: (place: number, statements: string): string => `${place} in an order that is not known: ${statements}`,

  // today
  nothingHoldsNow: "The model does not say what holds now.",
  todayIs: (state: string): string => `Today is ${state}.`,
  noOptionTaken: "No option is taken.",
  takenAre: (options: readonly string[]): string => `Taken are ${list(options)}.`,
  takenBy: (option: string, actor: string): string => `“${option}” (${actor})`,
  nobodyWouldLeave: "Nobody would leave it, under any concept asked.",
  leftBy: (leavers: readonly string[]): string => `It would be left by ${list(leavers)}.`,
  leaverUnder: (actor: string, concepts: readonly string[]): string => `${actor} (${concepts.join(", ")})`,

  // what holds
  howManyHold: (states: number): string =>
    `${states === 0 ? "Nothing" : count(states, "state")} ${states > 1 ? "hold" : "holds"} for all under some concept asked.`,
  conceptsDiffer: (glosses: string): string => `The concepts differ in how far the actors look: ${glosses}.`,
  gloss: (id: string, gloss: string): string => `\`${id}\` ${gloss}`,
  notFor: (actors: string): string => `not for ${actors}`,
  holdsCell: "**holds**",

  // why
  noProofs: (most: number): string =>
    `Proofs are not written out for models of more than ${count(most, "state")}; \`detente explain\` gives that of any verdict.`,
  proofsOf: (concept: string, name: string, definition: string): string =>
    `Each verdict on today's state and on what holds under \`${concept}\` as a proof, actor by actor. ${name}: ${definition}`,
  withToday: (state: string): string => `${state}, today`,
  proofsLeftOut: (states: number): string =>
    `Proofs of ${count(states, "further state")} ${agree(states, "is", "are")} left out; \`detente explain\` gives them.`,

  // ways
  noWayStarts: "The model does not say what holds now, so that no way starts there.",
  noWaysSearched: (most: number): string =>
    `Ways are not searched in a report for models of more than ${count(most, "state")}; \`detente paths\` searches them.`,
  ifEachGains: "If each moves only where it gains",
  shortestToReached: "The shortest ways to what can be reached so, and to what holds",
  shortestToHolding: "The shortest ways to what holds",
  waysLeftOut: (states: number): string =>
    `${count(states, "further state")} that ${states === 1 ? "holds or is" : "hold or are"} reached by improvements ${states === 1 ? "is" : "are"} left out of the figure: the nearest of each outcome come first. \`detente paths\` gives the way to any.`,
  notReached: (states: string, number: number): string =>
    `No sequence of moves leads to ${number === 1 ? "state" : "states"} ${states}, though ${number === 1 ? "it holds" : "they hold"}.`,
  treeHolding: (concepts: string): string => `, holds under ${concepts}`,

  // what would have to change
  notWorkedOut: (most: number, command: string): string =>
    `Not worked out here: the model has more than ${count(most, "state")}. ${command}`,
  changeCommand: "`detente inverse --want OUTCOME --any` does it for one outcome.",
  sweepCommand: "`detente sweep` does it.",
  changeNotFor: (concept: string): string => `What would have to change is not worked out for \`${concept}\`.`,
  noOutcomes: "The model names no outcome that one could want.",
  everyOutcomeHolds: (concept: string): string =>
    `Every outcome has a state that holds for all under \`${concept}\`: as far as stability goes, nothing has to change for any of them.`,
  /** Outcomes that hold, by how today leads to them. */
  waysFromToday: {
    here: (outcomes: string): string => `Today is there: ${outcomes}.`,
    improvements: (outcomes: string): string => `Paths of improvements lead from today to ${outcomes}.`,
    moves: (outcomes: string): string =>
      `No path of improvements leads from today to ${outcomes}; only moves do that are no improvement for whoever makes them.`,
    none: (outcomes: string): string => `No path leads from today to ${outcomes}, by any moves at all.`,
  },
  outcomesMissing: (concept: string, names: readonly string[]): string =>
    `Under \`${concept}\`, ${names.length === 1 ? "one outcome does not hold" : `${names.length} outcomes do not hold`}: ${names.map((name) => `“${name}”`).join("; ")}. For each, the least that would have to change in what the actors prefer for one of its states to hold for all.`,
  changeOf: (outcome: string, cost: string): string => `${outcome}: ${cost}`,
  noPreferences: "no preferences would do",
  notSettled: "not settled with the effort allowed",
  turnedComparisons: (number: number, optimal: boolean): string =>
    `${count(number, "turned comparison")}${optimal ? "" : " or fewer"}`,
  provenImpossible: "No preferences of the actors make a state of this outcome hold for all: proven.",
  pieceByPiece: "Without each piece of evidence, one by one",

  // claims and assumptions
  noClaims: "The file states no claims.",
  claimsCame: (asStated: number, claims: number, holding: number): string =>
    `${asStated === claims ? agree(claims, "The claim", `All ${count(claims, "claim")}`) : `${asStated} of ${count(claims, "claim")}`} came out as the file states ${agree(claims, "it", "them")}: ${holding} ${agree(holding, "holds", "hold")}, ${claims - holding} ${agree(claims - holding, "fails", "fail")}. A claim is tested on the model as it stands, or on the reading that it names.`,
  baseReading: "as it stands",
  claimHead: ["Claim", "Reading", "Verdict", "What decides it", "Drawn from"],
  claimVerdict: (holds: boolean, statedToFail: boolean): string =>
    `**${holds ? "holds" : "fails"}**${holds !== statedToFail ? (statedToFail ? ", as stated" : "") : statedToFail ? ", though stated to fail" : ", though stated to hold"}`,
  claimsUntested: (claims: number): string =>
    claims === 1
      ? "One claim cannot be tested as the file stands."
      : `${claims} claims cannot be tested as the file stands.`,
  notTested: "**not tested**",
  theAnalyst: "the analyst",
  nothingAssumed: "Nothing is marked as an assumption of the analyst.",
  partsAssumed: (parts: number): string =>
    `${count(parts, "part")} of the model ${parts === 1 ? "rests" : "rest"} on an assumption of the analyst, alone or beside evidence:`,
  assumption: (item: string, reason: string): string => `${item}: ${reason === "" ? "no reason is given" : reason}`,
  nothingNamed: (items: string): string => `Nothing at all is named for ${items}.`,

  // methods
  analysedBy: "The dispute is analysed by the Graph Model for Conflict Resolution (Fang, Hipel & Kilgour 1993).",
  graphStates: "States and moves are named directly.",
  optionStates:
    "A state says of every option whether it is taken; a move changes options of one actor. Infeasible states are left out.",
  byStatements:
    "Preferences are statements, the most important first: of two states an actor prefers the one where the first statement that tells them apart holds (option prioritization: Hipel, Kilgour, Fang & Peng 1997); with weights, the one with the greater sum.",
  byRankings: "Preferences are direct rankings of the states.",
  examined: (states: number, engine: string): string =>
    `${agree(states, "The one state was", `All ${count(states, "state")} were`)} examined for every actor and concept (engine \`${engine}\`); nothing was sampled or cut short unless the text says so. Ways between states are legal sequences of moves, in which nobody moves twice in a row; from today they are a status quo analysis (Li, Kilgour & Hipel 2005).`,
  improvementIs:
    "A unilateral improvement is a move of one actor to a state that it prefers. A state is stable for an actor under:",
  definition: (name: string, id: string, definition: string, citation: string): string =>
    `**${name}** (\`${id}\`): ${definition} (${citation})`,
  equilibriumIs:
    "A state holds for all (is an equilibrium) when it is stable for every actor. Where sources disagree on details, these readings were used:",
  rule: (id: string, value: string, definition: string, reading: string, citation: string): string =>
    `\`${id}=${value}\`. ${definition} ${reading} (${citation})`,

  // marks and figures
  legendHolds: "holds for all",
  legendFilled: "filled: stays; hollow: would leave",
  treeAlt: "The shortest ways from today, as a tree",
  treeCaption:
    "Each state stands once, on a shortest way. Bold: the mover gains by the move. Dashed: it does not. Green frame: the state holds for all under some concept.",
  treeTakes: (options: string): string => `takes ${options}`,
  treeEnds: (options: string): string => `ends ${options}`,
  treeMoves: "moves",
  boxHolds: "holds",
  boxHoldsUnder: (concepts: readonly string[]): string => `holds: ${concepts.join(", ")}`,
  boxFalls: "does not hold",
};
