import type {
  Claim,
  Conflict,
  Declarations,
  ForbiddenMove,
  Grounds,
  Merge,
  Option,
  PreferenceStatement,
  RankingPreference,
  Rule,
  StatusQuo,
  Unseen,
} from "../../model/conflict.ts";

/** Something in a model that can rest on evidence. */
export type EvidenceItem = ItemPlace &
  (
    | { readonly kind: "option"; readonly actor: string; readonly item: Option }
    | { readonly kind: "now"; readonly item: StatusQuo }
    | { readonly kind: "rule"; readonly item: Rule }
    | { readonly kind: "merge"; readonly item: Merge }
    | { readonly kind: "forbidden"; readonly item: ForbiddenMove }
    | { readonly kind: "unseen"; readonly item: Unseen }
    /** `place`: from 1, the most important first. */
    | {
        readonly kind: "preference";
        readonly actor: string;
        readonly place: number;
        readonly item: PreferenceStatement;
      }
    | { readonly kind: "ranking"; readonly actor: string; readonly item: RankingPreference }
    | { readonly kind: "claim"; readonly item: Claim }
  );

export type ItemKind = EvidenceItem["kind"];

interface ItemPlace {
  /** Id of the scenario that holds it; absent for the conflict as declared. */
  readonly scenario?: string;
}

/**
 * Everything in a conflict that can rest on evidence, its scenarios included, in the order of a file.
 *
 * @example
 * ```ts
 * evidenceItems(water).map(({ kind }) => kind); // => ["option", "option", "option", "rule", "now", "preference", "preference", "preference", "preference", "preference", "preference", "claim"]
 * ```
 */
export function evidenceItems(conflict: Conflict): EvidenceItem[] {
  return [
    ...itemsOf(conflict, {}),
    ...conflict.scenarios.flatMap(({ id, overrides }) => itemsOf(overrides, { scenario: id })),
    ...conflict.claims.map((item): EvidenceItem => ({ kind: "claim", item })),
  ];
}

function itemsOf(layer: Partial<Declarations>, place: ItemPlace): EvidenceItem[] {
  const { actors = [], rules = [], merges = [], forbidden = [], unseen = [], statusQuo, preferences = [] } = layer;
  return [
    ...actors.flatMap((actor) =>
      actor.options.map((item): EvidenceItem => ({ ...place, kind: "option", actor: actor.id, item })),
    ),
    ...rules.map((item): EvidenceItem => ({ ...place, kind: "rule", item })),
    ...merges.map((item): EvidenceItem => ({ ...place, kind: "merge", item })),
    ...forbidden.map((item): EvidenceItem => ({ ...place, kind: "forbidden", item })),
    ...unseen.map((item): EvidenceItem => ({ ...place, kind: "unseen", item })),
    ...(statusQuo ? [{ ...place, kind: "now", item: statusQuo } as const] : []),
    ...preferences.flatMap((preference): EvidenceItem[] => {
      const { actor } = preference;
      if (preference.kind === "ranking") return [{ ...place, kind: "ranking", actor, item: preference }];
      const statements = preference.items.flatMap((each) => (each.kind === "unordered" ? each.items : [each]));
      return statements.map((item, index) => ({ ...place, kind: "preference", actor, place: index + 1, item }));
    }),
  ];
}

/** What an item rests on; a claim is never an assumption. */
export const groundsOf = ({ item }: EvidenceItem): Grounds => ({
  because: item.because ?? [],
  ...("assumed" in item && item.assumed !== undefined ? { assumed: item.assumed } : {}),
});
