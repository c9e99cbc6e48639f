import type { Phrases } from "../phrases.ts";
import { count, list, number, withParticle } from "./grammar.ts";

export const foresight: Phrases["foresight"] = {
  title: (model) => `멀리 내다보기: ${model}`,
  oneAtATime: "멀리 내다보는 의사결정자들이 한 번에 하나씩 움직이면",
  asGroups: "누구든 무리를 이루어 함께 움직일 수 있으면",
  anyHolds: (when, states) => `${when}, ${count(states, "state")}가 모두 안정적일 수 있습니다.`,
  someHold: (when, states, of, titles) =>
    `${when}, 상태 ${number(of)}개 중 ${number(states)}개가 안정적일 수 있습니다: ${titles}.`,
  otherKinds: (titles, left) => `${titles}; 그 밖에 ${left}종류`,
  todayEither: (state) => `현재 상태인 ${withParticle(state, "은")} 어느 쪽에서든 그 안에 있습니다.`,
  todayNeither: (state) => `현재 상태인 ${withParticle(state, "은")} 그 안에 없습니다.`,
  todayOnly: (state, alone) =>
    `현재 상태인 ${withParticle(state, "은")} ${alone ? "하나씩 움직일" : "함께 움직일 수 있을"} 때에만 그 안에 있습니다.`,
  setsTitle: "최대 일관 집합",
  setsHead: ["결과", "상태", "하나씩", "연합 허용"],
  canHold: "안정 가능",
  whyTitle: (state, coalitions) =>
    `${withParticle(state, "이")} 안정적일 수 없는 이유 (${coalitions ? "연합 허용" : "하나씩"})`,
  canLeave: (members, ends) =>
    `${withParticle(list(members), "이")} 이 상태를 떠날 수 있고, 어디에서 끝나든(${ends}) ${members.length === 1 ? "떠난 쪽에게" : "그 모두에게"} 더 낫습니다.`,
  onlyEnd: (state) => `오직 ${state}`,
  severalEnds: (states, numbers) => `${count(states, "state")}: ${numbers}`,
  firstRound: "1회차에서 배제됩니다.",
  laterRound: (round) => `이를 막을 수도 있었을 종착 상태들이 먼저 배제된 뒤, ${round}회차에서 배제됩니다.`,
  firstMove: (moves, to) => `${moves.join("; ")} → ${to}.`,
  furtherMove: (members, to, end) =>
    `${withParticle(list(members), "이")} ${withParticle(end, "을")} 내다보고 더 움직입니다 → ${to}.`,
  prefers: (actor, state, reason) =>
    `${withParticle(actor, "은")} ${withParticle(state, "을")} 더 선호합니다: ${reason}.`,
  twoOnly: (actors) =>
    `제한 이동 안정성은 제시하지 않습니다. 의사결정자가 둘일 때만 정의되는데 여기에는 ${actors}명이 있습니다.`,
  limitedTitle: "제한 이동 안정성",
  limitUnknown: (moves) => `${moves}수 안에 반복이 없어 극한이 있는지 알 수 없습니다.`,
  limitAt: (moves) => `${moves}수 앞부터는 더 달라지지 않습니다.`,
  noLimit: (moves, period) => `극한이 없습니다. ${moves}수 앞부터 내다본 것이 주기 ${period}로 반복됩니다.`,
  nonMyopic: (titles) => `아무리 멀리 내다보아도 양쪽에게 안정적인 것(비근시안적): ${titles ?? "없음"}.`,
  ties: (choices) =>
    `움직이는 쪽에게 똑같이 좋은 이동 사이의 선택 ${number(choices)}번은 상태 번호에 따랐습니다. 정의는 강한 선호를 전제합니다.`,
  movesAhead: "내다보는 수",
  furtherHorizons: (left, command) =>
    `… 그 밖에 내다보는 수 ${number(left)}가지; \`${command}\` 명령이 모두 보여 줍니다.`,
  holdsForBoth: "양쪽에게 안정",
  stableFor: (actor) => `${actor}에게 안정`,
  legend: [
    "- 최대 일관 집합(Chwe 1994): 이동이 결국 어디에 이르는지를 묻는 의사결정자들에게 안정적일 수 있는 것입니다. 어떤 무리의 모든 이탈이, 집합 안에 있으면서 무리 모두가 선호하지는 않는 어떤 종착 상태에 이를 수 있으면 그 상태는 집합에 속합니다. 배제한 것은 확실하지만, 남은 것이 안정적이라는 말은 아닙니다.",
    "- 제한 이동 안정성(Kilgour 1984; Fang, Hipel & Kilgour 1993): 두 의사결정자가 번갈아 정해진 수만큼 앞을 내다보며, 각자 자신에게 가장 좋게 끝나는 것을 고릅니다.",
  ].join("\n"),
};
