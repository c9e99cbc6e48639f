import { useMemo, useRef } from "react";
import type { SolvedOverview } from "../../answers/use-solved.ts";
import { say } from "../../app/announce.ts";
import { isSameMove, usePointed } from "../../app/pointed.ts";
import { useDocument } from "../../document/document.ts";
import type { MapFigure, MapNode } from "../../questions/map/map.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { Pressable } from "../../ui/pressable.tsx";
import { useStateWords } from "../../ui/state-title.ts";
import { Arc, ArcLabel } from "./arc.tsx";
import { Card, cardLabel } from "./card.tsx";
import styles from "./figure.module.css";
import { savePng, saveSvg } from "./save-figure.ts";
import { movementTexts } from "./texts.ts";
import { useViewport } from "./viewport.ts";

/** The frame takes the focus, so that the arrow keys move what is in it. */
const focusable = { role: "group", tabIndex: 0 } as const;

/** A graph of states and moves, to be looked at from near and far. */
export function Figure({
  figure,
  id,
  first,
  overview,
  selected,
  onChoose,
}: {
  readonly figure: MapFigure;
  /** Which figure it is; another one is fitted to the frame anew. */
  readonly id: string;
  /** Key of the card to look at first. */
  readonly first: string | undefined;
  readonly overview: SolvedOverview;
  /** Key of the card that is selected. */
  readonly selected: string | undefined;
  onChoose(node: MapNode): void;
}) {
  const words = useTexts(movementTexts);
  const stateWords = useStateWords(overview);
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const pointed = usePointed();
  const start = useMemo(() => figure.nodes.find(({ key }) => key === first), [figure, first]);
  const { viewport, room, zoom, fitAll, reveal, handlers } = useViewport(frame, figure, id, start);
  const name = (): string => `${useDocument.getState().home.name.replace(/\.[^.]*$/, "")}-graph`;
  const highlightOf = (arc: MapFigure["arcs"][number]): "none" | "spoken" | "pointed" => {
    const [only, ...others] = arc.actors;
    const actor = others.length === 0 && only !== undefined ? overview.actors[only]?.id : undefined;
    if (actor === undefined) return "none";
    const move = { from: arc.from, to: arc.to, actor };
    if (pointed.at && isSameMove(pointed.at, move)) return "pointed";
    return pointed.moves.some((each) => isSameMove(each, move)) ? "spoken" : "none";
  };
  return (
    <div className={styles.whole}>
      <div
        ref={frame}
        className={styles.frame}
        {...focusable}
        {...{ "aria-label": words.figure, "aria-description": words.hint }}
        {...handlers}
      >
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: the frame around it has the name */}
        <svg ref={svg} className={styles.svg} width={room.width} height={room.height}>
          <g transform={`translate(${viewport.x} ${viewport.y}) scale(${viewport.scale})`}>
            {figure.arcs.map((arc) => (
              <Arc
                key={`${arc.from} ${arc.to} ${arc.actors.join(" ")}`}
                arc={arc}
                overview={overview}
                words={words}
                highlight={highlightOf(arc)}
              />
            ))}
            {figure.nodes.map((node) => (
              <g key={node.key} data-card="">
                <Card
                  node={node}
                  card={figure.card}
                  overview={overview}
                  words={words}
                  stateWords={stateWords}
                  selected={node.key === selected}
                />
                <Pressable
                  className={styles.card}
                  aria-label={cardLabel(node, overview, words, stateWords)}
                  aria-pressed={node.key === selected}
                  onFocus={() => reveal(node.x, node.y, 110)}
                  onPress={() => onChoose(node)}
                >
                  <rect
                    x={node.x - figure.card.width / 2}
                    y={node.y - figure.card.height / 2}
                    width={figure.card.width}
                    height={figure.card.height}
                    rx="8"
                    style={{ fill: "transparent" }}
                  >
                    <title>{cardLabel(node, overview, words, stateWords)}</title>
                  </rect>
                </Pressable>
              </g>
            ))}
            {figure.arcs.map((arc) => (
              <ArcLabel key={`${arc.from} ${arc.to} ${arc.actors.join(" ")}`} arc={arc} />
            ))}
          </g>
        </svg>
      </div>
      <div className={`${styles.tools} noprint`}>
        <button
          type="button"
          className="button"
          aria-label={words.zoomOut}
          title={words.zoomOut}
          onClick={() => zoom(0.8)}
        >
          −
        </button>
        <button
          type="button"
          className="button"
          aria-label={words.zoomIn}
          title={words.zoomIn}
          onClick={() => zoom(1.25)}
        >
          +
        </button>
        <button type="button" className="button" onClick={fitAll}>
          {words.fit}
        </button>
        <span className="soft">{words.hint}</span>
        <button type="button" className="button" onClick={() => svg.current && saveSvg(svg.current, figure, name())}>
          {words.svg}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => svg.current && savePng(svg.current, figure, name()).catch(() => say(words.noPng))}
        >
          {words.png}
        </button>
      </div>
    </div>
  );
}
