import type { Phrases } from "../phrases.ts";
import { count, list } from "./grammar.ts";

export const readings: Phrases["readings"] = {
  title: "해석",
  base: "모형 그대로",
  noneEverywhere: (value) => `어느 개념에서든 해석 ${value}개 모두에서 안정적인 결과는 없습니다.`,
  everywhere: (value, outcomes) => `해석 ${value}개 모두에서 안정적인 결과: ${outcomes.join("; ")}.`,
  readingsAre: (names) => `해석: ${names.join("; ")}.`,
  head: ["개념", "모든 해석에서 안정", "일부 해석에서 안정", "어느 해석에서도 불안정", "모든 해석에서 안정적인 상태"],
  inSome: (outcome, names) => `${outcome} (${list(names)})`,
  andMoreStates: (states, left) => [...states, `그 밖에 ${left}개`].join("; "),
  notCompared: "해석마다 선택지나 상태가 달라 순위를 비교하지 않습니다.",
  comparedOn: (states) =>
    `순위는 ${count(states, "state")}에서 비교합니다. W는 동순위를 보정한 켄달(Kendall)의 일치 계수로, 모든 해석의 순위가 같으면 1, 공통점이 전혀 없으면 0입니다.`,
  agreementHead: ["의사결정자", "W", "서로 다른 순위"],
  tauTitle: (actor) => `${actor}: 순위 사이의 켄달 tau-b (1은 같은 순서, −1은 반대 순서)`,
};
