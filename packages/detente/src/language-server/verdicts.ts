import { type Analysis, analyzeSpace } from "../analysis/analyze.ts";
import { diagnoseClaim } from "../analysis/claim/diagnose.ts";
import { type ClaimResult, conceptsOfClaims, testClaims } from "../analysis/claims.ts";
import type { StateSpace } from "../engine/states.ts";
import { hasErrors } from "../language/diagnostic.ts";
import type { Conflict } from "../model/conflict.ts";

/** The verdicts on one version of a file, each situation worked out at the first question and once. */
export class Verdicts {
  readonly #conflict: Conflict | undefined;
  readonly #spaceOf: (scenario: string | undefined) => StateSpace | undefined;
  readonly #signal: AbortSignal;
  readonly #analyses = new Map<string, Promise<Analysis | undefined>>();
  readonly #claims = new Map<string, Promise<ReadonlyMap<string, ClaimResult>>>();

  /**
   * @param spaceOf the states of a situation, where there are any to analyse
   * @param signal aborted when the answers are no longer wanted
   */
  constructor(
    conflict: Conflict | undefined,
    spaceOf: (scenario: string | undefined) => StateSpace | undefined,
    signal: AbortSignal,
  ) {
    this.#conflict = conflict;
    this.#spaceOf = spaceOf;
    this.#signal = signal;
  }

  /** The stability of every state in a scenario or, without one, as declared; undefined where there is none to find. */
  analysis(scenario: string | undefined): Promise<Analysis | undefined> {
    return once(this.#analyses, scenario, async () => {
      const space = this.#spaceOf(scenario);
      return space && analyzeSpace(space, { signal: this.#signal });
    });
  }

  /** What a claim came to; undefined where its situation has no states or the claim speaks of what there is not. */
  async claim(id: string, scenario: string | undefined): Promise<ClaimResult | undefined> {
    const results = await once(this.#claims, scenario, async () => {
      const conflict = this.#conflict;
      const space = this.#spaceOf(scenario);
      const concepts = conflict && conceptsOfClaims(conflict).get(scenario ?? "");
      if (!space || !concepts) return new Map<string, ClaimResult>();
      const claims = conflict.claims.filter(
        (claim) => claim.scenario === scenario && !hasErrors(diagnoseClaim(claim, space)),
      );
      const analysis = await analyzeSpace(space, { concepts, signal: this.#signal });
      const results = await testClaims(claims, analysis, { signal: this.#signal });
      return new Map(results.map((result) => [result.claim.id, result]));
    });
    return results.get(id);
  }
}

function once<T>(known: Map<string, Promise<T>>, scenario: string | undefined, work: () => Promise<T>): Promise<T> {
  const key = scenario ?? "";
  let answer = known.get(key);
  if (!answer) {
    answer = work();
    known.set(key, answer);
  }
  return answer;
}
