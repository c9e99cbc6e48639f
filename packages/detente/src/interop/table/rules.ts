import type { Rule } from "../../model/conflict.ts";
import type { Expression } from "../../model/expression.ts";

/** So many excluded states are put into words one by one; beyond, the states that can be are listed. */
const MOST_EXCLUDED = 2 ** 13;

/**
 * Feasibility rules by which the states of these patterns can be and no others. Few short ones: of a state that cannot be
 * every option is left out of the rule that does not matter, and states that the rule then covers need none of their own.
 */
export function rulesFor(patterns: readonly string[], keys: readonly string[]): Rule[] {
  const all = 2 ** keys.length;
  if (all - patterns.length > MOST_EXCLUDED) {
    const of = patterns.map((pattern) => conditionOf(pattern, keys));
    return [{ kind: "require", of: [of.length === 1 ? of[0]! : { op: "or", of }] }];
  }
  const there = new Set(patterns);
  const cubes: string[] = [];
  for (let number = 0; number < all; number++) {
    const pattern = keys.map((_, option) => (Math.floor(number / 2 ** option) % 2 === 1 ? "Y" : "N")).join("");
    if (there.has(pattern) || cubes.some((cube) => covers(cube, pattern))) continue;
    cubes.push(widened(pattern, patterns));
  }
  return cubes.map((cube) => ({ kind: "infeasible", of: [conditionOf(cube, keys)] }));
}

/** The pattern with "-" for each option that can be left open without covering one of the states that can be. */
function widened(pattern: string, feasible: readonly string[]): string {
  let cube = pattern;
  for (let option = 0; option < pattern.length; option++) {
    const wider = `${cube.slice(0, option)}-${cube.slice(option + 1)}`;
    if (!feasible.some((state) => covers(wider, state))) cube = wider;
  }
  return cube;
}

function covers(cube: string, pattern: string): boolean {
  for (let option = 0; option < cube.length; option++)
    if (cube[option] !== "-" && cube[option] !== pattern[option]) return false;
  return true;
}

/** What holds in the states of a pattern only. */
export function conditionOf(pattern: string, keys: readonly string[]): Expression {
  const of = keys.flatMap((option, index): Expression[] => {
    if (pattern[index] === "-") return [];
    const taken: Expression = { op: "option", option };
    return [pattern[index] === "Y" ? taken : { op: "not", of: taken }];
  });
  return of.length === 1 ? of[0]! : { op: "and", of };
}
