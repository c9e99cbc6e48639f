import { check } from "../../packages/detente/src/analysis/check.ts";
import { prepare } from "../../packages/detente/src/analysis/prepare.ts";
import { printConflict } from "../../packages/detente/src/interop/detente.ts";
import { hasErrors } from "../../packages/detente/src/language/diagnostic.ts";
import { canonicalJson, modelHash, readCanonical } from "../../packages/detente/src/model/canonical.ts";
import type { Conflict } from "../../packages/detente/src/model/conflict.ts";
import { readConflict } from "../../packages/detente/src/model/lower.ts";
import { resolveScenario } from "../../packages/detente/src/model/scenario.ts";
import { must, soundDiagnostics } from "../invariants.ts";

/** The hashes of all situations of a conflict. */
const hashes = (conflict: Conflict): string[] =>
  [undefined, ...conflict.scenarios.map(({ id }) => id)].map((id) => modelHash(resolveScenario(conflict, id)));

/**
 * A conflict that was accepted can be printed, read again and written as JSON without a change. `exact: false`: it may have
 * been written in a way that the language does not keep apart from its own, such as `and` of nothing for `true`.
 */
export function soundConflict(conflict: Conflict, { exact = true } = {}): void {
  // what .detente has no place for stays out
  const { foreign: _, ...kept } = conflict;
  const json = canonicalJson(kept);
  const own = hashes(kept);
  const printed = printConflict(kept);
  const again = readConflict(printed);
  must(!hasErrors(again.diagnostics), "what is printed is accepted", again.diagnostics[0]);
  must(!exact || canonicalJson(again.conflict!) === json, "what is printed is the same conflict");
  must(String(hashes(again.conflict!)) === String(own), "what is printed has the same hashes");
  must(printConflict(again.conflict!) === printed, "printing twice changes nothing");
  const stored = readCanonical(json);
  must(!hasErrors(stored.diagnostics), "canonical JSON is accepted", stored.diagnostics[0]);
  must(canonicalJson(stored.conflict!) === json, "canonical JSON comes back as it was");
  must(String(hashes(stored.conflict!)) === String(own), "canonical JSON has the same hashes");
}

/** A conflict that was accepted can be checked with all its scenarios and claims; `text` is where its places are. */
export async function soundCheck(text: string, conflict: Conflict): Promise<void> {
  const { diagnostics } = await check(conflict, { maxStates: 512 });
  soundDiagnostics(text, diagnostics);
  for (const { id } of conflict.scenarios) soundDiagnostics(text, prepare(conflict, id, 512).diagnostics);
}
