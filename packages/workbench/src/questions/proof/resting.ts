import { type Analysis, type Explanation, type Reason, reasonForOrder, reasonsToStay, type Step } from "detente";
import type { Asked } from "../question.ts";
import { type NamedState, stateNamer } from "../states/state-names.ts";
import { type GivenReason, groundsTeller } from "./grounds-given.ts";

/** On what a proof rests: taken over everything that it says, whether or not it is told in full. */
export interface Resting {
  /** Every preference that it compares by, once, in the order in which it comes to them. */
  readonly reasons: readonly GivenReason[];
  /** States that the actor likes just as much as the one at hand, where the verdict needs that; the first of them. */
  readonly ties: number;
  readonly tie?: NamedState;
}

export function restingOf(asked: Asked, analysis: Analysis, explanation: Explanation): Resting {
  const { state, actor, stable, improvements } = explanation;
  const ids = new Map<unknown, GivenReason>();
  const ties = new Set<number>();
  const tell = groundsTeller(asked, analysis);
  const rest = (by: number, reason: Reason): void => {
    if (reason.kind === "tie") return;
    const id = reason.kind === "statement" ? `${by} ${reason.importance} ${reason.holdsAtBetter}` : `${by}`;
    const key = reason.kind === "weights" ? `${id} ${JSON.stringify(reason.statements)}` : id;
    if (!ids.has(key)) ids.set(key, tell(by, reason));
  };
  const follow = (steps: readonly Step[]): void => {
    for (const step of steps)
      if (step.verdict === "gain") rest(step.actor, reasonForOrder(analysis, step.actor, step.from, step.to));
  };
  for (const { reason, answer } of improvements) {
    rest(actor, reason);
    if (answer?.kind === "sanction") {
      follow(answer.steps);
      if (answer.reason.kind === "tie" && answer.end !== state) ties.add(answer.end);
      rest(actor, answer.reason);
    } else if (answer?.spoiled) follow(answer.spoiled.steps);
  }
  // a verdict that holds does so because the other moves are no improvements, too
  if (stable) {
    const staying = reasonsToStay(analysis, state, actor);
    for (const reason of staying.reasons) rest(actor, reason);
    for (const tie of staying.ties) ties.add(tie);
  }
  const [first] = ties;
  return {
    reasons: [...ids.values()],
    ties: ties.size,
    ...(first === undefined ? {} : { tie: stateNamer(analysis)(first) }),
  };
}
