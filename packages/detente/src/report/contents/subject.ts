import type { Analysis } from "../../analysis/analyze.ts";
import { conceptsHolding, isStable } from "../../analysis/stability.ts";
import { evidenceItems } from "../../evidence/ledger/items.ts";
import { optionPrinter, printExpression } from "../../interop/detente.ts";
import type { Conflict, Preference, PreferenceStatement } from "../../model/conflict.ts";
import { answerText } from "../analysis-text.ts";
import { EvidenceWords } from "../evidence-words.ts";
import { count, list, stateNumbers, Words } from "../words.ts";
import { type Block, type Cell, markdown, type Section } from "./contents.ts";

/** The conflict as the situation has it: with the scenario applied, and no other reading. */
export const situationOf = ({ model }: Pick<Analysis, "model">): Conflict => {
  const { options: _, scenario: __, seenBy: ___, conflict, ...declared } = model;
  return { ...conflict, ...declared, scenarios: [] };
};

export function questionSection({ model }: Analysis): Section {
  const { scenario, seenBy, conflict } = model;
  const others = conflict.scenarios.filter(({ id }) => id !== scenario?.id).map(({ name }) => `“${name}”`);
  const seen = conflict.actors.find(({ id }) => id === seenBy)?.name ?? seenBy;
  const sentences = [
    `Which outcomes of “${model.title}” can hold, for whom and why${model.asOf ? `, as things stood on ${model.asOf}` : ""}?`,
    scenario
      ? `This report takes one reading of it: “${scenario.name}”${seen ? `, as seen by ${seen}` : ""}.`
      : "It takes the model as it stands.",
    ...(others.length > 0
      ? [`The file holds ${count(others.length, "other reading")}, each with a report of its own: ${list(others)}.`]
      : []),
    "What follows is what a model implies; it is not a forecast.",
  ];
  return { id: "question", title: "The question", blocks: [markdown(sentences.join(" "))] };
}

export const answerSection = (analysis: Analysis): Section => ({
  id: "answer",
  title: "The answer",
  blocks: [markdown(answerText(analysis))],
});

export function actorsSection(analysis: Analysis): Section {
  const { model, space } = analysis;
  const today = space.statusQuo === undefined ? undefined : space.pattern(space.statusQuo);
  const rows = model.options.map((option, index): Cell[] => [
    { kind: "actor", actor: option.ownerIndex },
    { kind: "option", option: index },
    `\`${option.id}\``,
    ...(today === undefined ? [] : [{ Y: "taken", N: "", "-": "either" }[today[index]!] ?? ""]),
    { both: "", take: "cannot be undone once taken", drop: "cannot be taken again" }[option.direction],
  ]);
  // a column that would be empty from top to bottom says nothing
  const oneWay = model.options.some(({ direction }) => direction !== "both");
  const conflict = situationOf(analysis);
  const words = new EvidenceWords(conflict);
  const limits = evidenceItems(conflict).filter(
    ({ kind }) => kind === "rule" || kind === "merge" || kind === "forbidden" || kind === "unseen",
  );
  const table: Block[] = model.graph
    ? [
        markdown(
          `The states and each actor's moves are named directly: ${count(space.count, "state")}. ${list(model.actors.map(({ name }) => name))} can move.`,
        ),
      ]
    : [
        {
          kind: "table",
          head: ["Actor", "Option", "Id", ...(today === undefined ? [] : ["Today"]), ...(oneWay ? ["Direction"] : [])],
          rows: oneWay ? rows : rows.map((row) => row.slice(0, -1)),
        },
      ];
  return {
    id: "actors",
    title: "Actors and what they can do",
    blocks: [
      { kind: "legend" },
      ...table,
      ...(model.graph && limits.length === 0
        ? []
        : [
            markdown(
              `${
                limits.length === 0
                  ? "Every combination is possible"
                  : `What cannot be: ${limits.map((item) => words.label(item)).join("; ")}`
              }. That leaves ${count(space.count, model.graph ? "state" : "feasible state")}.`,
            ),
          ]),
      {
        kind: "table",
        head: ["Actor", "Prefers, the most important first"],
        rows: model.preferences.map((preference): Cell[] => [
          { kind: "actor", actor: model.actors.findIndex(({ id }) => id === preference.actor) },
          preferenceText(analysis, preference, optionPrinter(conflict)),
        ]),
      },
    ],
  };
}

/** "1 `meet` · 2 `not accept` (perhaps, 0.6)", or the tiers of a direct ranking. */
function preferenceText({ space }: Analysis, preference: Preference, print: (key: string) => string): string {
  if (preference.kind === "ranking") {
    const tiers = preference.tiers.map(({ states, much }) => {
      const meant = states.flatMap((state) => space.resolve(state)).sort((a, b) => a - b);
      return `${stateNumbers(meant)}${much ? " (by much)" : ""}`;
    });
    return `states ${tiers.join(" > ")}`;
  }
  const written = ({ when, weight, much, perhaps }: PreferenceStatement): string => {
    const notes = [
      ...(weight === undefined ? [] : [`weight ${weight}`]),
      ...(much ? ["much preferred"] : []),
      ...(perhaps === undefined ? [] : [`perhaps, ${perhaps}`]),
    ];
    return `\`${printExpression(when, print)}\`${notes.length > 0 ? ` (${notes.join(", ")})` : ""}`;
  };
  return preference.items
    .map((item, index) =>
      item.kind === "unordered"
        ? `${index + 1} in an order that is not known: ${item.items.map(written).join("; ")}`
        : `${index + 1} ${written(item)}`,
    )
    .join(" · ");
}

export function todaySection(analysis: Analysis): Section {
  const { model, space, concepts } = analysis;
  const today = space.statusQuo;
  const title = "Today";
  if (today === undefined) return { id: "today", title, blocks: [markdown("The model does not say what holds now.")] };
  const words = new Words(analysis);
  const pattern = space.pattern(today);
  const taken = model.graph ? [] : model.options.filter((_, index) => pattern[index] === "Y");
  const what = model.graph
    ? ""
    : taken.length === 0
      ? " No option is taken."
      : ` Taken are ${list(taken.map(({ name, owner }) => `“${name}” (${owner.name})`))}.`;
  const leavers = model.actors.flatMap(({ name }, actor) => {
    const under = concepts.filter((concept) => !isStable(analysis, concept, actor, today));
    return under.length === 0 ? [] : [`${name} (${under.join(", ")})`];
  });
  const holds =
    conceptsHolding(analysis, today).length === concepts.length
      ? "Nobody would leave it, under any concept asked."
      : `It would be left by ${list(leavers)}.`;
  return {
    id: "today",
    title,
    blocks: [
      markdown(`Today is ${words.label(today)}.${what} ${holds}`),
      {
        kind: "table",
        head: ["State", model.graph ? "Id" : "Options taken", ...concepts],
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
