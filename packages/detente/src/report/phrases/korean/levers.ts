import type { Phrases } from "../phrases.ts";
import { list } from "./grammar.ts";

export const levers: Phrases["levers"] = {
  title: "지렛대",
  noOptions: "이 갈등은 상태와 이동으로 적혀 있어 없애거나 강제할 선택지가 없습니다.",
  head: ["의사결정자", "선택지", "쓸 수 없다면", "써야만 한다면"],
  noStateLeft: "제약이 허용하는 상태가 없음",
  todayImpossible: (changes) => `${changes}; 현재 상태가 더는 가능하지 않음`,
  decisive: (options) => `어떤 결과가 안정적일 수 있는지를 좌우하는 선택지: ${list(options)}.`,
  noneDecisive: "어떤 결과가 안정적일 수 있는지를 홀로 좌우하는 선택지는 없습니다.",
  securedTitle: "각 의사결정자가 확보할 수 있는 것",
  securedMeans:
    "다른 쪽이 어떻게 하든 자신의 전략 하나를 지킬 때입니다. 다른 쪽이 무엇을 고르든 쓸 수 있는 전략 가운데, 최악의 실현 가능 상태가 자신의 순위에서 가장 좋은 전략을 보입니다(최소 극대화).",
  securedHead: ["의사결정자", "방법", "최악의 경우", "순위", "확보되는 결과"],
  noStrategy: "다른 쪽이 어떻게 하든 쓸 수 있는 전략이 없음",
  takeNothing: "아무것도 선택하지 않음",
  placeOf: (place, of) => `${of}개 순위 중 ${place}위`,
};
