import type { Support } from "../contents/support.ts";
import { cut } from "../cut.ts";
import type { Phrases } from "../phrases/phrases.ts";
import { escapeHtml } from "./escape.ts";
import { fitted } from "./fit-text.ts";

const labels = 210;
const plot = 420;
const ends = 190;
const rowHeight = 46;
const mostRows = 12;

/** Statements behind each verdict, added up over time. At least one statement must have a date. */
export function supportFigure(
  supports: readonly Support[],
  phrases: Phrases,
): { readonly svg: string; readonly leftOut: number } {
  const { shown: rows, left } = cut(supports, mostRows);
  const days = rows.flatMap(({ statements }) =>
    statements.flatMap(({ said }) => (said === undefined ? [] : [dayOf(said)])),
  );
  const [first, last] = [Math.min(...days), Math.max(...days)];
  // one day alone stands in the middle
  const x = (day: number): number => labels + (last === first ? 0.5 : (day - first) / (last - first)) * plot;
  const most = Math.max(1, ...rows.map(({ statements }) => statements.filter(({ said }) => said !== undefined).length));
  const width = labels + plot + ends;
  const height = rows.length * rowHeight + 30;
  const body = rows.map((support, row) => supportRow(support, row * rowHeight, x, most, phrases)).join("");
  const bottom = rows.length * rowHeight;
  const scale = (last === first ? [first] : [first, last])
    .map(
      (day) =>
        `<text x="${x(day)}" y="${bottom + 18}" text-anchor="middle" font-size="11" fill="#5d5a55">${isoOf(day)}</text>`,
    )
    .join("");
  const svg = `<svg class="figure" width="${width}" height="${height}" viewBox="-6 -4 ${width + 12} ${height + 8}" role="img" aria-label="${escapeHtml(phrases.figures.supportAlt)}">${body}${scale}</svg>`;
  return { svg, leftOut: left };
}

function supportRow(
  { outcome, statements, sources, holds }: Support,
  y: number,
  x: (day: number) => number,
  most: number,
  { figures }: Phrases,
): string {
  const base = y + rowHeight - 8;
  const step = (rowHeight - 18) / most;
  const days = statements.flatMap(({ said }) => (said === undefined ? [] : [dayOf(said)])).sort((a, b) => a - b);
  const [start] = days;
  const line =
    start === undefined
      ? ""
      : `<path d="M${labels} ${base}H${x(start)}${days.map((day, index) => `H${x(day)}V${base - (index + 1) * step}`).join("")}H${labels + plot}" fill="none" stroke="${holds ? "#1f6b47" : "#5d5a55"}" stroke-width="1.8"${holds ? "" : ' stroke-dasharray="5 3"'}/>${days.map((day, index) => `<circle cx="${x(day)}" cy="${base - (index + 1) * step}" r="2.4" fill="${holds ? "#1f6b47" : "#5d5a55"}"/>`).join("")}`;
  const verdict = holds ? figures.holds : figures.fails;
  const end = figures.supportEnd(statements.length, sources.length);
  return `<path d="M0 ${base}H${labels + plot}" stroke="#ddd8cc"/><g><title>${escapeHtml(`${outcome.name}: ${verdict}`)}</title><text x="0" y="${base - 16}" font-size="12.5" font-weight="600" fill="#1d1c1a">${escapeHtml(fitted(outcome.name, labels - 14, 7))}</text><text x="0" y="${base - 3}" font-size="11" fill="#5d5a55">${escapeHtml(verdict)}</text></g>${line}<g><title>${escapeHtml(end)}</title><text x="${labels + plot + 8}" y="${base - days.length * step + 4}" font-size="11" fill="#1d1c1a">${escapeHtml(fitted(end, ends - 12, 6))}</text></g>`;
}

/** Days since 1970: a month or a year counts from its first day. */
const dayOf = (date: string): number => Date.parse(date) / 86_400_000;

const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
