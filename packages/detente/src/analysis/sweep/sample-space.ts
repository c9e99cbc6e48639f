import type { StateSpace } from "../../engine/states.ts";
import type { Ranks } from "../../engine/structure.ts";
import type { SampleWords } from "./philox.ts";
import { type Choice, type OpenPreference, openPreference } from "./uncertainty.ts";

/** Everything that one model leaves open: its points are the ways of deciding all of it. */
export interface SampleSpace {
  readonly choices: readonly Choice[];
  /** How many points there are. */
  readonly size: bigint;
  /** All weights are so many parts of this. */
  readonly denominator: bigint;
  readonly actors: readonly ActorPart[];
}

/** An actor's own part of the digits of a point. */
export interface ActorPart {
  /** Its digits are `digits[first]` up to, not including, `digits[end]`. */
  readonly first: number;
  readonly end: number;
  ranks(digits: Uint32Array): Ranks;
}

/** Finds what is open in the preferences of all actors. */
export function sampleSpace(space: StateSpace): SampleSpace {
  const open: OpenPreference[] = space.model.actors.map((_, actor) => openPreference(space, actor));
  const choices = open.flatMap((preference) => preference.choices);
  let end = 0;
  const actors = open.map((preference): ActorPart => {
    const first = end;
    end += preference.choices.length;
    const last = end;
    return { first, end: last, ranks: (digits) => preference.ranks(digits.subarray(first, last)) };
  });
  return {
    choices,
    size: choices.reduce((product, { size }) => product * BigInt(size), 1n),
    denominator: choices.reduce((product, choice) => product * partsOf(choice), 1n),
    actors,
  };
}

const partsOf = (choice: Choice): bigint =>
  choice.kind === "perhaps" ? choice.weight.denominator : BigInt(choice.size);

/** Writes the digits of a point, counted from 0, and gives its weight as parts of the space's denominator. */
export function pointAt({ choices }: SampleSpace, point: number, digits: Uint32Array): bigint {
  let rest = point;
  let weight = 1n;
  choices.forEach((choice, index) => {
    const digit = rest % choice.size;
    rest = Math.floor(rest / choice.size);
    digits[index] = digit;
    if (choice.kind === "perhaps") {
      const { numerator, denominator } = choice.weight;
      weight *= digit === 1 ? numerator : denominator - numerator;
    }
  });
  return weight;
}

/**
 * Draws the digits of a sample: choice c from word c + 1. A share is met to within 2^-32, which is far below what any
 * number of samples could show.
 */
export function drawPoint({ choices }: SampleSpace, words: SampleWords, digits: Uint32Array): void {
  choices.forEach((choice, index) => {
    const fraction = words.fraction(index + 1);
    digits[index] = choice.kind === "perhaps" ? (fraction < choice.share ? 1 : 0) : Math.floor(fraction * choice.size);
  });
}
