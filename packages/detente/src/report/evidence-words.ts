import type { EvidenceItem } from "../evidence/ledger/items.ts";
import type { ItemCaveat, LedgerEntry } from "../evidence/ledger/ledger.ts";
import type { StatementEntry } from "../evidence/ledger/standing.ts";
import { optionPrinter, printExpression, printForbidden, printRule } from "../interop/detente.ts";
import type { Actor, Conflict } from "../model/conflict.ts";
import { list } from "./words.ts";

/** How the parts of a model and what they rest on are spoken of. */
export class EvidenceWords {
  readonly #conflict: Conflict;
  readonly #option: (key: string) => string;
  readonly #actors: ReadonlyMap<string, Actor>;

  constructor(conflict: Conflict) {
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
    switch (item.kind) {
      case "option":
        return item.item.name;
      case "now": {
        const { item: now } = item;
        if (now.kind === "state") return now.state;
        return now.taken.length > 0 ? now.taken.map(print).join(", ") : "nothing is taken";
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
        return "a direct ranking";
      case "claim":
        return item.item.name;
    }
  }

  /** One item in a few words: "United States 1 `meet`". */
  label(item: EvidenceItem): string {
    const within = item.scenario === undefined ? "" : ` (in ${item.scenario})`;
    switch (item.kind) {
      case "option":
        return `option \`${this.#option(`${item.actor}.${item.item.id}`)}\`${within}`;
      case "now":
        return `the status quo${within}`;
      case "preference":
        return `${this.actor(item.actor)} ${item.place} \`${this.text(item)}\`${within}`;
      case "ranking":
        return `the ranking of ${this.actor(item.actor)}${within}`;
      case "claim":
        return `claim ${item.item.id}`;
      default:
        return `\`${this.text(item)}\`${within}`;
    }
  }

  /** Many items in few words: "options deepen, back; United States 1, 4; South Korea 2 (in hardline); claim unlock". */
  labels(items: readonly EvidenceItem[]): string {
    const groups = new Map<string, { head: string; parts: string[]; tail: string }>();
    for (const item of items) {
      const within = item.scenario === undefined ? "" : ` (in ${item.scenario})`;
      const [head, part] =
        item.kind === "preference"
          ? [this.actor(item.actor), String(item.place)]
          : item.kind === "claim"
            ? ["claim", item.item.id]
            : item.kind === "option"
              ? ["option", this.#option(`${item.actor}.${item.item.id}`)]
              : ["", this.label(item)];
      const key = head === "" ? part : `${head}${within}`;
      const group = groups.get(key) ?? { head, parts: [], tail: head === "" ? "" : within };
      group.parts.push(part);
      groups.set(key, group);
    }
    return [...groups.values()]
      .map(({ head, parts, tail }) => {
        const noun = (head === "claim" || head === "option") && parts.length > 1 ? `${head}s` : head;
        return `${noun}${noun === "" ? "" : " "}${parts.join(", ")}${tail}`;
      })
      .join("; ");
  }

  /** As `labels`, with those of other readings only counted. */
  brief(items: readonly EvidenceItem[]): string {
    const own = items.filter(({ scenario }) => scenario === undefined);
    const others = items.length - own.length;
    return [
      ...(own.length > 0 ? [this.labels(own)] : []),
      ...(others > 0 ? [`${own.length > 0 ? "and " : ""}${others} in other readings`] : []),
    ].join("; ");
  }

  /** Which reading an item belongs to. */
  reading(scenario: string): string {
    return this.#conflict.scenarios.find(({ id }) => id === scenario)?.name ?? scenario;
  }

  /** Who said it and how: "Kim Jong Un: “fond memories”". */
  said({ statement, voice }: StatementEntry): string {
    const { by, quote, name } = statement;
    if (quote !== undefined) return `${by === undefined ? "" : `${by}: `}“${quote}”`;
    return voice === "reported" ? `${by}, reported: ${name}` : name;
  }
}

/** A statement's standing in words. */
export const statementStanding = ({ voice, caveats, disputedBy, reliability, statement }: StatementEntry): string =>
  [
    voice === "asserted" ? "the source's own voice" : voice,
    ...caveats.map((caveat) => (caveat === "disputed" ? `disputed by ${list(disputedBy)}` : caveat)),
    ...(reliability === undefined ? [] : [`reliability ${statement.reliability}`]),
  ].join(", ");

/** An item's standing in words. */
export const itemStanding = ({ basis, caveats }: LedgerEntry): string =>
  [
    basis === "asserted" ? "the source's own voice" : basis === "cited" ? "a source as a whole" : basis,
    ...caveats.map((caveat) => caveatWords[caveat]),
  ].join(", ");

const caveatWords: Readonly<Record<ItemCaveat, string>> = {
  assumed: "and assumed",
  "told by others": "told by others",
  "single-sourced": "one source",
  disputed: "disputed",
  retracted: "retracted in part",
  orphaned: "quote not found",
  "no source": "no source",
};
