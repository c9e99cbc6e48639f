import type { Analysis } from "../../analysis/analyze.ts";
import { isEquilibrium } from "../../analysis/stability.ts";
import { cut } from "../cut.ts";
import type { Words } from "../words.ts";
import { escapeHtml } from "./escape.ts";
import { fitted, textWidth } from "./fit-text.ts";
import { actorColour, actorShape } from "./marks.ts";

const pitch = 30;
const square = 20;
const labels = 236;
const padding = 10;
const degrees = -35;
const slope = (-degrees * Math.PI) / 180;
/** More columns do not fit a page. */
export const mostColumns = 22;

/** Options in rows, states in columns, and below them the concepts under which each holds for all. */
export function optionTable(analysis: Analysis, words: Words, states: readonly number[]): string {
  const { model, space, concepts } = analysis;
  const { figures, general } = words.phrases;
  const groups = columnGroups(words, cut(states, mostColumns).shown);
  const shown = groups.flatMap((group) => group.states);
  const head = 46 + Math.max(...groups.map(({ title }) => slanted(title).width)) * Math.sin(slope);
  const rowY = (row: number): number => head + row * 26;
  const ruleY = rowY(model.options.length) + 8;
  const height = ruleY + concepts.length * 24 + 12;
  const x = (column: number): number => labels + column * pitch + pitch / 2;
  const ends = groups.map(({ title, first, states: { length } }) => {
    return x(first) + ((length - 1) * pitch) / 2 + slanted(title).width * Math.cos(slope) + 8;
  });
  const width = Math.max(labels + shown.length * pitch, ...ends);
  const shade = shown
    .map((state, column) =>
      state === space.statusQuo
        ? `<rect x="${x(column) - pitch / 2 + 1}" y="${head - 24}" width="${pitch - 2}" height="${height - head + 18}" rx="5" fill="#fff3d6"/>`
        : "",
    )
    .join("");
  const heads = groups
    .map(({ title, first, states: { length } }) => {
      const [from, to] = [x(first) - square / 2, x(first + length - 1) + square / 2];
      const middle = (from + to) / 2;
      return `<g><title>${escapeHtml(title)}</title><path d="M${from} ${head - 26}H${to}" stroke="#5d5a55" stroke-width="1.2"/><text transform="translate(${middle} ${head - 32}) rotate(${degrees})" font-size="12" font-weight="600" fill="#1d1c1a">${escapeHtml(slanted(title).text)}</text></g>`;
    })
    .join("");
  const numbers = shown
    .map((state, column) => {
      const today = state === space.statusQuo ? ` · ${general.today}` : "";
      return `<g><title>${escapeHtml(words.label(state) + today)}</title><text x="${x(column)}" y="${head - 10}" text-anchor="middle" font-size="11" fill="#5d5a55">${state + 1}</text></g>`;
    })
    .join("");
  const options = model.options
    .map(({ name, ownerIndex, owner }, row) => {
      const y = rowY(row);
      const label = `${owner.name}: ${name}`;
      const cells = shown
        .map((state, column) => optionCell(space.pattern(state)[row] ?? "-", ownerIndex, x(column), y))
        .join("");
      return `<g><title>${escapeHtml(label)}</title>${actorShape(ownerIndex, 8, y + 11)}<text x="22" y="${y + 15}" font-size="12.5" fill="#1d1c1a">${escapeHtml(fitted(name, labels - 34, 6.7))}</text></g>${cells}`;
    })
    .join("");
  const verdicts = concepts
    .map((concept, row) => {
      const y = ruleY + 8 + row * 24;
      const ticks = shown
        .map((state, column) =>
          isEquilibrium(analysis, concept, state) ? tick(x(column), y + 9) : dot(x(column), y + 9),
        )
        .join("");
      return `<g><title>${escapeHtml(words.phrases.concepts.describe(concept).name)}</title><text x="22" y="${y + 13}" font-size="12" fill="#5d5a55">${concept}</text></g>${ticks}`;
    })
    .join("");
  const rule = `<path d="M0 ${ruleY}H${labels + shown.length * pitch}" stroke="#ddd8cc"/>`;
  return `<svg class="figure" width="${width + 2 * padding}" height="${height}" viewBox="${-padding} 0 ${width + 2 * padding} ${height}" role="img" aria-label="${escapeHtml(figures.optionTableAlt)}">${shade}${heads}${numbers}${options}${rule}${verdicts}</svg>`;
}

/** States with the same title stand side by side under one head, in the order in which the first of each comes. */
function columnGroups(words: Words, states: readonly number[]) {
  let first = 0;
  return [...Map.groupBy(states, (state) => words.title(state))].map(([title, members]) => {
    const group = { title, first, states: members };
    first += members.length;
    return group;
  });
}

/** A column's head as it is written, and how long that is. */
function slanted(title: string): { readonly text: string; readonly width: number } {
  const text = fitted(title, 250, 7.2);
  return { text, width: textWidth(text, 7.2) };
}

function optionCell(taken: string, owner: number, x: number, y: number): string {
  const colour = actorColour(owner);
  const [fill, ink] = taken === "Y" ? [colour, "#fff"] : ["#fffefb", colour];
  const dash = taken === "-" ? ' stroke-dasharray="3 2"' : "";
  return `<rect x="${x - square / 2}" y="${y + 1}" width="${square}" height="${square}" rx="3" fill="${fill}" stroke="${colour}"${taken === "Y" ? "" : ' stroke-opacity="0.5"'}${dash}/><text x="${x}" y="${y + 15}" text-anchor="middle" font-size="11" font-weight="700" fill="${ink}"${taken === "Y" ? "" : ' fill-opacity="0.75"'}>${taken === "-" ? "–" : taken}</text>`;
}

/** The green pill with a tick: holds for all. */
export const tick = (x: number, y: number): string =>
  `<rect x="${x - 10}" y="${y - 8}" width="20" height="16" rx="5" fill="#eaf4ee" stroke="#1f6b47" stroke-width="1.3"/><path d="M${x - 4} ${y}l3 3.4 5.4-6.6" fill="none" stroke="#1f6b47" stroke-width="1.8"/>`;

const dot = (x: number, y: number): string => `<circle cx="${x}" cy="${y}" r="1.6" fill="#c9c4b8"/>`;
