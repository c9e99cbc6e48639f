import type { Expression } from "detente";
import type { Language } from "../texts/languages.ts";

/** What expressions speak of, by its names. */
export interface Named {
  readonly options: readonly { readonly key: string; readonly name: string }[];
  readonly outcomes: readonly { readonly id: string; readonly name: string }[];
  readonly graph?: { readonly states: readonly { readonly id: string; readonly name: string }[] };
}

interface Joints {
  readonly quote: (name: string) => string;
  readonly not: (part: string) => string;
  readonly and: string;
  readonly or: string;
  readonly if: (then: string, when: string) => string;
  readonly iff: (a: string, b: string) => string;
  readonly count: (min: number, max: number, of: string) => string;
  readonly always: string;
  readonly never: string;
}

const joints: Readonly<Record<Language, Joints>> = {
  en: {
    quote: (name) => `“${name}”`,
    not: (part) => `not ${part}`,
    and: " and ",
    or: " or ",
    if: (then, when) => `${then} if ${when}`,
    iff: (a, b) => `${a} exactly when ${b}`,
    count: (min, max, of) => (min === max ? `exactly ${min} of ${of}` : `between ${min} and ${max} of ${of}`),
    always: "anything",
    never: "nothing",
  },
  zh: {
    quote: (name) => `“${name}”`,
    not: (part) => `非${part}`,
    and: "且",
    or: "或",
    if: (then, when) => `若${when}，则${then}`,
    iff: (a, b) => `${a}当且仅当${b}`,
    count: (min, max, of) => (min === max ? `${of}中恰有 ${min} 项` : `${of}中有 ${min} 至 ${max} 项`),
    always: "任何情况",
    never: "无",
  },
  ko: {
    quote: (name) => `“${name}”`,
    not: (part) => `${part} 아님`,
    and: " 그리고 ",
    or: " 또는 ",
    if: (then, when) => `${when}일 때 ${then}`,
    iff: (a, b) => `${b}일 때 그리고 그때만 ${a}`,
    count: (min, max, of) => (min === max ? `${of} 가운데 정확히 ${min}개` : `${of} 가운데 ${min}~${max}개`),
    always: "무엇이든",
    never: "없음",
  },
};

/** An expression for people who do not read the language: options and outcomes by their names. */
export function expressionWords(expression: Expression, model: Named, language: Language): string {
  const words = joints[language];
  const inner = (part: Expression): string => {
    const text = say(part);
    const isPlain = ["option", "outcome", "state", "constant", "not", "count"].includes(part.op);
    return isPlain ? text : `(${text})`;
  };
  const say = (part: Expression): string => {
    switch (part.op) {
      case "option":
        return words.quote(model.options.find(({ key }) => key === part.option)?.name ?? part.option);
      case "outcome":
        return words.quote(model.outcomes.find(({ id }) => id === part.outcome)?.name ?? part.outcome);
      case "state":
        return words.quote(model.graph?.states.find(({ id }) => id === part.state)?.name ?? part.state);
      case "constant":
        return part.value ? words.always : words.never;
      case "not":
        return words.not(inner(part.of));
      case "and":
        return part.of.map(inner).join(words.and);
      case "or":
        return part.of.map(inner).join(words.or);
      case "if":
        return words.if(inner(part.of[0]), inner(part.of[1]));
      case "implies":
        return words.if(inner(part.of[1]), inner(part.of[0]));
      case "iff":
        return words.iff(inner(part.of[0]), inner(part.of[1]));
      case "count":
        return words.count(part.min, part.max, part.of.map(inner).join(", "));
    }
  };
  return say(expression);
}
