import { BoundedCounts } from "./bounded-counts.ts";
import { type EventExport, type ReadExport, type ReadLog, readExport } from "./export-reader.ts";
import { FaultTally, type RowFault } from "./faults.ts";
import type { Lead, LeadActor, LeadFormat } from "./lead.ts";
import type { LeadMap } from "./map-file.ts";
import { isNamed, Mapper } from "./mapper.ts";
import { Merger, OPEN_LEADS } from "./merge.ts";

/** What to read, and what to look for. */
export interface LeadOptions {
  /** Told by the files when left out. */
  readonly format?: LeadFormat;
  /** Whose confirmed rules map leads to actors and options of a model. */
  readonly map?: LeadMap;
  /** First and last ISO day. */
  readonly since?: string;
  readonly until?: string;
  /** Leads in which this actor takes part: an actor id that the map has a confirmed rule for, or a pattern for a name, country or code. */
  readonly actor?: string;
  /** How many leads are held while duplicates may come; see `Merger`. */
  readonly open?: number;
  readonly signal?: AbortSignal;
  /** Called now and then with the number of events read so far. */
  readonly onProgress?: (events: number) => void;
}

/** Leads of a month that mean the same in the model. */
export interface MonthCount {
  /** "2025-10" */
  readonly month: string;
  readonly actor: string;
  readonly option?: string;
  readonly taken?: boolean;
  readonly leads: number;
  /** Rows merged into them. */
  readonly rows: number;
}

/** Two actors between whom there are leads that no confirmed rule maps. */
export interface UnmappedPair {
  readonly source: string;
  readonly target: string;
  readonly leads: number;
}

/** What was read and found, once all leads are out. */
export interface LeadSummary {
  readonly files: readonly ReadExport[];
  /** Rows of data. */
  readonly rows: number;
  /** Rows that are no events, with `faults` saying why. */
  readonly leftOut: number;
  /** Events outside of the days asked for. */
  readonly outside: number;
  readonly faults: readonly RowFault[];
  readonly leads: number;
  /** Rows merged into leads. */
  readonly merged: number;
  /** Leads that no confirmed rule maps. */
  readonly unmapped: number;
  /** Whether every duplicate was merged for certain; `open` is how many leads were held at most. */
  readonly exact: boolean;
  readonly open: number;
  /** First and last day of a lead. */
  readonly days?: { readonly first: string; readonly last: string };
  readonly months: readonly MonthCount[];
  /** The leads that the most rows were merged into; only those that a rule maps to an option, where there are any. */
  readonly foremost: readonly Lead[];
  /** Most frequent first. */
  readonly pairs: readonly UnmappedPair[];
  /** By how much a pair's count may be too low. */
  readonly pairsShortBy: number;
}

const PAIRS = 5_000;
const SHOWN_PAIRS = 20;
const FOREMOST = 10;

/**
 * Reads event exports as leads, in memory that does not grow with them. Rows of all files that tell of the same event are one
 * lead. Leads come by day as long as no more than `open` different ones are held, and roughly so beyond that.
 *
 * @example
 * ```ts
 * const head = "Event ID,Event Date,Source Name,Source Sectors,Source Country,Event Text,CAMEO Code,Intensity";
 * const rest = "Target Name,Target Sectors,Target Country,Story ID,Sentence Number,Publisher";
 * const event = "1,2025-10-01,Donald Trump,,United States,Appeal,020,3,Kim Jong Un,,North Korea,2,1,News";
 * const chunks = (async function* () { yield new TextEncoder().encode(`${head},${rest}\n${event}\n`); })();
 * const search = new LeadSearch({ format: "icews" });
 * for await (const lead of search.leads([{ name: "events.csv", chunks }])) lead.source?.name; // => "Donald Trump"
 * search.summary().leads; // => 1
 * ```
 */
export class LeadSearch {
  readonly #options: LeadOptions;
  readonly #mapper: Mapper | undefined;
  readonly #merger: Merger;
  readonly #log: ReadLog = { faults: new FaultTally(), files: [] };
  readonly #months = new Map<string, { leads: number; rows: number }>();
  readonly #pairs = new BoundedCounts(PAIRS);
  readonly #foremost = { mapped: [] as Lead[], other: [] as Lead[] };
  #outside = 0;
  #leads = 0;
  #merged = 0;
  #unmapped = 0;
  #events = 0;
  #first = "";
  #last = "";

  constructor(options: LeadOptions = {}) {
    this.#options = options;
    this.#mapper = options.map && new Mapper(options.map);
    this.#merger = new Merger(options.open ?? OPEN_LEADS);
  }

  /**
   * The leads, one at a time.
   * @throws ExportError when a file is no export; what `signal` was aborted with
   */
  async *leads(exports: Iterable<EventExport>): AsyncGenerator<Lead> {
    const { format, since = "", until = "9999", signal, onProgress } = this.#options;
    for (const file of exports)
      for await (const { detected, records } of readExport(file, format, this.#log)) {
        if (signal?.aborted) throw signal.reason;
        for (const { record, line } of records) {
          this.#events++;
          if (record.date < since || record.date > until) {
            this.#outside++;
            continue;
          }
          for (const lead of this.#merger.add(record, detected.format, { file: file.name, line })) {
            const found = this.#find(lead);
            if (found) yield found;
          }
        }
        onProgress?.(this.#events);
      }
    for (const lead of this.#merger.end()) {
      const found = this.#find(lead);
      if (found) yield found;
    }
  }

  /** What was read and found so far. */
  summary(): LeadSummary {
    const { files, faults } = this.#log;
    return {
      files,
      rows: files.reduce((total, { rows }) => total + rows, 0),
      leftOut: faults.leftOut,
      outside: this.#outside,
      faults: faults.list(),
      leads: this.#leads,
      merged: this.#merged,
      unmapped: this.#unmapped,
      exact: this.#merger.exact,
      open: this.#options.open ?? OPEN_LEADS,
      ...(this.#leads > 0 ? { days: { first: this.#first, last: this.#last } } : {}),
      months: [...this.#months]
        .map(([key, counts]) => ({ ...(JSON.parse(key) as Pick<MonthCount, "month" | "actor">), ...counts }))
        .sort((a, b) => (order(a) < order(b) ? -1 : 1)),
      foremost: this.#foremost.mapped.length > 0 ? this.#foremost.mapped : this.#foremost.other,
      pairs: this.#pairs.top(SHOWN_PAIRS).map(([key, leads]) => {
        const [source, target] = JSON.parse(key) as [string, string];
        return { source, target, leads };
      }),
      pairsShortBy: this.#pairs.shortBy,
    };
  }

  /** The lead with its mapping, counted; undefined when it is not asked for. */
  #find(lead: Lead): Lead | undefined {
    if (!this.#takesPart(lead)) return undefined;
    const mapped = this.#mapper?.map(lead);
    this.#leads++;
    this.#merged += lead.count;
    if (this.#first === "" || lead.date < this.#first) this.#first = lead.date;
    if (lead.date > this.#last) this.#last = lead.date;
    if (!mapped) {
      this.#unmapped++;
      this.#pairs.add(JSON.stringify([label(lead.source), label(lead.target)]));
      keepForemost(this.#foremost.other, lead);
      return lead;
    }
    const { actor, option, taken } = mapped;
    const key = JSON.stringify({ month: lead.date.slice(0, 7), actor, option, taken });
    const counts = this.#months.get(key) ?? { leads: 0, rows: 0 };
    counts.leads++;
    counts.rows += lead.count;
    this.#months.set(key, counts);
    const found = { ...lead, mapped };
    if (option !== undefined) keepForemost(this.#foremost.mapped, found);
    return found;
  }

  #takesPart({ source, target }: Lead): boolean {
    const { actor } = this.#options;
    if (actor === undefined) return true;
    const byMap = [source, target].some((party) => this.#mapper?.actor(party) === actor);
    return byMap || isNamed(actor, source) || isNamed(actor, target);
  }
}

/** Puts the lead among the foremost, if it belongs there; the earlier of two equals stays. */
function keepForemost(leads: Lead[], lead: Lead): void {
  if (leads.length === FOREMOST && leads[FOREMOST - 1].count >= lead.count) return;
  const at = leads.findIndex(({ count }) => count < lead.count);
  leads.splice(at < 0 ? leads.length : at, 0, lead);
  if (leads.length > FOREMOST) leads.pop();
}

const order = ({ month, actor, option, taken }: MonthCount): string =>
  [month, actor, option ?? "\uffff", taken === false ? "1" : "0"].join("\n");

/** "Government (North Korea)", "UNITED STATES (USA)"; "" for nobody. */
export function label(actor: LeadActor | undefined): string {
  if (!actor) return "";
  const name = actor.name || actor.codes[0] || actor.country;
  return actor.country === "" || name.toLowerCase().includes(actor.country.toLowerCase())
    ? name
    : `${name} (${actor.country})`;
}
