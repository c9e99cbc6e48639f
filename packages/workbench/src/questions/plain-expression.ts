import type { Expression } from "detente";

/** An expression whose "not"s stand with single names, as people say it. */
export type Plain =
  | {
      readonly op: "name";
      readonly of: Extract<Expression, { readonly op: "option" | "outcome" | "state" }>;
      readonly holds: boolean;
    }
  | { readonly op: "constant"; readonly value: boolean }
  /** Two parts or more. */
  | { readonly op: "all" | "any"; readonly of: readonly Plain[] }
  /** All of these names fail. */
  | { readonly op: "none"; readonly of: readonly Plain[] }
  | { readonly op: "if" | "iff"; readonly of: readonly [Plain, Plain] }
  /** `holds`: between `min` and `max` of them do, or as many do not. */
  | {
      readonly op: "count";
      readonly min: number;
      readonly max: number;
      readonly of: readonly Plain[];
      readonly holds: boolean;
    };

/** The same, true of the same states. @param holds false: its opposite */
export function plainly(expression: Expression, holds = true): Plain {
  switch (expression.op) {
    case "option":
    case "outcome":
    case "state":
      return { op: "name", of: expression, holds };
    case "constant":
      return { op: "constant", value: expression.value === holds };
    case "not":
      return plainly(expression.of, !holds);
    case "and":
    case "or":
      return joined(
        (expression.op === "and") === holds ? "all" : "any",
        expression.of.map((part) => plainly(part, holds)),
      );
    case "if":
      return conditional(expression.of[0], expression.of[1], holds);
    case "implies":
      return conditional(expression.of[1], expression.of[0], holds);
    case "iff": {
      const of = [plainly(expression.of[0]), plainly(expression.of[1])] as const;
      return holds ? { op: "iff", of } : { op: "count", min: 1, max: 1, of, holds: true };
    }
    case "count":
      return counted(expression.min, Math.min(expression.max, expression.of.length), expression.of, holds);
  }
}

function conditional(then: Expression, when: Expression, holds: boolean): Plain {
  if (!holds) return joined("all", [plainly(when), plainly(then, false)]);
  return { op: "if", of: [plainly(then), plainly(when)] };
}

function counted(min: number, max: number, parts: readonly Expression[], holds: boolean): Plain {
  const of = parts.map((part) => plainly(part));
  if (min <= 0 && max >= parts.length) return { op: "constant", value: holds };
  if (min > max) return { op: "constant", value: !holds };
  if (holds) return { op: "count", min: Math.max(0, min), max, of, holds };
  if (min <= 0) return { op: "count", min: max + 1, max: parts.length, of, holds: true };
  if (max >= parts.length) return { op: "count", min: 0, max: min - 1, of, holds: true };
  return { op: "count", min, max, of, holds };
}

function joined(op: "all" | "any", parts: readonly Plain[]): Plain {
  const of = parts.flatMap((part) =>
    part.op === op ? part.of : op === "all" && part.op === "none" ? part.of.map(opposite) : [part],
  );
  if (of.length === 0) return { op: "constant", value: op === "all" };
  if (of.length === 1) return of[0]!;
  return op === "all" && of.every((part) => part.op === "name" && !part.holds)
    ? { op: "none", of: of.map(opposite) }
    : { op, of };
}

const opposite = (part: Plain): Plain => (part.op === "name" ? { ...part, holds: !part.holds } : part);
