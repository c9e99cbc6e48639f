import { english, listed, type Sentence, say, word } from "../sentences/sentence.ts";
import type { Actor, Conflict, Declarations, Graph, Scenario } from "./conflict.ts";
import type { ConflictModel, ModelOption } from "./conflict-model.ts";

/**
 * Thrown by `resolveScenario` for a scenario that cannot be applied. The message is a plain sentence for people.
 * `unknown-scenario`: the conflict has none of that id; `cyclic-scenario`: a scenario builds, in the end, on itself;
 * `option-order`: the declared order of the options is not a permutation of all options.
 *
 * @example
 * ```ts
 * try {
 *   resolveScenario(water, "nowhere");
 * } catch (error) {
 *   (error as ScenarioError).code; // => "unknown-scenario"
 * }
 * ```
 */
export class ScenarioError extends Error {
  override readonly name = "ScenarioError";
  readonly code: "unknown-scenario" | "cyclic-scenario" | "option-order";
  /** The message, for `inLanguage`. */
  readonly sentence: Sentence;
  constructor(code: ScenarioError["code"], sentence: Sentence) {
    super(english(sentence));
    this.code = code;
    this.sentence = sentence;
  }
}

/**
 * The model of one situation: the conflict as declared, or with one scenario applied on top of what it builds on.
 *
 * From the base outwards each scenario replaces actors and outcomes of the same id and preferences of the same actor
 * where they stand (others are added at the end), the status quo, the order of options, the states of a graph, and the
 * moves of the actors that it gives moves to. Rules, merges, forbidden moves and unseen states are added to the inherited ones, which `withoutRules` drops first.
 * The date and the perceiving actor are those of the nearest scenario that has one, the conflict's own date last.
 *
 * Options come in the declared order: `optionOrder` where there is one, otherwise actor by actor. Preferences of actors
 * that do not exist are left out.
 *
 * @param scenarioId the scenario to apply; none for the conflict as declared
 * @throws ScenarioError when the scenario is unknown or cyclic, or when the option order is not a permutation
 *
 * @example
 * ```ts
 * const dry = readConflict(`${text}\nscenario dry { now attack }`).conflict!;
 * resolveScenario(dry, "dry").statusQuo!.kind; // => "options"
 * resolveScenario(water).options.map(({ key }) => key); // => ["syria.release", "syria.escalate", "iraq.attack"]
 * ```
 */
export function resolveScenario(conflict: Conflict, scenarioId?: string): ConflictModel {
  const chain = scenarioId === undefined ? [] : chainOf(conflict, scenarioId);
  const declarations = chain.reduce<Declarations>(applyScenario, declarationsOf(conflict));
  const chosen = chain.at(-1);
  const actorIds = new Set(declarations.actors.map((actor) => actor.id));
  return {
    ...declarations,
    title: conflict.title,
    asOf: chain.findLast((scenario) => scenario.asOf !== undefined)?.asOf ?? conflict.asOf,
    seenBy: chain.findLast((scenario) => scenario.seenBy !== undefined)?.seenBy,
    scenario: chosen && { id: chosen.id, name: chosen.name },
    preferences: declarations.preferences.filter((preference) => actorIds.has(preference.actor)),
    options: orderedOptions(declarations.actors, declarations.optionOrder),
    conflict,
  };
}

/** The scenario and all that it builds on, the outermost base first. */
function chainOf(conflict: Conflict, scenarioId: string): readonly Scenario[] {
  const byId = new Map(conflict.scenarios.map((scenario) => [scenario.id, scenario]));
  const chain: Scenario[] = [];
  const seen = new Set<string>();
  for (let id: string | undefined = scenarioId; id !== undefined; ) {
    if (seen.has(id)) {
      const circle = [...chain.map((scenario) => scenario.id), id].join(" → ");
      const values = { scenario: scenarioId, circle };
      throw new ScenarioError("cyclic-scenario", say('The scenario "{scenario}" builds on itself: {circle}.', values));
    }
    const scenario = byId.get(id);
    if (scenario === undefined) throw unknownScenario(conflict, id, chain.at(-1)?.id);
    seen.add(id);
    chain.push(scenario);
    id = scenario.extends;
  }
  return chain.reverse();
}

function unknownScenario(conflict: Conflict, id: string, wantedBy: string | undefined): ScenarioError {
  const known = conflict.scenarios.map((scenario) => scenario.id);
  const offer = known.length === 0 ? word("It has none.") : say("It has: {names}.", { names: listed(known) });
  const context = wantedBy === undefined ? "" : say(', on which "{scenario}" builds', { scenario: wantedBy });
  return new ScenarioError(
    "unknown-scenario",
    say('The conflict has no scenario "{scenario}"{context}. {offer}', { scenario: id, context, offer }),
  );
}

function declarationsOf(conflict: Conflict): Declarations {
  const { actors, optionOrder, rules, merges, forbidden, unseen, graph, statusQuo, outcomes, preferences } = conflict;
  return { actors, optionOrder, rules, merges, forbidden, unseen, graph, statusQuo, outcomes, preferences };
}

function applyScenario(base: Declarations, scenario: Scenario): Declarations {
  const { overrides } = scenario;
  const inherited: Pick<Declarations, "rules" | "merges" | "forbidden" | "unseen"> = scenario.withoutRules
    ? { rules: [], merges: [], forbidden: [], unseen: [] }
    : base;
  const actors = replaceBy((actor) => actor.id, base.actors, overrides.actors);
  return {
    actors,
    optionOrder: overrides.optionOrder ?? (base.optionOrder && adjustedOrder(base.optionOrder, base.actors, actors)),
    rules: [...inherited.rules, ...(overrides.rules ?? [])],
    merges: [...inherited.merges, ...(overrides.merges ?? [])],
    forbidden: [...inherited.forbidden, ...(overrides.forbidden ?? [])],
    unseen: [...inherited.unseen, ...(overrides.unseen ?? [])],
    graph: overrides.graph ? replaceGraph(base.graph, overrides.graph) : base.graph,
    statusQuo: overrides.statusQuo ?? base.statusQuo,
    outcomes: replaceBy((outcome) => outcome.id, base.outcomes, overrides.outcomes),
    preferences: replaceBy((preference) => preference.actor, base.preferences, overrides.preferences),
  };
}

/** Each replacement takes the place of the item with the same key; those without one follow at the end. */
function replaceBy<T>(keyOf: (item: T) => string, base: readonly T[], replacements: readonly T[] = []): readonly T[] {
  if (replacements.length === 0) return base;
  const byKey = new Map(base.map((item) => [keyOf(item), item]));
  for (const replacement of replacements) byKey.set(keyOf(replacement), replacement);
  return [...byKey.values()];
}

/**
 * States are replaced as a whole, moves actor by actor, where they stand; inherited moves from or to a state that is gone go
 * with it.
 */
function replaceGraph(base: Graph | undefined, { states: own, moves, unmoved = [] }: Graph): Graph {
  const states = own.length > 0 ? own : (base?.states ?? []);
  const names = new Set(states.map((state) => state.id));
  const movers = new Set([...moves.map(({ by }) => by), ...unmoved]);
  const kept = (base?.moves ?? []).filter(({ by, from, to }) => !movers.has(by) && names.has(from) && names.has(to));
  return { states, moves: [...kept, ...moves] };
}

/** The inherited order after a scenario changed some actors' options: those that are gone leave it, new ones follow. */
function adjustedOrder(order: readonly string[], before: readonly Actor[], after: readonly Actor[]): readonly string[] {
  const keysBefore = new Set(optionKeys(before));
  const keysAfter = optionKeys(after);
  const stays = new Set(keysAfter);
  const kept = order.filter((key) => stays.has(key) || !keysBefore.has(key));
  return [...kept, ...keysAfter.filter((key) => !keysBefore.has(key))];
}

const optionKeys = (actors: readonly Actor[]): string[] =>
  actors.flatMap((actor) => actor.options.map((option) => `${actor.id}.${option.id}`));

function orderedOptions(actors: readonly Actor[], order: readonly string[] | undefined): readonly ModelOption[] {
  const options = actors.flatMap((owner, ownerIndex) =>
    owner.options.map((option): ModelOption => ({ ...option, key: `${owner.id}.${option.id}`, owner, ownerIndex })),
  );
  if (order === undefined) return options;
  const byKey = new Map(options.map((option) => [option.key, option]));
  const ordered = order.flatMap((key) => byKey.get(key) ?? []);
  if (ordered.length !== order.length || order.length !== options.length || new Set(order).size !== order.length) {
    throw new ScenarioError(
      "option-order",
      say(
        "The order of options lists {count} names where the actors have {options} options; each option must stand in it exactly once, as actor.option.",
        { count: order.length, options: options.length },
      ),
    );
  }
  return ordered;
}
