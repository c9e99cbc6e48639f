import { type Plain, type Sentence, say, word } from "../sentences/sentence.ts";
import type { StateReference } from "./conflict.ts";
import type { ConflictModel } from "./conflict-model.ts";
import type { Expression } from "./expression.ts";
import type { JsonPath } from "./json-text.ts";

/** Takes down a finding and where in the document it is. */
export type Note = (code: string, path: JsonPath, message: Sentence) => void;

/** The names that a situation of a conflict declares. */
export interface Names {
  readonly actors: ReadonlySet<string>;
  readonly options: ReadonlySet<string>;
  readonly outcomes: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
}

export const namesOf = (model: ConflictModel): Names => ({
  actors: new Set(model.actors.map((actor) => actor.id)),
  options: new Set(model.options.map((option) => option.key)),
  outcomes: new Set(model.outcomes.map((outcome) => outcome.id)),
  states: new Set(model.graph?.states.map((state) => state.id)),
});

/** Notes a name that is not among those known; one that is left out is not missed. */
export function known(
  name: string | undefined,
  names: ReadonlySet<string>,
  what: "actor" | "option" | "outcome" | "scenario" | "source" | "state" | "statement" | "statement or source",
  path: JsonPath,
  note: Note,
): void {
  if (name !== undefined && !names.has(name)) note("unknown-name", path, thereIsNo(what, name));
}

/** That nothing of a kind has a name. */
export const thereIsNo = (kind: Plain, name: string): Sentence =>
  say("there is no {kind} {name}.", { kind: word(kind), name: JSON.stringify(name) });

/** Notes what an expression names that there is not. */
export function checkExpression(when: Expression, path: JsonPath, names: Names, note: Note): void {
  switch (when.op) {
    case "constant":
      return;
    case "option":
      known(when.option, names.options, "option", [...path, "option"], note);
      return;
    case "outcome":
      known(when.outcome, names.outcomes, "outcome", [...path, "outcome"], note);
      return;
    case "state":
      known(when.state, names.states, "state", [...path, "state"], note);
      return;
    case "not":
      checkExpression(when.of, [...path, "of"], names, note);
      return;
    default:
      when.of.forEach((part, index) => {
        checkExpression(part, [...path, "of", index], names, note);
      });
  }
}

/** Notes what a reference to a state names that there is not, or a pattern that does not fit. */
export function checkReference(state: StateReference, path: JsonPath, names: Names, note: Note): void {
  if (state.kind === "outcome") known(state.outcome, names.outcomes, "outcome", [...path, "outcome"], note);
  if (state.kind === "state") known(state.state, names.states, "state", [...path, "state"], note);
  if (state.kind === "pattern" && state.pattern.length !== names.options.size) {
    const message = say("the pattern has {letters} letters for {options} options.", {
      letters: state.pattern.length,
      options: names.options.size,
    });
    note("bad-pattern", [...path, "pattern"], message);
  }
}
