import {
  type Analysis,
  type ConceptId,
  type Explanation,
  explain,
  type Flip,
  flipFinder,
  isStable,
  place,
  reach,
  type Standing,
} from "detente";
import { type GivenReason, reasonTeller } from "./proof/grounds-given.ts";
import { type Resting, restingOf } from "./proof/resting.ts";
import { moveTeller, type ToldMove } from "./proof/told-move.ts";
import type { Asked } from "./question.ts";
import { type NamedState, stateNamer, stateOf } from "./states/state-names.ts";

export interface WhyWanted {
  readonly pattern: string;
  /** Id; the first actor that would leave, or the first of all, when absent. */
  readonly actor?: string;
  readonly concept: ConceptId;
}

export interface ProofImprovement {
  readonly move: ToldMove;
  readonly place: Standing;
  readonly answer?: ProofAnswer;
}

export type ProofAnswer =
  | {
      readonly kind: "sanction";
      readonly steps: readonly ToldMove[];
      readonly end: NamedState;
      readonly place: Standing;
      /** The best way on from the end, where the concept looks at it. */
      readonly wayOn?: { readonly move: ToldMove; readonly place: Standing } | "none";
    }
  | {
      readonly kind: "escape";
      readonly examined: number;
      readonly spoiled?: { readonly steps: readonly ToldMove[]; readonly wayOn: ToldMove; readonly place: Standing };
    };

export interface Proof {
  readonly kind: "proof";
  readonly state: NamedState;
  readonly actor: string;
  readonly concept: ConceptId;
  readonly stable: boolean;
  readonly because: Explanation["because"];
  readonly place: Standing;
  readonly moves: number;
  readonly improvements: readonly ProofImprovement[];
  /** Where there is no improvement: the moves that there are, the best first. */
  readonly losses: readonly { readonly move: ToldMove; readonly place: Standing }[];
  /** Such moves beyond those that are told. */
  readonly lossesLeft: number;
  readonly rests: Resting;
  /** Improvements beyond those that are told. */
  readonly left: number;
  /** For each actor whether it stays, under this concept. */
  readonly stays: readonly boolean[];
  /** The one comparison that would turn the verdict; "none" when no single one does; absent where it was not looked for. */
  readonly flip?: "none" | (Omit<Flip, "state"> & { readonly state: NamedState; readonly reason: GivenReason });
}

export type Why =
  | Proof
  /** The text has changed: the state or the actor is no longer there, or the concept is not asked for. */
  | { readonly kind: "gone" }
  /** Proofs search what the others can answer: of so many states that takes too long here. */
  | { readonly kind: "too large"; readonly states: number };

/** Above so many states no proof is looked for, and above so many no comparison that turns the verdict. */
const mostStates = 2 ** 18;
const mostForFlips = 20_000;
const mostImprovements = 24;
const mostLosses = 4;

/** A verdict as a proof: each improvement with its answer, on what each step rests, and what would turn it. */
export async function answer(asked: Asked, { pattern, actor: id, concept }: WhyWanted): Promise<Why> {
  const analysis = await asked.analysis();
  const { space, model } = analysis;
  const state = stateOf(analysis, pattern);
  if (state < 0 || !analysis.concepts.includes(concept)) return { kind: "gone" };
  if (space.count > mostStates) return { kind: "too large", states: space.count };
  const stays = model.actors.map((_, actor) => isStable(analysis, concept, actor, state));
  const wanted = model.actors.findIndex((each) => each.id === id);
  const actor = wanted >= 0 ? wanted : Math.max(0, stays.indexOf(false));
  const tell = proofTeller(asked, analysis);
  const explanation = explain(analysis, state, actor, concept);
  const told = explanation.improvements.slice(0, mostImprovements);
  const losses = explanation.because === "no improvement" ? tell.losses(explanation) : [];
  return {
    kind: "proof",
    state: tell.name(state),
    actor: model.actors[actor]!.id,
    concept,
    stable: explanation.stable,
    because: explanation.because,
    place: explanation.place,
    moves: explanation.moves,
    improvements: told.map((improvement) => tell.improvement(explanation, improvement)),
    losses,
    lossesLeft: explanation.because === "no improvement" ? explanation.moves - losses.length : 0,
    rests: restingOf(asked, analysis, explanation),
    left: explanation.improvements.length - told.length,
    stays,
    ...flipOf(analysis, explanation, tell),
  };
}

function flipOf(
  analysis: Analysis,
  { state, actor, concept }: Explanation,
  { name, reason }: ProofTeller,
): Pick<Proof, "flip"> {
  if (concept === "sim" || analysis.space.count > mostForFlips) return {};
  const flip = flipFinder(analysis)(state, actor, concept);
  return {
    flip: flip ? { ...flip, state: name(flip.state), reason: reason(actor, state, flip.state) } : "none",
  };
}

type ProofTeller = ReturnType<typeof proofTeller>;

function proofTeller(asked: Asked, analysis: Analysis) {
  const name = stateNamer(analysis);
  const reason = reasonTeller(asked, analysis);
  const move = moveTeller(asked, analysis);
  const answered = (
    { concept }: Explanation,
    answer: NonNullable<Explanation["improvements"][number]["answer"]>,
  ): ProofAnswer => {
    if (answer.kind === "escape") {
      const { examined, spoiled } = answer;
      if (!spoiled) return { kind: "escape", examined };
      const { steps, wayOn } = spoiled;
      return {
        kind: "escape",
        examined,
        spoiled: { steps: steps.map(move), wayOn: move(wayOn.step), place: wayOn.place },
      };
    }
    const { steps, end, wayOn } = answer;
    const looksOn = concept === "smr" || concept === "sseq";
    return {
      kind: "sanction",
      steps: steps.map(move),
      end: name(end),
      place: answer.place,
      ...(looksOn ? { wayOn: wayOn ? { move: move(wayOn.step), place: wayOn.place } : "none" } : {}),
    };
  };
  return {
    name,
    reason,
    losses: ({ state, actor }: Explanation): Proof["losses"] => {
      const ranks = analysis.ranks[actor]!;
      const found = reach(analysis, state, { actors: [actor], by: "moves", sequences: "single" });
      return found.states
        .toSorted((a, b) => ranks[b]! - ranks[a]! || a - b)
        .slice(0, mostLosses)
        .map((to) => ({
          move: move(found.sequence(to)[0]!),
          place: place(analysis, actor, to),
        }));
    },
    improvement: (explanation: Explanation, improvement: Explanation["improvements"][number]): ProofImprovement => ({
      move: move(improvement.step),
      place: improvement.place,
      ...(improvement.answer ? { answer: answered(explanation, improvement.answer) } : {}),
    }),
  };
}
