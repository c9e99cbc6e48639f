import type { StateSpace } from "../engine/states.ts";
import { type Diagnostic, finding } from "../language/diagnostic.ts";
import type { PreferenceStatement, RankingPreference, StateReference } from "../model/conflict.ts";
import type { Expression, Located } from "../model/expression.ts";
import { listedUpTo, type Sentence, say, type Value } from "../sentences/sentence.ts";
import { diagnoseLikeness } from "./diagnose-likeness.ts";
import { diagnoseStatements } from "./diagnose-statements.ts";
import { variation } from "./variation.ts";

/**
 * The checks of meaning that need the feasible states: a statement that never varies, a ranking that misses a state, a
 * status quo that is excluded, a merge that joins what a statement tells apart.
 */
export function diagnoseModel(space: StateSpace): Diagnostic[] {
  const { model } = space;
  return [
    ...diagnoseStatusQuo(space),
    ...model.outcomes.flatMap((outcome) => diagnoseOutcome(space, outcome)),
    ...model.preferences.flatMap((preference) =>
      preference.kind === "ranking"
        ? diagnoseRanking(space, preference)
        : preference.items.flatMap((item) =>
            item.kind === "unordered"
              ? item.items.flatMap((statement) => diagnoseStatement(space, statement))
              : diagnoseStatement(space, item),
          ),
    ),
    ...diagnoseStatements(space),
    ...diagnoseLikeness(space),
    ...diagnoseUncertainty(space),
  ];
}

function diagnoseStatusQuo(space: StateSpace): Diagnostic[] {
  const { statusQuo } = space.model;
  if (!statusQuo || space.statusQuo !== undefined) return [];
  return [
    finding({
      code: "status-quo-infeasible",
      severity: "error",
      message: "The status quo is not a feasible state: a rule excludes it.",
      remedy: "Change what `now` takes, or the rule that excludes the combination.",
      place: statusQuo.at,
    }),
  ];
}

function diagnoseOutcome(
  space: StateSpace,
  outcome: { readonly id: string; readonly when: Expression } & Located,
): Diagnostic[] {
  if (variation(space, outcome.when) === "never" && space.split(outcome.when) < 0)
    return [
      finding({
        code: "outcome-empty",
        severity: "warning",
        message: say('No feasible state is a "{outcome}".', { outcome: outcome.id }),
        remedy: "Check the outcome's condition against the rules.",
        place: outcome.at,
      }),
    ];
  const split = space.split(outcome.when);
  if (split < 0) return [];
  return [
    finding({
      code: "merge-splits-outcome",
      severity: "warning",
      message: say(
        'State {state} ({pattern}) joins states that are a "{outcome}" with states that are not; it is not counted as one.',
        { state: split + 1, pattern: space.pattern(split), outcome: outcome.id },
      ),
      remedy: "Say in the outcome what the merged state has in common, or merge less.",
      place: outcome.at,
    }),
  ];
}

function diagnoseStatement(space: StateSpace, statement: PreferenceStatement): Diagnostic[] {
  const split = space.split(statement.when);
  if (split >= 0)
    return [
      finding({
        code: "merge-splits-statement",
        severity: "error",
        message: say("State {state} ({pattern}) joins states that this preference tells apart.", {
          state: split + 1,
          pattern: space.pattern(split),
        }),
        remedy: "Make the preference the same for all the states that `merge when` joins, or merge less.",
        place: statement.at,
      }),
    ];
  const varies = variation(space, statement.when);
  if (varies === "varies") return [];
  return [
    finding({
      code: "preference-constant",
      severity: "warning",
      message:
        varies === "always"
          ? "This preference is true in every feasible state, so that it distinguishes none."
          : "This preference is false in every feasible state, so that it distinguishes none.",
      remedy: "Leave it out, or check the rules that make it so.",
      place: statement.at,
    }),
  ];
}

/** Each state exactly once, and no entry that means no state. */
function diagnoseRanking(space: StateSpace, ranking: RankingPreference): Diagnostic[] {
  const found: Diagnostic[] = [];
  const times = new Uint32Array(space.count);
  for (const tier of ranking.tiers)
    for (const reference of tier.states) {
      const states = space.resolve(reference);
      if (states.length === 0) found.push(noSuchState(space, reference));
      const repeated = states.filter((state) => times[state]! > 0);
      for (const state of states) times[state]!++;
      if (repeated.length > 0)
        found.push(
          finding({
            code: "ranking-repeats-state",
            severity: "error",
            message: say('The ranking of "{actor}" has {states} a second time here.', {
              actor: ranking.actor,
              states: listStates(space, repeated),
            }),
            remedy: "Name each state once: by pattern, number or outcome.",
            place: reference.at ?? ranking.at,
          }),
        );
    }
  const missing: number[] = [];
  for (let state = 0; state < space.count; state++) if (times[state] === 0) missing.push(state);
  if (missing.length > 0)
    found.push(
      finding({
        code: "ranking-misses-state",
        severity: "error",
        message: say('The ranking of "{actor}" leaves out {states} of {count} states.', {
          actor: ranking.actor,
          states: listStates(space, missing),
          count: space.count,
        }),
        remedy: "Put every state in its place, ties with `~`.",
        place: ranking.at,
      }),
    );
  return found;
}

/** That a reference means none of the states. */
export function noSuchState(space: StateSpace, reference: StateReference): Diagnostic {
  const written =
    reference.kind === "pattern"
      ? reference.pattern
      : reference.kind === "number"
        ? say("state {number}", { number: reference.number })
        : reference.kind === "outcome"
          ? reference.outcome
          : reference.state;
  return finding({
    code: "no-such-state",
    severity: "error",
    message: say('No feasible state is meant by "{written}".', { written }),
    remedy:
      reference.kind === "pattern"
        ? say(
            "A pattern has one letter for each of the {count} options, Y or N in declared order, and must not be excluded by a rule.",
            { count: space.model.options.length },
          )
        : say("The states are numbered 1 to {count}.", { count: space.count }),
    place: reference.at,
  });
}

function listStates(space: StateSpace, states: readonly number[]): Value {
  return say(states.length === 1 ? "state {states}" : "states {states}", {
    states: listedUpTo(5, states, (state) => `${state + 1} (${space.pattern(state)})`),
  });
}

/** What is kept in the model but not computed: said plainly, once for each kind. */
function diagnoseUncertainty(space: StateSpace): Diagnostic[] {
  const found: Diagnostic[] = [];
  const notice = (code: string, message: Sentence, { at: place }: Located): void => {
    if (!found.some((diagnostic) => diagnostic.code === code))
      found.push(finding({ code, severity: "warning", message, place }));
  };
  for (const preference of space.model.preferences) {
    if (preference.kind === "ranking") {
      for (const tier of preference.tiers)
        if (tier.much)
          notice(
            "read-much",
            "`>>` (greatly preferred) is read as `>` in these verdicts.",
            tier.at ? tier : preference,
          );
      continue;
    }
    for (const item of preference.items) {
      if (item.kind === "unordered")
        notice(
          "read-unordered",
          "`unordered` statements are read in the order in which they are written in these verdicts.",
          item,
        );
      for (const statement of item.kind === "unordered" ? item.items : [item]) {
        if (statement.perhaps !== undefined)
          notice("read-perhaps", "A `perhaps` statement is read as certain in these verdicts.", statement);
        if (statement.much)
          notice("read-much", "A `much` preferred statement is read as an ordinary one in these verdicts.", statement);
      }
    }
  }
  return found;
}
