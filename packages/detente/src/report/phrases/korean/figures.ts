import type { Phrases } from "../phrases.ts";
import { count, number, withParticle } from "./grammar.ts";

export const figures: Phrases["figures"] = {
  statesTitle: (states) => `${count(states, "feasible state")} 전부: 의사결정자별 순위와 안정성`,
  statesMean: (concept) =>
    `\`${concept}\` 기준. **r**: 안정, 의사결정자에게 개선이 없음(합리적); **s**: 안정, 모든 개선이 제재됨; **u**: 불안정. 숫자는 의사결정자의 순위에서 그 상태의 자리이며 1이 가장 좋습니다.`,
  holdsFor: "모두에게 안정적인 개념",
  code: { rational: "r", sanctioned: "s", unstable: "u" },
  statesLeftOut: (most) =>
    `${count(most, "state")}가 넘는 모형의 상태 전체 표는 보고서에서 생략합니다. \`detente convert\`로 CSV에 쓸 수 있습니다.`,

  optionTable: "각 상태에서 누가 무엇을 하는가",
  optionTableAlt: "행은 선택지, 열은 모두에게 안정적인 상태",
  optionTableCaption:
    "Y: 선택함; N: 선택하지 않음. 선 아래: 체크 표시는 그 개념에서 모두에게 안정적임을 뜻합니다. 현재 상태의 열에는 바탕색이 있습니다.",
  columnsLeftOut: (columns) => `${count(columns, "state")}는 표에만 있습니다.`,

  ladders: "각 의사결정자가 결과에 매기는 순위",
  ladderAlt: (actor) => `${actor}의 순위, 가장 좋은 것이 위`,
  laddersCaption: (concept) =>
    `가장 좋은 것이 위입니다. 같은 단의 상태는 똑같이 선호됩니다. 바탕색: 현재 상태가 있는 단. 체크 표시와 숫자: 그 단에서 ${concept} 개념으로 모두에게 안정적인 상태의 수.`,
  times: (title, states) => `${title} ×${states}`,
  morePlaces: (places) => `… ${number(places)}단 더 …`,
  rung: (place, titles, states) => `${place}위: ${titles} (상태 ${states})`,
  rungHolds: (states) => `모두에게 안정: ${states}`,

  sharesTitle: "여러 해석과 그것이 열어 둔 것에 걸쳐",
  sharesAlt: "이 모형의 표본에서 각 결과가 안정적인 비율의 막대",
  sharesCaption: (concept) =>
    `막대: 이 모형의 표본 가운데 해당 결과의 어떤 상태가 ${concept} 개념으로 모두에게 안정적인 표본의 비율. 꺾쇠: 표본을 뽑았을 때의 윌슨(Wilson) 95% 구간.`,
  sharesCaptionConcepts:
    "막대: 이 모형의 표본 가운데 해당 결과의 어떤 상태가 모두에게 안정적인 표본의 비율. 꺾쇠: 표본을 뽑았을 때의 윌슨(Wilson) 95% 구간.",
  sharesFold: "모든 개념에서의 비율",
  rowsLeftOut: (rows) => `${rows}개는 표에만 있습니다.`,

  supportTitle: "각 결론의 뒤에 무엇이, 언제부터 있는가",
  supportMeans: (concept) =>
    `각 결과에 대해, \`${concept}\`에서의 판정을 증명하면서 언급한 진술과 출처입니다. 안정적인 상태가 있으면 그중 첫째, 없으면 떠나는 의사결정자가 가장 적은 상태의 증명을 따릅니다.`,
  supportHead: ["결과", "판정", "진술", "출처", "가정", "날짜"],
  holds: "안정",
  fails: "불안정",
  said: (first, last, undated) =>
    `${first === last ? first : `${first}부터 ${last}까지`}${undated > 0 ? `; 날짜 없음 ${undated}개` : ""}`,
  noneDated: "날짜 없음",
  noDates:
    "이 진술들에도, 그것이 실린 출처에도 날짜가 없습니다. 근거가 시간에 따라 어떻게 늘었는지는 말할 수 없습니다.",
  supportAlt: "각 결론의 뒤에 있는 진술의 누적",
  supportCaption: "각 선은 판정의 증명이 언급하는 진술 중 그때까지 나온 것을 누적합니다. 날짜 없는 것은 세지 않습니다.",
  supportEnd: (statements, sources) => `${count(statements, "statement")}, ${count(sources, "source")}`,

  coalitionsTooLarge: (states, actors) =>
    `${count(states, "state")} 또는 ${withParticle(count(actors, "actor"), "을")} 넘는 모형의 연합은 보고서에서 검토하지 않습니다. \`detente coalitions\`로 지정한 연합을 검토할 수 있습니다.`,
  oneActor: "의사결정자가 하나뿐이어서 연합이 생길 수 없습니다.",
  coalitionsFold: "연합별 공동 개선과 안정성",
};
