import type { Rule as RuleNode } from "../language/generated/ast.ts";
import type { Rule } from "../model/conflict.ts";
import { type Edited, notThere, refuse } from "./edited.ts";
import { faultsOfConditions } from "./fragments.ts";
import { insertDeclaration } from "./insert.ts";
import { removal } from "./layout.ts";
import { declared, type Layer, type OpenedText, rangeOf } from "./opened.ts";

/** How a rule of each kind begins. */
const words: Readonly<Record<Rule["kind"], string>> = {
  infeasible: "infeasible",
  require: "require",
  "at-most-one": "at most one of",
  "exactly-one": "exactly one of",
  "at-least-one": "at least one of",
};

/**
 * Adds a rule about what can go together.
 *
 * @param of one condition, or several with commas between them, as they are written in the text
 */
export function addRule(opened: OpenedText, layer: Layer, kind: Rule["kind"], of: string): Edited {
  const faults = faultsOfConditions(of);
  if (faults) return refuse("not-understood", "This is no condition.", faults);
  return { edits: [insertDeclaration(opened, layer, "Rule", `${words[kind]} ${of.trim()}`)] };
}

/** Changes a rule: its kind, what it is about, or both. What it rests on stays. */
export function setRule(
  layer: Layer,
  index: number,
  { kind, of }: { readonly kind?: Rule["kind"]; readonly of?: string },
): Edited {
  const rule = ruleAt(layer, index);
  if (!rule) return notThere("rule of that number");
  const first = rangeOf(rule.of[0]!).from;
  const last = rangeOf(rule.of.at(-1)!).to;
  const faults = of === undefined ? undefined : faultsOfConditions(of);
  if (faults) return refuse("not-understood", "This is no condition.", faults);
  return {
    edits: [
      ...(kind ? [{ from: rangeOf(rule).from, to: first, insert: `${words[kind]} ` }] : []),
      ...(of === undefined ? [] : [{ from: first, to: last, insert: of.trim() }]),
    ],
  };
}

/** Takes a rule out. */
export function removeRule(opened: OpenedText, layer: Layer, index: number): Edited {
  const rule = ruleAt(layer, index);
  return rule ? { edits: [removal(opened, rangeOf(rule))] } : notThere("rule of that number");
}

const ruleAt = (layer: Layer, index: number): RuleNode | undefined => declared(layer, "Rule")[index];
