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
  edit.kind === "move" ? Math.abs(edit.from - edit.to) : edit.kind === "condition" ? 2 : 3;

/** The statements of an actor after some edits. */
export interface EditedList {
  readonly statements: readonly PreferenceStatement[];
  readonly edits: readonly Edit[];
  readonly cost: number;
}

/** Every list that at most two edits lead to at no more than the cost; each list by its cheapest edits, cheapest first. */
export function editedLists(
  statements: readonly PreferenceStatement[],
  literals: readonly Expression[],
  mostCost: number,
): EditedList[] {
  const cheapest = new Map<string, EditedList>();
  const signature = (list: readonly PreferenceStatement[]): string => JSON.stringify(list.map(({ when }) => when));
  const start = signature(statements);
  let layer: EditedList[] = [{ statements, edits: [], cost: 0 }];
  for (let depth = 0; depth < 2; depth++) {
    const next: EditedList[] = [];
    for (const list of layer)
      for (const { edit, result } of singleEdits(list.statements, literals)) {
        const cost = list.cost + editCost(edit);
        if (cost > mostCost) continue;
        const key = signature(result);
        const before = cheapest.get(key);
        if (key === start || (before && before.cost <= cost)) continue;
        const edited = { statements: result, edits: [...list.edits, edit], cost };
        cheapest.set(key, edited);
        next.push(edited);
      }
    layer = next;
  }
  return [...cheapest.values()].sort((a, b) => a.cost - b.cost);
}

function singleEdits(
  statements: readonly PreferenceStatement[],
  literals: readonly Expression[],
): { edit: Edit; result: PreferenceStatement[] }[] {
  // where weights decide, the order does not
  const ordered = statements.every(({ weight }) => weight === undefined);
  return statements.flatMap((statement, from) => {
    const without = statements.toSpliced(from, 1);
    const moves = ordered
      ? statements.flatMap((_, to) =>
          to === from
            ? []
            : [{ edit: { kind: "move" as const, statement, from, to }, result: without.toSpliced(to, 0, statement) }],
        )
      : [];
    const conditions = literals.map((when) => ({
      edit: { kind: "condition" as const, statement, from, when },
      result: statements.with(from, { ...statement, when: { op: "if", of: [statement.when, when] } }),
    }));
    return [...moves, ...conditions, { edit: { kind: "drop" as const, statement, from }, result: without }];
  });
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
