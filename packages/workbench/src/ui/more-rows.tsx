import { defineTexts, useTexts } from "../texts/define-texts.ts";

const texts = defineTexts({
  en: { more: "Show more", left: (n: number) => `${n.toLocaleString("en-GB")} more rows are left out.` },
  zh: { more: "显示更多", left: (n: number) => `还有 ${n.toLocaleString("zh-CN")} 行未列出。` },
  ko: { more: "더 보기", left: (n: number) => `${n.toLocaleString("ko")}행이 더 있습니다.` },
});

/** So many rows are shown at first; and so many more each time. */
export const rowsAtFirst = 30;
const rowsMore = 200;

/** Says how many rows are left out, and shows more of them. */
export function MoreRows({
  shown,
  total,
  onMore,
}: {
  readonly shown: number;
  readonly total: number;
  onMore(most: number): void;
}) {
  const words = useTexts(texts);
  if (shown >= total) return null;
  return (
    <p className="soft">
      {words.left(total - shown)}{" "}
      <button type="button" className="button" onClick={() => onMore(shown + rowsMore)}>
        {words.more}
      </button>
    </p>
  );
}
