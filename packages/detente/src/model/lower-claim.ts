import type {
  Claim as ClaimNode,
  ConsistentSetExpectation,
  Expect,
  JudgedExpectation,
  Subject as SubjectNode,
} from "../language/generated/ast.ts";
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
  return node.$type === "JudgedExpectation" ? lowerJudged(node, lowering) : lowerSet(node, lowering);
}

function lowerSet(node: Exclude<Expect, JudgedExpectation>, lowering: Lowering): Expectation[] {
  // of an expectation that breaks off there is nothing but its word
  if (node.states === undefined) return [];
  const states = node.states.flatMap((each) => lowerStateReference(each, lowering) ?? []);
  if (states.length < node.states.length) return [];
  const at = located(node, lowering);
  if (node.$type === "ConsistentSetExpectation") return [{ kind: "foresight-set", by: groups(node), states, ...at }];
  const { actors, together } = whom(node);
  const who = together ? { actors, together } : { actor: actors?.[0] };
  return [{ kind: "set", concepts: node.concepts, ...present(who), states, ...at }];
}

function lowerJudged(node: JudgedExpectation, lowering: Lowering): Expectation[] {
  const states = node.subject && lowerSubject(node.subject, lowering);
  if (states === undefined) return [];
  const quantifier = node.quantifier === "some" || node.quantifier === "no" ? node.quantifier : "every";
  const judged = { subject: { quantifier, states }, negated: node.negated !== undefined } as const;
  const at = located(node, lowering);
  if (node.verdict === "in") return [{ kind: "foresight", ...judged, by: groups(node), ...at }];
  const common = { ...judged, ...present(whom(node)), ...at };
  if (node.verdict === "stable") return [{ kind: "stability", concepts: node.concepts, ...common }];
  const from: StateSelector | undefined = node.from ? lowerSubject(node.from, lowering) : { kind: "now" };
  if (from === undefined || node.by === undefined) return [];
  return [{ kind: "reachability", from, by: node.by, ...common }];
}

const groups = ({ coalitions }: { readonly coalitions: boolean }): "actors" | "coalitions" =>
  coalitions ? "coalitions" : "actors";

/** The actors named, and whether they are meant to act together; neither where nobody is named. */
function whom({ actors, together, coalition }: Exclude<Expect, ConsistentSetExpectation>) {
  return {
    actors: actors.length > 0 ? actors.map((actor) => actor.$refText) : undefined,
    together: together || coalition ? true : undefined,
  };
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
