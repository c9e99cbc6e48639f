import type { Diagnostic } from "../../src/language/diagnostic.ts";
import { readConflict } from "../../src/model/lower.ts";

/** The conflict of a text that must read without errors, without places. */
export function conflictOf(text: string) {
  const { conflict, diagnostics } = readConflict(text);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (!conflict || errors.length > 0) throw new Error(JSON.stringify(errors, undefined, 1));
  return withoutPlaces(conflict);
}

/** A deep copy without `at` and `quoteAt`. */
export const withoutPlaces = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value, (key, each) => (key === "at" || key === "quoteAt" ? undefined : each))) as T;

/** `line:column code` of each finding. */
export const summary = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ place, code }) => `${place?.line ?? 0}:${place?.column ?? 0} ${code}`);

/** The findings of a text that are errors. */
export const errorsOf = (text: string): readonly Diagnostic[] =>
  readConflict(text).diagnostics.filter(({ severity }) => severity === "error");

/** The example of the language's description. */
export const summit = `conflict "Summit overture, autumn 2025"
as of 2025-10-29

source article "Invitations to a leaders' meeting" { file "sources/overture.txt" published 2025-10-29 slant "sympathetic to Pyongyang" }

actor usa "United States" {
  option invite "Offer a leaders' meeting"
  option accept "Stop demanding denuclearisation"
  option ease   "Ease sanctions"
}
actor dprk "North Korea" {
  option meet   "Sit down for talks"
  option deepen "Deepen ties with Russia"
}
actor rok "South Korea" { option broker "Broker a meeting" }
actor russia "Russia"   { option back "Back Pyongyang under the treaty" }

infeasible meet and not invite                 // also: require, at most one of, exactly one of, at least one of
                                               // option strike "..." take only / drop only
now invite, deepen, broker, back               // the status quo: all others are not taken

outcome stalemate "Stalemate" when not meet and not accept
outcome summit    "Summit with recognition" when meet and accept

statement terms "Talks are open once denuclearisation is dropped" {
  by "Kim Jong Un" for dprk   on 2025-09-21
  quote "drop the absurd obsession with denuclearising us" in article
}

preferences dprk {                             // most important first
  not meet if not accept     because terms
  meet if accept             because terms
  accept
  ease                       perhaps 0.6       // uncertain: sampled in sweeps
  deepen
}
preferences usa { meet; not accept; not ease or meet; invite; not ease }
preferences rok { meet much; unordered { broker; invite } }
ranking russia { YNNYNYY >> YNNNNYN ~ NNNNNNN }

scenario hardline "Washington puts denuclearisation first" { preferences usa { not accept; meet; invite } }
scenario singapore "June 2018" as of 2018-06-12 { now invite, meet; preferences dprk { meet } }
scenario seen_from_pyongyang as seen by dprk { preferences usa { not accept } }

claim unlock "A US shift unlocks a summit" because article {
  given accept
  expect some summit stable by seq
}
claim stuck "Left alone, the stalemate holds" { expect now stable by nash }
claim alone "Nobody gets there by improving alone" { expect no summit reachable from now by improvements }
claim first "Whatever Washington ranks first" { given scenario hardline  expect no summit stable by seq }
`;

/** The example in graph form. */
export const plant = `states { idle "Nothing is done"  spill "The spill happens"  clean "The site is cleaned" }
moves plant { idle -> spill  spill -> clean }
moves agency { spill -> clean }
ranking plant { idle > spill ~ clean }
ranking agency { idle, clean > spill }
now idle
`;
