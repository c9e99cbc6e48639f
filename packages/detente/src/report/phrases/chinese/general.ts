import type { Phrases } from "../phrases.ts";
import { count, han, list, number } from "./grammar.ts";

export const general: Phrases["general"] = {
  locale: "zh-CN",
  space: "",
  semicolon: "；",
  comma: "、",
  list,
  ordinal: (value) => han`第 ${value}`,
  number,
  count,
  quoted: (text) => han`“${text}”`,
  bracketed: (text) => han`（${text}）`,
  none: "无",
  andMore: (shown, left) => han`${shown} 等，另有 ${number(left)} 个`,
  furtherStates: (left, command) => han`……另有 ${count(left, "state")}，可用 \`${command}\` 全部列出。`,

  beforeYouRely: "使用以下结果之前请注意：",
  onLine: (line, text) => han`第 ${number(line)} 行：${text}`,
  origin: (version, hash, rules) => `Détente ${version} · 模型 ${hash}${rules === "" ? "" : ` · ${rules}`}`,

  state: (value) => han`状态 ${value}`,
  label: (title, value) => han`${title}（状态 ${value}）`,
  today: "当前",
  markedToday: (title) => han`${title} ← 当前`,
  nothingTaken: "未采取任何选项",
  takes: (options) => han`采取${options}`,
  takesBack: (options) => han`撤回${options}`,
  takesAndTakesBack: (takes, drops) => han`采取${takes}并撤回${drops}`,
  movesTo: (state) => han`移动到${state}`,
  move: (actor, deed) => han`${actor}${deed}`,
  aLoss: "（受损）",
  noChange: "（无得失）",

  likesBothEqually: "它对两者同样偏好",
  rankingSaysSo: (grounds) => han`依其直接排序；${grounds}`,
  byWeights: (statements) => han`依据 ${statements} 的权重`,
  byStatement: (statement, importance, holdsThere, grounds) =>
    han`${statement}（其第 ${importance} 条偏好陈述）仅在它更偏好的状态中${holdsThere ? "成立" : "不成立"}；${grounds}`,
  speaker: (who, said) => han`${who}：${said}`,
  assumedBecause: (reason) => han`假设：${reason}`,
  assumed: "分析者的假设",
  noEvidence: "没有给出证据",
};
