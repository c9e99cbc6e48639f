import { useOverview } from "../answers/use-overview.ts";
import { goTo } from "../app/navigation.ts";
import { useDocument } from "../document/document.ts";
import { defineTexts, useTexts } from "../texts/define-texts.ts";
import { Page } from "./page.tsx";

const texts = defineTexts({
  en: {
    empty: "There is no model yet.",
    emptyHint: "Open a case, build a dispute by plain questions, or write it as text.",
    errors: (n: number) => (n === 1 ? "The text has an error." : `The text has ${n} errors.`),
    errorsHint: "Nothing can be worked out until the text is put right. Under Model each error leads to its line.",
    toStart: "Go to Start",
    toModel: "Write it as text",
    toErrors: "Go to Model",
  },
  zh: {
    empty: "还没有模型。",
    emptyHint: "请打开案例，用简单的问题建立一场争端，或以文本编写。",
    errors: (n: number) => `文本有 ${n} 处错误。`,
    errorsHint: "文本改正之前无法计算。在“模型”中，每处错误都指向所在的行。",
    toStart: "转到“开始”",
    toModel: "以文本编写",
    toErrors: "转到“模型”",
  },
  ko: {
    empty: "아직 모형이 없습니다.",
    emptyHint: "사례를 열거나, 쉬운 질문으로 분쟁을 만들거나, 텍스트로 작성하세요.",
    errors: (n: number) => `텍스트에 오류가 ${n}개 있습니다.`,
    errorsHint: "텍스트를 고치기 전에는 아무것도 계산할 수 없습니다. ‘모형’에서 오류마다 해당 줄로 갈 수 있습니다.",
    toStart: "시작으로 이동",
    toModel: "텍스트로 쓰기",
    toErrors: "모형으로 이동",
  },
});

/** In place of a view for which there is nothing to work with: what is so, and what to do next. */
export function NoModel() {
  const words = useTexts(texts);
  const errors = useOverview()?.counts.error ?? 0;
  const isEmpty = useDocument((document) => document.editor.doc.length === 0);
  if (!isEmpty)
    return (
      <Page sentence={words.errors(errors)} more={words.errorsHint}>
        <button type="button" className="button primary" onClick={() => goTo("model")}>
          {words.toErrors}
        </button>
      </Page>
    );
  return (
    <Page sentence={words.empty} more={words.emptyHint}>
      <button type="button" className="button primary" onClick={() => goTo("start")}>
        {words.toStart}
      </button>{" "}
      <button type="button" className="button" onClick={() => goTo("model")}>
        {words.toModel}
      </button>
    </Page>
  );
}
