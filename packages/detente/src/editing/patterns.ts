import { isPattern, namesAt, namesOf } from "../language/names.ts";
import { refersQuoted, visitTree } from "../language/tree.ts";
import { type OpenedText, propertyRange, type Range } from "./opened.ts";
import type { TextEdit } from "./text-edit.ts";

/**
 * Patterns (`YNN-`) have a letter for each option: where an option comes in, they get a `-`, which leaves open whether it
 * is taken; where one goes, its letter goes.
 *
 * @param position of the option among all of them, in declared order
 */
export function fitPatterns(opened: OpenedText, position: number, change: "added" | "removed"): TextEdit[] {
  return patternsOf(opened).map(({ from }) => {
    const at = from + position;
    return change === "added" ? { from: at, to: at, insert: "-" } : { from: at, to: at + 1, insert: "" };
  });
}

/** Every pattern over the file's own options. */
function patternsOf({ model, text }: OpenedText): Range[] {
  const found: Range[] = [];
  const { optionCount } = namesOf(model);
  visitTree(model, (node) => {
    if (node.$type !== "StateReference" && node.$type !== "Subject") return;
    const range = propertyRange(node, "pattern") ?? propertyRange(node, "ref") ?? propertyRange(node, "when");
    if (!range || range.to - range.from !== optionCount) return;
    const names = namesAt(node);
    const word = text.slice(range.from, range.to);
    const reference = "ref" in node ? (node.ref as Parameters<typeof refersQuoted>[0] | undefined) : undefined;
    const isWord = isPattern(names, word) && !(reference && refersQuoted(reference));
    if (names.optionCount === optionCount && (isWord || /^[YN-]*-[YN-]*$/.test(word))) found.push(range);
  });
  return found;
}

/** Where an option stands among all of the file, actor by actor; where a new one of an actor would, when none is named. */
export function positionOf({ conflict }: OpenedText, actor: string, option?: string): number {
  let position = 0;
  for (const { id, options } of conflict.actors) {
    if (id === actor) {
      const index = options.findIndex((each) => each.id === option);
      return position + (index < 0 ? options.length : index);
    }
    position += options.length;
  }
  return position;
}
