import { fingerprint } from "./fingerprint.ts";
import type { EventFormat } from "./formats/format.ts";
import type { EventRecord, Lead, LeadActor, LeadFormat, LeadRow } from "./lead.ts";

/** How many different leads are held at a time, waiting for duplicates, unless told otherwise. */
export const OPEN_LEADS = 20_000;

const FIRST = 5;

/** How much text is held at a time, in characters, whatever the number of leads: addresses can be long. */
const OPEN_CHARACTERS = 12e6;

/** A lead whose duplicates may still come, kept small: there are many. */
interface OpenLead {
  /**
   * The first row, as JSON: parts cut from a row would keep the whole piece of the file in memory that they were cut from.
   */
  readonly first: string;
  /** How much text it holds. */
  characters: number;
  count: number;
  /** What the other rows add. */
  more?: {
    readonly rows: LeadRow[];
    readonly urls: string[];
    readonly reportedBy: string[];
    readonly records: string[];
  };
}

/**
 * Merges rows that tell of the same event: of one format, the same day, the same two actors (by code where the export has
 * codes, by name and country otherwise) and the same event code; in ACLED also the same place. The first row gives the lead
 * its words, the others its count.
 *
 * A bounded number of leads, and of characters in them, is held. When it is reached, those that no row was merged into for longest are let go; a later
 * duplicate of one becomes a lead of its own with the same id, and `exact` turns false when that can have happened.
 */
export class Merger {
  readonly #most: number;
  /** In the order in which a row was last merged. */
  readonly #open = new Map<string, OpenLead>();
  readonly #daysLetGo = new Set<string>();
  #exact = true;
  #characters = 0;

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
      known.more ??= { rows: [], urls: [], reportedBy: [], records: [] };
      if (known.more.rows.length < FIRST - 1) known.more.rows.push(row);
      this.#note(known, known.more.urls, record.url);
      this.#note(known, known.more.reportedBy, record.reportedBy);
      this.#note(known, known.more.records, record.record);
      this.#open.delete(key);
      this.#open.set(key, known);
      return this.#characters > OPEN_CHARACTERS ? this.#letGo() : [];
    }
    if (this.#daysLetGo.has(record.date)) this.#exact = false;
    const first = JSON.stringify({ format: format.id, row, record });
    this.#characters += first.length;
    this.#open.set(key, { first, characters: first.length, count: 1 });
    return this.#open.size > this.#most || this.#characters > OPEN_CHARACTERS ? this.#letGo() : [];
  }

  /** Adds what is new, up to a few. */
  #note(lead: OpenLead, list: string[], item: string | undefined): void {
    if (item === undefined || item === "" || list.length >= FIRST - 1) return;
    if (list.includes(item) || lead.first.includes(JSON.stringify(item))) return;
    list.push(own(item));
    lead.characters += item.length;
    this.#characters += item.length;
  }

  /** The leads still held, by day. */
  end(): Lead[] {
    const leads = [...this.#open].map(([key, lead]) => close(key, lead));
    this.#open.clear();
    return leads.sort(byDay);
  }

  /** Some at a time, so that they can be put in order of days. */
  #letGo(): Lead[] {
    const leads: Lead[] = [];
    const most = this.#open.size / 16;
    for (const [key, open] of this.#open) {
      if (leads.length >= most) break;
      this.#open.delete(key);
      this.#characters -= open.characters;
      const lead = close(key, open);
      this.#daysLetGo.add(lead.date);
      leads.push(lead);
    }
    return leads.sort(byDay);
  }
}

const byDay = (a: Lead, b: Lead): number =>
  a.date === b.date ? a.rows[0].line - b.rows[0].line : a.date < b.date ? -1 : 1;

function close(key: string, { first, count, more }: OpenLead): Lead {
  const { format, row, record } = JSON.parse(first) as { format: LeadFormat; row: LeadRow; record: EventRecord };
  return {
    id: fingerprint(key),
    format,
    date: record.date,
    source: record.source,
    target: record.target,
    event: record.event,
    quad: record.quad,
    intensity: record.intensity,
    place: record.place,
    count,
    rows: [row, ...(more?.rows ?? [])],
    urls: different(record.url, more?.urls),
    reportedBy: different(record.reportedBy, more?.reportedBy),
    records: different(record.record, more?.records),
  };
}

/** The first few different texts. */
const different = (first: string | undefined, others: readonly string[] = []): string[] =>
  [...new Set(first ? [first, ...others] : others)].slice(0, FIRST);

/** What makes two records the same event, as a text. */
function identity({ date, source, target, event, place }: EventRecord, format: EventFormat): string {
  const parts = [format.id, date, actorIdentity(source), actorIdentity(target), event.code];
  return (format.byPlace ? [...parts, fold(place ?? "")] : parts).join("\n");
}

const actorIdentity = (actor: LeadActor | undefined): string =>
  actor === undefined ? "" : (actor.codes[0] ?? `${fold(actor.name)}\t${fold(actor.country)}`);

const fold = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, " ");

/** The same text in memory of its own. */
const own = (text: string): string => JSON.parse(JSON.stringify(text)) as string;
