import type { SuggestionKind } from "detente/evidence";
import { defineTexts } from "../../texts/define-texts.ts";

type Kinds = Readonly<Record<SuggestionKind, string>>;

export const evidenceTexts = defineTexts({
  en: {
    sentence: (items: number, resting: number, assumed: number, uncited: number): string => {
      if (items === 0) return "No preference or rule is written down yet.";
      if (assumed + uncited === 0) return `All ${items} preferences and rules rest on something that somebody said.`;
      const parts = [
        ...(assumed > 0 ? [`${assumed} on an assumption alone`] : []),
        ...(uncited > 0 ? [`${uncited} on nothing that is named`] : []),
      ];
      return `Of ${items} preferences and rules, ${resting} rest on what somebody said, ${parts.join(" and ")}.`;
    },
    sources: (n: number, carrying: number) =>
      n === 0
        ? "No source is named."
        : carrying === 0
          ? n === 1
            ? "One source is named; nothing rests on it yet."
            : `${n} sources are named; nothing rests on any of them yet.`
          : n === 1
            ? "All evidence comes from one source."
            : carrying < n
              ? `The evidence comes from ${carrying} of ${n} sources.`
              : `The evidence comes from ${n} sources.`,
    unused: (n: number) =>
      n === 0 ? "" : n === 1 ? " One statement carries nothing." : ` ${n} statements carry nothing.`,
    show: "Show",
    filter: { all: "all", weak: "what is weak", unused: "what carries nothing" },
    statements: "Statements",
    items: "Preferences, rules and claims",
    carries: "carries",
    carriesNothing: "carries nothing",
    more: (n: number) => ` and ${n} more`,
    rests: "rests on",
    unknownSource: "no source",
    inDocument: "Show in the document",
    emptyStatements: "No statement yet. Open a document, select a passage, and make it a statement.",
    noneSuch: "There is none of these.",
    documents: "Documents",
    open: "Open documents…",
    dropHint: "Text, web pages, PDF and Word documents. They are read in this page; nothing is sent anywhere.",
    reading: "Reading…",
    failed: (name: string, why: string) => `${name} could not be read: ${why}`,
    folder: "In the opened folder",
    shown: "Document",
    isSource: (name: string) => `This is the source “${name}”.`,
    notSource: "This document is no source of the model yet.",
    makeSource: "Make it a source",
    changed: (name: string) =>
      `Other contents than the source “${name}” had when it was quoted: its hash differs. Each quote is looked for again below.`,
    makeStatement: "Make the selection a statement",
    selectHint: "Select a passage to make it a statement.",
    suggestions: (n: number) => (n === 0 ? "No suggestion is left." : n === 1 ? "1 suggestion" : `${n} suggestions`),
    suggestionsHint: "Arrow keys choose, Enter accepts, Delete rejects. Nothing enters the model by itself.",
    rules: "The rules of wording know English; in other languages quotations are found by their marks.",
    accept: "Accept",
    reject: "Reject",
    says: (speaker: string) => `${speaker}:`,
    added: "Added to the model as a statement.",
    sourceChanged: "its file has changed",
    useFor: "Use it for…",
    useForTitle: (name: string) => `What rests on “${name}”`,
    nothingToCarry: "The model says nothing yet that could rest on it. Write down who wants what under Model, Wants.",
    wishesOf: (actor: string) => `What ${actor} wants`,
    kindsOfParts: { option: "What each can do", rule: "What cannot be, and what must", now: "Today", claim: "Claims" },
    inReading: (group: string, reading: string) => `${group} (${reading})`,
    ofReading: (reading: string) => `in “${reading}”`,
    onBehalf: (actor: string) => `for ${actor}`,
    behalf: "On behalf of",
    nobody: "nobody named",
    asBefore: (speaker: string) => `as before for ${speaker}`,
    isToCarry: "Carries",
    nothingYet: "nothing yet",
    addedFor: (actor: string) => `Added to the model as a statement for ${actor}.`,
    kinds: {
      quotation: "quotation",
      reported: "reported speech",
      condition: "condition",
      offer: "offer",
      demand: "demand",
      threat: "threat",
      promise: "promise",
      position: "position",
      uncited: "no citation",
      loaded: "loaded wording",
    } as Kinds,
  },
  zh: {
    sentence: (items: number, resting: number, assumed: number, uncited: number): string => {
      if (items === 0) return "尚未写下任何偏好或约束。";
      if (assumed + uncited === 0) return `全部 ${items} 条偏好和约束都以某人的话为依据。`;
      const parts = [
        ...(assumed > 0 ? [`${assumed} 条只是假设`] : []),
        ...(uncited > 0 ? [`${uncited} 条没有注明依据`] : []),
      ];
      return `${items} 条偏好和约束中，${resting} 条以某人的话为依据，${parts.join("，")}。`;
    },
    sources: (n: number, carrying: number) =>
      n === 0
        ? "没有注明来源。"
        : carrying === 0
          ? `注明了 ${n} 个来源，但还没有内容以其为依据。`
          : n === 1
            ? "全部证据来自同一个来源。"
            : carrying < n
              ? `证据来自 ${n} 个来源中的 ${carrying} 个。`
              : `证据来自 ${n} 个来源。`,
    unused: (n: number) => (n === 0 ? "" : `有 ${n} 条陈述不支撑任何内容。`),
    show: "显示",
    filter: { all: "全部", weak: "薄弱之处", unused: "不支撑任何内容的" },
    statements: "陈述",
    items: "偏好、约束和论断",
    carries: "支撑",
    carriesNothing: "不支撑任何内容",
    more: (n: number) => `，另有 ${n} 项`,
    rests: "依据",
    unknownSource: "未注明来源",
    inDocument: "在文档中显示",
    emptyStatements: "尚无陈述。请打开文档，选中一段话，使之成为陈述。",
    noneSuch: "没有这样的内容。",
    documents: "文档",
    open: "打开文档……",
    dropHint: "文本、网页、PDF 和 Word 文档。文档在本页面内读取，不会发送到任何地方。",
    reading: "正在读取……",
    failed: (name: string, why: string) => `无法读取 ${name}：${why}`,
    folder: "在已打开的文件夹中",
    shown: "文档",
    isSource: (name: string) => `这是来源“${name}”。`,
    notSource: "这份文档还不是模型的来源。",
    makeSource: "设为来源",
    changed: (name: string) => `内容与引用时的来源“${name}”不同：哈希值不一致。下面重新查找每条引文。`,
    makeStatement: "将所选内容设为陈述",
    selectHint: "选中一段话，使之成为陈述。",
    suggestions: (n: number) => (n === 0 ? "没有剩余建议。" : `${n} 条建议`),
    suggestionsHint: "方向键选择，Enter 接受，Delete 拒绝。没有内容会自动进入模型。",
    rules: "措辞规则针对英语；其他语言只按引号识别引语。",
    accept: "接受",
    reject: "拒绝",
    says: (speaker: string) => `${speaker}：`,
    added: "已作为陈述加入模型。",
    sourceChanged: "文件已更改",
    useFor: "用作……的依据",
    useForTitle: (name: string) => `以“${name}”为依据的内容`,
    nothingToCarry: "模型中还没有可以以其为依据的内容。请在“模型”的“偏好”中写下各方想要什么。",
    wishesOf: (actor: string) => `${actor}想要什么`,
    kindsOfParts: { option: "各方能做什么", rule: "什么不可能，什么必须", now: "现状", claim: "论断" },
    inReading: (group: string, reading: string) => `${group}（${reading}）`,
    ofReading: (reading: string) => `在“${reading}”中`,
    onBehalf: (actor: string) => `代表${actor}`,
    behalf: "代表",
    nobody: "未指明",
    asBefore: (speaker: string) => `与${speaker}此前的陈述相同`,
    isToCarry: "支撑",
    nothingYet: "暂无",
    addedFor: (actor: string) => `已作为代表${actor}的陈述加入模型。`,
    kinds: {
      quotation: "引语",
      reported: "转述",
      condition: "条件",
      offer: "提议",
      demand: "要求",
      threat: "威胁",
      promise: "承诺",
      position: "立场",
      uncited: "无出处",
      loaded: "带倾向的措辞",
    } as Kinds,
  },
  ko: {
    sentence: (items: number, resting: number, assumed: number, uncited: number): string => {
      if (items === 0) return "아직 적힌 선호나 제약이 없습니다.";
      if (assumed + uncited === 0) return `선호와 제약 ${items}개가 모두 누군가의 말에 근거합니다.`;
      const parts = [
        ...(assumed > 0 ? [`${assumed}개는 가정에만`] : []),
        ...(uncited > 0 ? [`${uncited}개는 아무것도 적히지 않은 채`] : []),
      ];
      return `선호와 제약 ${items}개 가운데 ${resting}개는 누군가의 말에, ${parts.join(", ")} 근거합니다.`;
    },
    sources: (n: number, carrying: number) =>
      n === 0
        ? "출처가 적혀 있지 않습니다."
        : carrying === 0
          ? `출처 ${n}곳이 적혀 있지만 아직 여기에 근거한 것이 없습니다.`
          : n === 1
            ? "모든 근거가 한 출처에서 나왔습니다."
            : carrying < n
              ? `근거는 출처 ${n}곳 가운데 ${carrying}곳에서 나왔습니다.`
              : `근거는 출처 ${n}곳에서 나왔습니다.`,
    unused: (n: number) => (n === 0 ? "" : ` 진술 ${n}개는 아무것도 뒷받침하지 않습니다.`),
    show: "표시",
    filter: { all: "전체", weak: "약한 곳", unused: "아무것도 뒷받침하지 않는 것" },
    statements: "진술",
    items: "선호, 제약, 주장",
    carries: "뒷받침하는 것",
    carriesNothing: "뒷받침하는 것 없음",
    more: (n: number) => ` 외 ${n}개`,
    rests: "근거",
    unknownSource: "출처 미기재",
    inDocument: "문서에서 보기",
    emptyStatements: "아직 진술이 없습니다. 문서를 열고 구절을 골라 진술로 만드세요.",
    noneSuch: "해당하는 것이 없습니다.",
    documents: "문서",
    open: "문서 열기…",
    dropHint: "텍스트, 웹페이지, PDF, Word 문서를 읽습니다. 이 페이지 안에서만 읽으며 어디로도 보내지 않습니다.",
    reading: "읽는 중…",
    failed: (name: string, why: string) => `${name} 파일을 읽지 못했습니다: ${why}`,
    folder: "열린 폴더",
    shown: "문서",
    isSource: (name: string) => `이 문서는 출처 “${name}”입니다.`,
    notSource: "이 문서는 아직 모형의 출처가 아닙니다.",
    makeSource: "출처로 만들기",
    changed: (name: string) =>
      `인용할 때의 출처 “${name}”과 내용이 다릅니다. 해시 값이 다릅니다. 인용은 아래에서 다시 찾습니다.`,
    makeStatement: "선택한 부분을 진술로 만들기",
    selectHint: "구절을 선택해 진술로 만드세요.",
    suggestions: (n: number) => (n === 0 ? "남은 제안이 없습니다." : `제안 ${n}개`),
    suggestionsHint: "화살표 키로 고르고 Enter로 받아들이고 Delete로 물립니다. 저절로 모형에 들어가는 것은 없습니다.",
    rules: "표현 규칙은 영어용입니다. 다른 언어에서는 따옴표로 인용만 찾습니다.",
    accept: "받아들이기",
    reject: "물리기",
    says: (speaker: string) => `${speaker}:`,
    added: "모형에 진술로 더했습니다.",
    sourceChanged: "파일이 바뀜",
    useFor: "근거로 쓰기…",
    useForTitle: (name: string) => `“${name}”에 근거한 것`,
    nothingToCarry: "아직 여기에 근거할 만한 것이 모형에 없습니다. ‘모형’의 ‘선호’에 각자 원하는 것을 적으세요.",
    wishesOf: (actor: string) => `${actor} 측이 원하는 것`,
    kindsOfParts: {
      option: "각자 할 수 있는 일",
      rule: "있을 수 없는 것과 있어야 하는 것",
      now: "현재",
      claim: "주장",
    },
    inReading: (group: string, reading: string) => `${group}(${reading})`,
    ofReading: (reading: string) => `‘${reading}’에서`,
    onBehalf: (actor: string) => `${actor} 측을 대신해`,
    behalf: "누구를 대신해",
    nobody: "지정 없음",
    asBefore: (speaker: string) => `이전과 같음: ${speaker}`,
    isToCarry: "뒷받침하는 것",
    nothingYet: "아직 없음",
    addedFor: (actor: string) => `모형에 진술로 더했습니다. 대신한 쪽: ${actor}.`,
    kinds: {
      quotation: "인용",
      reported: "전언",
      condition: "조건",
      offer: "제안",
      demand: "요구",
      threat: "위협",
      promise: "약속",
      position: "입장",
      uncited: "출처 없음",
      loaded: "치우친 표현",
    } as Kinds,
  },
});
