import type { Claim as ClaimNode, Expect, Subject as SubjectNode } from "../language/generated/ast.ts";
import { isPattern, namesAt } from "../language/names.ts";
import { refersQuoted } from "../language/tree.ts";
import type { Claim, Expectation, StateSelector } from "./conflict.ts";
import { lowerStateReference } from "./lower-declarations.ts";
import { lowerExpression, patternExpression } from "./lower-expression.ts";
import { becauseOf, type Lowering, located, present } from "./lowering.ts";

/** A claim, its names resolved in the scenario that it is about. */
export function lowerClaim(node: ClaimNode, outer: Lowering): Claim[] {
  if (!node.name) return [];
  const lowering = { ...outer, names: namesAt(node) };
  const given = node.parts.filter((part) => part.$type === "Given");
  return [
    {
      id: node.name,
      name: node.title ?? node.name,
      because: becauseOf(node.grounds),
      fails: node.fails.length > 0,
      ...present({ scenario: given.find((part) => part.scenario)?.scenario?.$refText }),
      given: given.flatMap((part) => lowerExpression(part.when, lowering.names) ?? []),
      expect: node.parts.flatMap((part) => (part.$type === "Given" ? [] : lowerExpectation(part, lowering))),
      ...located(node, lowering),
    },
  ];
}

function lowerExpectation(node: Expect, lowering: Lowering): Expectation[] {
  if (lowering.isBroken(node.$cstNode?.offset ?? 0)) return [];
  const at = located(node, lowering);
  if (node.$type === "SetExpectation") {
    const states = node.states.flatMap((each) => lowerStateReference(each, lowering) ?? []);
    if (states.length < node.states.length) return [];
    return [{ kind: "set", concepts: node.concepts, ...present({ actor: node.actor?.$refText }), states, ...at }];
  }
  const states = node.subject && lowerSubject(node.subject, lowering);
  if (states === undefined) return [];
  const quantifier = node.quantifier === "some" || node.quantifier === "no" ? node.quantifier : "every";
  const actors = node.actors.length > 0 ? node.actors.map((actor) => actor.$refText) : undefined;
  const common = {
    subject: { quantifier, states },
    negated: node.negated !== undefined,
    ...present({ actors }),
    ...at,
  } as const;
  if (node.verdict === "stable") return [{ kind: "stability", concepts: node.concepts, ...common }];
  const from: StateSelector | undefined = node.from ? lowerSubject(node.from, lowering) : { kind: "now" };
  if (from === undefined || node.by === undefined) return [];
  return [{ kind: "reachability", from, by: node.by, ...common }];
}

/** `now`, a state by number, or the states where an expression or a pattern holds. */
export function lowerSubject(node: SubjectNode, lowering: Lowering): StateSelector | undefined {
  if (node.now) return { kind: "now" };
  if (node.number !== undefined) return { kind: "number", number: Number(node.number) };
  const pattern = node.pattern ?? patternWord(node, lowering);
  if (pattern !== undefined)
    return { kind: "where", when: patternExpression(pattern, lowering.names, lowering.optionOrder) };
  const when = lowerExpression(node.when, lowering.names);
  return when && { kind: "where", when };
}

/** A subject that is a single bare word of Y and N. */
function patternWord(node: SubjectNode, { names }: Lowering): string | undefined {
  const only = node.when?.operands.length === 1 ? node.when.operands[0] : undefined;
  if (!only?.head || only.negations.length > 0 || only.member || refersQuoted(only.head)) return undefined;
  return isPattern(names, only.head.$refText) ? only.head.$refText : undefined;
}
