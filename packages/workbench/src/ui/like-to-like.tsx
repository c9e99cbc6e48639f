import { defineTexts, useTexts } from "../texts/define-texts.ts";

const texts = defineTexts({
  en: { group: "Put like to like" },
  zh: { group: "同类合并" },
  ko: { group: "비슷한 것끼리" },
});

/** Whether states of the same outcomes and verdicts stand in one row. */
export function LikeToLike({ grouped, onGroup }: { readonly grouped: boolean; onGroup(grouped: boolean): void }) {
  const words = useTexts(texts);
  return (
    <label>
      <input type="checkbox" checked={grouped} onChange={({ target }) => onGroup(target.checked)} />
      {words.group}
    </label>
  );
}
