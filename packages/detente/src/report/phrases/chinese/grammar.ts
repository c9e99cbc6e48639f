import type { Noun } from "../english/general.ts";

/**
 * A text with what is put into it: a space stands between Chinese characters and Latin letters or digits, as is good
 * practice in print. What is put in stays as it is.
 */
export function han(texts: TemplateStringsArray, ...values: readonly (string | number | undefined)[]): string {
  let whole = texts[0]!;
  values.forEach((value, index) => {
    for (const next of [String(value ?? ""), texts[index + 1]!]) whole += (meet(whole, next) ? " " : "") + next;
  });
  return whole;
}

const meet = (before: string, after: string): boolean =>
  (/\p{Script=Han}$/u.test(before) && /^[\p{Script=Latin}\d]/u.test(after)) ||
  (/[\p{Script=Latin}\d]$/u.test(before) && /^\p{Script=Han}/u.test(after));

/** “甲”、“甲和乙”、“甲、乙和丙”。 */
export function list(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? "") : han`${parts.slice(0, -1).join("、")}和${parts.at(-1)}`;
}

export const number = (value: number | bigint): string => value.toLocaleString("zh-CN");

/** The measure word between the number and what is counted. */
const counted: Readonly<Record<Noun, string>> = {
  actor: "个决策者",
  option: "个选项",
  state: "个状态",
  "feasible state": "个可行状态",
  "other state": "个其他状态",
  move: "步移动",
  place: "位",
  claim: "条论断",
  statement: "条陈述",
  source: "个来源",
  verdict: "项判定",
  coalition: "个联盟",
  sample: "个样本",
  comparison: "项比较",
  "turned comparison": "项比较的颠倒",
  pair: "对",
};

export const count = (value: number, noun: Noun): string => `${number(value)} ${counted[noun]}`;
