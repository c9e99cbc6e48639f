import type { Analysis } from "../../analysis/analyze.ts";
import { type Inverse, inverse } from "../../analysis/inverse/inverse.ts";
import { inverseConcepts } from "../../analysis/inverse/position.ts";
import { paths } from "../../analysis/paths.ts";
import { isEquilibrium } from "../../analysis/stability.ts";
import { type Sweep, sweep } from "../../analysis/sweep/sweep.ts";
import type { Outcome } from "../../model/conflict.ts";
import { inverseText } from "../inverse-text.ts";
import { pathsText } from "../paths-text.ts";
import { marginsText } from "../sweep/margins-text.ts";
import { sourcesText } from "../sweep/sources-text.ts";
import { count, stateNumbers } from "../words.ts";
import { type Block, markdown, type Section } from "./contents.ts";
import { moveTree } from "./move-tree.ts";
import { concernedConcept } from "./verdicts.ts";

/** Beyond these sizes the questions take longer than a reader of the whole waits; commands of their own answer them. */
const movedUpTo = 100_000;
const sweptUpTo = 500;
const changedUpTo = 500;
/** Seconds for what it would take to make one outcome hold. */
const secondsEach = 2;
const mostMargins = 10;
const mostWays = 15;

/** Where a text says which switch shows the rest, the reader of a report needs the command too. */
const naming = (command: string, text: string): string => text.replaceAll("`--", `\`detente ${command} --`);

const withoutTitle = (text: string): string => text.replace(/^# .*\n+/, "");

/** A long table is for those who check. */
const withTablesFolded = (text: string): Block[] =>
  text
    .split("\n\n")
    .map(
      (part): Block =>
        part.startsWith("|")
          ? { kind: "fold", title: "Without each piece of evidence, one by one", blocks: [markdown(part)] }
          : markdown(part),
    );

export function pathsSection(analysis: Analysis): Section {
  const { space, model } = analysis;
  const from = space.statusQuo;
  const section = (blocks: readonly Block[]): Section => ({ id: "paths", title: "How to get there", blocks });
  if (from === undefined)
    return section([markdown("The model does not say what holds now, so that no way starts there.")]);
  if (space.count > movedUpTo)
    return section([
      markdown(
        `Ways are not searched in a report for models of more than ${count(movedUpTo, "state")}; \`detente paths\` searches them.`,
      ),
    ]);
  const actors = model.actors.map((_, actor) => actor);
  const gains = paths(analysis, from, { actors, by: "improvements" });
  const tree = moveTree(analysis, from);
  const shown = gains.destinations.length > 0;
  const left = [
    ...(tree.leftOut > 0
      ? [
          `${count(tree.leftOut, "further state")} that ${tree.leftOut === 1 ? "holds or is" : "hold or are"} reached by improvements ${tree.leftOut === 1 ? "is" : "are"} left out of the figure: the nearest of each outcome come first. \`detente paths\` gives the way to any.`,
        ]
      : []),
    ...(tree.unreached.length > 0
      ? [
          `No sequence of moves leads to ${tree.unreached.length === 1 ? "state" : "states"} ${stateNumbers(tree.unreached)}, though ${tree.unreached.length === 1 ? "it holds" : "they hold"}.`,
        ]
      : []),
  ];
  return section([
    { kind: "heading", text: "If each moves only where it gains" },
    markdown(withoutTitle(naming("paths", pathsText(analysis, gains, { most: mostWays })))),
    {
      kind: "heading",
      text: shown
        ? "The shortest ways to what can be reached so, and to what holds"
        : "The shortest ways to what holds",
    },
    { kind: "move-tree", tree },
    ...left.map(markdown),
  ]);
}

export async function changeSection(analysis: Analysis, signal: AbortSignal | undefined): Promise<Section> {
  const { space, model } = analysis;
  const section = (blocks: readonly Block[]): Section => ({
    id: "change",
    title: "What would have to change",
    blocks,
  });
  if (space.count > changedUpTo)
    return section([
      markdown(
        `Not worked out here: the model has more than ${count(changedUpTo, "state")}. \`detente inverse --want OUTCOME --any\` does it for one outcome.`,
      ),
    ]);
  const asked = concernedConcept(analysis);
  const concept = inverseConcepts.find((id) => id === asked);
  if (!concept) return section([markdown(`What would have to change is not worked out for \`${asked}\`.`)]);
  const missing = model.outcomes
    .map((outcome) => {
      const truth = space.truth(outcome.when);
      return { outcome, states: Array.from(truth.keys()).filter((state) => truth[state] === 1) };
    })
    .filter(({ states }) => states.length > 0 && !states.some((state) => isEquilibrium(analysis, concept, state)));
  if (missing.length === 0)
    return section([
      markdown(
        model.outcomes.length === 0
          ? "The model names no outcome that one could want."
          : `Every outcome has a state that holds for all under \`${concept}\`: for none of them does anything have to change.`,
      ),
    ]);
  const free = model.actors.map((_, actor) => actor);
  const blocks: Block[] = [];
  for (const { outcome, states } of missing) {
    const wish = { want: states, any: true, concept, free };
    const answer = await inverse(analysis, wish, { seconds: secondsEach, ...(signal ? { signal } : {}) });
    blocks.push(changeBlock(analysis, outcome, answer));
  }
  const names = missing.map(({ outcome }) => `“${outcome.name}”`).join("; ");
  return section([
    markdown(
      `Under \`${concept}\`, ${missing.length === 1 ? "one outcome does not hold" : `${missing.length} outcomes do not hold`}: ${names}. For each, the least that would have to change in what the actors prefer for one of its states to hold for all.`,
    ),
    ...blocks,
  ]);
}

function changeBlock(analysis: Analysis, outcome: Outcome, answer: Inverse): Block {
  const { status, total, optimal } = answer.reversals;
  const cost =
    status === "impossible"
      ? "no preferences would do"
      : total === undefined
        ? "not settled in the time allowed"
        : `${count(total, "turned comparison")}${optimal ? "" : " or fewer"}`;
  const text =
    status === "impossible"
      ? "No preferences of the actors make a state of this outcome hold for all: proven."
      : withoutTitle(naming("inverse", inverseText(analysis, answer, { condition: false })));
  return { kind: "fold", title: `${outcome.name}: ${cost}`, blocks: [markdown(text)] };
}

export async function robustnessSection(analysis: Analysis, signal: AbortSignal | undefined): Promise<Section> {
  const section = (blocks: readonly Block[]): Section => ({ id: "robustness", title: "How robust this is", blocks });
  if (analysis.space.count > sweptUpTo)
    return section([
      markdown(`Not worked out here: the model has more than ${count(sweptUpTo, "state")}. \`detente sweep\` does it.`),
    ]);
  const answer: Sweep = await sweep(analysis, {
    sections: ["margins", "sources"],
    ...(signal ? { signal } : {}),
  });
  return section([
    markdown(naming("sweep", marginsText(analysis, answer.margins ?? [], mostMargins))),
    ...(answer.sources ? withTablesFolded(sourcesText(analysis, answer.sources)) : []),
  ]);
}
