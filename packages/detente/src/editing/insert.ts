import type { Declaration } from "../language/generated/ast.ts";
import { indentAt, indented, isFirstOnLine, isLastOnLine, lineEnd, lineStart, unit, withLineEnd } from "./layout.ts";
import { keywordRange, type Layer, type OpenedText, type Range, rangeOf } from "./opened.ts";
import type { TextEdit } from "./text-edit.ts";

/** A block in braces: where it opens and closes, and what stands in it. */
export interface Block {
  readonly open: number;
  readonly close: number;
  readonly entries: readonly Range[];
  /** What stands between two entries on one line. */
  readonly separator: string;
}

/** Puts an entry into a block, before the entry at `index`, laid out as its neighbours are. */
export function insertEntry(opened: OpenedText, block: Block, index: number, entry: string): TextEdit {
  const { text } = opened;
  const { open, close, entries, separator } = block;
  const [before, after] = [entries[index - 1], entries[index]];
  const oneLine = !text.slice(open, close).includes("\n");
  const indent = `${indentAt(text, open)}${unit}`;
  if (entries.length === 0) {
    const inside = text.slice(open + 1, close);
    if (inside.trim() === "")
      return { from: open + 1, to: close, insert: `\n${indent}${indented(entry, indent)}\n${indentAt(text, open)}` };
    // a comment is all there is
    const end = open + 1 + inside.trimEnd().length;
    return { from: end, to: close, insert: `\n${indent}${indented(entry, indent)}\n${indentAt(text, open)}` };
  }
  const sharesLine =
    before && after
      ? !text.slice(before.to, after.from).includes("\n")
      : oneLine || (before && endsBlock(text, before));
  if (sharesLine && (!before || oneLine || after)) {
    if (before) return { from: before.to, to: before.to, insert: `${separator}${entry}` };
    return { from: after.from, to: after.from, insert: `${entry}${separator}` };
  }
  if (before) {
    const { to } = withLineEnd(opened, before);
    const own = indentAt(text, before.from);
    const tail = isLastOnLine(text, withSeparator(text, to)) ? "" : `\n${indentAt(text, open)}`;
    const at = tail === "" ? withSeparator(text, to) : to;
    const rest = tail === "" ? at : at + /^[^\S\n]*/.exec(text.slice(at))![0].length;
    return { from: at, to: rest, insert: `\n${own}${indented(entry, own)}${tail}` };
  }
  const own = indentAt(text, after.from);
  if (isFirstOnLine(text, after.from)) {
    const at = lineStart(text, after.from);
    return { from: at, to: at, insert: `${own}${indented(entry, own)}\n` };
  }
  return { from: after.from, to: after.from, insert: `${entry}${separator}` };
}

const withSeparator = (text: string, at: number): number =>
  at + (/^[^\S\n]*[;,]/.exec(text.slice(at))?.[0].length ?? 0);

/** True when the block's closing brace stands on the entry's line. */
const endsBlock = (text: string, { to }: Range): boolean =>
  /^[^\S\n]*;?[^\S\n]*\}/.test(text.slice(to, lineEnd(text, to)));

/** The order in which kinds of declarations follow one another where nothing tells otherwise. */
const order: readonly (readonly Declaration["$type"][])[] = [
  ["Header"],
  ["Source"],
  ["Actor", "Option"],
  ["Order"],
  ["Rule", "Merge", "Forbid", "Unseen"],
  ["States"],
  ["Moves"],
  ["Now"],
  ["Outcome"],
  ["Statement"],
  ["Preferences", "Ranking"],
  ["Scenario"],
  ["Claim"],
];
const rankOf = (type: Declaration["$type"]): number => order.findIndex((types) => types.includes(type));

/** Kinds that stand without an empty line between two of them. */
const close: ReadonlySet<Declaration["$type"]> = new Set([
  "Actor",
  "Rule",
  "Merge",
  "Forbid",
  "Unseen",
  "Outcome",
  "Statement",
  "Preferences",
  "Ranking",
  "Claim",
]);

/** Adds a declaration to the file or to a scenario: after the last of its kind, or where its kind usually stands. */
export function insertDeclaration(
  opened: OpenedText,
  layer: Layer,
  type: Declaration["$type"],
  declaration: string,
): TextEdit {
  const written = layer.declarations.filter(({ $cstNode }) => $cstNode && $cstNode.end > $cstNode.offset);
  const rank = rankOf(type);
  const same = written.filter((each) => rankOf(each.$type) === rank);
  const anchor = same.at(-1) ?? latest(written.filter((each) => rankOf(each.$type) < rank));
  if (layer.$type === "Scenario") {
    const open = keywordRange(layer, "{")!.from;
    const close = layer.$cstNode!.end - 1;
    const block = { open, close, entries: written.map(rangeOf), separator: "  " };
    return insertEntry(opened, block, anchor ? written.indexOf(anchor) + 1 : 0, declaration);
  }
  const { text } = opened;
  if (!anchor) {
    const first = written[0] ? lineStart(text, rangeOf(written[0]).from) : text.length;
    const at = type === "Header" ? 0 : first;
    return {
      from: at,
      to: at,
      insert: `${at > 0 && text[at - 1] !== "\n" ? "\n" : ""}${declaration}\n${at < text.length ? "\n" : ""}`,
    };
  }
  const { to } = withLineEnd(opened, rangeOf(anchor));
  const gap = same.length > 0 ? gapBetween(text, same, type) : "\n\n";
  const lineGoesOn = !isLastOnLine(text, to);
  const next = text.slice(to).trimStart();
  const nextFollowsAtOnce = next !== "" && !/^[^\S\n]*\n[^\S\n]*\n/.test(text.slice(to)) && gap === "\n\n";
  const after = lineGoesOn ? "\n" : nextFollowsAtOnce ? "\n" : "";
  const missingEnd = next === "" && !text.slice(to).includes("\n") ? "\n" : "";
  return { from: to, to, insert: `${gap}${declaration}${after}${missingEnd}` };
}

/** Two of a kind follow one another as the last two that are there do. */
function gapBetween(text: string, same: readonly Declaration[], type: Declaration["$type"]): string {
  const [a, b] = same.slice(-2).map(rangeOf);
  if (!a || !b) return close.has(type) ? "\n" : "\n\n";
  return /\n[^\S\n]*\n/.test(text.slice(a.to, b.from)) ? "\n\n" : "\n";
}

const latest = (nodes: readonly Declaration[]): Declaration | undefined =>
  nodes.reduce<Declaration | undefined>(
    (last, node) => (last && rangeOf(last).to > rangeOf(node).to ? last : node),
    undefined,
  );
