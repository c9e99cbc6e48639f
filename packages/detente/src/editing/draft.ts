import { printConflict } from "../interop/detente.ts";
import type { Conflict, PreferenceStatement, Rule } from "../model/conflict.ts";
import type { Expression } from "../model/expression.ts";
import { freshName } from "./fresh-name.ts";

/** A dispute as a person answers plain questions about it. Options are numbered through all actors, from 0. */
export interface DisputeDraft {
  readonly title: string;
  readonly actors: readonly { readonly name: string; readonly options: readonly string[] }[];
  /** What cannot be. */
  readonly exclusions: readonly DraftExclusion[];
  /** Options that are taken today. */
  readonly today: readonly number[];
  /** For each actor what it wants, most important first. */
  readonly wishes: readonly (readonly DraftWish[])[];
}
/** `together`: not both; `needs`: the first only with the second. */
export interface DraftExclusion {
  readonly kind: "together" | "needs";
  readonly first: number;
  readonly second: number;
}
/** That an option is taken, or that it is not; where `unless` is given, only if that other option is (not) taken. */
export interface DraftWish {
  readonly option: number;
  readonly taken: boolean;
  readonly condition?: { readonly option: number; readonly taken: boolean };
}

/** The text of a dispute described by plain answers: one that reads well, and reads without errors. */
export function draftText(draft: DisputeDraft): string {
  const taken = new Set<string>();
  const name = (title: string, whole: boolean): string => {
    const id = freshName(title, taken, whole);
    taken.add(id);
    return id;
  };
  const keys: string[] = [];
  const actors = draft.actors.map(({ name: title, options }) => {
    const id = name(title, true);
    return {
      id,
      name: title.trim(),
      options: options.map((words) => {
        const option = name(words, false);
        keys.push(`${id}.${option}`);
        return { id: option, name: words.trim(), direction: "both" as const };
      }),
    };
  });
  const literal = (option: number, isTaken: boolean): Expression => {
    const positive: Expression = { op: "option", option: keys[option]! };
    return isTaken ? positive : { op: "not", of: positive };
  };
  const conflict: Conflict = {
    title: draft.title.trim(),
    actors,
    rules: draft.exclusions.map(
      ({ kind, first, second }): Rule => ({
        kind: "infeasible",
        of: [{ op: "and", of: [literal(first, true), literal(second, kind === "together")] }],
      }),
    ),
    merges: [],
    forbidden: [],
    unseen: [],
    statusQuo: { kind: "options", taken: draft.today.map((option) => keys[option]!), notTaken: [] },
    outcomes: [],
    preferences: draft.wishes.flatMap((wishes, actor) => {
      const items = wishes.map(({ option, taken: isTaken, condition }): PreferenceStatement => {
        const wish = literal(option, isTaken);
        const when: Expression = condition
          ? { op: "if", of: [wish, literal(condition.option, condition.taken)] }
          : wish;
        return { kind: "statement", when };
      });
      return items.length > 0 ? [{ kind: "statements" as const, actor: actors[actor]!.id, items }] : [];
    }),
    scenarios: [],
    claims: [],
    sources: [],
    statements: [],
  };
  return printConflict(conflict);
}
