import type { Analysis } from "../analysis/analyze.ts";
import { isEquilibrium } from "../analysis/stability.ts";
import type { AskedConcept } from "../engine/concepts.ts";
import type { StateSpace } from "../engine/states.ts";
import type { Diagnostic } from "../language/diagnostic.ts";
import { oneLine } from "../language/harmless.ts";
import { modelHash } from "../model/canonical.ts";
import type { Outcome } from "../model/conflict.ts";
import { version } from "../version.ts";

/** An analysis in the format of another program, in pieces of text; or why there is none. */
export interface Exported {
  /** Absent when a notice is an error. Each piece is made when it is asked for, so that a large file is never all in memory. */
  readonly pieces?: Iterable<string>;
  readonly notices: readonly Diagnostic[];
}

/** More states than this fill no page and make no figure that anybody can read. */
export const readableStates = 2000;

export interface ExportOptions {
  /** Write however many states there are. */
  readonly all?: boolean;
}

/** The pieces, or a refusal when there are more states than can be read and all were not asked for. */
export function whenReadable(
  space: StateSpace,
  { all = false }: ExportOptions,
  pieces: () => Iterable<string>,
): Exported {
  if (all || space.count <= readableStates) return { pieces: pieces(), notices: [] };
  return refused(
    "too-many-to-show",
    `The model has ${space.count.toLocaleString("en")} states; a table or a graph of more than ${readableStates.toLocaleString("en")} cannot be read.`,
    "Choose a smaller scenario, write .csv, or ask for all of them (--all).",
  );
}

export function refused(code: string, message: string, remedy: string): Exported {
  return { notices: [{ code, severity: "error", message, remedy }] };
}

/** What a file is written from. */
export interface Origin extends Pick<Analysis, "model" | "rules"> {
  /** What whoever reads the file must know of how the model was read; stands in it as a comment, or beside the hash. */
  readonly notices?: readonly Diagnostic[];
}

/** What a file says of where it comes from. */
export function origin({ model, rules, notices = [] }: Origin) {
  return {
    title: oneLine(model.title),
    scenario: model.scenario === undefined ? undefined : oneLine(model.scenario.id),
    hash: modelHash(model),
    program: `Détente ${version}`,
    rules: Object.entries(rules).map(([id, value]) => `${id}=${value}`),
    notices: notices.map(({ message }) => `notice: ${oneLine(message)}`),
  };
}

/** Which way the ranks of every table run, as the literature prints them. */
export const rankMeaning = "1 is most preferred, equal is a tie";

/** `origin` under names, for the formats that have a place for such: what stands there of the ranks included. */
export function aboutOf(analysis: Origin): Readonly<Record<string, string>> {
  const { scenario, rules, notices, ...about } = origin(analysis);
  return {
    ...about,
    ...(scenario === undefined ? {} : { scenario }),
    rules: rules.join(" "),
    rank: rankMeaning,
    ...(notices.length === 0 ? {} : { notices: notices.join(" ") }),
  };
}

/** `origin` on one line, for a comment. */
export function originLine(analysis: Origin): string {
  const { title, scenario, hash, program, rules, notices } = origin(analysis);
  return [
    title,
    ...(scenario === undefined ? [] : [`scenario ${scenario}`]),
    program,
    `model ${hash}`,
    ...rules,
    ...notices,
  ].join("; ");
}

/** The outcomes that each state belongs to. */
export function outcomesOf({ model, truth }: StateSpace): (state: number) => Outcome[] {
  const outcomes = model.outcomes.map((outcome) => ({ outcome, holds: truth(outcome.when) }));
  return (state) => outcomes.filter(({ holds }) => holds[state] === 1).map(({ outcome }) => outcome);
}

/** The concepts under which the state is an equilibrium. */
export function holdsUnder(analysis: Analysis<AskedConcept>, state: number): AskedConcept[] {
  return analysis.concepts.filter((concept) => isEquilibrium(analysis, concept, state));
}
