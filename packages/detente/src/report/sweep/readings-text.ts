import type { ActorAgreement, Readings } from "../../analysis/readings.ts";
import { cut } from "../cut.ts";
import { english } from "../phrases/english.ts";
import type { Phrases } from "../phrases/phrases.ts";
import { table } from "../table.ts";
import { Words } from "../words.ts";

/** How many states are named in a cell. */
const mostStates = 6;

/** How far several readings agree, and which verdicts survive all of them. */
export function readingsText({ analyses, common, actors, surviving }: Readings, phrases: Phrases = english): string {
  const { general, readings, verdicts } = phrases;
  const [first] = analyses;
  const words = new Words(first!, phrases);
  const names = new Map(first!.model.outcomes.map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]): string => ids.map((id) => names.get(id)).join(general.comma) || "–";
  const readingNames = analyses.map(({ model }) => model.scenario?.id ?? readings.base);
  const everywhere = surviving.filter(({ always }) => always.length > 0);
  const sentence =
    everywhere.length === 0
      ? readings.noneEverywhere(analyses.length)
      : readings.everywhere(
          analyses.length,
          everywhere.map(({ concept, always }) => `${named(always)}${general.bracketed(concept)}`),
        );
  const rows = surviving.map(({ concept, states, always, sometimes, never }) => [
    concept,
    named(always),
    sometimes
      .map(({ outcome, readings: where }) =>
        readings.inSome(
          names.get(outcome)!,
          where.map((each) => readingNames[each]!),
        ),
      )
      .join(general.semicolon) || "–",
    named(never),
    statesCell(words, states),
  ]);
  const disputed = actors.filter(({ different }) => different > 1);
  return [
    `## ${readings.title}`,
    [
      sentence,
      readings.readingsAre(
        analyses.map(
          ({ model }, index) => `${readingNames[index]}${model.scenario ? general.bracketed(model.scenario.name) : ""}`,
        ),
      ),
    ].join(general.space),
    table(readings.head, rows),
    ...(common.length === 0
      ? [readings.notCompared]
      : [
          readings.comparedOn(common.length),
          table(
            readings.agreementHead,
            actors.map(({ id, concordance, different }) => [
              first!.model.actors.find((actor) => actor.id === id)!.name,
              concordance === undefined ? "–" : concordance.toFixed(2),
              verdicts.outOf(different, analyses.length),
            ]),
            ["l", "r", "r"],
          ),
          ...disputed.map((actor) =>
            tauTable(first!.model.actors.find(({ id }) => id === actor.id)!.name, actor, readingNames, phrases),
          ),
        ]),
  ].join("\n\n");
}

function statesCell(words: Words, states: readonly number[]): string {
  const { general, readings } = words.phrases;
  if (states.length === 0) return general.none;
  const { shown: first, left } = cut(states, mostStates);
  const shown = first.map((state) => words.label(state));
  return left > 0 ? readings.andMoreStates(shown, left) : shown.join(general.semicolon);
}

/** Tau-b between the different rankings of an actor; readings that rank alike share a row. */
function tauTable(
  name: string,
  { tau }: ActorAgreement,
  readingNames: readonly string[],
  { general, readings }: Phrases,
): string {
  const leaders = [...tau.keys()].filter(
    (index) => tau.findIndex((row) => row[index] === 1) === index || tau[index]![index] === undefined,
  );
  const label = (leader: number): string =>
    readingNames
      .filter((_, index) => index === leader || (tau[leader]![index] === 1 && !leaders.includes(index)))
      .join(general.comma);
  const figure = (value: number | undefined): string =>
    value === undefined ? "–" : value.toFixed(2).replace("-", "−");
  return [
    readings.tauTitle(name),
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
