import { isConcept } from "../engine/concepts.ts";
import type { Expectation, StateReference, Subject } from "../model/conflict.ts";
import {
  type OptionPrinter,
  printName,
  printOptionKey,
  printSelector,
  printStateReference,
} from "./detente-expression.ts";

/** An expectation as `.detente` text, beginning with `expect`. */
export function printExpectation(expectation: Expectation, option: OptionPrinter = printOptionKey): string {
  switch (expectation.kind) {
    case "set": {
      const { concepts, states } = expectation;
      const whom = printWhom(expectation, "every");
      const what = whom === "" ? "equilibria" : `stable for ${whom}`;
      return `expect ${what} by ${printConcepts(concepts)} are ${printSet(states)}`;
    }
    case "foresight-set":
      return `expect the ${largestConsistentSet(expectation)} is ${printSet(expectation.states)}`;
    case "foresight":
      return `${printSubject(expectation, option)} in the ${largestConsistentSet(expectation)}`;
    case "stability": {
      const whom = printWhom(expectation, "every");
      const judged = `${printSubject(expectation, option)} stable by ${printConcepts(expectation.concepts)}`;
      return whom === "" ? judged : `${judged} for ${whom}`;
    }
    case "reachability": {
      const from = expectation.from.kind === "now" ? "" : ` from ${printSelector(expectation.from, option)}`;
      const whom = printWhom(expectation, "any");
      const judged = `${printSubject(expectation, option)} reachable${from} by ${expectation.by}`;
      return whom === "" ? judged : `${judged} of ${whom}`;
    }
  }
}

const printNames = (names: readonly string[]): string => names.map(printName).join(", ");

/** A concept's id; in quotes where it is none and could not stand there otherwise. */
const printConcepts = (ids: readonly string[]): string =>
  ids.map((id) => (isConcept(id) ? id : printName(id))).join(", ");

function printSubject(
  { subject, negated }: { readonly subject: Subject; readonly negated: boolean },
  option: OptionPrinter,
): string {
  const { quantifier, states } = subject;
  const named = printSelector(states, option);
  const quantified = quantifier === "every" && states.kind !== "where" ? named : `${quantifier} ${named}`;
  return `expect ${quantified}${negated ? " not" : ""}`;
}

/** Who is meant: nothing where nobody is named, else the actors, or a coalition. */
function printWhom(
  who: { readonly actor?: string; readonly actors?: readonly string[]; readonly together?: boolean },
  all: "every" | "any",
): string {
  const actors = who.actor === undefined ? (who.actors ?? []) : [who.actor];
  if (actors.length === 0) return who.together ? `${all} coalition` : "";
  return `${printNames(actors)}${who.together ? " together" : ""}`;
}

function printSet(states: readonly StateReference[]): string {
  const listed = states.map(printStateReference).join(", ");
  return listed === "" ? "{}" : `{ ${listed} }`;
}

const largestConsistentSet = ({ by }: { readonly by: "actors" | "coalitions" }): string =>
  `largest consistent set${by === "coalitions" ? " by coalitions" : ""}`;
