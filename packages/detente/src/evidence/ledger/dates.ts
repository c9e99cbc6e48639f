import type { Source, Statement } from "../../model/conflict.ts";

/** The day, month or year of a statement: when it was said, else reported, else when its source was published. */
export const daySaid = (statement: Pick<Statement, "on" | "reported">, source?: Source): string | undefined =>
  statement.on ?? statement.reported ?? source?.published;

/**
 * Whether one ISO date lies after another. Dates may lack the day or the month; then only what both have is compared, so
 * that a month is never after a day within it.
 */
export function isAfter(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) > other.slice(0, length);
}
