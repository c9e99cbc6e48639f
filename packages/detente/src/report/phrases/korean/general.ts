import type { Phrases } from "../phrases.ts";
import { count, list, number } from "./grammar.ts";

export const general: Phrases["general"] = {
  locale: "ko-KR",
  space: " ",
  semicolon: "; ",
  comma: ", ",
  list,
  ordinal: (value) => `${value}번째`,
  number,
  count,
  quoted: (text) => `“${text}”`,
  bracketed: (text) => ` (${text})`,
  none: "없음",
  andMore: (shown, left) => `${shown} 외 ${number(left)}개`,
  furtherStates: (left, command) => `… 그 밖에 ${count(left, "state")}; \`${command}\` 명령이 모두 보여 줍니다.`,

  beforeYouRely: "결과를 쓰기 전에 알아 둘 점:",
  onLine: (line, text) => `${number(line)}행: ${text}`,
  origin: (version, hash, rules) => `Détente ${version} · 모형 ${hash}${rules === "" ? "" : ` · ${rules}`}`,

  state: (value) => `상태 ${value}`,
  label: (title, value) => `${title} (상태 ${value})`,
  today: "현재",
  markedToday: (title) => `${title} ← 현재`,
  nothingTaken: "선택한 것 없음",
  takes: (options) => `${options} 선택`,
  takesBack: (options) => `${options} 철회`,
  takesAndTakesBack: (takes, drops) => `${takes} 선택 및 ${drops} 철회`,
  movesTo: (state) => `다음으로 이동: ${state}`,
  move: (actor, deed) => `${actor}: ${deed}`,
  aLoss: " (손해)",
  noChange: " (득실 없음)",

  likesBothEqually: "둘을 똑같이 선호함",
  rankingSaysSo: (grounds) => `직접 순위에 따름; ${grounds}`,
  byWeights: (statements) => `${statements}의 가중치에 따름`,
  byStatement: (statement, importance, holdsThere, grounds) =>
    `${statement} (${importance}번째 선호 진술)이 더 선호하는 쪽에서만 ${holdsThere ? "성립" : "불성립"}; ${grounds}`,
  speaker: (who, said) => `${who}: ${said}`,
  assumedBecause: (reason) => `가정: ${reason}`,
  assumed: "분석가의 가정",
  noEvidence: "제시된 근거 없음",
};
