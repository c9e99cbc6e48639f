import { statementsOf } from "../../engine/ranks.ts";
import type { PreferenceStatement } from "../../model/conflict.ts";
import type { Analysis } from "../analyze.ts";
import type { StatementChange, StatementChanges } from "./statement-edits.ts";

/** A change of statements with what each edit goes against. */
export interface EditDescription {
  readonly cost: number;
  readonly steps: readonly {
    readonly actor: number;
    readonly edit: StatementChange["edits"][number];
    /** For a move: the statement that it comes to stand before (moved up) or after (moved down). */
    readonly neighbour?: PreferenceStatement;
    /**
     * The statements that the edit goes against: the one dropped, made conditional or moved down; or those above which one
     * is moved up.
     */
    readonly against: readonly PreferenceStatement[];
  }[];
}

/**
 * Each change of statements edit by edit, in the order of the changes.
 *
 * @example
 * ```ts
 * const edits = await smallestEdits(analysis, { want: [0], concept: "seq", free: [0, 1] });
 * describeEdits(analysis, edits)[0].steps.map(({ edit }) => edit.kind); // => ["condition"]
 * ```
 */
export function describeEdits({ model }: Pick<Analysis, "model">, { changes }: StatementChanges): EditDescription[] {
  return changes.map(({ cost, edits }) => {
    const lists = new Map<number, readonly PreferenceStatement[]>();
    const steps = edits.map((edit) => {
      const before = lists.get(edit.actor) ?? statementsOfActor(model, edit.actor);
      lists.set(edit.actor, applied(before, edit));
      const isUp = edit.kind === "move" && edit.to < edit.from;
      return {
        actor: edit.actor,
        edit,
        ...(edit.kind === "move" ? { neighbour: before[edit.to]! } : {}),
        against: isUp ? before.slice(edit.to, edit.from) : [edit.statement],
      };
    });
    return { cost, steps };
  });
}

/**
 * The statements after an edit.
 *
 * @example
 * ```ts
 * const { changes } = await smallestEdits(analysis, { want: [0], concept: "seq", free: [0, 1] });
 * const [edit] = changes[0].edits;
 * const { items } = water.preferences[edit.actor] as StatementPreference;
 * applyStatementEdit(items as PreferenceStatement[], edit).length === items.length; // => true
 * ```
 */
export function applied(
  statements: readonly PreferenceStatement[],
  edit: StatementChange["edits"][number],
): readonly PreferenceStatement[] {
  const without = statements.toSpliced(edit.from, 1);
  switch (edit.kind) {
    case "drop":
      return without;
    case "move":
      return without.toSpliced(edit.to, 0, edit.statement);
    case "condition":
      return statements.with(edit.from, {
        ...edit.statement,
        when: { op: "if", of: [edit.statement.when, edit.when] },
      });
  }
}

function statementsOfActor(model: Analysis["model"], actor: number): PreferenceStatement[] {
  const { id } = model.actors[actor]!;
  const preference = model.preferences.find((candidate) => candidate.actor === id);
  return preference?.kind === "statements" ? statementsOf(preference) : [];
}
