import type { ConceptId } from "detente";
import type { NamedState } from "../states/state-names.ts";

/** A state, or all states of one kind, as a card of a figure. */
export interface MapNode {
  /** The pattern of its state; for a kind its outcomes' ids. */
  readonly key: string;
  readonly state?: NamedState;
  readonly kind?: MapKind;
  readonly today: boolean;
  /** Concepts under which it holds for all; for a kind, under which some state of it does. */
  readonly holds: readonly ConceptId[];
}

/** The states that have the same outcomes. */
export interface MapKind {
  readonly outcomes: readonly string[];
  readonly states: number;
  /** How many of them hold for all under some concept. */
  readonly holding: number;
}

/** What a move, or many of them, is drawn as. */
export interface MapArc {
  readonly from: string;
  readonly to: string;
  /** Positions of those who move. */
  readonly actors: readonly number[];
  /** `gain`: better for its mover; `joint`: a sequence of several to what each of them prefers; `other`: no gain. */
  readonly kind: "gain" | "other" | "joint";
  /** Positions of the options that it takes and takes back. */
  readonly takes: readonly number[];
  readonly drops: readonly number[];
  /** How many moves it stands for, between kinds. */
  readonly moves?: number;
}

/** What a figure shows, before it is laid out. */
export interface MapContents {
  readonly nodes: readonly MapNode[];
  readonly arcs: readonly MapArc[];
  /** What there was no room for. */
  readonly left: { readonly states: number; readonly arcs: number };
}

/** A place in a figure, in its own units (a CSS pixel at its natural size); y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A figure with everything in its place. */
export interface MapFigure {
  readonly width: number;
  readonly height: number;
  readonly card: { readonly width: number; readonly height: number; readonly squaresOnLine: number };
  readonly nodes: readonly (MapNode & Point)[];
  readonly arcs: readonly (MapArc & {
    /** The points of a line of cubic curves: a start, then three for each. */
    readonly line: readonly Point[];
    readonly tip: Point;
    readonly label: Point & { readonly text: string; readonly width: number };
  })[];
  readonly left: MapContents["left"];
}
