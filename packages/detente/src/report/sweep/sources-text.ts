import type { Analysis } from "../../analysis/analyze.ts";
import type { Evidence } from "../../analysis/drop-evidence.ts";
import type { Fall, SourceDependence } from "../../analysis/source-dependence.ts";
import type { Conflict } from "../../model/conflict.ts";
import { table } from "../table.ts";
import { count, list } from "../words.ts";
import { changesText } from "./changes-words.ts";

/** What stands and what falls without each source, statement and assumption. */
export function sourcesText(analysis: Analysis, { claims, pieces, standing }: SourceDependence): string {
  const { conflict } = analysis.model;
  const rows = pieces.flatMap(({ evidence, alone, atAll }) => {
    const name = evidenceName(conflict, evidence);
    const row = (what: string, fall: Fall): string[] => [name, what, claimsOf(fall), effect(analysis, fall)];
    return [
      ...(alone ? [row(`${alone.removed} resting on it alone`, alone)] : []),
      ...(atAll ? [row(`${atAll.removed} resting on it at all`, atAll)] : []),
    ];
  });
  const idle = pieces
    .filter(({ alone, atAll }) => !alone && !atAll)
    .map(({ evidence }) => evidenceName(conflict, evidence));
  if (pieces.length === 0)
    return "## Sources\n\nThis model names no source, statement or assumption that a verdict could rest on.";
  return [
    "## Sources",
    answer(conflict, claims.length, standing, pieces),
    "Without a source, a statement or an assumption, every declaration falls that rests on it alone; then, for comparison, every one that rests on it at all. Claims and equilibria are computed again.",
    ...(rows.length > 0 ? [table(["Without", "Falls with it", "Claims that turn", "Equilibria"], rows)] : []),
    ...(idle.length > 0 ? [`Nothing computed rests on: ${idle.join("; ")}.`] : []),
  ].join("\n\n");
}

function answer(
  conflict: Conflict,
  claims: number,
  standing: readonly string[],
  pieces: SourceDependence["pieces"],
): string {
  if (claims === 0) return "The file states no claims; what changes among the equilibria is below.";
  const most = pieces
    .map(({ evidence, alone }) => ({ evidence, turned: alone?.claims.length ?? 0 }))
    .sort((a, b) => b.turned - a.turned)[0];
  const heaviest =
    most && most.turned > 0
      ? ` Most rests on ${evidenceName(conflict, most.evidence)}: without what rests on it alone, ${count(most.turned, "claim")} ${most.turned === 1 ? "turns" : "turn"}.`
      : "";
  return `${standing.length} of ${count(claims, "claim")} keep${claims === 1 || standing.length === 1 ? "s its" : " their"} verdict whichever single piece of evidence falls${standing.length > 0 && standing.length <= 8 ? `: ${list(standing)}` : ""}.${heaviest}`;
}

function claimsOf({ claims, problem }: Fall): string {
  if (problem !== undefined) return "";
  return claims.length === 0
    ? "none"
    : claims.map(({ id, holds }) => `${id} (${holds ? "now holds" : "now fails"})`).join(", ");
}

const effect = (analysis: Analysis, { changes, problem }: Fall): string =>
  problem === undefined ? changesText(analysis, changes) : `cannot be computed: ${problem}`;

/** How a piece of evidence is spoken of. */
function evidenceName(conflict: Conflict, evidence: Evidence): string {
  switch (evidence.kind) {
    case "source":
      return `source “${conflict.sources.find(({ id }) => id === evidence.id)?.name ?? evidence.id}”`;
    case "statement":
      return `statement ${evidence.id}`;
    case "assumption":
      return evidence.text === "" ? "an assumption without words" : `assumption “${evidence.text}”`;
  }
}
