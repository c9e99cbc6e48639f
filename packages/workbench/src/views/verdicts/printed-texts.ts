import { defineTexts } from "../../texts/define-texts.ts";

/** What only paper says. */
export const printedTexts = defineTexts({
  en: {
    notReady: "The table is still being worked out. Wait a moment and print again.",
    left: (rows: number, states: number) =>
      `${rows.toLocaleString("en-GB")} more rows are left out on paper: “Download as CSV” writes ${states > 200_000 ? "the first 200,000 states" : "every state"}.`,
    only: (choice: string) => `Only: ${choice}`,
    holds: (who: string, concept: string) => `holds for ${who} under ${concept}`,
    everyone: "all",
  },
  zh: {
    notReady: "表格仍在计算。请稍候再打印。",
    left: (rows: number, states: number) =>
      `纸上略去另外 ${rows.toLocaleString("zh-CN")} 行：“下载 CSV”会写出${states > 200_000 ? "前 200,000 个" : "全部"}状态。`,
    only: (choice: string) => `仅限：${choice}`,
    holds: (who: string, concept: string) => `在 ${concept} 下对${who}稳定`,
    everyone: "各方",
  },
  ko: {
    notReady: "표를 아직 계산하고 있습니다. 잠시 뒤에 다시 인쇄하세요.",
    left: (rows: number, states: number) =>
      `종이에는 ${rows.toLocaleString("ko")}행이 더 들어가지 않습니다. ‘CSV 내려받기’로 ${states > 200_000 ? "처음 200,000개" : "모든"} 상태를 받을 수 있습니다.`,
    only: (choice: string) => `다음만: ${choice}`,
    holds: (who: string, concept: string) => `${concept}에서 안정적 (${who})`,
    everyone: "모두",
  },
});
