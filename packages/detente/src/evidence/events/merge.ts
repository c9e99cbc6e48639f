import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { EventFormat } from "./formats/format.ts";
import type { EventRecord, Lead, LeadActor, LeadFormat, LeadRow } from "./lead.ts";

/** How many different leads are held at a time, waiting for duplicates, unless told otherwise. */
export const OPEN_LEADS = 20_000;

const FIRST = 5;

/** A lead whose duplicates may still come. */
interface OpenLead {
  readonly date: string;
  readonly format: LeadFormat;
  /** The first record, as JSON: parts of a row would keep the whole piece of the file in memory that they were cut from. */
  readonly record: string;
  count: number;
  readonly rows: LeadRow[];
  readonly urls: string[];
  readonly reportedBy: string[];
  readonly records: string[];
}

/**
 * Merges rows that tell of the same event: of one format, the same day, the same two actors (by code where the export has
 * codes, by name and country otherwise) and the same event code; in ACLED also the same place. The first row gives the lead
 * its words, the others its count.
 *
 * A bounded number of leads is held. When it is reached, those that no row was merged into for longest are let go; a later
 * duplicate of one becomes a lead of its own with the same id, and `exact` turns false when that can have happened.
 */
export class Merger {
  readonly #most: number;
  /** In the order in which a row was last merged. */
  readonly #open = new Map<string, OpenLead>();
  readonly #daysLetGo = new Set<string>();
  #exact = true;

  constructor(most = OPEN_LEADS) {
    this.#most = most;
  }

  /** Whether every duplicate was merged for certain. */
  get exact(): boolean {
    return this.#exact;
  }

  /** Takes a record; returns the leads that had to be let go. */
  add(record: EventRecord, format: EventFormat, row: LeadRow): Lead[] {
    const key = identity(record, format);
    const known = this.#open.get(key);
    if (known) {
      known.count++;
      if (known.rows.length < FIRST) known.rows.push(row);
      note(known.urls, record.url);
      note(known.reportedBy, record.reportedBy);
      note(known.records, record.record);
      this.#open.delete(key);
      this.#open.set(key, known);
      return [];
    }
    const { url, reportedBy, record: id, ...told } = record;
    if (this.#daysLetGo.has(record.date)) this.#exact = false;
    const lead: OpenLead = {
      date: own(record.date),
      format: format.id,
      record: JSON.stringify(told),
      count: 1,
      rows: [row],
      urls: [],
      reportedBy: [],
      records: [],
    };
    note(lead.urls, url);
    note(lead.reportedBy, reportedBy);
    note(lead.records, id);
    this.#open.set(key, lead);
    return this.#open.size > this.#most ? this.#letGo() : [];
  }

  /** The leads still held, by day. */
  end(): Lead[] {
    const leads = [...this.#open].map(([key, lead]) => close(key, lead));
    this.#open.clear();
    return leads.sort(byDay);
  }

  /** A quarter at a time, so that a batch can be put in order of days. */
  #letGo(): Lead[] {
    const leads: Lead[] = [];
    for (const [key, lead] of this.#open) {
      if (leads.length >= this.#most / 4) break;
      this.#open.delete(key);
      this.#daysLetGo.add(lead.date);
      leads.push(close(key, lead));
    }
    return leads.sort(byDay);
  }
}

const byDay = (a: Lead, b: Lead): number =>
  a.date === b.date ? a.rows[0].line - b.rows[0].line : a.date < b.date ? -1 : 1;

function close(key: string, lead: OpenLead): Lead {
  const { format, record, count, rows, urls, reportedBy, records } = lead;
  const id = bytesToHex(sha256(utf8ToBytes(key))).slice(0, 16);
  return { id, format, ...(JSON.parse(record) as EventRecord), count, rows, urls, reportedBy, records };
}

/** What makes two records the same event, as a text. */
function identity({ date, source, target, event, place }: EventRecord, format: EventFormat): string {
  const parts = [format.id, date, actorIdentity(source), actorIdentity(target), event.code];
  return (format.byPlace ? [...parts, fold(place ?? "")] : parts).join("\n");
}

const actorIdentity = (actor: LeadActor | undefined): string =>
  actor === undefined ? "" : (actor.codes[0] ?? `${fold(actor.name)}\t${fold(actor.country)}`);

const fold = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, " ");

/** Adds what is new, up to a few. */
function note(list: string[], item: string | undefined): void {
  if (item !== undefined && item !== "" && list.length < FIRST && !list.includes(item)) list.push(own(item));
}

/** The same text in memory of its own. */
const own = (text: string): string => JSON.parse(JSON.stringify(text)) as string;
