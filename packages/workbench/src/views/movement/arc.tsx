import type { SolvedOverview } from "../../answers/use-solved.ts";
import type { MapFigure, Point } from "../../questions/map/map.ts";
import { ActorShape, actorColour } from "../../ui/actor-mark.tsx";
import type { MovementTexts } from "./texts.ts";

type LaidArc = MapFigure["arcs"][number];

/** A move: in its actor's colour with its mark, bold where the mover gains, dashed where it does not. */
export function Arc({
  arc,
  overview,
  words,
  highlight,
}: {
  readonly arc: LaidArc;
  readonly overview: SolvedOverview;
  readonly words: MovementTexts;
  /** It is spoken of, or pointed at. */
  readonly highlight: "none" | "spoken" | "pointed";
}) {
  const { kind, actors, line, tip } = arc;
  const colour = actors.length === 1 ? actorColour(actors[0]!) : "var(--ink)";
  const path = pathOf(line);
  return (
    <g>
      <title>{arcTitle(arc, overview, words)}</title>
      {highlight !== "none" && (
        <path
          d={path}
          style={{
            fill: "none",
            stroke: "var(--warm-line)",
            strokeWidth: highlight === "pointed" ? 11 : 7,
            strokeOpacity: highlight === "pointed" ? 0.75 : 0.4,
            strokeLinecap: "round",
          }}
        />
      )}
      <path
        d={path}
        style={{
          fill: "none",
          stroke: colour,
          strokeWidth: kind === "joint" ? 3 : kind === "gain" ? 2.4 : 1.3,
          ...(kind === "other" ? { strokeDasharray: "6 4" } : {}),
        }}
      />
      <path d={headOf(line.at(-1)!, tip)} style={{ fill: colour }} />
    </g>
  );
}

/** What stands at an arc, over whatever it crosses. */
export function ArcLabel({ arc: { actors, kind, label } }: { readonly arc: LaidArc }) {
  const { x, y, width, text } = label;
  const left = x - width / 2;
  return (
    <g>
      <rect
        x={left - 3}
        y={y - 9}
        width={width + 6}
        height="18"
        rx="4"
        style={{ fill: "var(--paper)", fillOpacity: 0.88 }}
      />
      {actors.map((actor, index) => (
        <g key={actor} transform={`translate(${left + 7 + index * 15} ${y})`}>
          <ActorShape actor={actor} filled={kind !== "other"} />
        </g>
      ))}
      {text !== "" && (
        <text
          x={left + actors.length * 15 + 3}
          y={y + 4}
          style={{ font: "500 12px var(--sans)", fill: actors.length === 1 ? actorColour(actors[0]!) : "var(--ink)" }}
        >
          {text}
        </text>
      )}
    </g>
  );
}

function arcTitle(
  { actors, kind, takes, drops, moves }: LaidArc,
  { actors: all, options }: SolvedOverview,
  words: MovementTexts,
): string {
  const named = (positions: readonly number[]): string => words.names(positions.map((at) => options[at]?.name ?? ""));
  const deeds = [
    ...(takes.length > 0 ? [words.takes(named(takes))] : []),
    ...(drops.length > 0 ? [words.drops(named(drops))] : []),
    ...(moves === undefined ? [] : [words.moves(moves)]),
    words.arc[kind],
  ];
  return words.arcTitle(words.names(actors.map((actor) => all[actor]?.name ?? "")), deeds);
}

function pathOf([start, ...rest]: readonly Point[]): string {
  const at = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
  let path = `M${at(start!)}`;
  for (let index = 0; index + 2 < rest.length; index += 3)
    path += `C${at(rest[index]!)} ${at(rest[index + 1]!)} ${at(rest[index + 2]!)}`;
  return path;
}

/** An arrow's head from the end of its line to the tip. */
function headOf(from: Point, tip: Point): string {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const [dx, dy] = [(tip.x - from.x) / length, (tip.y - from.y) / length];
  const base = { x: tip.x - dx * 11, y: tip.y - dy * 11 };
  const corner = (side: number): string =>
    `${(base.x - dy * 5 * side).toFixed(1)} ${(base.y + dx * 5 * side).toFixed(1)}`;
  return `M${tip.x.toFixed(1)} ${tip.y.toFixed(1)}L${corner(1)} ${corner(-1)}Z`;
}
