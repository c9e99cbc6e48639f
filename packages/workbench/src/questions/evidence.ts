import { EvidenceWords, ledger, phrasesOf } from "detente";
import type { SourceText } from "../documents/source-text.ts";
import { type Asked, Unanswerable } from "./question.ts";

export interface EvidenceStatement {
  readonly id: string;
  readonly name: string;
  readonly quote?: string;
  readonly by?: string;
  /** Id of the actor for whom it was said. */
  readonly for?: string;
  readonly said?: string;
  readonly source?: string;
  /** On whose word it stands, in words. */
  readonly voice: string;
  readonly caveats: readonly string[];
  /** What rests on it, in a few words each. */
  readonly supports: readonly string[];
  /** Where its quote stands in its source's text. */
  readonly place?: { readonly start: number; readonly end: number };
  readonly at?: { readonly start: number; readonly end: number };
}

export interface EvidenceItem {
  readonly label: string;
  readonly text: string;
  readonly basis: string;
  readonly caveats: readonly string[];
  readonly statements: readonly string[];
  readonly assumed?: string;
  readonly isWeak: boolean;
  readonly at?: { readonly start: number; readonly end: number };
}

export interface EvidenceSource {
  readonly id: string;
  readonly name: string;
  readonly file?: string;
  readonly sha256?: string;
  readonly slant?: string;
  readonly isHere: boolean;
  readonly carries: number;
  readonly carriesAlone: number;
}

export interface Evidence {
  readonly statements: readonly EvidenceStatement[];
  readonly items: readonly EvidenceItem[];
  readonly sources: readonly EvidenceSource[];
  /** Preferences, rules and claims of the base model by what they rest on at best. */
  readonly counts: {
    readonly items: number;
    readonly assumed: number;
    readonly uncited: number;
    readonly unused: number;
  };
}

/** On which words of whom the document rests. */
export function answer({ conflict, language }: Asked, { texts }: { readonly texts: readonly SourceText[] }): Evidence {
  if (!conflict) throw new Unanswerable("errors");
  const phrases = phrasesOf(language);
  const words = new EvidenceWords(conflict, phrases);
  const found = ledger(conflict, new Map(texts.map(({ source, text }) => [source, text])));
  const supported = new Map<string, string[]>();
  for (const { item, statements } of found.entries)
    for (const { statement } of statements) {
      const list = supported.get(statement.id) ?? [];
      // what the model itself rests on comes before its other readings
      if (item.scenario === undefined) list.unshift(plain(words.label(item)));
      else list.push(plain(words.label(item)));
      supported.set(statement.id, list);
    }
  const { voice, statementCaveat, basis: bases, itemCaveat } = phrases.evidence;
  const own = found.entries.filter(({ item }) => item.scenario === undefined);
  const grounded = own.filter(
    ({ item }) => item.kind === "preference" || item.kind === "ranking" || item.kind === "rule",
  );
  return {
    statements: found.statements.map(({ statement, voice: kind, caveats, place, said }) => ({
      id: statement.id,
      name: statement.name,
      ...(statement.quote === undefined ? {} : { quote: statement.quote }),
      ...(statement.by === undefined ? {} : { by: statement.by }),
      ...(statement.for === undefined ? {} : { for: statement.for }),
      ...(said === undefined ? {} : { said }),
      ...(statement.source === undefined ? {} : { source: statement.source }),
      voice: voice[kind],
      caveats: caveats.map((caveat) => statementCaveat[caveat]),
      supports: supported.get(statement.id) ?? [],
      ...(place && "start" in place ? { place: { start: place.start, end: place.end } } : {}),
      ...placeOf(statement.at),
    })),
    items: found.entries.map(({ item, basis, caveats, statements, assumed }) => ({
      label: plain(words.label(item)),
      text: words.text(item),
      basis: bases[basis],
      caveats: caveats.map((caveat) => itemCaveat[caveat]),
      statements: statements.map(({ statement }) => statement.id),
      ...(assumed ? { assumed } : {}),
      isWeak: basis === "assumed" || basis === "uncited" || caveats.length > 0,
      ...placeOf(item.item.at),
    })),
    sources: found.sources.map(({ source, isHere, carries, carriesAlone }) => ({
      id: source.id,
      name: source.name,
      ...(source.file === undefined ? {} : { file: source.file }),
      ...(source.sha256 === undefined ? {} : { sha256: source.sha256 }),
      ...(source.slant === undefined ? {} : { slant: source.slant }),
      isHere,
      carries: carries.length,
      carriesAlone: carriesAlone.length,
    })),
    counts: {
      items: grounded.length,
      assumed: grounded.filter(({ basis }) => basis === "assumed").length,
      uncited: grounded.filter(({ basis }) => basis === "uncited").length,
      unused: found.statements.filter(({ statement }) => !supported.has(statement.id)).length,
    },
  };
}

/** Without the marks that set the language apart in printed texts. */
const plain = (label: string): string => label.replaceAll("`", "");

const placeOf = (at: { readonly start: number; readonly end: number } | undefined) =>
  at ? { at: { start: at.start, end: at.end } } : {};
