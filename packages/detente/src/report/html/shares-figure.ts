import type { Shares } from "../../analysis/sweep/shares.ts";
import type { ConceptId } from "../../engine/concepts.ts";
import { sharesGrid } from "../contents/readings.ts";
import { cut } from "../cut.ts";
import type { Phrases } from "../phrases/phrases.ts";
import { shareText } from "../sweep/shares-text.ts";
import { escapeHtml } from "./escape.ts";
import { fitted, inLines } from "./fit-text.ts";

const labels = 190;
const column = 96;
const bar = 72;
const rowHeight = 34;
const mostRows = 12;
const mostColumns = 8;
const headLines = 4;
const lineHeight = 13.5;

/** What the figure shows of the shares, and how many rows and columns are in the tables only. */
export function sharesFigure(
  shares: Shares,
  concept: ConceptId,
  phrases: Phrases,
): { readonly svg: string; readonly leftOut: number } {
  const grid = sharesGrid(shares, concept, phrases);
  const { shown, left: columnsLeft } = cut([...grid.columns.keys()], mostColumns);
  const { shown: rows, left } = cut(grid.rows, mostRows);
  const texts = shown.map((index) => inLines(grid.columns[index]!, column - 14, 5.9, headLines));
  const head = 10 + Math.max(...texts.map(({ length }) => length)) * lineHeight;
  const height = head + rows.length * rowHeight + 8;
  const width = labels + shown.length * column;
  const x = (position: number): number => labels + position * column;
  const heads = texts
    .map((lines, position) => {
      const spans = lines
        .map(
          (line, index) =>
            `<text x="${x(position)}" y="${head - 8 - (lines.length - 1 - index) * lineHeight}" font-size="11" fill="#5d5a55">${escapeHtml(line)}</text>`,
        )
        .join("");
      return `<g><title>${escapeHtml(grid.columns[shown[position]!]!)}</title>${spans}</g>`;
    })
    .join("");
  const body = rows
    .map(({ name, shares: cells }, row) => {
      const y = head + row * rowHeight;
      const drawn = shown.map((index, position) => shareBar(cells[index], x(position), y)).join("");
      return `<path d="M0 ${y}H${width}" stroke="#ddd8cc"/><g><title>${escapeHtml(name)}</title><text x="0" y="${y + 21}" font-size="12.5" fill="#1d1c1a">${escapeHtml(fitted(name, labels - 12, 6.8))}</text></g>${drawn}`;
    })
    .join("");
  const svg = `<svg class="figure" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(phrases.figures.sharesAlt)}">${heads}${body}</svg>`;
  return { svg, leftOut: left + columnsLeft };
}

function shareBar(share: Shares["together"]["any"][number] | undefined, x: number, y: number): string {
  if (!share) return `<text x="${x}" y="${y + 21}" font-size="11" fill="#5d5a55">–</text>`;
  const filled = share.share * bar;
  const whisker = share.interval
    ? `<path d="M${x + share.interval[0] * bar} ${y + 5}v10m0-5H${x + share.interval[1] * bar}m0-5v10" fill="none" stroke="#1d1c1a" stroke-width="1.1"/>`
    : "";
  const label = escapeHtml(shareText(share));
  return `<g><title>${label}</title><rect x="${x}" y="${y + 7}" width="${bar}" height="8" rx="2" fill="#fff" stroke="#c9c4b8"/>${filled > 0 ? `<rect x="${x}" y="${y + 7}" width="${filled}" height="8" rx="2" fill="#1f6b47"/>` : ""}${whisker}<text x="${x}" y="${y + 27}" font-size="10.5" fill="#1d1c1a">${label}</text></g>`;
}
