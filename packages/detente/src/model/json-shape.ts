import { listed, type Sentence, said, say } from "../sentences/sentence.ts";
import { isRecord, type JsonFindings, kindOf } from "./json-findings.ts";
import type { JsonPath } from "./json-text.ts";

/**
 * One description of a kind of value serves both ways: `read` checks JSON and gives the value, or notes what is wrong and
 * gives undefined; `write` gives plain JSON data with members in the order of the description.
 */
export interface Shape<T> {
  read(value: unknown, path: JsonPath, findings: JsonFindings): T | undefined;
  write(value: T): unknown;
  /** May be absent as a member of an object. */
  readonly optional?: boolean;
}

const plain = <T>(is: (value: unknown) => boolean, what: Sentence): Shape<T> => ({
  read(value, path, findings) {
    if (is(value)) return value as T;
    findings.add("bad-type", path, expected(what, value));
    return undefined;
  },
  write: (value) => value,
});

/** That something else stands where a value is wanted. */
export const expected = (wanted: Sentence, value: unknown): Sentence =>
  say("expected {wanted}, found {found}.", { wanted: said(wanted), found: kindOf(value) });

export const text = plain<string>((value) => typeof value === "string", "text");
export const flag = plain<boolean>((value) => typeof value === "boolean", "true or false");
/** A name by which something is referred to; results are keyed by it. */
export const id: Shape<string> = {
  read(value, path, findings) {
    if (typeof value === "string" && value.trim() !== "" && value !== "__proto__") return value;
    if (value === "__proto__") {
      findings.add(
        "reserved-name",
        path,
        "the name __proto__ is reserved: results are keyed by name.",
        "Choose another name.",
      );
    } else findings.add("bad-type", path, expected("a name", value));
    return undefined;
  },
  write: (value) => value,
};
export const wholeNumber = (least: number): Shape<number> =>
  plain(
    (value) => Number.isSafeInteger(value) && (value as number) >= least,
    say("a whole number from {least}", { least }),
  );
export const share = plain<number>(
  (value) => typeof value === "number" && value >= 0 && value <= 1,
  "a number from 0 to 1",
);
export const matching = (pattern: RegExp, what: Sentence): Shape<string> =>
  plain((value) => typeof value === "string" && pattern.test(value), what);
export const oneOf = <T extends string>(...words: readonly T[]): Shape<T> =>
  plain((value) => words.includes(value as T), say("one of {words}", { words: listed(words) }));

/** A member that may be absent. */
export const optional = <T>(shape: Shape<T>): Shape<T | undefined> => ({
  read: shape.read,
  write: (value) => (value === undefined ? undefined : shape.write(value)),
  optional: true,
});

/** No dispute needs longer lists; checking what a hostile file could hold would take minutes. */
const LONGEST = 1_000_000;

/** A list with at least and at most so many members. */
export const list = <T>(shape: Shape<T>, least = 0, most = LONGEST): Shape<readonly T[]> => ({
  read(value, path, findings) {
    if (!Array.isArray(value)) {
      findings.add("bad-type", path, expected("a list", value));
      return undefined;
    }
    if (value.length < least || value.length > most) {
      const wanted =
        value.length < least
          ? say("at least {count} in the list", { count: least })
          : say("at most {count} in the list", { count: most });
      findings.add("bad-length", path, say("expected {wanted}, found {found}.", { wanted, found: value.length }));
      return undefined;
    }
    const read = value.map((item, index) => shape.read(item, [...path, index], findings));
    return read.includes(undefined) ? undefined : (read as T[]);
  },
  write: (value) => value.map((item) => shape.write(item)),
});

/** Members that are places in a file are never part of the form. */
type Members<T> = { readonly [K in Exclude<keyof T, "at" | "quoteAt">]-?: Shape<T[K]> };

/** An object with these members and no others, written in this order. */
export function object<T extends object>(members: Members<T>): Shape<T> {
  const entries = Object.entries(members) as unknown as readonly [string, Shape<unknown>][];
  const names = new Set(entries.map(([name]) => name));
  return {
    read(value, path, findings) {
      if (!isRecord(value)) {
        findings.add("bad-type", path, expected("an object", value));
        return undefined;
      }
      let whole = true;
      for (const name of Object.keys(value)) {
        if (names.has(name)) continue;
        findings.add(
          "unknown-member",
          [...path, name],
          "there is no such member here.",
          say("Known are {names}.", { names: listed([...names]) }),
        );
        whole = false;
      }
      const result: [string, unknown][] = [];
      for (const [name, shape] of entries) {
        if (!Object.hasOwn(value, name)) {
          if (shape.optional) continue;
          findings.add("missing-member", path, say('"{name}" is missing.', { name }));
          whole = false;
          continue;
        }
        const read = shape.read(value[name], [...path, name], findings);
        if (read === undefined) whole = false;
        else result.push([name, read]);
      }
      return whole ? (Object.fromEntries(result) as T) : undefined;
    },
    write(value) {
      const record = value as Readonly<Record<string, unknown>>;
      const written = entries.map(([name, shape]) => [name, shape.write(record[name])] as const);
      return Object.fromEntries(written.filter(([, member]) => member !== undefined));
    },
  };
}

/** Objects told apart by one member: each word of it has a shape of its own. */
export function variants<T extends object>(
  member: keyof T & string,
  shapes: Readonly<Record<string, Shape<unknown>>>,
): Shape<T> {
  const shapeOf = (word: unknown): Shape<T> | undefined =>
    typeof word === "string" && Object.hasOwn(shapes, word) ? (shapes[word] as Shape<T>) : undefined;
  return {
    read(value, path, findings) {
      if (!isRecord(value)) {
        findings.add("bad-type", path, expected("an object", value));
        return undefined;
      }
      const shape = shapeOf(value[member]);
      if (shape) return shape.read(value, path, findings);
      const at = Object.hasOwn(value, member) ? [...path, member] : path;
      findings.add(
        "bad-type",
        at,
        say('"{member}" is one of {words}, not {found}.', {
          member,
          words: listed(Object.keys(shapes)),
          found: kindOf(value[member]),
        }),
      );
      return undefined;
    },
    // every value of the type has one of the words
    write: (value) => shapeOf(value[member])?.write(value),
  };
}

/** A shape that contains itself. */
export const recursive = <T>(shape: () => Shape<T>): Shape<T> => ({
  read: (value, path, findings) => shape().read(value, path, findings),
  write: (value) => shape().write(value),
});
