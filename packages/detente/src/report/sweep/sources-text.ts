import type { Analysis } from "../../analysis/analyze.ts";
import type { Evidence } from "../../analysis/drop-evidence.ts";
import type { Fall, SourceDependence } from "../../analysis/source-dependence.ts";
import type { Conflict } from "../../model/conflict.ts";
import { english } from "../phrases/english.ts";
import type { Phrases } from "../phrases/phrases.ts";
import { table } from "../table.ts";
import { changesText } from "./changes-words.ts";

/**
 * What stands and what falls without each source, statement and assumption.
 *
 * @example
 * ```ts
 * sourcesText(analysis, await sourceDependence(analysis)).split("\n")[0]; // => "## Sources"
 * ```
 */
export function sourcesText(
  analysis: Analysis,
  { claims, pieces, standing }: SourceDependence,
  phrases: Phrases = english,
): string {
  const { general, change } = phrases;
  const { conflict } = analysis.model;
  const rows = pieces.flatMap(({ evidence, alone, atAll }) => {
    const name = evidenceName(conflict, evidence, change);
    const row = (what: string, fall: Fall): string[] => [
      name,
      what,
      claimsOf(fall, phrases),
      effect(analysis, fall, phrases),
    ];
    return [
      ...(alone ? [row(change.alone(alone.removed), alone)] : []),
      ...(atAll ? [row(change.atAll(atAll.removed), atAll)] : []),
    ];
  });
  const idle = pieces
    .filter(({ alone, atAll }) => !alone && !atAll)
    .map(({ evidence }) => evidenceName(conflict, evidence, change));
  const title = `## ${change.sources}`;
  if (pieces.length === 0) return `${title}\n\n${change.noEvidenceNamed}`;
  return [
    title,
    answer(conflict, claims.length, standing, pieces, phrases),
    change.sourcesMeans,
    ...(rows.length > 0 ? [table(change.sourcesHead, rows)] : []),
    ...(idle.length > 0 ? [change.nothingRestsOn(idle.join(general.semicolon))] : []),
  ].join("\n\n");
}

function answer(
  conflict: Conflict,
  claims: number,
  standing: readonly string[],
  pieces: SourceDependence["pieces"],
  { general, change }: Phrases,
): string {
  if (claims === 0) return change.noClaims;
  const most = pieces
    .map(({ evidence, alone }) => ({ evidence, turned: alone?.claims.length ?? 0 }))
    .sort((a, b) => b.turned - a.turned)[0];
  return [
    change.standing(standing.length, claims, standing.length <= 8 ? standing : []),
    ...(most && most.turned > 0 ? [change.heaviest(evidenceName(conflict, most.evidence, change), most.turned)] : []),
  ].join(general.space);
}

function claimsOf({ claims, problem }: Fall, { general, change }: Phrases): string {
  if (problem !== undefined) return "";
  return claims.length === 0
    ? general.none
    : claims.map(({ id, holds }) => change.claimTurned(id, holds)).join(general.comma);
}

const effect = (analysis: Analysis, { changes, problem }: Fall, phrases: Phrases): string =>
  problem === undefined ? changesText(analysis, changes, phrases) : phrases.change.notComputed(problem);

/** How a piece of evidence is spoken of. */
function evidenceName(conflict: Conflict, evidence: Evidence, change: Phrases["change"]): string {
  switch (evidence.kind) {
    case "source":
      return change.source(conflict.sources.find(({ id }) => id === evidence.id)?.name ?? evidence.id);
    case "statement":
      return change.statement(evidence.id, wordsOf(conflict, evidence.id));
    case "assumption":
      return change.assumption(evidence.text);
  }
}

/** A statement's own words, else its title. */
function wordsOf({ statements }: Conflict, id: string): string {
  const statement = statements.find((each) => each.id === id);
  return statement?.quote ?? statement?.name ?? id;
}
