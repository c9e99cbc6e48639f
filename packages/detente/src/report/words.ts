import type { Analysis } from "../analysis/analyze.ts";
import type { Step } from "../analysis/steps.ts";
import { reasonForOrder } from "../analysis/steps.ts";
import type { StateSpace } from "../engine/states.ts";
import { printExpression } from "../interop/detente.ts";
import type { Grounds, Outcome } from "../model/conflict.ts";
import { cut } from "./cut.ts";
import { english } from "./phrases/english.ts";
import type { Phrases } from "./phrases/phrases.ts";

export { count, list, ordinal } from "./phrases/english/grammar.ts";

/**
 * How states, moves and reasons are spoken of: outcomes before numbers, names before ids.
 *
 * @example
 * ```ts
 * new Words(analysis).title(3); // => "attack"
 * ```
 */
export class Words {
  readonly #analysis: Pick<Analysis, "model" | "space">;
  readonly #outcomeTruth: readonly { readonly outcome: Outcome; readonly truth: Uint8Array }[];
  readonly #shortOption: readonly string[];
  /** The language that is spoken. */
  readonly phrases: Phrases;

  constructor(analysis: Pick<Analysis, "model" | "space">, phrases: Phrases = english) {
    this.#analysis = analysis;
    this.phrases = phrases;
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
    return this.phrases.general.label(this.title(state), state + 1);
  }

  /** The options taken in the state, by their ids; "nothing taken" when there is none. */
  taken(state: number): string {
    const { model, space } = this.#analysis;
    const pattern = space.pattern(state);
    if (model.graph) return pattern;
    const taken = this.#shortOption.filter((_, index) => pattern[index] === "Y");
    const { comma, nothingTaken } = this.phrases.general;
    return taken.length > 0 ? taken.join(comma) : pattern.includes("-") ? pattern : nothingTaken;
  }

  actor(actor: number): string {
    return this.#analysis.model.actors[actor]!.name;
  }

  /** "United States takes back “Stop demanding denuclearisation”". */
  move(step: Step): string {
    return this.phrases.general.move(this.actor(step.actor), this.deed(step));
  }

  /** The move without its mover: "takes “Ease sanctions”". */
  deed(step: Step): string {
    const { options } = this.#analysis.model;
    const { list, quoted, takes, takesBack, takesAndTakesBack, movesTo } = this.phrases.general;
    const named = (taken: boolean): string =>
      list(step.changes.filter((change) => change.taken === taken).map(({ option }) => quoted(options[option]!.name)));
    const [taken, dropped] = [named(true), named(false)];
    if (taken && dropped) return takesAndTakesBack(taken, dropped);
    if (taken) return takes(taken);
    return dropped ? takesBack(dropped) : movesTo(this.label(step.to));
  }
}

/** Why the actor prefers one of the two states, with what the preference rests on. */
export function reasonText(
  analysis: Analysis,
  actor: number,
  a: number,
  b: number,
  phrases: Phrases = english,
): string {
  const { general } = phrases;
  const reason = reasonForOrder(analysis, actor, a, b);
  switch (reason.kind) {
    case "tie":
      return general.likesBothEqually;
    case "ranking":
      return general.rankingSaysSo(groundsText(analysis, reason.grounds, phrases));
    case "weights":
      return general.byWeights(general.list(reason.statements.map(({ when }) => `\`${printExpression(when)}\``)));
    case "statement":
      return general.byStatement(
        `\`${printExpression(reason.when)}\``,
        reason.importance,
        reason.holdsAtBetter,
        groundsText(analysis, reason.grounds, phrases),
      );
  }
}

/**
 * What a preference rests on: who said it, where; or that it is assumed; or that nothing is given.
 *
 * @example
 * ```ts
 * groundsText(analysis, { because: ["warning"], assumed: "it has said so before" }); // => "A minister, 1975-05-01: Baghdad demands more water (report); assumed: it has said so before"
 * ```
 */
export function groundsText(
  analysis: Pick<Analysis, "model">,
  grounds: Grounds,
  { general }: Phrases = english,
): string {
  const { conflict } = analysis.model;
  const because = (grounds.because ?? []).map((id) => {
    const statement = conflict.statements.find((candidate) => candidate.id === id);
    if (!statement) return conflict.sources.find((source) => source.id === id)?.name ?? id;
    const who = [statement.by, statement.on].filter(Boolean).join(general.comma);
    const said = statement.quote === undefined ? statement.name : general.quoted(statement.quote);
    const where = statement.source === undefined ? "" : general.bracketed(statement.source);
    return `${who ? general.speaker(who, said) : said}${where}`;
  });
  const assumed =
    grounds.assumed === undefined ? [] : [grounds.assumed ? general.assumedBecause(grounds.assumed) : general.assumed];
  const all = [...because, ...assumed];
  return all.length > 0 ? all.join(general.semicolon) : general.noEvidence;
}

/**
 * State numbers for people, runs joined: "1, 4–7, 9". States are from 0, ascending; "none" when there are none.
 *
 * @example
 * ```ts
 * stateNumbers([0, 3, 4, 5, 8]); // => "1, 4–6, 9"
 * ```
 */
export function stateNumbers(states: readonly number[], most = 24, { general }: Phrases = english): string {
  if (states.length === 0) return general.none;
  const runs: [number, number][] = [];
  for (const state of states) {
    const last = runs.at(-1);
    if (last && last[1] === state - 1) last[1] = state;
    else runs.push([state, state]);
  }
  const { shown: first } = cut(runs, most);
  const shown = first.map(([from, to]) =>
    from === to ? `${from + 1}` : to === from + 1 ? `${from + 1}, ${to + 1}` : `${from + 1}–${to + 1}`,
  );
  const left = runs.slice(most).reduce((total, [from, to]) => total + to - from + 1, 0);
  return left > 0 ? general.andMore(shown.join(", "), left) : shown.join(", ");
}
