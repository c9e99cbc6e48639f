import { type MovesTold, mistakes } from "../analysis/mistakes.ts";
import { type Perceptions, perceivedEquilibria, steadyStates, type View } from "../analysis/perceptions.ts";
import { equilibria, stableStates } from "../analysis/stability.ts";
import { printExpression } from "../interop/detente.ts";
import type { PreferenceStatement } from "../model/conflict.ts";
import { idOrNull, provenance, stateDocument, toId } from "./documents.ts";
import { Words } from "./words.ts";

/**
 * `perceptions --json`. Ids are of the base model unless a field says otherwise.
 *
 * @example
 * ```ts
 * perceptionsDocument("water.detente", await perceptions(analysis, [])).views.length; // => 2
 * ```
 */
export function perceptionsDocument(file: string, answer: Perceptions) {
  const { base, views } = answer;
  const ids = base.model.actors.map(({ id }) => id);
  const words = new Words(base);
  const named = (state: number) => stateDocument(words, state);
  return {
    ...provenance(file, base.model),
    rules: base.rules,
    concepts: base.concepts,
    statusQuo: idOrNull(base.space.statusQuo),
    base: Object.fromEntries(base.concepts.map((concept) => [concept, equilibria(base, concept).map(toId)])),
    steady: Object.fromEntries(base.concepts.map((concept) => [concept, steadyStates(answer, concept).map(named)])),
    views: views.map((view) => viewDocument(answer, view)),
    mistakes: mistakes(answer).map((found) => ({
      actor: ids[found.actor]!,
      unknownOptions: found.unknownOptions,
      imaginedOptions: found.imaginedOptions,
      unseenStates: found.unseenStates.map(toId),
      imaginedStates: found.imaginedStates.map((state) => views[found.actor]!.analysis.space.pattern(state)),
      statusQuo: found.statusQuo
        ? {
            seen:
              found.statusQuo.seen === undefined
                ? null
                : views[found.actor]!.analysis.space.pattern(found.statusQuo.seen),
            base: idOrNull(found.statusQuo.base),
          }
        : null,
      moves: found.moves.map(({ about, missing, imagined }) => ({
        about: ids[about]!,
        missing: movesDocument(missing),
        imagined: movesDocument(imagined),
      })),
      outcomes: found.outcomes,
      preferences: found.preferences.map(({ about, agreement, parts }) => ({
        about: ids[about]!,
        agreement: agreement ?? null,
        parts: parts
          ? { at: parts.at, seen: statementDocument(parts.seen), base: statementDocument(parts.base) }
          : null,
      })),
    })),
  };
}

const movesDocument = ({ count, first }: MovesTold) => ({
  count,
  first: first.map(([from, to]) => ({ from: toId(from), to: toId(to) })),
});

function viewDocument({ base }: Perceptions, view: View) {
  const { actor, origin, analysis, stateThere, self } = view;
  const words = new Words(analysis);
  // by pattern: the actor's own model may number its states otherwise
  const seen = (state: number) => ({
    pattern: analysis.space.pattern(state),
    outcomes: words.outcomeIds(state),
    state: stateThere[state]! < 0 ? null : toId(stateThere[state]!),
  });
  return {
    actor: base.model.actors[actor]!.id,
    origin,
    scenario: origin === "scenario" ? (analysis.model.scenario?.id ?? null) : null,
    equilibria: Object.fromEntries(
      base.concepts.map((concept) => [concept, perceivedEquilibria(view, concept).map(seen)]),
    ),
    stays: Object.fromEntries(
      base.concepts.map((concept) => [
        concept,
        stableStates(analysis, concept, self)
          .filter((state) => stateThere[state]! >= 0 && view.stateHere[stateThere[state]!] === state)
          .map((state) => toId(stateThere[state]!)),
      ]),
    ),
  };
}

function statementDocument(statement: PreferenceStatement | undefined) {
  if (!statement) return null;
  const { when, because, assumed } = statement;
  return {
    when: printExpression(when),
    ...(because ? { because } : {}),
    ...(assumed === undefined ? {} : { assumed }),
  };
}
