import type { Ranks } from "../../engine/structure.ts";
import type { Effort } from "../effort.ts";
import { type Blocks, formBlocks, ranksOfBlocks } from "./blocks.ts";
import type { Comparison } from "./comparisons.ts";
import type { Choice, Demand } from "./demands.ts";
import type { Solver } from "./solver.ts";

/** `constant + factor · name` (`name` "" for none). */
interface Affine {
  readonly constant: number;
  readonly factor: number;
  readonly name: string;
}

/** "a before c, then a before b or b before c": what makes a relation an order. States of one actor. */
interface Triple {
  readonly actor: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

export type ProgramResult =
  | { readonly status: "infeasible" | "stopped" | "too-large" }
  | {
      readonly status: "optimal";
      /** Pairs turned: no fewer can satisfy the demands made so far. */
      readonly objective: number;
      readonly ranks: readonly Ranks[];
      readonly choices: ReadonlySet<string>;
    };

/** More blocks than this in one actor's ranking, or more ways in one demand, are not tried. */
const mostBlocks = 240;
const mostWays = 4000;
/** Characters of a program that are written in one step. */
const charactersOfStep = 20;

/**
 * Orders nearest to the present ones (fewest pairs turned, Kemeny's distance) that satisfy demands, by integer
 * programming. A variable says of a pair that its order is turned; a pair that is level now may be told apart either way,
 * at the same cost, and no two states become level. Transitivity is asked for where a solution lacks it.
 */
export class OrderProgram {
  readonly #ranks: readonly Ranks[];
  readonly #demands: Demand[] = [];
  readonly #mentioned: readonly Set<number>[];
  readonly #triples = new Map<string, Triple>();
  /** The comparisons that demands speak of. */
  readonly #compared = new Map<string, Comparison>();
  #blocks: readonly Blocks[] = [];

  constructor(ranks: readonly Ranks[]) {
    this.#ranks = ranks;
    this.#mentioned = ranks.map(() => new Set());
  }

  add(demand: Demand): void {
    this.#demands.push(demand);
    for (const way of demand.ways)
      for (const comparison of way.comparisons) {
        const { actor, better, worse } = comparison;
        this.#mentioned[actor]!.add(better).add(worse);
        this.#compared.set(`${actor} ${better} ${worse}`, comparison);
      }
  }

  async solve(solver: Solver, effort: Effort, signal?: AbortSignal): Promise<ProgramResult> {
    if (this.#demands.some(({ ways }) => ways.length === 0)) return { status: "infeasible" };
    this.#blocks = this.#ranks.map((ranks, actor) => formBlocks(ranks, this.#mentioned[actor]!));
    if (
      this.#blocks.some(({ sizes }) => sizes.length > mostBlocks) ||
      this.#demands.some(({ ways }) => ways.length > mostWays)
    )
      return { status: "too-large" };
    for (;;) {
      if (effort.isSpent) return { status: "stopped" };
      if (signal?.aborted) throw signal.reason;
      const text = this.#text();
      const { status, ones, objective, steps } = await solver.solve(text, effort.left, signal);
      effort.spend(text.length / charactersOfStep + steps);
      if (status !== "optimal") return { status };
      const broken = this.#brokenTriples(ones);
      if (broken.length > 0) {
        for (const triple of broken) this.#triples.set(`${triple.actor} ${triple.a} ${triple.b} ${triple.c}`, triple);
        continue;
      }
      return {
        status: "optimal",
        objective,
        ranks: this.#ranks.map((ranks, actor) => this.#newRanks(ranks, actor, ones)),
        choices: new Set([...ones].filter((name) => name.startsWith("c_")).map((name) => name.slice(2))),
      };
    }
  }

  /** Whether block a is strictly before block b, as an affine form of one variable. */
  #before(actor: number, a: number, b: number): Affine {
    const { levels, examples } = this.#blocks[actor]!;
    const name = (kind: string, x: number, y: number) => `${kind}_${actor}_${examples[x]}_${examples[y]}`;
    if (levels[a]! > levels[b]!) return { constant: 1, factor: -1, name: name("r", a, b) };
    if (levels[a]! < levels[b]!) return { constant: 0, factor: 1, name: name("r", b, a) };
    return { constant: 0, factor: 1, name: name("t", a, b) };
  }

  #holds({ actor, better, worse, strict }: Comparison): Affine {
    const { blockOf } = this.#blocks[actor]!;
    const a = blockOf[better]!;
    const b = blockOf[worse]!;
    if (strict) return this.#before(actor, a, b);
    const { constant, factor, name } = this.#before(actor, b, a);
    return { constant: 1 - constant, factor: -factor, name };
  }

  #text(): string {
    const rows: string[] = [];
    const names = new Set<string>();
    /** Sum of the forms ≥ `least`. */
    const row = (forms: readonly Affine[], least: number): void => {
      // a pair may turn up in several forms
      const distinct = new Map(forms.map((form) => [`${form.factor} ${form.name}`, form]));
      if ([...distinct.values()].some(({ factor, name }) => distinct.has(`${-factor} ${name}`))) return;
      const terms = [...distinct.values()].map(({ factor, name }) => {
        names.add(name);
        return `${factor < 0 ? "-" : "+"} ${name}`;
      });
      const constant = [...distinct.values()].reduce((sum, form) => sum + form.constant, 0);
      rows.push(` ${terms.join("\n ")} >= ${least - constant}`);
    };
    this.#demands.forEach((demand, index) => {
      const forms = demand.ways.map((way, position): Affine => {
        const parts = [
          ...way.comparisons.map((comparison) => this.#holds(comparison)),
          ...(way.choices ?? []).map(made),
        ];
        if (parts.length === 1) return parts[0]!;
        const whole: Affine = { constant: 0, factor: 1, name: `y_${index}_${position}` };
        for (const part of parts) row([part, negative(whole)], 0);
        return whole;
      });
      row(forms, 1);
    });
    for (const { actor, a, b, c } of this.#triples.values()) {
      const { blockOf } = this.#blocks[actor]!;
      const [x, y, z] = [blockOf[a]!, blockOf[b]!, blockOf[c]!];
      // those of one block stay together
      if (x === y || y === z || x === z) continue;
      row([this.#before(actor, x, y), this.#before(actor, y, z), negative(this.#before(actor, x, z))], 0);
    }
    for (const { actor, better, worse } of this.#compared.values()) this.#price(actor, better, worse, rows, names);
    // of two states that are level now at most one comes before the other
    for (const name of [...names]) {
      if (!name.startsWith("t_")) continue;
      const [, actor, a, b] = name.split("_");
      const back = `t_${actor}_${b}_${a}`;
      if (names.has(back)) rows.push(` - ${name} - ${back} >= -1`);
    }
    const costs = [...names].flatMap((name) => {
      const cost = this.#cost(name);
      return cost > 0 ? [`+ ${cost} ${name}`] : [];
    });
    return `Minimize\n obj: ${costs.join("\n ") || "0"}\nSubject To\n${rows.join("\n")}\nBinary\n ${[...names].join("\n ")}\nEnd\n`;
  }

  #cost(name: string): number {
    const [kind, actor, a, b] = name.split("_");
    if (kind !== "r" && kind !== "t") return 0;
    const { blockOf, sizes } = this.#blocks[Number(actor)]!;
    return sizes[blockOf[Number(a)]!]! * sizes[blockOf[Number(b)]!]!;
  }

  /**
   * If `better` is to come before `worse`, which lies above it, then for every block between them its order to one of the
   * two turns as well. It follows from the triples, but in one row it tells the solver at once what the pair costs.
   */
  #price(actor: number, better: number, worse: number, rows: string[], names: Set<string>): void {
    const { blockOf, levels } = this.#blocks[actor]!;
    const low = blockOf[better]!;
    const high = blockOf[worse]!;
    if (levels[low]! >= levels[high]!) return;
    const between = [...levels.keys()].filter(
      (block) => levels[block]! > levels[low]! && levels[block]! < levels[high]!,
    );
    if (between.length === 0) return;
    const terms = between.flatMap((block) => [
      this.#before(actor, low, block).name,
      this.#before(actor, block, high).name,
    ]);
    const whole = this.#before(actor, low, high).name;
    for (const name of [...terms, whole]) names.add(name);
    rows.push(` ${terms.map((name) => `+ ${name}`).join("\n ")}\n - ${between.length} ${whole} >= 0`);
  }

  #valueOf({ constant, factor, name }: Affine, ones: ReadonlySet<string>): number {
    return constant + (ones.has(name) ? factor : 0);
  }

  /** The triples that a solution breaks; one that differs from the present order in no pair of a triple keeps it. */
  #brokenTriples(ones: ReadonlySet<string>): Triple[] {
    const broken: Triple[] = [];
    for (const name of ones) {
      const [kind, actorText, first, second] = name.split("_");
      if (kind !== "r" && kind !== "t") continue;
      const actor = Number(actorText);
      const { blockOf, examples } = this.#blocks[actor]!;
      const x = blockOf[Number(first)]!;
      const y = blockOf[Number(second)]!;
      const before = (a: number, b: number): number => this.#valueOf(this.#before(actor, a, b), ones);
      for (let z = 0; z < examples.length; z++) {
        if (z === x || z === y) continue;
        for (const [a, b, c] of [
          [x, y, z],
          [x, z, y],
          [y, x, z],
          [y, z, x],
          [z, x, y],
          [z, y, x],
        ] as const)
          if (before(a, c) === 1 && before(a, b) === 0 && before(b, c) === 0)
            broken.push({ actor, a: examples[a]!, b: examples[b]!, c: examples[c]! });
      }
    }
    return broken;
  }

  #newRanks(ranks: Ranks, actor: number, ones: ReadonlySet<string>): Ranks {
    const blocks = this.#blocks[actor]!;
    const changed = [...ones].some((name) => name.startsWith(`r_${actor}_`) || name.startsWith(`t_${actor}_`));
    if (!changed) return ranks;
    const beats = blocks.sizes.map((_, a) =>
      blocks.sizes.reduce(
        (sum, size, b) => (a !== b && this.#valueOf(this.#before(actor, a, b), ones) === 1 ? sum + size : sum),
        0,
      ),
    );
    return ranksOfBlocks(ranks, blocks, beats);
  }
}

const made = ({ id, made: isMade }: Choice): Affine => ({
  constant: isMade ? 0 : 1,
  factor: isMade ? 1 : -1,
  name: `c_${id}`,
});

const negative = ({ constant, factor, name }: Affine): Affine => ({ constant: -constant, factor: -factor, name });
