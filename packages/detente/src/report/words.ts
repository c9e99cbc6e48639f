import type { Analysis } from "../analysis/analyze.ts";
import type { Step } from "../analysis/steps.ts";
import { reasonForOrder } from "../analysis/steps.ts";
import type { StateSpace } from "../engine/states.ts";
import { printExpression } from "../interop/detente.ts";
import type { Grounds, Outcome } from "../model/conflict.ts";

/** How states, moves and reasons are spoken of: outcomes before numbers, names before ids. */
export class Words {
  readonly #analysis: Pick<Analysis, "model" | "space">;
  readonly #outcomeTruth: readonly { readonly outcome: Outcome; readonly truth: Uint8Array }[];
  readonly #shortOption: readonly string[];

  constructor(analysis: Pick<Analysis, "model" | "space">) {
    this.#analysis = analysis;
    const { model, space } = analysis;
    this.#outcomeTruth = model.outcomes.map((outcome) => ({ outcome, truth: space.truth(outcome.when) }));
    const uses = new Map<string, number>();
    for (const { id } of model.options) uses.set(id, (uses.get(id) ?? 0) + 1);
    this.#shortOption = model.options.map((option) => (uses.get(option.id) === 1 ? option.id : option.key));
  }

  get space(): StateSpace {
    return this.#analysis.space;
  }

  /** Ids of the outcomes that the state belongs to. */
  outcomeIds(state: number): string[] {
    return this.#outcomeTruth.filter(({ truth }) => truth[state] === 1).map(({ outcome }) => outcome.id);
  }

  /** The names of the state's outcomes, or, where it has none, what it is made of. */
  title(state: number): string {
    const graphState = this.#analysis.model.graph?.states[state];
    if (graphState) return graphState.name;
    const names = this.#outcomeTruth.filter(({ truth }) => truth[state] === 1).map(({ outcome }) => outcome.name);
    return names.length > 0 ? names.join(" + ") : this.taken(state);
  }

  /** Title and number: "Stalemate (state 53)". */
  label(state: number): string {
    return `${this.title(state)} (state ${state + 1})`;
  }

  /** The options taken in the state, by their ids; "nothing taken" when there is none. */
  taken(state: number): string {
    const { model, space } = this.#analysis;
    const pattern = space.pattern(state);
    if (model.graph) return pattern;
    const taken = this.#shortOption.filter((_, index) => pattern[index] === "Y");
    return taken.length > 0 ? taken.join(", ") : pattern.includes("-") ? pattern : "nothing taken";
  }

  actor(actor: number): string {
    return this.#analysis.model.actors[actor]!.name;
  }

  /** "United States takes back “Stop demanding denuclearisation”". */
  move(step: Step): string {
    return `${this.actor(step.actor)} ${this.deed(step)}`;
  }

  /** The move without its mover: "takes “Ease sanctions”". */
  deed(step: Step): string {
    const { options } = this.#analysis.model;
    const named = (taken: boolean): string =>
      list(step.changes.filter((change) => change.taken === taken).map(({ option }) => `“${options[option]!.name}”`));
    const takes = named(true);
    const drops = named(false);
    if (!takes && !drops) return `moves to ${this.label(step.to)}`;
    return [takes && `takes ${takes}`, drops && `takes back ${drops}`].filter(Boolean).join(" and ");
  }
}

/** Why the actor prefers one of the two states, with what the preference rests on. */
export function reasonText(analysis: Analysis, actor: number, a: number, b: number): string {
  const reason = reasonForOrder(analysis, actor, a, b);
  switch (reason.kind) {
    case "tie":
      return "it likes both equally";
    case "ranking":
      return `its ranking says so; ${groundsText(analysis, reason.grounds)}`;
    case "weights":
      return `by the weights of ${list(reason.statements.map(({ when }) => `\`${printExpression(when)}\``))}`;
    case "statement":
      return `\`${printExpression(reason.when)}\` (its ${ordinal(reason.importance)} statement) ${
        reason.holdsAtBetter ? "holds there only" : "fails there only"
      }; ${groundsText(analysis, reason.grounds)}`;
  }
}

/** What a preference rests on: who said it, where; or that it is assumed; or that nothing is given. */
export function groundsText(analysis: Pick<Analysis, "model">, grounds: Grounds): string {
  const { conflict } = analysis.model;
  const because = (grounds.because ?? []).map((id) => {
    const statement = conflict.statements.find((candidate) => candidate.id === id);
    if (!statement) return conflict.sources.find((source) => source.id === id)?.name ?? id;
    const who = [statement.by, statement.on].filter(Boolean).join(", ");
    const said = statement.quote === undefined ? statement.name : `“${statement.quote}”`;
    const where = statement.source === undefined ? "" : ` (${statement.source})`;
    return `${who ? `${who}: ` : ""}${said}${where}`;
  });
  const assumed =
    grounds.assumed === undefined ? [] : [grounds.assumed ? `assumed: ${grounds.assumed}` : "assumed by the analyst"];
  const all = [...because, ...assumed];
  return all.length > 0 ? all.join("; ") : "no evidence is given";
}

/** "a", "a and b", "a, b and c". */
export function list(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** "1st", "2nd", "11th". */
export function ordinal(number: number): string {
  const tens = number % 100;
  const suffix = tens >= 11 && tens <= 13 ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
  return `${number}${suffix}`;
}

/** "1 state", "2 states". */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

/** State numbers for people, runs joined: "1, 4–7, 9". States are from 0, ascending; "none" when there are none. */
export function stateNumbers(states: readonly number[], most = 24): string {
  if (states.length === 0) return "none";
  const runs: [number, number][] = [];
  for (const state of states) {
    const last = runs.at(-1);
    if (last && last[1] === state - 1) last[1] = state;
    else runs.push([state, state]);
  }
  const shown = runs
    .slice(0, most)
    .map(([from, to]) =>
      from === to ? `${from + 1}` : to === from + 1 ? `${from + 1}, ${to + 1}` : `${from + 1}–${to + 1}`,
    );
  const left = runs.slice(most).reduce((total, [from, to]) => total + to - from + 1, 0);
  return shown.join(", ") + (left > 0 ? ` and ${left.toLocaleString("en")} more` : "");
}
