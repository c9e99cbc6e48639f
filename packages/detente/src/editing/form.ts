import { optionPrinter } from "../interop/detente.ts";
import { printName } from "../interop/detente-expression.ts";
import type { PreferenceStatement as PreferenceNode } from "../language/generated/ast.ts";
import type { Claim, Option, Rule, Scenario, Source, Statement, StatusQuo } from "../model/conflict.ts";
import { declared, type Layer, layerOf, type OpenedText, openText, type Range, rangeOf, slice } from "./opened.ts";

/**
 * What forms show of one layer of a text, the file or a scenario: every condition as its writer put it, and with each
 * thing its stretch of the text. Numbers of rules and preferences are those that `editConflict` takes.
 */
export interface ConflictForm {
  readonly title: string;
  readonly asOf?: string;
  readonly actors: readonly FormActor[];
  /** Of the layer itself; a scenario's are added to those that it builds on. */
  readonly rules: readonly FormRule[];
  /** What else bounds the states or the moves, as it is written: merged states, forbidden moves, states not seen. */
  readonly otherRules: readonly FormText[];
  readonly now?: { readonly at: Range; readonly statusQuo: StatusQuo };
  readonly outcomes: readonly FormOutcome[];
  readonly preferences: readonly FormPreferences[];
  /** Named states of a graph; empty in option form. */
  readonly states: readonly { readonly id: string; readonly name: string; readonly called: string }[];
  readonly sources: readonly Source[];
  readonly statements: readonly Statement[];
  readonly scenarios: readonly Pick<Scenario, "id" | "name" | "seenBy" | "extends" | "asOf" | "at">[];
  readonly claims: readonly (Omit<Claim, "expect" | "given"> & { readonly says: readonly string[] })[];
}

export interface FormText {
  readonly at: Range;
  readonly text: string;
}
export interface FormActor {
  readonly id: string;
  readonly name: string;
  readonly at: Range;
  readonly options: readonly (Pick<Option, "id" | "name" | "direction"> & {
    readonly key: string;
    /** How conditions call it. */
    readonly called: string;
    readonly at: Range;
  })[];
}
export interface FormRule {
  readonly kind: Rule["kind"];
  /** Its conditions, as written. */
  readonly of: string;
  /** False where the rule is a count (`at most 2 of`) that none of the kinds says. */
  readonly plain: boolean;
  readonly at: Range;
}
export interface FormOutcome {
  readonly id: string;
  readonly name: string;
  /** How conditions call it. */
  readonly called: string;
  readonly when: string;
  readonly at: Range;
}

/** What an actor wants, in this layer. */
export interface FormPreferences {
  readonly actor: string;
  readonly at: Range;
  /** Undefined where the actor's states are ranked directly: `ranking` is that as written. */
  readonly items?: readonly FormPreference[];
  readonly ranking?: string;
}
export type FormPreference =
  | {
      readonly kind: "statement";
      readonly when: string;
      readonly weight?: string;
      readonly much: boolean;
      readonly perhaps?: number;
      readonly because: readonly string[];
      readonly assumed?: string;
      readonly at: Range;
    }
  /** Statements whose order is not known, as written. */
  | { readonly kind: "unordered"; readonly statements: readonly string[]; readonly at: Range };

/**
 * Reads what forms show of a text.
 *
 * @param scenario the layer; the file itself when it is not given or not there
 * @returns undefined when the text has errors
 */
export function readForm(text: string, scenario?: string): ConflictForm | undefined {
  const opened = openText(text);
  if (!opened) return undefined;
  const { conflict, model } = opened;
  const found = layerOf(opened, scenario);
  const layer = found ?? model;
  const overrides = found && scenario ? conflict.scenarios.find(({ id }) => id === scenario)?.overrides : undefined;
  const own = overrides ?? conflict;
  const now = declared(layer, "Now")[0];
  const called = optionPrinter(conflict);
  return {
    title: conflict.title,
    ...(conflict.asOf ? { asOf: conflict.asOf } : {}),
    actors: (own.actors ?? conflict.actors).map((actor) => ({
      id: actor.id,
      name: actor.name,
      at: place(actor.at),
      options: actor.options.map(({ id, name, direction, at }) => ({
        key: `${actor.id}.${id}`,
        called: called(`${actor.id}.${id}`),
        id,
        name,
        direction,
        at: place(at),
      })),
    })),
    rules: (own.rules ?? []).map((rule, i) => ruleOf(opened, layer, rule, i)),
    otherRules: [...declared(layer, "Merge"), ...declared(layer, "Forbid"), ...declared(layer, "Unseen")].map(
      (node) => ({
        at: rangeOf(node),
        text: slice(opened, rangeOf(node)),
      }),
    ),
    ...(now && own.statusQuo ? { now: { at: rangeOf(now), statusQuo: own.statusQuo } } : {}),
    outcomes: declared(layer, "Outcome").map((node) => ({
      id: node.name,
      name: node.title ?? node.name,
      called: printName(node.name),
      when: slice(opened, rangeOf(node.when)),
      at: rangeOf(node),
    })),
    preferences: preferencesOf(opened, layer),
    states: conflict.graph?.states.map(({ id, name }) => ({ id, name, called: printName(id) })) ?? [],
    sources: conflict.sources,
    statements: conflict.statements,
    scenarios: conflict.scenarios.map(({ overrides: _, withoutRules: __, ...rest }) => rest),
    claims: conflict.claims.map(({ expect, given: _, ...claim }) => ({ ...claim, says: partsOf(opened, claim.id) })),
  };
}

const place = (at: { readonly start: number; readonly end: number } | undefined): Range => ({
  from: at?.start ?? 0,
  to: at?.end ?? 0,
});

function ruleOf(opened: OpenedText, layer: Layer, rule: Rule, index: number): FormRule {
  const node = declared(layer, "Rule")[index]!;
  const of = slice(opened, { from: rangeOf(node.of[0]!).from, to: rangeOf(node.of.at(-1)!).to });
  const plain = !(rule.kind === "require" && node.count);
  return { kind: rule.kind, of, plain, at: rangeOf(node) };
}

function preferencesOf(opened: OpenedText, layer: Layer): FormPreferences[] {
  return layer.declarations.flatMap((node): FormPreferences[] => {
    if (node.$type === "Ranking")
      return [{ actor: node.actor.$refText, at: rangeOf(node), ranking: slice(opened, rangeOf(node)) }];
    if (node.$type !== "Preferences") return [];
    const items = node.items.map(
      (item): FormPreference =>
        item.$type === "PreferenceStatement"
          ? statementOf(opened, item)
          : {
              kind: "unordered",
              statements: item.items.map((each) => slice(opened, rangeOf(each))),
              at: rangeOf(item),
            },
    );
    return [{ actor: node.actor.$refText, at: rangeOf(node), items }];
  });
}

function statementOf(opened: OpenedText, node: PreferenceNode): FormPreference {
  const weight = node.modifiers.find((each) => each.$type === "Weight")?.value;
  const perhaps = node.modifiers.find((each) => each.$type === "Perhaps")?.value;
  const assumed = node.modifiers.find((each) => each.$type === "Assumed");
  return {
    kind: "statement",
    when: slice(opened, rangeOf(node.when)),
    ...(weight === undefined ? {} : { weight }),
    much: node.modifiers.some((each) => each.$type === "Much"),
    ...(perhaps === undefined ? {} : { perhaps: Number(perhaps) }),
    because: node.modifiers.flatMap((each) => (each.$type === "Because" ? each.refs.map((ref) => ref.$refText) : [])),
    ...(assumed ? { assumed: assumed.reason ?? "" } : {}),
    at: rangeOf(node),
  };
}

/** What a claim supposes and expects, as written. */
const partsOf = (opened: OpenedText, id: string): readonly string[] =>
  declared(opened.model, "Claim")
    .find(({ name }) => name === id)
    ?.parts.map((part) => slice(opened, rangeOf(part))) ?? [];
