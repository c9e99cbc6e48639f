import { defineTexts } from "../../texts/define-texts.ts";

export const claimTexts = defineTexts({
  en: {
    all: (n: number) => (n === 1 ? "The one claim comes out as stated." : `All ${n} claims come out as stated.`),
    some: (wrong: number, n: number) =>
      wrong === 1
        ? `One of ${n} claims does not come out as stated.`
        : `${wrong} of ${n} claims do not come out as stated.`,
    none: "No claim is made yet.",
    refuted: (n: number) =>
      n === 0
        ? "None is stated to fail."
        : n === 1
          ? "One is stated to fail: a conclusion that somebody draws and that the model refutes."
          : `${n} are stated to fail: conclusions that somebody draws and that the model refutes.`,
    howTo: "A claim is a conclusion to be tested: who says what must follow? Write it in the text, for example:",
    example: `claim stuck "Left alone, today's situation holds" {
  expect now stable by nash
}`,
    exampleWithoutNow: `claim first "State 1 can hold" {
  expect state 1 stable by nash
}`,
    untested: (untested: number, n: number) =>
      n === 1
        ? "The one claim cannot be tested as the text stands."
        : untested === 1
          ? `One of ${n} claims cannot be tested as the text stands.`
          : `${untested} of ${n} claims cannot be tested as the text stands.`,
    untestedList: "Claims that cannot be tested",
    notTested: "not tested",
    line: (n: number) => `Line ${n}`,
    holds: "holds",
    fails: "fails",
    asStated: "as stated",
    statedToFail: "fails, as it is stated to",
    holdsThough: "holds, though it is stated to fail",
    failsThough: "does not hold",
    because: (ids: string) => `because of ${ids}`,
    scenario: (name: string) => `in the scenario “${name}”`,
    show: (n: number) => `Show state ${n}`,
    states: "The states that decide it",
    filter: "Show",
    every: (n: number) => `all ${n}`,
    wrong: (n: number) => `not as stated: ${n}`,
    statedFailing: (n: number) => `stated to fail: ${n}`,
  },
  zh: {
    all: (n: number) => `全部 ${n} 条论断都与声明相符。`,
    some: (wrong: number, n: number) => `${n} 条论断中有 ${wrong} 条与声明不符。`,
    none: "尚无论断。",
    refuted: (n: number) =>
      n === 0 ? "没有论断声明为不成立。" : `其中 ${n} 条声明为不成立：有人得出、而模型予以否定的结论。`,
    howTo: "论断是有待检验的结论：谁说什么必然随之发生？请写入文本，例如：",
    example: `claim 僵局 "若无人改变，当前状态稳定" {
  expect now stable by nash
}`,
    exampleWithoutNow: `claim 首先 "状态 1 能够稳定" {
  expect state 1 stable by nash
}`,
    untested: (untested: number, n: number) => `${n} 条论断中有 ${untested} 条按目前的文本无法检验。`,
    untestedList: "无法检验的论断",
    notTested: "未检验",
    line: (n: number) => `第 ${n} 行`,
    holds: "成立",
    fails: "不成立",
    asStated: "与声明相符",
    statedToFail: "不成立，与声明相符",
    holdsThough: "成立，虽声明为不成立",
    failsThough: "不成立",
    because: (ids: string) => `依据 ${ids}`,
    scenario: (name: string) => `情景“${name}”`,
    show: (n: number) => `查看状态 ${n}`,
    states: "起决定作用的状态",
    filter: "显示",
    every: (n: number) => `全部 ${n}`,
    wrong: (n: number) => `与声明不符：${n}`,
    statedFailing: (n: number) => `声明为不成立：${n}`,
  },
  ko: {
    all: (n: number) => `주장 ${n}개가 모두 명시된 대로입니다.`,
    some: (wrong: number, n: number) => `주장 ${n}개 가운데 ${wrong}개가 명시된 것과 다릅니다.`,
    none: "아직 주장이 없습니다.",
    refuted: (n: number) =>
      n === 0
        ? "불성립으로 명시된 주장은 없습니다."
        : `그중 ${n}개는 불성립으로 명시되어 있습니다. 누군가 내린 결론이지만 모형이 반박합니다.`,
    howTo: "주장은 시험할 결론입니다. 누가 무엇이 뒤따른다고 말합니까? 예를 들어 텍스트에 이렇게 적으세요.",
    example: `claim 교착 "그대로 두면 현재 상태가 안정적이다" {
  expect now stable by nash
}`,
    exampleWithoutNow: `claim 첫째 "상태 1은 안정적일 수 있다" {
  expect state 1 stable by nash
}`,
    untested: (untested: number, n: number) =>
      `주장 ${n}개 가운데 ${untested}개는 지금 텍스트대로는 시험할 수 없습니다.`,
    untestedList: "시험할 수 없는 주장",
    notTested: "시험하지 않음",
    line: (n: number) => `${n}행`,
    holds: "성립",
    fails: "불성립",
    asStated: "명시된 대로",
    statedToFail: "불성립, 명시된 대로",
    holdsThough: "성립, 불성립으로 명시되었으나",
    failsThough: "불성립",
    because: (ids: string) => `근거: ${ids}`,
    scenario: (name: string) => `시나리오 “${name}”`,
    show: (n: number) => `상태 ${n} 보기`,
    states: "이를 결정하는 상태",
    filter: "표시",
    every: (n: number) => `전체 ${n}`,
    wrong: (n: number) => `명시된 것과 다름: ${n}`,
    statedFailing: (n: number) => `불성립으로 명시: ${n}`,
  },
});
