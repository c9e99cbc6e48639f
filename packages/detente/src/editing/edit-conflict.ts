import { hasErrors } from "../language/diagnostic.ts";
import type { Expectation, Option, Rule, Source, Statement } from "../model/conflict.ts";
import { readConflict } from "../model/lower.ts";
import { addActor, addOption, setDirection } from "./actors.ts";
import { addClaim } from "./claims.ts";
import { type Edited, notThere, refuse } from "./edited.ts";
import { addSource, addStatement, type EvidenceField, setField } from "./evidence.ts";
import { typeOfDeclaration } from "./fragments.ts";
import { addGround, type Grounded, removeGround } from "./grounds.ts";
import { insertDeclaration } from "./insert.ts";
import { setDate, setName, setTitle } from "./name.ts";
import { type Layer, layerOf, type OpenedText, openText } from "./opened.ts";
import { addOutcome, setOutcome } from "./outcomes.ts";
import {
  addPreference,
  movePreference,
  ownPreferences,
  removePreference,
  type Standing,
  setPreference,
  setStanding,
} from "./preferences.ts";
import { removeThing } from "./remove.ts";
import { renameThing } from "./rename.ts";
import { addRule, removeRule, setRule } from "./rules.ts";
import { addScenario } from "./scenarios.ts";
import { setNow, setNowState } from "./status-quo.ts";
import { applyEdits, inOrder } from "./text-edit.ts";
import type { Thing } from "./thing.ts";

/**
 * What a form may ask to be changed. Conditions (`when`, `of`) are given as they are written in the text; things by their
 * ids, rules and preferences by their number from 0 among those of their layer: the file, or the `scenario` named.
 */
export type EditAction =
  | { readonly do: "set-title"; readonly words: string }
  | { readonly do: "set-date"; readonly date: string }
  | { readonly do: "add-actor"; readonly words: string; readonly option: string }
  | { readonly do: "add-option"; readonly actor: string; readonly words: string }
  | { readonly do: "set-direction"; readonly option: string; readonly direction: Option["direction"] }
  | { readonly do: "set-name"; readonly of: Thing; readonly words: string }
  | { readonly do: "rename"; readonly of: Thing; readonly name: string }
  | { readonly do: "remove"; readonly of: Thing; readonly scenario?: string }
  | { readonly do: "add-rule"; readonly kind: Rule["kind"]; readonly of: string; readonly scenario?: string }
  | {
      readonly do: "set-rule";
      readonly index: number;
      readonly kind?: Rule["kind"];
      readonly of?: string;
      readonly scenario?: string;
    }
  | { readonly do: "remove-rule"; readonly index: number; readonly scenario?: string }
  | { readonly do: "set-now"; readonly taken: readonly string[]; readonly scenario?: string }
  | { readonly do: "set-now-state"; readonly state: string; readonly scenario?: string }
  | { readonly do: "add-outcome"; readonly words: string; readonly when: string; readonly scenario?: string }
  | { readonly do: "set-outcome"; readonly id: string; readonly when: string; readonly scenario?: string }
  | {
      readonly do: "add-preference";
      readonly actor: string;
      readonly when: string;
      readonly index: number;
      readonly scenario?: string;
    }
  | {
      readonly do: "set-preference";
      readonly actor: string;
      readonly index: number;
      readonly when: string;
      readonly scenario?: string;
    }
  | {
      readonly do: "set-standing";
      readonly actor: string;
      readonly index: number;
      readonly standing: Standing;
      readonly scenario?: string;
    }
  | {
      readonly do: "move-preference";
      readonly actor: string;
      readonly from: number;
      readonly to: number;
      readonly scenario?: string;
    }
  | { readonly do: "remove-preference"; readonly actor: string; readonly index: number; readonly scenario?: string }
  | { readonly do: "own-preferences"; readonly actor: string; readonly scenario: string }
  | { readonly do: "add-source"; readonly fields: Omit<Source, "id" | "at"> }
  /** `carries`: what rests on it from the beginning. */
  | {
      readonly do: "add-statement";
      readonly fields: Omit<Statement, "id" | "at">;
      readonly carries?: Grounded;
      readonly scenario?: string;
    }
  /** `evidence`: the id of a statement or a source. */
  | {
      readonly do: "add-ground" | "remove-ground";
      readonly of: Grounded;
      readonly evidence: string;
      readonly scenario?: string;
    }
  | {
      readonly do: "set-field";
      readonly of: { readonly kind: "source" | "statement"; readonly id: string };
      readonly field: EvidenceField;
      readonly value: string;
    }
  | { readonly do: "add-scenario"; readonly words: string; readonly builtOn?: string }
  | { readonly do: "add-claim"; readonly words: string; readonly expect: Expectation; readonly scenario?: string }
  /** One declaration as it is written in the text, put where its kind stands. */
  | { readonly do: "add-declaration"; readonly text: string; readonly scenario?: string };

/**
 * The smallest edits of a text that do what a form asks: comments, order, layout and whatever else is written stay as they
 * are. The text is read again with the edits made, so that they never leave errors behind. Never throws.
 *
 * @param text a conflict that reads without errors; any other is refused as `unreadable`
 */
export function editConflict(text: string, action: EditAction): Edited {
  const opened = openText(text);
  if (!opened) return refuse("unreadable", "The text has errors: put them right first.");
  const edited = perform(opened, action);
  if (!("edits" in edited)) return edited;
  const edits = inOrder(edited.edits).filter(({ from, to, insert }) => text.slice(from, to) !== insert);
  const { diagnostics } = readConflict(applyEdits(text, edits));
  if (!hasErrors(diagnostics)) return { edits };
  return refuse(
    "would-break",
    "The text would have errors after this.",
    diagnostics.filter(({ severity }) => severity === "error"),
  );
}

function perform(opened: OpenedText, action: EditAction): Edited {
  const layer = layerOf(opened, "scenario" in action ? action.scenario : undefined);
  if (!layer) return notThere("scenario of that name");
  switch (action.do) {
    case "set-title":
      return setTitle(opened, action.words);
    case "set-date":
      return setDate(opened, action.date);
    case "add-actor":
      return addActor(opened, action.words, action.option);
    case "add-option":
      return addOption(opened, action.actor, action.words);
    case "set-direction":
      return setDirection(opened, action.option, action.direction);
    case "set-name":
      return setName(opened, action.of, action.words);
    case "rename":
      return renameThing(opened, action.of, action.name);
    case "remove":
      return removeThing(opened, action.of, action.scenario);
    case "add-rule":
      return addRule(opened, layer, action.kind, action.of);
    case "set-rule":
      return setRule(layer, action.index, action);
    case "remove-rule":
      return removeRule(opened, layer, action.index);
    case "set-now":
      return setNow(opened, layer, action.taken);
    case "set-now-state":
      return setNowState(opened, layer, action.state);
    case "add-outcome":
      return addOutcome(opened, layer, action.words, action.when);
    case "set-outcome":
      return setOutcome(layer, action.id, action.when);
    case "add-preference":
      return addPreference(opened, layer, action.actor, action.when, action.index);
    case "set-preference":
      return setPreference(layer, action.actor, action.index, action.when);
    case "set-standing":
      return setStanding(layer, action.actor, action.index, action.standing);
    case "move-preference":
      return movePreference(opened, layer, action.actor, action.from, action.to);
    case "remove-preference":
      return removePreference(opened, layer, action.actor, action.index);
    case "own-preferences":
      return ownPreferences(opened, layer, action.actor);
    case "add-source":
      return addSource(opened, action.fields);
    case "add-statement":
      return addStatement(opened, layer, action.fields, action.carries);
    case "add-ground":
      return addGround(opened, layer, action.of, action.evidence);
    case "remove-ground":
      return removeGround(opened, layer, action.of, action.evidence);
    case "set-field":
      return setField(opened, action.of, action.field, action.value);
    case "add-scenario":
      return addScenario(opened, action.words, action.builtOn);
    case "add-claim":
      return addClaim(opened, action.words, action.expect, action.scenario);
    case "add-declaration":
      return addDeclaration(opened, layer, action.text);
  }
}

function addDeclaration(opened: OpenedText, layer: Layer, text: string): Edited {
  const type = typeOfDeclaration(text);
  if (!type) return refuse("not-understood", "This is not one declaration.");
  return { edits: [insertDeclaration(opened, layer, type, text.trim())] };
}
