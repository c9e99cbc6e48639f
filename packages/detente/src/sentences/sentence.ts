import type { translations } from "./translations.ts";

/** What findings say, in English, with a hole such as `{name}` for each value: the key of its translations. */
export type Wording = keyof typeof translations;

/** The names of the holes; what else stands in braces is code, which holds spaces or backticks. */
type HolesOf<W extends string> = W extends `${string}{${infer Rest}`
  ? (Rest extends `${infer Name}}${string}` ? Hole<Name> : never) | HolesOf<Rest>
  : never;
type Hole<Name extends string> = Name extends `${string}${" " | "`" | "{" | '"'}${string}` ? never : Name;

/** A wording that says what it says without values. */
export type Plain = { [W in Wording]: [HolesOf<W>] extends [never] ? W : never }[Wording];

/** What stands in a hole. Text is put in as it is: names, numbers, what a file holds. */
export type Value = string | number | Filled | Midway | List;
export interface Filled {
  readonly says: Wording;
  readonly values: Readonly<Record<string, Value>>;
}
/** A sentence that another goes on with: its first letter is small. */
interface Midway {
  readonly midway: Sentence;
}
/** Between the parts stand commas, `or`, or commas and before the last one `or`. */
interface List {
  readonly list: readonly Value[];
  readonly by: "comma" | "or" | "comma-or";
}

/** A sentence for people, or a part of one, that can be said in each language of the catalogue; plain data. */
export type Sentence = Plain | Filled;

/** A wording with its values put in. */
export const say = <const W extends Wording>(says: W, values: Readonly<Record<HolesOf<W>, Value>>): Filled => ({
  says,
  values,
});
/** A wording as a value of another. */
export const word = (says: Plain): Filled => ({ says, values: {} });
/** A sentence as a value of another. */
export const said = (sentence: Sentence): Filled => (typeof sentence === "string" ? word(sentence) : sentence);
export const midway = (sentence: Sentence): Value => ({ midway: sentence });
export const listed = (list: readonly Value[], by: List["by"] = "comma"): Value => ({ list, by });
/** The first of a list, and how many more there are: the one way in which a sentence leaves something out. */
export function listedUpTo<T>(most: number, items: readonly T[], written: (item: T) => string = String): Value {
  const first = listed(items.slice(0, most).map(written));
  return items.length > most ? say("{listed} and {count} more", { listed: first, count: items.length - most }) : first;
}
/** Names and code as they are written in a model, with commas between them. */
export const codes = (list: readonly string[], by?: List["by"]): Value =>
  listed(
    list.map((each) => `\`${each}\``),
    by,
  );

/** How a language puts a sentence together. */
export interface Tongue {
  wording(english: Wording): string;
  list(parts: readonly string[], by: List["by"]): string;
  midway(sentence: string): string;
  /** Sees to what depends on the values that were put in. */
  finish(text: string): string;
}

/** A sentence in words. */
export function compose(sentence: Sentence, tongue: Tongue): string {
  if (typeof sentence === "string") return tongue.wording(sentence);
  const { says, values } = sentence;
  const filled = tongue.wording(says).replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values[name];
    return value === undefined ? hole : composeValue(value, tongue);
  });
  return tongue.finish(filled);
}

function composeValue(value: Value, tongue: Tongue): string {
  if (typeof value !== "object") return String(value);
  if ("midway" in value) return tongue.midway(compose(value.midway, tongue));
  if (!("list" in value)) return compose(value, tongue);
  return tongue.list(
    value.list.map((part) => composeValue(part, tongue)),
    value.by,
  );
}

export const inEnglish: Tongue = {
  wording: (english) => english,
  list: (parts, by) =>
    by === "comma-or" && parts.length > 1
      ? `${parts.slice(0, -1).join(", ")} or ${parts.at(-1)}`
      : parts.join(by === "or" ? " or " : ", "),
  midway: (text) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`,
  finish: (text) => text,
};

/** A sentence in English. */
export const english = (sentence: Sentence): string => compose(sentence, inEnglish);
