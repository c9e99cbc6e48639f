import { type AskedConcept, type ConceptId, horizonOf } from "../../engine/concepts.ts";
import type { Analysis } from "../analyze.ts";
import { type CoalitionAnswer, coalitionAnswer, groupsOf } from "../coalitions/coalitions.ts";
import { type CoalitionConcept, Field } from "../coalitions/stability.ts";
import { type ConsistentSet, largestConsistentSet } from "../foresight/largest-consistent-set.ts";
import { limitedMoveVerdicts } from "../foresight/limited-moves.ts";
import { isStable } from "../stability.ts";
import { Work, type WorkOptions } from "../work.ts";

/** What claims ask of one situation: each answer is computed when first asked for, and kept. States and actors from 0. */
export class Facts {
  readonly analysis: Analysis;
  readonly #options: WorkOptions;
  readonly #horizons = new Map<number, readonly Uint8Array[]>();
  readonly #coalitions = new Map<string, CoalitionAnswer>();
  readonly #consistent = new Map<string, ConsistentSet>();
  #field: Field | undefined;

  /** @param analysis must hold the concepts of the engines that are asked about */
  constructor(analysis: Analysis, options: WorkOptions = {}) {
    this.analysis = analysis;
    this.#options = options;
  }

  /** Whether the state is stable for the actor, under a concept of the analysis or so many moves ahead. */
  isStable(concept: AskedConcept, actor: number, state: number): boolean {
    const horizon = horizonOf(concept);
    if (horizon === undefined) return isStable(this.analysis, concept as ConceptId, actor, state);
    return this.#ahead(horizon)[actor]![state] === 1;
  }

  #ahead(horizon: number): readonly Uint8Array[] {
    let verdicts = this.#horizons.get(horizon);
    if (!verdicts) {
      const { space, ranks, rules } = this.analysis;
      const { signal } = this.#options;
      const problem = { structure: space.structure, ranks, rules, ...(signal ? { signal } : {}) };
      verdicts = limitedMoveVerdicts(problem, [horizon]).get(horizon)!;
      this.#horizons.set(horizon, verdicts);
    }
    return verdicts;
  }

  /** Positions of the actors with these ids; of all when left out. */
  actors(ids: readonly string[] | undefined): number[] {
    const all = this.analysis.model.actors.map((actor) => actor.id);
    return ids ? ids.map((id) => all.indexOf(id)) : all.map((_, index) => index);
  }

  /** What the coalition of these actors, or every coalition of two or more where none are named, can do. */
  async coalitions(
    ids: readonly string[] | undefined,
    concepts: readonly CoalitionConcept[] = [],
  ): Promise<CoalitionAnswer[]> {
    const { space, ranks, rules } = this.analysis;
    const groups = ids ? [this.actors(ids).sort((a, b) => a - b)] : groupsOf(ranks.length, 2);
    this.#field ??= new Field(space.structure, ranks, rules);
    const work = new Work(this.#options, groups.length);
    const answers: CoalitionAnswer[] = [];
    for (const members of groups) {
      if (work.due()) await work.rest();
      const key = `${members.join(" ")} ${concepts.toSorted().join(" ")}`;
      const answer = this.#coalitions.get(key) ?? (await coalitionAnswer(this.#field, members, concepts, work));
      this.#coalitions.set(key, answer);
      answers.push(answer);
    }
    return answers;
  }

  /** The largest consistent set where single actors, or groups of them, may move. */
  async consistentSet(by: "actors" | "coalitions"): Promise<ConsistentSet> {
    let found = this.#consistent.get(by);
    if (!found) {
      const all = groupsOf(this.analysis.ranks.length, 1);
      const groups = by === "coalitions" ? all : all.filter((group) => group.length === 1);
      found = await largestConsistentSet(this.analysis, groups, this.#options);
      this.#consistent.set(by, found);
    }
    return found;
  }
}
