import type { Conflict, Statement } from "../../model/conflict.ts";
import { daySaid, isAfter } from "./dates.ts";
import { type EvidenceItem, evidenceItems, groundsOf } from "./items.ts";
import { restrictEvidence, stands } from "./restrict.ts";

/** A conflict by what had been said on a day, and what that takes away. */
export interface AsOf {
  readonly conflict: Conflict;
  /** Said later. */
  readonly later: readonly Statement[];
  /** Of unknown date: they are kept, since nothing says that they came later. */
  readonly undated: readonly Statement[];
  /** What rested only on what was said later, and is not in the conflict any more. */
  readonly fallen: readonly EvidenceItem[];
  /** Options and statuses quo that rested only on what was said later, and are kept: other parts speak of them. */
  readonly unsupported: readonly EvidenceItem[];
}

/**
 * The conflict by what had been said by a date: statements said later (`on`, else `reported`, else when their source was
 * published) are left out, and so is what rests on nothing else; retractions of a later day have not happened yet.
 * Statements without any date are kept.
 *
 * @param date ISO: a day, a month or a year. A statement dated by the month counts in every day of it.
 *
 * @example
 * ```ts
 * asOf(water, "1975-04-30").later.map(({ id }) => id); // => ["warning"]
 * asOf(water, "1975-04-30").fallen.map(({ kind }) => kind); // => ["preference"]
 * ```
 */
export function asOf(conflict: Conflict, date: string): AsOf {
  const sources = new Map(conflict.sources.map((source) => [source.id, source]));
  const saidOn = (statement: Statement): string | undefined => daySaid(statement, sources.get(statement.source ?? ""));
  const later = conflict.statements.filter((statement) => {
    const said = saidOn(statement);
    return said !== undefined && isAfter(said, date);
  });
  const laterSources = conflict.sources.filter(({ published }) => published !== undefined && isAfter(published, date));
  // a source that appeared later may tell what was said earlier: only as evidence of its own it is too late
  const gone = new Set([...later, ...laterSources].map(({ id }) => id));
  const counts = (id: string): boolean => !gone.has(id);
  const items = evidenceItems(conflict).filter((item) => !stands(groundsOf(item), counts));
  const isKept = ({ kind }: EvidenceItem): boolean => kind === "option" || kind === "now";
  const restricted = restrictEvidence(conflict, counts);
  const sourceOf = new Map(conflict.statements.map(({ id, source }) => [id, source]));
  return {
    conflict: {
      ...restricted,
      sources: conflict.sources,
      statements: restricted.statements.map((statement) => {
        const { retracted, ...rest } = statement;
        const source = sourceOf.get(statement.id);
        return {
          ...rest,
          ...(source === undefined ? {} : { source }),
          ...(retracted === undefined || (retracted !== "" && isAfter(retracted, date)) ? {} : { retracted }),
        };
      }),
    },
    later,
    undated: conflict.statements.filter((statement) => saidOn(statement) === undefined),
    fallen: items.filter((item) => !isKept(item)),
    unsupported: items.filter(isKept),
  };
}
