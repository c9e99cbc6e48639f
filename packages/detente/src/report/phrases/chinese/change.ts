import type { Phrases } from "../phrases.ts";
import { count, han, list, number } from "./grammar.ts";

export const change: Phrases["change"] = {
  title: (wish, concept) => han`需要改变什么：${wish}（\`${concept}\`）`,
  wish: (holding, notHolding) => [holding, notHolding].filter((part) => part !== undefined).join("，并且"),
  holding: (states, value, any) =>
    han`${any && value > 1 ? han`${states}之一稳定` : han`${states}${value > 1 ? "都" : ""}稳定`}`,
  notHolding: (states) => han`${states}不稳定`,
  impossible: (freed, wish, concept, allAtOnce) =>
    han`在其他决策者的排序不变时，${freed}的任何排序都不能使${wish}（${concept}）：已证明。${allAtOnce ? "这里要求这些状态同时稳定；用 `--any` 则只要求其中之一。" : ""}`,
  obstacle: (actor, state, move, freed, concept, allAtOnce) =>
    han`只要${actor}的排序不变，就做不到：从${state}出发，${actor}会转向它更偏好的${move}，而无论${freed}如何排序，其他各方都没有能留住它的应对（${concept}）。请也放开${actor}，或改换目标。${allAtOnce ? "这里要求这些状态同时稳定；用 `--any` 则只要求其中之一。" : ""}`,
  met: "已经如此：无需任何改变。",
  holdAlready: (holding, of, states) =>
    holding === 0
      ? han`所求的 ${number(of)} 个状态中尚无一个稳定。`
      : han`所求的 ${number(of)} 个状态中已有 ${number(holding)} 个稳定：${states}。`,
  oneHolds: "用 `--any` 只要求其中之一，则无需任何改变。",
  fromToday: {
    here: (today) => han`现状${today}就是如此。`,
    improvements: (today) => han`从现状${today}出发，有一条每一步都是移动者之改进的路径可以到达。`,
    moves: (today) => han`但从现状${today}出发，没有由改进构成的路径可以到达：每条路上都有某一步不是移动者的改进。`,
    none: (today) => han`但从现状${today}出发，任何移动都无法到达。`,
  },
  open: (bound, allAtOnce) =>
    han`在允许的工作量内未找到改变，也未证明不可能；至少需要 ${count(bound, "turned comparison")}。用 \`--effort\` 可放宽工作量。${allAtOnce ? "这里要求这些状态同时稳定；用 `--any` 则只要求其中之一。" : ""}`,
  cost: (comparisons, actors, othersAsTheyAre, bound) =>
    han`需要在${list(actors)}的排序中颠倒 ${number(comparisons)} 项两状态间的比较${othersAsTheyAre ? "，其他决策者的排序保持不变" : ""}；${
      bound === undefined
        ? "没有更小的改变（已证明）"
        : han`这是允许的工作量内找到的最好结果：至少须颠倒 ${bound} 项（已证明）`
    }。`,
  fewestTurned: "颠倒比较最少的改变",
  smallestEdits: "对偏好陈述的最小修改",
  exactCondition: "精确条件",
  conditionTooLong: "这么多状态的精确条件太长，无法阅读；请只问其中一个。",
  turned: (actor, comparisons) => han`${actor}：颠倒 ${count(comparisons, "comparison")}。`,
  comesToPrefer: (worse, better) => han`${worse}变得优于${better}`,
  rises: (state, above, more) =>
    han`${state}升到${above}${more > 0 ? han`以及 ${count(more, "other state")}` : ""}之上`,
  morePairs: (value) => han`……另有 ${number(value)} 对`,
  against: (what, pairs) => han`与之相违：${what}（${count(pairs, "pair")}）`,
  likingEqually: "它对两者同样偏好",
  itsRanking: (grounds) => han`其直接排序；${grounds}`,
  theWeights: (statements) => han`${statements} 的权重`,
  itsStatement: (statement, importance, grounds) => han`${statement}，其第 ${importance} 条偏好陈述；${grounds}`,
  edit: (steps, cost) => han`${steps.join("；并且")}（代价 ${cost}）`,
  editAgainst: (statement, grounds) => han`与之相违：${statement}；${grounds}`,
  noEffort: "允许的工作量不足以尝试代价最小的修改。",
  searchedTo: (cost) =>
    han`代价不超过 ${cost} 的单项修改和成对修改都已试过（移动一位代价为 1，附加条件为 2，删去一条陈述为 3）。`,
  noneFound: "未找到。",
  alike: (value) => han`另有 ${number(value)} 种修改得出与上述之一相同的排序，未列出。`,
  moreEdits: (value) => han`同类修改另有 ${number(value)} 种。`,
  noStatements: (actor) => han`${actor}没有可修改的偏好陈述。`,
  put: (actor, statement, from, before, neighbour, to) =>
    han`${actor}：把 ${statement}（第 ${from} 条）移到 ${neighbour} 之${before ? "前" : "后"}，居第 ${to} 位`,
  drop: (actor, statement, from) => han`${actor}：删去 ${statement}（第 ${from} 条）`,
  wantOnlyIf: (actor, statement, from, when) => han`${actor}：仅当 ${when} 时才要求 ${statement}（第 ${from} 条）`,
  wouldStay: (actor, state, wantedToFail) =>
    han`${actor}会留在${state}${wantedToFail ? "（所求：对某一方不稳定）" : ""}`,
  always: (head) => han`${head}：总是如此。`,
  exactlyWhen: (head, several) => han`${head}，当且仅当${several ? "以下各项都成立" : ""}：`,
  moreRequirements: (value) => han`……另有 ${number(value)} 项要求`,
  never: (move) => han`它向${move}的移动是改进，所放开的任何排序都无法应对：不可能`,
  ways: (ways) => ways.join("；或者"),
  moreWays: (ways, value) => han`${ways}；或者另外 ${number(value)} 种方式之一`,
  manyMoreWays: (ways) => han`${ways}；或者其他许多方式之一，未全部列出`,
  likes: (actor, better, worse, strictly) =>
    han`${actor}${strictly ? han`更偏好${better}，甚于${worse}` : han`对${better}的偏好不低于${worse}`}`,

  margins: "余度",
  noMargins: "所考察的概念没有余度。",
  marginMeans:
    "余度是指该状态在决策者的排序中还能下降多少位而决策者仍不离开（小于 0：须上升多少位决策者才会留下）。旁边列出使判定翻转的最小单项改变：颠倒两个状态的次序。",
  marginHead: ["状态", "决策者", "概念", "判定", "余度", "在决策者如此偏好时翻转", "现在为何不如此"],
  stays: "留下",
  leaves: "离开",
  lookedInto: (searched, of) =>
    han`在 ${count(of, "verdict")}中，对余度最小的 ${number(searched)} 项查找了使其翻转的改变。`,
  furtherVerdicts: (left, command) =>
    han`……另有离翻转更远的判定 ${number(left)} 项${command === undefined ? "" : han`，可用 \`${command}\` 全部列出`}。`,
  noVerdict: "没有均衡，也没有当前状态，因此没有可翻转的判定。",
  nothingTurns: "任何一个决策者的任何单项比较都不能翻转这些判定。",
  nearest: (turning) => han`最接近翻转的：${turning}`,
  nearestToday: (turning) => han`在当前状态的判定中：${turning}`,
  turning: (state, stable, actor, concepts, turn) =>
    han`如果${actor}${turn}，则${state}在 ${concepts} 下对它${stable ? "不再稳定" : "变为稳定"}。`,
  role: { move: "它自身的移动", sanction: "应对的终点", "way on": "应对之后的后续移动" },
  tieNow: "现在同等",
  placesAway: (places, below) => han`现在${below ? "低" : "高"} ${number(places)} 位`,
  preferredTo: (state, where, role) => han`认为${state}优于该状态（${where}；${role}）`,
  preferredItTo: (state, where, role) => han`认为该状态优于${state}（${where}；${role}）`,
  notLookedFor: "未查找",
  hasNoMove: "它无法移动",
  noSingle: "没有这样的单项比较",

  sources: "来源",
  noEvidenceNamed: "模型没有列出可供判定依据的来源、陈述或假设。",
  sourcesMeans:
    "去掉一个来源、一条陈述或一项假设，则只以它为依据的每项声明随之去掉；为便于比较，再去掉凡以它为依据的每项声明。论断和均衡都重新计算。",
  sourcesHead: ["去掉", "随之去掉", "翻转的论断", "均衡"],
  alone: (removed) => han`${removed} 项，只以它为依据`,
  atAll: (removed) => han`${removed} 项，凡以它为依据`,
  nothingRestsOn: (pieces) => han`计算中没有任何内容以之为依据：${pieces}。`,
  noClaims: "文件没有提出论断；均衡的变化见下表。",
  standing: (standing, claims, ids) =>
    han`${count(claims, "claim")}中有 ${standing} 条，无论去掉哪一项依据，判定都不变${ids.length > 0 ? han`：${list(ids)}` : ""}。`,
  heaviest: (piece, turned) => han`分量最重的是${piece}：去掉只以它为依据的内容，有 ${count(turned, "claim")}翻转。`,
  claimTurned: (id, holds) => han`${id}（${holds ? "变为成立" : "不再成立"}）`,
  notComputed: (problem) => han`无法计算：${problem}`,
  source: (name) => han`来源“${name}”`,
  statement: (id, words) => han`陈述“${words}”（${id}）`,
  assumption: (text) => (text === "" ? "一项没有说明的假设" : han`假设“${text}”`),
  outcomeChanges: (outcome, kind, concepts) => han`${outcome}${kind === "appears" ? "出现" : "消失"}（${concepts}）`,
  equilibriaChange: (vanishing, appearing) =>
    han`某一概念下的均衡：${[...(vanishing > 0 ? [han`${count(vanishing, "state")}消失`] : []), ...(appearing > 0 ? [han`${count(appearing, "state")}出现`] : [])].join("，")}`,
  nothing: "无变化",

  shares: "比例",
  sharesMean: "本模型的样本中，该结局有某个状态是均衡的样本所占比例：",
  anyState: "任意状态",
  allReadings: "在多少种解读中成立",
  inReadings: (always, sometimes, readings) =>
    han`${readings} 种解读中的 ${always} 种${sometimes > 0 ? han`，另有 ${sometimes} 种仅在部分样本中` : ""}`,
  asItStands: "原模型",
  readingSamples: (name, samples) => han`${name}（${count(samples, "sample")}）`,
  todayIs: (state) => han`当前：${state}`,
  whatReliabilityMoves: "可靠性带来的变化",
  sampledOut: (statements) =>
    han`按可靠性抽样剔除的陈述（括号内为计入的比例）：${list(statements)}。若某项偏好的依据在一个样本中全被剔除，该偏好随之去掉；规则保留。`,
  movesNoShare: "这不改变任何结局的比例。",
  reliabilityHead: ["结局", "概念", "全部陈述都计入", "按可靠性", "百分点"],
  nothingUncertain: "本模型没有不确定之处：它只有一个样本，即其自身，比例就是它的判定。",
  countedExactly: (ways, readings) =>
    han`${readings > 1 ? han`${readings} 种解读` : "模型"}所留下的未定之处，其 ${number(ways)} 种确定方式已按权重全部计入：比例是精确的。`,
  sampled: (samples, seed, ways, readings) =>
    han`${readings > 1 ? "各种解读" : "模型"}所留下的未定之处有 ${ways} 种确定方式，从中抽取 ${count(samples, "sample")}（随机种子 ${seed}）；括号内为威尔逊（Wilson）95% 置信区间。`,
  shareIsNoForecast: "比例只说明模型所留下的未定之处，别无其他含义：它不是预测。",
  holdInAll: (outcomes, exact) =>
    han`在本模型${exact ? "的" : "所抽取的"}全部样本中，${list(outcomes)}在所考察的每个概念下都稳定。`,
  depends: (outcomes) => han`${list(outcomes)}是否稳定，取决于模型所留下的未定之处。`,
  holdInNone: (outcomes, exact) =>
    han`在本模型${exact ? "的" : "所抽取的"}任何样本中，${list(outcomes)}在任何概念下都不稳定。`,
  stateByState: "逐个状态（在本模型的某个样本中是均衡者）：",
  taken: "采取",
};
