import { modelHash } from "../model/canonical.ts";
import type { Claim, Conflict, Grounds } from "../model/conflict.ts";
import { resolveScenario } from "../model/scenario.ts";
import { type EvidenceItem, evidenceItems } from "./ledger/items.ts";
import { mapGrounds } from "./map-grounds.ts";

/**
 * Why evidence was not joined: a sentence for people.
 *
 * @example
 * ```ts
 * const other = readConflict("actor a { option x }").conflict!;
 * try {
 *   joinEvidence(other, water);
 * } catch (error) {
 *   error instanceof JoinError; // => true
 * }
 * ```
 */
export class JoinError extends Error {
  override readonly name = "JoinError";
}

/**
 * A model that was shared without its evidence, with the evidence of the file that it came from. The two must be the same
 * model by hash, as declared and in each scenario that both have; claims and scenarios that were added meanwhile stay,
 * without evidence.
 *
 * @throws JoinError when they are not the same model
 *
 * @example
 * ```ts
 * const shared = withoutEvidence(water);
 * shared.statements.length; // => 0
 * joinEvidence(shared, water).statements.length; // => 1
 * ```
 */
export function joinEvidence(model: Conflict, evidence: Conflict): Conflict {
  const known = new Set(evidence.scenarios.map(({ id }) => id));
  const shared = model.scenarios.filter(({ id }) => known.has(id)).map(({ id }) => id);
  for (const scenario of [undefined, ...shared])
    if (modelHash(resolveScenario(model, scenario)) !== modelHash(resolveScenario(evidence, scenario)))
      throw new JoinError(
        `The two are not the same model: ${scenario === undefined ? "what they declare differs" : `their scenarios "${scenario}" differ`} in more than evidence.`,
      );
  const grounds = new Map<string, Grounds[]>();
  for (const each of evidenceItems(evidence)) {
    const key = keyOf(each);
    grounds.set(key, [...(grounds.get(key) ?? []), each.item]);
  }
  const found = new Map<Grounds, Grounds>(
    evidenceItems(model).flatMap((each) => {
      const from = grounds.get(keyOf(each))?.shift();
      return from ? [[each.item, groundsIn(from)]] : [];
    }),
  );
  const joined = mapGrounds(model, (item) => found.get(item) ?? groundsIn(item));
  const claims = new Map(evidence.claims.map((claim) => [claim.id, claim]));
  return {
    ...joined,
    claims: model.claims.map((claim) => ({ ...claim, because: claims.get(claim.id)?.because ?? claim.because })),
    sources: evidence.sources,
    statements: evidence.statements,
  };
}

const groundsIn = ({ because, assumed }: Grounds): Grounds => ({
  ...(because ? { because } : {}),
  ...(assumed === undefined ? {} : { assumed }),
});

/** What an item is, but for its grounds and its place in the file: equal items of equal models have equal keys. */
function keyOf({ item, ...of }: EvidenceItem): string {
  const { because: _, assumed: __, at: ___, ...rest } = item as Exclude<EvidenceItem["item"], Claim>;
  return JSON.stringify([Object.entries(of).sort(), rest], (name, value) => (name === "at" ? undefined : value));
}
