import type { Lead } from "../../src/evidence/events/lead.ts";
import { type LeadOptions, LeadSearch, type LeadSummary } from "../../src/evidence/events/read-leads.ts";
import { chunksOf } from "./event-samples.ts";

export interface Found {
  leads: Lead[];
  summary: LeadSummary;
}

/** Reads a text as one export named `f`, in chunks of a size. */
export async function readText(text: string | Uint8Array, options: LeadOptions = {}, size?: number): Promise<Found> {
  const search = new LeadSearch(options);
  const leads: Lead[] = [];
  for await (const lead of search.leads([{ name: "f", chunks: chunksOf(text, size) }])) leads.push(lead);
  return { leads, summary: search.summary() };
}

/** Rows as the text of a file. */
export const lines = (...rows: string[]): string => `${rows.join("\n")}\n`;
