import { count, list } from "./grammar.ts";

/** On which words of whom a model rests: the ledger, the claims and the assumptions. */
export const evidence = {
  // parts of a model, and how they stand
  nothingIsTaken: "nothing is taken",
  directRanking: "a direct ranking",
  inReading: (label: string, scenario: string): string => `${label} (in ${scenario})`,
  option: (options: readonly string[]): string => `${options.length > 1 ? "options" : "option"} ${options.join(", ")}`,
  statusQuo: "the status quo",
  preference: (actor: string, places: readonly string[]): string => `${actor} ${places.join(", ")}`,
  rankingOf: (actor: string): string => `the ranking of ${actor}`,
  claim: (ids: readonly string[]): string => `${ids.length > 1 ? "claims" : "claim"} ${ids.join(", ")}`,
  inOtherReadings: (number: number, besides: boolean): string => `${besides ? "and " : ""}${number} in other readings`,
  reported: (by: string | undefined, name: string): string => `${by}, reported: ${name}`,
  voice: { quoted: "quoted", reported: "reported", asserted: "the source's own voice" },
  basis: {
    quoted: "quoted",
    reported: "reported",
    asserted: "the source's own voice",
    cited: "a source as a whole",
    assumed: "assumed",
    uncited: "uncited",
  },
  statementCaveat: {
    disputed: "disputed",
    retracted: "retracted",
    orphaned: "orphaned",
    misquoted: "misquoted",
    "no source": "no source",
  },
  disputedBy: (ids: readonly string[]): string => `disputed by ${list(ids)}`,
  reliability: (code: string | undefined): string => `reliability ${code}`,
  itemCaveat: {
    assumed: "and assumed",
    "told by others": "told by others",
    "single-sourced": "one source",
    disputed: "disputed",
    retracted: "retracted in part",
    orphaned: "quote not found",
    "no source": "no source",
  },

  // the summary
  title: (title: string, by: string | undefined): string =>
    `On what “${title}” rests${by === undefined ? "" : `, by ${by}`}`,
  noSource: "The model names no source.",
  oneSource: (source: string): string => `All evidence comes from one source, ${source}.`,
  severalSources: (sources: readonly string[]): string =>
    `The evidence comes from ${sources.length} sources: ${list(sources)}.`,
  sourceWithSlant: (name: string, slant: string | undefined): string => `“${name}”${slant ? ` (${slant})` : ""}`,
  statementsHeld: (statements: number, voices: readonly string[], sources: number): string =>
    `${sources > 1 ? "They hold" : sources === 1 ? "It holds" : "There are"} ${count(statements, "statement")}: ${list(voices)}.`,
  inVoice: {
    quoted: (number: number): string => `${number} quoted`,
    reported: (number: number): string => `${number} reported`,
    asserted: (number: number): string => `${number} in a source's own voice, naming nobody`,
  },
  noTexts: "No source is at hand, so that no quote was looked for.",
  allQuotesFound: (quotes: number): string => `All ${quotes} quotes stand in their source word for word.`,
  quotesFound: (found: number, looked: number, without: number): string =>
    `Of ${count(looked, "quote")} looked for, ${found} ${found === 1 ? "stands" : "stand"} in their source word for word${without > 0 ? `; for ${without} the source is not at hand` : ""}.`,
  /** `inScenarios`: some of them stand in scenarios, whether these are readings or views of an actor. */
  partsRest: (parts: number, bases: readonly string[], alsoAssumed: number, inScenarios: boolean): string =>
    `Of ${parts === 1 ? "1 preference or rule" : `${parts} preferences and rules`}${inScenarios ? " in the model and its scenarios" : ""}, ${list(bases)}${
      alsoAssumed > 0 ? `; ${alsoAssumed} of them add an assumption of the analyst` : ""
    }.`,
  /** `first`: the list begins with it and has the verb. */
  restsOn: (number: number, basis: string, first: boolean): string =>
    first ? `${number} ${number === 1 ? "rests" : "rest"} ${basis}` : `${number} ${basis}`,
  onBasis: {
    quoted: "on quoted words",
    reported: "on what a source reports",
    asserted: "on a source's own voice",
    cited: "on a source as a whole",
    assumed: "on an assumption alone",
    uncited: "on nothing that is named",
  },

  // by a date
  nothingLater: (date: string): string => `Nothing in the model is known to have been said after ${date}.`,
  saidLater: (date: string, ids: readonly string[]): string => `Said after ${date}, and left out: ${list(ids)}.`,
  fallen: (items: string): string => `With them falls what rested on nothing else: ${items}.`,
  unsupported: (items: string): string =>
    `Kept, since other parts speak of it, though nobody had said it yet: ${items}.`,
  undatedKept: (statements: number): string =>
    `${count(statements, "statement")} ${statements === 1 ? "has" : "have"} no date and ${statements === 1 ? "is" : "are"} kept.`,

  // what to look at first
  attention: "What to look at first",
  orphanedLine: (ids: readonly string[]): string =>
    `**Quotes that were not found in their source, and carry nothing:** ${list(ids)}.`,
  retractedLine: (ids: readonly string[]): string => `**Retracted, and carrying nothing:** ${list(ids)}.`,
  misquotedLine: (ids: readonly string[]): string => `**Quotes of which the source has other words:** ${list(ids)}.`,
  noSourceLine: (ids: readonly string[]): string => `**Statements that name no source:** ${list(ids)}.`,
  disputedLine: (id: string, by: readonly string[]): string => `**Disputed:** ${id}, by ${list(by)}.`,
  uncitedLine: (items: string): string => `**Resting on nothing that is named:** ${items}.`,
  assumedLine: "**Resting on an assumption alone:**",
  toldLine: "**Wanted by one, told by another:**",
  addedLine: "**Said, but with an assumption of the analyst in it:**",
  withReason: (item: string, reason: string): string => `${item} — ${reason}`,
  toldBy: (item: string, tellers: readonly string[]): string => `${item} — by ${list(tellers)}`,
  teller: (by: string | undefined, id: string): string => `${by ?? "the source itself"} (${id})`,
  ownVoiceLine: (ids: readonly string[], items: string): string =>
    `**In a source's own voice, naming nobody:** ${list(ids)}${items === "" ? "" : `; on these alone rest ${items}`}.`,
  allUndated: (statements: number): string =>
    `**Undated:** all ${statements} statements, so that nothing can be told about who moved first.`,
  undatedLine: (ids: readonly string[]): string => `**Undated:** ${list(ids)}.`,
  unusedLine: (ids: readonly string[]): string =>
    `**Said, but nothing rests on it:** ${list(ids)} (${count(ids.length, "statement")} left aside).`,

  // the tables
  said: "What was said, and what it carries",
  forNobody: "For none of the actors",
  forActor: (actor: string): string => `For ${actor}`,
  saidHead: ["Said", "Statement", "Words", "Standing", "Carries"],
  carriesNothing: "nothing",
  undated: "undated",
  reportedLater: (said: string, reported: string): string => `${said}, reported ${reported}`,
  reportedOn: (date: string): string => `reported ${date}`,
  publishedOn: (date: string): string => `published ${date}`,
  declared: "What can be done, and what cannot",
  declaredHead: ["", "Standing", "Rests on", "Assumed"],
  noOptionCited:
    "No option says who said that it is open to the actor, nor does the status quo say who said that things stand so.",
  nothingNamed: (items: string): string => `Nothing is named for ${items}.`,
  assumedWithoutReason: "yes, no reason given",
  wants: "Who wants what, most important first, and on whose word",
  wantsElsewhere: "Who wants what in the other readings",
  reading: (name: string, id: string): string => `${name} (${id})`,
  wantsHead: ["#", "Prefers", "Standing", "Rests on", "Assumed"],
  conclusions: "Whose conclusions are tested",
  conclusionsHead: ["Claim", "Id", "Stated to", "Standing", "Drawn from"],
  statedTo: { hold: "hold", fail: "fail" },
  analystsOwn: "the analyst's own",
  fallsWith: "Which verdicts fall with what",
  sourcesTitle: "How much each source carries",
  sourcesHead: ["Source", "Id", "Published", "Slant", "Statements", "File", "Rest on it", "Rest on it alone"],
  file: { read: "read", none: "no file named", away: "not at hand" },
  outOf: (number: number, of: number): string => `${number} of ${of}`,
  countedAre:
    "Counted are preferences, rankings, rules and claims, in all readings. “Alone” means: no other source, and no assumption to fall back on.",
  aloneOn: (sources: readonly string[]): string => `Alone on ${list(sources)}.`,
  aloneItems: (source: string, items: string): string => `${source}: ${items}`,

  // claims
  given: (conditions: readonly string[]): string => `given ${conditions.join(", given ")} `,
  /** What was expected, in the language of the file, and what decides it. */
  expected: (premise: string, expectation: string, because: string): string => `${premise}${expectation}: ${because}`,
  /** How a piece of the file's language stands in a sentence. */
  code: (text: string): string => text,
  vacuous: "no state is meant, so it holds only for want of a case",
  noneMeant: "no feasible state is meant",
  lookedAt: (states: number): string => `looked at ${count(states, "state")}`,
  isStable: (state: string, taken: string): string => `${state} is stable: ${taken}`,
  wouldLeaveIt: (actors: string, concept: string): string => `${actors} would leave it (${concept})`,
  startsThere: (state: string): string => `${state} is where it starts`,
  isReached: (state: string, moves: string): string => `${state} is reached: ${moves}`,
  reachTogether: (members: string, state: string, moves: string): string =>
    `${members} together reach ${state}, which each of them prefers: ${moves}`,
  notGainedBy: (members: string, state: string, reluctant: string, moves: string): string =>
    `${members} could bring ${state} about, but ${reluctant} would not gain by it: ${moves}`,
  wouldLeaveTogether: (members: string, concepts: readonly string[], to: string): string =>
    `${members} together would leave it (${concepts.join(", ")}): each of them prefers ${to}`,
  moreCoalitions: (number: number): string => `${count(number, "other coalition")} too`,
  isInSet: (state: string, taken: string): string => `${state} is in it: ${taken}`,
  /** `ends`: where the move may lead in the end. */
  ruledOut: (state: string, members: string, several: boolean, moves: string, ends: string): string =>
    `${state} is ruled out. ${members}${several ? " together" : ""} would move on: ${moves}; whatever may follow (${ends}) is better for ${several ? "each of them" : "it"}`,
  notInSet: (states: string): string => `${states} not in it`,
  inSetToo: (states: string): string => `${states} in it too`,
  notReached: (state: string | undefined, searched: number): string =>
    `${state === undefined ? "none" : `${state} is not`} among the ${count(searched, "state")} reached; the search was complete`,
  notStable: (states: string): string => `${states} not stable`,
  stableToo: (states: string, actors: string | undefined): string =>
    `${states} stable too${actors === undefined ? "" : ` (for ${actors})`}`,
  underConcept: (concept: string, what: string): string => `under ${concept}: ${what}`,
};
