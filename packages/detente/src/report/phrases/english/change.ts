import { agree, count, list, ordinal } from "./grammar.ts";

/** What would have to change, and how robust the verdicts are. */
export const change = {
  // what would have to change
  title: (wish: string, concept: string): string => `What would have to change: ${wish} (\`${concept}\`)`,
  wish: (holding: string | undefined, notHolding: string | undefined): string =>
    list([...(holding === undefined ? [] : [holding]), ...(notHolding === undefined ? [] : [notHolding])]),
  holding: (states: string, number: number, any: boolean): string =>
    `${any && number > 1 ? "one of " : ""}${states} ${number > 1 && !any ? "hold" : "holds"}`,
  notHolding: (states: string, number: number): string => `${states} ${number > 1 ? "do" : "does"} not hold`,
  impossible: (freed: string, wish: string, concept: string, allAtOnce: boolean): string =>
    `No rankings of ${freed} make it so that ${wish} under ${concept}, while the other actors' rankings stay as they are: proven.${allAtOnce ? " All of these states are to hold at once; --any asks for at least one." : ""}`,
  obstacle: (actor: string, state: string, move: string, freed: string, concept: string, allAtOnce: boolean): string =>
    `It cannot be while ${actor}'s ranking stays as it is: from ${state} ${actor} would move to ${move}, which it prefers, and no ranking of ${freed} gives the others an answer that holds it (${concept}). Free ${actor} too, or wish for something else.${allAtOnce ? " All of these states are to hold at once; --any asks for at least one." : ""}`,
  met: "It is so already: nothing has to change.",
  /** Of several wanted states. */
  holdAlready: (holding: number, of: number, states: string): string =>
    holding === 0
      ? `Of the ${of.toLocaleString("en")} wanted states none holds already.`
      : `Of the ${of.toLocaleString("en")} wanted states ${holding.toLocaleString("en")} ${holding === 1 ? "holds" : "hold"} already: ${states}.`,
  oneHolds: "With `--any`, which asks for one of them, nothing has to change.",
  /** How today leads to what is wanted and holds already. */
  fromToday: {
    here: (today: string): string => `It is so today, at ${today}.`,
    improvements: (today: string): string =>
      `From ${today}, today, a path leads there of which each move is an improvement for whoever makes it.`,
    moves: (today: string): string =>
      `But from ${today}, today, no path of improvements leads there: some move on every way is no improvement for whoever would make it.`,
    none: (today: string): string => `But no path leads there from ${today}, today, by any moves at all.`,
  },
  open: (bound: number, allAtOnce: boolean): string =>
    `No change was found with the effort allowed, nor proven to be impossible; it takes at least ${count(bound, "turned comparison")}. \`--effort\` allows more.${allAtOnce ? " All of the states are to hold at once; --any asks for at least one." : ""}`,
  /** `bound`: the least that is proven, where a smaller change may exist. */
  cost: (comparisons: number, actors: readonly string[], othersAsTheyAre: boolean, bound: number | undefined): string =>
    `It would take ${count(comparisons, "turned comparison")} of two states in ${list(actors.map((actor) => `${actor}'s`))} ranking${actors.length > 1 ? "s" : ""}${othersAsTheyAre ? ", the other actors' rankings as they are" : ""}; ${
      bound === undefined
        ? "no smaller change does (proven)"
        : `the best found with the effort allowed: at least ${bound} must turn (proven)`
    }.`,
  fewestTurned: "Fewest comparisons turned",
  smallestEdits: "Smallest edits of their statements",
  exactCondition: "The exact condition",
  conditionTooLong: "The exact condition of so many states is too long to read; ask for one of them.",
  turned: (actor: string, comparisons: number): string => `${actor}: ${count(comparisons, "comparison")} turned.`,
  comesToPrefer: (worse: string, better: string): string => `${worse} comes to be preferred to ${better}`,
  rises: (state: string, above: string, more: number): string =>
    `${state} rises above ${above}${more > 0 ? ` and ${count(more, "other state")}` : ""}`,
  morePairs: (number: number): string => `… and ${count(number, "more pair")}`,
  against: (what: string, pairs: number): string => `against ${what} (${count(pairs, "pair")})`,
  likingEqually: "its liking both equally",
  itsRanking: (grounds: string): string => `its ranking; ${grounds}`,
  theWeights: (statements: string): string => `the weights of ${statements}`,
  itsStatement: (statement: string, importance: number, grounds: string): string =>
    `${statement}, its ${ordinal(importance)} statement; ${grounds}`,
  edit: (steps: readonly string[], cost: number): string => `${steps.join("; and ")} (cost ${cost})`,
  editAgainst: (statement: string, grounds: string): string => `against ${statement}; ${grounds}`,
  noEffort: "The effort allowed was not enough to try even the cheapest edits.",
  searchedTo: (cost: number): string =>
    `All single edits and pairs of edits up to cost ${cost} were tried (a place moved costs 1, a condition 2, a statement dropped 3).`,
  noneFound: "None was found.",
  alike: (number: number): string =>
    `${count(number, "further change")} that ${number === 1 ? "gives" : "give"} the same rankings as one of these ${number === 1 ? "is" : "are"} left out.`,
  moreEdits: (number: number): string => `${count(number, "more edit")} of the same kind.`,
  noStatements: (actor: string): string => `${actor} has no statements to edit.`,
  put: (actor: string, statement: string, from: number, before: boolean, neighbour: string, to: number): string =>
    `${actor}: put ${statement} (${ordinal(from)}) ${before ? "before" : "after"} ${neighbour}, in ${ordinal(to)} place`,
  drop: (actor: string, statement: string, from: number): string => `${actor}: drop ${statement} (${ordinal(from)})`,
  wantOnlyIf: (actor: string, statement: string, from: number, when: string): string =>
    `${actor}: want ${statement} (${ordinal(from)}) only if ${when}`,
  wouldStay: (actor: string, state: string, wantedToFail: boolean): string =>
    `${actor} would stay at ${state}${wantedToFail ? " (wanted: that this fails for somebody)" : ""}`,
  always: (head: string): string => `${head}: always.`,
  exactlyWhen: (head: string, several: boolean): string =>
    `${head} exactly when${several ? " all of this holds" : ""}:`,
  moreRequirements: (number: number): string => `… and ${count(number, "more requirement")}`,
  never: (move: string): string =>
    `its move to ${move} is an improvement that no ranking of those freed can answer: never`,
  ways: (ways: readonly string[]): string => ways.join(", or "),
  moreWays: (ways: string, number: number): string => `${ways}, or one of ${count(number, "other way")}`,
  manyMoreWays: (ways: string): string => `${ways}, or one of many more ways, not all listed`,
  likes: (actor: string, better: string, worse: string, strictly: boolean): string =>
    `${actor} likes ${better} ${strictly ? "more than" : "at least as much as"} ${worse}`,

  // margins
  margins: "Margins",
  noMargins: "The concepts asked for have no margins.",
  marginMeans:
    "The margin is how many places of the actor's ranking the state could sink before the actor would leave it (below 0: how many it would have to rise before it stays). Beside it the smallest single reversal of two states' order that turns the verdict.",
  marginHead: ["State", "Actor", "Under", "Verdict", "Margin", "Turns if the actor", "Why it does not now"],
  stays: "stays",
  leaves: "leaves",
  lookedInto: (searched: number, of: number): string =>
    `What turns a verdict was looked for in the ${searched.toLocaleString("en")} of ${count(of, "verdict")} with the least margin.`,
  /** `command`: what lists them, where there is one. */
  furtherVerdicts: (left: number, command: string | undefined): string =>
    `… and ${count(left, "verdict")} further from turning${command === undefined ? "" : `; \`${command}\` lists them`}.`,
  noVerdict: "No state is an equilibrium and none is today's, so that there is no verdict to turn.",
  nothingTurns: "No single comparison of one actor turns any of these verdicts.",
  nearest: (turning: string): string => `Nearest to turning: ${turning}`,
  nearestToday: (turning: string): string => `Of today's verdicts: ${turning}`,
  turning: (state: string, stable: boolean, actor: string, concepts: string, turn: string): string =>
    `${state} would ${stable ? "no longer hold" : "hold"} for ${actor} under ${concepts} if it ${turn}.`,
  role: { move: "a move of its own", sanction: "where an answer ends", "way on": "a way on from an answer" },
  tieNow: "a tie now",
  placesAway: (places: number, below: boolean): string =>
    `${count(places, "place")} ${below ? "below" : "above"} it now`,
  preferredTo: (state: string, where: string, role: string): string => `preferred ${state} to it (${where}; ${role})`,
  preferredItTo: (state: string, where: string, role: string): string => `preferred it to ${state} (${where}; ${role})`,
  notLookedFor: "not looked for",
  hasNoMove: "it has no move",
  noSingle: "no single comparison",

  // what falls without a piece of evidence
  sources: "Sources",
  noEvidenceNamed: "This model names no source, statement or assumption that a verdict could rest on.",
  sourcesMeans:
    "Without a source, a statement or an assumption, every declaration falls that rests on it alone; then, for comparison, every one that rests on it at all. Claims and equilibria are computed again.",
  sourcesHead: ["Without", "Falls with it", "Claims that turn", "Equilibria"],
  alone: (removed: number): string => `${removed} resting on it alone`,
  atAll: (removed: number): string => `${removed} resting on it at all`,
  nothingRestsOn: (pieces: string): string => `Nothing computed rests on: ${pieces}.`,
  noClaims: "The file states no claims; what changes among the equilibria is below.",
  standing: (standing: number, claims: number, ids: readonly string[]): string =>
    `${standing} of ${count(claims, "claim")} keep${claims === 1 || standing === 1 ? "s its" : " their"} verdict whichever single piece of evidence falls${ids.length > 0 ? `: ${list(ids)}` : ""}.`,
  heaviest: (piece: string, turned: number): string =>
    `Most rests on ${piece}: without what rests on it alone, ${count(turned, "claim")} ${turned === 1 ? "turns" : "turn"}.`,
  claimTurned: (id: string, holds: boolean): string => `${id} (${holds ? "now holds" : "now fails"})`,
  notComputed: (problem: string): string => `cannot be computed: ${problem}`,
  source: (name: string): string => `source “${name}”`,
  statement: (id: string, words: string): string => `statement “${words}” (${id})`,
  assumption: (text: string): string => (text === "" ? "an assumption without words" : `assumption “${text}”`),
  outcomeChanges: (outcome: string, change: "appears" | "vanishes", concepts: string): string =>
    `${outcome} ${change} (${concepts})`,
  equilibriaChange: (vanishing: number, appearing: number): string =>
    `equilibria of some concept: ${[...(vanishing > 0 ? [`${count(vanishing, "state")} ${vanishing === 1 ? "vanishes" : "vanish"}`] : []), ...(appearing > 0 ? [`${count(appearing, "state")} ${appearing === 1 ? "appears" : "appear"}`] : [])].join(", ")}`,
  nothing: "nothing",

  // shares
  shares: "Shares",
  sharesMean: "Share of the samples of this model in which some state of the outcome is an equilibrium:",
  anyState: "Any state at all",
  allReadings: "In how many of the readings",
  /** `sometimes`: in so many more in some samples only. */
  inReadings: (always: number, sometimes: number, readings: number): string =>
    `in ${always} of ${count(readings, "reading")}${sometimes > 0 ? `, in ${sometimes} more in some samples` : ""}`,
  asItStands: "The model as it stands",
  readingSamples: (name: string, samples: number): string => `${name} (${count(samples, "sample")})`,
  todayIs: (state: string): string => `Today: ${state}`,
  whatReliabilityMoves: "What reliability moves",
  sampledOut: (statements: readonly string[]): string =>
    `Sampled out by their reliability, the share in brackets counting: ${list(statements)}. A preference falls in a sample where all that it rests on is out; rules stay.`,
  movesNoShare: "That moves no share of an outcome.",
  reliabilityHead: ["Outcome", "Concept", "If all statements count", "By their reliability", "Points"],
  nothingUncertain: "Nothing is uncertain in this model: it has one sample, itself, and the shares are its verdicts.",
  countedExactly: (ways: number, readings: number): string =>
    `${agree(ways, "The one way", `All ${count(ways, "way")}`)} of deciding what ${readings > 1 ? `the ${readings} readings leave` : "the model leaves"} open ${agree(ways, "was", "were")} counted with ${agree(ways, "its weight", "their weights")}: the shares are exact.`,
  sampled: (samples: number, seed: number, ways: string, readings: number): string =>
    `${count(samples, "sample")} (seed ${seed}) of the ${ways} ways of deciding what ${readings > 1 ? "the readings leave" : "the model leaves"} open; in brackets Wilson's 95 % interval.`,
  shareIsNoForecast: "A share speaks of what the model leaves open, and of nothing else: it is no forecast.",
  holdInAll: (outcomes: readonly string[], exact: boolean): string =>
    `${list(outcomes)} ${outcomes.length === 1 ? "holds" : "hold"} in all of the samples ${exact ? "" : "drawn "}of this model under every concept asked.`,
  depends: (outcomes: readonly string[]): string =>
    `Whether ${list(outcomes)} ${outcomes.length === 1 ? "holds" : "hold"} depends on what the model leaves open.`,
  holdInNone: (outcomes: readonly string[], exact: boolean): string =>
    `${list(outcomes)} ${outcomes.length === 1 ? "holds" : "hold"} in none of the samples ${exact ? "" : "drawn "}of this model under any.`,
  stateByState: "State by state (those that are an equilibrium in some sample of this model):",
  taken: "Taken",
};
