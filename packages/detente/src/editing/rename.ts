import { TextDocument } from "langium";
import { Reading } from "../language-server/reading.ts";
import { rename } from "../language-server/rename.ts";
import { type Edited, noSuch, refuse } from "./edited.ts";
import { type OpenedText, propertyRange } from "./opened.ts";
import { findThing, type Thing } from "./thing.ts";

/** Gives a thing another name in the text, everywhere; a name that would change what anything else means is refused. */
export function renameThing(opened: OpenedText, thing: Thing, wanted: string): Edited {
  const node = findThing(opened, thing);
  const name = node && propertyRange(node, "name");
  if (!name) return noSuch(thing.kind, thing.id);
  const document = TextDocument.create("file:///conflict.detente", "detente", 0, opened.text);
  const renamed = rename(new Reading(document), name.from, wanted.trim());
  if ("refusal" in renamed) return refuse(wanted.trim() === "" ? "empty-name" : "bad-name", renamed.refusal);
  return {
    edits: renamed.edits.map(({ range, newText }) => ({
      from: document.offsetAt(range.start),
      to: document.offsetAt(range.end),
      insert: newText,
    })),
  };
}
