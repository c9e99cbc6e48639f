import { defineTexts } from "../../texts/define-texts.ts";

const en = new Intl.ListFormat("en-GB", { type: "conjunction" });
const enOr = new Intl.ListFormat("en-GB", { type: "disjunction" });
const zh = new Intl.ListFormat("zh-Hans", { type: "conjunction" });
const zhOr = new Intl.ListFormat("zh-Hans", { type: "disjunction" });
const ko = new Intl.ListFormat("ko", { type: "conjunction" });
const koOr = new Intl.ListFormat("ko", { type: "disjunction" });

/** The sentences over the table. */
export const headlineTexts = defineTexts({
  en: {
    space: " ",
    list: (parts: string[]): string => en.format(parts),
    /** A name among others in a list. */
    quoted: (name: string): string => name,
    orList: (parts: string[]): string => enOr.format(parts),
    others: (n: number) => (n === 1 ? "one more kind" : `${n} more kinds`),
    otherGroups: (n: number) => (n === 1 ? "one more group" : `${n} more groups`),
    /** Today's state by its outcomes, "" where it has none. */
    today: (title: string) => title || "the present state",
    noWishes: "Every state holds, because nobody’s wishes are known yet.",
    noToday: "The model does not say where things stand now.",
    todayHolds: (name: string) => `${upper(name)} holds today.`,
    todayHoldsWhen: (name: string, when: string) => `${upper(name)} holds today, ${when}.`,
    todayFalls: (name: string, leavers: string) => `${upper(name)} does not hold today: ${leavers}.`,
    leave: (names: string) => `${names} would leave`,
    leavers: (parts: readonly string[]): string => parts.join("; "),
    /** `under`: the concepts, where not every one; `first`: of several. */
    leaveUnder: (names: string, under: string | undefined, first: boolean): string =>
      `${names}${first ? " would leave" : ""} ${under === undefined ? "under every concept" : `under ${under} only`}`,
    /** `when`: under which concepts, where not every one. */
    alikeHolds: (numbers: readonly number[], n: number, when: string | undefined): string => {
      const states = `${n === 1 ? "state" : "states"} ${numbers.join(", ")}${n > numbers.length ? ", …" : ""}`;
      const under = when === undefined ? "under every concept" : when;
      return n === 1
        ? `Another state of the same outcome (${states}) holds ${under}.`
        : `${n.toLocaleString("en-GB")} other states of the same outcome (${states}) hold ${under}.`;
    },
    /** Under every concept asked; `too`: as today's state does. */
    wholeHolds: (names: string, n: number, too: boolean) =>
      `${upper(names)} ${n === 1 ? "holds" : "hold"} ${too ? "too" : "under every concept"}.`,
    canHold: (names: string, _: number, too: boolean) => `${upper(names)} can hold${too ? " too" : ""}.`,
    cannotHold: (names: string, _: number) => `${upper(names)} cannot.`,
    otherStates: (n: number, too: boolean) =>
      n === 1
        ? `One other state, which no outcome names, can hold${too ? " too" : ""}.`
        : `${n.toLocaleString("en-GB")} other states, which no outcome names, can hold${too ? " too" : ""}.`,
    nothingElse: (too: boolean): string => (too ? "Nothing else does." : "Nothing else holds."),
    states: (n: number) => (n === 1 ? "One state." : `${n.toLocaleString("en-GB")} states.`),
    hold: (when: string, n: number) =>
      `${upper(when)}, ${n === 0 ? "none holds" : n === 1 ? "one holds" : `${n.toLocaleString("en-GB")} hold`} for all.`,
    improveAlone: (names: string, n: number) => `From today ${names} ${n === 1 ? "gains" : "gain"} by moving alone.`,
    nobodyImproves: (groups: string) =>
      groups === ""
        ? "Nobody gains by leaving today, alone or together."
        : `Nobody gains by leaving today alone; together ${groups} can.`,
  },
  zh: {
    space: "",
    list: (parts: string[]): string => zh.format(parts),
    quoted: (name: string) => `“${name}”`,
    orList: (parts: string[]): string => zhOr.format(parts),
    others: (n: number) => `另外 ${n} 类结局`,
    otherGroups: (n: number) => `另外 ${n} 个联盟`,
    today: (title: string) => (title === "" ? "当前状态" : `当前的${title}`),
    noWishes: "所有状态都稳定，因为还不知道任何一方想要什么。",
    noToday: "模型没有说明当前处于什么状态。",
    todayHolds: (name: string) => `${name}稳定。`,
    todayHoldsWhen: (name: string, when: string) => `${when}时，${name}稳定。`,
    todayFalls: (name: string, leavers: string) => `${name}不稳定：${leavers}。`,
    leave: (names: string) => `${names}会离开`,
    leavers: (parts: readonly string[]): string => parts.join("；"),
    leaveUnder: (names: string, under: string | undefined, _: boolean): string =>
      under === undefined ? `${names}在所有概念下都会离开` : `${names}仅在 ${under} 下会离开`,
    alikeHolds: (numbers: readonly number[], n: number, when: string | undefined): string => {
      const states = `状态 ${numbers.join("、")}${n > numbers.length ? "……" : ""}`;
      const count = n === 1 ? "另一个状态" : `另外 ${n.toLocaleString("zh-CN")} 个状态`;
      return when === undefined
        ? `结局相同的${count}（${states}）在所有概念下都稳定。`
        : `${when}时，结局相同的${count}（${states}）稳定。`;
    },
    wholeHolds: (names: string, _: number, too: boolean) => `${names}${too ? "也稳定" : "在所有概念下都稳定"}。`,
    canHold: (names: string, _: number, too: boolean) => `${names}${too ? "也" : ""}能够稳定。`,
    cannotHold: (names: string, _: number) => `${names}则不能。`,
    otherStates: (n: number, too: boolean) =>
      `另有 ${n.toLocaleString("zh-CN")} 个没有结局名称的状态${too ? "也" : ""}能够稳定。`,
    nothingElse: (_: boolean) => "除此之外都不稳定。",
    states: (n: number) => `共 ${n.toLocaleString("zh-CN")} 个状态。`,
    hold: (when: string, n: number) =>
      `${when}时，${n === 0 ? "没有状态" : `有 ${n.toLocaleString("zh-CN")} 个状态`}对各方都稳定。`,
    improveAlone: (names: string, _: number) => `从当前状态出发，${names}单独移动即可获益。`,
    nobodyImproves: (groups: string) =>
      groups === ""
        ? "无论单独还是联合，离开当前状态都无人获益。"
        : `单独离开当前状态，无人获益；${groups}联合则可以。`,
  },
  ko: {
    space: " ",
    list: (parts: string[]): string => ko.format(parts),
    quoted: (name: string) => `‘${name}’`,
    orList: (parts: string[]): string => koOr.format(parts),
    others: (n: number) => `그 밖의 ${n}가지`,
    otherGroups: (n: number) => `그 밖의 연합 ${n}개`,
    today: (title: string) => (title === "" ? "현재 상태" : `현재 상태(${title})`),
    noWishes: "아직 누가 무엇을 원하는지 알려지지 않았으므로 모든 상태가 안정적입니다.",
    noToday: "모형에 현재 상태가 적혀 있지 않습니다.",
    todayHolds: (name: string) => `${name}는 안정적입니다.`,
    todayHoldsWhen: (name: string, when: string) => `${when} ${name}는 안정적입니다.`,
    todayFalls: (name: string, leavers: string) => `${name}는 안정적이지 않습니다. 떠날 의사결정자: ${leavers}.`,
    leave: (names: string) => names,
    leavers: (parts: readonly string[]): string => parts.join("; "),
    leaveUnder: (names: string, under: string | undefined, _: boolean): string =>
      `${names} (${under === undefined ? "모든 개념에서" : `${under}에서만`})`,
    alikeHolds: (numbers: readonly number[], n: number, when: string | undefined): string => {
      const states = `상태 ${numbers.join(", ")}${n > numbers.length ? ", …" : ""}`;
      const count = n === 1 ? "다른 상태 하나" : `다른 상태 ${n.toLocaleString("ko")}개`;
      return `${when ?? "모든 개념에서"} 결과가 같은 ${count}(${states})는 안정적입니다.`;
    },
    wholeHolds: (names: string, _: number, too: boolean) =>
      `${names} 결과${too ? "도" : "는 모든 개념에서"} 안정적입니다.`,
    canHold: (names: string, _: number, too: boolean) => `${names} 결과${too ? "도" : "는"} 안정적일 수 있습니다.`,
    cannotHold: (names: string, _: number) => `${names} 결과는 안정적일 수 없습니다.`,
    otherStates: (n: number, too: boolean) =>
      `고유한 결과 이름이 없는 다른 상태 ${n.toLocaleString("ko")}개${too ? "도" : "가"} 안정적일 수 있습니다.`,
    nothingElse: (_: boolean) => "그 밖에는 안정적인 것이 없습니다.",
    states: (n: number) => `상태 ${n.toLocaleString("ko")}개.`,
    hold: (when: string, n: number) =>
      `${when} ${n === 0 ? "모두에게 안정적인 상태가 없습니다" : `상태 ${n.toLocaleString("ko")}개가 모두에게 안정적입니다`}.`,
    improveAlone: (names: string, _: number) => `현재 상태에서 혼자 움직여 이득을 보는 의사결정자: ${names}.`,
    nobodyImproves: (groups: string) =>
      groups === ""
        ? "혼자서든 함께든 현재를 떠나 이득을 보는 의사결정자는 없습니다."
        : `혼자 현재를 떠나 이득을 보는 의사결정자는 없고, 함께라면 이득이 있습니다: ${groups}.`,
  },
});
export type HeadlineTexts = (typeof headlineTexts)["en"];

/** A sentence begins with a capital letter, whatever it begins with. */
function upper(text: string): string {
  const [first = "", ...rest] = Array.from(text);
  return first.toLocaleUpperCase("en") + rest.join("");
}

/** The table, its filters and what it is judged by. */
export const verdictsTexts = defineTexts({
  en: {
    part: "Part of the verdicts",
    parts: { table: "Table", ahead: "Looking far ahead", together: "Together", perceived: "As each side sees it" },
    table: "States and verdicts",
    outcome: "Outcome",
    taken: "Options taken",
    more: (n: number) => `${n.toLocaleString("en-GB")} more, same outcome and verdict`,
    moreHint: "Of the same outcomes, and holding for all under the same concepts; who would leave may differ.",
    show: "Show",
    anyOutcome: "every outcome",
    stableFor: "that holds for",
    everyone: "all",
    under: "under",
    anyConcept: "any concept or none",
    order: "Order",
    orders: { holding: "what holds first", number: "by number" },
    preference: (name: string) => `as ${name} prefers`,
    filterOptions: "Options",
    letters: { "-": "either way", Y: "taken", N: "not taken" },
    clear: "Show everything",
    group: "Put like to like",
    tooMany: "Like is not put to like above 65,536 states.",
    judged: "Concepts and rules",
    judgedTitle: "What is judged by",
    conceptsTitle: "A state holds for an actor when…",
    ruleNames: { "sanction-sequences": "How the others may answer", "ties-sanction": "Whether a tie is an answer" },
    ruleValues: { legal: "any sequence", "each-once": "each once", single: "one move", yes: "yes", no: "no" },
    defined: "Not defined for this form of model.",
    defaults: "As usual",
    copy: "Copy the table",
    csv: "Download as CSV",
    copied: (rows: number, left: number) =>
      `${rows.toLocaleString("en-GB")} rows copied.${left > 0 ? ` ${left.toLocaleString("en-GB")} more did not fit.` : ""}`,
    written: (rows: number, left: number) =>
      `${rows.toLocaleString("en-GB")} rows written.${left > 0 ? ` ${left.toLocaleString("en-GB")} more did not fit.` : ""}`,
    notCopied: "The browser did not allow copying.",
    outdated: "The verdicts have changed since these rows were put in order.",
    again: "Order again",
    count: (rows: number, states: number, all: number) =>
      `${rows === states ? "" : `${rows.toLocaleString("en-GB")} rows for `}${states.toLocaleString("en-GB")} of ${all.toLocaleString("en-GB")} states`,
    nothing: "No state is like that. Choose less, or show everything.",
    noModel: "There is no model yet, or it has errors. Open a case from Start, or write one under Model.",
    eachShort: "Actor by actor",
    each: "How many states are stable for each actor",
    actor: "Actor",
    all: "All of them",
    page: (page: number, pages: number) => `Part ${page} of ${pages}`,
    earlier: "Earlier",
    later: "Later",
    cell: (concept: string, verdict: string) => `${concept}: ${verdict}`,
    why: "Enter says why",
    dismiss: "Close",
  },
  zh: {
    part: "结论的部分",
    parts: { table: "状态表", ahead: "有远见时", together: "联合起来", perceived: "各方眼中" },
    table: "状态与判定",
    outcome: "结局",
    taken: "所采取的选项",
    more: (n: number) => `另有 ${n.toLocaleString("zh-CN")} 个，结局与判定相同`,
    moreHint: "结局相同，并在相同的概念下对各方都稳定；哪一方会离开则可能不同。",
    show: "显示",
    anyOutcome: "所有结局",
    stableFor: "稳定对象",
    everyone: "各方",
    under: "所依概念",
    anyConcept: "不限",
    order: "次序",
    orders: { holding: "稳定者在前", number: "按编号" },
    preference: (name: string) => `按${name}的偏好`,
    filterOptions: "选项",
    letters: { "-": "不限", Y: "采取", N: "不采取" },
    clear: "全部显示",
    group: "同类合并",
    tooMany: "超过 65,536 个状态时不合并同类。",
    judged: "概念与规则",
    judgedTitle: "判定依据",
    conceptsTitle: "一个状态对某决策者稳定，是指……",
    ruleNames: { "sanction-sequences": "其他各方可以怎样应对", "ties-sanction": "同样好算不算制裁" },
    ruleValues: { legal: "任意序列", "each-once": "每方一次", single: "只一步", yes: "算", no: "不算" },
    defined: "这种形式的模型没有此概念的定义。",
    defaults: "恢复默认",
    copy: "复制表格",
    csv: "下载 CSV",
    copied: (rows: number, left: number) =>
      `已复制 ${rows.toLocaleString("zh-CN")} 行。${left > 0 ? `另有 ${left.toLocaleString("zh-CN")} 行放不下。` : ""}`,
    written: (rows: number, left: number) =>
      `已写出 ${rows.toLocaleString("zh-CN")} 行。${left > 0 ? `另有 ${left.toLocaleString("zh-CN")} 行放不下。` : ""}`,
    notCopied: "浏览器不允许复制。",
    outdated: "排序之后判定已有变化。",
    again: "重新排序",
    count: (rows: number, states: number, all: number) =>
      `${rows === states ? "" : `${rows.toLocaleString("zh-CN")} 行，代表 `}${all.toLocaleString("zh-CN")} 个状态中的 ${states.toLocaleString("zh-CN")} 个`,
    nothing: "没有这样的状态。请放宽条件，或全部显示。",
    noModel: "还没有模型，或模型有错误。请从“开始”打开案例，或在“模型”中编写。",
    eachShort: "逐个决策者",
    each: "对每个决策者稳定的状态数",
    actor: "决策者",
    all: "各方",
    page: (page: number, pages: number) => `第 ${page} 部分，共 ${pages} 部分`,
    earlier: "前一部分",
    later: "后一部分",
    cell: (concept: string, verdict: string) => `${concept}：${verdict}`,
    why: "按 Enter 看原因",
    dismiss: "关闭",
  },
  ko: {
    part: "판정의 부분",
    parts: { table: "상태표", ahead: "멀리 내다보면", together: "함께라면", perceived: "각자의 시각" },
    table: "상태와 판정",
    outcome: "결과",
    taken: "선택한 것",
    more: (n: number) => `결과와 판정이 같은 상태 ${n.toLocaleString("ko")}개 더`,
    moreHint: "결과가 같고 같은 개념에서 모두에게 안정적인 상태들입니다. 누가 떠날지는 다를 수 있습니다.",
    show: "표시",
    anyOutcome: "모든 결과",
    stableFor: "안정적인 대상",
    everyone: "모두",
    under: "기준 개념",
    anyConcept: "제한 없음",
    order: "순서",
    orders: { holding: "안정적인 것부터", number: "번호순" },
    preference: (name: string) => `${name}의 선호순`,
    filterOptions: "선택지",
    letters: { "-": "상관없음", Y: "선택함", N: "선택 안 함" },
    clear: "모두 보기",
    group: "비슷한 것끼리",
    tooMany: "상태가 65,536개를 넘으면 묶지 않습니다.",
    judged: "개념과 규칙",
    judgedTitle: "판정 기준",
    conceptsTitle: "상태가 의사결정자에게 안정적이라는 것은…",
    ruleNames: { "sanction-sequences": "다른 의사결정자들의 대응 방식", "ties-sanction": "동순위도 제재인가" },
    ruleValues: { legal: "모든 이동 순서", "each-once": "각자 한 번", single: "한 번", yes: "예", no: "아니요" },
    defined: "이 형식의 모형에는 정의되지 않습니다.",
    defaults: "기본값으로",
    copy: "표 복사",
    csv: "CSV 내려받기",
    copied: (rows: number, left: number) =>
      `${rows.toLocaleString("ko")}행을 복사했습니다.${left > 0 ? ` ${left.toLocaleString("ko")}행은 담지 못했습니다.` : ""}`,
    written: (rows: number, left: number) =>
      `${rows.toLocaleString("ko")}행을 썼습니다.${left > 0 ? ` ${left.toLocaleString("ko")}행은 담지 못했습니다.` : ""}`,
    notCopied: "브라우저가 복사를 허용하지 않았습니다.",
    outdated: "정렬한 뒤로 판정이 바뀌었습니다.",
    again: "다시 정렬",
    count: (rows: number, states: number, all: number) =>
      `전체 ${all.toLocaleString("ko")}개 상태 중 ${states.toLocaleString("ko")}개${rows === states ? "" : ` (${rows.toLocaleString("ko")}행)`}`,
    nothing: "그런 상태는 없습니다. 조건을 줄이거나 ‘모두 보기’를 누르세요.",
    noModel: "아직 모형이 없거나 오류가 있습니다. ‘시작’에서 사례를 열거나 ‘모형’에서 작성하세요.",
    eachShort: "의사결정자별",
    each: "의사결정자별 안정적인 상태 수",
    actor: "의사결정자",
    all: "모두",
    page: (page: number, pages: number) => `${pages}부분 중 ${page}번째`,
    earlier: "이전",
    later: "다음",
    cell: (concept: string, verdict: string) => `${concept}: ${verdict}`,
    why: "Enter: 이유 보기",
    dismiss: "닫기",
  },
});
export type VerdictsTexts = (typeof verdictsTexts)["en"];
