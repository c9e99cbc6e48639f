import type { Overview } from "../questions/overview.ts";
import type { Named } from "../questions/states/lots.ts";
import { defineTexts, useTexts } from "../texts/define-texts.ts";
import { punctuation } from "../texts/punctuation.ts";
import { useStateWords } from "./state-title.ts";

const list = (locale: string) => {
  const format = new Intl.ListFormat(locale, { type: "conjunction" });
  return (parts: readonly string[]): string => format.format(parts);
};

const texts = defineTexts({
  en: {
    list: list("en-GB"),
    states: (n: number) => `${n.toLocaleString("en-GB")} states`,
    others: (n: number) => (n === 1 ? "one more state" : `${n.toLocaleString("en-GB")} more states`),
    nothing: "nothing",
  },
  zh: {
    list: list("zh-Hans"),
    states: (n: number) => `${n.toLocaleString("zh-CN")} 个状态`,
    others: (n: number) => `另外 ${n.toLocaleString("zh-CN")} 个状态`,
    nothing: "无",
  },
  ko: {
    list: list("ko"),
    states: (n: number) => `상태 ${n.toLocaleString("ko")}개`,
    others: (n: number) => `그 밖의 상태 ${n.toLocaleString("ko")}개`,
    nothing: "없음",
  },
});

/** Lists of names, and kinds of states with how many there are of each, for sentences. */
export function useKindsWords(overview: Pick<Overview, "outcomes" | "options">) {
  const words = useTexts(texts);
  const { bracketed } = useTexts(punctuation);
  const stateWords = useStateWords(overview);
  return {
    list: words.list,
    kinds: ({ kinds, others }: Named): string => {
      if (kinds.length === 0) return words.nothing;
      const named = kinds.map((lot) =>
        lot.count > 1 ? bracketed(stateWords.title(lot), words.states(lot.count)) : stateWords.label(lot),
      );
      return words.list(others > 0 ? [...named, words.others(others)] : named);
    },
  };
}
