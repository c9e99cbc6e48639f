import type {
  Preference,
  PreferenceStatement,
  StatementPreference,
  UnorderedStatements,
} from "../../model/conflict.ts";
import type { ConflictModel } from "../../model/conflict-model.ts";

/** Begins the assumption by which a statement is known to be an answer. */
export const answerMark = "answered on";

/**
 * What a model leaves open about one actor: the order of the statements of an `unordered` block; or, of an actor about whom
 * nothing is said but answers, which options it wants taken or not, and in which order all of that counts.
 */
export type OpenPart =
  | { readonly kind: "order"; readonly actor: number; readonly block: UnorderedStatements }
  | {
      readonly kind: "everything";
      readonly actor: number;
      readonly preference: StatementPreference | undefined;
      readonly block: UnorderedStatements | undefined;
      readonly answered: readonly PreferenceStatement[];
      /** Keys of the options about which nothing has been answered. */
      readonly options: readonly string[];
    };

/** A question whose answer the file can take as a statement. The alternatives are statements; one of them is the answer. */
export interface Question {
  /** `order`: which of these matters most; `stance`: whether the option taken, or not taken, is what the actor wants. */
  readonly kind: "order" | "stance";
  readonly actor: number;
  readonly alternatives: readonly PreferenceStatement[];
  /** The block that the alternatives stand in, or into which a stance goes, where there is one. */
  readonly block?: UnorderedStatements;
  /** The actor's preferences, where there are any. */
  readonly preference?: StatementPreference;
}

/** Chooses a number from 0 up to but without `count`; how, decides which completion is drawn. */
export type Choose = (count: number) => number;

/** One way to fill in what is open: everybody's preferences, and what it answers to each question. */
export interface Completion {
  readonly preferences: readonly Preference[];
  readonly answers: readonly number[];
}

/** What the model leaves open, actor by actor. Weighted statements have no order to leave open. */
export function openParts(model: ConflictModel): OpenPart[] {
  return model.actors.flatMap(({ id }, actor): OpenPart[] => {
    const preference = model.preferences.find((candidate) => candidate.actor === id);
    if (preference?.kind === "ranking") return [];
    const items = preference?.items ?? [];
    const [first] = items;
    const block = first?.kind === "unordered" && items.length === 1 ? first : undefined;
    const answered = items.flatMap((item) => (item.kind === "unordered" ? item.items : [item]));
    const isAnswer = ({ assumed }: PreferenceStatement): boolean => assumed?.startsWith(answerMark) ?? false;
    const isOpen = answered.length === 0 || (block !== undefined && answered.every(isAnswer));
    if (isOpen && model.options.length > 0) {
      const settled = new Set(answered.map(optionOf));
      const options = model.options.map(({ key }) => key).filter((key) => !settled.has(key));
      if (options.length > 0) return [{ kind: "everything", actor, preference, block, answered, options }];
    }
    if (answered.some(({ weight }) => weight !== undefined)) return [];
    return items.flatMap((item) =>
      item.kind === "unordered" && item.items.length > 1 ? [{ kind: "order" as const, actor, block: item }] : [],
    );
  });
}

/** The option that a statement is about, when it is about one only. */
function optionOf({ when }: PreferenceStatement): string | undefined {
  const atom = when.op === "not" ? when.of : when;
  return atom.op === "option" ? atom.option : undefined;
}

/** The questions that what is open gives rise to. */
export function questionsOf(model: ConflictModel, parts: readonly OpenPart[]): Question[] {
  return parts.flatMap((part): Question[] => {
    if (part.kind === "order") {
      const { actor, block } = part;
      return [{ kind: "order", actor, alternatives: block.items, block, preference: preferenceOf(model, actor)! }];
    }
    const { actor, preference, block, answered, options } = part;
    const place = { ...(preference ? { preference } : {}), ...(block ? { block } : {}) };
    const stances = options.map(
      (option): Question => ({ kind: "stance", actor, alternatives: bothStances(option), ...place }),
    );
    return answered.length > 1 ? [{ kind: "order", actor, alternatives: answered, ...place }, ...stances] : stances;
  });
}

const bothStances = (option: string): PreferenceStatement[] => [
  { kind: "statement", when: { op: "option", option } },
  { kind: "statement", when: { op: "not", of: { op: "option", option } } },
];

function preferenceOf(model: ConflictModel, actor: number): StatementPreference | undefined {
  const found = model.preferences.find((candidate) => candidate.actor === model.actors[actor]!.id);
  return found?.kind === "statements" ? found : undefined;
}

/** How many ways there are to fill in what is open; beyond the safe numbers, infinity. */
export function countCompletions(parts: readonly OpenPart[]): number {
  let count = 1;
  for (const part of parts) {
    const ordered = part.kind === "order" ? part.block.items.length : part.answered.length + part.options.length;
    if (part.kind === "everything") count *= 2 ** part.options.length;
    for (let factor = 2; factor <= ordered; factor++) count *= factor;
    if (count > Number.MAX_SAFE_INTEGER) return Number.POSITIVE_INFINITY;
  }
  return count;
}

/** Fills in what is open; answers are in the order of `questionsOf`. Makes the same number of choices every time. */
export function complete(model: ConflictModel, parts: readonly OpenPart[], choose: Choose): Completion {
  const answers: number[] = [];
  const orders = new Map<UnorderedStatements, readonly PreferenceStatement[]>();
  const whole = new Map<string, readonly PreferenceStatement[]>();
  for (const part of parts) {
    if (part.kind === "order") {
      const order = shuffled(part.block.items, choose);
      orders.set(part.block, order);
      answers.push(part.block.items.indexOf(order[0]!));
      continue;
    }
    const stances = part.options.map((option) => bothStances(option));
    const signs = stances.map(() => choose(2));
    const order = shuffled([...part.answered, ...stances.map((pair, index) => pair[signs[index]!]!)], choose);
    whole.set(model.actors[part.actor]!.id, order);
    if (part.answered.length > 1)
      answers.push(part.answered.indexOf(order.find((statement) => part.answered.includes(statement))!));
    answers.push(...signs);
  }
  const kept = model.preferences.flatMap((preference): Preference[] => {
    if (whole.has(preference.actor)) return [];
    if (preference.kind === "ranking") return [preference];
    const items = preference.items.flatMap((item) =>
      item.kind === "unordered" ? (orders.get(item) ?? item.items) : [item],
    );
    return [{ ...preference, items }];
  });
  const added = [...whole].map(([actor, items]): Preference => ({ kind: "statements", actor, items }));
  return { preferences: [...kept, ...added], answers };
}

function shuffled<T>(items: readonly T[], choose: Choose): T[] {
  const order = [...items];
  for (let left = order.length; left > 1; left--) {
    const pick = choose(left);
    [order[left - 1], order[pick]] = [order[pick]!, order[left - 1]!];
  }
  return order;
}
