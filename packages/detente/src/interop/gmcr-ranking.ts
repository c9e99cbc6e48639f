import type { RankingTier } from "../model/conflict.ts";
import { type JsonFindings, kindOf } from "../model/json-findings.ts";
import type { JsonPath } from "../model/json-text.ts";
import { say } from "../sentences/sentence.ts";

/**
 * Reads a decision maker's manual ranking: state numbers from 1, best first, a list within the list being a tie. Older
 * files call it `preferenceVector`. Each number may stand once; whether all feasible states are there is told later.
 */
export function readRanking(
  maker: Readonly<Record<string, unknown>>,
  path: JsonPath,
  optionCount: number,
  findings: JsonFindings,
): readonly RankingTier[] {
  const key = "preferenceRanking" in maker ? "preferenceRanking" : "preferenceVector";
  const ranking = maker[key];
  if (!Array.isArray(ranking)) {
    const at = ranking === undefined ? path : [...path, key];
    const message = say("the file says that rankings are used, and this decision maker has {found} for one.", {
      found: kindOf(ranking),
    });
    const remedy = 'List all states from best to worst as "preferenceRanking", or set the flag to false.';
    findings.add("ranking-missing", at, message, remedy);
    return [];
  }
  if (ranking.length === 0) {
    const message = "the file says that rankings are used, and this decision maker's is empty.";
    findings.add("ranking-missing", [...path, key], message, "List all states from best to worst.");
    return [];
  }
  const largest = 2 ** Math.min(optionCount, 53) - (optionCount >= 53 ? 1 : 0);
  const seen = new Set<number>();
  const isState = (value: unknown, ...steps: number[]): value is number => {
    if (typeof value !== "number" || !Number.isInteger(value) || value < 1 || value > largest) {
      const values = { largest, found: kindOf(value) };
      const message = say("a state's number is a whole number from 1 to at most {largest}, not {found}.", values);
      findings.add(
        "bad-state-number",
        [...path, key, ...steps],
        message,
        "Number the feasible states from 1, the first option the lowest bit.",
      );
      return false;
    }
    if (seen.has(value)) {
      const message = say("state {state} stands in the ranking twice.", { state: value });
      findings.add(
        "ranking-repeats-state",
        [...path, key, ...steps],
        message,
        "Each feasible state stands in it exactly once.",
      );
      return false;
    }
    seen.add(value);
    return true;
  };
  return ranking.map((tier, index) => {
    const numbers = Array.isArray(tier)
      ? tier.filter((value, position) => isState(value, index, position))
      : [tier].filter((value) => isState(value, index));
    if (Array.isArray(tier) && tier.length === 0) {
      findings.add(
        "empty-tie",
        [...path, key, index],
        "is empty: a tie lists the states that are equally preferred.",
        "Delete it.",
      );
    }
    return { states: numbers.map((number: number) => ({ kind: "number" as const, number })) };
  });
}
