import type { Expression } from "detente";
import type { Language } from "../texts/languages.ts";
import { type Plain, plainly } from "./plain-expression.ts";

/** What expressions speak of, by its names. */
export interface Named {
  readonly options: readonly { readonly key: string; readonly name: string }[];
  readonly outcomes: readonly { readonly id: string; readonly name: string }[];
  readonly graph?: { readonly states: readonly { readonly id: string; readonly name: string }[] };
}

type Say = (part: Plain) => string;
type PlainOf<Op extends Plain["op"]> = Extract<Plain, { readonly op: Op }>;

/**
 * How a language says each kind of expression. `inner` says a part within another so that where it ends is plain: no two
 * expressions that are true of different states may be said in the same words.
 */
interface Sayings {
  readonly name: (name: string, holds: boolean) => string;
  /** What tells two things of one name apart. */
  readonly called: (name: string, id: string) => string;
  readonly constant: (value: boolean) => string;
  readonly all: (of: readonly Plain[], inner: Say) => string;
  readonly any: (of: readonly Plain[], inner: Say) => string;
  readonly none: (of: readonly Plain[], inner: Say) => string;
  readonly if: (then: Plain, when: Plain, inner: Say) => string;
  readonly iff: (a: string, b: string) => string;
  readonly count: (count: PlainOf<"count">, inner: Say) => string;
  /** A part within another that is no single name. */
  readonly within: (part: Plain, say: Say, inner: Say) => string;
}

const isPositive = (part: Plain): boolean => part.op === "name" && part.holds;

/** Parts with a joint between them; after a comma where a part is more than a name, lest it seems to go with its neighbour. */
const joint = (of: readonly Plain[], say: Say, word: string, comma: string, close: string): string =>
  of.map(say).join(of.every(isPositive) ? word : `${comma}${close}`);

/** "a, b and c". */
const list = (parts: readonly string[], word: string): string =>
  `${parts.slice(0, -1).join(", ")} ${word} ${parts.at(-1)}`;

/** "exactly 2", "at least 1", "between 1 and 2". */
const howMany = ({ min, max, of }: PlainOf<"count">): string =>
  min === max
    ? `exactly ${min}`
    : min === 0
      ? `at most ${max}`
      : max === of.length
        ? `at least ${min}`
        : `between ${min} and ${max}`;

/** "…일" or, of what is not so, "아닐", before "때". */
const whenKo = (text: string): string => (text.endsWith("아님") ? `${text.slice(0, -1)}닐` : `${text}일`);

const sayings: Readonly<Record<Language, Sayings>> = {
  en: {
    name: (name, holds) => (holds ? `“${name}”` : `no “${name}”`),
    called: (name, id) => `${name} (${id})`,
    constant: (value) => (value ? "anything" : "nothing"),
    all: (of, inner) => joint(of, inner, " and ", ", ", "and "),
    any: (of, inner) => joint(of, inner, " or ", ", ", "or "),
    none: (of, inner) =>
      of.length === 2 ? `neither ${inner(of[0]!)} nor ${inner(of[1]!)}` : `none of ${list(of.map(inner), "and")}`,
    if: (then, when, inner) => `${inner(then)}${then.op === "name" ? "" : ","} if ${inner(when)}`,
    iff: (a, b) => `${a}, exactly when ${b}`,
    count: (count, inner) => `${count.holds ? "" : "not "}${howMany(count)} of ${list(count.of.map(inner), "and")}`,
    // what begins with a word of its own ends where its last part does
    within: (part, say, inner) => {
      switch (part.op) {
        case "all":
          return part.of.length === 2
            ? `both ${inner(part.of[0]!)} and ${inner(part.of[1]!)}`
            : `all of ${list(part.of.map(inner), "and")}`;
        case "any":
          return part.of.length === 2
            ? `either ${inner(part.of[0]!)} or ${inner(part.of[1]!)}`
            : `at least one of ${list(part.of.map(inner), "or")}`;
        case "if":
          return `if ${inner(part.of[1])} then ${inner(part.of[0])}`;
        case "iff":
          return `both or neither of ${inner(part.of[0])} and ${inner(part.of[1])}`;
        default:
          return say(part);
      }
    },
  },
  zh: {
    name: (name, holds) => (holds ? `“${name}”` : `没有“${name}”`),
    called: (name, id) => `${name}（${id}）`,
    constant: (value) => (value ? "任何情况" : "无"),
    all: (of, inner) => joint(of, inner, "且", "，", "且"),
    any: (of, inner) => joint(of, inner, "或", "，", "或"),
    none: (of, inner) => `${of.map(inner).join("、")}都没有`,
    if: (then, when, inner) => `若${inner(when)}，则${inner(then)}`,
    iff: (a, b) => `${a}，当且仅当${b}`,
    count: ({ min, max, of, holds }, inner) =>
      `${of.map(inner).join("、")}中${holds ? "" : "并非"}${min === max ? `恰有 ${min} 项` : `有 ${min} 至 ${max} 项`}`,
    within: (part, say) => (part.op === "constant" ? say(part) : `（${say(part)}）`),
  },
  ko: {
    name: (name, holds) => (holds ? `“${name}”` : `“${name}” 아님`),
    called: (name, id) => `${name}(${id})`,
    constant: (value) => (value ? "무엇이든" : "없음"),
    all: (of, inner) => joint(of, inner, " 그리고 ", ", ", "그리고 "),
    any: (of, inner) => joint(of, inner, " 또는 ", ", ", "또는 "),
    none: (of, inner) => `${of.map(inner).join(", ")} 모두 아님`,
    if: (then, when, inner) => `${whenKo(inner(when))} 때 ${inner(then)}`,
    iff: (a, b) => `${a}: ${b}일 때 그리고 그때만`,
    count: ({ min, max, of, holds }, inner) =>
      `${of.map(inner).join(", ")} 가운데 ${min === max ? `정확히 ${min}개` : `${min}~${max}개`}${holds ? "" : "는 아님"}`,
    within: (part, say) => (part.op === "constant" ? say(part) : `(${say(part)})`),
  },
};

/** An expression for people who do not read the language: options and outcomes by their names. */
export function expressionWords(expression: Expression, model: Named, language: Language): string {
  const words = sayings[language];
  const called = callerOf(model, words);
  const inner: Say = (part) => (part.op === "name" ? say(part) : words.within(part, say, inner));
  const say: Say = (part) => {
    switch (part.op) {
      case "name":
        return words.name(called(part.of), part.holds);
      case "constant":
        return words.constant(part.value);
      case "all":
        return words.all(part.of, inner);
      case "any":
        return words.any(part.of, inner);
      case "none":
        return words.none(part.of, inner);
      case "if":
        return words.if(part.of[0], part.of[1], inner);
      case "iff":
        return words.iff(inner(part.of[0]), inner(part.of[1]));
      case "count":
        return words.count(part, inner);
    }
  };
  return say(plainly(expression));
}

/** Calls things by their names; two that have one name with their ids. */
function callerOf({ options, outcomes, graph }: Named, words: Sayings): (of: PlainOf<"name">["of"]) => string {
  const all = [...options, ...outcomes, ...(graph?.states ?? [])];
  const shared = (name: string): boolean => all.filter((each) => each.name === name).length > 1;
  return (of) => {
    const id = of.op === "option" ? of.option : of.op === "outcome" ? of.outcome : of.state;
    const name =
      of.op === "option"
        ? options.find(({ key }) => key === id)?.name
        : (of.op === "outcome" ? outcomes : graph?.states)?.find((each) => each.id === id)?.name;
    return name === undefined ? id : shared(name) ? words.called(name, id) : name;
  };
}
