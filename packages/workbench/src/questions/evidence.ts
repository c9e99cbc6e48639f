import { type LedgerEntry, ledger, phrasesOf } from "detente";
import type { SourceText } from "../documents/source-text.ts";
import { type GroundedPart, PartWords } from "./grounded.ts";
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
  /** What rests on it, by its place among the items. */
  readonly supports: readonly number[];
  /** Its source's file is not the one that was quoted any more. */
  readonly isSourceChanged: boolean;
  /** Where its quote stands in its source's text. */
  readonly place?: { readonly start: number; readonly end: number };
  readonly at?: { readonly start: number; readonly end: number };
}

export interface EvidenceItem extends GroundedPart {
  readonly basis: string;
  readonly caveats: readonly string[];
  /** Ids of the statements and of the sources as a whole that it rests on. */
  readonly because: readonly string[];
  readonly assumed?: string;
  readonly isWeak: boolean;
  /** Something that it rests on is of a file that has changed. */
  readonly isSourceChanged: boolean;
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
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  /** Preferences, rules and claims of the base model by what they rest on at best. */
  readonly counts: {
    readonly items: number;
    readonly assumed: number;
    readonly uncited: number;
    readonly unused: number;
    /** Sources on which anything rests. */
    readonly carrying: number;
  };
}

export interface EvidenceWanted {
  readonly texts: readonly SourceText[];
  /** Ids of the sources of whose file another version is open than the one that was quoted. */
  readonly changed: readonly string[];
}

/** On which words of whom the document rests. */
export function answer({ conflict, language }: Asked, { texts, changed }: EvidenceWanted): Evidence {
  if (!conflict) throw new Unanswerable("errors");
  const phrases = phrasesOf(language);
  const words = new PartWords(conflict, phrases, language);
  const found = ledger(conflict, new Map(texts.map(({ source, text }) => [source, text])));
  const isChanged = (source: string | undefined): boolean => source !== undefined && changed.includes(source);
  const supported = new Map<string, number[]>();
  for (const { entry, index } of [...found.entries.entries()]
    .map(([index, entry]) => ({ entry, index }))
    .sort((a, b) => nearness(a.entry) - nearness(b.entry)))
    for (const { statement } of entry.statements) append(supported, statement.id, index);
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
      isSourceChanged: isChanged(statement.source),
      ...(place && "start" in place ? { place: { start: place.start, end: place.end } } : {}),
      ...placeOf(statement.at),
    })),
    items: found.entries.map(({ item, basis, caveats, assumed, sources }) => ({
      ...words.part(item),
      isSourceChanged: sources.some(({ id }) => isChanged(id)),
      basis: bases[basis],
      caveats: caveats.map((caveat) => itemCaveat[caveat]),
      because: item.item.because ?? [],
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
    actors: conflict.actors.map(({ id, name }) => ({ id, name })),
    counts: {
      items: grounded.length,
      assumed: grounded.filter(({ basis }) => basis === "assumed").length,
      uncited: grounded.filter(({ basis }) => basis === "uncited").length,
      carrying: found.sources.filter(({ carries }) => carries.length > 0).length,
      unused: found.statements.filter(({ statement }) => !supported.has(statement.id)).length,
    },
  };
}

/** The model itself comes before its other readings, and those before what is concluded. */
const nearness = ({ item: { kind, scenario } }: LedgerEntry): number =>
  kind === "claim" ? 2 : scenario === undefined ? 0 : 1;

const append = <V>(lists: Map<string, V[]>, key: string, value: V): void => {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
};

const placeOf = (at: { readonly start: number; readonly end: number } | undefined) =>
  at ? { at: { start: at.start, end: at.end } } : {};
