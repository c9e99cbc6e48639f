import type { ConflictModel } from "../model/conflict-model.ts";
import { type Combinations, findCombination, wordOf } from "./enumerate.ts";
import type { Merging } from "./merging.ts";
import { optionsNamed } from "./truth.ts";

/** How states in option form are written, and found again by what is written. */
export interface Patterns {
  pattern(state: number): string;
  /** The states that match, ascending; '-' matches either letter. */
  match(pattern: string): number[];
}

/** `merging`: null when no states are merged. `conditions`: for each merge, the combinations where it holds. */
export function patterns(
  model: ConflictModel,
  combinations: Combinations,
  merging: Merging | null,
  conditions: readonly Uint8Array[],
): Patterns {
  const optionCount = model.options.length;
  const position = new Map(model.options.map((option, index) => [option.key, index]));
  const outcomes = new Map(model.outcomes.map((outcome) => [outcome.id, outcome.when]));
  const named = model.merges.map((merge) =>
    [...optionsNamed(merge.when, (id) => outcomes.get(id)!)].map((key) => position.get(key)!),
  );
  const taken = (combination: number, option: number): boolean =>
    ((wordOf(combinations, combination, option >> 5) >>> (option & 31)) & 1) === 1;
  const membersOf = (state: number): Uint32Array =>
    merging === null
      ? Uint32Array.of(state)
      : merging.members.subarray(merging.starts[state], merging.starts[state + 1]);

  /** The letters on which all members agree, '-' for the others. */
  const shared = (members: Uint32Array): string[] =>
    Array.from({ length: optionCount }, (_, option) => {
      const first = taken(members[0], option);
      return members.every((member) => taken(member, option) === first) ? (first ? "Y" : "N") : "-";
    });

  const write = (state: number): string => {
    const members = membersOf(state);
    const letters = shared(members);
    if (members.length === 1) return letters.join("");
    const telling = new Set(
      named.filter((_, merge) => members.some((member) => conditions[merge][member] === 1)).flat(),
    );
    const short = letters.map((letter, option) => (telling.has(option) ? letter : "-"));
    return (short.some((letter) => letter !== "-") ? short : letters).join("");
  };

  const merged = new Map<string, number>();
  if (merging !== null) {
    for (let state = 0; state < merging.count; state++) {
      if (merging.starts[state + 1] - merging.starts[state] > 1) merged.set(write(state), state);
    }
  }

  const match = (pattern: string): number[] => {
    if (pattern.length !== optionCount || !/^[YN-]*$/.test(pattern)) return [];
    // a merged state answers to the pattern by which it is shown
    const shown = merged.get(pattern);
    if (shown !== undefined) return [shown];
    const fixed: number[] = new Array(Math.max(1, Math.ceil(optionCount / 32))).fill(0);
    const wanted = fixed.slice();
    for (let option = 0; option < optionCount; option++) {
      if (pattern[option] === "-") continue;
      fixed[option >> 5] |= 1 << (option & 31);
      if (pattern[option] === "Y") wanted[option >> 5] |= 1 << (option & 31);
    }
    if (!pattern.includes("-")) {
      const combination = findCombination(combinations, wanted);
      if (combination < 0) return [];
      const state = merging === null ? combination : merging.stateOf[combination];
      return membersOf(state).length === 1 ? [state] : [];
    }
    const agrees = (combination: number): boolean =>
      fixed.every((mask, index) => ((wordOf(combinations, combination, index) ^ wanted[index]) & mask) === 0);
    const found: number[] = [];
    const count = merging?.count ?? combinations.count;
    for (let state = 0; state < count; state++) if (membersOf(state).every(agrees)) found.push(state);
    return found;
  };
  return { pattern: write, match };
}
