import { create } from "zustand";

/** A move by the patterns of its states and the id of its mover. */
export interface PointedMove {
  readonly from: string;
  readonly to: string;
  readonly actor: string;
}

/** The moves that are spoken of at the moment, by a proof or by a path: graphs show them among the others. */
export interface Pointed {
  readonly moves: readonly PointedMove[];
  /** The one that the reader points at. */
  readonly at?: PointedMove | undefined;
}

export const usePointed = create<Pointed>()(() => ({ moves: [], at: undefined }));

export const point = (pointed: Pointed): void => usePointed.setState({ at: undefined, ...pointed });
/** Points at one of the moves. */
export const pointAt = (at: PointedMove | undefined): void => usePointed.setState({ at });

export const isSameMove = (a: PointedMove, b: PointedMove): boolean =>
  a.from === b.from && a.to === b.to && a.actor === b.actor;
