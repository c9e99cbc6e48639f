import type { Graphviz } from "@hpcc-js/wasm-graphviz";
import type { Analysis } from "detente";
import { once } from "../../answers/once.ts";
import type { Language } from "../../texts/languages.ts";
import type { MapArc, MapContents, MapFigure, Point } from "./map.ts";

const together: Readonly<Record<Language, string>> = { en: "together", zh: "联合", ko: "함께" };

const margin = 12;
const pointsPerInch = 72;

/** The screen that a figure is for: how much of it a frame has, and how wide cards may be, in
 * CSS pixels; and how far apart they stand, in inches. */
const screens = {
  wide: { width: 860, height: 420, cardWidth: 196, squaresOnLine: 11, beside: 0.3 },
  narrow: { width: 340, height: 480, cardWidth: 148, squaresOnLine: 8, beside: 0.15 },
} as const;
export type Screen = keyof typeof screens;
/** A figure of layers from left to right that is smaller than this on its screen may do better from top to bottom. */
const legible = 0.65;

const graphvizLoaded = once(() => import("@hpcc-js/wasm-graphviz").then(({ Graphviz }) => Graphviz.load()));

/**
 * Puts a figure's cards in layers with room for every label: from left to right, or from top to bottom where the screen
 * shows it larger so. `first`: key of the card that opens the first layer.
 */
export async function layOut(
  contents: MapContents,
  first: string | undefined,
  analysis: Analysis,
  language: Language,
  screen: Screen,
): Promise<MapFigure> {
  const graphviz = await graphvizLoaded();
  const scale = ({ width, height }: MapFigure): number =>
    Math.min(screens[screen].width / width, screens[screen].height / height);
  const sideways = laidOut(graphviz, contents, first, analysis, language, screen, "LR");
  if (scale(sideways) >= legible) return sideways;
  const down = laidOut(graphviz, contents, first, analysis, language, screen, "TB");
  return scale(down) > scale(sideways) ? down : sideways;
}

function laidOut(
  graphviz: Graphviz,
  contents: MapContents,
  first: string | undefined,
  { model }: Analysis,
  language: Language,
  screen: Screen,
  direction: "LR" | "TB",
): MapFigure {
  const { cardWidth, squaresOnLine, beside } = screens[screen];
  const lines = Math.ceil(model.options.length / squaresOnLine);
  const strips = contents.nodes.some(({ state }) => state) ? lines * 16 : 0;
  const card = { width: cardWidth, height: 64 + strips, squaresOnLine };
  const position = new Map(contents.nodes.map(({ key }, index) => [key, index]));
  const labels = contents.arcs.map((arc) => labelOf(arc, model.options, language));
  const root = first === undefined ? undefined : position.get(first);
  const text = [
    "digraph {",
    `rankdir=${direction}; nodesep=${beside}; ranksep=0.55;`,
    `node [shape=box, fixedsize=true, label="", width=${card.width / pointsPerInch}, height=${card.height / pointsPerInch}];`,
    ...(root === undefined ? [] : [`{ rank=source; n${root}; }`]),
    ...contents.nodes.map((_, index) => `n${index};`),
    ...contents.arcs.map(
      ({ from, to, kind }, index) =>
        `n${position.get(from)} -> n${position.get(to)} [id="${index}", weight=${kind === "other" ? 1 : 3}, label=<<TABLE BORDER="0" CELLBORDER="0" CELLPADDING="0" CELLSPACING="0" FIXEDSIZE="TRUE" WIDTH="${labels[index]!.width + 6}" HEIGHT="20"><TR><TD></TD></TR></TABLE>>];`,
    ),
    "}",
  ].join("\n");
  const laid = JSON.parse(graphviz.layout(text, "json", "dot")) as Laid;
  const [, , right = 0, top = 0] = laid.bb.split(",").map(Number);
  const at = (written: string): Point => {
    const [x = 0, y = 0] = written.split(",").map(Number);
    return { x: x + margin, y: top - y + margin };
  };
  const places = new Map(
    laid.objects.flatMap(({ name, pos }) => (pos === undefined ? [] : [[name, at(pos)] as const])),
  );
  return {
    width: right + 2 * margin,
    height: top + 2 * margin,
    card,
    nodes: contents.nodes.map((node, index) => ({ ...node, ...places.get(`n${index}`)! })),
    arcs: (laid.edges ?? []).map(({ id, pos, lp }) => {
      const arc = contents.arcs[Number(id)]!;
      const parts = pos.split(" ");
      const tip = at(parts.find((part) => part.startsWith("e,"))!.slice(2));
      const line = parts.filter((part) => /^-?[\d.]/.test(part)).map(at);
      return { ...arc, tip, line, label: { ...labels[Number(id)]!, ...at(lp ?? "0,0") } };
    }),
    left: contents.left,
  };
}

interface Laid {
  readonly bb: string;
  readonly objects: readonly { readonly name: string; readonly pos?: string }[];
  readonly edges?: readonly { readonly id: string; readonly pos: string; readonly lp?: string }[];
}

const longestLabel = 24;

/** What stands at an arc: the movers' marks, then what they take and take back, or how many moves it stands for. */
function labelOf(
  { actors, kind, takes, drops, moves }: MapArc,
  options: Analysis["model"]["options"],
  language: Language,
): { text: string; width: number } {
  const changed = [
    ...takes.map((option) => `+${options[option]!.id}`),
    ...drops.map((option) => `−${options[option]!.id}`),
  ].join(" ");
  const number = moves === undefined ? changed : moves > 1 ? moves.toLocaleString(language) : "";
  const whole = kind === "joint" ? together[language] : number;
  const characters = Array.from(whole);
  const text = characters.length > longestLabel ? `${characters.slice(0, longestLabel - 1).join("")}…` : whole;
  return { text, width: actors.length * 15 + (text === "" ? 0 : 4 + widthOf(text)) };
}

/** Letters of East Asian scripts are twice as wide. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((width, letter) => width + (letter.codePointAt(0)! > 0x2e7f ? 12.5 : 7), 0);
