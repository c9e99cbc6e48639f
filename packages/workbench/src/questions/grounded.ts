import { type Conflict, type EvidenceItem, EvidenceWords, type Phrases } from "detente";
import type { Grounded } from "detente/editing";
import type { Language } from "../texts/languages.ts";
import { expressionWords, type Named } from "./expression-words.ts";

/** A part of the model that can rest on evidence, as it is spoken of and as it is edited. */
export interface GroundedPart {
  readonly of: Grounded;
  /** Id and name of the scenario that it belongs to. */
  readonly scenario?: string;
  readonly reading?: string;
  /** Id of the actor whose wish or option it is. */
  readonly actor?: string;
  /** Which part it is: "North Korea 1"; "" where its text tells. */
  readonly label: string;
  /** What it says. */
  readonly text: string;
  /** The text is in the language of the file. */
  readonly isCode: boolean;
}

/** Speaks of parts of one conflict. */
export class PartWords {
  readonly #conflict: Conflict;
  readonly #phrases: Phrases;
  readonly #language: Language;
  readonly #words: EvidenceWords;
  readonly #named: Named;
  readonly #counts = new Map<string, number>();

  constructor(conflict: Conflict, phrases: Phrases, language: Language) {
    this.#conflict = conflict;
    this.#phrases = phrases;
    this.#language = language;
    this.#words = new EvidenceWords(conflict, phrases);
    const added = conflict.scenarios.flatMap(({ overrides }) => overrides.actors ?? []);
    const outcomes = conflict.scenarios.flatMap(({ overrides }) => overrides.outcomes ?? []);
    this.#named = {
      options: [...conflict.actors, ...added].flatMap(({ id: actor, options }) =>
        options.map(({ id, name }) => ({ key: `${actor}.${id}`, name })),
      ),
      outcomes: [...conflict.outcomes, ...outcomes],
      ...(conflict.graph ? { graph: conflict.graph } : {}),
    };
  }

  /** The next part, in the order of the file: parts of a kind are numbered as they come. */
  part(item: EvidenceItem): GroundedPart {
    const { scenario } = item;
    const where = scenario === undefined ? {} : { scenario, reading: this.#words.reading(scenario) };
    return { ...where, of: this.#grounded(item), ...this.#spoken(item) };
  }

  #grounded(item: EvidenceItem): Grounded {
    switch (item.kind) {
      case "option":
        return { kind: "option", id: `${item.actor}.${item.item.id}` };
      case "claim":
        return { kind: "claim", id: item.item.id };
      case "preference":
        return { kind: "preference", actor: item.actor, index: item.place - 1 };
      case "ranking":
        return { kind: "ranking", actor: item.actor };
      case "now":
        return { kind: "now" };
      default: {
        const key = JSON.stringify([item.kind, item.scenario]);
        const index = this.#counts.get(key) ?? 0;
        this.#counts.set(key, index + 1);
        return { kind: item.kind, index };
      }
    }
  }

  #spoken(item: EvidenceItem): Pick<GroundedPart, "actor" | "label" | "text" | "isCode"> {
    const { evidence, general } = this.#phrases;
    const words = this.#words;
    switch (item.kind) {
      case "option":
        return { actor: item.actor, label: words.actor(item.actor), text: item.item.name, isCode: false };
      case "preference":
        return {
          actor: item.actor,
          label: evidence.preference(words.actor(item.actor), [String(item.place)]),
          text: expressionWords(item.item.when, this.#named, this.#language),
          isCode: false,
        };
      case "ranking":
        return { actor: item.actor, label: words.actor(item.actor), text: evidence.directRanking, isCode: false };
      case "now": {
        const { item: now } = item;
        const taken = now.kind === "state" ? [now.state] : now.taken;
        const names = taken.map((id) => this.#nameOf(id));
        const text = names.length > 0 ? names.join(general.comma) : evidence.nothingIsTaken;
        return { label: evidence.statusQuo, text, isCode: false };
      }
      case "claim":
        return { label: "", text: item.item.name, isCode: false };
      default:
        return { label: "", text: words.text(item), isCode: true };
    }
  }

  #nameOf(id: string): string {
    const state = this.#conflict.graph?.states.find((each) => each.id === id);
    return state?.name ?? this.#named.options.find(({ key }) => key === id)?.name ?? id;
  }
}
