import type { Analysis } from "../../analysis/analyze.ts";
import type { ActorAgreement, Readings } from "../../analysis/readings.ts";
import { table } from "../table.ts";
import { count, list, Words } from "../words.ts";

/** How far several readings agree, and which verdicts survive all of them. */
export function readingsText({ analyses, common, actors, surviving }: Readings): string {
  const [first] = analyses;
  const words = new Words(first!);
  const names = new Map(first!.model.outcomes.map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]): string => ids.map((id) => names.get(id)).join(", ") || "–";
  const readingNames = analyses.map(readingName);
  const everywhere = surviving.filter(({ always }) => always.length > 0);
  const sentence =
    everywhere.length === 0
      ? `No outcome holds in all ${analyses.length} readings, whatever the concept.`
      : `In all ${analyses.length} readings: ${everywhere.map(({ concept, always }) => `${named(always)} (${concept})`).join("; ")}.`;
  const verdicts = surviving.map(({ concept, states, always, sometimes, never }) => [
    concept,
    named(always),
    sometimes
      .map(({ outcome, readings }) => `${names.get(outcome)} (in ${list(readings.map((each) => readingNames[each]!))})`)
      .join("; ") || "–",
    named(never),
    states.length === 0
      ? "none"
      : states
          .slice(0, 6)
          .map((state) => words.label(state))
          .join("; ") + (states.length > 6 ? `; ${states.length - 6} more` : ""),
  ]);
  const disputed = actors.filter(({ different }) => different > 1);
  return [
    "## Readings",
    `${sentence} Readings: ${analyses.map((analysis, index) => `${readingNames[index]}${analysis.model.scenario ? ` (${analysis.model.scenario.name})` : ""}`).join("; ")}.`,
    table(["Under", "Holds in all", "Holds in some", "Holds in none", "States that hold in all"], verdicts),
    common.length === 0
      ? "The readings have different options or states, so that rankings are not compared."
      : `Rankings are compared on ${count(common.length, "state")}. W is Kendall's coefficient of concordance, corrected for ties: 1 when all readings rank alike, 0 when they have nothing in common.`,
    ...(common.length === 0
      ? []
      : [
          table(
            ["Actor", "W", "Different rankings"],
            actors.map(({ id, concordance, different }) => [
              first!.model.actors.find((actor) => actor.id === id)!.name,
              concordance === undefined ? "–" : concordance.toFixed(2),
              `${different} of ${analyses.length}`,
            ]),
            ["l", "r", "r"],
          ),
          ...disputed.map((actor) =>
            tauTable(first!.model.actors.find(({ id }) => id === actor.id)!.name, actor, readingNames),
          ),
        ]),
  ].join("\n\n");
}

/** Tau-b between the different rankings of an actor; readings that rank alike share a row. */
function tauTable(name: string, { tau }: ActorAgreement, readingNames: readonly string[]): string {
  const leaders = [...tau.keys()].filter(
    (index) => tau.findIndex((row) => row[index] === 1) === index || tau[index]![index] === undefined,
  );
  const label = (leader: number): string =>
    readingNames
      .filter((_, index) => index === leader || (tau[leader]![index] === 1 && !leaders.includes(index)))
      .join(", ");
  const figure = (value: number | undefined): string =>
    value === undefined ? "–" : value.toFixed(2).replace("-", "−");
  return [
    `${name}: Kendall's tau-b between its rankings (1 the same order, −1 the reverse)`,
    table(
      ["", ...leaders.map((_, index) => String(index + 1))],
      leaders.map((leader, index) => [
        `${index + 1}: ${label(leader)}`,
        ...leaders.map((other) => figure(tau[leader]![other])),
      ]),
      ["l", ...leaders.map(() => "r" as const)],
    ),
  ].join("\n\n");
}

/** The scenario's id; the model without one is "base". */
const readingName = ({ model }: Analysis): string => model.scenario?.id ?? "base";
