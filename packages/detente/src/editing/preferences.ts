import { printName } from "../interop/detente-expression.ts";
import type { Modifier, PreferenceStatement, Preferences } from "../language/generated/ast.ts";
import { type Edited, notThere, refuse } from "./edited.ts";
import { readWish } from "./fragments.ts";
import { groundsWith } from "./grounds.ts";
import { type Block, insertDeclaration, insertEntry } from "./insert.ts";
import { indentAt, removal, withCommentsAbove, withLineEnd } from "./layout.ts";
import { declared, keywordRange, type Layer, type OpenedText, type Range, rangeOf, slice } from "./opened.ts";

/**
 * Adds a statement to what an actor wants, before the one at `index` (from 0; behind the last at the end).
 *
 * @param when the condition as it is written in the text, with what it rests on behind it if anything
 */
export function addPreference(opened: OpenedText, layer: Layer, actor: string, when: string, index: number): Edited {
  const wish = readWish(when);
  if ("faults" in wish) return refuse("not-understood", "This is no condition.", wish.faults);
  if (declared(layer, "Ranking").some((ranking) => ranking.actor.$refText === actor))
    return refuse("has-ranking", "This actor's states are ranked one by one: change the ranking in the text.");
  const node = preferencesOf(layer, actor);
  if (!node) {
    const declaration = `preferences ${printName(actor)} {\n  ${when.trim()}\n}`;
    return { edits: [insertDeclaration(opened, layer, "Preferences", declaration)] };
  }
  const place = Math.max(0, Math.min(index, node.items.length));
  return { edits: [insertEntry(opened, blockOf(node), place, when.trim())] };
}

/**
 * Changes the condition of a statement; its weight, its grounds and its comment stay. What is written behind the condition
 * takes the place of what was there of its kind, but for grounds, which are added.
 */
export function setPreference(layer: Layer, actor: string, index: number, when: string): Edited {
  const item = statementAt(layer, actor, index);
  if (!item) return notThere("preference of that number");
  const wish = readWish(when);
  if ("faults" in wish) return refuse("not-understood", "This is no condition.", wish.faults);
  const because = wish.modifiers.flatMap((each) => each.because);
  return {
    edits: [
      { ...rangeOf(item.when), insert: wish.when },
      ...wish.modifiers.filter(({ type }) => type !== "Because").flatMap(({ type, text }) => modify(item, type, text)),
      ...groundsWith(item, because),
    ],
  };
}

/** What a statement of preference rests on, and how sure it is that it belongs there. */
export interface Standing {
  /** Ids of statements or sources. */
  readonly because?: readonly string[];
  /** From 0 to 1; null when it is not in doubt. */
  readonly perhaps?: number | null;
}

/** Changes what a statement rests on or how sure it is; what is not given stays. */
export function setStanding(layer: Layer, actor: string, index: number, standing: Standing): Edited {
  const item = statementAt(layer, actor, index);
  if (!item) return notThere("preference of that number");
  const { because, perhaps } = standing;
  if (perhaps !== undefined && perhaps !== null && !(perhaps >= 0 && perhaps <= 1))
    return refuse("not-understood", "How sure it is is a number from 0 to 1.");
  const list = because && because.length > 0 ? `because ${because.map(printName).join(", ")}` : "";
  return {
    edits: [
      ...(perhaps === undefined ? [] : modify(item, "Perhaps", perhaps === null ? "" : `perhaps ${perhaps}`)),
      ...(because === undefined ? [] : modify(item, "Because", list)),
    ],
  };
}

/** Writes the one modifier of a kind in place of those that are there. */
function modify(item: PreferenceStatement, type: Modifier["$type"], written: string) {
  const [first, ...others] = item.modifiers.filter(({ $type }) => $type === type);
  const taken = (each: PreferenceStatement["modifiers"][number]) => {
    const { to } = rangeOf(each);
    const before = item.modifiers[item.modifiers.indexOf(each) - 1] ?? item.when;
    return { from: rangeOf(before).to, to, insert: "" };
  };
  const rest = others.map(taken);
  if (first) return [written === "" ? taken(first) : { ...rangeOf(first), insert: written }, ...rest];
  if (written === "") return rest;
  const { to } = rangeOf(item.when);
  return [{ from: to, to, insert: ` ${written}` }];
}

/** Takes a statement out of what an actor wants. */
export function removePreference(opened: OpenedText, layer: Layer, actor: string, index: number): Edited {
  const item = preferencesOf(layer, actor)?.items[index];
  return item ? { edits: [removal(opened, rangeOf(item))] } : notThere("preference of that number");
}

/** Moves a statement so that it comes to stand at another place among the others, with the comments that belong to it. */
export function movePreference(opened: OpenedText, layer: Layer, actor: string, from: number, to: number): Edited {
  const node = preferencesOf(layer, actor);
  if (!node?.items[from] || !node.items[to]) return notThere("preference of that number");
  if (from === to) return { edits: [] };
  const slots = node.items.map((item, i) => slotOf(opened, item, i));
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  const gaps = slots.slice(low, high).map((slot, i) => opened.text.slice(slot.to, slots[low + i + 1]!.from));
  const moved = slice(opened, slots[from]!);
  if (gaps.every((gap) => gap === gaps[0]) && /^\s*$/.test(gaps[0]!)) {
    // what lies between is not touched
    const gap = gaps[0]!;
    if (from < to)
      return {
        edits: [
          { from: slots[from]!.from, to: slots[from + 1]!.from, insert: "" },
          { from: slots[to]!.to, to: slots[to]!.to, insert: gap + moved },
        ],
      };
    return {
      edits: [
        { from: slots[to]!.from, to: slots[to]!.from, insert: moved + gap },
        { from: slots[from - 1]!.to, to: slots[from]!.to, insert: "" },
      ],
    };
  }
  const pieces = slots.slice(low, high + 1).map((slot) => slice(opened, slot));
  pieces.splice(to - low, 0, ...pieces.splice(from - low, 1));
  const insert = pieces.map((piece, i) => piece + (gaps[i] ?? "")).join("");
  return { edits: [{ from: slots[low]!.from, to: slots[high]!.to, insert }] };
}

/** Gives a scenario its own copy of what an actor wants, to be changed there. */
export function ownPreferences(opened: OpenedText, scenario: Layer, actor: string): Edited {
  if (preferencesOf(scenario, actor)) return { edits: [] };
  const all = [...declared(opened.model, "Preferences"), ...declared(opened.model, "Ranking")];
  const base = all.find((each) => each.actor.$refText === actor);
  const indent = base ? indentAt(opened.text, rangeOf(base).from) : "";
  const text = base
    ? slice(opened, rangeOf(base))
        .split("\n")
        .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
        .join("\n")
    : `preferences ${printName(actor)} {\n}`;
  return { edits: [insertDeclaration(opened, scenario, "Preferences", text)] };
}

const preferencesOf = (layer: Layer, actor: string): Preferences | undefined =>
  declared(layer, "Preferences").find((node) => node.actor.$refText === actor);

function statementAt(layer: Layer, actor: string, index: number): PreferenceStatement | undefined {
  const item = preferencesOf(layer, actor)?.items[index];
  return item?.$type === "PreferenceStatement" ? item : undefined;
}

/** A statement with the comments that are about it; what stands above the first one is about the whole list. */
function slotOf(opened: OpenedText, item: Preferences["items"][number], index: number): Range {
  const line = withLineEnd(opened, rangeOf(item));
  return index === 0 ? line : withCommentsAbove(opened, line);
}

function blockOf(node: Preferences): Block {
  return {
    open: keywordRange(node, "{")!.from,
    close: rangeOf(node).to - 1,
    entries: node.items.map(rangeOf),
    separator: "; ",
  };
}
