import { count, list } from "./grammar.ts";

/** What can hold for actors who look far ahead. */
export const foresight = {
  title: (model: string): string => `Foresight: ${model}`,
  oneAtATime: "When actors who look far ahead move one at a time",
  asGroups: "When any group of them may move together",
  anyHolds: (when: string, states: number): string => `${when}, any of the ${states} states can hold.`,
  someHold: (when: string, states: number, of: number, titles: string): string =>
    `${when}, ${count(states, "state")} of ${of} can hold: ${titles}.`,
  otherKinds: (titles: string, left: number): string => `${titles}; and ${left} other kinds`,
  todayEither: (state: string): string => `Today, ${state}, is among them either way.`,
  todayNeither: (state: string): string => `Today, ${state}, is not among them.`,
  todayOnly: (state: string, alone: boolean): string =>
    `Today, ${state}, is among them only ${alone ? "when actors move one at a time" : "when groups may move together"}.`,
  setsTitle: "The largest consistent sets",
  setsHead: ["Outcome", "State", "one at a time", "with coalitions"],
  canHold: "can hold",
  whyTitle: (state: string, coalitions: boolean): string =>
    `Why ${state} cannot hold, ${coalitions ? "with coalitions" : "one at a time"}`,
  /** `ends`: where leaving may end. */
  canLeave: (members: readonly string[], ends: string): string =>
    `${list(members)} can leave it, and wherever that may end (${ends}) ${members.length === 1 ? "it is" : "all of them are"} better off.`,
  onlyEnd: (state: string): string => `only ${state}`,
  severalEnds: (states: number, numbers: string): string => `${count(states, "state")}: ${numbers}`,
  firstRound: "It falls in the first round.",
  laterRound: (round: number): string =>
    `It falls in round ${round}, once ends that might have deterred this have fallen themselves.`,
  firstMove: (moves: readonly string[], to: string): string => `${moves.join("; ")}: to ${to}.`,
  furtherMove: (members: readonly string[], to: string, end: string): string =>
    `${list(members)} ${members.length === 1 ? "moves" : "move"} on to ${to}, looking to ${end}.`,
  prefers: (actor: string, state: string, reason: string): string => `${actor} prefers ${state}: ${reason}.`,
  twoOnly: (actors: number): string =>
    `Limited-move stability is not given: it is defined for two actors, and there are ${actors}.`,
  limitedTitle: "Limited-move stability",
  limitUnknown: (moves: number): string =>
    `No repetition within ${moves} moves: whether there is a limit is not known.`,
  limitAt: (moves: number): string => `From ${moves} moves ahead on, nothing changes any more.`,
  noLimit: (moves: number, period: number): string =>
    `There is no limit: from ${moves} moves ahead on, what is foreseen repeats with period ${period}.`,
  nonMyopic: (titles: string | undefined): string =>
    `Stable for both however far they look (non-myopic): ${titles ?? "nothing"}.`,
  ties: (choices: number): string =>
    `${count(choices, "choice")} between moves that tie for their mover ${choices === 1 ? "was" : "were"} made by state number; the definitions suppose strict preferences.`,
  movesAhead: "Moves ahead",
  furtherHorizons: (left: number, command: string): string =>
    `… and ${left === 1 ? "one horizon" : `${left} horizons`} more; \`${command}\` lists ${left === 1 ? "it" : "them"}.`,
  holdsForBoth: "Holds for both",
  stableFor: (actor: string): string => `Stable for ${actor}`,
  legend: [
    "- Largest consistent set (Chwe 1994): what can hold for actors who ask where a move may lead in the end. A state is in it when every deviation by a group might lead to some end, itself in the set, that not all of the group prefer. It rules out with confidence; it does not say that what remains will hold.",
    "- Limited-move stability (Kilgour 1984; Fang, Hipel & Kilgour 1993): two actors in turn, so many moves ahead, each choosing what ends best for it.",
  ].join("\n"),
};
