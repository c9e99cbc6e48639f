import { printText } from "../interop/detente-expression.ts";
import { type Edited, noSuch, notThere, refuse } from "./edited.ts";
import { declared, type OpenedText, propertyRange } from "./opened.ts";
import { isOutcomeName } from "./outcomes.ts";
import { findThing, type Thing } from "./thing.ts";

/** What people call a thing: the words in quotes behind its name. Without words it is called by its name alone. */
export function setName(opened: OpenedText, thing: Thing, words: string): Edited {
  const node = findThing(opened, thing);
  if (!node) return noSuch(thing.kind, thing.id);
  const title = propertyRange(node, "title");
  const name = propertyRange(node, "name")!;
  if (words.trim() === "") return { edits: title ? [{ from: name.to, to: title.to, insert: "" }] : [] };
  if (thing.kind === "outcome" && isOutcomeName(opened.model, words, thing.id))
    return refuse("name-taken", "Another outcome has this name.");
  return {
    edits: [
      title ? { ...title, insert: printText(words) } : { from: name.to, to: name.to, insert: ` ${printText(words)}` },
    ],
  };
}

/** The title of the conflict, with which a text begins. */
export function setTitle({ model }: OpenedText, words: string): Edited {
  if (words.trim() === "") return refuse("empty-name", "The conflict needs a title.");
  const header = declared(model, "Header")[0];
  const title = header && propertyRange(header, "title");
  return {
    edits: [
      title ? { ...title, insert: printText(words) } : { from: 0, to: 0, insert: `conflict ${printText(words)}\n\n` },
    ],
  };
}

/** The day that the situation is described as of, as an ISO date; "" takes it away. */
export function setDate({ model }: OpenedText, date: string): Edited {
  const header = declared(model, "Header")[0];
  const title = header && propertyRange(header, "title");
  if (!title) return notThere("title");
  if (date !== "" && !/^\d{4}(-\d\d){0,2}$/.test(date))
    return refuse("not-understood", "A day is written as year, month, day: 2025-10-29.");
  const asOf = propertyRange(header, "asOf");
  if (date === "") return { edits: asOf ? [{ from: title.to, to: asOf.to, insert: "" }] : [] };
  return { edits: [asOf ? { ...asOf, insert: date } : { from: title.to, to: title.to, insert: ` as of ${date}` }] };
}
