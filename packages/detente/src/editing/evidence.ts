import { printSource, printStatement } from "../interop/detente.ts";
import { printName, printText } from "../interop/detente-expression.ts";
import type { Source, Statement } from "../model/conflict.ts";
import { type Edited, noSuch, refuse } from "./edited.ts";
import { freshName } from "./fresh-name.ts";
import { addGround, type Grounded } from "./grounds.ts";
import { type Block, insertDeclaration, insertEntry } from "./insert.ts";
import { removal } from "./layout.ts";
import { declared, keywordRange, type Layer, type OpenedText, rangeOf } from "./opened.ts";
import { takenNames } from "./thing.ts";

/** Adds a source: where something stands. */
export function addSource(opened: OpenedText, fields: Omit<Source, "id" | "at">): Edited {
  if (fields.name.trim() === "") return refuse("empty-name", "A source needs a name.");
  const id = freshName(fields.name, takenNames(opened));
  return { edits: [insertDeclaration(opened, opened.model, "Source", printSource({ ...fields, id }))] };
}

/** Adds a statement: what somebody said or did, and lets something of a layer rest on it. */
export function addStatement(
  opened: OpenedText,
  layer: Layer,
  fields: Omit<Statement, "id" | "at">,
  carries?: Grounded,
): Edited {
  if (fields.name.trim() === "") return refuse("empty-name", "A statement needs words that say what it is.");
  const id = freshName(fields.name, takenNames(opened));
  const added = insertDeclaration(opened, opened.model, "Statement", printStatement({ ...fields, id }));
  if (!carries) return { edits: [added] };
  const grounded = addGround(opened, layer, carries, id);
  return "edits" in grounded ? { edits: [added, ...grounded.edits] } : grounded;
}

/** What a source or a statement tells about itself, by the word of the language. */
export type EvidenceField =
  | "file"
  | "url"
  | "author"
  | "publisher"
  | "published"
  | "slant"
  | "by"
  | "for"
  | "on"
  | "reported"
  | "quote"
  | "in"
  | "reliability";

/** How each field is written. */
const written: Readonly<Record<EvidenceField, (value: string) => string>> = {
  file: printText,
  url: printText,
  author: printText,
  publisher: printText,
  slant: printText,
  by: printText,
  quote: printText,
  for: printName,
  in: printName,
  published: (date) => date,
  on: (date) => date,
  reported: (date) => date,
  reliability: (value) => value,
};

/** Changes, adds or (with "") takes away one field of a source or a statement. */
export function setField(
  opened: OpenedText,
  { kind, id }: { readonly kind: "source" | "statement"; readonly id: string },
  field: EvidenceField,
  value: string,
): Edited {
  const node = [...declared(opened.model, "Source"), ...declared(opened.model, "Statement")].find(
    ({ $type, name }) => name === id && $type.toLowerCase() === kind,
  );
  if (!node) return noSuch(kind, id);
  const plain = /^(published|on|reported|reliability)$/.test(field);
  if (plain && value !== "" && !/^[\w.-]+$/.test(value))
    return refuse("not-understood", "A day is written as year, month, day: 2025-10-29; a reliability as B2 or 0.7.");
  const fields: readonly { readonly field: string; readonly node: Parameters<typeof rangeOf>[0] }[] = node.fields.map(
    (each) => ({ field: each.field, node: each }),
  );
  const there = fields.find((each) => each.field === field);
  const entry = `${field} ${written[field](value)}`;
  if (value.trim() === "") return { edits: there ? [removal(opened, rangeOf(there.node))] : [] };
  if (there) return { edits: [{ ...rangeOf(there.node), insert: entry }] };
  const open = keywordRange(node, "{");
  if (!open) {
    const { to } = rangeOf(node);
    return { edits: [{ from: to, to, insert: ` {\n  ${entry}\n}` }] };
  }
  const entries = fields.map((each) => rangeOf(each.node));
  const block: Block = { open: open.from, close: rangeOf(node).to - 1, entries, separator: "  " };
  return { edits: [insertEntry(opened, block, entries.length, entry)] };
}
