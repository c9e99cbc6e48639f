import type { LeadFormat } from "../lead.ts";
import { acled } from "./acled.ts";
import type { EventFormat } from "./format.ts";
import { gdelt } from "./gdelt.ts";
import { icews } from "./icews.ts";
import { polecat } from "./polecat.ts";

/** Every export format that is read. */
export const eventFormats: readonly EventFormat[] = [gdelt, icews, polecat, acled];

/** The format of that id. */
export const eventFormat = (id: LeadFormat): EventFormat => eventFormats.find((format) => format.id === id)!;

/**
 * Their ids, as the command takes them.
 *
 * @example
 * ```ts
 * leadFormats; // => ["gdelt", "icews", "polecat", "acled"]
 * ```
 */
export const leadFormats: readonly LeadFormat[] = eventFormats.map(({ id }) => id);
