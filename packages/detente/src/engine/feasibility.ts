import type { Rule } from "../model/conflict.ts";
import type { ConflictModel } from "../model/conflict-model.ts";
import type { Expression } from "../model/expression.ts";
import { DecisionDiagram, FALSE, TRUE } from "./decision-diagram.ts";
import { optionsNamed } from "./truth.ts";

/**
 * The feasible combinations of options, not yet listed: one diagram for each group of options that rules link. Options
 * are decided in an order of their own: what the diagram calls an option is a level here.
 */
export interface Feasibility {
  readonly diagram: DecisionDiagram;
  /** Position of the option at each level; the highest level is decided first. */
  readonly order: readonly number[];
  /** Group of each level. */
  readonly groupOf: readonly number[];
  /** Diagram node of each group. */
  readonly roots: readonly number[];
  /** How many combinations are feasible, exactly. */
  readonly count: bigint;
}

/**
 * Steps of diagram work allowed before a model counts as too entangled; some microseconds each. Rules as people write
 * them take thousands.
 */
const WORK = 300_000;

/** The options from the first declared up: combinations are then found in ascending order. */
export const declaredOrder = (model: ConflictModel): number[] => model.options.map((_, option) => option);

/**
 * The options as the rules come to speak of them. Options that are spoken of together are then decided together, which
 * can keep a diagram small that would not fit in declared order.
 */
export function orderOfMention(model: ConflictModel): number[] {
  const position = new Map(model.options.map((option, index) => [option.key, index]));
  const outcomes = new Map(model.outcomes.map((outcome) => [outcome.id, outcome.when]));
  const mentioned = model.rules
    .flatMap((rule) => rule.of)
    .flatMap((of) => [...optionsNamed(of, (id) => outcomes.get(id)!)])
    .map((key) => position.get(key)!);
  return [...new Set([...mentioned, ...declaredOrder(model)])];
}

/**
 * Finds and counts the feasible combinations without listing them. Options that no rule links multiply; those that
 * rules link share one decision diagram. Throws `WorkExceeded` when the rules are too entangled for that, which can
 * depend on the order in which options are decided.
 */
export function feasibility(model: ConflictModel, order: readonly number[]): Feasibility {
  const diagram = new DecisionDiagram(WORK);
  const constraints = model.rules.flatMap(constraintsOf);
  const translate = translator(model, diagram, order);
  const nodes = constraints.map(translate);
  const supports = nodes.map((node) => support(diagram, node));

  const leaders = declaredOrder(model);
  const leader = (option: number): number => {
    let at = option;
    while (leaders[at] !== at) at = leaders[at] = leaders[leaders[at]];
    return at;
  };
  for (const options of supports) for (const option of options) leaders[leader(option)] = leader(options[0]);

  const groups = new Map<number, { options: number[]; nodes: number[] }>();
  for (let option = 0; option < leaders.length; option++) {
    const at = leader(option);
    const group = groups.get(at);
    if (group) group.options.push(option);
    else groups.set(at, { options: [option], nodes: [] });
  }
  let possible = true;
  nodes.forEach((node, index) => {
    if (node === FALSE) possible = false;
    else if (node !== TRUE) groups.get(leader(supports[index][0]))!.nodes.push(node);
  });

  const groupOf: number[] = [];
  const roots: number[] = [];
  let count = possible ? 1n : 0n;
  for (const group of groups.values()) {
    for (const option of group.options) groupOf[option] = roots.length;
    const root = possible ? diagram.all(group.nodes) : FALSE;
    roots.push(root);
    count *= countModels(diagram, root, group.options);
  }
  return { diagram, order, groupOf, roots, count };
}

/** A rule as expressions that must all hold; conjunctions are taken apart, because small constraints prune better. */
function constraintsOf(rule: Rule): Expression[] {
  switch (rule.kind) {
    case "infeasible":
      return rule.of.flatMap((of) => conjuncts({ op: "not", of }));
    case "require":
      return rule.of.flatMap(conjuncts);
    case "at-most-one":
      return [{ op: "count", min: 0, max: 1, of: rule.of }];
    case "exactly-one":
      return [{ op: "count", min: 1, max: 1, of: rule.of }];
    case "at-least-one":
      return [{ op: "count", min: 1, max: rule.of.length, of: rule.of }];
  }
}

function conjuncts(expression: Expression): Expression[] {
  if (expression.op === "and") return expression.of.flatMap(conjuncts);
  if (expression.op !== "not") return [expression];
  const inner = expression.of;
  if (inner.op === "not") return conjuncts(inner.of);
  if (inner.op === "or") return inner.of.flatMap((of) => conjuncts({ op: "not", of }));
  return [expression];
}

/** Expressions to diagram nodes. */
function translator(
  model: ConflictModel,
  diagram: DecisionDiagram,
  order: readonly number[],
): (expression: Expression) => number {
  const levels = new Map(order.map((option, level) => [model.options[option].key, level]));
  const outcomes = new Map(model.outcomes.map((outcome) => [outcome.id, outcome.when]));
  const known = new Map<string, number>();
  const open = new Set<string>();

  const outcome = (id: string): number => {
    const done = known.get(id);
    if (done !== undefined) return done;
    const when = outcomes.get(id);
    if (when === undefined) throw new RangeError(`There is no outcome "${id}".`);
    if (open.has(id)) throw new RangeError(`The outcome "${id}" is defined by itself.`);
    open.add(id);
    const node = translate(when);
    open.delete(id);
    known.set(id, node);
    return node;
  };
  // lowest first: what is added then lands on top of what is there, which costs next to nothing
  const members = (of: readonly Expression[]): number[] =>
    of.map(translate).sort((a, b) => diagram.optionOf(a) - diagram.optionOf(b));

  const translate = (expression: Expression): number => {
    switch (expression.op) {
      case "option": {
        const level = levels.get(expression.option);
        if (level === undefined) throw new RangeError(`There is no option "${expression.option}".`);
        return diagram.node(level, FALSE, TRUE);
      }
      case "outcome":
        return outcome(expression.outcome);
      case "state":
        throw new RangeError(`"${expression.state}" names a state, but this conflict is written in options.`);
      case "constant":
        return expression.value ? TRUE : FALSE;
      case "not":
        return diagram.not(translate(expression.of));
      case "and":
        return members(expression.of).reduce((all, member) => diagram.and(all, member), TRUE);
      case "or":
        return members(expression.of).reduce((any, member) => diagram.or(any, member), FALSE);
      case "if":
        return diagram.or(translate(expression.of[0]), diagram.not(translate(expression.of[1])));
      case "implies":
        return diagram.or(diagram.not(translate(expression.of[0])), translate(expression.of[1]));
      case "iff": {
        const right = translate(expression.of[1]);
        return diagram.choose(translate(expression.of[0]), right, diagram.not(right));
      }
      case "count":
        return between(diagram, members(expression.of), expression.min, expression.max);
    }
  };
  return translate;
}

/** Between `min` and `max` of the members hold; members from the lowest option up. */
function between(diagram: DecisionDiagram, members: readonly number[], min: number, max: number): number {
  const most = Math.min(max, members.length);
  // found[c]: what the members seen so far must still meet when c of those above them hold
  let found: number[] = [];
  for (let above = 0; above <= members.length; above++) found.push(above >= min && above <= most ? TRUE : FALSE);
  for (const member of members) {
    const next: number[] = [];
    for (let above = 0; above + 1 < found.length; above++) {
      next.push(diagram.choose(member, found[above + 1], found[above]));
    }
    found = next;
  }
  return found[0];
}

/** The options on which a node depends. */
function support(diagram: DecisionDiagram, root: number): number[] {
  const options = new Set<number>();
  const seen = new Set<number>();
  const stack = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node <= TRUE || seen.has(node)) continue;
    seen.add(node);
    options.add(diagram.optionOf(node));
    stack.push(diagram.low(node), diagram.high(node));
  }
  return [...options];
}

/** How many ways of deciding `options` (ascending) meet the node. */
function countModels(diagram: DecisionDiagram, root: number, options: readonly number[]): bigint {
  const level = new Map(options.map((option, index) => [option, index + 1]));
  const levelOf = (node: number): number => (node <= TRUE ? 0 : level.get(diagram.optionOf(node))!);
  const known = new Map<number, bigint>([
    [FALSE, 0n],
    [TRUE, 1n],
  ]);
  // ways over the options up to the node's own
  const ways = (node: number): bigint => {
    let result = known.get(node);
    if (result === undefined) {
      const below = levelOf(node) - 1;
      const part = (child: number): bigint => ways(child) << BigInt(below - levelOf(child));
      result = part(diagram.low(node)) + part(diagram.high(node));
      known.set(node, result);
    }
    return result;
  };
  return ways(root) << BigInt(options.length - levelOf(root));
}
