import type { Phrases } from "../phrases.ts";
import { count, han, list, number } from "./grammar.ts";

const means = (by: "moves" | "improvements"): string => (by === "improvements" ? "改进" : "移动");

export const verdicts: Phrases["verdicts"] = {
  holdsForAll: "对各方都稳定",
  wouldLeave: (actors) => han`${actors}会离开`,
  stays: "留下",
  leaves: "会离开",
  allOfThem: "全体决策者",

  todayHolds: (state) => han`当前状态${state}在所考察的每个概念下对各方都稳定。`,
  todayHoldsUnder: (state, holding, failing) =>
    han`当前状态${state}在 ${list(holding)} 下对各方都稳定，在 ${list(failing)} 下则不然。`,
  todayFalls: (state, leavers) => han`当前状态${state}不稳定：${leavers}会离开。`,
  onlyUnder: (concepts) => han`仅在 ${list(concepts)} 下`,
  looking: (gloss, concepts) => han`${gloss}时（${concepts.join("、")}）`,
  under: (concepts) => han`在 ${list(concepts)} 下`,
  nothingHolds: (looking, besides) => han`${looking}，没有${besides ? "其他" : ""}状态对各方都稳定。`,
  statesHold: (looking, states, besides, titles) =>
    han`${looking}，${count(states, besides ? "other state" : "state")}对各方都稳定${titles === "" ? "" : han`：${titles}`}。`,
  otherKinds: (named, left) => han`${named}；另有 ${left} 类`,

  scenario: (name, seenBy) => han`情景：${name}${seenBy ? han`（${seenBy}的视角）` : ""}`,
  asOf: (date) => han`截至 ${date}`,
  engine: (id) => han`计算引擎 ${id}`,
  whatHolds: "对各方都稳定的状态",
  noneHolds: "在所考察的任何概念下，都没有对每个决策者都稳定的状态。",
  outcome: "结局",
  state: "状态",
  states: "状态数",
  id: "标识",
  optionsTaken: "采取的选项",
  actor: "决策者",
  holds: "稳定",
  whatFalls: "不稳定的结局",
  whoWouldLeave: "无论依何概念都会离开者",
  everyOne: "全部",
  ofThem: (value) => han`其中 ${value} 个`,
  stableForEach: "各决策者的稳定状态",
  stableForEachNumbered: "各决策者的稳定状态（状态编号）",
  outOf: (value, of) => han`${number(value)} / ${number(of)}`,
  howMany: "稳定状态的数目",
  stableFor: (actor) => han`对${actor}稳定`,
  stableForAll: "对各方都稳定",
  seconds: (load, solve) => han`状态与排序 ${load} 秒，判定 ${solve} 秒。`,
  stableMeans: "对某决策者稳定，是指：",
  rules: (used) => han`规则：${used}。`,

  proofTitle: (state, stable, actor) => han`${state}对${actor}${stable ? "稳定" : "不稳定"}`,
  theState: (taken) => han`该状态：${taken}。`,
  standing: (place, of) => han`第 ${place} 位（共 ${of} 位）`,
  begins: (standing, actor) => han`它在${actor}的排序中居${standing}。`,
  cannotMoveFromHere: (actor) => han`${actor}无法从此移动。`,
  noneBetter: (actor, moves, ties) =>
    han`${actor}从此可作 ${number(moves)} 种移动，都不能到达它更偏好的状态${ties === 0 ? "" : han`；其中 ${number(ties)} 种到达的状态对它与此状态同样好`}。`,
  gainsAnswered: (moves, gains) =>
    gains === 1
      ? han`其 ${number(moves)} 种移动中有 1 种是改进，其他各方能够应对：`
      : han`其 ${number(moves)} 种移动中有 ${gains} 种是改进，其他各方对每一种都能应对：`,
  gains: (moves, gains) => han`其 ${number(moves)} 种移动中有 ${gains} 种是改进：`,
  improvement: (move, to, standing, reason) => han`**${move}**，到达${to}，居${standing}：${reason}。`,
  atOnce: (step) => han`与此同时，${step}`,
  step: (move, to, effect) => han`${move}，到达${to}（${effect}）`,
  aGain: (reason) => han`有利：${reason}`,
  atALoss: "自身受损",
  neither: "自身无得失",
  endsBelow: (end, standing, actor, reason) =>
    han`最终到达${end}，在${actor}的排序中居${standing}：低于起点，${reason}。该移动受到制裁。`,
  endsNoBetter: (end, standing, actor) =>
    han`最终到达${end}，在${actor}的排序中居${standing}：不优于起点。该移动受到制裁。`,
  wayOn: (actor, to, standing) => han`由此${actor}至多只能移动到${to}，居${standing}：不优于起点。`,
  noWayOn: (actor) => han`由此${actor}无法再移动。`,
  noAnswer: (credibly) => (credibly ? "其他各方没有对自身有利的应对。" : "其他各方无法应对。"),
  noneSuffices: (examined, actor) =>
    han`其他各方所能造成的 ${count(examined, "state")}中，没有一个会使${actor}不优于起点；已逐一检查。`,
  spoiled: (move, to, standing) =>
    han`这本可制裁，但由此${move}，到达${to}，居${standing}：优于起点。其他应对也都无效；已逐一检查。`,
  because: {
    "no move": "无法移动",
    "no improvement": "自身的移动都不是改进",
    "all sanctioned": "其他各方能应对每一个改进",
    "an improvement escapes": "有一个改进未受制裁",
    "a gain": "有一个移动对它有利",
  },
  proofSummary: (actor, stays, because) => han`${actor}${stays ? "会留下" : "会离开"}：${because}`,

  pathsTitle: (from, by, actors) =>
    han`从${from}出发，${actors === undefined ? "" : han`由${actors}`}${by === "improvements" ? "只经改进" : "经任意移动"}`,
  nobodyMoves: (by) => han`从此无人能作出${means(by)}：搜索是完整的。`,
  reached: (states, by) => han`经合法的${means(by)}序列可到达 ${count(states, "state")}；搜索是完整的。`,
  notReached: (states, more) => han`不能到达的有：${states}${more > 0 ? han`，以及另外 ${number(more)} 个` : ""}。`,
  moves: "步数",
  to: "到达",
  holdsUnder: "在何概念下稳定",
  shortestWay: "一条最短路径",
  treeTitle: "最短路径树",

  coalitionsTitle: (title) => han`联盟：${title}`,
  nothingToUpset: "在所考察的概念下没有对各方都稳定的状态，因此也无从动摇。",
  noneUpset: (holding) =>
    han`${count(holding, "state")}在某一概念下对各方都稳定；从其中任何一个出发，这些联盟都没有联合改进。`,
  someUpset: (holding, upset, coalition, to, from, survivors) =>
    han`${count(holding, "state")}在某一概念下对各方都稳定；从其中 ${upset} 个出发，某个联盟有联合改进：${upset > 1 ? "例如" : ""}${coalition}宁愿要${to}，而不要${from}。若按概念把其他各方的应对也计算在内，经得起每个决策者和每个联盟考验的有：${survivors}。`,
  surviving: (value, concept) => han`${concept} 下 ${value} 个`,
  fromTodayNone: (state) => han`从当前状态${state}出发，它们都没有联合改进。`,
  fromToday: (state, open, more) =>
    han`从当前状态${state}出发，有联合改进的是：${open}${more > 0 ? han`；另有 ${count(more, "coalition")}` : ""}。`,
  coalitionTo: (coalition, to) => han`${coalition}可到达${to}`,
  titled: (title, states) => han`${title}（${count(states, "state")}）`,
  titlesAndKinds: (titles, kinds) => han`${titles}以及另外 ${kinds} 类`,
  lookedAt: (coalitions, every) =>
    han`共考察 ${count(coalitions, "coalition")}：${every ? "两个或更多决策者组成的全部联盟" : "所指定的联盟"}。`,
  upsetTitle: "被联盟动摇的均衡",
  upsetBy: "动摇者",
  jointWay: "一条最短的联合路径",
  leavesUnder: "在何概念下离开",
  furtherRows: (left, command) => han`……另有 ${number(left)} 行，可用 \`${command}\` 全部列出。`,
  jointTitle: "联合改进",
  noJoint: "从任何状态出发，都没有联盟拥有联合改进。",
  coalition: "联盟",
  from: "出发",
  whichAre: "即",
  stableForCoalitions: "各联盟的稳定状态",
  stableForCoalitionsNumbered: "各联盟的稳定状态（状态编号）",
  mergedTitle: (members) => han`${members}合并为一个局中人`,
  mergedWarning:
    "注意：这种解读舍去了各成员单独会做的事。合并后的局中人可到达其成员的移动序列所通向之处，且只有全体成员都获益才算改进；某个成员单独会离开的状态，在此也可能算作稳定。",
  concept: "概念",
  statesThatHold: "稳定状态数",
  which: "哪些",
  coalitionLegend: [
    "联合改进：由成员移动的合法序列可到达、且每个成员都更偏好的状态。",
    "对联盟稳定，是指以其联合改进代替单个决策者的改进：",
    "",
    "- `nash`：没有联合改进。",
    "- `gmr`：其他各方能以移动应对每一个联合改进，使某个成员不优于起点；`smr`：并且此后联盟没有使全体成员都优于起点的后续移动。",
    "- `seq`、`sseq`：同上，但其他各方只以自身的改进应对。",
  ].join("\n"),
  coalitionSources: (rules) =>
    han`Kilgour, Hipel, Fang & Peng 2001; Inohara & Hipel 2008；其他各方作为单个决策者应对。规则：${rules}。`,
};
