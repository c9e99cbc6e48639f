import { printText } from "../interop/detente-expression.ts";
import type { Option } from "../model/conflict.ts";
import { type Edited, noSuch, refuse } from "./edited.ts";
import { freshName } from "./fresh-name.ts";
import { type Block, insertDeclaration, insertEntry } from "./insert.ts";
import { declared, keywordRange, type OpenedText, propertyRange, rangeOf } from "./opened.ts";
import { fitPatterns, positionOf } from "./patterns.ts";
import { findThing, takenNames } from "./thing.ts";

/** Adds an actor after the others, with the first thing that it can do: one that can do nothing decides nothing. */
export function addActor(opened: OpenedText, words: string, option: string): Edited {
  if (words.trim() === "") return refuse("empty-name", "An actor needs a name.");
  if (option.trim() === "") return refuse("empty-name", "An actor needs something that it can do.");
  const taken = takenNames(opened);
  const id = freshName(words, taken, true);
  const first = `option ${freshName(option, taken.add(id))} ${printText(option.trim())}`;
  const declaration = `actor ${id} ${printText(words.trim())} {\n  ${first}\n}`;
  const edit = insertDeclaration(opened, opened.model, "Actor", declaration);
  return { edits: [edit, ...fitPatterns(opened, positionOf(opened, id), "added")] };
}

/** Adds an option to an actor, after its others. */
export function addOption(opened: OpenedText, actor: string, words: string): Edited {
  if (words.trim() === "") return refuse("empty-name", "An option needs a name.");
  const node = declared(opened.model, "Actor").find(({ name }) => name === actor);
  if (!node) return noSuch("actor", actor);
  const entry = `option ${freshName(words, takenNames(opened))} ${printText(words.trim())}`;
  const patterns = fitPatterns(opened, positionOf(opened, actor), "added");
  const open = keywordRange(node, "{");
  if (!open) {
    const { to } = rangeOf(node);
    return { edits: [{ from: to, to, insert: ` {\n  ${entry}\n}` }, ...patterns] };
  }
  const entries = node.options.map(rangeOf);
  const block: Block = { open: open.from, close: rangeOf(node).to - 1, entries, separator: "  " };
  return { edits: [insertEntry(opened, block, entries.length, entry), ...patterns] };
}

/** Whether an option can be taken back, or taken up again: `both`, `take` only or `drop` only. */
export function setDirection(opened: OpenedText, option: string, direction: Option["direction"]): Edited {
  const node = findThing(opened, { kind: "option", id: option });
  if (!node) return noSuch("option", option);
  const now = propertyRange(node, "direction");
  const before = propertyRange(node, "title") ?? propertyRange(node, "name")!;
  const words = direction === "both" ? "" : `${direction} only`;
  if (now) {
    const { to } = keywordRange(node, "only")!;
    return { edits: [words === "" ? { from: before.to, to, insert: "" } : { from: now.from, to, insert: words }] };
  }
  return { edits: words === "" ? [] : [{ from: before.to, to: before.to, insert: ` ${words}` }] };
}
