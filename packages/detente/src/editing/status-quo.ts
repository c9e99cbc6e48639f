import { optionPrinter } from "../interop/detente.ts";
import { printName } from "../interop/detente-expression.ts";
import type { Literal, Now } from "../language/generated/ast.ts";
import { isTerm, type Names, namesAt, resolveNode } from "../language/names.ts";
import { type Edited, refuse } from "./edited.ts";
import { insertDeclaration } from "./insert.ts";
import { declared, type Layer, type OpenedText, rangeOf } from "./opened.ts";
import type { TextEdit } from "./text-edit.ts";

/**
 * Says where the parties are today.
 *
 * @param taken options (`actor.option`) that are taken; all others are not
 */
export function setNow(opened: OpenedText, layer: Layer, taken: readonly string[]): Edited {
  const option = optionPrinter(opened.conflict);
  const node = declared(layer, "Now")[0];
  if (!node) {
    const list = taken.length > 0 ? taken.map(option).join(", ") : nothing(layer, option);
    return { edits: [insertDeclaration(opened, layer, "Now", `now ${list}`)] };
  }
  const names = namesAt(layer);
  const literals = node.literals.map((literal) => ({ literal, key: keyOf(literal, names) }));
  const stays = literals.filter(({ literal, key }) => key !== undefined && taken.includes(key) !== literal.negated);
  const missing = taken.filter((key) => !stays.some((each) => each.key === key)).map(option);
  if (stays.length === 0) {
    const list = missing.length > 0 ? missing.join(", ") : nothing(layer, option);
    return { edits: [{ ...spanOf(node), insert: list }] };
  }
  const edits: TextEdit[] = [];
  let before: Literal | undefined;
  for (const [i, each] of literals.entries()) {
    if (stays.includes(each)) {
      before = each.literal;
      continue;
    }
    // with the comma towards the nearest literal that stays
    const next = literals[i + 1]?.literal;
    const range = rangeOf(each.literal);
    if (before)
      edits.push({ from: i === 0 ? range.from : rangeOf(literals[i - 1]!.literal).to, to: range.to, insert: "" });
    else edits.push({ from: range.from, to: rangeOf(next!).from, insert: "" });
  }
  const { to } = spanOf(node);
  if (missing.length > 0) edits.push({ from: to, to, insert: `, ${missing.join(", ")}` });
  return { edits };
}

/** Says which named state of a graph the parties are in today. */
export function setNowState(opened: OpenedText, layer: Layer, state: string): Edited {
  if (state === "") return refuse("empty-name", "Which state?");
  const node = declared(layer, "Now")[0];
  const name = printName(state);
  return {
    edits: [node ? { ...spanOf(node), insert: name } : insertDeclaration(opened, layer, "Now", `now ${name}`)],
  };
}

const spanOf = (node: Now) => ({ from: rangeOf(node.literals[0]!).from, to: rangeOf(node.literals.at(-1)!).to });

function keyOf(literal: Literal, names: Names): string | undefined {
  const meant = isTerm(literal) ? resolveNode(names, literal) : undefined;
  return meant?.kind === "option" ? `${meant.actor}.${meant.option}` : undefined;
}

/** `none`, unless something has that name. */
function nothing(layer: Layer, option: (key: string) => string): string {
  const names = namesAt(layer);
  if (!names.options.has("none") && !names.outcomes.has("none")) return "none";
  return [...names.actors.values()]
    .flatMap(({ id, options }) => [...options.keys()].map((key) => `not ${option(`${id}.${key}`)}`))
    .join(", ");
}
