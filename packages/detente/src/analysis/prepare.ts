import { compile } from "../engine/compile.ts";
import { StateCountError, type StateSpace } from "../engine/states.ts";
import type { Structure } from "../engine/structure.ts";
import { type Diagnostic, finding, hasErrors } from "../language/diagnostic.ts";
import type { Conflict } from "../model/conflict.ts";
import type { ConflictModel } from "../model/conflict-model.ts";
import { resolveScenario, ScenarioError } from "../model/scenario.ts";
import { diagnoseContradiction } from "./contradiction.ts";
import { diagnoseModel } from "./diagnose.ts";
import { isSaidOfFile, situationNotices } from "./notices.ts";
import { diagnoseOptionsGone } from "./options-gone.ts";

/** One situation of a conflict with its states, and what is to be said about it. */
export interface Prepared {
  readonly diagnostics: readonly Diagnostic[];
  /** Absent when there are no states to analyse or the model has errors. */
  readonly space?: StateSpace;
}

/**
 * Applies a scenario (or none), finds the feasible states, and checks the model against them: findings are returned,
 * not thrown. `refusal` looks at the states once they are counted, before anything is said of each, and may find them too many to work with.
 *
 * @example
 * ```ts
 * const { space, diagnostics } = prepare(water);
 * space!.count; // => 6
 * diagnostics.length; // => 0
 * ```
 */
export function prepare(
  conflict: Conflict,
  scenario?: string,
  maxStates?: number,
  refusal?: (structure: Structure) => Diagnostic | undefined,
): Prepared {
  let model: ConflictModel;
  try {
    model = resolveScenario(conflict, scenario);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return { diagnostics: [finding({ code: error.code, severity: "error", message: error.sentence })] };
  }
  if (model.actors.length === 0)
    return {
      diagnostics: [
        finding({
          code: "no-actors",
          severity: "error",
          message: "No actor is declared yet, so that there is nothing to analyse.",
          remedy: 'Declare each with its options: `actor usa "United States" { option invite "Offer a meeting" }`.',
        }),
      ],
    };
  const gone = diagnoseOptionsGone(model);
  if (gone.length > 0) return { diagnostics: gone };
  try {
    const space = compile(model, maxStates === undefined ? {} : { maxStates });
    const refused = refusal?.(space.structure);
    if (refused) return { diagnostics: [refused] };
    const diagnostics = diagnoseModel(space);
    if (hasErrors(diagnostics)) return { diagnostics };
    const unsaid = model.actors.filter((actor) => isSaidOfFile(conflict, actor)).map(({ at }) => at);
    const notices = situationNotices(space).filter(
      ({ code, place }) => code !== "actor-without-preferences" || !place || !unsaid.includes(place),
    );
    return { diagnostics: [...diagnostics, ...notices], space };
  } catch (error) {
    if (!(error instanceof StateCountError)) throw error;
    const none = error.count === 0n && !error.atLeast;
    const contradiction = none ? diagnoseContradiction(model) : undefined;
    if (contradiction) return { diagnostics: contradiction };
    return {
      diagnostics: [
        finding({
          code: none ? "no-feasible-state" : "too-many-states",
          severity: "error",
          message: error.sentence,
          remedy: none
            ? "The rules exclude every combination of options: drop or weaken one."
            : "Add rules for what cannot go together, leave out options that decide nothing, or raise the limit.",
        }),
      ],
    };
  }
}
