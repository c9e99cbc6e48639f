import type { Analysis, Step } from "detente";
import type { Asked } from "../question.ts";
import { type NamedState, stateNamer } from "../states/state-names.ts";
import { type GivenReason, reasonTeller } from "./grounds-given.ts";

/** A move as a proof or a way speaks of it. */
export interface ToldMove {
  readonly actor: string;
  readonly from: NamedState;
  readonly to: NamedState;
  /** Names of the options that it takes and takes back; both empty in graph form. */
  readonly takes: readonly string[];
  readonly drops: readonly string[];
  readonly verdict: Step["verdict"];
  /** Why it is a gain for its mover; absent when it is none. */
  readonly reason?: GivenReason;
}

/** Tells moves of an analysis. */
export function moveTeller(asked: Asked, analysis: Analysis): (step: Step) => ToldMove {
  const { actors, options } = analysis.model;
  const name = stateNamer(analysis);
  const reason = reasonTeller(asked, analysis);
  return (step) => {
    const named = (taken: boolean): string[] =>
      step.changes.filter((change) => change.taken === taken).map(({ option }) => options[option]!.name);
    return {
      actor: actors[step.actor]!.id,
      from: name(step.from),
      to: name(step.to),
      takes: named(true),
      drops: named(false),
      verdict: step.verdict,
      ...(step.verdict === "gain" ? { reason: reason(step.actor, step.from, step.to) } : {}),
    };
  };
}
