import type { Count, Expression as ExpressionNode, Operand } from "../language/generated/ast.ts";
import { isTerm, type Names, resolveNode, type Term } from "../language/names.ts";
import type { Expression } from "./expression.ts";

/** `actor.option`, the name of an option in the model. */
export const optionKey = (actor: string, option: string): string => `${actor}.${option}`;

/** The model's expression for a tree's; undefined when a name in it means nothing or is incomplete (which is reported elsewhere). */
export function lowerExpression(node: ExpressionNode | undefined, names: Names): Expression | undefined {
  if (!node || node.operands.length !== node.operators.length + 1) return undefined;
  const operands: Expression[] = [];
  for (const operand of node.operands) {
    const lowered = lowerOperand(operand, names);
    if (lowered === undefined) return undefined;
    operands.push(lowered);
  }
  return join(operands, node.operators);
}

type Joiner = ExpressionNode["operators"][number];

/** Applies precedence, loosest first: `iff`, `implies` (to the right), `if`, `or`, `and`. */
function join(operands: readonly Expression[], operators: readonly Joiner[], loosest = 0): Expression {
  if (operators.length === 0) return operands[0];
  const op = precedence[loosest];
  const parts: Expression[] = [];
  let start = 0;
  operators.forEach((operator, i) => {
    if (operator !== op) return;
    parts.push(join(operands.slice(start, i + 1), operators.slice(start, i), loosest + 1));
    start = i + 1;
  });
  parts.push(join(operands.slice(start), operators.slice(start), loosest + 1));
  if (parts.length === 1) return parts[0];
  if (op === "and" || op === "or") return { op, of: parts };
  return op === "implies"
    ? parts.reduceRight((right, left) => ({ op, of: [left, right] }))
    : parts.reduce((left, right) => ({ op, of: [left, right] }));
}
const precedence: readonly Joiner[] = ["iff", "implies", "if", "or", "and"];

function lowerOperand(node: Operand, names: Names): Expression | undefined {
  let atom: Expression | undefined;
  if (node.constant) atom = { op: "constant", value: node.constant === "true" };
  else if (isTerm(node)) atom = lowerTerm(node, names);
  else {
    const members = node.of.map((member) => lowerExpression(member, names));
    if (members.includes(undefined) || members.length === 0) return undefined;
    if (node.count) atom = countOf(node.count, members as Expression[]);
    else if (members.length === 1) atom = members[0];
  }
  if (atom === undefined) return undefined;
  return node.negations.reduce<Expression>((of) => ({ op: "not", of }), atom);
}

/** The option, outcome or named state that a term stands for. */
export function lowerTerm(node: Term, names: Names): Expression | undefined {
  const resolved = resolveNode(names, node);
  switch (resolved.kind) {
    case "option":
      return { op: "option", option: optionKey(resolved.actor, resolved.option) };
    case "outcome":
      return { op: "outcome", outcome: resolved.id };
    case "state":
      return { op: "state", state: resolved.id };
    default:
      return undefined;
  }
}

/** How many of its members a count asks for, e.g. `at most one of`. */
export function countOf(node: Count, of: readonly Expression[]): Expression {
  const number = node.number === "one" ? 1 : Number(node.number);
  if (node.bound === "exactly") return { op: "count", min: number, max: number, of };
  return node.side === "most"
    ? { op: "count", min: 0, max: number, of }
    : { op: "count", min: number, max: of.length, of };
}

/** The states that show a pattern, as an expression over the options in declared order. */
export function patternExpression(pattern: string, names: Names, order: readonly string[] | undefined): Expression {
  const keys =
    order ??
    [...names.actors.values()].flatMap((actor) => [...actor.options.keys()].map((id) => optionKey(actor.id, id)));
  const literals = keys.flatMap((option, i): Expression[] => {
    const taken: Expression = { op: "option", option };
    return pattern[i] === "Y" ? [taken] : pattern[i] === "N" ? [{ op: "not", of: taken }] : [];
  });
  if (literals.length === 0) return { op: "constant", value: true };
  return literals.length === 1 ? literals[0] : { op: "and", of: literals };
}
