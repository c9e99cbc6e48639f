import type { Condition } from "./condition.ts";
import { type Chance, certain, never, opposite, power, product, rankingsOf, sum } from "./likelihood.ts";
import { isSubset } from "./subsets.ts";
import { TooManyCases } from "./too-many.ts";

/** More cases than this are not told apart. */
const mostCases = 100_000;

/** A set of variables that must all be true; one of a clause's terms must hold, and all clauses. */
type Term = ReadonlySet<number>;
type Clause = readonly Term[];

/**
 * How many strict rankings of an actor meet a condition that compares one state with others only: each way is a set of
 * states that must all lie below it.
 *
 * The place of the state in a ranking chosen at random is uniform, and given that place the others lie below it
 * independently: so the count is n! times the integral, over that place, of the chance that the condition holds.
 * States that occur in the same ways are taken together, then one variable after the other is decided.
 *
 * @throws TooManyCases when there are too many cases to tell apart
 */
export function countAroundState({ state, requirements }: Condition, stateCount: number): bigint {
  const clauses = requirements.map(({ ways }) =>
    ways.map((way) => new Set(way.map(({ better, worse }) => (better === state ? worse : better)))),
  );
  const { grouped, falseChance } = group(clauses);
  let cases = 0;
  const known = new Map<string, Chance>();

  const chanceOf = (all: readonly Clause[]): Chance => {
    const simple = simplify(all);
    if (simple === undefined) return never;
    return components(simple).reduce((chance, part) => product(chance, chanceOfComponent(part)), certain);
  };
  const chanceOfComponent = (part: readonly Clause[]): Chance => {
    const key = part
      .map((clause) =>
        clause
          .map((term) => [...term].sort((a, b) => a - b).join())
          .sort()
          .join("|"),
      )
      .sort()
      .join("&");
    const before = known.get(key);
    if (before) return before;
    if (++cases > mostCases)
      throw new TooManyCases(stateCount, `${requirements.length} requirements that share states in too many ways`);
    const variable = mostFrequent(part);
    const no = falseChance[variable]!;
    const chance = sum(
      product(opposite(no), chanceOf(decide(part, variable, true))),
      product(no, chanceOf(decide(part, variable, false))),
    );
    known.set(key, chance);
    return chance;
  };
  return rankingsOf(chanceOf(grouped), stateCount);
}

/** States that always occur together become one variable, then variables that stand alone in the same clauses. */
function group(clauses: readonly (readonly ReadonlySet<number>[])[]): {
  grouped: Clause[];
  falseChance: Chance[];
} {
  const places = new Map<number, string[]>();
  clauses.forEach((clause, index) => {
    clause.forEach((term, position) => {
      for (const state of term) places.set(state, [...(places.get(state) ?? []), `${index}.${position}`]);
    });
  });
  const together = Map.groupBy(places.keys(), (state) => places.get(state)!.join());
  const size = new Map([...together].map(([, states]) => [states[0]!, states.length]));
  const reduced = clauses.map((clause) => clause.map((term) => [...term].filter((state) => size.has(state))));

  const alone = new Map<number, string[] | undefined>();
  reduced.forEach((clause, index) => {
    for (const term of clause)
      for (const variable of term)
        if (term.length > 1) alone.set(variable, undefined);
        else if (!alone.has(variable) || alone.get(variable))
          alone.set(variable, [...(alone.get(variable) ?? []), String(index)]);
  });
  const leaderOf = new Map<number, number>();
  const falseChance: Chance[] = [];
  const byClauses = Map.groupBy(alone.keys(), (variable) => alone.get(variable)?.join() ?? `own ${variable}`);
  for (const variables of byClauses.values()) {
    const leader = falseChance.length;
    // of states that must all lie below, not all do; of several such variables none is true
    falseChance.push(
      variables.reduce((chance, variable) => {
        const members = size.get(variable)!;
        return product(chance, members === 1 ? power(0, 1) : opposite(power(members, 0)));
      }, certain),
    );
    for (const variable of variables) leaderOf.set(variable, leader);
  }
  return {
    grouped: reduced.map((clause) => clause.map((term) => new Set(term.map((variable) => leaderOf.get(variable)!)))),
    falseChance,
  };
}

function decide(clauses: readonly Clause[], variable: number, value: boolean): Clause[] {
  return clauses.map((clause) =>
    clause.flatMap((term) => {
      if (!term.has(variable)) return [term];
      return value ? [new Set([...term].filter((other) => other !== variable))] : [];
    }),
  );
}

/** Without terms and clauses that others imply; undefined when a clause cannot hold. */
function simplify(clauses: readonly Clause[]): Clause[] | undefined {
  const least: Clause[] = [];
  for (const clause of clauses) {
    if (clause.length === 0) return undefined;
    const terms: Term[] = [];
    for (const term of [...clause].sort((a, b) => a.size - b.size))
      if (!terms.some((other) => isSubset(other, term))) terms.push(term);
    if (terms[0]!.size > 0) least.push(terms);
  }
  const implies = (a: Clause, b: Clause): boolean => a.every((term) => b.some((other) => isSubset(other, term)));
  return least.filter(
    (clause, index) =>
      !least.some((other, at) => at !== index && implies(other, clause) && (!implies(clause, other) || at < index)),
  );
}

/** Clauses that share no variable, directly or through others, are independent. */
function components(clauses: readonly Clause[]): Clause[][] {
  let parts: { variables: Set<number>; clauses: Clause[] }[] = [];
  for (const clause of clauses) {
    const variables = new Set(clause.flatMap((term) => [...term]));
    const touching = parts.filter((part) => [...variables].some((variable) => part.variables.has(variable)));
    const joined = {
      variables: new Set([...variables, ...touching.flatMap((part) => [...part.variables])]),
      clauses: [...touching.flatMap((part) => part.clauses), clause],
    };
    parts = [...parts.filter((part) => !touching.includes(part)), joined];
  }
  return parts.map((part) => part.clauses);
}

function mostFrequent(clauses: readonly Clause[]): number {
  const uses = new Map<number, number>();
  for (const clause of clauses)
    for (const term of clause) for (const variable of term) uses.set(variable, (uses.get(variable) ?? 0) + 1);
  let best = -1;
  for (const [variable, count] of uses) if (best < 0 || count > uses.get(best)!) best = variable;
  return best;
}
