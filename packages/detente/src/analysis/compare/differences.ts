import { expressionForm } from "../../model/computed-form.ts";
import type {
  Actor,
  Conflict,
  Declarations,
  ForbiddenMove,
  Graph,
  Merge,
  Option,
  Outcome,
  Rule,
  StatusQuo,
  Unseen,
} from "../../model/conflict.ts";
import type { ConflictModel } from "../../model/conflict-model.ts";
import type { Expression } from "../../model/expression.ts";
import { resolveScenario } from "../../model/scenario.ts";
import { type PreferenceEdit, type PreferenceEdits, preferenceEdits } from "./preference-edits.ts";

/** One thing in which the second model differs from the first. */
export type Difference =
  | { readonly kind: "actor"; readonly change: "added" | "dropped" | "renamed"; readonly actor: Actor }
  | {
      readonly kind: "option";
      readonly change: "added" | "dropped" | "changed";
      readonly actor: Actor;
      readonly option: Option;
    }
  | { readonly kind: "rule"; readonly change: "added" | "dropped"; readonly item: Rule }
  | { readonly kind: "merge"; readonly change: "added" | "dropped"; readonly item: Merge }
  | { readonly kind: "forbidden"; readonly change: "added" | "dropped"; readonly item: ForbiddenMove }
  | { readonly kind: "unseen"; readonly change: "added" | "dropped"; readonly item: Unseen }
  | { readonly kind: "graph"; readonly change: "changed" }
  | {
      readonly kind: "now";
      readonly change: "added" | "dropped" | "changed";
      readonly before?: StatusQuo;
      readonly after?: StatusQuo;
    }
  | { readonly kind: "outcome"; readonly change: "added" | "dropped" | "changed"; readonly outcome: Outcome }
  | { readonly kind: "preference"; readonly actor: Actor; readonly edit: PreferenceEdit };

/** The differences between two models, and the models in between. */
export interface Differences {
  readonly list: readonly Difference[];
  /** The first model with some of the differences applied: with none it is the first, with all the second. */
  between(chosen: ReadonlySet<Difference>): ConflictModel;
}

/**
 * Finds in what two models differ, of all that is computed or named; grounds, claims and places are left out. Things are
 * the same where their names are (actors, options, outcomes) or where they say the same (rules, statements).
 *
 * @example
 * ```ts
 * const other = resolveScenario(readConflict(text.replace("now none", "now attack")).conflict!);
 * findDifferences(model, other).list.map(({ kind }) => kind); // => ["now"]
 * ```
 */
export function findDifferences(a: ConflictModel, b: ConflictModel): Differences {
  const edits = new Map<string, PreferenceEdits>();
  const actorsInBoth = b.actors.filter(({ id }) => a.actors.some((actor) => actor.id === id));
  const preferenceOf = (model: ConflictModel, id: string) => model.preferences.find(({ actor }) => actor === id);
  for (const { id } of [...a.actors, ...b.actors])
    edits.set(id, preferenceEdits(id, preferenceOf(a, id), preferenceOf(b, id)));

  const list: Difference[] = [
    ...named(a.actors, b.actors, ({ name }) => name).map(
      ({ change, item }): Difference => ({
        kind: "actor",
        change: change === "changed" ? "renamed" : change,
        actor: item,
      }),
    ),
    ...actorsInBoth.flatMap((actor) =>
      named(a.actors.find(({ id }) => id === actor.id)!.options, actor.options, ({ name, direction }) => [
        name,
        direction,
      ]).map(({ change, item }): Difference => ({ kind: "option", change, actor, option: item })),
    ),
    ...said(a.rules, b.rules, ruleText).map(({ change, item }): Difference => ({ kind: "rule", change, item })),
    ...said(a.merges, b.merges, ({ when }) => text(when)).map(
      ({ change, item }): Difference => ({ kind: "merge", change, item }),
    ),
    ...said(a.forbidden, b.forbidden, ({ from, to, by }) =>
      JSON.stringify([from && text(from), to && text(to), by]),
    ).map(({ change, item }): Difference => ({ kind: "forbidden", change, item })),
    ...said(a.unseen, b.unseen, ({ by, when }) => JSON.stringify([by, text(when)])).map(
      ({ change, item }): Difference => ({ kind: "unseen", change, item }),
    ),
    ...(graphText(a.graph) === graphText(b.graph) ? [] : [{ kind: "graph", change: "changed" } as const]),
    ...nowDifference(a, b),
    ...named(a.outcomes, b.outcomes, ({ name, when }) => [name, text(when)]).map(
      ({ change, item }): Difference => ({ kind: "outcome", change, outcome: item }),
    ),
    ...[...edits].flatMap(([id, { edits: each }]) => {
      const actor = [...b.actors, ...a.actors].find((candidate) => candidate.id === id)!;
      return each.map((edit): Difference => ({ kind: "preference", actor, edit }));
    }),
  ];
  const between = (chosen: ReadonlySet<Difference>): ConflictModel =>
    chosen.size === list.length ? b : chosen.size === 0 ? a : combine(a, b, list, edits, chosen);
  return { list, between };
}

function combine(
  a: ConflictModel,
  b: ConflictModel,
  list: readonly Difference[],
  edits: ReadonlyMap<string, PreferenceEdits>,
  chosen: ReadonlySet<Difference>,
): ConflictModel {
  const taken = list.filter((difference) => chosen.has(difference));
  const of = <K extends Difference["kind"]>(kind: K) =>
    taken.filter((difference): difference is Extract<Difference, { kind: K }> => difference.kind === kind);
  /** What was said, less what is dropped, and what is added. */
  const items = <T>(before: readonly T[], differences: readonly { change: "added" | "dropped"; item: T }[]): T[] => [
    ...before.filter((item) => !differences.some(({ change, item: gone }) => change === "dropped" && gone === item)),
    ...differences.filter(({ change }) => change === "added").map(({ item }) => item),
  ];
  const actors = replaced(
    a.actors,
    of("actor").map(({ change, actor }) => ({ change, item: actor })),
  ).map((actor): Actor => {
    const before = a.actors.find(({ id }) => id === actor.id);
    if (before === undefined) return actor;
    const options = of("option").filter((difference) => difference.actor.id === actor.id);
    return {
      ...actor,
      options: replaced(
        before.options,
        options.map(({ change, option }) => ({ change, item: option })),
      ),
    };
  });
  const keys = actors.flatMap(({ id, options }) => options.map((option) => `${id}.${option.id}`));
  const sameOptions = keys.length === a.options.length && a.options.every(({ key }) => keys.includes(key));
  const declarations: Declarations = {
    actors,
    ...(sameOptions ? { optionOrder: a.options.map(({ key }) => key) } : {}),
    rules: items(a.rules, of("rule")),
    merges: items(a.merges, of("merge")),
    forbidden: items(a.forbidden, of("forbidden")),
    unseen: items(a.unseen, of("unseen")),
    graph: of("graph").length > 0 ? b.graph : a.graph,
    statusQuo: of("now").length > 0 ? b.statusQuo : a.statusQuo,
    outcomes: replaced(
      a.outcomes,
      of("outcome").map(({ change, outcome }) => ({ change, item: outcome })),
    ),
    preferences: [...edits].map(([, each]) => each.apply((edit) => of("preference").some((one) => one.edit === edit))),
  };
  const conflict: Conflict = { ...a.conflict, ...declarations, scenarios: [], claims: [] };
  return resolveScenario(conflict);
}

/** Things with ids, with those differences applied; what is added comes last. */
function replaced<T extends { readonly id: string }>(
  before: readonly T[],
  differences: readonly { readonly change: string; readonly item: T }[],
): T[] {
  const other = new Map(differences.map((difference) => [difference.item.id, difference]));
  return [
    ...before.flatMap((item) => {
      const difference = other.get(item.id);
      return difference === undefined ? [item] : difference.change === "dropped" ? [] : [difference.item];
    }),
    ...differences.filter(({ change }) => change === "added").map(({ item }) => item),
  ];
}

/** Of things with ids: those of one model only, and those that are not the same in both. */
function named<T extends { readonly id: string }>(a: readonly T[], b: readonly T[], content: (item: T) => unknown) {
  const found: { change: "added" | "dropped" | "changed"; item: T }[] = [];
  for (const item of a) if (!b.some(({ id }) => id === item.id)) found.push({ change: "dropped", item });
  for (const item of b) {
    const before = a.find(({ id }) => id === item.id);
    if (before === undefined) found.push({ change: "added", item });
    else if (JSON.stringify(content(before)) !== JSON.stringify(content(item))) found.push({ change: "changed", item });
  }
  return found;
}

/** Of things that are what they say: those of one model only, the same thing as often as it is said. */
function said<T>(a: readonly T[], b: readonly T[], content: (item: T) => string) {
  const found: { change: "added" | "dropped"; item: T }[] = [];
  const left = b.map((item) => ({ item, text: content(item) }));
  for (const item of a) {
    const at = left.findIndex((other) => other.text === content(item));
    if (at < 0) found.push({ change: "dropped", item });
    else left.splice(at, 1);
  }
  for (const { item } of left) found.push({ change: "added", item });
  return found;
}

function nowDifference(a: ConflictModel, b: ConflictModel): Difference[] {
  const [before, after] = [a.statusQuo, b.statusQuo];
  if (nowText(before) === nowText(after)) return [];
  const change = before === undefined ? "added" : after === undefined ? "dropped" : "changed";
  return [{ kind: "now", change, ...(before ? { before } : {}), ...(after ? { after } : {}) }];
}

const text = (expression: Expression): string => JSON.stringify(expressionForm(expression));
const ruleText = ({ kind, of }: Rule): string => JSON.stringify([kind, of.map(text)]);
const graphText = (graph: Graph | undefined): string =>
  graph
    ? JSON.stringify([
        graph.states.map(({ id, name }) => [id, name]),
        graph.moves.map(({ by, from, to }) => [by, from, to]),
      ])
    : "";
const nowText = (now: StatusQuo | undefined): string =>
  now === undefined ? "" : now.kind === "state" ? `state ${now.state}` : [...now.taken].sort().join(" ");
