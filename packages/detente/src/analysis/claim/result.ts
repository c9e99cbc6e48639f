import type { AskedConcept } from "../../engine/concepts.ts";
import type { Claim, Expectation } from "../../model/conflict.ts";
import type { Analysis } from "../analyze.ts";
import type { RuledOut, WhyRuledOut } from "../foresight/largest-consistent-set.ts";
import type { Step } from "../steps.ts";

/** What a claim came to. */
export interface ClaimResult {
  readonly claim: Claim;
  /** Every expectation is met. */
  readonly holds: boolean;
  /** It holds, or it fails and was stated to fail. */
  readonly asStated: boolean;
  readonly expectations: readonly ExpectationResult[];
  /** The analysis that it was tested on: the base model's or its scenario's. */
  readonly analysis: Analysis;
}

export interface ExpectationResult {
  readonly expectation: Expectation;
  readonly holds: boolean;
  /** No state was looked at, so that "no" and "every" hold for want of a case. */
  readonly vacuous: boolean;
  /** A case that decides it: a witness where a `some` holds, the shortest counter-example where it fails. */
  readonly case?: Case;
  /** How many states the expectation is about. */
  readonly examined: number;
}

/** States and actors are positions from 0. */
export type Case =
  /** The state is (not) stable as expected; `leaves`: who would leave it, under which concept. */
  | { readonly kind: "state"; readonly state: number; readonly leaves: readonly Leaver[] }
  /** The same for coalitions. */
  | { readonly kind: "upset"; readonly state: number; readonly leaves: readonly LeavingCoalition[] }
  /** A shortest sequence that reaches the state. */
  | { readonly kind: "path"; readonly state: number; readonly steps: readonly Step[] }
  /** A shortest sequence by which a coalition reaches the state, and the members who would not gain: none where it is a joint improvement. */
  | {
      readonly kind: "joint";
      readonly state: number;
      readonly members: readonly number[];
      readonly steps: readonly Step[];
      readonly reluctant: readonly number[];
    }
  /** The search was complete and did not find the state. */
  | { readonly kind: "unreached"; readonly state?: number; readonly searched: number }
  /** The state is in the largest consistent set, or why it is not. */
  | { readonly kind: "foresight"; readonly state: number; readonly ruledOut?: RuledOut & WhyRuledOut }
  /** The stable states, or those of the largest consistent set where no concept is named, are not those stated. */
  | {
      readonly kind: "sets";
      readonly concept?: AskedConcept;
      readonly missing: readonly number[];
      readonly extra: readonly number[];
      /** The actors for whom a single `extra` state is stable. */
      readonly stableFor?: readonly number[];
    };

export interface Leaver {
  readonly actor: number;
  readonly concept: AskedConcept;
}

export interface LeavingCoalition {
  readonly members: readonly number[];
  readonly concept: AskedConcept;
  /** What the members can improve to from the state. */
  readonly to: readonly number[];
}
