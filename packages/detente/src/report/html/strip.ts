import type { Analysis } from "../../analysis/analyze.ts";
import type { Words } from "../words.ts";
import { escapeHtml } from "./escape.ts";
import { actorColour } from "./marks.ts";

const side = 15;
const pitch = 17;
const perRow = 16;

/** Width and height of the strip of so many options. */
export function stripSize(options: number): { readonly width: number; readonly height: number } {
  return { width: Math.min(options, perRow) * pitch, height: Math.ceil(options / perRow) * pitch };
}

/** The squares of a strip at a place: options in declared order, filled when taken, in the colour of whose they are. */
export function stripSquares({ model, space }: Analysis, state: number, x: number, y: number): string {
  const pattern = space.pattern(state);
  return model.options
    .map(({ id, ownerIndex }, index) => {
      const colour = actorColour(ownerIndex);
      const taken = pattern[index] === "Y";
      const left = x + (index % perRow) * pitch + 1;
      const top = y + Math.floor(index / perRow) * pitch + 1;
      // where a merged state holds both, the square is dashed
      const dash = pattern[index] === "-" ? ' stroke-dasharray="2 2"' : "";
      const letter = escapeHtml((Array.from(id)[0] ?? "").toUpperCase());
      return `<rect x="${left}" y="${top}" width="${side - 1}" height="${side - 1}" rx="2.5" fill="${taken ? colour : "#fffefb"}" stroke="${colour}"${taken ? "" : ' stroke-opacity="0.55"'}${dash}/><text x="${left + 7}" y="${top + 10.4}" text-anchor="middle" font-size="9" font-weight="700" fill="${taken ? "#fff" : colour}"${taken ? "" : ' fill-opacity="0.6"'}>${letter}</text>`;
    })
    .join("");
}

/** A state's options as a strip in a line of text; the words where the states have no options. */
export function strip(analysis: Analysis, words: Words, state: number): string {
  const label = escapeHtml(words.taken(state));
  const { options, graph } = analysis.model;
  if (graph || options.length === 0) return label;
  const { width, height } = stripSize(options.length);
  return `<svg class="strip" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}"><title>${label}</title>${stripSquares(analysis, state, 0, 0)}</svg>`;
}

/** One option as it stands in the strip, taken. */
export function optionSquare({ model }: Analysis, option: number): string {
  const { id, ownerIndex } = model.options[option]!;
  const letter = escapeHtml((Array.from(id)[0] ?? "").toUpperCase());
  return `<svg class="mark" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><rect x="1" y="1" width="14" height="14" rx="2.5" fill="${actorColour(ownerIndex)}"/><text x="8" y="11.4" text-anchor="middle" font-size="9" font-weight="700" fill="#fff">${letter}</text></svg>`;
}
