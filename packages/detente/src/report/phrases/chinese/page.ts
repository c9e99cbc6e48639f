import type { Phrases } from "../phrases.ts";
import { count, han, list, number } from "./grammar.ts";

export const page: Phrases["page"] = {
  contents: "目录",
  titles: {
    question: "问题",
    answer: "答案",
    actors: "决策者及其选项",
    today: "当前",
    holds: "什么对各方都稳定，在何概念下",
    why: "为什么",
    paths: "如何到达",
    coalitions: "各方联合能做什么",
    change: "需要改变什么",
    robustness: "结论有多稳健",
    evidence: "以哪些证据为依据",
    claims: "有何论断，检验结果如何",
    assumptions: "作了哪些假设",
    methods: "方法",
    states: "附：逐一列出全部状态",
  },
  readingFact: (name) => han`解读：${name}`,
  file: (name, scenario) => han`文件：${name}${scenario === undefined ? "" : han`，情景 ${scenario}`}`,
  hash: (hash) => han`模型哈希值（SHA-256，不含证据）：${hash}`,
  version: (rules, version) => han`规则：${rules}。Détente ${version}。`,

  whichHold: (title, date) =>
    han`${date ? han`就 ${date} 的形势而言，` : ""}“${title}”的哪些结局能够稳定，对谁稳定，为什么？`,
  oneReading: (name, seenBy) => han`本报告采用其中一种解读：“${name}”${seenBy ? han`，即${seenBy}的视角` : ""}。`,
  asItStands: "本报告采用原模型。",
  otherReadings: (names) => han`文件另有 ${names.length} 种解读，各有其报告：${list(names)}。`,
  noForecast: "以下是模型所蕴含的结论，不是预测。",

  optionHead: { actor: "决策者", option: "选项", id: "标识", today: "当前", direction: "方向" },
  todayTaken: { Y: "采取", N: "", "-": "均可" },
  direction: { both: "", take: "采取后不能撤回", drop: "撤回后不能再采取" },
  graphForm: (states, actors) =>
    han`状态和各决策者的移动是直接列出的：${count(states, "state")}。能移动的有${list(actors)}。`,
  everyCombination: "每种组合都可能。",
  cannotBe: (limits) => han`不可能的有：${limits}。`,
  leavesStates: (states, graph) => han`由此余下 ${count(states, graph ? "state" : "feasible state")}。`,
  preferenceHead: ["决策者", "偏好，最重要者在前"],
  ranksStates: (tiers) => han`状态 ${tiers}`,
  byMuch: (states) => han`${states}（强烈）`,
  weight: (weight) => han`权重 ${weight}`,
  muchPreferred: "强烈偏好",
  perhaps: (share) => han`也许，${share}`,
  unordered: (place, statements) => han`${place} 次序未知：${statements}`,

  nothingHoldsNow: "模型没有说明当前状态。",
  todayIs: (state) => han`当前状态是${state}。`,
  noOptionTaken: "没有采取任何选项。",
  takenAre: (options) => han`所采取的有${list(options)}。`,
  takenBy: (option, actor) => han`“${option}”（${actor}）`,
  nobodyWouldLeave: "在所考察的任何概念下，都无人会离开。",
  leftBy: (leavers) => han`会离开它的有${list(leavers)}。`,
  leaverUnder: (actor, concepts) => han`${actor}（${concepts.join("、")}）`,

  howManyHold: (states) =>
    states === 0
      ? "在所考察的任何概念下，都没有对各方都稳定的状态。"
      : han`${count(states, "state")}在所考察的某一概念下对各方都稳定。`,
  conceptsDiffer: (glosses) => han`各概念的区别在于决策者看得多远：${glosses}。`,
  gloss: (id, gloss) => han`\`${id}\` ${gloss}`,
  notFor: (actors) => han`对${actors}不稳定`,
  holdsCell: "**稳定**",

  noProofs: (most) =>
    han`对超过 ${count(most, "state")}的模型不写出证明；任何判定的证明可由 \`detente explain\` 得到。`,
  proofsOf: (concept, name, definition) =>
    han`对当前状态以及在 \`${concept}\` 下稳定的状态，逐个决策者给出每项判定的证明。${name}：${definition}`,
  withToday: (state) => han`${state}，当前`,
  proofsLeftOut: (states) => han`另有 ${count(states, "state")}的证明从略，可由 \`detente explain\` 得到。`,

  noWayStarts: "模型没有说明当前状态，因此没有由此出发的路径。",
  noWaysSearched: (most) => han`对超过 ${count(most, "state")}的模型，报告中不搜索路径；可用 \`detente paths\` 搜索。`,
  ifEachGains: "如果各方只在有利时才移动",
  shortestToReached: "到可如此到达的状态以及到稳定状态的最短路径",
  shortestToHolding: "到稳定状态的最短路径",
  waysLeftOut: (states) =>
    han`另有 ${count(states, "state")}稳定或可经改进到达，图中从略：每种结局最近的状态优先。任何状态的路径可由 \`detente paths\` 得到。`,
  notReached: (states) => han`没有移动序列通向状态 ${states}，尽管稳定。`,
  treeHolding: (concepts) => han`，在 ${concepts} 下稳定`,

  notWorkedOut: (most, command) => han`此处未计算：模型超过 ${count(most, "state")}。${command}`,
  changeCommand: "对单个结局可用 `detente inverse --want OUTCOME --any` 计算。",
  sweepCommand: "可用 `detente sweep` 计算。",
  changeNotFor: (concept) => han`对 \`${concept}\` 不计算需要改变什么。`,
  noOutcomes: "模型没有列出可供追求的结局。",
  everyOutcomeHolds: (concept) => han`每个结局都有在 \`${concept}\` 下对各方都稳定的状态：就稳定性而言无需任何改变。`,
  waysFromToday: {
    here: (outcomes) => han`现状就在其中：${outcomes}。`,
    improvements: (outcomes) => han`从现状出发，有由改进构成的路径到达${outcomes}。`,
    moves: (outcomes) => han`从现状出发，没有由改进构成的路径到达${outcomes}；只有包含非改进移动的路径可以到达。`,
    none: (outcomes) => han`从现状出发，任何移动都无法到达${outcomes}。`,
  },
  outcomesMissing: (concept, names) =>
    han`在 \`${concept}\` 下有 ${names.length} 个结局不稳定：${names.map((name) => han`“${name}”`).join("、")}。以下对每个结局给出：各决策者的偏好至少要有什么改变，才能使它的某个状态对各方都稳定。`,
  changeOf: (outcome, cost) => han`${outcome}：${cost}`,
  noPreferences: "任何偏好都不能做到",
  notSettled: "在允许的工作量内未有定论",
  turnedComparisons: (value, optimal) => han`颠倒 ${count(value, "comparison")}${optimal ? "" : "或更少"}`,
  provenImpossible: "各决策者的任何偏好都不能使该结局的某个状态对各方都稳定：已证明。",
  pieceByPiece: "逐项去掉每一项证据",

  noClaims: "文件没有提出论断。",
  claimsCame: (asStated, claims, holding) =>
    han`${asStated === claims ? han`全部 ${count(claims, "claim")}` : han`${count(claims, "claim")}中有 ${asStated} 条`}的检验结果与文件的声明相符：${holding} 条成立，${claims - holding} 条不成立。论断就原模型检验；指明解读的，则就该解读检验。`,
  baseReading: "原模型",
  claimHead: ["论断", "解读", "判定", "由什么决定", "出自"],
  claimVerdict: (holds, statedToFail) =>
    han`**${holds ? "成立" : "不成立"}**${holds !== statedToFail ? (statedToFail ? "，与声明相符" : "") : statedToFail ? "，虽声明为不成立" : "，虽声明为成立"}`,
  claimsUntested: (claims) => han`文件目前的写法使 ${claims} 条论断无法检验。`,
  notTested: "**未检验**",
  theAnalyst: "分析者",
  nothingAssumed: "没有标为分析者假设的内容。",
  partsAssumed: (parts) => han`模型有 ${number(parts)} 个部分依据分析者的假设，或只凭假设，或兼有其他依据：`,
  assumption: (item, reason) => han`${item}：${reason === "" ? "未给出理由" : reason}`,
  nothingNamed: (items) => han`以下完全没有列出依据：${items}。`,

  analysedBy: "本报告用冲突分析图模型（Fang, Hipel & Kilgour 1993）分析这一争端。",
  graphStates: "状态和移动是直接列出的。",
  optionStates: "一个状态说明每个选项是否被采取；一次移动改变一个决策者的选项。不可行的状态已剔除。",
  byStatements:
    "偏好以陈述表示，最重要者在前：对两个状态，决策者偏好的是第一条能区分二者的陈述成立的那一个（选项优先排序法：Hipel, Kilgour, Fang & Peng 1997）；带权重时，则偏好权重之和较大者。",
  byRankings: "偏好是对状态的直接排序。",
  examined: (states, engine) =>
    han`对每个决策者和概念，检查了全部 ${count(states, "state")}（计算引擎 \`${engine}\`）；除文中说明者外，没有抽样，也没有截断。状态之间的路径是合法的移动序列，其中无人连续移动两次；从当前状态出发的路径即现状分析（Li, Kilgour & Hipel 2005）。`,
  improvementIs: "单边改进是一个决策者向它更偏好的状态的移动。在以下条件下，一个状态对某决策者稳定：",
  definition: (name, id, definition, citation) => han`**${name}**（\`${id}\`）：${definition}（${citation}）`,
  equilibriumIs: "一个状态若对每个决策者都稳定，即为均衡（对各方都稳定）。文献在细节上有分歧之处，采用以下解释：",
  rule: (id, value, definition, reading, citation) => han`\`${id}=${value}\`：${definition}${reading}（${citation}）`,

  legendHolds: "对各方都稳定",
  legendFilled: "实心：留下；空心：会离开",
  treeAlt: "从当前状态出发的最短路径树",
  treeCaption:
    "每个状态只出现一次，位于一条最短路径上。粗线：移动者因移动而获益；虚线：不获益。绿框：该状态在某一概念下对各方都稳定。",
  treeTakes: (options) => han`采取 ${options}`,
  treeEnds: (options) => han`撤回 ${options}`,
  treeMoves: "移动",
  boxHolds: "稳定",
  boxHoldsUnder: (concepts) => han`稳定：${concepts.join("、")}`,
  boxFalls: "不稳定",
};
