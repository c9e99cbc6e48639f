import { byteOrderMark, isEquilibrium, isStable, spreadsheetCell } from "detente";
import type { Language } from "../texts/languages.ts";
import type { Asked } from "./question.ts";
import { type ArrangementWanted, arrange } from "./states/arrange.ts";
import { stateNamer } from "./states/state-names.ts";
import { originOf } from "./table-origin.ts";

export interface TableWanted extends ArrangementWanted {
  readonly form: "csv" | "tsv";
  /** The document's name. */
  readonly file: string;
}

/** More rows than a spreadsheet takes comfortably are not written. */
const mostRows = 200_000;

/** The heads of columns that are no option, concept or actor. */
const heads: Readonly<Record<Language, readonly [state: string, pattern: string, outcomes: string, now: string]>> = {
  en: ["state", "pattern", "outcomes", "now"],
  zh: ["状态", "选项组合", "结局", "当前"],
  ko: ["상태", "선택 조합", "결과", "현재"],
};

/**
 * The table of states as text for a spreadsheet, and below it, after an empty line, what it was computed from; `left`:
 * states that it has no room for.
 */
export async function answer(asked: Asked, wanted: TableWanted): Promise<{ text: string; rows: number; left: number }> {
  const { form, filter, order, asked: at } = wanted;
  const analysis = await asked.analysis();
  const { model, space, concepts } = analysis;
  const { states } = arrange(analysis, { filter, order, asked: at });
  const write = (cell: string): string => spreadsheetCell(cell, form);
  const name = stateNamer(analysis);
  const outcomes = new Map(model.outcomes.map((outcome) => [outcome.id, outcome.name]));
  const [stateHead, patternHead, outcomesHead, nowHead] = heads[asked.language];
  const head = [
    stateHead,
    patternHead,
    ...model.options.map(({ key }) => key),
    outcomesHead,
    nowHead,
    ...concepts.flatMap((concept) => [concept, ...model.actors.map(({ id }) => `${concept}.${id}`)]),
  ];
  const lines = [head.map(write)];
  for (const state of states.subarray(0, mostRows)) {
    const { pattern, outcomes: ids, name: title } = name(state);
    lines.push(
      [
        `${state + 1}`,
        pattern,
        ...model.options.map((_, option) => pattern[option]!),
        title ?? ids.map((id) => outcomes.get(id)).join("; "),
        truth(state === space.statusQuo),
        ...concepts.flatMap((concept) => [
          truth(isEquilibrium(analysis, concept, state)),
          ...model.actors.map((_, actor) => truth(isStable(analysis, concept, actor, state))),
        ]),
      ].map(write),
    );
  }
  const separator = form === "csv" ? "," : "\t";
  const rows = lines.length - 1;
  const origin = originOf(asked, analysis, wanted.file, [rows, space.count]).map((cells) => cells.map(write));
  const written = [...lines, [], ...origin].map((cells) => `${cells.join(separator)}\n`).join("");
  return {
    // what is pasted begins with its first cell
    text: form === "csv" ? byteOrderMark + written : written,
    rows,
    left: states.length - rows,
  };
}

const truth = (value: boolean): string => (value ? "TRUE" : "FALSE");
