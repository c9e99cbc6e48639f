import { useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { SolvedOverview } from "../../answers/use-solved.ts";
import { say } from "../../app/announce.ts";
import { isSameMove, usePointed } from "../../app/pointed.ts";
import { useDocument } from "../../document/document.ts";
import type { MapFigure, MapNode } from "../../questions/map/map.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { Pressable } from "../../ui/pressable.tsx";
import { useStateWords } from "../../ui/state-title.ts";
import { usePrinting } from "../../ui/use-printing.ts";
import { Arc, ArcLabel } from "./arc.tsx";
import { Card, cardLabel } from "./card.tsx";
import styles from "./figure.module.css";
import { type FigureLegend, Legend, legendFor } from "./figure-legend.tsx";
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
  const printing = usePrinting();
  const start = useMemo(() => figure.nodes.find(({ key }) => key === first), [figure, first]);
  const { viewport, room, zoom, fitAll, reveal, handlers } = useViewport(frame, figure, id, start);
  const [legend, setLegend] = useState<FigureLegend>();
  const name = (): string => `${useDocument.getState().home.name.replace(/\.[^.]*$/, "")}-graph`;
  /** A file needs the legend that the page has around the figure. */
  const withLegend = (save: (image: SVGSVGElement, size: FigureLegend) => void): void => {
    if (!svg.current) return;
    const legend = legendFor(figure, overview, words);
    flushSync(() => setLegend(legend));
    save(svg.current, legend);
    setLegend(undefined);
  };
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
        <svg
          ref={svg}
          className={styles.svg}
          {...(printing
            ? { viewBox: `0 0 ${figure.width} ${figure.height}`, style: { maxWidth: figure.width } }
            : { width: room.width, height: room.height })}
        >
          <g {...(printing ? {} : { transform: `translate(${viewport.x} ${viewport.y}) scale(${viewport.scale})` })}>
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
                  onFocus={({ currentTarget }) => {
                    // a card that moved away under the pointer would not be pressed
                    if (currentTarget.matches(":focus-visible")) reveal(node, figure.card);
                  }}
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
            {legend && <Legend {...legend} />}
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
        <button
          type="button"
          className="button"
          onClick={() => withLegend((image, size) => saveSvg(image, size, name()))}
        >
          {words.svg}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => withLegend((image, size) => void savePng(image, size, name()).catch(() => say(words.noPng)))}
        >
          {words.png}
        </button>
      </div>
    </div>
  );
}
