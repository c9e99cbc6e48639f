import type { RankingTier, StateReference } from "../../model/conflict.ts";
import { listed, type Sentence, say } from "../../sentences/sentence.ts";
import type { Cell } from "./cells.ts";
import type { Report } from "./sheet.ts";

const reference = (pattern: string): StateReference => ({ kind: "pattern", pattern });

/** Tiers from ranks, a cell for each state; 1 is the most preferred, and gaps say nothing. */
export function readRanks(
  cells: readonly Cell[],
  patterns: readonly string[],
  report: Report,
): readonly RankingTier[] | undefined {
  const tiers = new Map<number, StateReference[]>();
  let sound = true;
  for (const [state, { text, place }] of cells.entries()) {
    const rank = /^\d{1,9}(\.\d{1,9})?$/.test(text) ? Number(text) : 0;
    if (rank > 0) tiers.set(rank, [...(tiers.get(rank) ?? []), reference(patterns[state]!)]);
    else {
      const message = text === "" ? "A rank is missing here." : say('"{text}" is no rank.', { text });
      report("bad-rank", place, message, "Ranks are numbers from 1, the most preferred; equal numbers are a tie.");
      sound = false;
    }
  }
  if (!sound) return undefined;
  return [...tiers].sort(([a], [b]) => a - b).map(([, states]) => ({ states }));
}

const joint = /\s*(>>|≫|>|≻|~|∼|=)\s*/u;

/** Tiers from an order in one cell, such as `4 > 2 >> 1 ~ 3`; states by what the table calls them, or by their patterns. */
export function readOrder(
  { text, place }: Cell,
  labels: readonly string[],
  patterns: readonly string[],
  report: Report,
): readonly RankingTier[] | undefined {
  const parts = text.split(joint);
  const tiers: { states: StateReference[]; much?: boolean }[] = [];
  const seen = new Set<number>();
  const problem = (code: string, message: Sentence, remedy: Sentence): undefined => {
    report(code, place, message, remedy);
  };
  for (let at = 0; at < parts.length; at += 2) {
    const [label, link] = [parts[at]!, parts[at - 1]];
    const state = labels.includes(label) ? labels.indexOf(label) : patterns.indexOf(label);
    if (state < 0)
      return problem(
        "unknown-state",
        label === ""
          ? "A state is missing in this ranking."
          : say('No state of the table is called "{name}".', { name: label }),
        "Write the states as the table calls them, the most preferred first: 4 > 2 > 1 ~ 3.",
      );
    if (seen.has(state))
      return problem(
        "ranking-repeats-state",
        say('The state "{name}" stands in this ranking twice.', { name: label }),
        "Keep one.",
      );
    seen.add(state);
    if (link === "~" || link === "∼" || link === "=") tiers.at(-1)!.states.push(reference(patterns[state]!));
    else {
      if (link === ">>" || link === "≫") tiers.at(-1)!.much = true;
      tiers.push({ states: [reference(patterns[state]!)] });
    }
  }
  const missing = labels.filter((_, state) => !seen.has(state));
  if (missing.length > 0)
    return problem(
      "ranking-misses-state",
      say(missing.length > 8 ? "This ranking misses {states} and others." : "This ranking misses {states}.", {
        states: listed(missing.slice(0, 8)),
      }),
      "Every state of the table stands in it once.",
    );
  return tiers;
}
