import { agree, count, list, ordinal } from "./grammar.ts";

/** "Its one move", "One of its 3 moves". */
const oneOfIts = (moves: number): string => agree(moves, "Its one move", `One of its ${count(moves, "move")}`);

/** What holds, for whom, and why: answers, proofs, ways and coalitions. */
export const verdicts = {
  holdsForAll: "holds for all",
  wouldLeave: (actors: string): string => `${actors} would leave`,
  stays: "stays",
  leaves: "would leave",
  allOfThem: "all of them",

  // the answer
  todayHolds: (state: string): string => `Today, ${state}, holds for all under every concept asked.`,
  todayHoldsUnder: (state: string, holding: readonly string[], failing: readonly string[]): string =>
    `Today, ${state}, holds for all under ${list(holding)}, not under ${list(failing)}.`,
  todayFalls: (state: string, leavers: string): string => `Today, ${state}, does not hold: ${leavers} would leave it.`,
  onlyUnder: (concepts: readonly string[]): string => `under ${list(concepts)} only`,
  /** "Looking one move ahead (nash)". */
  looking: (gloss: string, concepts: readonly string[]): string =>
    `${gloss[0]!.toUpperCase()}${gloss.slice(1)} (${concepts.join(", ")})`,
  under: (concepts: readonly string[]): string => `Under ${list(concepts)}`,
  /** `besides`: today's state holds too. */
  nothingHolds: (looking: string, besides: boolean): string =>
    `${looking}, nothing ${besides ? "else " : ""}holds for all.`,
  statesHold: (looking: string, states: number, besides: boolean, titles: string): string =>
    `${looking}, ${count(states, besides ? "other state" : "state")} ${states === 1 ? "holds" : "hold"} for all${titles === "" ? "" : `: ${titles}`}.`,
  otherKinds: (named: string, left: number): string => `${named}; and ${left} other kinds`,

  // tables
  scenario: (name: string, seenBy: string | undefined): string =>
    `Scenario: ${name}${seenBy ? ` (as seen by ${seenBy})` : ""}`,
  asOf: (date: string): string => `as of ${date}`,
  engine: (id: string): string => `engine ${id}`,
  whatHolds: "What holds for all",
  noneHolds: "No state is stable for every actor under any concept asked.",
  outcome: "Outcome",
  state: "State",
  states: "States",
  id: "Id",
  optionsTaken: "Options taken",
  actor: "Actor",
  holds: "holds",
  whatFalls: "What does not hold",
  whoWouldLeave: "Who would leave, whatever the concept",
  everyOne: "every one",
  ofThem: (number: number): string => `${number} of them`,
  stableForEach: "Stable for each actor",
  stableForEachNumbered: "Stable for each actor (state numbers)",
  outOf: (number: number, of: number): string => `${number} of ${of}`,
  howMany: "How many states hold",
  stableFor: (actor: string): string => `stable for ${actor}`,
  stableForAll: "stable for all",
  seconds: (load: string, solve: string): string => `States and ranks ${load} s, verdicts ${solve} s.`,
  stableMeans: "Stable for an actor means:",
  rules: (used: string): string => `Rules: ${used}.`,

  // proofs
  proofTitle: (state: string, stable: boolean, actor: string): string =>
    `${state} ${stable ? "holds for" : "does not hold for"} ${actor}`,
  theState: (taken: string): string => `The state: ${taken}.`,
  standing: (place: number, of: number): string => `${ordinal(place)} place of ${of}`,
  begins: (standing: string, actor: string): string => `It stands in ${standing} for ${actor}.`,
  cannotMoveFromHere: (actor: string): string => `${actor} cannot move from here.`,
  /** `ties`: how many of the moves lead to a state that it likes just as much. */
  noneBetter: (actor: string, moves: number, ties: number): string =>
    moves === ties
      ? `${actor} has ${count(moves, "move")} from here, ${moves === 1 ? "to a state" : "all to states"} that it likes just as much.`
      : `${actor} has ${count(moves, "move")} from here, none to anything that it prefers${ties === 0 ? "" : `; ${ties === 1 ? "one of them leads to a state" : `${ties.toLocaleString("en")} of them lead to states`} that it likes just as much`}.`,
  gainsAnswered: (moves: number, gains: number): string =>
    gains === 1
      ? `${oneOfIts(moves)} would be a gain, and the others can answer it:`
      : `Of its ${count(moves, "move")} ${gains} would be gains, and the others can answer each:`,
  gains: (moves: number, gains: number): string =>
    gains === 1 ? `${oneOfIts(moves)} would be a gain:` : `Of its ${count(moves, "move")} ${gains} would be gains:`,
  improvement: (move: string, to: string, standing: string, reason: string): string =>
    `**${move}**, to ${to}, in ${standing}: ${reason}.`,
  atOnce: (step: string): string => `at the same moment ${step}`,
  step: (move: string, to: string, effect: string): string => `${move}, to ${to} (${effect})`,
  aGain: (reason: string): string => `a gain: ${reason}`,
  atALoss: "at a loss to itself",
  neither: "neither gaining nor losing",
  endsBelow: (end: string, standing: string, actor: string, reason: string): string =>
    `It ends at ${end}, in ${standing} for ${actor}: below where it began, ${reason}. The move is sanctioned.`,
  endsNoBetter: (end: string, standing: string, actor: string): string =>
    `It ends at ${end}, in ${standing} for ${actor}: no better than where it began. The move is sanctioned.`,
  wayOn: (actor: string, to: string, standing: string): string =>
    `From there the best that ${actor} can do is to move to ${to}, in ${standing}: no better than where it began.`,
  noWayOn: (actor: string): string => `From there ${actor} cannot move.`,
  /** `credibly`: only replies count that the others would gain by. */
  noAnswer: (credibly: boolean): string =>
    `The others cannot answer${credibly ? " with anything that they would gain by" : ""}.`,
  noneSuffices: (examined: number, actor: string): string =>
    `None of the ${count(examined, "state")} that the others can bring about leaves ${actor} as badly off as it began; all were looked at.`,
  spoiled: (move: string, to: string, standing: string): string =>
    `That would do, but from there ${move}, to ${to}, in ${standing}: better than where it began. Every other answer fails too; all were looked at.`,
  because: {
    "no move": "it cannot move",
    "no improvement": "no move of its own would be a gain",
    "all sanctioned": "the others can answer every gain",
    "an improvement escapes": "a gain goes unanswered",
    "a gain": "it gains by a move",
  },
  proofSummary: (actor: string, stays: boolean, because: string): string =>
    `${actor} ${stays ? "stays" : "would leave"}: ${because}`,

  // ways
  pathsTitle: (from: string, by: "moves" | "improvements", actors: string | undefined): string =>
    `From ${from}, by ${by === "improvements" ? "improvements only" : "moves of any kind"}${actors === undefined ? "" : ` of ${actors}`}`,
  nobodyMoves: (by: "moves" | "improvements"): string =>
    `Nobody has ${by === "improvements" ? "an improvement" : "a move"} from here: the search was complete.`,
  reached: (states: number, by: "moves" | "improvements"): string =>
    `${count(states, "state")} can be reached by legal sequences of ${by}; the search was complete.`,
  notReached: (states: string, more: number): string =>
    `Not among them: ${states}${more > 0 ? ` and ${count(more, "other")}` : ""}.`,
  moves: "Moves",
  to: "To",
  holdsUnder: "Holds under",
  shortestWay: "A shortest way",
  treeTitle: "Tree of shortest ways",

  // coalitions
  coalitionsTitle: (title: string): string => `Coalitions: ${title}`,
  nothingToUpset: "No state holds for all under the concepts asked, so there is none to upset.",
  noneUpset: (holding: number): string =>
    `${count(holding, "state")} ${holding === 1 ? "holds" : "hold"} for all under some concept; from none of them has any of these coalitions a joint improvement.`,
  someUpset: (holding: number, upset: number, coalition: string, to: string, from: string, survivors: string): string =>
    `${count(holding, "state")} ${holding === 1 ? "holds" : "hold"} for all under some concept; from ${upset} of them some coalition has a joint improvement: ${coalition} would rather have ${to} than ${from}${upset > 1 ? ", for one" : ""}. Where the others' answers are counted as well, as the concept says, these stand against every actor and every coalition: ${survivors}.`,
  surviving: (number: number, concept: string): string => `${number} under ${concept}`,
  fromTodayNone: (state: string): string => `From today, ${state}, none of them has a joint improvement.`,
  fromToday: (state: string, open: string, more: number): string =>
    `From today, ${state}, a joint improvement is open to ${open}${more > 0 ? `; and ${count(more, "other coalition")}` : ""}.`,
  coalitionTo: (coalition: string, to: string): string => `${coalition} to ${to}`,
  titled: (title: string, states: number): string => `${title} (${states} states)`,
  titlesAndKinds: (titles: string, kinds: number): string => `${titles} and ${kinds} other kinds`,
  lookedAt: (coalitions: number, every: boolean): string =>
    `${count(coalitions, "coalition")} ${coalitions === 1 ? "was" : "were"} looked at: ${every ? "every one of two or more actors" : "those named"}.`,
  upsetTitle: "Equilibria that a coalition upsets",
  upsetBy: "Upset by",
  jointWay: "A shortest joint way",
  leavesUnder: "It leaves under",
  furtherRows: (left: number, command: string): string =>
    `… and ${left.toLocaleString("en")} more ${left === 1 ? "row" : "rows"}; \`${command}\` lists them.`,
  jointTitle: "Joint improvements",
  noJoint: "No coalition has a joint improvement from any state.",
  coalition: "Coalition",
  from: "From",
  whichAre: "Which are",
  stableForCoalitions: "Stable for each coalition",
  stableForCoalitionsNumbered: "Stable for each coalition (state numbers)",
  mergedTitle: (members: string): string => `${members} merged into one player`,
  mergedWarning:
    "Warning: this reading drops what each member would do alone. The merged player moves wherever its members' sequences lead and improves only where all of them gain; a state that a single member would leave can count as holding here.",
  concept: "Concept",
  statesThatHold: "States that hold",
  which: "Which",
  coalitionLegend: [
    "A joint improvement: a state that legal sequences of the members' moves reach and that every member prefers.",
    "Stable for a coalition means, with its joint improvements in the place of an actor's:",
    "",
    "- `nash`: it has none.",
    "- `gmr`: the others can answer each with moves after which some member is no better off than at the start; `smr`: and the coalition then has no way on that all members prefer to the start.",
    "- `seq`, `sseq`: likewise, the others answering only by improvements of their own.",
  ].join("\n"),
  coalitionSources: (rules: string): string =>
    `Kilgour, Hipel, Fang & Peng 2001; Inohara & Hipel 2008, with the others answering as single actors. Rules: ${rules}.`,
};
