import type { Declaration, Option } from "../language/generated/ast.ts";
import { declared, type Layer, type OpenedText } from "./opened.ts";

/** What has a name of its own in a text. An option's id is `actor.option`. */
export interface Thing {
  readonly kind: "actor" | "option" | "outcome" | "source" | "statement" | "scenario" | "claim";
  readonly id: string;
}

const types = {
  actor: "Actor",
  outcome: "Outcome",
  source: "Source",
  statement: "Statement",
  scenario: "Scenario",
  claim: "Claim",
} as const;

/** The declaration of a thing in the file itself, or in a scenario. */
export function findThing(
  { model }: OpenedText,
  { kind, id }: Thing,
  layer: Layer = model,
): Extract<Declaration, { readonly name: string }> | Option | undefined {
  if (kind !== "option") return declared(layer, types[kind]).find(({ name }) => name === id);
  const dot = id.indexOf(".");
  return declared(layer, "Actor")
    .find(({ name }) => name === id.slice(0, dot))
    ?.options.find(({ name }) => name === id.slice(dot + 1));
}

/** The names that things of the file and its scenarios have, so that a new one can be told apart from all of them. */
export function takenNames({ model }: OpenedText): Set<string> {
  const names = new Set<string>();
  for (const layer of [model, ...declared(model, "Scenario")])
    for (const declaration of layer.declarations) {
      if ("name" in declaration && declaration.name) names.add(declaration.name);
      if (declaration.$type === "Actor") for (const { name } of declaration.options) names.add(name);
      if (declaration.$type === "States") for (const { name } of declaration.states) names.add(name);
    }
  return names;
}
