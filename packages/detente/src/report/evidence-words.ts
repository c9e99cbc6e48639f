import type { EvidenceItem } from "../evidence/ledger/items.ts";
import type { LedgerEntry } from "../evidence/ledger/ledger.ts";
import type { StatementEntry } from "../evidence/ledger/standing.ts";
import { optionPrinter, printExpression, printForbidden, printRule } from "../interop/detente.ts";
import type { Actor, Conflict } from "../model/conflict.ts";
import { english } from "./phrases/english.ts";
import type { Phrases } from "./phrases/phrases.ts";

/**
 * How the parts of a model and what they rest on are spoken of.
 *
 * @example
 * ```ts
 * new EvidenceWords(water).actor("iraq"); // => "Iraq"
 * ```
 */
export class EvidenceWords {
  /** The language that is spoken. */
  readonly phrases: Phrases;
  readonly #conflict: Conflict;
  readonly #option: (key: string) => string;
  readonly #actors: ReadonlyMap<string, Actor>;

  constructor(conflict: Conflict, phrases: Phrases = english) {
    this.phrases = phrases;
    this.#conflict = conflict;
    this.#option = optionPrinter(conflict);
    const added = conflict.scenarios.flatMap(({ overrides }) => overrides.actors ?? []);
    this.#actors = new Map([...added, ...conflict.actors].map((actor) => [actor.id, actor]));
  }

  actor(id: string): string {
    return this.#actors.get(id)?.name ?? id;
  }

  /** What an item says, as it would be written in a file. */
  text(item: EvidenceItem): string {
    const print = this.#option;
    const { general, evidence } = this.phrases;
    switch (item.kind) {
      case "option":
        return item.item.name;
      case "now": {
        const { item: now } = item;
        if (now.kind === "state") return now.state;
        return now.taken.length > 0 ? now.taken.map(print).join(general.comma) : evidence.nothingIsTaken;
      }
      case "rule":
        return printRule({ kind: item.item.kind, of: item.item.of }, print);
      case "merge":
        return `merge when ${printExpression(item.item.when, print)}`;
      case "forbidden": {
        const { from, to, by } = item.item;
        return printForbidden({ from, to, by }, print);
      }
      case "unseen":
        return `unseen when ${printExpression(item.item.when, print)} by ${item.item.by}`;
      case "preference":
        return printExpression(item.item.when, print);
      case "ranking":
        return evidence.directRanking;
      case "claim":
        return item.item.name;
    }
  }

  /** One item in a few words: "United States 1 `meet`". */
  label(item: EvidenceItem): string {
    const { evidence } = this.phrases;
    switch (item.kind) {
      case "option":
        return this.#within(item, evidence.option([`\`${this.#option(`${item.actor}.${item.item.id}`)}\``]));
      case "now":
        return this.#within(item, evidence.statusQuo);
      case "preference":
        return this.#within(
          item,
          evidence.preference(this.actor(item.actor), [`${item.place} \`${this.text(item)}\``]),
        );
      case "ranking":
        return this.#within(item, evidence.rankingOf(this.actor(item.actor)));
      case "claim":
        return evidence.claim([item.item.id]);
      default:
        return this.#within(item, `\`${this.text(item)}\``);
    }
  }

  /** Items, each in a few words. */
  listed(items: readonly EvidenceItem[]): string {
    return items.map((item) => this.label(item)).join(this.phrases.general.semicolon);
  }

  #within({ scenario }: EvidenceItem, label: string): string {
    return scenario === undefined ? label : this.phrases.evidence.inReading(label, scenario);
  }

  /** Many items in few words: "options deepen, back; United States 1, 4; South Korea 2 (in hardline); claim unlock". */
  labels(items: readonly EvidenceItem[]): string {
    const { general } = this.phrases;
    const groups = Map.groupBy(items, (item) => {
      if (item.kind !== "preference" && item.kind !== "claim" && item.kind !== "option") return this.label(item);
      const owner = item.kind === "preference" ? item.actor : "";
      return JSON.stringify([item.kind, owner, item.scenario]);
    });
    return [...groups.values()].map((group) => this.#together(group)).join(general.semicolon);
  }

  /** Items that differ in one word, or one item. */
  #together(items: readonly EvidenceItem[]): string {
    const [first] = items;
    const { evidence } = this.phrases;
    const parts = items.map((item) =>
      item.kind === "preference"
        ? String(item.place)
        : item.kind === "claim"
          ? item.item.id
          : item.kind === "option"
            ? this.#option(`${item.actor}.${item.item.id}`)
            : "",
    );
    switch (first!.kind) {
      case "preference":
        return this.#within(first!, evidence.preference(this.actor(first!.actor), parts));
      case "claim":
        return evidence.claim(parts);
      case "option":
        return this.#within(first!, evidence.option(parts));
      default:
        return this.label(first!);
    }
  }

  /** As `labels`, with those of other readings only counted. */
  brief(items: readonly EvidenceItem[]): string {
    const { general, evidence } = this.phrases;
    const own = items.filter(({ scenario }) => scenario === undefined);
    const others = items.length - own.length;
    return [
      ...(own.length > 0 ? [this.labels(own)] : []),
      ...(others > 0 ? [evidence.inOtherReadings(others, own.length > 0)] : []),
    ].join(general.semicolon);
  }

  /** Which reading an item belongs to. */
  reading(scenario: string): string {
    return this.#conflict.scenarios.find(({ id }) => id === scenario)?.name ?? scenario;
  }

  /** Who said it and how: "Kim Jong Un: “fond memories”". */
  said({ statement, voice }: StatementEntry): string {
    const { general, evidence } = this.phrases;
    const { by, quote, name } = statement;
    if (quote === undefined) return voice === "reported" ? evidence.reported(by, name) : name;
    return by === undefined ? general.quoted(quote) : general.speaker(by, general.quoted(quote));
  }

  /** A statement's standing. */
  statementStanding({ voice, caveats, disputedBy, reliability, statement }: StatementEntry): string {
    const { general, evidence } = this.phrases;
    return [
      evidence.voice[voice],
      ...caveats.map((caveat) =>
        caveat === "disputed" ? evidence.disputedBy(disputedBy) : evidence.statementCaveat[caveat],
      ),
      ...(reliability === undefined ? [] : [evidence.reliability(statement.reliability)]),
    ].join(general.comma);
  }

  /** An item's standing. */
  itemStanding({ basis, caveats }: LedgerEntry): string {
    const { general, evidence } = this.phrases;
    return [evidence.basis[basis], ...caveats.map((caveat) => evidence.itemCaveat[caveat])].join(general.comma);
  }
}
