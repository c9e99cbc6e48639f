import type { Phrases } from "../phrases.ts";
import { count, han, list } from "./grammar.ts";

export const readings: Phrases["readings"] = {
  title: "各种解读",
  base: "原模型",
  noneEverywhere: (value) => han`无论依何概念，没有结局在全部 ${value} 种解读中都稳定。`,
  everywhere: (value, outcomes) => han`在全部 ${value} 种解读中都稳定的：${outcomes.join("；")}。`,
  readingsAre: (names) => han`解读：${names.join("；")}。`,
  head: ["概念", "在全部解读中稳定", "在部分解读中稳定", "在任何解读中都不稳定", "在全部解读中稳定的状态"],
  inSome: (outcome, names) => han`${outcome}（${list(names)}）`,
  andMoreStates: (states, left) => [...states, han`另有 ${left} 个`].join("；"),
  notCompared: "各种解读的选项或状态不同，因此不比较排序。",
  comparedOn: (states) =>
    han`排序在 ${count(states, "state")}上比较。W 是肯德尔（Kendall）和谐系数，已按并列修正：各解读排序完全相同时为 1，毫无共同之处时为 0。`,
  agreementHead: ["决策者", "W", "不同的排序"],
  tauTitle: (actor) => han`${actor}：各排序之间的肯德尔 tau-b（1 为次序相同，−1 为次序相反）`,
};
