/** The data sets whose exports are read. */
export type LeadFormat = "gdelt" | "icews" | "polecat" | "acled";

/** Somebody in an event, as the export names it. */
export interface LeadActor {
  /** "" where the export gives a code only. */
  readonly name: string;
  /** Country, by the export's own code (GDELT, POLECAT: three letters) or name (ICEWS, ACLED's place); "" for none. */
  readonly country: string;
  /** Codes, the most complete first (GDELT: CAMEO actor codes); none where the export has none. */
  readonly codes: readonly string[];
  /** Roles such as government or rebels, as the export words them. */
  readonly sectors: readonly string[];
}

/** What is reported to have happened, in the coding scheme of the export. */
export interface LeadEvent {
  /** The finest code: CAMEO (GDELT, ICEWS), PLOVER type and mode (POLECAT), sub-event type (ACLED). */
  readonly code: string;
  /** The class that the code belongs to: CAMEO root, PLOVER event type, ACLED event type. */
  readonly root: string;
  /** What the code means, in words. */
  readonly words: string;
}

/** One row of an export, read. */
export interface EventRecord {
  /** ISO day. */
  readonly date: string;
  readonly source?: LeadActor;
  readonly target?: LeadActor;
  readonly event: LeadEvent;
  /** Verbal or material, cooperation or conflict, where the export says so. */
  readonly quad?: string;
  /** From conflict to cooperation, on the export's own scale (GDELT: Goldstein's, -10 to 10). */
  readonly intensity?: number;
  readonly place?: string;
  readonly url?: string;
  /** Who reported it, where the export says so: the place to look for a sentence to quote. */
  readonly reportedBy?: string;
  /** The export's own id of the event. */
  readonly record?: string;
}

/** A row of an export: the file's name as given, and the line from 1. */
export interface LeadRow {
  readonly file: string;
  readonly line: number;
}

/** What a map makes of a lead. */
export interface MappedLead {
  /** Actor of the model who acts. */
  readonly actor: string;
  /** Actor of the model acted upon. */
  readonly target?: string;
  /** `actor.option`; absent where no confirmed rule is about such an event. */
  readonly option?: string;
  /** Whether the event speaks for the option being taken. */
  readonly taken?: boolean;
}

/**
 * A hint that something was done, from event data coded by machine or by people far from the source. It is no evidence:
 * somebody must read the report, and quote a sentence of it in a statement.
 */
export interface Lead extends Omit<EventRecord, "url" | "reportedBy" | "record"> {
  /** The same in every run for the same day, actors and event: 16 hexadecimal digits. */
  readonly id: string;
  readonly format: LeadFormat;
  /** Rows merged into this lead. */
  readonly count: number;
  /** The first few different addresses of reports. */
  readonly urls: readonly string[];
  /** The first few different publishers. */
  readonly reportedBy: readonly string[];
  /** The first few ids of the export's own. */
  readonly records: readonly string[];
  /** The first few rows. */
  readonly rows: readonly LeadRow[];
  readonly mapped?: MappedLead;
}

/** What every lead says of its standing. */
export const LEAD_STATUS = "no sentence quoted yet";
