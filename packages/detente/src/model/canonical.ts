import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { computedForm } from "./computed-form.ts";
import type { ConflictModel } from "./conflict-model.ts";

/**
 * The model's identity: the lower-case hexadecimal SHA-256 of what is computed and named, as UTF-8 JSON with members in
 * a fixed order. That is: title, date, perceiving actor, actors, options in declared order, rules, merges, forbidden
 * moves, unseen states, graph, status quo, outcomes and preferences.
 *
 * Evidence (because, assumptions, statements, sources), claims and whatever an import kept are left out, so that a model
 * shared without its evidence keeps its hash. The same model read from `.detente`, `.gmcr` or canonical JSON has the same
 * hash wherever the names (of the conflict, of actors and of options) are the same. Expressions count as written, except
 * that nested conjunctions and disjunctions are flattened and those of a single member are that member: two files that
 * say the same in different logic have different hashes.
 */
export function modelHash(model: ConflictModel): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(computedForm(model)))));
}
