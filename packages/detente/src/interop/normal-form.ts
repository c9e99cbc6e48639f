import type { Expression } from "../model/expression.ts";

/** Options that must be taken and options that must not, as bit sets over the options' positions. */
export interface Term {
  readonly taken: bigint;
  readonly notTaken: bigint;
}

/** Thrown when a disjunction of literal conditions would grow beyond all use. */
export class TooManyTerms extends Error {
  override readonly name = "TooManyTerms";
}

/** What an expression's names mean: the position of each option, and the condition of each outcome. */
export interface Names {
  readonly indexOf: ReadonlyMap<string, number>;
  readonly outcomes: ReadonlyMap<string, Expression>;
}

const LIMIT = 1024;
const always: readonly Term[] = [{ taken: 0n, notTaken: 0n }];
const never: readonly Term[] = [];

/**
 * An equivalent disjunction of terms (disjunctive normal form), no term of which follows from another. Empty when the
 * expression never holds; the one empty term when it always does by its form.
 *
 * @throws TooManyTerms beyond 1,024 terms
 */
export function disjunction(expression: Expression, names: Names): readonly Term[] {
  return terms(expression, true, names, new Set());
}

/** `holds`: the terms of the expression, or else of its negation. `open` guards against an outcome within itself. */
function terms(expression: Expression, holds: boolean, names: Names, open: ReadonlySet<string>): readonly Term[] {
  const of = (part: Expression, positive: boolean): readonly Term[] => terms(part, positive, names, open);
  switch (expression.op) {
    case "constant":
      return expression.value === holds ? always : never;
    case "option": {
      const bit = 1n << BigInt(names.indexOf.get(expression.option) ?? raiseUnknown(expression.option));
      return [holds ? { taken: bit, notTaken: 0n } : { taken: 0n, notTaken: bit }];
    }
    case "outcome": {
      const when = names.outcomes.get(expression.outcome);
      if (when === undefined || open.has(expression.outcome)) return raiseUnknown(expression.outcome);
      return terms(when, holds, names, new Set([...open, expression.outcome]));
    }
    case "state":
      return raiseUnknown(expression.state);
    case "not":
      return of(expression.of, !holds);
    case "and":
    case "or": {
      const members = expression.of.map((member) => of(member, holds));
      return (expression.op === "and") === holds ? members.reduce(both, always) : members.reduce(either, never);
    }
    case "if":
    case "implies": {
      const [then, given] = expression.op === "if" ? expression.of : [expression.of[1], expression.of[0]];
      return holds ? either(of(then, true), of(given, false)) : both(of(then, false), of(given, true));
    }
    case "iff": {
      const [a, b] = expression.of;
      return either(both(of(a, true), of(b, holds)), both(of(a, false), of(b, !holds)));
    }
    case "count": {
      const yes = expression.of.map((member) => of(member, true));
      const no = expression.of.map((member) => of(member, false));
      const { min, max } = expression;
      const size = yes.length;
      return holds
        ? both(atLeast(min, yes), atLeast(size - max, no))
        : either(atLeast(size - min + 1, no), atLeast(max + 1, yes));
    }
  }
}

/** At least `wanted` of the members hold. */
function atLeast(wanted: number, members: readonly (readonly Term[])[]): readonly Term[] {
  if (wanted <= 0) return always;
  if (wanted > members.length) return never;
  // found[k]: at least k of the members looked at so far
  let found: (readonly Term[])[] = [always, ...Array.from({ length: wanted }, () => never)];
  for (const member of members) {
    found = found.map((terms, count) => (count === 0 ? terms : either(terms, both(found[count - 1], member))));
  }
  return found[wanted];
}

function both(left: readonly Term[], right: readonly Term[]): readonly Term[] {
  if (left === always || right.length === 0) return right;
  if (right === always || left.length === 0) return left;
  let result: Term[] = [];
  for (const a of left) {
    for (const b of right) {
      const taken = a.taken | b.taken;
      const notTaken = a.notTaken | b.notTaken;
      if ((taken & notTaken) === 0n) result.push({ taken, notTaken });
    }
    if (result.length > LIMIT) result = withinLimit(shortest(result));
  }
  return withinLimit(shortest(result));
}

function either(left: readonly Term[], right: readonly Term[]): readonly Term[] {
  if (left.length === 0) return right;
  if (right.length === 0) return left;
  return withinLimit(shortest([...left, ...right]));
}

/** Drops every term that another one already covers. */
function shortest(all: readonly Term[]): Term[] {
  const kept: Term[] = [];
  for (const term of all) {
    if (kept.some((other) => covers(other, term))) continue;
    for (let index = kept.length - 1; index >= 0; index--) if (covers(term, kept[index])) kept.splice(index, 1);
    kept.push(term);
  }
  return kept;
}

const covers = (wide: Term, narrow: Term): boolean =>
  (wide.taken & narrow.taken) === wide.taken && (wide.notTaken & narrow.notTaken) === wide.notTaken;

function withinLimit(all: Term[]): Term[] {
  if (all.length > LIMIT) throw new TooManyTerms(`The condition has more than ${LIMIT} cases.`);
  return all;
}

function raiseUnknown(name: string): never {
  throw new RangeError(`The name "${name}" has no meaning over options.`);
}
