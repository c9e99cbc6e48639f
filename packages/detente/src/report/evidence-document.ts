import type { Analysis } from "../analysis/analyze.ts";
import type { SourceDependence } from "../analysis/source-dependence.ts";
import type { AsOf } from "../evidence/ledger/as-of.ts";
import type { EvidenceItem } from "../evidence/ledger/items.ts";
import type { Ledger, LedgerEntry } from "../evidence/ledger/ledger.ts";
import type { StatementEntry } from "../evidence/ledger/standing.ts";
import type { ConflictModel } from "../model/conflict-model.ts";
import { provenance } from "./documents.ts";
import { EvidenceWords } from "./evidence-words.ts";
import { sourcesDocument } from "./sweep/sweep-document.ts";

/** What was asked for besides the ledger itself. */
export interface EvidenceExtras {
  /** The ledger is of the conflict by a date: which, and what that left out. */
  readonly past?: { readonly date: string; readonly asOf: AsOf };
  /** What each piece of evidence bears, and the analysis that this speaks of. */
  readonly verdicts?: { readonly analysis: Analysis; readonly dependence: SourceDependence };
}

/**
 * `evidence --json`. Items are referred to by their position in `items`, from 0.
 *
 * @example
 * ```ts
 * evidenceDocument("water.detente", model, ledger(water)).statements.length; // => 1
 * ```
 */
export function evidenceDocument(
  file: string,
  model: ConflictModel,
  ledger: Ledger,
  { past, verdicts }: EvidenceExtras = {},
) {
  const words = new EvidenceWords(ledger.conflict);
  const index = new Map(ledger.entries.map(({ item }, position) => [item, position]));
  const positionsOf = (entries: readonly LedgerEntry[]) => entries.map(({ item }) => index.get(item)!);
  return {
    ...provenance(file, model),
    asOf: past
      ? {
          date: past.date,
          later: past.asOf.later.map(({ id }) => id),
          undated: past.asOf.undated.map(({ id }) => id),
          fallen: past.asOf.fallen.map((item) => itemDocument(item, words)),
          unsupported: past.asOf.unsupported.map((item) => itemDocument(item, words)),
        }
      : null,
    items: ledger.entries.map(({ item, basis, caveats, statements, sources, assumed }) => ({
      ...itemDocument(item, words),
      basis,
      caveats,
      statements: statements.map(({ statement }) => statement.id),
      sources: sources.map(({ id }) => id),
      assumed: assumed ?? null,
    })),
    statements: ledger.statements.map(statementDocument),
    sources: ledger.sources.map(({ source, isHere, statements, carries, carriesAlone }) => ({
      id: source.id,
      name: source.name,
      file: source.file ?? null,
      url: source.url ?? null,
      author: source.author ?? null,
      publisher: source.publisher ?? null,
      published: source.published ?? null,
      slant: source.slant ?? null,
      sha256: source.sha256 ?? null,
      atHand: isHere,
      statements: statements.map(({ statement }) => statement.id),
      carries: positionsOf(carries),
      carriesAlone: positionsOf(carriesAlone),
    })),
    positions: ledger.positions.map(({ actor, statements }) => ({
      actor: actor ?? null,
      statements: statements.map(({ entry, supports }) => ({
        id: entry.statement.id,
        said: entry.said ?? null,
        supports: supports.map((item) => index.get(item)!),
      })),
    })),
    verdicts: verdicts ? sourcesDocument(verdicts.analysis, verdicts.dependence) : null,
  };
}

function itemDocument(item: EvidenceItem, words: EvidenceWords) {
  return {
    kind: item.kind,
    scenario: item.scenario ?? null,
    actor: "actor" in item ? item.actor : null,
    place: item.kind === "preference" ? item.place : null,
    id: item.kind === "claim" || item.kind === "option" ? item.item.id : null,
    text: words.text(item),
  };
}

function statementDocument({ statement, voice, caveats, disputedBy, place, reliability, said }: StatementEntry) {
  return {
    id: statement.id,
    name: statement.name,
    by: statement.by ?? null,
    for: statement.for ?? null,
    said: said ?? null,
    on: statement.on ?? null,
    reported: statement.reported ?? null,
    retracted: statement.retracted ?? null,
    quote: statement.quote ?? null,
    source: statement.source ?? null,
    against: statement.against ?? [],
    disputedBy,
    voice,
    caveats,
    reliability: reliability ?? null,
    found: place ?? null,
  };
}
