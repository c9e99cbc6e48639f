import { type Analysis, modelHash, phrasesOf, type Rules, version } from "detente";
import type { Language } from "../texts/languages.ts";
import { noticesOf } from "./notices.ts";
import type { Asked } from "./question.ts";

const heads: Readonly<
  Record<
    Language,
    Readonly<Record<"file" | "model" | "version" | "scenario" | "asItStands" | "notice" | "states", string>>
  >
> = {
  en: {
    file: "file",
    model: "model hash",
    version: "version",
    scenario: "scenario",
    asItStands: "the model as it stands",
    notice: "notice, with its line",
    states: "states",
  },
  zh: {
    file: "文件",
    model: "模型哈希",
    version: "版本",
    scenario: "情景",
    asItStands: "模型本身",
    notice: "提示（附行号）",
    states: "状态数",
  },
  ko: {
    file: "파일",
    model: "모형 해시",
    version: "버전",
    scenario: "시나리오",
    asItStands: "모형 그대로",
    notice: "알림(줄 번호)",
    states: "상태 수",
  },
};

/**
 * By what a table was computed, and of which model: whoever finds it can have it again. A line each, its first cell begins
 * with `#`, for programs that read the table to leave it out.
 * @param counts how many states the table has, and how many there are
 */
export function originOf(
  asked: Asked,
  { model, rules, concepts }: Analysis,
  file: string,
  counts: readonly [rows: number, states: number],
): string[][] {
  const { language, conflict, situation } = asked;
  const words = heads[language];
  const phrases = phrasesOf(language).concepts;
  const scenario = conflict?.scenarios.find(({ id }) => id === situation.scenario);
  return [
    [`# ${words.file}`, file],
    [`# ${words.model}`, modelHash(model)],
    [`# ${words.version}`, `Détente ${version}`],
    [`# ${words.scenario}`, ...(scenario ? [scenario.id, scenario.name] : [words.asItStands])],
    ...noticesOf(asked).map(({ message, remedy, line }) => [
      `# ${words.notice}`,
      [...(line === undefined ? [] : [`${line}:`]), message, ...(remedy === undefined ? [] : [remedy])].join(" "),
    ]),
    [`# ${words.states}`, ...counts.map(String)],
    ...Object.entries(rules).map(([id, value]) => [`# ${id}`, value, phrases.rule(id as keyof Rules, value).reading]),
    ...concepts.map((id) => {
      const { name, definition, citation } = phrases.describe(id);
      return [`# ${id}`, name, definition, citation];
    }),
  ];
}
