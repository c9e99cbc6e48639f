import type {
  Actor,
  Conflict,
  ForbiddenMove,
  Graph,
  Merge,
  Option,
  Outcome,
  Preference,
  RankingTier,
  Rule,
  StateReference,
  StatusQuo,
  Unseen,
} from "../../src/model/conflict.ts";
import type { ConflictModel } from "../../src/model/conflict-model.ts";
import type { Expression } from "../../src/model/expression.ts";

/** What a test says of a model; everything else is empty. Actors' options are written "strike+" (take only), "delay-" (drop only). */
export interface Sketch {
  readonly actors: Readonly<Record<string, readonly string[]>>;
  /** Declared order where it is not actor by actor. */
  readonly optionOrder?: readonly string[];
  readonly rules?: readonly Rule[];
  readonly merges?: readonly Merge[];
  readonly forbidden?: readonly ForbiddenMove[];
  readonly unseen?: readonly Unseen[];
  readonly outcomes?: readonly Outcome[];
  readonly graph?: Graph;
  readonly statusQuo?: StatusQuo;
  readonly preferences?: readonly Preference[];
}

export function model(sketch: Sketch): ConflictModel {
  const actors: Actor[] = Object.entries(sketch.actors).map(([id, options]) => ({
    id,
    name: id.toUpperCase(),
    options: options.map(option),
  }));
  const declared = actors.flatMap((owner, ownerIndex) =>
    owner.options.map((it) => ({ ...it, key: `${owner.id}.${it.id}`, owner, ownerIndex })),
  );
  const { optionOrder } = sketch;
  const options = optionOrder ? optionOrder.map((key) => declared.find((it) => it.key === key)!) : declared;
  const conflict: Conflict = {
    title: "test",
    actors,
    optionOrder,
    rules: sketch.rules ?? [],
    merges: sketch.merges ?? [],
    forbidden: sketch.forbidden ?? [],
    unseen: sketch.unseen ?? [],
    graph: sketch.graph,
    statusQuo: sketch.statusQuo,
    outcomes: sketch.outcomes ?? [],
    preferences: sketch.preferences ?? [],
    scenarios: [],
    claims: [],
    sources: [],
    statements: [],
  };
  return { ...conflict, options, conflict };
}

function option(written: string): Option {
  const direction = written.endsWith("+") ? "take" : written.endsWith("-") ? "drop" : "both";
  const id = written.replace(/[+-]$/, "");
  return { id, name: id, direction };
}

export const taken = (key: string): Expression => ({ op: "option", option: key });
export const not = (of: Expression): Expression => ({ op: "not", of });
export const and = (...of: Expression[]): Expression => ({ op: "and", of });
export const or = (...of: Expression[]): Expression => ({ op: "or", of });
export const state = (id: string): Expression => ({ op: "state", state: id });

export const infeasible = (...of: Expression[]): Rule => ({ kind: "infeasible", of });
export const notBoth = (a: string, b: string): Rule => infeasible(and(taken(a), taken(b)));
export const exactlyOne = (...keys: string[]): Rule => ({ kind: "exactly-one", of: keys.map(taken) });
export const atMostOne = (...keys: string[]): Rule => ({ kind: "at-most-one", of: keys.map(taken) });

/** A ranking by state numbers, best first: "3>4>1~2". */
export function ranking(actor: string, written: string): Preference {
  return tiers(actor, written, (id) => ({ kind: "number", number: Number(id) }));
}

/** A ranking by the names of the states of a graph, best first: "spill>idle~clean". */
export function rankingByName(actor: string, written: string): Preference {
  return tiers(actor, written, (id) => ({ kind: "state", state: id }));
}

function tiers(actor: string, written: string, refer: (id: string) => StateReference): Preference {
  const list: RankingTier[] = written.split(">").map((tier) => ({ states: tier.split("~").map(refer) }));
  return { kind: "ranking", actor, tiers: list };
}

/** Option prioritization, most important statement first. */
export function statements(actor: string, ...when: Expression[]): Preference {
  return { kind: "statements", actor, items: when.map((it) => ({ kind: "statement", when: it })) };
}

/** A graph written as the product's language does: states, and for each actor "idle -> spill" moves. */
export function graph(states: readonly string[], moves: Readonly<Record<string, readonly string[]>>): Graph {
  return {
    states: states.map((id) => ({ id, name: id })),
    moves: Object.entries(moves).flatMap(([by, arrows]) =>
      arrows.map((arrow) => {
        const [from, to] = arrow.split(" -> ");
        return { by, from, to };
      }),
    ),
  };
}
