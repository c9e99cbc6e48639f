import { isEquilibrium, isStable, type SanctionConcept, StrengthError, strength } from "detente";
import type { Asked } from "./question.ts";
import { type Lot, lotsOf, type Named, namedKinds } from "./states/lots.ts";

export interface StrengthWanted {
  /** How many rows are wanted. */
  readonly most: number;
}

/** Which of what holds is held firmly: every improvement can end greatly worse than where it began. */
export type StrengthAnswer =
  /** Nothing in the model is greatly preferred. */
  | { readonly kind: "unmarked" }
  /** Statements have weights, which do not say which of them decides. */
  | { readonly kind: "weighted" }
  | {
      readonly kind: "strength";
      readonly concepts: readonly SanctionConcept[];
      /** For each concept what holds strongly for all, and what weakly. */
      readonly strong: readonly Named[];
      readonly weak: readonly Named[];
      readonly total: number;
      /** States that hold for all under one of the concepts. */
      readonly rows: readonly StrengthRow[];
    };

export interface StrengthRow extends Lot {
  /** For each concept how firmly each actor stays. */
  readonly verdicts: readonly (readonly Firmness[])[];
}
export type Firmness = "strong" | "weak" | "leaves";

const defined: readonly SanctionConcept[] = ["gmr", "smr", "seq", "sseq"];

/** Strong and weak stability, where the model says what is greatly preferred. */
export async function answer(asked: Asked, { most }: StrengthWanted): Promise<StrengthAnswer> {
  const { situation, signal } = asked;
  const chosen = defined.filter((concept) => situation.concepts.includes(concept));
  const analysis = await asked.analysis({ ...situation, concepts: chosen.length > 0 ? chosen : defined });
  const { space, model } = analysis;
  const isMarked = model.preferences.some((preference) =>
    preference.kind === "ranking"
      ? preference.tiers.some(({ much }) => much)
      : preference.items.flatMap((item) => (item.kind === "unordered" ? item.items : [item])).some(({ much }) => much),
  );
  if (!isMarked) return { kind: "unmarked" };
  const found = await strength(analysis, {
    signal,
    onProgress: ({ done, total }) => asked.progress(done, total),
  }).catch((error: unknown) => {
    if (error instanceof StrengthError) return undefined;
    throw error;
  });
  if (!found) return { kind: "weighted" };
  const { concepts, strong } = found;
  const firmness = (concept: SanctionConcept, actor: number, state: number): Firmness =>
    !isStable(analysis, concept, actor, state)
      ? "leaves"
      : strong.get(concept)![actor]![state] === 1
        ? "strong"
        : "weak";
  const verdicts = (state: number): Firmness[][] =>
    concepts.map((concept) => model.actors.map((_, actor) => firmness(concept, actor, state)));
  const all = Array.from({ length: space.count }, (_, state) => state);
  const held = concepts.map((concept) => all.filter((state) => isEquilibrium(analysis, concept, state)));
  const isFirm = (concept: SanctionConcept, state: number): boolean =>
    strong.get(concept)!.every((verdict) => verdict[state] === 1);
  const states = [...new Set(held.flat())].sort(
    (a, b) => Number(b === space.statusQuo) - Number(a === space.statusQuo) || a - b,
  );
  const lots = lotsOf(analysis, states, true, verdicts);
  return {
    kind: "strength",
    concepts,
    strong: concepts.map((concept, at) =>
      namedKinds(
        analysis,
        held[at]!.filter((state) => isFirm(concept, state)),
      ),
    ),
    weak: concepts.map((concept, at) =>
      namedKinds(
        analysis,
        held[at]!.filter((state) => !isFirm(concept, state)),
      ),
    ),
    total: lots.length,
    rows: lots.slice(0, most).map((lot) => ({ ...lot, verdicts: verdicts(lot.state) })),
  };
}
