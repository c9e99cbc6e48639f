import type { Analysis } from "../../analysis/analyze.ts";
import { fromToday } from "../../analysis/from-today.ts";
import { type Inverse, inverse } from "../../analysis/inverse/inverse.ts";
import { inverseConcepts } from "../../analysis/inverse/position.ts";
import { paths } from "../../analysis/paths.ts";
import { isEquilibrium } from "../../analysis/stability.ts";
import { type Sweep, sweep } from "../../analysis/sweep/sweep.ts";
import type { Outcome } from "../../model/conflict.ts";
import { inverseText } from "../inverse-text.ts";
import { pathsText } from "../paths-text.ts";
import type { Phrases } from "../phrases/phrases.ts";
import { marginsText } from "../sweep/margins-text.ts";
import { sourcesText } from "../sweep/sources-text.ts";
import { stateNumbers } from "../words.ts";
import { type Block, markdown, type Section } from "./contents.ts";
import { moveTree } from "./move-tree.ts";
import { readingsBlocks } from "./readings.ts";
import { concernedConcept } from "./verdicts.ts";

/** Beyond these sizes the questions take longer than a reader of the whole waits; commands of their own answer them. */
const movedUpTo = 100_000;
export const sweptUpTo = 500;
const changedUpTo = 500;
/** The effort for what it would take to make one outcome hold. */
const effortEach = 2;
const mostMargins = 10;
const mostWays = 15;

/** Where a text says which switch shows the rest, the reader of a report needs the command too. */
const naming = (command: string, text: string): string => text.replaceAll("`--", `\`detente ${command} --`);

const withoutTitle = (text: string): string => text.replace(/^# .*\n+/, "");

/** A long table is for those who check. */
const withTablesFolded = (text: string, title: string): Block[] =>
  text
    .split("\n\n")
    .map((part): Block => (part.startsWith("|") ? { kind: "fold", title, blocks: [markdown(part)] } : markdown(part)));

export function pathsSection(analysis: Analysis, phrases: Phrases): Section {
  const { page } = phrases;
  const { space, model } = analysis;
  const from = space.statusQuo;
  const section = (blocks: readonly Block[]): Section => ({ id: "paths", title: page.titles.paths, blocks });
  if (from === undefined) return section([markdown(page.noWayStarts)]);
  if (space.count > movedUpTo) return section([markdown(page.noWaysSearched(movedUpTo))]);
  const actors = model.actors.map((_, actor) => actor);
  const gains = paths(analysis, from, { actors, by: "improvements" });
  const tree = moveTree(analysis, from);
  const left = [
    ...(tree.leftOut > 0 ? [page.waysLeftOut(tree.leftOut)] : []),
    ...(tree.unreached.length > 0
      ? [page.notReached(stateNumbers(tree.unreached, 24, phrases), tree.unreached.length)]
      : []),
  ];
  return section([
    { kind: "heading", text: page.ifEachGains },
    markdown(withoutTitle(naming("paths", pathsText(analysis, gains, { most: mostWays }, phrases)))),
    { kind: "heading", text: gains.destinations.length > 0 ? page.shortestToReached : page.shortestToHolding },
    { kind: "move-tree", tree },
    ...left.map(markdown),
  ]);
}

export async function changeSection(
  analysis: Analysis,
  phrases: Phrases,
  signal: AbortSignal | undefined,
): Promise<Section> {
  const { page, general } = phrases;
  const { space, model } = analysis;
  const section = (blocks: readonly Block[]): Section => ({ id: "change", title: page.titles.change, blocks });
  if (space.count > changedUpTo) return section([markdown(page.notWorkedOut(changedUpTo, page.changeCommand))]);
  const asked = concernedConcept(analysis);
  const concept = inverseConcepts.find((id) => id === asked);
  if (!concept) return section([markdown(page.changeNotFor(asked))]);
  const possible = model.outcomes
    .map((outcome) => {
      const truth = space.truth(outcome.when);
      return { outcome, states: Array.from(truth.keys()).filter((state) => truth[state] === 1) };
    })
    .filter(({ states }) => states.length > 0);
  const holdingOf = (states: readonly number[]): number[] =>
    states.filter((state) => isEquilibrium(analysis, concept, state));
  const missing = possible.filter(({ states }) => holdingOf(states).length === 0);
  if (model.outcomes.length === 0) return section([markdown(page.noOutcomes)]);
  if (missing.length === 0) {
    const ways = possible.map(({ outcome, states }) => ({
      name: outcome.name,
      way: fromToday(analysis, holdingOf(states)),
    }));
    const sentences = (["here", "improvements", "moves", "none"] as const).flatMap((kind) => {
      const names = ways.filter(({ way }) => way === kind).map(({ name }) => `“${name}”`);
      return names.length > 0 ? [page.waysFromToday[kind](general.list(names))] : [];
    });
    return section([markdown([page.everyOutcomeHolds(concept), ...sentences].join(general.space))]);
  }
  const free = model.actors.map((_, actor) => actor);
  const blocks: Block[] = [];
  for (const { outcome, states } of missing) {
    const wish = { want: states, any: true, concept, free };
    const answer = await inverse(analysis, wish, { effort: effortEach, ...(signal ? { signal } : {}) });
    blocks.push(changeBlock(analysis, outcome, answer, phrases));
  }
  const names = missing.map(({ outcome }) => outcome.name);
  return section([markdown(page.outcomesMissing(concept, names)), ...blocks]);
}

function changeBlock(analysis: Analysis, outcome: Outcome, answer: Inverse, phrases: Phrases): Block {
  const { page } = phrases;
  const { status, total, optimal } = answer.reversals;
  const cost =
    status === "impossible"
      ? page.noPreferences
      : total === undefined
        ? page.notSettled
        : page.turnedComparisons(total, optimal);
  const text =
    status === "impossible"
      ? page.provenImpossible
      : withoutTitle(naming("inverse", inverseText(analysis, answer, { condition: false }, phrases)));
  return { kind: "fold", title: page.changeOf(outcome.name, cost), blocks: [markdown(text)] };
}

export async function robustnessSection(
  analysis: Analysis,
  phrases: Phrases,
  signal: AbortSignal | undefined,
): Promise<Section> {
  const { page } = phrases;
  const section = (blocks: readonly Block[]): Section => ({ id: "robustness", title: page.titles.robustness, blocks });
  if (analysis.space.count > sweptUpTo) return section([markdown(page.notWorkedOut(sweptUpTo, page.sweepCommand))]);
  const answer: Sweep = await sweep(analysis, {
    sections: ["margins", "sources"],
    ...(signal ? { signal } : {}),
  });
  return section([
    ...(await readingsBlocks(analysis, phrases, signal)),
    markdown(naming("sweep", marginsText(analysis, answer.margins ?? [], mostMargins, phrases))),
    ...(answer.sources ? withTablesFolded(sourcesText(analysis, answer.sources, phrases), page.pieceByPiece) : []),
  ]);
}
