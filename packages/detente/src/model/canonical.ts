import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Diagnostic } from "../language/diagnostic.ts";
import { canonicalFile } from "./canonical-shapes.ts";
import { checkReferences } from "./check-references.ts";
import { computedForm } from "./computed-form.ts";
import type { Conflict } from "./conflict.ts";
import type { ConflictModel } from "./conflict-model.ts";
import { jsonFindings, parseJson } from "./json-findings.ts";
import { original } from "./stands-for.ts";

/**
 * A conflict as canonical JSON (`"format": "detente/1"`): everything that it holds but for the places in the file that it
 * came from, members in a fixed order, indented by two spaces, a line break at the end. Equal conflicts give equal texts,
 * and `readCanonical` gives an equal conflict back.
 *
 * @example
 * ```ts
 * canonicalJson(water).split("\n")[1]; // => "  \"format\": \"detente/1\","
 * ```
 */
export function canonicalJson(conflict: Conflict): string {
  return `${JSON.stringify(canonicalFile.write({ ...conflict, format: "detente/1" }), null, 2)}\n`;
}

/**
 * Reads canonical JSON. Nothing is trusted: every type, length, name and reference is checked, unknown members are errors,
 * and several problems are reported in one go, each with its path, line and column. `conflict` is there only when
 * nothing is wrong.
 *
 * @param isConcept whether there is a solution concept with the id, which claims may then name; any when left out
 *
 * @example
 * ```ts
 * readCanonical(canonicalJson(water)).conflict!.title; // => "Water"
 * readCanonical("{}").diagnostics[0].severity; // => "error"
 * ```
 */
export function readCanonical(
  text: string,
  isConcept?: (id: string) => boolean,
): { readonly conflict?: Conflict; readonly diagnostics: readonly Diagnostic[] } {
  const { value, diagnostics } = parseJson(text);
  if (diagnostics.length > 0) return { diagnostics };
  const findings = jsonFindings(text);
  const file = canonicalFile.read(value, [], findings);
  if (!file) return { diagnostics: findings.diagnostics() };
  const { format: _, ...conflict } = file;
  checkReferences(conflict, findings, isConcept);
  return findings.failed ? { diagnostics: findings.diagnostics() } : { conflict, diagnostics: findings.diagnostics() };
}

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
 *
 * @example
 * ```ts
 * modelHash(model) === modelHash(resolveScenario(withoutEvidence(water))); // => true
 * ```
 */
export function modelHash(model: ConflictModel): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(computedForm(original(model))))));
}
