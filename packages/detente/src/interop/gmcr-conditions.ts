import type { Expression } from "../model/expression.ts";
import { isRecord, type JsonFindings, kindOf } from "../model/json-findings.ts";
import type { JsonPath } from "../model/json-text.ts";
import { say } from "../sentences/sentence.ts";

/** As a `.gmcr` file holds it: literals that must all hold, or members of which any may hold. */
export type GmcrCondition =
  | readonly (readonly [number, "Y" | "N"])[]
  | { readonly compound: true; readonly members: readonly GmcrCondition[] };

/**
 * Reads a condition: a list of literals becomes a conjunction, a compound a disjunction. Literals about the same option
 * stay as they are; nested compounds are one disjunction. Undefined where something is wrong, which `findings` then has.
 *
 * @param keys the option's `actor.option` at each index
 */
export function readCondition(
  value: unknown,
  path: JsonPath,
  keys: readonly string[],
  findings: JsonFindings,
): Expression | undefined {
  if (Array.isArray(value)) {
    const literals = value.map((literal, index) => readLiteral(literal, [...path, index], keys, findings));
    return literals.includes(undefined) ? undefined : joined("and", literals as Expression[]);
  }
  if (!isRecord(value) || value.compound !== true) {
    const message = say('a condition is a list such as [[0, "Y"], [2, "N"]], not {found}.', { found: kindOf(value) });
    findings.add(
      "bad-condition",
      path,
      message,
      "Each part names an option by its index and Y (taken) or N (not taken).",
    );
    return undefined;
  }
  if (!Array.isArray(value.members)) {
    const message = say('a compound condition has a list "members" of conditions, not {found}.', {
      found: kindOf(value.members),
    });
    findings.add("bad-condition", path, message, "List the conditions of which any may hold.");
    return undefined;
  }
  const members = value.members.map((member, index) =>
    readCondition(member, [...path, "members", index], keys, findings),
  );
  return members.includes(undefined) ? undefined : joined("or", members as Expression[]);
}

function readLiteral(
  value: unknown,
  path: JsonPath,
  keys: readonly string[],
  findings: JsonFindings,
): Expression | undefined {
  if (!Array.isArray(value) || value.length !== 2) {
    const message = say('expected an option and a letter such as [0, "Y"], found {found}.', { found: kindOf(value) });
    findings.add("bad-condition", path, message);
    return undefined;
  }
  const [index, letter] = value;
  const known = isIndex(index, [...path, 0], keys.length, findings);
  if (letter !== "Y" && letter !== "N") {
    const message = say('expected "Y" (taken) or "N" (not taken), found {found}.', { found: kindOf(letter) });
    findings.add("bad-letter", [...path, 1], message);
    return undefined;
  }
  if (!known) return undefined;
  const option: Expression = { op: "option", option: keys[index as number] };
  return letter === "Y" ? option : { op: "not", of: option };
}

/** Checks that a value is the index of an option. */
export function isIndex(value: unknown, path: JsonPath, optionCount: number, findings: JsonFindings): boolean {
  if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value < optionCount) return true;
  const message =
    optionCount === 0
      ? "names an option, but the file has none."
      : say("an option's index is a whole number from 0 to {last} (the file has {count} options), not {found}.", {
          last: optionCount - 1,
          count: optionCount,
          found: kindOf(value),
        });
  findings.add("index-out-of-range", path, message, "Correct the index, or add the missing option.");
  return false;
}

/** One member stands for itself; members of the same kind are taken in. */
function joined(op: "and" | "or", parts: readonly Expression[]): Expression {
  const of = parts.flatMap((part) => (part.op === op ? part.of : isEmpty(op, part) ? [] : [part]));
  if (of.length === 0) return { op: "constant", value: op === "and" };
  return of.length === 1 ? of[0] : { op, of };
}

/** A compound without members, which adds nothing to a disjunction. */
const isEmpty = (op: "and" | "or", part: Expression): boolean => op === "or" && part.op === "constant" && !part.value;

/**
 * The expression as a condition when it has just that form — a literal, a conjunction of literals, or a disjunction of
 * those — so that what was read is written as it was; undefined otherwise.
 */
export function asWritten(expression: Expression, indexOf: ReadonlyMap<string, number>): GmcrCondition | undefined {
  if (expression.op === "or") {
    const members = expression.of.map((member) => (member.op === "or" ? undefined : asWritten(member, indexOf)));
    return members.includes(undefined) ? undefined : { compound: true, members: members as GmcrCondition[] };
  }
  if (expression.op === "constant") return expression.value ? [] : { compound: true, members: [] };
  const literals = (expression.op === "and" ? expression.of : [expression]).map((part) => literalOf(part, indexOf));
  return literals.includes(undefined) ? undefined : (literals as [number, "Y" | "N"][]);
}

function literalOf(part: Expression, indexOf: ReadonlyMap<string, number>): [number, "Y" | "N"] | undefined {
  const option = part.op === "not" ? part.of : part;
  if (option.op !== "option") return undefined;
  const index = indexOf.get(option.option);
  return index === undefined ? undefined : [index, part.op === "not" ? "N" : "Y"];
}
