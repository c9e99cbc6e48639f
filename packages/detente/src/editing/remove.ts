import { isTerm, type Names, namesAt, resolveNode } from "../language/names.ts";
import { type Edited, noSuch } from "./edited.ts";
import { removal } from "./layout.ts";
import { declared, type Layer, layerOf, type OpenedText, rangeOf } from "./opened.ts";
import { fitPatterns, positionOf } from "./patterns.ts";
import { setNow } from "./status-quo.ts";
import type { TextEdit } from "./text-edit.ts";
import { findThing, type Thing } from "./thing.ts";

/**
 * Takes a thing out of the text. With an actor goes what it wants; with an option it is no longer said whether it is taken
 * today. Whatever else speaks of the thing stands in the way, and is named in the refusal.
 */
export function removeThing(opened: OpenedText, thing: Thing, scenario?: string): Edited {
  const layer = layerOf(opened, scenario);
  const node = layer && findThing(opened, thing, layer);
  if (!node) return noSuch(thing.kind, thing.id);
  const edits = [removal(opened, rangeOf(node))];
  if (thing.kind === "actor" && scenario === undefined) edits.push(...wishesOf(opened, thing.id));
  if (thing.kind === "option" || thing.kind === "actor")
    for (const each of [opened.model, ...declared(opened.model, "Scenario")])
      edits.push(...notToday(opened, each, thing));
  if (thing.kind === "option" && scenario === undefined) {
    const dot = thing.id.indexOf(".");
    const position = positionOf(opened, thing.id.slice(0, dot), thing.id.slice(dot + 1));
    edits.push(...fitPatterns(opened, position, "removed"));
  }
  return { edits };
}

function wishesOf(opened: OpenedText, actor: string): TextEdit[] {
  return [opened.model, ...declared(opened.model, "Scenario")].flatMap((layer) =>
    [...declared(layer, "Preferences"), ...declared(layer, "Ranking")]
      .filter((each) => each.actor.$refText === actor)
      .map((each) => removal(opened, rangeOf(each))),
  );
}

/** Leaves the options of what goes out of a layer's `now`. */
function notToday(opened: OpenedText, layer: Layer, { kind, id }: Thing): readonly TextEdit[] {
  const now = declared(layer, "Now")[0];
  if (!now) return [];
  const names: Names = namesAt(layer);
  const goes = (key: string): boolean => (kind === "option" ? key === id : key.startsWith(`${id}.`));
  let concerned = false;
  const taken: string[] = [];
  for (const literal of now.literals) {
    const meant = isTerm(literal) ? resolveNode(names, literal) : undefined;
    if (meant?.kind !== "option") continue;
    const key = `${meant.actor}.${meant.option}`;
    if (goes(key)) concerned = true;
    else if (!literal.negated) taken.push(key);
  }
  if (!concerned) return [];
  const edited = setNow(opened, layer, taken);
  return "edits" in edited ? edited.edits : [];
}
