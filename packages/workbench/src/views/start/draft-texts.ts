import { defineTexts } from "../../texts/define-texts.ts";

/** What is said of models that were not saved when something else was opened, or when their window was closed. */
export const draftTexts = defineTexts({
  en: {
    drafts: "Not saved yet",
    hint: "Kept in this browser only. Go on with one and save it.",
    goOn: (title: string) => `Go on with ${title}`,
    discard: "Throw away",
    discardOf: (title: string) => `Throw away the draft of ${title}`,
    putAside: (title: string) => `“${title}” was not saved: it is kept on Start.`,
    dropped: (titles: string) => `There were too many such drafts; the oldest is given up: ${titles}.`,
    back: "Back to it",
    thrownAway: (title: string) => `The draft of “${title}” is thrown away.`,
    takeBack: "Take it back",
  },
  zh: {
    drafts: "尚未保存",
    hint: "仅保存在此浏览器中。继续编辑并保存它。",
    goOn: (title: string) => `继续编辑 ${title}`,
    discard: "丢弃",
    discardOf: (title: string) => `丢弃 ${title} 的草稿`,
    putAside: (title: string) => `“${title}”尚未保存：已保留在“开始”中。`,
    dropped: (titles: string) => `这样的草稿过多，最早的已放弃：${titles}。`,
    back: "返回该模型",
    thrownAway: (title: string) => `已丢弃“${title}”的草稿。`,
    takeBack: "恢复",
  },
  ko: {
    drafts: "아직 저장되지 않음",
    hint: "이 브라우저에만 보관됩니다. 이어서 하고 저장하세요.",
    goOn: (title: string) => `${title} 이어서 하기`,
    discard: "버리기",
    discardOf: (title: string) => `${title} 초안 버리기`,
    putAside: (title: string) => `저장되지 않은 모형 ‘${title}’: ‘시작’에 보관했습니다.`,
    dropped: (titles: string) => `이런 초안이 너무 많아 가장 오래된 것을 버렸습니다: ${titles}.`,
    back: "그 모형으로 돌아가기",
    thrownAway: (title: string) => `초안을 버렸습니다: ‘${title}’.`,
    takeBack: "되살리기",
  },
});
