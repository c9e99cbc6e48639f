import { optionPrinter, printScenario, type Scenario } from "detente";
import { type Edited, editConflict } from "detente/editing";
import { type Asked, Unanswerable } from "./question.ts";

export interface AddViewWanted {
  /** Position of the actor whose view it is, and what the view is called. */
  readonly actor: number;
  readonly named: string;
}

/**
 * Adds a scenario `as seen by` an actor that holds what another actor wants as the model has it, to be changed there into
 * what the first believes that it wants.
 */
export async function answer(asked: Asked, { actor, named }: AddViewWanted): Promise<Edited> {
  const { conflict, text } = asked;
  const { model } = await asked.analysis();
  const viewer = model.actors[actor];
  if (!conflict || !viewer) throw new Unanswerable("gone");
  const other = model.preferences.find((preference) => preference.actor !== viewer.id);
  const taken = new Set(conflict.scenarios.map(({ id }) => id));
  let id = `seen_by_${viewer.id}`;
  for (let number = 2; taken.has(id); number++) id = `seen_by_${viewer.id}_${number}`;
  const scenario: Scenario = {
    id,
    name: named,
    seenBy: viewer.id,
    overrides: other ? { preferences: [other] } : {},
  };
  return editConflict(text, { do: "add-declaration", text: printScenario(scenario, optionPrinter(conflict)) });
}
