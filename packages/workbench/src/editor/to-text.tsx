import { defineTexts, useTexts } from "../texts/define-texts.ts";
import { reveal } from "./reveal.ts";

const texts = defineTexts({
  en: { toText: "Show in the text" },
  zh: { toText: "在文本中显示" },
  ko: { toText: "텍스트에서 보기" },
});

/** Leads to where something stands in the text; nothing where that is not known. */
export function ToText({ at }: { readonly at: { readonly start: number; readonly end: number } | undefined }) {
  const words = useTexts(texts);
  if (!at) return null;
  return (
    <button type="button" className="quiet noprint" onClick={() => reveal({ from: at.start, to: at.end })}>
      {words.toText}
    </button>
  );
}
