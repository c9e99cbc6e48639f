import type { Analysis } from "../analysis/analyze.ts";
import type { Escape, Explanation, Improvement, Place, Sanction } from "../analysis/explain.ts";
import { reasonsToStay } from "../analysis/staying.ts";
import { type Reason, reasonForOrder, type Step } from "../analysis/steps.ts";
import type { Grounds } from "../model/conflict.ts";
import { english } from "./phrases/english.ts";
import type { Phrases } from "./phrases/phrases.ts";
import { reasonText, Words } from "./words.ts";

/** One sentence of a proof, with the moves and the evidence that it speaks of. */
export interface ProofLine {
  /**
   * `standing`: where the state stands for the actor and how many moves it has, the first line; `improvement`: a move that
   * it would gain by; below it `answer`: a move of the others, `end`: where their answer ends, `way on`: what the actor can
   * do from there, `escape`: that no answer does.
   */
  readonly kind: "standing" | "improvement" | "answer" | "end" | "way on" | "escape";
  /** Markdown: code and bold. */
  readonly text: string;
  readonly steps: readonly Step[];
  /** What the preferences rest on that the sentence names: ids of statements and sources, what is assumed. */
  readonly grounds: readonly Grounds[];
}

/**
 * The proof of a verdict, sentence by sentence: what the text of it is printed from.
 *
 * @example
 * ```ts
 * proofLines(analysis, explain(analysis, 0, 1, "nash")).length; // => 2
 * ```
 */
export function proofLines(
  analysis: Analysis,
  explanation: Explanation,
  phrases: Phrases = english,
): readonly ProofLine[] {
  const proof = new Proof(analysis, explanation, phrases);
  return [proof.standing(), ...explanation.improvements.flatMap((improvement) => proof.improvement(improvement))];
}

class Proof {
  readonly #analysis: Analysis;
  readonly #explanation: Explanation;
  readonly #phrases: Phrases;
  readonly #words: Words;
  readonly #actor: string;

  constructor(analysis: Analysis, explanation: Explanation, phrases: Phrases) {
    this.#analysis = analysis;
    this.#explanation = explanation;
    this.#phrases = phrases;
    this.#words = new Words(analysis, phrases);
    this.#actor = this.#words.actor(explanation.actor);
  }

  standing(): ProofLine {
    const { general, verdicts } = this.#phrases;
    const opening = verdicts.begins(this.#place(this.#explanation.place), this.#actor);
    const grounds = this.#explanation.because === "no improvement" ? this.#whyNoneIsBetter() : [];
    return { kind: "standing", text: [opening, this.#summary()].join(general.space), steps: [], grounds };
  }

  /** What the actor's preference for the state over each that it could move to rests on, each once. */
  #whyNoneIsBetter(): readonly Grounds[] {
    const { state, actor } = this.#explanation;
    const grounds = reasonsToStay(this.#analysis, state, actor).reasons.flatMap(groundsOf);
    return [...new Map(grounds.map((each) => [JSON.stringify(each), each])).values()];
  }

  improvement({ step, place, answer }: Improvement): ProofLine[] {
    const { actor } = this.#explanation;
    const text = this.#phrases.verdicts.improvement(
      this.#words.move(step),
      this.#words.label(step.to),
      this.#place(place),
      this.#reason(actor, step.from, step.to),
    );
    const gain: ProofLine = {
      kind: "improvement",
      text,
      steps: [step],
      grounds: this.#grounds(actor, step.from, step.to),
    };
    if (!answer) return [gain];
    return [gain, ...(answer.kind === "sanction" ? this.#sanction(answer) : this.#escape(answer))];
  }

  #summary(): string {
    const { because, moves, improvements } = this.#explanation;
    const { verdicts } = this.#phrases;
    switch (because) {
      case "no move":
        return verdicts.cannotMoveFromHere(this.#actor);
      case "no improvement":
        return verdicts.noneBetter(this.#actor, moves, this.#ties());
      case "all sanctioned":
        return verdicts.gainsAnswered(moves, improvements.length);
      case "an improvement escapes":
        return verdicts.gains(moves, improvements.length);
    }
  }

  #ties(): number {
    const { state, actor } = this.#explanation;
    return reasonsToStay(this.#analysis, state, actor).ties.length;
  }

  #sanction({ steps, end, place, wayOn }: Sanction): ProofLine[] {
    const { verdicts } = this.#phrases;
    const { actor, concept, state, place: start } = this.#explanation;
    const [label, standing] = [this.#words.label(end), this.#place(place)];
    const ends: ProofLine =
      place.place > start.place
        ? {
            kind: "end",
            text: verdicts.endsBelow(label, standing, this.#actor, this.#reason(actor, end, state)),
            steps: [],
            grounds: this.#grounds(actor, end, state),
          }
        : { kind: "end", text: verdicts.endsNoBetter(label, standing, this.#actor), steps: [], grounds: [] };
    const answers = steps.map((step) => this.#answer(step, concept === "sim"));
    if (wayOn) {
      const text = verdicts.wayOn(this.#actor, this.#words.label(wayOn.step.to), this.#place(wayOn.place));
      return [...answers, ends, { kind: "way on", text, steps: [wayOn.step], grounds: [] }];
    }
    if (concept !== "smr" && concept !== "sseq") return [...answers, ends];
    return [...answers, ends, { kind: "way on", text: verdicts.noWayOn(this.#actor), steps: [], grounds: [] }];
  }

  #escape({ examined, spoiled }: Escape): ProofLine[] {
    const { verdicts } = this.#phrases;
    const { concept } = this.#explanation;
    if (!spoiled) {
      const text =
        examined === 0
          ? verdicts.noAnswer(concept === "seq" || concept === "sseq")
          : verdicts.noneSuffices(examined, this.#actor);
      return [{ kind: "escape", text, steps: [], grounds: [] }];
    }
    const { step, place } = spoiled.wayOn;
    const text = verdicts.spoiled(this.#words.move(step), this.#words.label(step.to), this.#place(place));
    return [
      ...spoiled.steps.map((each) => this.#answer(each, false)),
      { kind: "escape", text, steps: [step], grounds: [] },
    ];
  }

  /** A move of the others with what its mover gains or loses. */
  #answer(step: Step, atOnce: boolean): ProofLine {
    const { verdicts } = this.#phrases;
    const { actor, from, to, verdict } = step;
    const gains = verdict === "gain";
    const effect = gains
      ? verdicts.aGain(this.#reason(actor, from, to))
      : verdict === "loss"
        ? verdicts.atALoss
        : verdicts.neither;
    const text = verdicts.step(this.#words.move(step), this.#words.label(to), effect);
    return {
      kind: "answer",
      text: atOnce ? verdicts.atOnce(text) : text,
      steps: [step],
      grounds: gains ? this.#grounds(actor, from, to) : [],
    };
  }

  #place({ place, of }: Place): string {
    return this.#phrases.verdicts.standing(place, of);
  }

  #reason(actor: number, a: number, b: number): string {
    return reasonText(this.#analysis, actor, a, b, this.#phrases);
  }

  #grounds(actor: number, a: number, b: number): readonly Grounds[] {
    return groundsOf(reasonForOrder(this.#analysis, actor, a, b));
  }
}

function groundsOf(reason: Reason): readonly Grounds[] {
  switch (reason.kind) {
    case "tie":
      return [];
    case "weights":
      return reason.statements.map(({ grounds }) => grounds);
    case "ranking":
    case "statement":
      return [reason.grounds];
  }
}
