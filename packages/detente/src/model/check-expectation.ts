import { say } from "../sentences/sentence.ts";
import type { Expectation, StateSelector } from "./conflict.ts";
import type { JsonPath } from "./json-text.ts";
import { checkExpression, checkReference, known, type Names, type Note, thereIsNo } from "./known-names.ts";

/**
 * Checks what an expectation refers to.
 *
 * @param isConcept whether there is a solution concept with the id; any is taken when left out
 */
export function checkExpectation(
  expectation: Expectation,
  path: JsonPath,
  names: Names,
  isConcept: ((id: string) => boolean) | undefined,
  note: Note,
): void {
  const selector = (states: StateSelector, at: JsonPath): void => {
    if (states.kind === "where") checkExpression(states.when, [...at, "when"], names, note);
  };
  if (isConcept && "concepts" in expectation)
    expectation.concepts.forEach((concept, index) => {
      if (!isConcept(concept))
        note("unknown-name", [...path, "concepts", index], thereIsNo("solution concept", concept));
    });
  if (expectation.kind !== "foresight" && expectation.kind !== "foresight-set")
    checkActors(expectation, path, names, note);
  if ("states" in expectation)
    expectation.states.forEach((state, index) => {
      checkReference(state, [...path, "states", index], names, note);
    });
  else selector(expectation.subject.states, [...path, "subject", "states"]);
  if (expectation.kind === "set") known(expectation.actor, names.actors, "actor", [...path, "actor"], note);
  if (expectation.kind === "reachability") selector(expectation.from, [...path, "from"]);
}

/** Actors that there are, and two or more where they act together; a list of stable states is of one actor or one coalition. */
function checkActors(
  expectation: Exclude<Expectation, { readonly kind: "foresight" | "foresight-set" }>,
  path: JsonPath,
  names: Names,
  note: Note,
): void {
  const { actors, together } = expectation;
  actors?.forEach((actor, index) => {
    known(actor, names.actors, "actor", [...path, "actors", index], note);
  });
  if (together && actors && actors.length > 0 && new Set(actors).size < 2)
    note(
      "lone-coalition",
      [...path, "actors"],
      say("{actor} alone is no coalition.", { actor: JSON.stringify(actors[0]) }),
    );
  if (together && expectation.kind === "reachability" && expectation.by === "moves")
    note("joint-moves", [...path, "together"], "moves lead as far whether they are made together or not.");
  if (expectation.kind === "set" && (together ? expectation.actor !== undefined : actors !== undefined))
    note("several-actors", path, "stable states are listed for one actor, or for several who act together.");
}
