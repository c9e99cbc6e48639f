import type { Analysis } from "../../analysis/analyze.ts";
import { conceptsHolding, isStable } from "../../analysis/stability.ts";
import { evidenceItems } from "../../evidence/ledger/items.ts";
import { optionPrinter, printExpression } from "../../interop/detente.ts";
import type { Conflict, Preference, PreferenceStatement } from "../../model/conflict.ts";
import { answerText } from "../analysis-text.ts";
import { EvidenceWords } from "../evidence-words.ts";
import type { Phrases } from "../phrases/phrases.ts";
import { stateNumbers, Words } from "../words.ts";
import { type Block, type Cell, markdown, type Section } from "./contents.ts";
import { laddersBlocks } from "./ladders.ts";
import { concernedConcept } from "./verdicts.ts";

/** The conflict as the situation has it: with the scenario applied, and no other reading. */
export const situationOf = ({ model }: Pick<Analysis, "model">): Conflict => {
  const { options: _, scenario: __, seenBy: ___, conflict, ...declared } = model;
  return { ...conflict, ...declared, scenarios: [] };
};

export function questionSection({ model }: Analysis, { general, page }: Phrases): Section {
  const { scenario, seenBy, conflict } = model;
  const others = conflict.scenarios
    .filter(({ id, seenBy }) => id !== scenario?.id && seenBy === undefined)
    .map(({ name }) => general.quoted(name));
  const seen = conflict.actors.find(({ id }) => id === seenBy)?.name ?? seenBy;
  const sentences = [
    page.whichHold(model.title, model.asOf),
    scenario ? page.oneReading(scenario.name, seen) : page.asItStands,
    ...(others.length > 0 ? [page.otherReadings(others)] : []),
    page.noForecast,
  ];
  return { id: "question", title: page.titles.question, blocks: [markdown(sentences.join(general.space))] };
}

export const answerSection = (analysis: Analysis, phrases: Phrases): Section => ({
  id: "answer",
  title: phrases.page.titles.answer,
  blocks: [markdown(answerText(analysis, phrases))],
});

export function actorsSection(analysis: Analysis, phrases: Phrases): Section {
  const { general, page } = phrases;
  const { model, space } = analysis;
  const conflict = situationOf(analysis);
  const words = new EvidenceWords(conflict, phrases);
  const limits = evidenceItems(conflict).filter(
    ({ kind }) => kind === "rule" || kind === "merge" || kind === "forbidden" || kind === "unseen",
  );
  const possible = limits.length === 0 ? page.everyCombination : page.cannotBe(words.listed(limits));
  const left = page.leavesStates(space.count, model.graph !== undefined);
  const actors = model.actors.map(({ name }) => name);
  return {
    id: "actors",
    title: page.titles.actors,
    blocks: [
      { kind: "legend" },
      model.graph ? markdown(page.graphForm(space.count, actors)) : optionsTable(analysis, phrases),
      ...(model.graph && limits.length === 0 ? [] : [markdown([possible, left].join(general.space))]),
      {
        kind: "table",
        head: page.preferenceHead,
        rows: model.preferences.map((preference): Cell[] => [
          { kind: "actor", actor: model.actors.findIndex(({ id }) => id === preference.actor) },
          preferenceText(analysis, preference, optionPrinter(conflict), phrases),
        ]),
      },
      ...laddersBlocks(analysis, concernedConcept(analysis), phrases),
    ],
  };
}

function optionsTable({ model, space }: Analysis, { page }: Phrases): Block {
  const today = space.statusQuo === undefined ? undefined : space.pattern(space.statusQuo);
  // a column that would be empty from top to bottom says nothing
  const oneWay = model.options.some(({ direction }) => direction !== "both");
  const { actor, option, id, today: now, direction } = page.optionHead;
  return {
    kind: "table",
    head: [actor, option, id, ...(today === undefined ? [] : [now]), ...(oneWay ? [direction] : [])],
    rows: model.options.map((each, index): Cell[] => [
      { kind: "actor", actor: each.ownerIndex },
      { kind: "option", option: index },
      `\`${each.id}\``,
      ...(today === undefined ? [] : [page.todayTaken[today[index] as "Y" | "N" | "-"]]),
      ...(oneWay ? [page.direction[each.direction]] : []),
    ]),
  };
}

/** "1 `meet` · 2 `not accept` (perhaps, 0.6)", or the tiers of a direct ranking. */
function preferenceText(
  { space }: Analysis,
  preference: Preference,
  print: (key: string) => string,
  phrases: Phrases,
): string {
  const { general, page } = phrases;
  if (preference.kind === "ranking") {
    const tiers = preference.tiers.map(({ states, much }) => {
      const meant = states.flatMap((state) => space.resolve(state)).sort((a, b) => a - b);
      const numbers = stateNumbers(meant, 24, phrases);
      return much ? page.byMuch(numbers) : numbers;
    });
    return page.ranksStates(tiers.join(" > "));
  }
  const written = ({ when, weight, much, perhaps }: PreferenceStatement): string => {
    const notes = [
      ...(weight === undefined ? [] : [page.weight(weight)]),
      ...(much ? [page.muchPreferred] : []),
      ...(perhaps === undefined ? [] : [page.perhaps(perhaps)]),
    ];
    const statement = `\`${printExpression(when, print)}\``;
    return notes.length > 0 ? statement + general.bracketed(notes.join(general.comma)) : statement;
  };
  return preference.items
    .map((item, index) =>
      item.kind === "unordered"
        ? page.unordered(index + 1, item.items.map(written).join(general.semicolon))
        : `${index + 1} ${written(item)}`,
    )
    .join(" · ");
}

export function todaySection(analysis: Analysis, phrases: Phrases): Section {
  const { general, page, verdicts } = phrases;
  const { model, space, concepts } = analysis;
  const today = space.statusQuo;
  const title = page.titles.today;
  if (today === undefined) return { id: "today", title, blocks: [markdown(page.nothingHoldsNow)] };
  const words = new Words(analysis, phrases);
  const pattern = space.pattern(today);
  const taken = model.graph ? [] : model.options.filter((_, index) => pattern[index] === "Y");
  const leavers = model.actors.flatMap(({ name }, actor) => {
    const under = concepts.filter((concept) => !isStable(analysis, concept, actor, today));
    return under.length === 0 ? [] : [page.leaverUnder(name, under)];
  });
  const sentences = [
    page.todayIs(words.label(today)),
    ...(model.graph
      ? []
      : [
          taken.length === 0
            ? page.noOptionTaken
            : page.takenAre(taken.map(({ name, owner }) => page.takenBy(name, owner.name))),
        ]),
    conceptsHolding(analysis, today).length === concepts.length ? page.nobodyWouldLeave : page.leftBy(leavers),
  ];
  return {
    id: "today",
    title,
    blocks: [
      markdown(sentences.join(general.space)),
      {
        kind: "table",
        head: [verdicts.state, model.graph ? verdicts.id : verdicts.optionsTaken, ...concepts],
        rows: [
          [
            { kind: "state", state: today },
            { kind: "taken", state: today },
            ...concepts.map((concept): Cell => ({ kind: "verdicts", state: today, concept })),
          ],
        ],
      },
    ],
  };
}
