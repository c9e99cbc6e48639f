import type { Conflict, Declarations, Grounds, Preference, PreferenceItem } from "../../model/conflict.ts";

/**
 * The conflict as if some of its evidence had never been: statements (and sources) that do not count are gone, and so is
 * whatever rested only on them: preferences, rankings, rules, merges, forbidden moves, unseen states and claims. What is
 * also assumed stays, as an assumption; an actor whose ranking falls is indifferent. Options and the status quo stay in any case: other parts speak of them.
 *
 * @param counts whether a statement or source, by id, counts
 *
 * @example
 * ```ts
 * const kept = restrictEvidence(water, (id) => id !== "warning");
 * kept.statements.length; // => 0
 * ```
 */
export function restrictEvidence(conflict: Conflict, counts: (id: string) => boolean): Conflict {
  return {
    ...conflict,
    ...restrictLayer(conflict, counts),
    sources: conflict.sources.filter(({ id }) => counts(id)),
    statements: conflict.statements
      .filter(({ id }) => counts(id))
      .map((statement) => {
        const against = statement.against?.filter(counts);
        const { source, against: _, ...rest } = statement;
        return {
          ...rest,
          ...(source !== undefined && counts(source) ? { source } : {}),
          ...(against && against.length > 0 ? { against } : {}),
        };
      }),
    scenarios: conflict.scenarios.map((scenario) => ({
      ...scenario,
      overrides: restrictLayer(scenario.overrides, counts),
    })),
    claims: conflict.claims
      .filter(({ because }) => stands({ because }, counts))
      .map((claim) => ({ ...claim, because: claim.because.filter(counts) })),
  };
}

/** Whether anything is left of what something rests on; what rests on nothing loses nothing. */
export const stands = ({ because = [], assumed }: Grounds, counts: (id: string) => boolean): boolean =>
  because.length === 0 || assumed !== undefined || because.some(counts);

function restrictLayer<T extends Partial<Declarations>>(layer: T, counts: (id: string) => boolean): T {
  const kept = <I extends Grounds>(items: readonly I[] | undefined): readonly I[] | undefined =>
    items?.filter((item) => stands(item, counts)).map((item) => withGrounds(item, counts));
  const changed: Partial<Declarations> = {
    actors: layer.actors?.map((actor) => ({
      ...actor,
      options: actor.options.map((option) => withGrounds(option, counts)),
    })),
    rules: kept(layer.rules),
    merges: kept(layer.merges),
    forbidden: kept(layer.forbidden),
    unseen: kept(layer.unseen),
    statusQuo: layer.statusQuo && withGrounds(layer.statusQuo, counts),
    preferences: layer.preferences?.map((preference) => restrictPreference(preference, counts)),
  };
  return { ...layer, ...Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)) };
}

function withGrounds<I extends Grounds>(item: I, counts: (id: string) => boolean): I {
  if (item.because?.every(counts) ?? true) return item;
  const { because, ...rest } = item;
  const left = because!.filter(counts);
  return (left.length > 0 ? { ...rest, because: left } : rest) as I;
}

function restrictPreference(preference: Preference, counts: (id: string) => boolean): Preference {
  if (preference.kind === "ranking")
    return stands(preference, counts)
      ? withGrounds(preference, counts)
      : // in a scenario it still stands in the place of another
        { kind: "statements", actor: preference.actor, items: [] };
  const items = preference.items.flatMap((item): PreferenceItem[] => {
    if (item.kind === "statement") return stands(item, counts) ? [withGrounds(item, counts)] : [];
    const inner = item.items.filter((each) => stands(each, counts)).map((each) => withGrounds(each, counts));
    return inner.length > 1 ? [{ ...item, items: inner }] : inner;
  });
  return { ...preference, items };
}
