import { codes, say } from "../../sentences/sentence.ts";
import type { Actor, Declaration, Moves, Option, Order, Scenario, States } from "../generated/ast.ts";
import { isTerm, resolveNode } from "../names.ts";
import type { Checked } from "./findings.ts";

/** Declarations where they belong: options in actors, option form or graph form, each block once. */
export function checkForm(checked: Checked, isBroken: boolean): void {
  for (const node of checked.nodes<Option>("Option"))
    if (node.$container.$type !== "Actor")
      checked.report({
        code: "misplaced-declaration",
        at: node,
        message: "An option stands in the block of the actor who decides on it.",
        remedy: say("Write `{code}`.", { code: `actor usa "United States" { option ${node.name} }` }),
      });
  for (const scenario of checked.nodes<Scenario>("Scenario"))
    for (const node of scenario.declarations)
      if (node.$type in outside)
        checked.report({
          code: "misplaced-declaration",
          at: node,
          message: say("A scenario holds no `{word}`.", { word: outside[node.$type] }),
          remedy: "Move it out of the scenario's block.",
        });
  checkMixed(checked);
  for (const { layer } of checked.layers) checkDoubled(checked, layer.declarations);
  for (const node of checked.nodes<Order>("Order")) checkOrder(checked, node);
  if (!isBroken && checked.layers[0].names.actors.size === 0 && checked.model.declarations[0])
    checked.report({
      code: "no-actors",
      // sources and what they say are a sound beginning
      severity: checked.model.declarations.every(({ $type }) => beginnings.has($type)) ? "warning" : "error",
      at: checked.model.declarations[0],
      message: "No actor is declared in this file.",
      remedy: 'Declare each with its options: `actor usa "United States" { option invite "Offer a meeting" }`.',
    });
}

const beginnings: ReadonlySet<string> = new Set(["Header", "Source", "Statement"]);

const outside: Readonly<Record<string, string>> = {
  Header: "conflict",
  Source: "source",
  Statement: "statement",
  Scenario: "scenario",
  Claim: "claim",
};

function checkMixed(checked: Checked): void {
  const option = checked.nodes<Actor>("Actor").find((actor) => actor.options.length > 0);
  const graph = [...checked.nodes<States>("States"), ...checked.nodes<Moves>("Moves")][0];
  if (option && graph)
    checked.report({
      code: "mixed-forms",
      at: graph,
      message: say("A conflict is written with options or with named states, not with both: `{actor}` has options.", {
        actor: option.name,
      }),
      remedy: "Keep one of the two forms; an `outcome` gives a name to states of the option form.",
    });
  if (option) return;
  const named = checked.nodes<States>("States").some(({ states }) => states.length > 0);
  if (graph && !named)
    checked.report({
      code: "no-states",
      at: graph,
      message: "There are moves, and no states between which they lead.",
      remedy: 'Name the states: `states { idle "Nothing is done"  done "It is done" }`.',
    });
  for (const actor of graph ? [] : checked.nodes<Actor>("Actor")) checked.report(withoutOptions(actor));
}

function withoutOptions(actor: Actor) {
  return {
    code: "actor-without-options",
    at: actor,
    property: "name",
    message: say("The actor `{actor}` has no option, so it decides nothing.", { actor: actor.name }),
    remedy: say("Give it one, `{form}`, or leave it out.", {
      form: `actor ${actor.name} { option act "What it can do" }`,
    }),
  };
}

/** Blocks that are there once in a file or a scenario. */
function checkDoubled(checked: Checked, declarations: readonly Declaration[]): void {
  const first = new Map<string, Declaration>();
  for (const node of declarations) {
    const word = once[node.$type];
    if (word === undefined) continue;
    const actor = node.$type === "Preferences" || node.$type === "Ranking" ? node.actor?.$refText : undefined;
    const key = `${word} ${actor ?? ""}`;
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, node);
      continue;
    }
    const line = checked.places.line(earlier.$cstNode?.offset ?? 0);
    checked.report({
      code: actor === undefined ? "doubled-declaration" : "doubled-preference",
      at: node,
      message:
        actor === undefined
          ? say("There is already a `{word}`, on line {line}.", { word, line })
          : say("The preferences of `{actor}` are already given on line {line}.", { actor, line }),
      remedy: "Keep one of the two, or put the other into a scenario.",
    });
  }
  const hasOptions = checked.nodes<Actor>("Actor").some((actor) => actor.options.length > 0);
  if (hasOptions)
    for (const node of declarations)
      if (node.$type === "Actor" && node.options.length === 0) checked.report(withoutOptions(node));
}

const once: Readonly<Record<string, string>> = {
  Header: "conflict",
  Now: "now",
  Order: "order",
  Preferences: "preferences",
  Ranking: "preferences",
};

function checkOrder(checked: Checked, node: Order): void {
  const layer = checked.layers.find(({ layer }) => layer === node.$container);
  if (!layer) return;
  const listed = new Set<string>();
  for (const term of node.options) {
    const resolved = isTerm(term) ? resolveNode(layer.names, term) : undefined;
    if (resolved?.kind !== "option") return;
    const key = `${resolved.actor}.${resolved.option}`;
    if (listed.has(key))
      checked.report({
        code: "order-incomplete",
        at: term,
        message: say("`{option}` is already in the order.", { option: key }),
        remedy: "Name every option once.",
      });
    listed.add(key);
  }
  const missing = [...layer.names.actors.values()]
    .flatMap((actor) => [...actor.options.keys()].map((option) => `${actor.id}.${option}`))
    .filter((key) => !listed.has(key));
  if (missing.length > 0)
    checked.report({
      code: "order-incomplete",
      at: node,
      message: say("The order leaves out {options}.", { options: codes(missing) }),
      remedy: "Name every option of every actor once.",
    });
}
