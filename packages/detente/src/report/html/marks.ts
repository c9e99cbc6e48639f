import type { Analysis } from "../../analysis/analyze.ts";
import { isStable } from "../../analysis/stability.ts";
import type { ConceptId } from "../../engine/concepts.ts";
import type { Phrases } from "../phrases/phrases.ts";
import { escapeHtml } from "./escape.ts";

/** Colours that differ in lightness too; contrast with paper at least 4.5 to 1. */
const colours = ["#0068a8", "#c4500a", "#00795c", "#8b3f87", "#a3123f", "#5f6400", "#3f4db8", "#5d5a55"];
/** Outlines in a box from -6 to 6. */
const shapes = [
  '<circle r="5"/>',
  '<rect x="-4.6" y="-4.6" width="9.2" height="9.2"/>',
  '<path d="M0-5.4 5.6 4.6H-5.6Z"/>',
  '<path d="M0-6 6 0 0 6-6 0Z"/>',
  '<path d="M0 5.4-5.6-4.6H5.6Z"/>',
  '<path d="M-2.8-5.2H2.8L5.8 0 2.8 5.2H-2.8L-5.8 0Z"/>',
  '<path d="M-1.9-5.6H1.9V-1.9H5.6V1.9H1.9V5.6H-1.9V1.9H-5.6V-1.9H-1.9Z"/>',
  '<path d="M0-5.8 5.5-1.8 3.4 4.7H-3.4L-5.5-1.8Z"/>',
];

/** An actor's colour: with its shape a pair that no other of the first 64 actors has. */
export const actorColour = (actor: number): string => colours[actor % colours.length]!;

/** The actor's mark, centred on a point: filled "stays", hollow "would leave". */
export function actorShape(actor: number, x: number, y: number, filled = true): string {
  const colour = actorColour(actor);
  const shape = shapes[(actor + Math.floor(actor / shapes.length)) % shapes.length]!;
  return `<g transform="translate(${x} ${y})" fill="${filled ? colour : "#fffefb"}" stroke="${colour}" stroke-width="1.4">${shape}</g>`;
}

/** The actor's mark in a line of text. */
export const actorMark = (actor: number): string =>
  `<svg class="mark" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">${actorShape(actor, 7, 7)}</svg>`;

/** Each actor's mark, filled where it stays; a green pill round them where all do. */
export function verdictMarks(
  analysis: Analysis,
  concept: ConceptId,
  state: number,
  { general, verdicts }: Phrases,
): string {
  const { model } = analysis;
  const stays = model.actors.map((_, actor) => isStable(analysis, concept, actor, state));
  const leavers = model.actors.filter((_, actor) => !stays[actor]).map(({ name }) => name);
  const label = leavers.length === 0 ? verdicts.holdsForAll : verdicts.wouldLeave(general.list(leavers));
  return marksRow(stays, label);
}

/** A row of marks, as in the table of verdicts. */
export function marksRow(stays: readonly boolean[], label: string): string {
  const width = stays.length * 15 + 9;
  const pill = stays.every(Boolean)
    ? `<rect x="0.75" y="0.75" width="${width - 1.5}" height="18.5" rx="5" fill="#eaf4ee" stroke="#1f6b47" stroke-width="1.5"/>`
    : "";
  const marks = stays.map((stay, actor) => actorShape(actor, 12 + actor * 15, 10, stay)).join("");
  return `<svg class="verdicts" width="${width}" height="20" viewBox="0 0 ${width} 20" role="img" aria-label="${escapeHtml(label)}"><title>${escapeHtml(label)}</title>${pill}${marks}</svg>`;
}
