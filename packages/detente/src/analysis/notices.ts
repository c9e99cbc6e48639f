import { defaultRules, type Rules } from "../engine/concepts.ts";
import { forEachMove } from "../engine/moves.ts";
import type { StateSpace } from "../engine/states.ts";
import { type Diagnostic, finding } from "../language/diagnostic.ts";
import type { Actor, Conflict } from "../model/conflict.ts";
import type { ConflictModel } from "../model/conflict-model.ts";
import { listed, type Sentence, say } from "../sentences/sentence.ts";

/**
 * What whoever reads an answer about this situation has to know of it, wherever the answer stands: who wants nothing in it,
 * and who cannot move.
 *
 * @example
 * ```ts
 * situationNotices(analysis.space).length; // => 0
 * ```
 */
export function situationNotices(space: StateSpace): Diagnostic[] {
  return [...actorsWithoutWishes(space.model).map((actor) => wantsNothing(space.model, actor)), ...unmoved(space)];
}

/**
 * What whoever reads an answer has to know of the rules that it was found under: those that are not the usual ones.
 *
 * @example
 * ```ts
 * rulesNotices(defaultRules).length; // => 0
 * rulesNotices({ ...defaultRules, "ties-sanction": "no" }).map(({ code }) => code); // => ["rules-not-usual"]
 * ```
 */
export function rulesNotices(rules: Rules): Diagnostic[] {
  const ids = Object.keys(defaultRules) as (keyof Rules)[];
  const changed = ids.filter((id) => rules[id] !== defaultRules[id]);
  if (changed.length === 0) return [];
  return [
    finding({
      code: "rules-not-usual",
      severity: "warning",
      message: say("The solution concepts are not read in the usual way here: {rules}.", {
        rules: listed(
          changed.map((id) =>
            say("`{rule}` instead of `{usual}`", { rule: `${id}=${rules[id]}`, usual: defaultRules[id] }),
          ),
        ),
      }),
    }),
  ];
}

/** The actors of a situation of whom nothing says what they want in it. */
export function actorsWithoutWishes({ actors, preferences }: ConflictModel): Actor[] {
  const wanting = new Set(
    preferences
      .filter((preference) => preference.kind === "ranking" || preference.items.length > 0)
      .map(({ actor }) => actor),
  );
  return actors.filter(({ id }) => !wanting.has(id));
}

/** That nothing at all is said of an actor's wishes is found where the file is read. */
export function isSaidOfFile(conflict: Conflict, { id, at }: Actor): boolean {
  const wishes = [conflict.preferences, ...conflict.scenarios.map(({ overrides }) => overrides.preferences ?? [])];
  return (
    at !== undefined &&
    conflict.actors.some((actor) => actor.id === id) &&
    !wishes.flat().some(({ actor }) => actor === id)
  );
}

function wantsNothing(model: ConflictModel, { id: actor, at: place }: Actor): Diagnostic {
  const message: Sentence = model.scenario
    ? say(
        "Nothing says what `{actor}` prefers in the scenario `{scenario}`: all states are equally good for it there.",
        {
          actor,
          scenario: model.scenario.id,
        },
      )
    : say("Nothing says what `{actor}` prefers in the base model: all states are equally good for it there.", {
        actor,
      });
  return finding({
    code: "actor-without-preferences",
    severity: "warning",
    message,
    remedy: say("Add `preferences {actor} { … }` or `ranking {actor} { … }`.", { actor }),
    place,
  });
}

function unmoved(space: StateSpace): Diagnostic[] {
  const { actors, graph } = space.model;
  const still = actors.filter((_, actor) => cannotMove(space, actor));
  if (still.length === 0) return [];
  const { scenario } = space.model;
  const where = scenario ? say(" in the scenario `{scenario}`", { scenario: scenario.id }) : "";
  const remedy: Sentence = graph
    ? "Give moves to whoever can act: `moves usa { idle -> talks }`."
    : "A move changes the options of one actor only: check the rules that tie them to others' options, and let states half-way be feasible.";
  if (still.length === actors.length)
    return [
      finding({
        code: "nobody-can-move",
        severity: "warning",
        message: say(
          "No actor can move from any feasible state{where}: nothing can happen, and every state is stable under every concept.",
          { where },
        ),
        remedy,
        place: still[0]!.at,
      }),
    ];
  return still.map(({ id: actor, at: place }) =>
    finding({
      code: "actor-cannot-move",
      severity: "warning",
      message: say(
        "`{actor}` cannot move from any feasible state{where}, so that every state is stable for it under every concept.",
        { actor, where },
      ),
      remedy,
      place,
    }),
  );
}

/** With more states than this, moves that nothing has needed yet are not laid out to look at them. */
const mostStates = 2 ** 18;

/** Whether no move of the actor leads anywhere; false where it would take too much to know. */
function cannotMove({ model, structure, count }: StateSpace, actor: number): boolean {
  const shape = structure.tensor ?? structure.merged?.shape;
  if (shape && shape.axes[actor]!.strategies < 2) return true;
  const listed = model.graph !== undefined || model.forbidden.length + model.unseen.length > 0;
  if (!listed && count > mostStates) return false;
  if (structure.tensor && structure.tensor.cellOf === null && model.actors[actor]!.options.every(bothWays))
    return false;
  const moves = structure.moves[actor]!;
  if (moves.kind === "arcs") return moves.targets.length === 0;
  let found = false;
  const see = (): void => {
    found = true;
  };
  for (let state = 0; state < count && !found; state++) forEachMove(moves, state, see);
  return !found;
}

const bothWays = ({ direction }: Actor["options"][number]): boolean => direction === "both";
