import { type AstNode, type CstNode, GrammarUtils, type Reference } from "langium";
import type { Actor, Model, Moves } from "../language/generated/ast.ts";
import { isPattern, isTerm, type Names, namesAt, resolveNode } from "../language/names.ts";
import { refersQuoted, visitTree } from "../language/tree.ts";

/** What a name in a file can stand for. */
export type SymbolKind =
  | "actor"
  | "option"
  | "outcome"
  | "state"
  | "source"
  | "statement"
  | "scenario"
  | "claim"
  | "concept";

/** One place where a name is written. A scenario's `actor usa` speaks of the same symbol as the file's. */
export interface Occurrence {
  readonly kind: SymbolKind;
  /** As declared; of an option without its owner. */
  readonly id: string;
  /** Of an option: its actor's id. */
  readonly owner?: string;
  readonly start: number;
  readonly end: number;
  /** The name is given here rather than used. */
  readonly declares: boolean;
  /** What holds the name: the declaration, or the node that refers to it. */
  readonly node: AstNode;
}

/** True when two occurrences name the same thing. */
export const sameSymbol = (a: Occurrence, b: Occurrence): boolean =>
  a.kind === b.kind && a.id === b.id && a.owner === b.owner;

/** Every name of a file that stands for something, in the order of the text. */
export function occurrencesIn(model: Model): readonly Occurrence[] {
  const found: Occurrence[] = [];
  const add = (
    symbol: Pick<Occurrence, "kind" | "id" | "owner">,
    node: AstNode,
    cst: CstNode | undefined,
    declares = false,
  ): void => {
    if (cst && cst.end > cst.offset) found.push({ ...symbol, node, start: cst.offset, end: cst.end, declares });
  };
  visitTree(model, (node) => {
    const declared = declaredSymbol(node);
    if (declared) add(declared, node, GrammarUtils.findNodeForProperty(node.$cstNode, "name"), true);
    if ("concepts" in node)
      for (const cst of GrammarUtils.findNodesForProperty(node.$cstNode, "concepts"))
        add({ kind: "concept", id: cst.text }, node, cst);
    for (const { property, reference } of referencesOf(node)) {
      const symbol = referredSymbol(node, property, reference);
      if (symbol) add(symbol, node, reference.$refNode, declaresActor(node, property));
    }
  });
  return found.sort((a, b) => a.start - b.start);
}

const kindOfNode: Readonly<Record<string, SymbolKind>> = {
  Actor: "actor",
  Option: "option",
  Outcome: "outcome",
  State: "state",
  Source: "source",
  Statement: "statement",
  Scenario: "scenario",
  Claim: "claim",
};

function declaredSymbol(node: AstNode): Pick<Occurrence, "kind" | "id" | "owner"> | undefined {
  const kind = kindOfNode[node.$type];
  const id = (node as { readonly name?: string }).name;
  if (kind === undefined || id === undefined) return undefined;
  if (kind !== "option") return { kind, id };
  const owner = node.$container?.$type === "Actor" ? (node.$container as Actor).name : undefined;
  return owner === undefined ? undefined : { kind, id, owner };
}

/** In graph form an actor may be declared by its moves alone. */
const declaresActor = (node: AstNode, property: string): boolean =>
  node.$type === "Moves" &&
  property === "actor" &&
  namesAt(node).actors.get((node as Moves).actor.$refText)?.node === node;

function* referencesOf(node: AstNode): Generator<{ readonly property: string; readonly reference: Reference }> {
  for (const property in node) {
    if (property.startsWith("$")) continue;
    const value: unknown = node[property as keyof AstNode];
    for (const each of Array.isArray(value) ? value : [value])
      if (isReference(each)) yield { property, reference: each };
  }
}

const isReference = (value: unknown): value is Reference =>
  typeof value === "object" && value !== null && "$refText" in value;

/** What a reference names; undefined for a name that nothing has, or that several have. */
function referredSymbol(
  node: AstNode,
  property: string,
  reference: Reference,
): Pick<Occurrence, "kind" | "id" | "owner"> | undefined {
  const names = namesAt(node);
  const id = reference.$refText;
  switch (property) {
    case "actor":
    case "actors":
      return names.actors.has(id) ? { kind: "actor", id } : undefined;
    case "source":
      return names.sources.has(id) ? { kind: "source", id } : undefined;
    case "scenario":
      return names.scenarios.has(id) ? { kind: "scenario", id } : undefined;
    case "statements":
      return names.statements.has(id) ? { kind: "statement", id } : undefined;
    case "refs":
      return referredEvidence(names, id);
    case "states":
      return names.states.has(id) ? { kind: "state", id } : undefined;
    case "ref":
      if (!refersQuoted(reference) && isPattern(names, id)) return undefined;
      return names.outcomes.has(id)
        ? { kind: "outcome", id }
        : names.states.has(id)
          ? { kind: "state", id }
          : undefined;
    default:
      return isTerm(node) ? referredTerm(names, node, property) : undefined;
  }
}

function referredEvidence(names: Names, id: string): Pick<Occurrence, "kind" | "id"> | undefined {
  const node = names.evidence.get(id);
  return node && { kind: node.$type === "Source" ? "source" : "statement", id };
}

function referredTerm(
  names: Names,
  node: Parameters<typeof resolveNode>[1],
  property: string,
): Pick<Occurrence, "kind" | "id" | "owner"> | undefined {
  const head = node.head.$refText;
  if (property === "head" && node.member !== undefined)
    return names.actors.has(head) ? { kind: "actor", id: head } : undefined;
  const resolved = resolveNode(names, node);
  switch (resolved.kind) {
    case "option":
      return { kind: "option", id: resolved.option, owner: resolved.actor };
    case "outcome":
    case "state":
      return { kind: resolved.kind, id: resolved.id };
    default:
      return undefined;
  }
}
