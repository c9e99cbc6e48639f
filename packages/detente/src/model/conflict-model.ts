import type { Actor, Conflict, Declarations, Option } from "./conflict.ts";

/** One situation, ready to be computed: a `Conflict` with one scenario applied (or none). Immutable. */
export interface ConflictModel extends Declarations {
  readonly title: string;
  readonly asOf?: string;
  readonly seenBy?: string;
  readonly scenario?: { readonly id: string; readonly name: string };
  /** All options in declared order: position = bit, the first the lowest. Empty in graph form. */
  readonly options: readonly ModelOption[];
  /** The file it comes from: its statements, sources and claims. */
  readonly conflict: Conflict;
}

export interface ModelOption extends Option {
  /** `actor.option`, unique. */
  readonly key: string;
  readonly owner: Actor;
  /** Position of the owner among the actors. */
  readonly ownerIndex: number;
}
