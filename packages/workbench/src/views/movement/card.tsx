import type { SolvedOverview } from "../../answers/use-solved.ts";
import type { MapFigure, MapNode } from "../../questions/map/map.ts";
import { actorColour } from "../../ui/actor-mark.tsx";
import { fitted, inTwo } from "../../ui/fit-text.ts";
import type { StateWords } from "../../ui/state-title.ts";
import type { MovementTexts } from "./texts.ts";

const titleFont = "600 13px 'Inter Variable'";
const footFont = "400 11px 'Inter Variable'";
const family = "var(--sans)";

interface CardProps {
  readonly node: MapFigure["nodes"][number];
  readonly card: MapFigure["card"];
  readonly overview: SolvedOverview;
  readonly words: MovementTexts;
  readonly stateWords: StateWords;
  readonly selected: boolean;
}

/** A state, or a kind of state, as a card: its name, what is taken, whether it holds. */
export function Card({ node, card, overview, words, stateWords, selected }: CardProps) {
  const { width, height } = card;
  const title = nodeTitle(node, overview, words, stateWords);
  const lines = inTwo(title, width - 20, titleFont);
  const foot = footOf(node, overview, words, stateWords);
  const holds = node.holds.length > 0;
  return (
    <g transform={`translate(${node.x - width / 2} ${node.y - height / 2})`}>
      <rect
        width={width}
        height={height}
        rx="8"
        style={{
          fill: node.today ? "var(--warm)" : "var(--card)",
          stroke: holds ? "var(--accent)" : "var(--line-strong)",
          strokeWidth: holds ? 2.2 : 1,
        }}
      />
      {selected && (
        <rect
          x="-4"
          y="-4"
          width={width + 8}
          height={height + 8}
          rx="11"
          style={{ fill: "none", stroke: "var(--ink)", strokeWidth: 1.5, strokeDasharray: "2 3" }}
        />
      )}
      {lines.map((line, index) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing else that tells it apart
          key={index}
          x={width / 2}
          y={lines.length === 1 ? 27 : 19 + 16 * index}
          textAnchor="middle"
          style={{ font: `600 13px ${family}`, fill: "var(--ink)" }}
        >
          {line}
        </text>
      ))}
      {node.state && <Squares pattern={node.state.pattern} card={card} overview={overview} />}
      <text
        x={width / 2}
        y={height - 9}
        textAnchor="middle"
        style={{ font: `400 11px ${family}`, fill: "var(--soft)" }}
      >
        {fitted(foot, width - 16, footFont)}
      </text>
    </g>
  );
}

function Squares({
  pattern,
  card: { width, squaresOnLine },
  overview: { options },
}: {
  readonly pattern: string;
  readonly card: MapFigure["card"];
  readonly overview: SolvedOverview;
}) {
  const onLine = Math.min(options.length, squaresOnLine);
  const left = (width - (onLine * 16 - 3)) / 2;
  return options.map(({ key, actor }, index) => {
    const colour = actorColour(actor);
    const letter = pattern[index];
    return (
      <rect
        key={key}
        x={left + (index % squaresOnLine) * 16}
        y={43 + Math.floor(index / squaresOnLine) * 16}
        width="13"
        height="13"
        rx="2.5"
        style={{
          fill: letter === "Y" ? colour : "var(--card)",
          stroke: colour,
          strokeWidth: 1.1,
          ...(letter === "-" ? { strokeDasharray: "2 2" } : {}),
        }}
      />
    );
  });
}

/** Everything that a card says, in full. */
export function cardLabel(
  node: MapNode,
  overview: SolvedOverview,
  words: MovementTexts,
  stateWords: StateWords,
): string {
  return `${nodeTitle(node, overview, words, stateWords)}, ${footOf(node, overview, words, stateWords)}`;
}

/** How a card is called. */
export function nodeTitle(
  { state, kind }: MapNode,
  { outcomes }: SolvedOverview,
  words: MovementTexts,
  stateWords: StateWords,
): string {
  if (state) return stateWords.title(state);
  const names = outcomes.filter(({ id }) => kind?.outcomes.includes(id)).map(({ name }) => name);
  return names.join(" + ") || words.unnamed;
}

function footOf(
  { state, kind, today, holds }: MapNode,
  { solved }: SolvedOverview,
  words: MovementTexts,
  stateWords: StateWords,
): string {
  const parts = [
    ...(today ? [stateWords.today] : []),
    ...(state ? [stateWords.number(state.state)] : []),
    ...(kind ? [words.states(kind.states), words.holding(kind.holding)] : []),
    ...(state && holds.length > 0 ? [holds.length === solved.concepts.length ? words.holds : holds.join(" ")] : []),
  ];
  return parts.join(" · ");
}
