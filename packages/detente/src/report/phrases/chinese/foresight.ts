import type { Phrases } from "../phrases.ts";
import { count, han, list, number } from "./grammar.ts";

export const foresight: Phrases["foresight"] = {
  title: (model) => han`远见：${model}`,
  oneAtATime: "如果有远见的决策者逐个移动",
  asGroups: "如果任意一组决策者可以一起移动",
  anyHolds: (when, states) => han`${when}，${count(states, "state")}都能稳定。`,
  someHold: (when, states, of, titles) =>
    han`${when}，${number(of)} 个状态中有 ${number(states)} 个能够稳定：${titles}。`,
  otherKinds: (titles, left) => han`${titles}；另有 ${left} 类`,
  todayEither: (state) => han`当前状态${state}在两种情形下都在其中。`,
  todayNeither: (state) => han`当前状态${state}不在其中。`,
  todayOnly: (state, alone) => han`当前状态${state}只有在${alone ? "决策者逐个移动" : "可以一起移动"}时才在其中。`,
  setsTitle: "最大一致集",
  setsHead: ["结局", "状态", "逐个移动", "可结成联盟"],
  canHold: "能够稳定",
  whyTitle: (state, coalitions) => han`${state}为何不能稳定（${coalitions ? "可结成联盟" : "逐个移动"}）`,
  canLeave: (members, ends) =>
    han`${list(members)}可以离开它，而无论最终到达何处（${ends}），${members.length === 1 ? "它" : "各方"}的处境都更好。`,
  onlyEnd: (state) => han`只有${state}`,
  severalEnds: (states, numbers) => han`${count(states, "state")}：${numbers}`,
  firstRound: "它在第 1 轮被排除。",
  laterRound: (round) => han`它在第 ${round} 轮被排除：本可起遏止作用的终点此前已被排除。`,
  firstMove: (moves, to) => han`${moves.join("；")}：到达${to}。`,
  furtherMove: (members, to, end) => han`${list(members)}继续移动到${to}，着眼于${end}。`,
  prefers: (actor, state, reason) => han`${actor}更偏好${state}：${reason}。`,
  twoOnly: (actors) => han`没有给出有限步移动稳定：它只对两个决策者有定义，而这里有 ${actors} 个。`,
  limitedTitle: "有限步移动稳定",
  limitUnknown: (moves) => han`在 ${moves} 步之内没有重复：是否有极限尚不可知。`,
  limitAt: (moves) => han`从预见 ${moves} 步起，不再有变化。`,
  noLimit: (moves, period) => han`没有极限：从预见 ${moves} 步起，所预见的以 ${period} 为周期重复。`,
  nonMyopic: (titles) => han`无论看得多远都对双方稳定（非短视）：${titles ?? "无"}。`,
  ties: (choices) =>
    han`有 ${number(choices)} 处，几种移动对移动者同样好，按状态编号取其一；这些定义以严格偏好为前提。`,
  movesAhead: "预见步数",
  furtherHorizons: (left, command) => han`……另有 ${left} 种预见步数，可用 \`${command}\` 全部列出。`,
  holdsForBoth: "对双方都稳定",
  stableFor: (actor) => han`对${actor}稳定`,
  legend: [
    "- 最大一致集（Chwe 1994）：对于会问一次移动最终通向何处的决策者，什么能够稳定。一个状态属于它，是指任何一组决策者的每次偏离都可能通向集合内的某个终点，而该组并非人人都更偏好这一终点。它所排除的可以确信；它并不是说余下的一定稳定。",
    "- 有限步移动稳定（Kilgour 1984; Fang, Hipel & Kilgour 1993）：两个决策者轮流移动，预见若干步，各自选择对己最终最好者。",
  ].join("\n"),
};
