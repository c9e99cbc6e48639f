import { hasErrors } from "../language/diagnostic.ts";
import type { Conflict, StateSelector } from "../model/conflict.ts";
import { readConflict } from "../model/lower.ts";
import { printConflict } from "./detente.ts";

/** A selector as typed by a person, or what is wrong with it. */
export type ReadSelector =
  | { readonly selector: StateSelector; readonly problem?: undefined }
  | { readonly selector?: undefined; readonly problem: string };

/**
 * Reads states as people type them: a number, `now`, a pattern, or an expression such as `meet and accept`, with the
 * names of the conflict, whatever format it came from. `scenario`: the one whose names are meant.
 *
 * @example
 * ```ts
 * const { selector } = readSelector(water, "release and not attack");
 * selectStates(analysis.space, selector!); // => [1]
 * readSelector(water, "peace").problem !== undefined; // => true
 * ```
 */
export function readSelector(conflict: Conflict, text: string, scenario?: string): ReadSelector {
  if (/^\s*\d+\s*$/.test(text)) return { selector: { kind: "number", number: Number(text) } };
  // the language itself reads it, as the subject of a claim at the end of the printed conflict
  const before = printConflict({ ...conflict, claims: [] });
  const given = scenario === undefined ? "" : `given scenario ${JSON.stringify(scenario)} `;
  const read = readConflict(`${before}\nclaim asked { ${given}expect every ${text}\n stable by nash }`);
  const expectation = read.conflict?.claims[0]?.expect[0];
  const problems = read.diagnostics.filter(({ place }) => place !== undefined && place.start >= before.length);
  if (hasErrors(problems) || expectation?.kind !== "stability")
    return {
      problem: problems[0]
        ? [problems[0].message, problems[0].remedy].filter(Boolean).join(" ")
        : "This is not an expression.",
    };
  return { selector: expectation.subject.states };
}
