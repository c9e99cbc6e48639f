import type { StateSpace } from "../../engine/states.ts";
import type { Ranks } from "../../engine/structure.ts";
import { decimalFraction } from "./fraction.ts";
import type { SampleWords } from "./philox.ts";
import { type Choice, type OpenPreference, openPreference } from "./uncertainty.ts";
import { unreliableStatements } from "./unreliable.ts";

/** Everything that one model leaves open: its points are the ways of deciding all of it. */
export interface SampleSpace {
  readonly choices: readonly Choice[];
  /** How many points there are. */
  readonly size: bigint;
  /** All weights are so many parts of this. */
  readonly denominator: bigint;
  readonly actors: readonly ActorPart[];
}

/** The part of the digits of a point that decides an actor's ranking. */
export interface ActorPart {
  /** Positions of its digits: those of the evidence, which actors share, then its own. */
  readonly digits: readonly number[];
  ranks(digits: Uint32Array): Ranks;
}

/**
 * Finds what is open in the preferences of all actors, and in the evidence that they rest on.
 *
 * @param useReliability false: every statement of evidence counts, however unreliable
 */
export function sampleSpace(space: StateSpace, useReliability = true): SampleSpace {
  const unreliable = useReliability ? unreliableStatements(space.model) : new Map<string, number>();
  const evidence = [...unreliable].filter(([, share]) => share > 0);
  const position = new Map(evidence.map(([id], index) => [id, index]));
  const open: OpenPreference[] = space.model.actors.map((_, actor) => openPreference(space, actor));
  const choices = [
    ...evidence.map(([, share]): Choice => ({ kind: "perhaps", size: 2, weight: decimalFraction(share), share })),
    ...open.flatMap((preference) => preference.choices),
  ];
  let end = evidence.length;
  const actors = open.map((preference, actor): ActorPart => {
    const first = end;
    end += preference.choices.length;
    const last = end;
    const used = restsOn(space, actor);
    return {
      digits: [
        ...evidence.flatMap(([id], index) => (used.has(id) ? [index] : [])),
        ...Array.from({ length: last - first }, (_, index) => first + index),
      ],
      ranks: (digits) =>
        preference.ranks(digits.subarray(first, last), (id) => {
          const at = position.get(id);
          return at === undefined ? unreliable.has(id) : digits[at] === 0;
        }),
    };
  });
  return {
    choices,
    size: choices.reduce((product, { size }) => product * BigInt(size), 1n),
    denominator: choices.reduce((product, choice) => product * partsOf(choice), 1n),
    actors,
  };
}

/** Ids of all that an actor's preference rests on. */
function restsOn({ model }: StateSpace, actor: number): ReadonlySet<string> {
  const preference = model.preferences.find((candidate) => candidate.actor === model.actors[actor].id);
  if (preference === undefined) return new Set();
  if (preference.kind === "ranking") return new Set(preference.because);
  const statements = preference.items.flatMap((item) => (item.kind === "statement" ? [item] : item.items));
  return new Set(statements.flatMap(({ because = [] }) => because));
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
