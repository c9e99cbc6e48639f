import { list } from "./grammar.ts";

/** What each option decides, and what each actor can secure. */
export const levers = {
  title: "Leverage",
  noOptions: "This conflict is written as states and moves: there are no options to take away or to force.",
  head: ["Actor", "Option", "If it cannot use it", "If it must"],
  noStateLeft: "the rules leave no state",
  todayImpossible: (changes: string): string => `${changes}; today is no longer possible`,
  decisive: (options: readonly string[]): string => `Whether some outcome can hold turns on ${list(options)}.`,
  noneDecisive: "No single option decides whether some outcome can hold.",
  securedTitle: "What each actor can secure",
  securedMeans:
    "By committing to one of its strategies, whatever the others then do: the strategy, of those that are open whatever the others choose, whose worst feasible state is best in the actor's ranking (maximin).",
  securedHead: ["Actor", "By", "At worst", "Place", "Outcomes secured"],
  noStrategy: "no strategy is open to it whatever the others do",
  takeNothing: "take nothing",
  placeOf: (place: number, of: number): string => `${place} of ${of}`,
};
