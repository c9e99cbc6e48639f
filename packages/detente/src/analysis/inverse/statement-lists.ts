import type { PreferenceStatement } from "../../model/conflict.ts";
import type { ConflictModel } from "../../model/conflict-model.ts";
import type { Expression } from "../../model/expression.ts";

/** A change of one statement in an actor's list. Places count from 0. */
export type Edit =
  | { readonly kind: "move"; readonly statement: PreferenceStatement; readonly from: number; readonly to: number }
  | { readonly kind: "drop"; readonly statement: PreferenceStatement; readonly from: number }
  | {
      readonly kind: "condition";
      readonly statement: PreferenceStatement;
      readonly from: number;
      readonly when: Expression;
    };

/**
 * What each change costs: a place moved 1; a statement made conditional 2; a statement dropped 3.
 *
 * @example
 * ```ts
 * const { items } = water.preferences[0] as StatementPreference;
 * const statement = items[0] as PreferenceStatement;
 * editCost({ kind: "move", statement, from: 0, to: 2 }); // => 2
 * editCost({ kind: "drop", statement, from: 0 }); // => 3
 * ```
 */
export const editCost = (edit: Edit): number =>
  edit.kind === "move" ? Math.abs(edit.from - edit.to) : edit.kind === "condition" ? conditionCost : dropCost;

const conditionCost = 2;
const dropCost = 3;

/** The statements of an actor after some edits. */
export interface EditedList {
  readonly statements: readonly PreferenceStatement[];
  readonly edits: readonly Edit[];
}

/** Makes the edits of an actor's statements. Each conditional statement is made once, so that what is known of it is kept. */
export class StatementLists {
  readonly #literals: readonly Expression[];
  readonly #decides: (expression: Expression) => boolean;
  readonly #conditional = new Map<Expression, Map<Expression, Expression>>();
  readonly #ids = new Map<Expression, number>();
  readonly #idOfText = new Map<string, number>();

  /**
   * @param literals what statements may be made to depend on
   * @param decides whether an expression is true in some states and false in others: a statement that no longer is has been
   *   dropped, and that is an edit of its own
   */
  constructor(literals: readonly Expression[], decides: (expression: Expression) => boolean) {
    this.#literals = literals;
    this.#decides = decides;
  }

  /** The lists that one edit of exactly this cost leads to. */
  *single(statements: readonly PreferenceStatement[], cost: number): Generator<EditedList> {
    // where weights decide, the order does not
    const ordered = statements.every(({ weight }) => weight === undefined);
    for (const [from, statement] of statements.entries()) {
      if (ordered)
        for (const to of [from - cost, from + cost])
          if (to >= 0 && to < statements.length) {
            const edit: Edit = { kind: "move", statement, from, to };
            yield { statements: statements.toSpliced(from, 1).toSpliced(to, 0, statement), edits: [edit] };
          }
      if (cost === conditionCost)
        for (const literal of this.#literals) {
          const when = this.#makeConditional(statement.when, literal);
          if (!this.#decides(when)) continue;
          const edit: Edit = { kind: "condition", statement, from, when: literal };
          yield { statements: statements.with(from, { ...statement, when }), edits: [edit] };
        }
      if (cost === dropCost)
        yield { statements: statements.toSpliced(from, 1), edits: [{ kind: "drop", statement, from }] };
    }
  }

  /** The lists that two edits of exactly this cost lead to. */
  *double(statements: readonly PreferenceStatement[], cost: number): Generator<EditedList> {
    for (let first = 1; first < cost; first++)
      for (const one of this.single(statements, first))
        for (const two of this.single(one.statements, cost - first))
          yield { statements: two.statements, edits: [...one.edits, ...two.edits] };
  }

  /** The same for lists of the same statements in the same order. */
  signature(statements: readonly PreferenceStatement[]): string {
    return statements.map(({ when }) => this.#idOf(when)).join(" ");
  }

  #makeConditional(when: Expression, literal: Expression): Expression {
    let byLiteral = this.#conditional.get(when);
    if (byLiteral === undefined) {
      byLiteral = new Map();
      this.#conditional.set(when, byLiteral);
    }
    let made = byLiteral.get(literal);
    if (made === undefined) {
      made = { op: "if", of: [when, literal] };
      byLiteral.set(literal, made);
    }
    return made;
  }

  #idOf(when: Expression): number {
    let id = this.#ids.get(when);
    if (id === undefined) {
      const text = JSON.stringify(when);
      id = this.#idOfText.get(text) ?? this.#idOfText.size;
      this.#idOfText.set(text, id);
      this.#ids.set(when, id);
    }
    return id;
  }
}

/** What a statement may be made to depend on: an option taken or not, an outcome reached or not, a named state. */
export function literalsOf({ options, outcomes, graph }: ConflictModel): Expression[] {
  const atoms: Expression[] = [
    ...outcomes.map(({ id }): Expression => ({ op: "outcome", outcome: id })),
    ...options.map(({ key }): Expression => ({ op: "option", option: key })),
    ...(graph?.states ?? []).map(({ id }): Expression => ({ op: "state", state: id })),
  ];
  return atoms.flatMap((atom): Expression[] => [atom, { op: "not", of: atom }]);
}
