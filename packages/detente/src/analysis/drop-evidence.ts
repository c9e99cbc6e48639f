import type {
  Conflict,
  Declarations,
  Grounds,
  Preference,
  PreferenceItem,
  PreferenceStatement,
} from "../model/conflict.ts";

/** Something that a model rests on. */
export type Evidence =
  /** A source, with every statement that stands in it. */
  | { readonly kind: "source"; readonly id: string }
  | { readonly kind: "statement"; readonly id: string }
  /** What the analyst marked as assumed about one declaration. */
  | { readonly kind: "assumption"; readonly text: string; readonly of: Grounds };

/** What is to fall with a piece of evidence: what rests on it `alone`, or whatever rests on it `at all`. */
export type Reliance = "alone" | "at all";

/** A conflict without a piece of evidence, and what that took from it. */
export interface Dropped {
  readonly conflict: Conflict;
  /** Declarations taken out: statements of preferences, direct rankings, rules, merges, forbidden moves, unseen states. */
  readonly removed: number;
}

/**
 * Everything that the declarations of a conflict rest on, scenarios included: sources, statements, assumptions.
 *
 * @example
 * ```ts
 * evidenceOf(water); // => [{ kind: "source", id: "report" }, { kind: "statement", id: "warning" }]
 * ```
 */
export function evidenceOf(conflict: Conflict): Evidence[] {
  const assumptions = new Set<Grounds>();
  mapDeclarations(conflict, (declaration) => {
    if (declaration.assumed !== undefined) assumptions.add(declaration);
    return true;
  });
  return [
    ...conflict.sources.map(({ id }): Evidence => ({ kind: "source", id })),
    ...conflict.statements.map(({ id }): Evidence => ({ kind: "statement", id })),
    ...[...assumptions].map((of): Evidence => ({ kind: "assumption", text: of.assumed!, of })),
  ];
}

/**
 * The conflict without a piece of evidence: without each declaration that rests on it alone (or at all), in scenarios too.
 * A declaration that gives no grounds rests on nothing, and stays. A ranking that falls leaves its actor indifferent.
 *
 * @example
 * ```ts
 * const { conflict } = dropEvidence(water, { kind: "source", id: "report" });
 * (water.preferences[1] as StatementPreference).items.length; // => 3
 * (conflict.preferences[1] as StatementPreference).items.length; // => 2
 * ```
 */
export function dropEvidence(conflict: Conflict, evidence: Evidence, reliance: Reliance = "alone"): Dropped {
  const gone = new Set<string>();
  if (evidence.kind !== "assumption") gone.add(evidence.id);
  if (evidence.kind === "source")
    for (const { id, source } of conflict.statements) if (source === evidence.id) gone.add(id);
  let removed = 0;
  const stays = (declaration: Grounds): boolean => {
    const { because = [], assumed } = declaration;
    const touched = evidence.kind === "assumption" ? declaration === evidence.of : because.some((id) => gone.has(id));
    if (!touched) return true;
    const left = because.some((id) => !gone.has(id)) || (assumed !== undefined && evidence.kind !== "assumption");
    if (left && reliance === "alone") return true;
    removed++;
    return false;
  };
  return { conflict: mapDeclarations(conflict, stays), removed };
}

/** The conflict with only the declarations that stay. */
function mapDeclarations(conflict: Conflict, stays: (declaration: Grounds) => boolean): Conflict {
  const kept = <T extends Partial<Declarations>>(of: T): T => ({
    ...of,
    ...(of.rules ? { rules: of.rules.filter(stays) } : {}),
    ...(of.merges ? { merges: of.merges.filter(stays) } : {}),
    ...(of.forbidden ? { forbidden: of.forbidden.filter(stays) } : {}),
    ...(of.unseen ? { unseen: of.unseen.filter(stays) } : {}),
    ...(of.preferences
      ? { preferences: of.preferences.flatMap((preference) => keptPreference(preference, stays)) }
      : {}),
  });
  return {
    ...kept(conflict),
    scenarios: conflict.scenarios.map((scenario) => ({ ...scenario, overrides: kept(scenario.overrides) })),
  };
}

/** A preference stays even when nothing of it does: a scenario's that is empty still stands in the place of another. */
function keptPreference(preference: Preference, stays: (declaration: Grounds) => boolean): Preference[] {
  if (preference.kind === "ranking")
    return stays(preference) ? [preference] : [{ kind: "statements", actor: preference.actor, items: [] }];
  const items = preference.items.flatMap((item): PreferenceItem[] => {
    if (item.kind === "statement") return stays(item) ? [item] : [];
    const left = item.items.filter((statement: PreferenceStatement) => stays(statement));
    return left.length === 0 ? [] : [{ ...item, items: left }];
  });
  return [{ ...preference, items }];
}
