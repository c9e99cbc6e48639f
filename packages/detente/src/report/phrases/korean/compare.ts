import type { Phrases } from "../phrases.ts";
import { list, number } from "./grammar.ts";

const changes = { added: "추가", dropped: "삭제", changed: "변경" };

export const compare: Phrases["compare"] = {
  title: (model, before, after) => `${model}: ${list([before, after])}`,
  noDifference: "계산되는 것에서 둘 사이에 차이가 없습니다. 모든 판정이 같습니다.",
  sameButForNames:
    "둘은 이름과 순서 말고는 같습니다. 상태, 이동, 선호가 같고, 따라서 판정도 같습니다. 서로 대응하는 것은 다음과 같습니다:",
  noVerdictDiffers: (differences) =>
    `둘 사이에 차이가 ${number(differences)}개 있으나 달라지는 판정은 없습니다. 둘에서 같은 상태가 안정적입니다.`,
  outcomesDiffer: (before, after, outcomes) => `${before} → ${after}: ${list(outcomes)}.`,
  statesDiffer: (before, after) => `${before} → ${after}: 안정적인 상태는 달라지지만 그 결과는 같습니다.`,
  oneAccounts: (difference) => `차이 하나가 모두를 설명합니다: ${difference}.`,
  accounted: (single, paired, left) =>
    `달라진 판정 ${number(single + paired + left)}개 가운데 ${[
      `차이 하나가 설명하는 것 ${number(single)}개`,
      ...(paired > 0 ? [`차이 둘이 함께 설명하는 것 ${number(paired)}개`] : []),
      ...(left > 0 ? [`어느 쪽도 설명하지 못하는 것 ${number(left)}개`] : []),
    ].join(", ")}.`,
  whatDiffers: "모형에서 다른 것",
  differencesHead: ["", "차이", "홀로 일으킴", "그 밖에 일으킴", "되돌리면 사라짐"],
  notByItself: (problem) => `홀로는 있을 수 없음: ${problem}`,
  rankingsDiffer: (actors) =>
    `달라진 순위와 켄달(Kendall)의 tau-b (1은 같은 순서, −1은 반대 순서): ${actors.join(", ")}.`,
  tau: (actor, tau) => `${actor} (tau-b ${tau ?? "정의되지 않음"})`,
  whichVerdicts: "달라지는 판정",
  verdictsHead: ["모두에게 안정", "", "개념", "설명하는 차이"],
  someOf: (outcome) => `${outcome}의 어떤 상태`,
  notFeasibleIn: (state, where) => `${state} (실현 불가능한 곳: ${where})`,
  verdict: { appears: "나타남", vanishes: "사라짐" },
  furtherRows: (left) => `… 그 밖에 ${number(left)}행; \`--all\` 표시를 주면 모두 보입니다.`,
  outcomesOnly: "둘의 선택지나 상태가 달라 결과만 비교합니다.",
  pairsTried: (tried, of) =>
    `차이 하나로 설명되지 않는 것에 대해 차이의 쌍 ${number(of)}개 중 ${number(tried)}개를 시험했습니다.`,
  alone: (differences) => `${differences.length === 1 ? "" : "다음 중 어느 것이든 "}${differences.join(", ")} 홀로`,
  together: (pair) => `하나로는 안 됨; ${list(pair)} 함께`,
  neither: "하나로도, 시험한 어떤 쌍으로도 설명되지 않음",
  needs: (account, differences) => `${account}; 필요한 것 ${differences.join(", ")}`,

  actorRenamed: (id, name) => `의사결정자 ${id}의 이름이 바뀜: ${name}`,
  actor: (name, change) => `의사결정자 ${changes[change]}: ${name}`,
  optionChanged: (actor, option) => `${actor}: “${option}”의 이름이나 방향이 다름`,
  option: (actor, option, change) => `${actor}: 선택지 “${option}” ${changes[change]}`,
  rule: (rule, change) => `제약 ${rule} ${changes[change]}`,
  merge: (when, change) => `병합 ${changes[change]}: ${when}`,
  forbidden: (from, to, by, change) =>
    `금지된 이동 ${changes[change]}${[
      ...(from === undefined ? [] : [`출발 ${from}`]),
      ...(to === undefined ? [] : [`도착 ${to}`]),
      ...(by === undefined ? [] : [`의사결정자 ${by}`]),
    ]
      .map((part, index) => `${index === 0 ? ": " : ", "}${part}`)
      .join("")}`,
  unseen: (by, when, change) => `${by}에게 보이지 않는 것 ${changes[change]}: ${when}`,
  graph: "나열된 상태나 이동이 다름",
  nowChanged: (after, before) => `현재 상태가 다름: ${before} → ${after}`,
  nowAdded: (after) => `현재 상태가 적혀 있음: ${after}`,
  nowDropped: "현재 상태가 적혀 있지 않음",
  nothing: "없음",
  outcomeChanged: (name) => `결과의 정의나 이름이 다름: ${name}`,
  outcome: (name, change) => `결과 ${changes[change]}: ${name}`,
  preference: (actor, edit) => `${actor}: ${edit}`,
  added: (item, to) => `${item} 추가, ${to}번째 자리`,
  dropped: (item, from) => `${item} 삭제, ${from}번째 자리에서`,
  moved: (item, from, to) => `${item} 이동, ${from}번째에서 ${to}번째 자리로`,
  becomes: (before, item) => `${before} → ${item}`,
  rankingReplaced: "직접 순위가 다름",
};
