const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The ISO day that a cell means: `20251029`, `2025-10-29` (a time of day may follow), `29 October 2025`, `29-Oct-25` or
 * `29/10/2025` (day first, as ACLED's older exports have it). Undefined when it is no day of the calendar from 1900 to 2099.
 */
export function readDate(cell: string): string | undefined {
  const text = cell.trim();
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const worded = /^(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{2}|\d{4})$/i.exec(text);
  if (worded) return day(year(worded[3]), months.indexOf(worded[2].toLowerCase()) + 1, Number(worded[1]));
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (slashed) return day(Number(slashed[3]), Number(slashed[2]), Number(slashed[1]));
  return undefined;
}

/** Years in two digits: ACLED begins in 1997. */
const year = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 90 ? 2000 : 1900);

function day(year: number, month: number, date: number): string | undefined {
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
