import type { ExportError } from "../evidence/events/export-reader.ts";
import { LEAD_STATUS, type Lead, type LeadActor } from "../evidence/events/lead.ts";
import type { LeadOptions, LeadSummary } from "../evidence/events/read-leads.ts";
import { modelHash } from "../model/canonical.ts";
import type { ConflictModel } from "../model/conflict-model.ts";
import { version } from "../version.ts";
import { diagnosticDocument } from "./documents.ts";

/** Said wherever leads are shown. */
export const LEADS_NOTICE =
  "Leads are not evidence. Read the report behind a lead, and quote a sentence of it in a statement; until then it supports nothing in a model.";

/** Where leads come from and what they were mapped with. */
export interface LeadsOrigin {
  readonly files: readonly string[];
  readonly model?: { readonly file: string; readonly model: ConflictModel };
  /** File of the map. */
  readonly map?: string;
  readonly options: Pick<LeadOptions, "format" | "since" | "until" | "actor">;
}

/**
 * `leads --json`, piece by piece, since it can be larger than memory: `begin`, a `lead` for each, then `end` or, where
 * reading failed on the way, `fail`. The pieces in a row are one line of JSON.
 *
 * @example
 * ```ts
 * const document = new LeadsDocument({ files: [], options: {} });
 * const search = new LeadSearch();
 * for await (const lead of search.leads([])) document.lead(lead);
 * JSON.parse(document.begin() + document.end(search.summary())).complete; // => true
 * ```
 */
export class LeadsDocument {
  readonly #origin: LeadsOrigin;
  #leads = 0;

  constructor(origin: LeadsOrigin) {
    this.#origin = origin;
  }

  begin(): string {
    const { files, model, map, options } = this.#origin;
    const head = {
      files,
      detente: version,
      model: model ? { file: model.file, title: model.model.title, hash: modelHash(model.model) } : null,
      map: map ?? null,
      asked: {
        format: options.format ?? null,
        since: options.since ?? null,
        until: options.until ?? null,
        actor: options.actor ?? null,
      },
      notice: LEADS_NOTICE,
    };
    return `${JSON.stringify(head).slice(0, -1)},"leads":[`;
  }

  lead(lead: Lead): string {
    return `${this.#leads++ > 0 ? "," : ""}${JSON.stringify(leadDocument(lead))}`;
  }

  end(summary: LeadSummary): string {
    return this.#close({ complete: true, error: null, ...summaryDocument(summary) });
  }

  fail(error: ExportError, summary: LeadSummary): string {
    const said = { file: error.file, ...diagnosticDocument(error.diagnostic) };
    return this.#close({ complete: false, error: said, ...summaryDocument(summary) });
  }

  #close(tail: object): string {
    return `],${JSON.stringify(tail).slice(1)}\n`;
  }
}

function leadDocument(lead: Lead) {
  const { mapped } = lead;
  return {
    id: lead.id,
    format: lead.format,
    date: lead.date,
    source: actorDocument(lead.source),
    target: actorDocument(lead.target),
    event: lead.event,
    quad: lead.quad || null,
    intensity: lead.intensity ?? null,
    place: lead.place || null,
    count: lead.count,
    urls: lead.urls,
    reportedBy: lead.reportedBy,
    records: lead.records,
    rows: lead.rows,
    mapped: mapped
      ? {
          actor: mapped.actor,
          target: mapped.target ?? null,
          option: mapped.option ?? null,
          taken: mapped.taken ?? null,
        }
      : null,
    status: LEAD_STATUS,
  };
}

const actorDocument = (actor: LeadActor | undefined) => actor ?? null;

function summaryDocument(summary: LeadSummary) {
  return {
    read: {
      files: summary.files,
      rows: summary.rows,
      leftOut: summary.leftOut,
      outside: summary.outside,
    },
    faults: summary.faults,
    merging: { leads: summary.leads, rows: summary.merged, exact: summary.exact, open: summary.open },
    days: summary.days ?? null,
    months: summary.months.map(({ month, actor, option, taken, leads, rows }) => ({
      month,
      actor,
      option: option ?? null,
      taken: taken ?? null,
      leads,
      rows,
    })),
    unmapped: { leads: summary.unmapped, pairs: summary.pairs, shortBy: summary.pairsShortBy },
  };
}
