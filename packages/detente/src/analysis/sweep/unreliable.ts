import { reliabilityOf } from "../../evidence/reliability.ts";
import type { Grounds } from "../../model/conflict.ts";
import type { ConflictModel } from "../../model/conflict-model.ts";

/** Whether a statement, by id, is out in a sample. */
export type IsOut = (statement: string) => boolean;

/** Everything in a model's preferences that can rest on evidence. */
const groundsOf = ({ preferences }: ConflictModel): Grounds[] =>
  preferences.flatMap((preference): readonly Grounds[] =>
    preference.kind === "ranking"
      ? [preference]
      : preference.items.flatMap((item) => (item.kind === "statement" ? [item] : item.items)),
  );

/**
 * The statements that something in the preferences rests on and that are not wholly to be relied on, with their
 * reliability: in each sample such a statement counts with that share. What has an assumption, a whole source or a fully
 * reliable statement besides is not touched by them.
 */
export function unreliableStatements(model: ConflictModel): ReadonlyMap<string, number> {
  const reliability = new Map(
    model.conflict.statements.flatMap((statement) => {
      const share = reliabilityOf(statement);
      return share === undefined || share === 1 ? [] : [[statement.id, share] as const];
    }),
  );
  const found = new Map<string, number>();
  for (const { because = [], assumed } of groundsOf(model))
    if (assumed === undefined && because.length > 0 && because.every((id) => reliability.has(id)))
      for (const id of because) found.set(id, reliability.get(id)!);
  return found;
}

/** Whether all that something rests on is out: then it is not there in the sample. */
export const hasFallen = ({ because = [], assumed }: Grounds, isOut: IsOut): boolean =>
  assumed === undefined && because.length > 0 && because.every(isOut);

/** What of a model's evidence decides its samples, as a text: what a run must match to be continued. */
export function reliabilityKey(model: ConflictModel): string | undefined {
  const unreliable = unreliableStatements(model);
  if (unreliable.size === 0) return undefined;
  const grounds = groundsOf(model).map(({ because = [], assumed }) => (assumed === undefined ? because : []));
  return JSON.stringify([[...unreliable], grounds]);
}
