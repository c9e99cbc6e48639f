import type { Conflict, Declarations, Grounds, Preference, PreferenceItem } from "../model/conflict.ts";

/** Puts other grounds under everything that a conflict declares, scenarios included; claims are left as they are. */
export function mapGrounds(conflict: Conflict, change: (item: Grounds) => Grounds): Conflict {
  return {
    ...conflict,
    ...mapLayer(conflict, change),
    scenarios: conflict.scenarios.map((scenario) => ({
      ...scenario,
      overrides: mapLayer(scenario.overrides, change),
    })),
  };
}

function mapLayer<T extends Partial<Declarations>>(layer: T, change: (item: Grounds) => Grounds): T {
  const ground = <I extends Grounds>(item: I): I => {
    const { because: _, assumed: __, ...rest } = item;
    return { ...rest, ...change(item) } as I;
  };
  const all = <I extends Grounds>(items: readonly I[] | undefined): readonly I[] | undefined => items?.map(ground);
  const changed: Partial<Declarations> = {
    actors: layer.actors?.map((actor) => ({ ...actor, options: actor.options.map(ground) })),
    rules: all(layer.rules),
    merges: all(layer.merges),
    forbidden: all(layer.forbidden),
    unseen: all(layer.unseen),
    statusQuo: layer.statusQuo && ground(layer.statusQuo),
    preferences: layer.preferences?.map((preference) => mapPreference(preference, ground)),
  };
  return { ...layer, ...Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)) };
}

function mapPreference(preference: Preference, ground: <I extends Grounds>(item: I) => I): Preference {
  if (preference.kind === "ranking") return ground(preference);
  const items = preference.items.map(
    (item): PreferenceItem => (item.kind === "statement" ? ground(item) : { ...item, items: item.items.map(ground) }),
  );
  return { ...preference, items };
}
