import type { Diagnostic, Severity } from "../language/diagnostic.ts";
import type { ConflictModel } from "../model/conflict-model.ts";

/**
 * What of a model a `.gmcr` file cannot hold, each named once: errors where the rest would be no model of the same
 * conflict, warnings where GMCR+ computes something else, hints where only words are left out.
 */
export function gmcrLosses(model: ConflictModel): Diagnostic[] {
  const notices: Diagnostic[] = [];
  const note = (when: boolean, severity: Severity, code: string, message: string, remedy?: string): void => {
    if (when) notices.push({ code, severity, message, remedy });
  };
  const { conflict } = model;
  const statements = model.preferences.flatMap((preference) =>
    preference.kind === "statements"
      ? preference.items.flatMap((item) => (item.kind === "unordered" ? item.items : [item]))
      : [],
  );
  const tiers = model.preferences.flatMap((preference) => (preference.kind === "ranking" ? preference.tiers : []));
  const unordered = model.preferences.some(
    (preference) => preference.kind === "statements" && preference.items.some((item) => item.kind === "unordered"),
  );
  const grounds = [...model.rules, ...model.unseen, ...model.preferences, ...statements];
  const evidence =
    conflict.sources.length > 0 ||
    conflict.statements.length > 0 ||
    grounds.some(
      (item) => ("because" in item && item.because?.length) || ("assumed" in item && item.assumed !== undefined),
    );

  note(
    model.graph !== undefined || model.options.length === 0,
    "error",
    "graph-form-not-held",
    "A GMCR+ file cannot hold a conflict whose states and moves are named directly: it knows states only by options.",
    "Describe the conflict by actors and options, or keep it as .detente.",
  );
  const idle = model.actors.filter((actor) => actor.options.length === 0).map((actor) => actor.name);
  note(
    model.graph === undefined && model.options.length > 0 && idle.length > 0,
    "error",
    "actor-without-options",
    `A GMCR+ file needs at least one option for each decision maker; ${idle.join(", ")} has none.`,
    "Give it an option, or leave it out.",
  );
  note(
    model.merges.length > 0,
    "warning",
    "merges-not-held",
    "Merged states are written as separate states: GMCR+ counts and numbers more of them, and may find other equilibria.",
  );
  note(
    model.forbidden.length > 0,
    "warning",
    "forbidden-moves-not-held",
    "Forbidden moves are left out: GMCR+ will allow them.",
  );
  note(
    statements.some((item) => item.weight !== undefined),
    "warning",
    "weights-not-held",
    "Weights of preference statements are left out: GMCR+ ranks by the order of the statements alone.",
  );
  note(
    unordered,
    "warning",
    "unordered-not-held",
    "Statements whose order is not known are written in the order in which they stand.",
  );
  note(
    statements.some((item) => item.perhaps !== undefined),
    "warning",
    "perhaps-not-held",
    "Uncertain statements are written as if they were certain.",
  );
  note(
    statements.some((item) => item.much) || tiers.some((tier) => tier.much),
    "warning",
    "much-not-held",
    "Great preferences are written as ordinary ones.",
  );
  note(
    model.statusQuo !== undefined,
    "hint",
    "status-quo-not-held",
    "The status quo is left out: a GMCR+ file has no place for it.",
  );
  note(model.outcomes.length > 0, "hint", "outcomes-not-held", "The names of outcomes are left out.");
  note(conflict.claims.length > 0, "hint", "claims-not-held", "Claims are left out.");
  note(evidence, "hint", "evidence-not-held", "Sources, statements and what rests on them are left out.");
  note(
    conflict.scenarios.length > 0,
    "hint",
    "scenarios-not-held",
    model.scenario
      ? `Only the scenario ${model.scenario.id} is written.`
      : "Scenarios are left out: the file holds the conflict as declared.",
  );
  const title = model.actors.map((actor) => actor.name).join(", ");
  note(
    model.title !== title || model.asOf !== undefined || model.seenBy !== undefined,
    "hint",
    "title-not-held",
    "The title, the date and whose view it is are left out.",
  );
  note(
    model.actors.some((actor, index) => actor.id !== `dm${index + 1}`),
    "hint",
    "ids-not-held",
    "Short names are left out: read back, actors are dm1, dm2, … and options take theirs from their full names.",
  );
  return notices;
}
