import { expressionForm } from "../../model/computed-form.ts";
import type { Preference, PreferenceItem, PreferenceStatement } from "../../model/conflict.ts";

/** One step from an actor's preference in one model to that in another. Places count from 1, most important first. */
export type PreferenceEdit =
  | { readonly change: "added"; readonly item: PreferenceItem; readonly to: number }
  | { readonly change: "dropped"; readonly item: PreferenceItem; readonly from: number }
  | { readonly change: "moved"; readonly item: PreferenceItem; readonly from: number; readonly to: number }
  /** The same statement with another weight, strength or certainty. */
  | {
      readonly change: "changed";
      readonly item: PreferenceItem;
      readonly before: PreferenceItem;
      readonly from: number;
    }
  /** At least one of the two is a direct ranking. */
  | { readonly change: "replaced" };

/** The edits between two preferences, and what the first becomes by some of them. */
export interface PreferenceEdits {
  readonly edits: readonly PreferenceEdit[];
  /** By all edits it becomes the second. */
  apply(chosen: (edit: PreferenceEdit) => boolean): Preference;
}

/**
 * The fewest statements moved, added, dropped and changed that lead from one preference to the other; a statement is the
 * same where it says the same, whatever it rests on. No preference counts as one without statements.
 */
export function preferenceEdits(actor: string, a: Preference | undefined, b: Preference | undefined): PreferenceEdits {
  const empty: Preference = { kind: "statements", actor, items: [] };
  const [before, after] = [a ?? empty, b ?? empty];
  if (before.kind === "ranking" || after.kind === "ranking") {
    if (rankingText(before) === rankingText(after)) return { edits: [], apply: () => before };
    const replaced: PreferenceEdit = { change: "replaced" };
    return { edits: [replaced], apply: (chosen) => (chosen(replaced) ? after : before) };
  }
  const from = keyed(before.items);
  const to = keyed(after.items);
  const fromPlace = new Map(from.map(({ key }, index) => [key, index]));
  const toPlace = new Map(to.map(({ key }, index) => [key, index]));
  const staying = new Set(
    longestCommon(
      from.map(({ key }) => key),
      to.map(({ key }) => key),
    ),
  );
  const edits: PreferenceEdit[] = [];
  const dropped = new Map<string, PreferenceEdit>();
  const placed = new Map<string, PreferenceEdit>();
  const altered = new Map<string, PreferenceEdit>();
  const list = (edit: PreferenceEdit, by: Map<string, PreferenceEdit>, key: string): void => {
    edits.push(edit);
    by.set(key, edit);
  };
  from.forEach(({ key, item }, index) => {
    const place = toPlace.get(key);
    if (place === undefined) list({ change: "dropped", item, from: index + 1 }, dropped, key);
    else {
      const target = to[place].item;
      if (!staying.has(key)) list({ change: "moved", item, from: index + 1, to: place + 1 }, placed, key);
      if (itemText(item) !== itemText(target))
        list({ change: "changed", item: target, before: item, from: index + 1 }, altered, key);
    }
  });
  to.forEach(({ key, item }, index) => {
    if (!fromPlace.has(key)) list({ change: "added", item, to: index + 1 }, placed, key);
  });

  return {
    edits,
    apply: (chosen) => {
      const taken = (by: Map<string, PreferenceEdit>, key: string): boolean => {
        const edit = by.get(key);
        return edit !== undefined && chosen(edit);
      };
      const result = from.filter(({ key }) => !taken(dropped, key) && !taken(placed, key)).map(({ key }) => key);
      // each goes right behind the nearest of those that stand before it in the end
      to.forEach(({ key }, index) => {
        if (!taken(placed, key)) return;
        const behind = to.slice(0, index).findLast((other) => result.includes(other.key));
        result.splice(behind === undefined ? 0 : result.indexOf(behind.key) + 1, 0, key);
      });
      const items = result.map((key) => {
        const original = fromPlace.get(key);
        const useNew = original === undefined || taken(altered, key);
        return useNew ? to[toPlace.get(key)!].item : from[original].item;
      });
      return { kind: "statements", actor, items };
    },
  };
}

/** Items by what they say; one that says the same as an earlier one is told apart by its turn. */
function keyed(items: readonly PreferenceItem[]): { key: string; item: PreferenceItem }[] {
  const turns = new Map<string, number>();
  return items.map((item) => {
    const said = item.kind === "statement" ? JSON.stringify(expressionForm(item.when)) : itemText(item);
    const turn = turns.get(said) ?? 0;
    turns.set(said, turn + 1);
    return { key: `${said} ${turn}`, item };
  });
}

/** All of an item that is computed. */
function itemText(item: PreferenceItem): string {
  const form = ({ when, weight, much, perhaps }: PreferenceStatement) => [
    expressionForm(when),
    weight ?? null,
    much ?? false,
    perhaps ?? null,
  ];
  return JSON.stringify(item.kind === "unordered" ? { unordered: item.items.map(form) } : form(item));
}

function rankingText(preference: Preference): string {
  if (preference.kind !== "ranking") return "";
  return JSON.stringify(
    preference.tiers.map(({ states, much }) => [states.map(({ at: _, ...reference }) => reference), much ?? false]),
  );
}

/** A longest list that is in order in both. */
function longestCommon(a: readonly string[], b: readonly string[]): string[] {
  // length[i][j]: of the longest common to what follows place i of a and place j of b
  const length = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      length[i][j] = a[i] === b[j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
  const common: string[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      common.push(a[i]);
      i++;
      j++;
    } else if (length[i + 1][j] >= length[i][j + 1]) i++;
    else j++;
  }
  return common;
}
