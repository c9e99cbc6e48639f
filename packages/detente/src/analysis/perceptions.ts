import { arcsFromList } from "../engine/arcs.ts";
import { closedFormEngine } from "../engine/closed-form.ts";
import type { AskedConcept } from "../engine/concepts.ts";
import { movesFrom } from "../engine/moves.ts";
import type { StateSpace } from "../engine/states.ts";
import type { Conflict } from "../model/conflict.ts";
import { resolveScenario } from "../model/scenario.ts";
import { english, listed, type Sentence, say } from "../sentences/sentence.ts";
import type { Analysis } from "./analyze.ts";
import { derivedSpace } from "./derived-space.ts";
import { solveAll } from "./join-verdicts.ts";
import { equilibria, isStable } from "./stability.ts";

/** The conflict as one actor sees it. */
export interface View {
  /** Position among the actors of the base model. */
  readonly actor: number;
  /** `scenario`: written down as this actor's perception; `base`: as everybody else sees it. */
  readonly origin: "scenario" | "base";
  /** Over the states of its own model; states that the actor does not see are entered and left by nobody. */
  readonly analysis: Analysis;
  /** For each state of the base model the same state here, or -1 where the actor sees no such state. */
  readonly stateHere: Int32Array;
  /** For each state here the same state of the base model, or -1 where there is none. */
  readonly stateThere: Int32Array;
  /** Position of the actor in its own model. */
  readonly self: number;
}

/** What actors who see the conflict differently would do together. */
export interface Perceptions {
  readonly base: Analysis;
  /** One per actor of the base model, in its order. */
  readonly views: readonly View[];
}

/**
 * By which model the views are judged when a scenario is asked about, and which scenarios count as views: an actor's view is
 * no ground to judge views by, so it is compared with what it builds on, the base model in the end, and it counts for its
 * actor. Otherwise the scenario itself is the ground. `ground`: an id, undefined for the base model.
 *
 * @example
 * ```ts
 * const text2 = `${text}\nscenario eyes as seen by iraq { preferences syria { attack } }`;
 * viewsOf(readConflict(text2).conflict!, "eyes"); // => { ground: undefined, views: ["eyes"] }
 * ```
 */
export function viewsOf(
  conflict: Conflict,
  scenario?: string,
): { readonly ground: string | undefined; readonly views: readonly string[] } {
  const seenBy = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : resolveScenario(conflict, id).seenBy;
  const written = conflict.scenarios.filter((each) => each.seenBy !== undefined);
  const viewer = seenBy(scenario);
  if (scenario === undefined || viewer === undefined)
    return { ground: scenario, views: written.map(({ id }) => id).filter((id) => id !== scenario) };
  let ground: string | undefined = scenario;
  while (seenBy(ground) !== undefined) ground = conflict.scenarios.find(({ id }) => id === ground)!.extends;
  const others = written.filter((each) => each.seenBy !== viewer).map(({ id }) => id);
  return { ground, views: [scenario, ...others] };
}

/**
 * Thrown when perceptions cannot be put together. The message is a plain sentence.
 *
 * @example
 * ```ts
 * const twice = await perceptions(analysis, [analysis]).catch((error) => error);
 * twice instanceof PerceptionError; // => true
 * ```
 */
export class PerceptionError extends RangeError {
  override readonly name = "PerceptionError";
  /** The message, for `messageInLanguage`. */
  readonly sentence: Sentence;
  constructor(sentence: Sentence) {
    super(english(sentence));
    this.sentence = sentence;
  }
}

/**
 * A hypergame (Bennett 1977; Wang, Hipel & Fraser 1988): every actor has a model of its own, the base model where none is
 * given. `seen`: the models of scenarios written `as seen by` an actor, at most one for each. States that an actor does not see
 * (`unseen`, imported misperceptions) are taken out of its model.
 *
 * States of different models are the same when the same options are taken in them, an option that a model does not have
 * counting as not taken. So a state in which an option is taken that the actor does not know of does not exist for it.
 *
 * @throws PerceptionError when an actor is given two perceptions or a perception is of nobody in the base model
 *
 * @example
 * ```ts
 * const { views } = await perceptions(analysis, []);
 * views.map(({ actor, origin }) => [actor, origin]); // => [[0, "base"], [1, "base"]]
 * ```
 */
export async function perceptions(base: Analysis, seen: readonly Analysis[]): Promise<Perceptions> {
  const ids = base.model.actors.map(({ id }) => id);
  for (const { model } of seen)
    if (!ids.includes(model.seenBy ?? ""))
      throw new PerceptionError(
        say('"{scenario}" is seen by "{actor}", who is not an actor of the model.', {
          scenario: model.scenario?.id ?? "",
          actor: model.seenBy ?? "",
        }),
      );
  const views: View[] = [];
  for (const [actor, id] of ids.entries()) {
    const own = seen.filter(({ model }) => model.seenBy === id);
    if (own.length > 1)
      throw new PerceptionError(
        say("{actor} has {count} perceptions ({scenarios}): name the one that counts (`--view`).", {
          actor: base.model.actors[actor]!.name,
          count: own.length,
          scenarios: listed(own.map(({ model }) => model.scenario?.id ?? "")),
        }),
      );
    const perceived = own[0] ?? base;
    const self = perceived.model.actors.findIndex((candidate) => candidate.id === id);
    if (self < 0)
      throw new PerceptionError(
        say('In "{scenario}", as seen by {actor}, there is no actor {actor}.', {
          scenario: perceived.model.scenario?.id ?? "",
          actor: id,
        }),
      );
    const hidden = hiddenFrom(perceived.space, id);
    const analysis = hidden ? await withoutStates(perceived, hidden) : perceived;
    const { here, there } = match(base.space, perceived.space, hidden);
    views.push({ actor, origin: own[0] ? "scenario" : "base", analysis, stateHere: here, stateThere: there, self });
  }
  return { base, views };
}

/**
 * The states (of the base model) where every actor, in the conflict as it sees it, would stay.
 *
 * @example
 * ```ts
 * steadyStates(await perceptions(analysis, []), "nash"); // => [3, 5]
 * ```
 */
export function steadyStates({ base, views }: Perceptions, concept: AskedConcept): number[] {
  return Array.from({ length: base.space.count }, (_, state) => state).filter((state) =>
    views.every(({ analysis, stateHere, self }) => {
      const here = stateHere[state]!;
      return here >= 0 && isStable(analysis, concept, self, here);
    }),
  );
}

/** The equilibria of an actor's own model: states of that model. */
export function perceivedEquilibria({ analysis, stateThere, stateHere }: View, concept: AskedConcept): number[] {
  const seen = new Set(stateHere);
  return equilibria(analysis, concept).filter((state) => stateThere[state] === -1 || seen.has(state));
}

/** Which states the actor does not see; undefined when it sees all. */
function hiddenFrom(space: StateSpace, actor: string): Uint8Array | undefined {
  const conditions = space.model.unseen.filter(({ by }) => by === actor);
  if (conditions.length === 0) return undefined;
  const hidden = new Uint8Array(space.count);
  for (const { when } of conditions) {
    const truth = space.truth(when);
    for (let state = 0; state < hidden.length; state++) hidden[state]! |= truth[state]!;
  }
  return hidden.includes(1) ? hidden : undefined;
}

/** The same conflict with some states out of everybody's reach. */
async function withoutStates(analysis: Analysis, hidden: Uint8Array): Promise<Analysis> {
  const { space, ranks, rules, concepts } = analysis;
  const moves = space.structure.moves.map((own) =>
    arcsFromList(
      space.count,
      Array.from(hidden.keys()).flatMap((from) =>
        hidden[from]
          ? []
          : movesFrom(own, from)
              .filter((to) => !hidden[to])
              .map((to) => [from, to] as const),
      ),
    ),
  );
  const structure = { stateCount: space.count, moves };
  const verdicts = await solveAll(closedFormEngine, { structure, ranks, rules }, concepts);
  return { ...analysis, space: derivedSpace(space, { structure }), verdicts, engine: closedFormEngine.id };
}

function match(base: StateSpace, seen: StateSpace, hidden: Uint8Array | undefined) {
  const here = new Int32Array(base.count).fill(-1);
  const there = new Int32Array(seen.count).fill(-1);
  const options = [...new Set([...base.model.options, ...seen.model.options].map(({ key }) => key))].sort();
  const keyIn = (space: StateSpace): ((state: number) => string) => {
    if (space.model.graph) return (state) => space.pattern(state);
    const positions = options.map((key) => space.model.options.findIndex((option) => option.key === key));
    return (state) => {
      const pattern = space.pattern(state);
      return positions.map((position) => (position < 0 ? "N" : pattern[position])).join("");
    };
  };
  const keyHere = keyIn(seen);
  const byKey = new Map(Array.from(there.keys(), (state) => [keyHere(state), state]));
  const keyThere = keyIn(base);
  for (let state = 0; state < base.count; state++) {
    const same = byKey.get(keyThere(state));
    if (same === undefined) continue;
    there[same] = state;
    if (!hidden?.[same]) here[state] = same;
  }
  return { here, there };
}
