import type { ConceptId, Rules } from "../../engine/concepts.ts";
import { chooseEngine } from "../../engine/engines.ts";
import { rank } from "../../engine/ranks.ts";
import type { StateSpace } from "../../engine/states.ts";
import type { Preference } from "../../model/conflict.ts";
import { rememberingTruth } from "../inverse/statement-edits.ts";
import { SampleWords } from "../sweep/philox.ts";
import { Work, type WorkOptions } from "../work.ts";
import {
  type Completion,
  complete,
  countCompletions,
  type OpenPart,
  openParts,
  type Question,
  questionsOf,
} from "./open-preferences.ts";

/** A conclusion that is looked at in every completion: some state of an outcome, today, or one state is an equilibrium. */
export interface Verdict {
  readonly concept: ConceptId;
  readonly about:
    | { readonly kind: "outcome"; readonly outcome: string }
    | { readonly kind: "now" }
    | { readonly kind: "state"; readonly state: number };
}

export interface OpenVerdict extends Verdict {
  /** In how many of the completions looked at it holds. */
  readonly holds: number;
}

export interface RankedQuestion extends Question {
  /** How many open verdicts the answer settles, over the completions looked at: each answer by how often it is given. */
  readonly settles: number;
  /** How much less uncertain the verdicts are on average once it is answered, in bits, summed over verdicts. */
  readonly tells: number;
}

export interface Elicitation {
  /** `all`: every completion was looked at, so that what is certain is proven. `sampled`: so many were drawn. */
  readonly method:
    | { readonly kind: "all"; readonly completions: number }
    | { readonly kind: "sampled"; readonly completions: number; readonly samples: number; readonly seed: number };
  /** Verdicts that are the same in every completion looked at. */
  readonly certain: readonly (Verdict & { readonly holds: boolean })[];
  readonly open: readonly OpenVerdict[];
  /** Most decisive first. */
  readonly questions: readonly RankedQuestion[];
}

export interface ElicitationOptions extends WorkOptions {
  /** Default: seq. */
  readonly concepts?: readonly ConceptId[];
  /** Completions drawn where there are too many to look at all; 1,000 unless given. */
  readonly samples?: number;
  /** A whole number; the same seed draws the same completions. 1 unless given. */
  readonly seed?: number;
}

/** So many completions are all looked at, if the model is not large. */
const mostCompletions = 5040;
/** Completions times states beyond which all are not looked at. */
const mostStates = 5_000_000;

/**
 * Which questions about an actor's preferences would settle most: an actor without preferences may want any option taken or
 * not, in any order of importance, and the order within `unordered` blocks may be any. Every completion of the model, or a
 * sample of them, is solved; a question is worth the verdicts that are the same in all completions with the same answer.
 *
 * @example
 * ```ts
 * const open = readConflict("actor a { option x }  actor b { option y }  preferences a { x if y; not x }").conflict!;
 * const { questions } = await elicitation(prepare(open).space!, defaultRules);
 * questions.map(({ kind, actor }) => [kind, actor]); // => [["stance", 1], ["stance", 1]]
 * ```
 */
export async function elicitation(
  space: StateSpace,
  rules: Rules,
  options: ElicitationOptions = {},
): Promise<Elicitation> {
  const { concepts = ["seq"], samples = 1000, seed = 1 } = options;
  const { model } = space;
  const parts = openParts(model);
  const questions = questionsOf(model, parts);
  const completions = countCompletions(parts);
  const isWhole = completions <= mostCompletions && completions * space.count <= mostStates;
  const count = isWhole ? completions : samples;
  const draw = isWhole ? byNumber(space, parts) : bySample(space, parts, seed);
  const solver = new Solver(space, rules, concepts);
  const work = new Work(options, count);
  const holds: Uint8Array[] = [];
  const answers: (readonly number[])[] = [];
  for (let index = 0; index < count; index++) {
    const completion = draw(index);
    holds.push(await solver.verdicts(completion.preferences));
    answers.push(completion.answers);
    work.step();
    if (work.due()) await work.rest();
  }
  const totals = solver.about.map((_, verdict) => holds.reduce((sum, each) => sum + each[verdict]!, 0));
  const isOpen = totals.map((total) => total > 0 && total < count);
  return {
    method: isWhole ? { kind: "all", completions } : { kind: "sampled", completions, samples, seed },
    certain: solver.about.flatMap((verdict, index) =>
      isOpen[index] ? [] : [{ ...verdict, holds: totals[index]! > 0 }],
    ),
    open: solver.about.flatMap((verdict, index) => (isOpen[index] ? [{ ...verdict, holds: totals[index]! }] : [])),
    questions: questions
      .map((question, index) => ({
        ...question,
        ...worth(index, question.alternatives.length, holds, answers, totals),
      }))
      .sort((a, b) => b.settles - a.settles || b.tells - a.tells),
  };
}

/** Every completion has a number: its choices are the digits. */
function byNumber({ model }: StateSpace, parts: readonly OpenPart[]): (index: number) => Completion {
  return (index) => {
    let rest = index;
    return complete(model, parts, (choices) => {
      const chosen = rest % choices;
      rest = Math.floor(rest / choices);
      return chosen;
    });
  };
}

function bySample({ model }: StateSpace, parts: readonly OpenPart[], seed: number): (index: number) => Completion {
  const words = new SampleWords(seed);
  return (index) => {
    words.sample(index);
    let word = 0;
    return complete(model, parts, (choices) => Math.floor(words.fraction(word++) * choices));
  };
}

/** Solves one completion after the other. */
class Solver {
  readonly about: readonly Verdict[];
  readonly #space: StateSpace;
  readonly #rules: Rules;
  readonly #concepts: readonly ConceptId[];
  readonly #states: readonly (readonly number[])[];

  constructor(space: StateSpace, rules: Rules, concepts: readonly ConceptId[]) {
    this.#space = rememberingTruth(space);
    this.#rules = rules;
    this.#concepts = concepts;
    const subjects: { about: Verdict["about"]; states: number[] }[] = space.model.outcomes.map(({ id, when }) => ({
      about: { kind: "outcome", outcome: id },
      states: indicesOf(space.truth(when)),
    }));
    if (space.statusQuo !== undefined) subjects.push({ about: { kind: "now" }, states: [space.statusQuo] });
    if (space.model.outcomes.length === 0)
      for (let state = 0; state < space.count; state++)
        subjects.push({ about: { kind: "state", state }, states: [state] });
    this.about = concepts.flatMap((concept) => subjects.map(({ about }) => ({ concept, about })));
    this.#states = subjects.map(({ states }) => states);
  }

  /** For each verdict whether it holds. */
  async verdicts(preferences: readonly Preference[]): Promise<Uint8Array> {
    const completed = { ...this.#space, model: { ...this.#space.model, preferences } };
    const ranks = completed.model.actors.map((_, actor) => rank(completed, actor));
    const { structure } = this.#space;
    const { bits } = await chooseEngine(structure).solve({
      structure,
      ranks,
      rules: this.#rules,
      concepts: this.#concepts,
    });
    return Uint8Array.from(
      this.#concepts.flatMap((_, concept) =>
        this.#states.map((states) =>
          states.some((state) => bits.every((own) => ((own[state]! >> concept) & 1) === 1)) ? 1 : 0,
        ),
      ),
    );
  }
}

function indicesOf(truth: Uint8Array): number[] {
  const states: number[] = [];
  truth.forEach((holds, state) => {
    if (holds === 1) states.push(state);
  });
  return states;
}

/** What an answer to the question would settle, and tell. */
function worth(
  question: number,
  alternatives: number,
  holds: readonly Uint8Array[],
  answers: readonly (readonly number[])[],
  totals: readonly number[],
): { settles: number; tells: number } {
  const given = new Array<number>(alternatives).fill(0);
  const held = Array.from({ length: alternatives }, () => new Array<number>(totals.length).fill(0));
  holds.forEach((verdicts, index) => {
    const answer = answers[index]![question]!;
    given[answer]!++;
    for (let verdict = 0; verdict < totals.length; verdict++) held[answer]![verdict]! += verdicts[verdict]!;
  });
  let settles = 0;
  let tells = 0;
  totals.forEach((total, verdict) => {
    if (total === 0 || total === holds.length) return;
    tells += uncertainty(total / holds.length);
    given.forEach((times, answer) => {
      if (times === 0) return;
      const share = held[answer]![verdict]! / times;
      if (share === 0 || share === 1) settles += times / holds.length;
      tells -= (times / holds.length) * uncertainty(share);
    });
  });
  return { settles, tells };
}

/** In bits. */
const uncertainty = (share: number): number =>
  share === 0 || share === 1 ? 0 : -share * Math.log2(share) - (1 - share) * Math.log2(1 - share);
