import type { Conflict, Source, Statement } from "../../model/conflict.ts";
import type { PreparedText } from "../anchors/prepared.ts";
import { locateQuote, type QuotePlace } from "../locate-quote.ts";
import { reliabilityOf } from "../reliability.ts";
import { daySaid } from "./dates.ts";

/**
 * On whose word a statement stands. `quoted`: the speaker's own words are kept; `reported`: a source tells what somebody
 * said or did, in its own words; `asserted`: the source's own voice, nobody is named.
 */
export type Voice = "quoted" | "reported" | "asserted";

/**
 * What stands against a statement. `disputed`: another statement is against it; `retracted`: taken back; `orphaned`: its
 * quote is not in its source, or nothing tells where; `misquoted`: its source has other words; `no source`: it names none.
 */
export type StatementCaveat = "disputed" | "retracted" | "orphaned" | "misquoted" | "no source";

export interface StatementEntry {
  readonly statement: Statement;
  readonly source?: Source;
  readonly voice: Voice;
  readonly caveats: readonly StatementCaveat[];
  /** Ids of the statements that dispute it. */
  readonly disputedBy: readonly string[];
  /** Where its quote stands; absent where there is no quote, or its source is not at hand. */
  readonly place?: QuotePlace;
  /** 0 to 1, where the statement says it. */
  readonly reliability?: number;
  /** The day, month or year on which it was said, as far as anything tells. */
  readonly said?: string;
}

/** Every statement with its standing. `texts`: the sources that are at hand, by id. */
export function statementEntries(conflict: Conflict, texts: ReadonlyMap<string, PreparedText>): StatementEntry[] {
  const sources = new Map(conflict.sources.map((source) => [source.id, source]));
  const disputes = disputesOf(conflict);
  return conflict.statements.map((statement) => {
    const source = sources.get(statement.source ?? "");
    const text = texts.get(statement.source ?? "");
    const place = statement.quote !== undefined && text ? locateQuote(text, statement) : undefined;
    const disputedBy = disputes.get(statement.id) ?? [];
    const caveats: StatementCaveat[] = [
      ...(disputedBy.length > 0 ? (["disputed"] as const) : []),
      ...(statement.retracted === undefined ? [] : (["retracted"] as const)),
      ...(place?.status === "absent" || place?.status === "ambiguous" ? (["orphaned"] as const) : []),
      ...(place?.status === "differs" ? (["misquoted"] as const) : []),
      ...(source ? [] : (["no source"] as const)),
    ];
    const reliability = reliabilityOf(statement);
    const said = daySaid(statement, source);
    return {
      statement,
      ...(source ? { source } : {}),
      voice: voiceOf(statement),
      caveats,
      disputedBy,
      ...(place ? { place } : {}),
      ...(reliability === undefined ? {} : { reliability }),
      ...(said === undefined ? {} : { said }),
    };
  });
}

/** Who disputes each statement; what was retracted disputes nothing. */
function disputesOf({ statements }: Conflict): ReadonlyMap<string, readonly string[]> {
  const disputes = new Map<string, string[]>();
  for (const { id, against = [], retracted } of statements)
    if (retracted === undefined) for (const other of against) append(disputes, other, id);
  return disputes;
}

/** Adds to the list that a map holds for a key. */
export function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const voiceOf = ({ quote, by }: Statement): Voice =>
  quote !== undefined ? "quoted" : by !== undefined ? "reported" : "asserted";
