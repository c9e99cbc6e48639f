import { type ConceptId, countStable, modelHash, type Severity, version } from "detente";
import { type Notice, noticesOf } from "./notices.ts";
import type { Asked } from "./question.ts";

export interface OverviewActor {
  readonly id: string;
  readonly name: string;
}
export interface OverviewOption {
  /** `actor.option`. */
  readonly key: string;
  readonly id: string;
  readonly name: string;
  /** Position of its actor. */
  readonly actor: number;
}
/** What every view needs to know of the document and the situation. */
export interface Overview {
  readonly title: string;
  readonly asOf?: string;
  readonly actors: readonly OverviewActor[];
  /** Ids of the actors of whom no preference is written down. */
  readonly withoutWishes: readonly string[];
  /** In declared order; empty in graph form. */
  readonly options: readonly OverviewOption[];
  readonly outcomes: readonly { readonly id: string; readonly name: string }[];
  readonly scenarios: readonly { readonly id: string; readonly name: string; readonly seenBy?: string }[];
  readonly counts: Readonly<Record<Severity | "claims" | "statements" | "sources", number>>;
  /** Warnings about the situation, where it can be analysed. */
  readonly notices: readonly Notice[];
  /** The text has words far longer than a line. */
  readonly hasEndlessWords: boolean;
  /** Absent when the situation cannot be analysed. */
  readonly solved?: {
    readonly states: number;
    /** Position of today's state, from 0. */
    readonly statusQuo?: number;
    readonly concepts: readonly ConceptId[];
    /** How many states are equilibria, a concept each. */
    readonly equilibria: readonly number[];
    readonly engine: string;
    readonly version: string;
    /** Of the model, its evidence left out. */
    readonly hash: string;
  };
}

export async function answer(asked: Asked, _: null): Promise<Overview> {
  const { conflict, diagnostics, situation } = asked;
  const counts = {
    error: 0,
    warning: 0,
    hint: 0,
    claims: conflict?.claims.length ?? 0,
    statements: conflict?.statements.length ?? 0,
    sources: conflict?.sources.length ?? 0,
  };
  for (const { severity } of diagnostics) counts[severity]++;
  const base = {
    title: conflict?.title ?? "",
    ...(conflict?.asOf ? { asOf: conflict.asOf } : {}),
    outcomes: conflict?.outcomes.map(({ id, name }) => ({ id, name })) ?? [],
    scenarios: conflict?.scenarios.map(({ id, name, seenBy }) => ({ id, name, ...(seenBy ? { seenBy } : {}) })) ?? [],
    counts,
    hasEndlessWords: /[^\s]{500}/.test(asked.text),
  };
  if (counts.error > 0 || !conflict) {
    const actors = conflict?.actors ?? [];
    return {
      ...base,
      notices: [],
      actors: actors.map(({ id, name }) => ({ id, name })),
      withoutWishes: [],
      options: actors.flatMap((actor, index) =>
        actor.options.map(({ id, name }) => ({ key: `${actor.id}.${id}`, id, name, actor: index })),
      ),
    };
  }
  const analysis = await asked.analysis();
  const { model, space, engine } = analysis;
  return {
    ...base,
    notices: noticesOf(asked),
    ...(model.asOf ? { asOf: model.asOf } : {}),
    actors: model.actors.map(({ id, name }) => ({ id, name })),
    withoutWishes: model.actors
      .filter(({ id }) => model.preferences.every(({ actor }) => actor !== id))
      .map(({ id }) => id),
    options: model.options.map(({ key, id, name, ownerIndex }) => ({ key, id, name, actor: ownerIndex })),
    outcomes: model.outcomes.map(({ id, name }) => ({ id, name })),
    solved: {
      states: space.count,
      ...(space.statusQuo === undefined ? {} : { statusQuo: space.statusQuo }),
      concepts: situation.concepts,
      equilibria: situation.concepts.map((concept) => countStable(analysis, concept).equilibria),
      engine,
      version,
      hash: modelHash(model),
    },
  };
}
