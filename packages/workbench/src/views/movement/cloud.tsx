import Graph from "graphology";
import { useEffect, useRef, useState } from "react";
import Sigma from "sigma";
import { useAnswer } from "../../answers/use-answer.ts";
import type { SolvedOverview } from "../../answers/use-solved.ts";
import { useSettings } from "../../app/settings.ts";
import { select, useLookedAt } from "../../app/situation.ts";
import type { Cloud as CloudAnswer } from "../../questions/cloud.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { useNumbers } from "../../texts/numbers.ts";
import { actorColour } from "../../ui/actor-mark.tsx";
import { fitted } from "../../ui/fit-text.ts";
import { Answer } from "../../ui/page.tsx";
import { useStateWords } from "../../ui/state-title.ts";
import styles from "./cloud.module.css";
import { discs, seed } from "./cloud-layout.ts";
import { movementTexts } from "./texts.ts";

/** Thousands of states as points, grouped by outcome. */
export function Cloud({
  kind,
  overview,
}: {
  /** Outcomes of the kind that is shown; all when absent. */
  readonly kind: readonly string[] | undefined;
  readonly overview: SolvedOverview;
}) {
  const words = useTexts(movementTexts);
  const cloud = useAnswer("cloud", kind ? { kind } : {}, { patient: true });
  return (
    <Answer of={cloud}>
      {(answer) => (
        <>
          <p className="soft">
            {words.cloud(answer.states.length)} {answer.byFirst && words.byFirst}{" "}
            {words.cloudLeft(answer.left.states, answer.left.arcs)}
          </p>
          <Points cloud={answer} overview={overview} />
        </>
      )}
    </Answer>
  );
}

function Points({ cloud, overview }: { readonly cloud: CloudAnswer; readonly overview: SolvedOverview }) {
  const words = useTexts(movementTexts);
  const stateWords = useStateWords(overview);
  const numbers = useNumbers();
  const theme = useSettings((settings) => settings.theme);
  const selected = useLookedAt((looked) => looked.selected.pattern);
  const canvas = useRef<HTMLDivElement>(null);
  const sigma = useRef<Sigma>(undefined);
  const [broken, setBroken] = useState(false);
  const kindName = (kind: number): string => {
    const ids = cloud.kinds[kind]?.outcomes ?? [];
    return overview.outcomes
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join(" + ");
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: names are as of the cloud; the theme decides its colours
  useEffect(() => {
    if (!canvas.current) return;
    const value = colours();
    try {
      let drawn: Sigma | undefined;
      drawn = new Sigma(
        graphOf(cloud, canvas.current.clientWidth, value, (kind) => {
          const { states } = cloud.kinds[kind]!;
          return `${numbers.format(states)} · ${kindName(kind) || words.unnamed}`;
        }),
        canvas.current,
        {
          labelColor: { color: value("--ink") },
          labelFont: "Inter Variable, sans-serif",
          labelSize: 12,
          labelWeight: "600",
          labelRenderedSizeThreshold: Number.POSITIVE_INFINITY,
          minCameraRatio: 0.02,
          maxCameraRatio: 1.6,
          defaultDrawNodeHover: () => undefined,
          // a group's name stands over it and is cut where the group ends
          defaultDrawNodeLabel: (context, data, settings) => {
            const { label, x, y } = data;
            const span = (data as { span?: number }).span;
            if (typeof label !== "string" || span === undefined) return;
            // the first drawing comes before there is a view to measure by
            if (!drawn) return;
            const scale = drawn.graphToViewport({ x: 1, y: 0 }).x - drawn.graphToViewport({ x: 0, y: 0 }).x;
            const room = span * scale;
            if (room < 36) return;
            const font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
            context.font = font;
            context.fillStyle = value("--ink");
            context.fillText(fitted(label, room, font), x, y);
          },
          zIndex: true,
        },
      );
      const choose = (position: number): void => {
        const state = cloud.states[position];
        if (state) select({ pattern: state.pattern });
      };
      const graph = drawn.getGraph();
      drawn.on("clickNode", ({ node }) => choose(Number(node)));
      // points are small: beside one is as good
      drawn.on("clickStage", ({ event }) => choose(nearest(graph, cloud.states.length, drawn!.viewportToGraph(event))));
      drawn.refresh();
      sigma.current = drawn;
    } catch {
      setBroken(true);
    }
    return () => {
      sigma.current?.kill();
      sigma.current = undefined;
    };
  }, [cloud, theme, words]);

  const position = cloud.states.findIndex(({ pattern }) => pattern === selected);
  useEffect(() => {
    const drawn = sigma.current;
    if (!drawn) return;
    const value = colours();
    const graph = drawn.getGraph();
    graph.clearEdges();
    for (const { from, to, actor } of arcsOf(cloud, position))
      graph.addEdge(from, to, { color: value(actorColour(actor).slice(4, -1)), size: 1.6, type: "arrow" });
    drawn.setSetting("nodeReducer", (node, data) =>
      Number(node) === position ? { ...data, color: value("--ink"), size: 8, zIndex: 3 } : data,
    );
  }, [cloud, position]);

  const chosen = cloud.states[position];
  const count = arcsOf(cloud, position).length;
  if (broken) return <p role="alert">{words.noWebgl}</p>;
  return (
    <>
      <div
        ref={canvas}
        className={styles.canvas}
        role="img"
        aria-label={`${words.figure}: ${words.states(cloud.states.length)}`}
      />
      <p aria-live="polite">
        {chosen && (
          <>
            {words.selected}: <b>{stateWords.label(chosen)}</b> · {words.improvements}: {numbers.format(count)}
          </>
        )}
      </p>
      <h2>{words.list}</h2>
      <ul className={styles.list}>
        {[...cloud.kinds.keys()]
          .filter((kind) => cloud.kinds[kind]!.states > 0)
          .sort((a, b) => cloud.kinds[b]!.states - cloud.kinds[a]!.states)
          .slice(0, 40)
          .map((kind) => (
            <li key={cloud.kinds[kind]!.outcomes.join(" ")}>
              {kindName(kind) || words.unnamed} <span className="soft">{words.states(cloud.kinds[kind]!.states)}</span>
            </li>
          ))}
      </ul>
    </>
  );
}

/** Half of what lies between two points. */
const reachOfClick = 0.9;

/** The state whose point lies nearest to a place, within reach; -1 when none does. */
function nearest(graph: Graph, states: number, { x, y }: { readonly x: number; readonly y: number }): number {
  let found = -1;
  let least = reachOfClick;
  for (let state = 0; state < states; state++) {
    const distance = Math.hypot(graph.getNodeAttribute(state, "x") - x, graph.getNodeAttribute(state, "y") - y);
    if (distance < least) [found, least] = [state, distance];
  }
  return found;
}

/** Values of colours by name, as they are in this theme. */
function colours(): (name: string) => string {
  const styles = getComputedStyle(document.documentElement);
  // a canvas turns the reader's own colours, which have names only, into figures
  const canvas = document.createElement("canvas").getContext("2d");
  return (name) => {
    const value = styles.getPropertyValue(name).trim();
    if (!canvas) return value;
    canvas.fillStyle = value;
    return `${canvas.fillStyle}`;
  };
}

/** @param room width of the frame, in CSS pixels */
function graphOf(
  cloud: CloudAnswer,
  room: number,
  colour: (name: string) => string,
  label: (kind: number) => string,
): Graph {
  const graph = new Graph({ multi: true, type: "directed" });
  const shown = cloud.kinds.map(() => 0);
  for (const { kind } of cloud.states) shown[kind]!++;
  const places = discs(shown);
  const next = cloud.kinds.map(() => 0);
  // seeds lie 1.7 apart: a point as large as that would touch the next one
  const width = Math.max(...places.map((place) => (place ? place.x + place.radius : 0)));
  const small = Math.max(0.8, Math.min(5, (0.62 * room) / width));
  cloud.states.forEach(({ kind, holds, today }, index) => {
    const place = seed(places[kind]!, next[kind]!++, shown[kind]!);
    graph.addNode(`${index}`, {
      ...place,
      size: today ? small + 4 : holds ? small + 2.5 : small,
      color: colour(today ? "--warm-line" : holds ? "--accent" : "--line-strong"),
      zIndex: today || holds ? 2 : 1,
    });
  });
  places.forEach((place, kind) => {
    if (!place) return;
    graph.addNode(`name ${kind}`, {
      x: place.x - place.radius,
      y: place.y + place.radius + 1.5,
      size: 0.01,
      span: place.radius * 2 + 4,
      color: colour("--paper"),
      label: label(kind),
      forceLabel: true,
    });
  });
  return graph;
}

/** The improvements out of one of the states. */
function arcsOf({ arcs }: CloudAnswer, position: number): { from: number; to: number; actor: number }[] {
  const found: { from: number; to: number; actor: number }[] = [];
  if (position < 0) return found;
  for (let at = 0; at < arcs.length; at += 3)
    if (arcs[at] === position) found.push({ from: position, to: arcs[at + 1]!, actor: arcs[at + 2]! });
  return found;
}
