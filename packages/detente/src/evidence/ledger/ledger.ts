import type { Conflict, Source } from "../../model/conflict.ts";
import { type PreparedText, prepareText } from "../anchors/prepared.ts";
import { type EvidenceItem, evidenceItems, groundsOf } from "./items.ts";
import { append, type StatementEntry, statementEntries } from "./standing.ts";

/**
 * The best that an item rests on. `quoted`, `reported`, `asserted`: as of its statements; `cited`: a source as a whole, no
 * statement of it; `assumed`: by the analyst alone; `uncited`: nothing is given. A statement that is retracted or
 * orphaned carries nothing.
 */
export type Basis = "quoted" | "reported" | "asserted" | "cited" | "assumed" | "uncited";

/**
 * What weakens an item. `assumed`: it adds an assumption to its evidence; `told by others`: a preference of one actor, and
 * nothing that it rests on was said for that actor; `single-sourced`: one source carries it, in a model that has several;
 * `disputed`, `retracted`, `orphaned`, `no source`: so is a statement that it rests on.
 */
export type ItemCaveat =
  | "assumed"
  | "told by others"
  | "single-sourced"
  | "disputed"
  | "retracted"
  | "orphaned"
  | "no source";

export interface LedgerEntry {
  readonly item: EvidenceItem;
  readonly basis: Basis;
  readonly caveats: readonly ItemCaveat[];
  /** The statements that it rests on, in the order given. */
  readonly statements: readonly StatementEntry[];
  /** The sources that it rests on, through statements or as a whole. */
  readonly sources: readonly Source[];
  /** The analyst's reason, "" when none is given; absent where nothing is assumed. */
  readonly assumed?: string;
}

/** What a source carries. */
export interface SourceEntry {
  readonly source: Source;
  /** Its text is at hand, so that quotes were looked for. */
  readonly isHere: boolean;
  readonly statements: readonly StatementEntry[];
  /** What rests on it, and what rests on it alone: no other source, no assumption. */
  readonly carries: readonly LedgerEntry[];
  readonly carriesAlone: readonly LedgerEntry[];
}

/** What was said for one actor, in the order of dates; undated statements last. */
export interface Position {
  /** Actor id; absent for what was said for none of them. */
  readonly actor?: string;
  readonly statements: readonly { readonly entry: StatementEntry; readonly supports: readonly EvidenceItem[] }[];
}

/** Everything that a model holds, with what it rests on. */
export interface Ledger {
  readonly conflict: Conflict;
  readonly entries: readonly LedgerEntry[];
  readonly statements: readonly StatementEntry[];
  readonly sources: readonly SourceEntry[];
  readonly positions: readonly Position[];
}

/**
 * What each part of a conflict rests on, and how well.
 *
 * @param texts the texts of the sources that are at hand, by id: quotes of others are not looked for
 *
 * @example
 * ```ts
 * const { entries, sources } = ledger(water);
 * entries.filter(({ basis }) => basis === "reported").map(({ item }) => item.kind); // => ["preference"]
 * sources.map(({ source, carries }) => [source.id, carries.length]); // => [["report", 1]]
 * ```
 */
export function ledger(conflict: Conflict, texts: ReadonlyMap<string, string> = new Map()): Ledger {
  const prepared = new Map<string, PreparedText>([...texts].map(([id, text]) => [id, prepareText(text)]));
  const statements = statementEntries(conflict, prepared);
  const evidence: EvidenceById = {
    statements: new Map(statements.map((entry) => [entry.statement.id, entry])),
    sources: new Map(conflict.sources.map((source) => [source.id, source])),
  };
  const entries = evidenceItems(conflict).map((item) => entryOf(item, evidence));
  const said = new Map<Source, StatementEntry[]>();
  for (const entry of statements) if (entry.source) append(said, entry.source, entry);
  const carried = new Map<Source, LedgerEntry[]>();
  for (const entry of entries) for (const source of entry.sources) append(carried, source, entry);
  return {
    conflict,
    entries,
    statements,
    sources: conflict.sources.map((source) => {
      const carries = carried.get(source) ?? [];
      return {
        source,
        isHere: texts.has(source.id),
        statements: said.get(source) ?? [],
        carries,
        carriesAlone: carries.filter(
          ({ sources, assumed, statements: each }) =>
            sources.length === 1 && assumed === undefined && each.every((entry) => entry.source === source),
        ),
      };
    }),
    positions: positionsOf(conflict, statements, entries),
  };
}

interface EvidenceById {
  readonly statements: ReadonlyMap<string, StatementEntry>;
  readonly sources: ReadonlyMap<string, Source>;
}

const order: readonly Basis[] = ["quoted", "reported", "asserted", "cited", "assumed", "uncited"];

function entryOf(item: EvidenceItem, evidence: EvidenceById): LedgerEntry {
  const { because = [], assumed } = groundsOf(item);
  const statements = because.flatMap((id) => evidence.statements.get(id) ?? []);
  const whole = because.flatMap((id) => evidence.sources.get(id) ?? []);
  const sources = [...new Set([...statements.flatMap(({ source }) => source ?? []), ...whole])];
  const carrying = statements.filter(({ caveats }) => !caveats.includes("retracted") && !caveats.includes("orphaned"));
  const bases: Basis[] = [
    ...carrying.map(({ voice }) => voice),
    ...(whole.length > 0 ? (["cited"] as const) : []),
    ...(assumed === undefined ? [] : (["assumed"] as const)),
    "uncited",
  ];
  const has = (caveat: StatementEntry["caveats"][number]): boolean =>
    statements.some(({ caveats }) => caveats.includes(caveat));
  const basis = order.find((each) => bases.includes(each))!;
  const caveats: ItemCaveat[] = [
    ...(assumed !== undefined && basis !== "assumed" ? (["assumed"] as const) : []),
    ...(isToldByOthers(item, statements) ? (["told by others"] as const) : []),
    ...(evidence.sources.size > 1 && sources.length === 1 ? (["single-sourced"] as const) : []),
    ...(["disputed", "retracted", "orphaned", "no source"] as const).filter(has),
  ];
  return { item, basis, caveats, statements, sources, ...(assumed === undefined ? {} : { assumed }) };
}

/** A statement of the source's own about nobody in particular is no other side's word. */
const isToldByOthers = (item: EvidenceItem, statements: readonly StatementEntry[]): boolean =>
  (item.kind === "preference" || item.kind === "ranking") &&
  statements.some(({ voice }) => voice !== "asserted") &&
  statements.every(({ statement }) => statement.for !== item.actor);

function positionsOf(
  conflict: Conflict,
  statements: readonly StatementEntry[],
  entries: readonly LedgerEntry[],
): Position[] {
  const supported = new Map<StatementEntry, EvidenceItem[]>(statements.map((each) => [each, []]));
  for (const entry of entries) for (const each of entry.statements) supported.get(each)!.push(entry.item);
  const spokenFor = new Map<string | undefined, StatementEntry[]>(conflict.actors.map(({ id }) => [id, []]));
  const forNobody: StatementEntry[] = [];
  for (const entry of statements)
    if (entry.statement.for === undefined) forNobody.push(entry);
    else append(spokenFor, entry.statement.for, entry);
  return [...spokenFor, [undefined, forNobody] as const]
    .filter(([, own]) => own.length > 0)
    .map(([actor, own]) => ({
      ...(actor === undefined ? {} : { actor }),
      statements: own
        .toSorted((a, b) => compareDates(a.said, b.said))
        .map((entry) => ({ entry, supports: supported.get(entry)! })),
    }));
}

const compareDates = (a: string | undefined, b: string | undefined): number =>
  a === b ? 0 : a === undefined ? 1 : b === undefined ? -1 : a < b ? -1 : 1;
