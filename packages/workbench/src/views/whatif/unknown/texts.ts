import { defineTexts } from "../../../texts/define-texts.ts";

/** What is not known of what the actors want: what hangs on it, and what to ask next. */
export const unknownTexts = defineTexts({
  en: {
    space: " ",
    settled: "Nothing is left open here: how each side ranks the states is given.",
    noOrder: "No order of preferences is left open.",
    silent: (names: string, n: number) =>
      `Nothing is said of what ${names} ${n === 1 ? "wants: it counts" : "want: they count"} as liking all states alike here.`,
    dispute: (whose: string) => `It is not known how some states compare: ${whose}.`,
    whose: (name: string, n: number, of: number) =>
      `${n.toLocaleString("en-GB")} of ${of.toLocaleString("en-GB")} comparisons for ${name}`,
    certain: (concept: string, names: string, n: number) =>
      n === 0
        ? `Under ${concept} nothing is certain to hold.`
        : `However it turns out, under ${concept} ${n === 1 ? "this holds" : "these hold"}: ${names}.`,
    possible: (names: string) => `Open is whether these hold: ${names}.`,
    nothingElse: "Nothing else can.",
    readings: "Count as possible, too, the rankings of",
    title: "What holds, however the unknown is taken",
    outcome: "Outcome",
    counts: (sure: number, may: number) => `${sure} certain, ${may} open`,
    extensions: {
      a: "a: an actor leaves for a state of unknown worth, and none holds it back",
      b: "b: it stays rather than leave for one, and none holds it back",
      c: "c: it leaves for one, and may be held back by one",
      d: "d: it stays rather than leave for one, and may be held back by one",
    },
    term: (id: string) => `${id}, with preferences unknown`,
    definition:
      "Certain is what holds in all four ways of taking a comparison that is not known (a to d); open is what holds in some of them.",
    citation: "Li, Hipel, Kilgour & Fang 2004",
    sure: "holds however it is taken",
    open: (ways: string) => `open: holds in ${ways}`,
    not: "does not hold, however it is taken",
    ways: (ways: string) => `in ${ways}`,
    marks: { stays: "stays, whatever", may: "may stay", leaves: "leaves, whatever", open: "may hold for all" },
    pairs: "Comparisons that are open",
    pair: (a: string, b: string) => `${a} or ${b}`,
    morePairs: (n: number) => `and ${n.toLocaleString("en-GB")} more`,
    tooLarge: (states: number) =>
      `What is not known is compared state by state. That is done for up to 8,192 states; this model has ${states.toLocaleString("en-GB")}. Add rules for what cannot go together, or leave out options that decide nothing.`,
    next: "What to ask next",
    judgedBy: "Judged by",
    nothingToAsk:
      "There is nothing to ask: every actor has preferences, and no order among them is left open. Where you do not know which of two concerns matters more, put them into unordered { }.",
    leaveOpen: (name: string) => `Leave open what ${name} puts first`,
    leftOpen: "Put into unordered { } in the text; undo takes it back.",
    anything: (names: string, n: number) =>
      `What ${names} ${n === 1 ? "wants is open: here it" : "want is open: here they"} may want any option taken, or not taken, in any order of importance.`,
    noneChanges: "Nothing that is still open changes a verdict.",
    depends: (n: number) =>
      n === 1
        ? "One verdict hangs on answers that the model does not give."
        : `${n} verdicts hang on answers that the model does not give.`,
    first: "The answer that would settle most:",
    looked: (n: number, ways: number | undefined) =>
      n === ways
        ? `All ${n.toLocaleString("en-GB")} ways to fill in what is open were looked at.`
        : `${n.toLocaleString("en-GB")} ways to fill in what is open were drawn${ways === undefined ? "" : `, of ${ways.toLocaleString("en-GB")}`}: what they agree on is likely to be settled, and not proven to be.`,
    stance: (name: string, option: string) => `Does ${name} want ${option}, or not?`,
    order: (name: string, n: number) => `What matters ${n > 2 ? "most" : "more"} to ${name}?`,
    settles: (n: string, of: number) => `Settles ${n} of ${of} open verdicts on average.`,
    settlesNone: "Settles no verdict by itself.",
    answer: (alternative: string) => `Answer: ${alternative}`,
    answered: "The answer is in the text; undo takes it back.",
    moreQuestions: (n: number) => (n === 1 ? "One more question is left out." : `${n} more questions are left out.`),
    verdicts: "What hangs on it",
    verdict: "Verdict",
    share: "In how many of the ways it holds",
    outcomeHolds: (name: string) => `some “${name}” holds`,
    nowHolds: "today holds",
    stateHolds: (name: string) => `${name} holds`,
    always: "always",
    never: "never",
    inWays: (n: number, of: number) => `in ${n.toLocaleString("en-GB")} of ${of.toLocaleString("en-GB")}`,
  },
  zh: {
    space: "",
    settled: "这里没有未定之处：各方如何排列状态都已给出。",
    noOrder: "没有未定的偏好次序。",
    silent: (names: string, _: number) => `没有写明${names}想要什么：这里按对所有状态一视同仁处理。`,
    dispute: (whose: string) => `有些状态孰优孰劣尚不可知：${whose}。`,
    whose: (name: string, n: number, of: number) =>
      `${name}的 ${of.toLocaleString("zh-CN")} 个比较中有 ${n.toLocaleString("zh-CN")} 个`,
    certain: (concept: string, names: string, n: number) =>
      n === 0 ? `在 ${concept} 下没有什么必定稳定。` : `无论结果如何，在 ${concept} 下稳定的有：${names}。`,
    possible: (names: string) => `能否稳定尚未确定的有：${names}。`,
    nothingElse: "此外都不可能。",
    readings: "同样视为可能的，还有这些情景的排序",
    title: "无论未知如何，什么稳定",
    outcome: "结局",
    counts: (sure: number, may: number) => `确定 ${sure}，未定 ${may}`,
    extensions: {
      a: "a：决策者会为价值未知的状态离开，而这样的状态不构成制裁",
      b: "b：不会为这样的状态离开，它也不构成制裁",
      c: "c：会为这样的状态离开，它也可能构成制裁",
      d: "d：不会为这样的状态离开，它则可能构成制裁",
    },
    term: (id: string) => `${id}（偏好未知时）`,
    definition: "对未知的比较有四种取法（a 至 d）：在四种取法下都稳定的是确定的，只在某些取法下稳定的是未定的。",
    citation: "Li, Hipel, Kilgour & Fang 2004",
    sure: "无论如何都稳定",
    open: (ways: string) => `未定：在 ${ways} 下稳定`,
    not: "无论如何都不稳定",
    ways: (ways: string) => `在 ${ways} 下`,
    marks: { stays: "必定留下", may: "可能留下", leaves: "必定离开", open: "可能对各方都稳定" },
    pairs: "尚未确定的比较",
    pair: (a: string, b: string) => `${a}，还是${b}`,
    morePairs: (n: number) => `另有 ${n.toLocaleString("zh-CN")} 个`,
    tooLarge: (states: number) =>
      `未知之处要逐个状态比较，最多处理 8,192 个状态；这个模型有 ${states.toLocaleString("zh-CN")} 个。请为不能并存的情况加上约束，或去掉不起作用的选项。`,
    next: "接下来该问什么",
    judgedBy: "所依概念",
    nothingToAsk:
      "没有可问的：每个决策者都有偏好，其中的次序也没有未定之处。若不知道两项关切孰重孰轻，可把它们放入 unordered { }。",
    leaveOpen: (name: string) => `让${name}最看重什么成为未定`,
    leftOpen: "已在文本中放入 unordered { }；可以撤销。",
    anything: (names: string, _: number) =>
      `${names}想要什么尚属未定：这里任何选项它都可能想要或不想要，重要性的次序也任意。`,
    noneChanges: "仍未定的都不改变任何判定。",
    depends: (n: number) => `有 ${n} 项判定取决于模型没有给出的答案。`,
    first: "能确定最多判定的问题：",
    looked: (n: number, ways: number | undefined) =>
      n === ways
        ? `补全未定之处的 ${n.toLocaleString("zh-CN")} 种方式都已考察。`
        : `${ways === undefined ? "" : `从 ${ways.toLocaleString("zh-CN")} 种方式中`}抽取了 ${n.toLocaleString("zh-CN")} 种补全方式：它们一致之处很可能已定，但未经证明。`,
    stance: (name: string, option: string) => `${name}想不想要${option}？`,
    order: (name: string, n: number) => `对${name}来说，哪一项${n > 2 ? "最" : "更"}重要？`,
    settles: (n: string, of: number) => `平均能确定 ${of} 项未定判定中的 ${n} 项。`,
    settlesNone: "单凭它不能确定任何判定。",
    answer: (alternative: string) => `回答：${alternative}`,
    answered: "答案已写入文本；可以撤销。",
    moreQuestions: (n: number) => `还有 ${n} 个问题未列出。`,
    verdicts: "取决于此的判定",
    verdict: "判定",
    share: "在多少种方式下成立",
    outcomeHolds: (name: string) => `某个“${name}”稳定`,
    nowHolds: "当前状态稳定",
    stateHolds: (name: string) => `“${name}”稳定`,
    always: "总是",
    never: "从不",
    inWays: (n: number, of: number) => `${of.toLocaleString("zh-CN")} 种中的 ${n.toLocaleString("zh-CN")} 种`,
  },
  ko: {
    space: " ",
    settled: "열려 있는 것이 없습니다. 각자가 상태를 어떤 순위로 보는지 모두 주어져 있습니다.",
    noOrder: "열려 있는 선호 순서가 없습니다.",
    silent: (names: string, _: number) =>
      `무엇을 원하는지 적혀 있지 않은 쪽: ${names}. 여기서는 모든 상태를 똑같이 좋아하는 것으로 봅니다.`,
    dispute: (whose: string) => `어느 상태가 나은지 알 수 없는 비교가 있습니다: ${whose}.`,
    whose: (name: string, n: number, of: number) =>
      `${name} ${of.toLocaleString("ko")}개 중 ${n.toLocaleString("ko")}개`,
    certain: (concept: string, names: string, n: number) =>
      n === 0
        ? `${concept} 개념에서 확실히 안정적인 것은 없습니다.`
        : `어떻게 밝혀지든 ${concept} 개념에서 안정적인 것: ${names}.`,
    possible: (names: string) => `안정적인지 아직 알 수 없는 것: ${names}.`,
    nothingElse: "그 밖에는 없습니다.",
    readings: "다음 시나리오의 순위도 가능한 것으로 봅니다",
    title: "모르는 것을 어떻게 보든 안정적인 것",
    outcome: "결과",
    counts: (sure: number, may: number) => `확실 ${sure}, 미정 ${may}`,
    extensions: {
      a: "a: 가치를 모르는 상태를 향해 떠나고, 그런 상태는 제재가 되지 않음",
      b: "b: 그런 상태를 향해 떠나지 않고, 그런 상태는 제재가 되지 않음",
      c: "c: 그런 상태를 향해 떠나고, 그런 상태가 제재가 될 수 있음",
      d: "d: 그런 상태를 향해 떠나지 않고, 그런 상태가 제재가 될 수 있음",
    },
    term: (id: string) => `${id} (선호를 모를 때)`,
    definition:
      "알 수 없는 비교를 보는 네 방식(a~d) 모두에서 안정적이면 확실하고, 일부에서만 안정적이면 아직 정해지지 않은 것입니다.",
    citation: "Li, Hipel, Kilgour & Fang 2004",
    sure: "어떻게 보든 안정적",
    open: (ways: string) => `미정: ${ways}에서 안정적`,
    not: "어떻게 보든 안정적이지 않음",
    ways: (ways: string) => `${ways}에서`,
    marks: {
      stays: "어떻게 보든 머무름",
      may: "머물 수 있음",
      leaves: "어떻게 보든 떠남",
      open: "모두에게 안정적일 수 있음",
    },
    pairs: "정해지지 않은 비교",
    pair: (a: string, b: string) => `${a} 또는 ${b}`,
    morePairs: (n: number) => `그 밖에 ${n.toLocaleString("ko")}개`,
    tooLarge: (states: number) =>
      `모르는 것은 상태마다 비교하므로 상태 8,192개까지 다룹니다. 이 모형에는 ${states.toLocaleString("ko")}개가 있습니다. 함께 일어날 수 없는 것에 제약을 더하거나, 아무것도 좌우하지 않는 선택지를 빼세요.`,
    next: "다음에 물어볼 것",
    judgedBy: "판단 기준",
    nothingToAsk:
      "물어볼 것이 없습니다. 모두에게 선호가 있고 그 순서도 정해져 있습니다. 두 관심사 중 무엇이 더 중요한지 모르면 unordered { } 안에 넣으세요.",
    leaveOpen: (name: string) => `무엇이 먼저인지 열어 두기: ${name}`,
    leftOpen: "텍스트에서 unordered { } 안에 넣었습니다. 실행 취소로 되돌릴 수 있습니다.",
    anything: (names: string, _: number) =>
      `무엇을 원하는지 열려 있는 쪽: ${names}. 여기서는 어떤 선택지든 원하거나 원하지 않을 수 있고, 중요도의 순서도 어떻든 가능합니다.`,
    noneChanges: "아직 열려 있는 것은 어떤 판정도 바꾸지 않습니다.",
    depends: (n: number) => `판정 ${n}개가 모형에 없는 답에 달려 있습니다.`,
    first: "가장 많은 것을 정할 질문:",
    looked: (n: number, ways: number | undefined) =>
      n === ways
        ? `열린 것을 채우는 ${n.toLocaleString("ko")}가지 방법을 모두 살펴보았습니다.`
        : `열린 것을 채우는 방법 ${ways === undefined ? "" : `${ways.toLocaleString("ko")}가지 중 `}${n.toLocaleString("ko")}가지를 뽑았습니다. 이들이 일치하는 것은 정해졌을 가능성이 크지만 증명된 것은 아닙니다.`,
    stance: (name: string, option: string) => `${name} 측은 이것을 원합니까, 원하지 않습니까: ${option}?`,
    order: (name: string, n: number) => `${name}에게 무엇이 ${n > 2 ? "가장" : "더"} 중요합니까?`,
    settles: (n: string, of: number) => `열린 판정 ${of}개 중 평균 ${n}개를 정합니다.`,
    settlesNone: "그것만으로는 어떤 판정도 정해지지 않습니다.",
    answer: (alternative: string) => `답: ${alternative}`,
    answered: "답을 텍스트에 적었습니다. 실행 취소로 되돌릴 수 있습니다.",
    moreQuestions: (n: number) => `질문 ${n}개가 더 있습니다.`,
    verdicts: "여기에 달린 판정",
    verdict: "판정",
    share: "성립하는 방법의 수",
    outcomeHolds: (name: string) => `‘${name}’ 중 하나가 안정적`,
    nowHolds: "현재 상태가 안정적",
    stateHolds: (name: string) => `‘${name}’ 상태가 안정적`,
    always: "항상",
    never: "결코 아님",
    inWays: (n: number, of: number) => `${of.toLocaleString("ko")}가지 중 ${n.toLocaleString("ko")}가지`,
  },
});
