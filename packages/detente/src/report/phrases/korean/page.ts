import type { Phrases } from "../phrases.ts";
import { count, list, number } from "./grammar.ts";

export const page: Phrases["page"] = {
  contents: "차례",
  titles: {
    question: "물음",
    answer: "답",
    actors: "의사결정자와 그들이 할 수 있는 것",
    today: "현재",
    holds: "무엇이, 어느 개념에서 모두에게 안정적인가",
    why: "왜 그런가",
    paths: "어떻게 이르는가",
    coalitions: "함께라면 무엇을 할 수 있는가",
    change: "무엇이 바뀌어야 하는가",
    robustness: "얼마나 튼튼한 결론인가",
    evidence: "어떤 근거에 기대는가",
    claims: "어떤 주장이 있고, 시험 결과는 어떠한가",
    assumptions: "무엇을 가정하였는가",
    methods: "방법",
    states: "덧붙임: 모든 상태",
  },
  readingFact: (name) => `해석: ${name}`,
  file: (name, scenario) => `파일: ${name}${scenario === undefined ? "" : `, 시나리오 ${scenario}`}`,
  hash: (hash) => `모형 해시(SHA-256, 근거 제외): ${hash}`,
  version: (rules, version) => `규칙: ${rules}. Détente ${version}.`,

  whichHold: (title, date) =>
    `“${title}”에서 어떤 결과가 누구에게, 왜 안정적일 수 있는가${date ? `(${date}의 형세 기준)` : ""}?`,
  oneReading: (name, seenBy) =>
    `이 보고서는 그 한 가지 해석을 따릅니다: “${name}”${seenBy ? `(${seenBy}의 시각)` : ""}.`,
  asItStands: "이 보고서는 모형을 있는 그대로 따릅니다.",
  otherReadings: (names) =>
    `파일에는 다른 해석이 ${names.length}개 더 있으며, 각각 별도의 보고서를 만들 수 있습니다: ${list(names)}.`,
  noForecast: "아래는 모형이 함축하는 바이며, 예측이 아닙니다.",

  optionHead: { actor: "의사결정자", option: "선택지", id: "식별자", today: "현재", direction: "방향" },
  todayTaken: { Y: "선택", N: "", "-": "어느 쪽이든" },
  direction: { both: "", take: "선택하면 되돌릴 수 없음", drop: "철회하면 다시 선택할 수 없음" },
  graphForm: (states, actors) =>
    `상태와 각 의사결정자의 이동을 직접 나열하였습니다: ${count(states, "state")}. 움직일 수 있는 의사결정자: ${list(actors)}.`,
  everyCombination: "모든 조합이 가능합니다.",
  cannotBe: (limits) => `있을 수 없는 것: ${limits}.`,
  leavesStates: (states, graph) => `남는 것은 ${count(states, graph ? "state" : "feasible state")}입니다.`,
  preferenceHead: ["의사결정자", "선호, 중요한 것부터"],
  ranksStates: (tiers) => `상태 ${tiers}`,
  byMuch: (states) => `${states} (크게)`,
  weight: (weight) => `가중치 ${weight}`,
  muchPreferred: "크게 선호",
  perhaps: (share) => `아마도, ${share}`,
  unordered: (place, statements) => `${place} 순서를 알 수 없음: ${statements}`,

  nothingHoldsNow: "모형이 현재 상태를 말하지 않습니다.",
  todayIs: (state) => `현재 상태는 ${state}입니다.`,
  noOptionTaken: "선택된 것이 없습니다.",
  takenAre: (options) => `선택된 것: ${list(options)}.`,
  takenBy: (option, actor) => `“${option}”(${actor})`,
  nobodyWouldLeave: "검토한 어느 개념에서도 아무도 떠나지 않습니다.",
  leftBy: (leavers) => `떠나는 의사결정자: ${list(leavers)}.`,
  leaverUnder: (actor, concepts) => `${actor} (${concepts.join(", ")})`,

  howManyHold: (states) =>
    states === 0
      ? "검토한 어느 개념에서도 모두에게 안정적인 상태는 없습니다."
      : `${count(states, "state")}가 검토한 어떤 개념에서 모두에게 안정적입니다.`,
  conceptsDiffer: (glosses) => `개념들은 의사결정자가 얼마나 멀리 내다보는가에서 다릅니다: ${glosses}.`,
  gloss: (id, gloss) => `\`${id}\` ${gloss}`,
  notFor: (actors) => `${actors}에게는 아님`,
  holdsCell: "**안정**",

  noProofs: (most) =>
    `${count(most, "state")}가 넘는 모형에서는 증명을 쓰지 않습니다. 어떤 판정의 증명이든 \`detente explain\`으로 얻을 수 있습니다.`,
  proofsOf: (concept, name, definition) =>
    `현재 상태와 \`${concept}\`에서 안정적인 상태에 대한 각 판정을 의사결정자별로 증명합니다. ${name}: ${definition}`,
  withToday: (state) => `${state}, 현재`,
  proofsLeftOut: (states) => `${count(states, "state")}의 증명은 생략합니다. \`detente explain\`으로 얻을 수 있습니다.`,

  noWayStarts: "모형이 현재 상태를 말하지 않으므로, 거기서 시작하는 경로가 없습니다.",
  noWaysSearched: (most) =>
    `${count(most, "state")}가 넘는 모형의 경로는 보고서에서 찾지 않습니다. \`detente paths\`로 찾을 수 있습니다.`,
  ifEachGains: "각자가 이득이 될 때에만 움직인다면",
  shortestToReached: "그렇게 이를 수 있는 상태와 안정적인 상태로 가는 최단 경로",
  shortestToHolding: "안정적인 상태로 가는 최단 경로",
  waysLeftOut: (states) =>
    `안정적이거나 개선으로 이를 수 있는 ${count(states, "state")}는 그림에서 생략하였습니다. 각 결과에서 가장 가까운 상태가 먼저입니다. 어느 상태로 가는 경로든 \`detente paths\`로 얻을 수 있습니다.`,
  notReached: (states) => `안정적이지만 어떤 이동 순서로도 이를 수 없는 상태: ${states}.`,
  treeHolding: (concepts) => `, 안정 개념: ${concepts}`,

  notWorkedOut: (most, command) =>
    `여기서는 계산하지 않았습니다. 모형의 상태가 ${number(most)}개를 넘습니다. ${command}`,
  changeCommand: "결과 하나에 대해서는 `detente inverse --want OUTCOME --any`로 계산합니다.",
  sweepCommand: "`detente sweep`으로 계산합니다.",
  changeNotFor: (concept) => `\`${concept}\` 개념에 대해서는 무엇이 바뀌어야 하는지 계산하지 않습니다.`,
  noOutcomes: "모형에 바랄 만한 결과가 적혀 있지 않습니다.",
  everyOutcomeHolds: (concept) =>
    `모든 결과에 \`${concept}\`에서 모두에게 안정적인 상태가 있습니다. 안정성만 보면 바뀔 것이 없습니다.`,
  waysFromToday: {
    here: (outcomes) => `현재가 바로 그 결과입니다: ${outcomes}.`,
    improvements: (outcomes) => `현재에서 개선만으로 이를 수 있는 결과: ${outcomes}.`,
    moves: (outcomes) =>
      `현재에서 개선만으로는 이를 수 없고, 개선이 아닌 이동이 있어야만 이를 수 있는 결과: ${outcomes}.`,
    none: (outcomes) => `현재에서 어떤 이동으로도 이를 수 없는 결과: ${outcomes}.`,
  },
  outcomesMissing: (concept, names) =>
    `\`${concept}\`에서 안정적이지 않은 결과가 ${names.length}개 있습니다: ${names.map((name) => `“${name}”`).join(", ")}. 각각에 대해, 그 상태 중 하나가 모두에게 안정적이 되려면 의사결정자들의 선호에서 적어도 무엇이 바뀌어야 하는지를 보입니다.`,
  changeOf: (outcome, cost) => `${outcome}: ${cost}`,
  noPreferences: "어떤 선호로도 되지 않음",
  notSettled: "허용된 작업량 안에서 결론이 나지 않음",
  turnedComparisons: (value, optimal) => `비교 ${number(value)}개${optimal ? "" : " 이하"} 뒤집힘`,
  provenImpossible: "의사결정자들의 어떤 선호로도 이 결과의 상태를 모두에게 안정적으로 만들 수 없습니다(증명됨).",
  pieceByPiece: "근거를 하나씩 뺄 때",

  noClaims: "파일에 주장이 없습니다.",
  claimsCame: (asStated, claims, holding) =>
    `${asStated === claims ? `${count(claims, "claim")} 모두` : `${count(claims, "claim")} 중 ${asStated}개가`} 파일에 명시된 대로 나왔습니다. 성립 ${holding}개, 불성립 ${claims - holding}개. 주장은 모형 그대로에 대해, 또는 주장이 지정한 해석에 대해 시험합니다.`,
  baseReading: "모형 그대로",
  claimHead: ["주장", "해석", "판정", "결정하는 것", "이끌어 낸 곳"],
  claimVerdict: (holds, statedToFail) =>
    `**${holds ? "성립" : "불성립"}**${holds !== statedToFail ? (statedToFail ? ", 명시된 대로" : "") : statedToFail ? ", 불성립으로 명시되었으나" : ", 성립으로 명시되었으나"}`,
  claimsUntested: (claims) => `파일이 지금대로라면 주장 ${claims}개는 시험할 수 없습니다.`,
  notTested: "**시험하지 않음**",
  theAnalyst: "분석가",
  nothingAssumed: "분석가의 가정으로 표시된 것이 없습니다.",
  partsAssumed: (parts) => `모형의 ${number(parts)}개 부분이 분석가의 가정에만, 또는 근거와 함께 가정에 기댑니다:`,
  assumption: (item, reason) => `${item}: ${reason === "" ? "이유 없음" : reason}`,
  nothingNamed: (items) => `근거가 전혀 적히지 않은 것: ${items}.`,

  analysedBy: "이 분쟁은 갈등 분석 그래프 모형(Fang, Hipel & Kilgour 1993)으로 분석하였습니다.",
  graphStates: "상태와 이동을 직접 나열하였습니다.",
  optionStates:
    "상태는 각 선택지를 선택했는지를 말하며, 이동은 한 의사결정자의 선택지를 바꿉니다. 실현 불가능한 상태는 제외하였습니다.",
  byStatements:
    "선호는 중요한 것부터 나열한 진술입니다. 두 상태 중 의사결정자는 둘을 처음으로 가르는 진술이 성립하는 쪽을 선호합니다(선택지 우선순위법: Hipel, Kilgour, Fang & Peng 1997). 가중치가 있으면 합이 큰 쪽을 선호합니다.",
  byRankings: "선호는 상태의 직접 순위입니다.",
  examined: (states, engine) =>
    `모든 의사결정자와 개념에 대해 ${count(states, "state")}를 전부 검토하였습니다(계산 엔진 \`${engine}\`). 본문에서 밝히지 않는 한 표본을 뽑거나 중간에 끊지 않았습니다. 상태 사이의 경로는 아무도 연달아 두 번 움직이지 않는 합법적인 이동 순서이며, 현재 상태에서 출발하는 경로는 현 상태 분석입니다(Li, Kilgour & Hipel 2005).`,
  improvementIs:
    "일방적 개선이란 한 의사결정자가 자신이 더 선호하는 상태로 옮겨 가는 이동입니다. 다음의 경우 상태는 어떤 의사결정자에게 안정적입니다:",
  definition: (name, id, definition, citation) => `**${name}** (\`${id}\`): ${definition} (${citation})`,
  equilibriumIs:
    "모든 의사결정자에게 안정적인 상태가 균형(모두에게 안정적)입니다. 문헌이 세부에서 갈리는 곳에서는 다음 해석을 썼습니다:",
  rule: (id, value, definition, reading, citation) => `\`${id}=${value}\`: ${definition} ${reading} (${citation})`,

  legendHolds: "모두에게 안정",
  legendFilled: "채움: 머무름; 비움: 떠남",
  treeAlt: "현재에서 출발하는 최단 경로 나무",
  treeCaption:
    "각 상태는 최단 경로 위에 한 번만 나옵니다. 굵은 선: 움직이는 의사결정자가 이득을 봅니다. 점선: 이득이 없습니다. 초록 테두리: 어떤 개념에서 모두에게 안정적인 상태.",
  treeTakes: (options) => `${options} 선택`,
  treeEnds: (options) => `${options} 철회`,
  treeMoves: "이동",
  boxHolds: "안정",
  boxHoldsUnder: (concepts) => `안정: ${concepts.join(", ")}`,
  boxFalls: "불안정",
};
