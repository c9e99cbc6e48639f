import { printName } from "../interop/detente-expression.ts";
import type {
  Because,
  Claim,
  Forbid,
  Ground,
  Merge,
  Modifier,
  Now,
  Option,
  PreferenceStatement,
  Ranking,
  Rule,
  Unseen,
} from "../language/generated/ast.ts";
import { type Sentence, say, word } from "../sentences/sentence.ts";
import { type Edited, notThere } from "./edited.ts";
import { isFirstOnLine, isLastOnLine, lineStart, removal } from "./layout.ts";
import { declared, keywordRange, type Layer, type OpenedText, propertyRange, type Range, rangeOf } from "./opened.ts";
import type { TextEdit } from "./text-edit.ts";
import { findThing } from "./thing.ts";

/** What in a layer can rest on evidence. Numbers count from 0 among those of their kind in the layer. */
export type Grounded =
  | { readonly kind: "option" | "claim"; readonly id: string }
  /** `index` counts each statement, also those in no known order. */
  | { readonly kind: "preference"; readonly actor: string; readonly index: number }
  | { readonly kind: "ranking"; readonly actor: string }
  | { readonly kind: "rule" | "merge" | "forbidden" | "unseen"; readonly index: number }
  | { readonly kind: "now" };

/** Lets something rest on a statement or a source, by its id. What rests on it already stays as it is. */
export function addGround(opened: OpenedText, layer: Layer, of: Grounded, evidence: string): Edited {
  const node = findGrounded(opened, layer, of);
  return node ? { edits: groundsWith(node, [evidence]) } : notThere(place(of));
}

/** Lets something rest on a statement or a source no longer. */
export function removeGround(opened: OpenedText, layer: Layer, of: Grounded, evidence: string): Edited {
  const node = findGrounded(opened, layer, of);
  if (!node) return notThere(place(of));
  return { edits: becauseOf(node).flatMap((because) => without(opened, node, because, evidence)) };
}

type GroundedNode = Option | Claim | PreferenceStatement | Ranking | Rule | Merge | Forbid | Unseen | Now;

/** How each of these is declared. */
const types = { rule: "Rule", merge: "Merge", forbidden: "Forbid", unseen: "Unseen" } as const;

function findGrounded(opened: OpenedText, layer: Layer, of: Grounded): GroundedNode | undefined {
  switch (of.kind) {
    case "option":
      return findThing(opened, { kind: "option", id: of.id }, layer) as Option | undefined;
    case "claim":
      return declared(layer, "Claim").find(({ name }) => name === of.id);
    case "preference":
      return declared(layer, "Preferences")
        .filter(({ actor }) => actor.$refText === of.actor)
        .flatMap(({ items }) => items.flatMap((item) => (item.$type === "Unordered" ? item.items : [item])))[of.index];
    case "ranking":
      return declared(layer, "Ranking").find(({ actor }) => actor.$refText === of.actor);
    case "now":
      return declared(layer, "Now")[0];
    default:
      return declared(layer, types[of.kind])[of.index];
  }
}

function place(of: Grounded): Sentence {
  switch (of.kind) {
    case "option":
    case "claim":
      return say("{kind} `{id}`", { kind: word(of.kind), id: of.id });
    case "preference":
    case "ranking":
      return "preference of that number";
    default:
      return "rule of that number";
  }
}

/** The edits by which something rests on further evidence. */
export function groundsWith(node: GroundedNode, evidence: readonly string[]): readonly TextEdit[] {
  const lists = becauseOf(node);
  const there = new Set(lists.flatMap(({ refs }) => refs.map(({ $refText }) => $refText)));
  const added = [...new Set(evidence)].filter((id) => !there.has(id)).map(printName);
  if (added.length === 0) return [];
  const last = lists.at(-1);
  const { to } = last ? rangeOf(last) : headOf(node);
  return [{ from: to, to, insert: `${last ? "," : " because"} ${added.join(", ")}` }];
}

/** What grounds are written behind: all of the thing, but only the head of a claim. */
function headOf(node: GroundedNode): Range {
  if (node.$type !== "Claim") return rangeOf(node);
  return propertyRange(node, "title") ?? propertyRange(node, "name")!;
}

function becauseOf(node: GroundedNode): readonly Because[] {
  const all: readonly (Ground | Modifier)[] = "modifiers" in node ? node.modifiers : node.grounds;
  return all.filter((each): each is Because => each.$type === "Because");
}

function without(opened: OpenedText, node: GroundedNode, because: Because, evidence: string): readonly TextEdit[] {
  const places = because.refs.map((_, index) => propertyRange(because, "refs", index)!);
  const isGone = because.refs.map(({ $refText }) => $refText === evidence);
  if (!isGone.includes(true)) return [];
  if (!isGone.includes(false))
    return [isInBody(node, because) ? removal(opened, rangeOf(because)) : cut(opened, rangeOf(because))];
  const firstKept = isGone.indexOf(false);
  return places.flatMap((place, index): TextEdit[] => {
    if (!isGone[index]) return [];
    // a comma goes with each: the one before it, or behind it where nothing that stays stands before
    return index < firstKept
      ? [{ from: place.from, to: places[index + 1]!.from, insert: "" }]
      : [{ from: places[index - 1]!.to, to: place.to, insert: "" }];
  });
}

/** Whether it stands in a claim's braces, as a line of its own kind. */
function isInBody(node: GroundedNode, because: Because): boolean {
  const open = node.$type === "Claim" ? keywordRange(node, "{") : undefined;
  return open !== undefined && rangeOf(because).from > open.from;
}

/** Takes words out of a thing that goes on, with the space before them or the line that they have for themselves. */
function cut({ text }: OpenedText, { from, to }: Range): TextEdit {
  const isFirst = isFirstOnLine(text, from);
  if (isFirst && isLastOnLine(text, to)) return { from: lineStart(text, from) - 1, to, insert: "" };
  const spaces = isFirst
    ? { from, to: to + /^[^\S\n]*/.exec(text.slice(to))![0].length }
    : { from: from - /[^\S\n]*$/.exec(text.slice(0, from))![0].length, to };
  return { ...spaces, insert: "" };
}
