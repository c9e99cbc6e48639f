import type { ConceptId, Rules } from "../../engine/concepts.ts";
import { type PreparedRanking, type RepeatedSolver, repeatedSolver } from "../../engine/repeated.ts";
import type { StateSpace } from "../../engine/states.ts";
import type { Ranks } from "../../engine/structure.ts";
import type { ActorPart, SampleSpace } from "./sample-space.ts";

/** What is kept for later samples may take about this many bytes; then it is forgotten and found again when needed. */
const KEPT_BYTES = 2 ** 28;
/** What a kept ranking and a kept outcome take besides their states, about. */
const OVERHEAD = 400;

/** What one combination of rankings comes to. */
export interface Found {
  /** Rows of the tally in which it counts, ascending: see `rowOf`. */
  readonly hits: Uint32Array;
  /** Weight that has not been added to the tally yet. */
  pending: bigint;
  /** The same in samples, which are cheaper to count so. */
  samples: number;
}

/** Where a tally counts: `any` state, an outcome, or a state, each by concept. */
export interface Rows {
  readonly concepts: number;
  readonly outcomes: number;
  readonly states: number;
}
export const anyRow = (concept: number): number => concept;
export const outcomeRow = ({ concepts }: Rows, outcome: number, concept: number): number =>
  (1 + outcome) * concepts + concept;
export const stateRow = ({ concepts, outcomes }: Rows, state: number, concept: number): number =>
  (1 + outcomes + state) * concepts + concept;

/**
 * Finds the verdicts that follow from the points of a sample space, each only once: rankings are known by the actor's own
 * digits, and again by what they are, since different decisions often come to the same ranking.
 */
export class VerdictBook {
  readonly rows: Rows;
  readonly #solver: RepeatedSolver;
  readonly #parts: readonly ActorPart[];
  readonly #outcomes: readonly Uint8Array[];
  readonly #radices: readonly (readonly number[] | null)[];
  readonly #byDigits: Map<number, number>[];
  readonly #byContent: Map<string, number>[];
  readonly #rankings: PreparedRanking[][];
  /** Combinations by their rankings, one level an actor. */
  #trie: Map<number, number>[];
  #found: Found[] = [];
  #nodes = 1;
  #solutions = 0;
  #bytes = 0;
  readonly #states: number;

  constructor(space: StateSpace, samples: SampleSpace, rules: Rules, concepts: readonly ConceptId[]) {
    this.#states = space.count;
    this.#solver = repeatedSolver(space.structure, rules, concepts);
    this.#parts = samples.actors;
    this.#outcomes = space.model.outcomes.map(({ when }) => space.truth(when));
    this.rows = { concepts: concepts.length, outcomes: this.#outcomes.length, states: space.count };
    // digits are read as one number wherever that stays exact
    this.#radices = samples.actors.map(({ digits }) => {
      const sizes = digits.map((position) => samples.choices[position].size);
      return sizes.reduce((product, size) => product * size, 1) <= Number.MAX_SAFE_INTEGER ? sizes : null;
    });
    this.#byDigits = samples.actors.map(() => new Map());
    this.#byContent = samples.actors.map(() => new Map());
    this.#rankings = samples.actors.map(() => []);
    this.#trie = samples.actors.map(() => new Map());
  }

  /** What has been found and not been forgotten. */
  get found(): readonly Found[] {
    return this.#found;
  }

  /** How often verdicts had to be worked out so far. */
  get solutions(): number {
    return this.#solutions;
  }

  /** Whether it is time to add up what is pending and `forget` the rest. */
  get full(): boolean {
    return this.#bytes > KEPT_BYTES;
  }

  forget(): void {
    for (const map of [...this.#byDigits, ...this.#byContent, ...this.#trie]) map.clear();
    for (const list of this.#rankings) list.length = 0;
    this.#found = [];
    this.#nodes = 1;
    this.#bytes = 0;
  }

  /** The verdicts at a point. */
  at(digits: Uint32Array): Found {
    const chosen: number[] = [];
    let node = 0;
    const last = this.#parts.length - 1;
    for (let actor = 0; actor <= last; actor++) {
      const ranking = this.#rankingOf(actor, digits);
      chosen.push(ranking);
      const key = node * 2 ** 26 + ranking;
      let next = this.#trie[actor].get(key);
      if (next === undefined) {
        next = actor === last ? this.#solve(chosen) : this.#nodes++;
        this.#trie[actor].set(key, next);
      }
      node = next;
    }
    return this.#found[node];
  }

  #rankingOf(actor: number, digits: Uint32Array): number {
    const { digits: positions } = this.#parts[actor];
    const radices = this.#radices[actor];
    if (radices === null) return this.#rankingByContent(actor, digits);
    let key = 0;
    for (let digit = 0; digit < radices.length; digit++) key = key * radices[digit] + digits[positions[digit]];
    const known = this.#byDigits[actor].get(key);
    if (known !== undefined) return known;
    const ranking = this.#rankingByContent(actor, digits);
    this.#byDigits[actor].set(key, ranking);
    this.#bytes += 50;
    return ranking;
  }

  #rankingByContent(actor: number, digits: Uint32Array): number {
    const ranks = this.#parts[actor].ranks(digits);
    const content = textOf(ranks);
    const known = this.#byContent[actor].get(content);
    if (known !== undefined) return known;
    const ranking = this.#rankings[actor].push(this.#solver.prepare(actor, ranks)) - 1;
    this.#byContent[actor].set(content, ranking);
    this.#bytes += OVERHEAD + 32 * this.#states;
    return ranking;
  }

  #solve(chosen: readonly number[]): number {
    this.#solutions++;
    const bits = this.#solver.equilibria(chosen.map((ranking, actor) => this.#rankings[actor][ranking]));
    const hits: number[] = [];
    const { rows } = this;
    const push = (of: number, first: number): void => {
      for (let concept = 0; concept < rows.concepts; concept++) if ((of >> concept) & 1) hits.push(first + concept);
    };
    const holding: number[] = [];
    let any = 0;
    for (let s = 0; s < bits.length; s++) {
      if (bits[s] === 0) continue;
      holding.push(s);
      any |= bits[s];
    }
    push(any, anyRow(0));
    this.#outcomes.forEach((truth, outcome) => {
      let union = 0;
      for (const s of holding) if (truth[s] === 1) union |= bits[s];
      push(union, outcomeRow(rows, outcome, 0));
    });
    for (const s of holding) push(bits[s], stateRow(rows, s, 0));
    this.#bytes += OVERHEAD + 4 * hits.length;
    return this.#found.push({ hits: Uint32Array.from(hits), pending: 0n, samples: 0 }) - 1;
  }
}

/** Ranks as a text, one character each (two beyond 65,535), for maps that compare by content. */
function textOf(ranks: Ranks): string {
  const wide = ranks.length > 2 ** 16;
  let text = "";
  for (let start = 0; start < ranks.length; start += 4096) {
    const part = ranks.subarray(start, start + 4096);
    text += String.fromCharCode(
      ...Uint16Array.from(part),
      ...(wide ? Uint16Array.from(part, (rank) => rank >>> 16) : []),
    );
  }
  return text;
}
