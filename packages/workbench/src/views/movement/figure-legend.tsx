import type { ReactElement } from "react";
import type { SolvedOverview } from "../../answers/use-solved.ts";
import type { MapFigure } from "../../questions/map/map.ts";
import { ActorShape, actorColour } from "../../ui/actor-mark.tsx";
import { fitted, textWidth } from "../../ui/fit-text.ts";
import type { MovementTexts } from "./texts.ts";

/** What stands in a legend: a mark of so many pixels, and what it means. */
interface Entry {
  readonly key: string;
  readonly mark?: ReactElement;
  readonly markWidth: number;
  readonly text: string;
}
type PlacedEntry = Entry & { readonly x: number; readonly y: number };

const font = "400 12px 'Inter Variable'";
const margin = 12;
const lineHeight = 22;
const leastWidth = 640;
const longestName = 240;

/** The legend that goes with a figure into a file, under it, and the size of both. */
export interface FigureLegend {
  readonly width: number;
  readonly height: number;
  readonly entries: readonly PlacedEntry[];
}

/** Every mark, line and frame that a figure has, with its meaning, in lines as wide as the figure. */
export function legendFor(figure: MapFigure, overview: SolvedOverview, words: MovementTexts): FigureLegend {
  const width = Math.max(figure.width, leastWidth);
  const { actors, options, solved, title } = overview;
  const line = (style: React.CSSProperties) => <path d="M0 0H26" style={{ stroke: "var(--ink)", ...style }} />;
  const groups: Entry[][] = [
    [{ key: "title", markWidth: 0, text: title }],
    actors.map(({ id, name }, actor) => ({
      key: `actor ${id}`,
      mark: (
        <g transform="translate(6 0)">
          <ActorShape actor={actor} />
        </g>
      ),
      markWidth: 12,
      text: name,
    })),
    [
      { key: "gain", mark: line({ strokeWidth: 2.4 }), markWidth: 26, text: words.key.gain },
      { key: "other", mark: line({ strokeWidth: 1.3, strokeDasharray: "6 4" }), markWidth: 26, text: words.key.other },
      ...(figure.arcs.some(({ kind }) => kind === "joint")
        ? [{ key: "joint", mark: line({ strokeWidth: 4 }), markWidth: 26, text: words.key.joint }]
        : []),
      {
        key: "frame",
        mark: (
          <rect
            x="1"
            y="-6"
            width="20"
            height="12"
            rx="3"
            style={{ fill: "var(--card)", stroke: "var(--accent)", strokeWidth: 2 }}
          />
        ),
        markWidth: 22,
        text: words.key.frame,
      },
    ],
    figure.nodes.some(({ state }) => state)
      ? options.map(({ key, name, actor }) => ({
          key,
          mark: <rect y="-6.5" width="13" height="13" rx="2.5" style={{ fill: actorColour(actor) }} />,
          markWidth: 13,
          text: name,
        }))
      : [],
    [{ key: "hash", markWidth: 0, text: `Détente ${solved.version} · ${solved.hash.slice(0, 12)}` }],
  ];
  const entries: PlacedEntry[] = [];
  let y = figure.height + lineHeight / 2;
  for (const group of groups.filter(({ length }) => length > 0)) {
    let x = margin;
    for (const entry of group) {
      const text = fitted(entry.text, entry.markWidth === 0 ? width - 2 * margin : longestName, font);
      const size = entry.markWidth + 6 + textWidth(text, font) + 16;
      if (x > margin && x + size > width) {
        x = margin;
        y += lineHeight;
      }
      entries.push({ ...entry, text, x, y });
      x += size;
    }
    y += lineHeight;
  }
  return { width, height: y, entries };
}

/** The legend as a part of the figure. */
export function Legend({ entries }: FigureLegend) {
  return (
    <g>
      {entries.map(({ key, mark, markWidth, text, x, y }) => (
        <g key={key} transform={`translate(${x} ${y})`}>
          {mark}
          <text
            x={markWidth === 0 ? 0 : markWidth + 6}
            y="4"
            style={{ font: "400 12px var(--sans)", fill: "var(--ink)" }}
          >
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}
