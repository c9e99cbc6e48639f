import type { RankingTier, StateReference } from "../../model/conflict.ts";
import { listedUpTo, type Sentence, say } from "../../sentences/sentence.ts";
import type { Cell } from "./cells.ts";
import type { OptionCell, Report } from "./sheet.ts";
import { label, rankOf } from "./words.ts";

const reference = (pattern: string): StateReference => ({ kind: "pattern", pattern });

/** Tiers from ranks, a cell for each state; 1 is the most preferred, and gaps say nothing. */
export function readRanks(
  cells: readonly OptionCell[],
  patterns: readonly string[],
  report: Report,
): readonly RankingTier[] | undefined {
  const tiers = new Map<number, StateReference[]>();
  let sound = true;
  let told = false;
  for (const [state, { text, place, missing }] of cells.entries()) {
    const rank = rankOf(text);
    if (typeof rank === "number") {
      const states = tiers.get(rank);
      if (states) states.push(reference(patterns[state]!));
      else tiers.set(rank, [reference(patterns[state]!)]);
      if (!told && text.includes(",") && !Number.isInteger(rank)) {
        told = true;
        report(
          "decimal-comma",
          place,
          say('The comma in "{text}" is read as a decimal mark: {rank}.', { text, rank: String(rank) }),
          "Write the ranks as whole numbers where something else is meant.",
          "warning",
        );
      }
      continue;
    }
    sound = false;
    if (rank === "ambiguous")
      report(
        "bad-rank",
        place,
        say('"{text}" can be thousands or a fraction.', { text }),
        "Ranks are numbers from 1, the most preferred; equal numbers are a tie.",
      );
    else if (missing !== undefined)
      report(
        "missing-cell",
        place,
        say('This row ends before the column "{column}".', { column: missing }),
        "Fill it in.",
      );
    else {
      const message = text === "" ? "A rank is missing here." : say('"{text}" is no rank.', { text });
      report("bad-rank", place, message, "Ranks are numbers from 1, the most preferred; equal numbers are a tie.");
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
  const parts = text.normalize("NFKC").split(joint);
  const stateOf = new Map([
    ...patterns.map((pattern, state) => [pattern, state] as const).toReversed(),
    ...labels.map((each, state) => [label(each), state] as const).toReversed(),
  ]);
  const tiers: { states: StateReference[]; much?: boolean }[] = [];
  const seen = new Set<number>();
  const problem = (code: string, message: Sentence, remedy: Sentence): undefined => {
    report(code, place, message, remedy);
  };
  for (let at = 0; at < parts.length; at += 2) {
    const [name, link] = [label(parts[at]!), parts[at - 1]];
    const state = stateOf.get(name);
    if (state === undefined)
      return problem(
        "unknown-state",
        name === ""
          ? "A state is missing in this ranking."
          : say('No state of the table is called "{name}".', { name }),
        "Write the states as the table calls them, the most preferred first: 4 > 2 > 1 ~ 3.",
      );
    if (seen.has(state))
      return problem(
        "ranking-repeats-state",
        say('The state "{name}" stands in this ranking twice.', { name }),
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
      say("This ranking misses {states}.", { states: listedUpTo(8, missing) }),
      "Every state of the table stands in it once.",
    );
  return tiers;
}
