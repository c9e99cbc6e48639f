import type { Phrases } from "../phrases.ts";
import { count, han, list, number } from "./grammar.ts";

const changes = { added: "新增", dropped: "删去", changed: "改变" };

export const compare: Phrases["compare"] = {
  title: (model, before, after) => han`${model}：${before}与${after}`,
  noDifference: "两者在所计算的内容上没有差别：全部判定相同。",
  sameButForNames: "两者除名称和次序外完全相同：状态、移动、偏好相同，判定因而也相同。对应如下：",
  noVerdictDiffers: (differences) => han`两者有 ${number(differences)} 处差别，但判定没有差别：稳定的状态相同。`,
  outcomesDiffer: (before, after, outcomes) => han`从${before}到${after}：${list(outcomes)}。`,
  statesDiffer: (before, after) => han`从${before}到${after}，稳定的状态不同，但所属结局相同。`,
  oneAccounts: (difference) => han`一处差别即可解释全部变化：${difference}。`,
  accounted: (single, paired, left) =>
    han`在 ${number(single + paired + left)} 项变化的判定中，${[
      han`单独一处差别可解释 ${number(single)} 项`,
      ...(paired > 0 ? [han`两处差别合在一起可解释 ${number(paired)} 项`] : []),
      ...(left > 0 ? [han`${number(left)} 项二者都不能解释`] : []),
    ].join("，")}。`,
  whatDiffers: "模型有何差别",
  differencesHead: ["", "差别", "单独带来", "此外带来", "撤去则消失"],
  notByItself: (problem) => han`不能单独出现：${problem}`,
  rankingsDiffer: (actors) =>
    han`不同的排序及其肯德尔（Kendall）tau-b（1 为次序相同，−1 为次序相反）：${list(actors)}。`,
  tau: (actor, tau) => han`${actor}（tau-b ${tau ?? "未定义"}）`,
  whichVerdicts: "哪些判定不同",
  verdictsHead: ["对各方都稳定", "", "概念", "由何解释"],
  someOf: (outcome) => han`${outcome}的某个状态`,
  notFeasibleIn: (state, where) => han`${state}（在${where}中不可行）`,
  verdict: { appears: "出现", vanishes: "消失" },
  furtherRows: (left) => han`……另有 ${number(left)} 行，可用 \`--all\` 全部列出。`,
  outcomesOnly: "两者的选项或状态不同，因此只比较结局。",
  pairsTried: (tried, of) =>
    han`对单独一处差别不能解释的变化，在 ${count(of, "pair")}差别中试了 ${count(tried, "pair")}。`,
  alone: (differences) => han`${differences.length === 1 ? "" : "任一："}${differences.join("、")}，单独即可`,
  together: (pair) => han`单独一处不能；${list(pair)} 合在一起`,
  neither: "单独一处或试过的任何一对都不能解释",
  needs: (account, differences) => han`${account}；须有 ${list(differences)}`,

  actorRenamed: (id, name) => han`决策者 ${id} 改称${name}`,
  actor: (name, change) => han`${changes[change]}决策者${name}`,
  optionChanged: (actor, option) => han`${actor}：“${option}”的名称或方向不同`,
  option: (actor, option, change) => han`${actor}：${changes[change]}选项“${option}”`,
  rule: (rule, change) => han`${changes[change]}约束 ${rule}`,
  merge: (when, change) => han`${changes[change]}在 ${when} 处的合并`,
  forbidden: (from, to, by, change) =>
    han`${changes[change]}禁止的移动${from === undefined ? "" : han`，从 ${from}`}${to === undefined ? "" : han`，到 ${to}`}${by === undefined ? "" : han`，移动者 ${by}`}`,
  unseen: (by, when, change) => han`${changes[change]}“${by} 看不到 ${when}”`,
  graph: "列出的状态或移动不同",
  nowChanged: (after, before) => han`当前状态是${after}，而不是${before}`,
  nowAdded: (after) => han`说明了当前状态是${after}`,
  nowDropped: "没有说明当前状态",
  nothing: "无",
  outcomeChanged: (name) => han`结局${name}的定义或名称不同`,
  outcome: (name, change) => han`${changes[change]}结局${name}`,
  preference: (actor, edit) => han`${actor}：${edit}`,
  added: (item, to) => han`新增 ${item}，居第 ${to} 位`,
  dropped: (item, from) => han`删去居第 ${from} 位的 ${item}`,
  moved: (item, from, to) => han`${item} 从第 ${from} 位移到第 ${to} 位`,
  becomes: (before, item) => han`${before} 变为 ${item}`,
  rankingReplaced: "直接排序不同",
};
