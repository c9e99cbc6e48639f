import type { StateSpace } from "../engine/states.ts";
import { type Diagnostic, finding } from "../language/diagnostic.ts";
import type { PreferenceStatement, StatementPreference } from "../model/conflict.ts";
import { type Sentence, say } from "../sentences/sentence.ts";

/** So many truth values of statements are looked at for one situation. */
const mostValues = 2 ** 23;

/**
 * Statements that say again what another says, or its opposite, and those that can never decide anything because more important
 * ones of the same actor already tell apart whatever they would. Statements that are constant are reported for that alone.
 */
export function diagnoseStatements(space: StateSpace): Diagnostic[] {
  const given = space.model.preferences.filter((preference) => preference.kind === "statements");
  const total = given.reduce((sum, { items }) => sum + statementsIn(items).length, 0);
  return total * space.count > mostValues ? [] : given.flatMap((preference) => diagnosePreference(space, preference));
}

const statementsIn = (items: StatementPreference["items"]): readonly PreferenceStatement[] =>
  items.flatMap((item) => (item.kind === "unordered" ? item.items : [item]));

function diagnosePreference(space: StateSpace, { actor, items }: StatementPreference): Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = (statement: PreferenceStatement, code: string, message: Sentence, remedy: Sentence): void => {
    found.push(finding({ code, severity: "warning", message, remedy, place: statement.at }));
  };
  /** The first statement that tells apart the same states: its position among all of the actor, from 1. */
  const known = new Map<string, { readonly number: number; readonly first: number }>();
  const classes = new Classes(space.count);
  let number = 0;
  for (const item of items) {
    const own: Uint8Array[] = [];
    for (const statement of item.kind === "unordered" ? item.items : [item]) {
      number++;
      const truth = space.truth(statement.when);
      if (!truth.includes(0) || !truth.includes(1)) continue;
      // an analyst who is not sure of a statement may well write down its opposite
      const isCertain = statement.perhaps === undefined;
      const key = divisionKey(truth);
      const other = isCertain ? known.get(key) : undefined;
      if (other && other.first === truth[0])
        report(
          statement,
          "statement-doubled",
          say("This preference repeats statement {number} of `{actor}`: both are true in the same feasible states.", {
            number: other.number,
            actor,
          }),
          "Leave one of the two out.",
        );
      else if (other)
        report(
          statement,
          "statement-contradicted",
          say(
            "This preference is the opposite of statement {number} of `{actor}`: in every feasible state one of the two is true and the other false.",
            { number: other.number, actor },
          ),
          "Keep the one that is meant.",
        );
      else if (statement.weight === undefined && !classes.splits(truth))
        report(
          statement,
          "statement-decides-nothing",
          say(
            "This preference can never decide anything: the more important statements of `{actor}` already tell apart all feasible states that it tells apart.",
            { actor },
          ),
          "Leave it out, or move it up if it is more important than that.",
        );
      // what is not certain to be said decides nothing for certain
      if (!isCertain) continue;
      own.push(truth);
      if (!other) known.set(key, { number, first: truth[0]! });
    }
    for (const truth of own) classes.refine(truth);
  }
  return found;
}

/** The same for a statement and for its opposite, which tell the same states apart. */
const divisionKey = (truth: Uint8Array): string => {
  let key = "";
  for (const value of truth) key += value === truth[0] ? "0" : "1";
  return key;
};

/** Which states the statements so far leave equal. */
class Classes {
  readonly #of: Uint32Array;
  #count = 1;

  constructor(states: number) {
    this.#of = new Uint32Array(states);
  }

  /** Whether some states that are equal so far differ in this. */
  splits(truth: Uint8Array): boolean {
    const seen = new Uint8Array(this.#count);
    for (let state = 0; state < truth.length; state++) {
      seen[this.#of[state]!]! |= truth[state] === 1 ? 2 : 1;
      if (seen[this.#of[state]!] === 3) return true;
    }
    return false;
  }

  refine(truth: Uint8Array): void {
    const ids = new Map<number, number>();
    for (let state = 0; state < truth.length; state++) {
      const key = this.#of[state]! * 2 + truth[state]!;
      const id = ids.get(key) ?? ids.size;
      ids.set(key, id);
      this.#of[state] = id;
    }
    this.#count = ids.size;
  }
}
