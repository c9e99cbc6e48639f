/**
 * Sums of whole multiples of x^a (1 - x)^b, by "a b": the chance of an event when each state lies below a given one with
 * chance x, independently.
 */
export type Chance = ReadonlyMap<string, bigint>;

export const certain: Chance = new Map([["0 0", 1n]]);
export const never: Chance = new Map();

/** x^a (1 - x)^b */
export const power = (a: number, b: number): Chance => new Map([[`${a} ${b}`, 1n]]);

export function sum(first: Chance, second: Chance): Chance {
  const result = new Map(first);
  for (const [term, factor] of second) {
    const total = (result.get(term) ?? 0n) + factor;
    if (total === 0n) result.delete(term);
    else result.set(term, total);
  }
  return result;
}

export function product(first: Chance, second: Chance): Chance {
  const result = new Map<string, bigint>();
  for (const [one, f] of first) {
    const [a, b] = exponents(one);
    for (const [other, g] of second) {
      const [c, d] = exponents(other);
      const term = `${a + c} ${b + d}`;
      result.set(term, (result.get(term) ?? 0n) + f * g);
    }
  }
  return result;
}

/** 1 minus it. */
export const opposite = (chance: Chance): Chance =>
  sum(certain, new Map([...chance].map(([term, factor]) => [term, -factor])));

/** `count!` times the integral over x from 0 to 1: the rankings of `count` states for which the event occurs. */
export function rankingsOf(chance: Chance, count: number): bigint {
  const all = factorial(count);
  let total = 0n;
  for (const [term, factor] of chance) {
    const [a, b] = exponents(term);
    // the integral of x^a (1 - x)^b is a! b! / (a + b + 1)!
    total += factor * (all / factorial(a + b + 1)) * factorial(a) * factorial(b);
  }
  return total;
}

export function factorial(count: number): bigint {
  let result = 1n;
  for (let factor = 2; factor <= count; factor++) result *= BigInt(factor);
  return result;
}

function exponents(term: string): [number, number] {
  const space = term.indexOf(" ");
  return [Number(term.slice(0, space)), Number(term.slice(space + 1))];
}
