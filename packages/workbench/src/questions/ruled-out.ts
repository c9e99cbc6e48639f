import { foreseen } from "./foresight.ts";
import { type GivenReason, reasonTeller } from "./proof/grounds-given.ts";
import { moveTeller, type ToldMove } from "./proof/told-move.ts";
import type { Asked } from "./question.ts";
import { type Named, namedKinds } from "./states/lots.ts";
import { type NamedState, stateNamer, stateOf } from "./states/state-names.ts";

export interface RuledOutWanted {
  readonly pattern: string;
  /** Groups may move together. */
  readonly together: boolean;
}

export type RuledOutAnswer =
  | { readonly kind: "gone" }
  | { readonly kind: "stands" }
  | {
      readonly kind: "falls";
      readonly state: NamedState;
      /** Positions of those who leave, how they do it, and where to. */
      readonly members: readonly number[];
      readonly steps: readonly ToldMove[];
      readonly to: NamedState;
      /** How it may go on from there to the nearest of the ends. */
      readonly chain: readonly { readonly members: readonly number[]; readonly to: NamedState }[];
      readonly end: NamedState;
      /** Every end that may follow. */
      readonly ends: Named;
      readonly round: number;
      /** Why each who leaves prefers the nearest end. */
      readonly reasons: readonly GivenReason[];
    };

/** Why a state cannot hold among actors who look far ahead: who leaves, and all that may come of it. */
export async function answer(asked: Asked, { pattern, together }: RuledOutWanted): Promise<RuledOutAnswer> {
  const analysis = await asked.analysis();
  const state = stateOf(analysis, pattern);
  if (state < 0) return { kind: "gone" };
  const { single, coalitions } = await foreseen(asked, analysis, "");
  const set = together ? coalitions : single;
  const out = set.ruledOut.find((one) => one.state === state);
  if (!out) return { kind: "stands" };
  const { steps, ends, chain } = set.explain(out);
  const end = chain.at(-1)?.to ?? out.to;
  const name = stateNamer(analysis);
  const reason = reasonTeller(asked, analysis);
  return {
    kind: "falls",
    state: name(state),
    members: out.members,
    steps: steps.map(moveTeller(asked, analysis)),
    to: name(out.to),
    chain: chain.map(({ members, to }) => ({ members, to: name(to) })),
    end: name(end),
    ends: namedKinds(analysis, ends),
    round: out.round,
    reasons: out.members.map((actor) => reason(actor, end, state)),
  };
}
