import type { Phrases } from "../phrases.ts";
import { count, list, number, withParticle } from "./grammar.ts";

const means = (by: "moves" | "improvements"): string => (by === "improvements" ? "개선" : "이동");

export const verdicts: Phrases["verdicts"] = {
  holdsForAll: "모두에게 안정",
  wouldLeave: (actors) => `${withParticle(actors, "이")} 떠남`,
  stays: "머무름",
  leaves: "떠남",
  allOfThem: "모든 의사결정자",

  todayHolds: (state) => `현재 상태인 ${withParticle(state, "은")} 검토한 모든 개념에서 모두에게 안정적입니다.`,
  todayHoldsUnder: (state, holding, failing) =>
    `현재 상태인 ${withParticle(state, "은")} ${list(holding)} 개념에서는 모두에게 안정적이나, ${list(failing)} 개념에서는 그렇지 않습니다.`,
  todayFalls: (state, leavers) =>
    `현재 상태인 ${withParticle(state, "은")} 안정적이지 않습니다. ${withParticle(leavers, "이")} 이 상태를 떠납니다.`,
  onlyUnder: (concepts) => `${list(concepts)}에서만`,
  looking: (gloss, concepts) => `${gloss}(${concepts.join(", ")})`,
  under: (concepts) => `${list(concepts)} 개념에서`,
  nothingHolds: (looking, besides) => `${looking}, 모두에게 안정적인 ${besides ? "다른 " : ""}상태는 없습니다.`,
  statesHold: (looking, states, besides, titles) =>
    `${looking}, ${count(states, besides ? "other state" : "state")}가 모두에게 안정적입니다${titles === "" ? "" : `: ${titles}`}.`,
  otherKinds: (named, left) => `${named}; 그 밖에 ${left}종류`,

  scenario: (name, seenBy) => `시나리오: ${name}${seenBy ? ` (${seenBy}의 시각)` : ""}`,
  asOf: (date) => `${date} 기준`,
  engine: (id) => `계산 엔진 ${id}`,
  whatHolds: "모두에게 안정적인 상태",
  noneHolds: "검토한 어느 개념에서도 모든 의사결정자에게 안정적인 상태는 없습니다.",
  outcome: "결과",
  state: "상태",
  states: "상태 수",
  id: "식별자",
  optionsTaken: "선택한 것",
  actor: "의사결정자",
  holds: "안정",
  whatFalls: "안정적이지 않은 결과",
  whoWouldLeave: "어느 개념에서든 떠나는 의사결정자",
  everyOne: "전부",
  ofThem: (value) => `그중 ${value}개`,
  stableForEach: "의사결정자별 안정 상태",
  stableForEachNumbered: "의사결정자별 안정 상태 (상태 번호)",
  outOf: (value, of) => `${number(of)}개 중 ${number(value)}개`,
  howMany: "안정적인 상태의 수",
  stableFor: (actor) => `${actor}에게 안정적`,
  stableForAll: "모두에게 안정적",
  seconds: (load, solve) => `상태와 순위 ${load}초, 판정 ${solve}초.`,
  stableMeans: "어떤 의사결정자에게 안정적이라는 것은:",
  rules: (used) => `규칙: ${used}.`,

  proofTitle: (state, stable, actor) =>
    `${withParticle(state, "은")} ${actor}에게 ${stable ? "안정적입니다" : "안정적이지 않습니다"}`,
  theState: (taken) => `이 상태: ${taken}.`,
  standing: (place, of) => `${of}개 순위 중 ${place}위`,
  begins: (standing, actor) => `이 상태는 ${actor}의 선호에서 ${standing}입니다.`,
  cannotMoveFromHere: (actor) => `${withParticle(actor, "은")} 여기서 움직일 수 없습니다.`,
  noneBetter: (actor, moves, ties) =>
    `${withParticle(actor, "이")} 여기서 할 수 있는 이동은 ${number(moves)}가지이며, 더 선호하는 상태로 가는 것은 없습니다.${ties === 0 ? "" : ` 그 가운데 ${number(ties)}가지는 똑같이 선호하는 상태로 갑니다.`}`,
  gainsAnswered: (moves, gains) =>
    gains === 1
      ? `가능한 이동 ${number(moves)}가지 중 하나가 이득이지만, 다른 의사결정자들이 이에 대응할 수 있습니다:`
      : `가능한 이동 ${number(moves)}가지 중 ${gains}가지가 이득이지만, 다른 의사결정자들이 그 각각에 대응할 수 있습니다:`,
  gains: (moves, gains) =>
    gains === 1
      ? `가능한 이동 ${number(moves)}가지 중 하나가 이득입니다:`
      : `가능한 이동 ${number(moves)}가지 중 ${gains}가지가 이득입니다:`,
  improvement: (move, to, standing, reason) => `**${move}** → ${to}, ${standing}: ${reason}.`,
  atOnce: (step) => `같은 순간에 ${step}`,
  step: (move, to, effect) => `${move} → ${to} (${effect})`,
  aGain: (reason) => `이득: ${reason}`,
  atALoss: "스스로 손해를 봄",
  neither: "득도 실도 없음",
  endsBelow: (end, standing, actor, reason) =>
    `끝나는 곳은 ${end}, ${actor}의 선호에서 ${standing}: 출발점보다 낮습니다(${reason}). 이 이동은 제재됩니다.`,
  endsNoBetter: (end, standing, actor) =>
    `끝나는 곳은 ${end}, ${actor}의 선호에서 ${standing}: 출발점보다 낫지 않습니다. 이 이동은 제재됩니다.`,
  wayOn: (actor, to, standing) =>
    `거기서 ${withParticle(actor, "이")} 할 수 있는 최선의 이동은 ${to}, ${standing}: 출발점보다 낫지 않습니다.`,
  noWayOn: (actor) => `거기서 ${withParticle(actor, "은")} 움직일 수 없습니다.`,
  noAnswer: (credibly) =>
    credibly
      ? "다른 의사결정자들에게는 스스로 이득이 되는 대응이 없습니다."
      : "다른 의사결정자들은 대응할 수 없습니다.",
  noneSuffices: (examined, actor) =>
    `다른 의사결정자들이 만들 수 있는 ${count(examined, "state")} 가운데 ${withParticle(actor, "을")} 출발점 이하로 되돌리는 것은 없습니다. 모두 확인하였습니다.`,
  spoiled: (move, to, standing) =>
    `이것으로 제재될 수 있으나, 거기서 ${move} → ${to}, ${standing}: 출발점보다 낫습니다. 다른 대응도 모두 실패합니다. 모두 확인하였습니다.`,
  because: {
    "no move": "움직일 수 없습니다",
    "no improvement": "자신의 이동 중 이득이 되는 것이 없습니다",
    "all sanctioned": "다른 의사결정자들이 모든 이득에 대응할 수 있습니다",
    "an improvement escapes": "대응을 받지 않는 이득이 있습니다",
    "a gain": "이동하여 이득을 얻습니다",
  },
  proofSummary: (actor, stays, because) =>
    `${withParticle(actor, "은")} ${stays ? "머무릅니다" : "떠납니다"}: ${because}`,

  pathsTitle: (from, by, actors) =>
    `${from}에서, ${actors === undefined ? "" : `${actors}의 `}${by === "improvements" ? "개선만으로" : "모든 종류의 이동으로"}`,
  nobodyMoves: (by) => `여기서 ${means(by)}을 할 수 있는 의사결정자는 없습니다. 탐색은 완전합니다.`,
  reached: (states, by) =>
    `합법적인 ${means(by)} 순서로 ${count(states, "state")}에 이를 수 있습니다. 탐색은 완전합니다.`,
  notReached: (states, more) => `이를 수 없는 상태: ${states}${more > 0 ? ` 외 ${number(more)}개` : ""}.`,
  moves: "이동 수",
  to: "도착",
  holdsUnder: "안정 개념",
  shortestWay: "최단 경로의 하나",
  treeTitle: "최단 경로 나무",

  coalitionsTitle: (title) => `연합: ${title}`,
  nothingToUpset: "검토한 개념에서 모두에게 안정적인 상태가 없으므로, 흔들릴 것도 없습니다.",
  noneUpset: (holding) =>
    `${count(holding, "state")}가 어떤 개념에서 모두에게 안정적이며, 그 어느 것에서도 이 연합들에게 공동 개선이 없습니다.`,
  someUpset: (holding, upset, coalition, to, from, survivors) =>
    `${count(holding, "state")}가 어떤 개념에서 모두에게 안정적입니다. 그중 ${upset}개에서 어떤 연합이 공동 개선을 가집니다${upset > 1 ? ". 예를 들면" : ":"} ${withParticle(coalition, "은")} ${from}보다 ${withParticle(to, "을")} 선호합니다. 개념에 따라 다른 의사결정자들의 대응까지 셈하면, 모든 의사결정자와 모든 연합에 대해 버티는 것은 다음과 같습니다: ${survivors}.`,
  surviving: (value, concept) => `${concept} ${value}개`,
  fromTodayNone: (state) => `현재 상태인 ${state}에서는 어느 연합에게도 공동 개선이 없습니다.`,
  fromToday: (state, open, more) =>
    `현재 상태인 ${state}에서 공동 개선이 열려 있는 연합: ${open}${more > 0 ? `; 그 밖에 ${count(more, "coalition")}` : ""}.`,
  coalitionTo: (coalition, to) => `${coalition} → ${to}`,
  titled: (title, states) => `${title} (${count(states, "state")})`,
  titlesAndKinds: (titles, kinds) => `${titles} 외 ${kinds}종류`,
  lookedAt: (coalitions, every) =>
    `검토한 것은 ${count(coalitions, "coalition")}: ${every ? "둘 이상의 의사결정자로 된 모든 연합" : "지정한 연합"}.`,
  upsetTitle: "연합이 흔드는 균형",
  upsetBy: "흔드는 연합",
  jointWay: "최단 공동 경로의 하나",
  leavesUnder: "떠나는 개념",
  furtherRows: (left, command) => `… 그 밖에 ${number(left)}행; \`${command}\` 명령이 모두 보여 줍니다.`,
  jointTitle: "공동 개선",
  noJoint: "어느 상태에서도 공동 개선을 가진 연합은 없습니다.",
  coalition: "연합",
  from: "출발",
  whichAre: "내용",
  stableForCoalitions: "연합별 안정 상태",
  stableForCoalitionsNumbered: "연합별 안정 상태 (상태 번호)",
  mergedTitle: (members) => `하나의 경기자로 합친 ${members}`,
  mergedWarning:
    "주의: 이 해석은 각 구성원이 홀로 할 행동을 버립니다. 합친 경기자는 구성원들의 이동 순서가 닿는 어디로든 가며, 모두가 이득을 볼 때에만 개선합니다. 한 구성원이 홀로 떠날 상태도 여기서는 안정적인 것으로 셀 수 있습니다.",
  concept: "개념",
  statesThatHold: "안정적인 상태 수",
  which: "어느 것",
  coalitionLegend: [
    "공동 개선: 구성원들의 합법적인 이동 순서로 이를 수 있고 구성원 모두가 더 선호하는 상태.",
    "연합에게 안정적이라는 것은, 한 의사결정자의 개선 대신 연합의 공동 개선을 놓고 볼 때:",
    "",
    "- `nash`: 공동 개선이 없습니다.",
    "- `gmr`: 다른 의사결정자들이 각각의 공동 개선에 이동으로 대응하여 어떤 구성원을 출발점보다 낫지 않게 할 수 있습니다. `smr`: 또한 그 뒤 연합에게 구성원 모두가 출발점보다 선호하는 후속 이동이 없습니다.",
    "- `seq`, `sseq`: 위와 같되, 다른 의사결정자들은 스스로의 개선으로만 대응합니다.",
  ].join("\n"),
  coalitionSources: (rules) =>
    `Kilgour, Hipel, Fang & Peng 2001; Inohara & Hipel 2008; 다른 의사결정자들은 각자 대응합니다. 규칙: ${rules}.`,
};
