import type {
  Graph,
  Preference,
  PreferenceStatement,
  RankingTier,
  Rule,
  StateReference,
  StatusQuo,
} from "./conflict.ts";
import type { ConflictModel } from "./conflict-model.ts";
import type { Expression } from "./expression.ts";

/**
 * What is computed and named of a model, as plain JSON data with members in a fixed order: the text that is hashed.
 * Left out is what rests beside the computation: grounds, statements, sources, claims, places, what an import kept, and
 * which scenario led here. What different files write differently without meaning anything by it is made the same:
 * nested conjunctions and disjunctions are flattened and those of one member are that member, `infeasible` and `require`
 * of several members are several rules, and preferences, moves and unseen states stand in the order of the actors.
 */
export function computedForm(model: ConflictModel): unknown {
  const actorIndex = new Map(model.actors.map((actor, index) => [actor.id, index]));
  const byActor = <T>(items: readonly T[], actorOf: (item: T) => string): readonly T[] =>
    items.toSorted((a, b) => (actorIndex.get(actorOf(a)) ?? Infinity) - (actorIndex.get(actorOf(b)) ?? Infinity) || 0);
  return {
    format: "detente-model/1",
    title: model.title,
    asOf: model.asOf,
    seenBy: model.seenBy,
    actors: model.actors.map(({ id, name }) => ({ id, name })),
    options: model.options.map(({ key, name, direction }) => ({ key, name, direction })),
    rules: model.rules.flatMap(ruleForms),
    merges: model.merges.map((merge) => expressionForm(merge.when)),
    forbidden: model.forbidden.map(({ from, to, by }) => ({
      from: from && expressionForm(from),
      to: to && expressionForm(to),
      by,
    })),
    unseen: byActor(model.unseen, (unseen) => unseen.by).map(({ by, when }) => ({ by, when: expressionForm(when) })),
    graph: model.graph && graphForm(model.graph, (moves) => byActor(moves, (move) => move.by)),
    statusQuo: model.statusQuo && statusQuoForm(model.statusQuo, model),
    outcomes: model.outcomes.map(({ id, name, when }) => ({ id, name, when: expressionForm(when) })),
    preferences: byActor(model.preferences, (preference) => preference.actor).map(preferenceForm),
  };
}

/** An expression with nested `and`s and `or`s flattened; without members they are the constants that they mean. */
export function expressionForm(expression: Expression): Expression {
  switch (expression.op) {
    case "option":
      return { op: "option", option: expression.option };
    case "outcome":
      return { op: "outcome", outcome: expression.outcome };
    case "state":
      return { op: "state", state: expression.state };
    case "constant":
      return { op: "constant", value: expression.value };
    case "not":
      return { op: "not", of: expressionForm(expression.of) };
    case "and":
    case "or": {
      const { op } = expression;
      const members = expression.of.map(expressionForm).flatMap((member) => (member.op === op ? member.of : [member]));
      if (members.length === 0) return { op: "constant", value: op === "and" };
      return members.length === 1 ? members[0] : { op, of: members };
    }
    case "if":
    case "implies":
    case "iff":
      return { op: expression.op, of: [expressionForm(expression.of[0]), expressionForm(expression.of[1])] };
    case "count":
      return { op: "count", min: expression.min, max: expression.max, of: expression.of.map(expressionForm) };
  }
}

function ruleForms(rule: Rule): readonly unknown[] {
  const of = rule.of.map(expressionForm);
  if (rule.kind === "infeasible" || rule.kind === "require")
    return of.map((member) => ({ kind: rule.kind, of: [member] }));
  return [{ kind: rule.kind, of }];
}

function graphForm(graph: Graph, inActorOrder: (moves: Graph["moves"]) => Graph["moves"]): unknown {
  return {
    states: graph.states.map(({ id, name }) => ({ id, name })),
    moves: inActorOrder(graph.moves).map(({ by, from, to }) => ({ by, from, to })),
  };
}

/** All options that are not taken are not: only the taken ones count, in declared order. */
function statusQuoForm(statusQuo: StatusQuo, model: ConflictModel): unknown {
  if (statusQuo.kind === "state") return { state: statusQuo.state };
  const taken = new Set(statusQuo.taken);
  return { taken: model.options.filter((option) => taken.has(option.key)).map((option) => option.key) };
}

function preferenceForm(preference: Preference): unknown {
  const { actor } = preference;
  if (preference.kind === "ranking") return { actor, tiers: preference.tiers.map(tierForm) };
  const items = preference.items.map((item) =>
    item.kind === "unordered" ? { unordered: item.items.map(statementForm) } : statementForm(item),
  );
  return { actor, items };
}

function statementForm({ when, weight, much, perhaps }: PreferenceStatement): unknown {
  return { when: expressionForm(when), weight, much: much || undefined, perhaps };
}

function tierForm({ states, much }: RankingTier): unknown {
  return { states: states.map(referenceForm), much: much || undefined };
}

function referenceForm(reference: StateReference): unknown {
  switch (reference.kind) {
    case "pattern":
      return { pattern: reference.pattern };
    case "number":
      return { number: reference.number };
    case "outcome":
      return { outcome: reference.outcome };
    case "state":
      return { state: reference.state };
  }
}
