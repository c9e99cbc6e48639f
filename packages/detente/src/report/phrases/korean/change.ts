import type { Phrases } from "../phrases.ts";
import { count, list, number, withParticle } from "./grammar.ts";

export const change: Phrases["change"] = {
  title: (wish, concept) => `무엇이 바뀌어야 하는가: ${wish} (\`${concept}\`)`,
  wish: (holding, notHolding) => [holding, notHolding].filter((part) => part !== undefined).join(", 그리고 "),
  holding: (states, value, any) => `${states}${value > 1 ? (any ? " 중 하나가" : " 모두") : ""} 안정`,
  notHolding: (states) => `${states} 불안정`,
  impossible: (freed, wish, concept, allAtOnce) =>
    `다른 의사결정자의 순위가 그대로인 한 어떤 순위로도 이룰 수 없음이 증명되었습니다(${concept}). 순위를 바꿀 수 있는 쪽: ${freed}. 바라는 것: ${wish}.${allAtOnce ? " 이 상태들이 동시에 안정적이어야 합니다. `--any`는 적어도 하나만을 요구합니다." : ""}`,
  obstacle: (actor, state, move, freed, concept, allAtOnce) =>
    `${actor}의 순위가 그대로인 한 이룰 수 없습니다. ${state}에서 ${withParticle(actor, "은")} 더 선호하는 ${withParticle(move, "으로")} 옮기며, ${freed}의 어떤 순위로도 다른 쪽에게 이를 붙들 대응이 생기지 않습니다(${concept}). ${actor}의 순위도 바꿀 수 있게 하거나 다른 것을 바라세요.${allAtOnce ? " 이 상태들이 동시에 안정적이어야 합니다. `--any`는 적어도 하나만을 요구합니다." : ""}`,
  met: "이미 그러합니다. 바뀔 것이 없습니다.",
  holdAlready: (holding, of, states) =>
    holding === 0
      ? `바라는 상태 ${number(of)}개 중 이미 안정적인 것은 없습니다.`
      : `바라는 상태 ${number(of)}개 중 ${number(holding)}개가 이미 안정적입니다: ${states}.`,
  oneHolds: "그중 하나만을 요구하는 `--any`를 쓰면 바뀔 것이 없습니다.",
  fromToday: {
    here: (today) => `현재 상태(${today})가 바로 그러합니다.`,
    improvements: (today) =>
      `현재 상태(${today})에서 옮기는 쪽에게 매번 개선이 되는 이동만으로 그곳에 이를 수 있습니다.`,
    moves: (today) =>
      `그러나 현재 상태(${today})에서 개선만으로 그곳에 이르는 길은 없습니다. 어느 길에나 옮기는 쪽에게 개선이 아닌 이동이 있습니다.`,
    none: (today) => `그러나 현재 상태(${today})에서 어떤 이동으로도 그곳에 이를 수 없습니다.`,
  },
  open: (bound, allAtOnce) =>
    `허용된 작업량 안에서 변화를 찾지 못했고, 불가능하다고 증명되지도 않았습니다. 적어도 ${count(bound, "turned comparison")}가 필요합니다. \`--effort\`로 작업량을 늘릴 수 있습니다.${allAtOnce ? " 이 상태들이 동시에 안정적이어야 합니다. `--any`는 적어도 하나만을 요구합니다." : ""}`,
  cost: (comparisons, actors, othersAsTheyAre, bound) =>
    `${list(actors)}의 순위에서 두 상태 사이의 비교 ${number(comparisons)}개가 뒤집혀야 합니다${othersAsTheyAre ? "(다른 의사결정자들의 순위는 그대로)" : ""}. ${
      bound === undefined
        ? "더 작은 변화로는 되지 않습니다(증명됨)"
        : `허용된 작업량 안에서 찾은 최선이며, 적어도 ${bound}개는 뒤집혀야 합니다(증명됨)`
    }.`,
  fewestTurned: "비교를 가장 적게 뒤집는 변화",
  smallestEdits: "선호 진술의 최소 수정",
  exactCondition: "정확한 조건",
  conditionTooLong: "이렇게 많은 상태의 정확한 조건은 읽기에 너무 깁니다. 그중 하나만 물어보세요.",
  turned: (actor, comparisons) => `${actor}: 뒤집힌 ${count(comparisons, "comparison")}.`,
  comesToPrefer: (worse, better) => `${withParticle(worse, "이")} ${better}보다 선호되게 됩니다`,
  rises: (state, above, more) =>
    `${withParticle(state, "이")} 다음보다 위로 올라갑니다: ${above}${more > 0 ? ` 외 ${count(more, "other state")}` : ""}`,
  morePairs: (value) => `… 그 밖에 ${number(value)}쌍`,
  against: (what, pairs) => `어긋나는 것: ${what} (${number(pairs)}쌍)`,
  likingEqually: "둘을 똑같이 선호함",
  itsRanking: (grounds) => `직접 순위; ${grounds}`,
  theWeights: (statements) => `${statements}의 가중치`,
  itsStatement: (statement, importance, grounds) => `${statement}, ${importance}번째 선호 진술; ${grounds}`,
  edit: (steps, cost) => `${steps.join("; 그리고 ")} (비용 ${cost})`,
  editAgainst: (statement, grounds) => `어긋나는 것: ${statement}; ${grounds}`,
  noEffort: "허용된 작업량은 가장 값싼 수정을 시험하기에도 모자랐습니다.",
  searchedTo: (cost) =>
    `비용 ${cost}까지의 모든 단일 수정과 두 수정의 조합을 시험하였습니다(한 자리 이동은 비용 1, 조건 추가는 2, 진술 삭제는 3).`,
  noneFound: "찾은 것이 없습니다.",
  alike: (value) => `위의 하나와 같은 순위를 주는 변화 ${number(value)}가지는 생략했습니다.`,
  moreEdits: (value) => `같은 종류의 수정이 ${number(value)}가지 더 있습니다.`,
  noStatements: (actor) => `${actor}: 수정할 선호 진술이 없습니다.`,
  put: (actor, statement, from, before, neighbour, to) =>
    `${actor}: ${statement} (${from}번째)를 ${neighbour} ${before ? "앞" : "뒤"}, ${to}번째 자리로 옮김`,
  drop: (actor, statement, from) => `${actor}: ${statement} (${from}번째) 삭제`,
  wantOnlyIf: (actor, statement, from, when) => `${actor}: ${when}일 때에만 ${statement} (${from}번째)를 원함`,
  wouldStay: (actor, state, wantedToFail) =>
    `${actor}: ${state}에 머무를 조건${wantedToFail ? " (바라는 것: 누군가에게 안정적이지 않음)" : ""}`,
  always: (head) => `${head}: 언제나.`,
  exactlyWhen: (head, several) => `${head}, 필요충분조건은${several ? " 다음이 모두 성립하는 것" : ""}:`,
  moreRequirements: (value) => `… 그 밖에 요건 ${number(value)}개`,
  never: (move) => `다음으로의 이동은 바꿀 수 있는 어떤 순위로도 대응할 수 없는 개선입니다. 불가능: ${move}`,
  ways: (ways) => ways.join(", 또는 "),
  moreWays: (ways, value) => `${ways}, 또는 다른 방법 ${number(value)}가지 중 하나`,
  manyMoreWays: (ways) => `${ways}, 또는 다 열거하지 않은 많은 방법 중 하나`,
  likes: (actor, better, worse, strictly) =>
    `${withParticle(actor, "이")} ${withParticle(better, "을")} ${worse}보다 ${strictly ? "더 선호" : "못하지 않게 선호"}`,

  margins: "여유",
  noMargins: "검토한 개념에는 여유가 정의되지 않습니다.",
  marginMeans:
    "여유란 그 상태가 의사결정자의 순위에서 몇 단계까지 내려가도 의사결정자가 떠나지 않는지를 말합니다(0 미만: 몇 단계 올라가야 머무르는지). 그 옆은 판정을 뒤집는 가장 작은 단일 변화, 곧 두 상태의 순서 하나를 뒤바꾸는 것입니다.",
  marginHead: [
    "상태",
    "의사결정자",
    "개념",
    "판정",
    "여유",
    "의사결정자가 이렇게 선호하면 뒤집힘",
    "지금 그렇지 않은 이유",
  ],
  stays: "머무름",
  leaves: "떠남",
  lookedInto: (searched, of) =>
    `${count(of, "verdict")} 가운데 여유가 가장 작은 ${number(searched)}개에 대해 판정을 뒤집는 변화를 찾아보았습니다.`,
  furtherVerdicts: (left, command) =>
    `… 뒤집히기에 더 먼 ${count(left, "verdict")}${command === undefined ? "" : `; \`${command}\` 명령이 모두 보여 줍니다`}.`,
  noVerdict: "균형도 현재 상태도 없으므로, 뒤집힐 판정이 없습니다.",
  nothingTurns: "한 의사결정자의 어떤 단일 비교도 이 판정들을 뒤집지 못합니다.",
  nearest: (turning) => `가장 뒤집히기 쉬운 것: ${turning}`,
  nearestToday: (turning) => `현재 상태의 판정 중에서는: ${turning}`,
  turning: (state, stable, actor, concepts, turn) =>
    `${withParticle(actor, "이")} ${turn}, ${withParticle(state, "은")} ${concepts} 개념에서 이 의사결정자에게 ${stable ? "더는 안정적이지 않습니다" : "안정적이 됩니다"}.`,
  role: { move: "자신의 이동", sanction: "대응이 끝나는 곳", "way on": "대응 뒤의 후속 이동" },
  tieNow: "지금은 같은 순위",
  placesAway: (places, below) => `지금은 ${number(places)}단계 ${below ? "아래" : "위"}`,
  preferredTo: (state, where, role) => `${withParticle(state, "을")} 이 상태보다 선호한다면 (${where}; ${role})`,
  preferredItTo: (state, where, role) => `이 상태를 ${state}보다 선호한다면 (${where}; ${role})`,
  notLookedFor: "찾아보지 않음",
  hasNoMove: "움직일 수 없음",
  noSingle: "그런 단일 비교 없음",

  sources: "출처",
  noEvidenceNamed: "이 모형에는 판정이 기댈 만한 출처, 진술, 가정이 적혀 있지 않습니다.",
  sourcesMeans:
    "출처, 진술 또는 가정 하나를 빼면 그것에만 기댄 선언이 모두 빠집니다. 비교를 위해, 다음으로 그것에 조금이라도 기댄 선언을 모두 뺍니다. 주장과 균형은 다시 계산합니다.",
  sourcesHead: ["뺀 것", "함께 빠지는 것", "뒤집히는 주장", "균형"],
  alone: (removed) => `그것에만 기댄 ${removed}개`,
  atAll: (removed) => `그것에 기댄 ${removed}개`,
  nothingRestsOn: (pieces) => `계산에서 아무것도 기대지 않는 것: ${pieces}.`,
  noClaims: "파일에 주장이 없습니다. 균형의 변화는 아래와 같습니다.",
  standing: (standing, claims, ids) =>
    `${count(claims, "claim")} 중 ${standing}개는 어떤 근거 하나가 빠져도 판정이 그대로입니다${ids.length > 0 ? `: ${list(ids)}` : ""}.`,
  heaviest: (piece, turned) =>
    `가장 많은 것이 기대는 근거는 ${piece}: 그것에만 기댄 것을 빼면 ${count(turned, "claim")}가 뒤집힙니다.`,
  claimTurned: (id, holds) => `${id} (${holds ? "이제 성립" : "이제 불성립"})`,
  notComputed: (problem) => `계산할 수 없음: ${problem}`,
  source: (name) => `출처 “${name}”`,
  statement: (id, words) => `진술 “${words}”(${id})`,
  assumption: (text) => (text === "" ? "설명 없는 가정" : `가정 “${text}”`),
  outcomeChanges: (outcome, kind, concepts) => `${outcome} ${kind === "appears" ? "나타남" : "사라짐"} (${concepts})`,
  equilibriaChange: (vanishing, appearing) =>
    `어떤 개념의 균형: ${[...(vanishing > 0 ? [`${count(vanishing, "state")} 사라짐`] : []), ...(appearing > 0 ? [`${count(appearing, "state")} 나타남`] : [])].join(", ")}`,
  nothing: "변화 없음",

  shares: "비율",
  sharesMean: "이 모형의 표본 가운데 해당 결과의 어떤 상태가 균형인 표본의 비율:",
  anyState: "아무 상태나",
  allReadings: "몇 가지 해석에서 성립하는가",
  inReadings: (always, sometimes, readings) =>
    `해석 ${readings}가지 중 ${always}가지${sometimes > 0 ? `, ${sometimes}가지는 일부 표본에서만` : ""}`,
  asItStands: "모형 그대로",
  readingSamples: (name, samples) => `${name} (${count(samples, "sample")})`,
  todayIs: (state) => `현재: ${state}`,
  whatReliabilityMoves: "신뢰도가 바꾸는 것",
  sampledOut: (statements) =>
    `신뢰도에 따라 표본에서 빠지는 진술(괄호 안은 포함되는 비율): ${list(statements)}. 어떤 선호의 근거가 모두 빠진 표본에서는 그 선호도 빠지며, 제약은 남습니다.`,
  movesNoShare: "이것은 어떤 결과의 비율도 바꾸지 않습니다.",
  reliabilityHead: ["결과", "개념", "모든 진술을 포함할 때", "신뢰도에 따를 때", "퍼센트포인트"],
  nothingUncertain: "이 모형에는 불확실한 것이 없습니다. 표본은 모형 자신 하나뿐이며, 비율은 곧 그 판정입니다.",
  countedExactly: (ways, readings) =>
    `${readings > 1 ? `해석 ${readings}개가` : "모형이"} 열어 둔 것을 정하는 ${number(ways)}가지 방법을 모두 가중치와 함께 세었습니다. 비율은 정확합니다.`,
  sampled: (samples, seed, ways, readings) =>
    `${readings > 1 ? "해석들이" : "모형이"} 열어 둔 것을 정하는 ${ways}가지 방법에서 ${count(samples, "sample")}를 뽑았습니다(난수 시드 ${seed}). 괄호 안은 윌슨(Wilson) 95% 구간입니다.`,
  shareIsNoForecast: "비율은 모형이 열어 둔 것만을 말할 뿐, 예측이 아닙니다.",
  holdInAll: (outcomes, exact) =>
    `이 모형${exact ? "의" : "에서 뽑은"} 모든 표본에서, 검토한 모든 개념으로 안정적인 결과: ${list(outcomes)}.`,
  depends: (outcomes) => `안정 여부가 모형이 열어 둔 것에 달린 결과: ${list(outcomes)}.`,
  holdInNone: (outcomes, exact) =>
    `이 모형${exact ? "의" : "에서 뽑은"} 어느 표본에서도, 어느 개념으로도 안정적이지 않은 결과: ${list(outcomes)}.`,
  stateByState: "상태별 (이 모형의 어떤 표본에서 균형인 것):",
  taken: "선택",
};
