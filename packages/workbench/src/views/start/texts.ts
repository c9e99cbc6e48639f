import { defineTexts } from "../../texts/define-texts.ts";

type Fault = { readonly message: string; readonly line?: number };

/** What the Start view says. */
export const startTexts = defineTexts({
  en: {
    sentence: "What can hold in a dispute, for whom and why.",
    promise: "Everything stays on this computer: no account, no upload. Once loaded, the page needs no network.",
    build: "A new dispute",
    buildHint:
      "Five plain questions: who, what can each do, what cannot go together, where are we now, what does each want.",
    begin: "Build it by questions",
    writeText: "Write it as text",
    open: "A file",
    openHint: "Drop a .detente, .gmcr, .json or .csv file anywhere on this page, or choose one.",
    choose: "Choose a file…",
    pasteTable: "Paste a table from a spreadsheet",
    tableHint:
      "Options as rows and states as columns, Y for taken and N for not; then, if known, a ranking for each actor.",
    tableExample: "actor\toption\t1\t2\t3\nusa\tinvite\tN\tY\tY\ndprk\tmeet\tN\tN\tY",
    table: "Paste the table here",
    openTable: "Open the table",
    more: (n: number) => `… and ${n} more.`,
    moreFiles: (n: number) =>
      `The folder holds ${n} more models and documents than are listed. Open the folder that they are in.`,
    folder: "In the opened folder",
    firstCase: "A case to begin with",
    published: "Published cases, with their published results",
    dropHere: "Drop the file to open it",
    line: (n: number) => `Line ${n}:`,
    unreadable: (name: string, faults: readonly Fault[]) =>
      `${name} could not be read. ${faults[0]?.line === undefined ? "" : `Line ${faults[0].line}: `}${faults[0]?.message ?? ""}`,
  },
  zh: {
    sentence: "一场争端中，什么能够稳定、对谁稳定、为什么。",
    promise: "一切都留在这台电脑上：无需账户，不上传。页面加载后不需要网络。",
    build: "新的争端",
    buildHint: "五个简单的问题：有谁、各方能做什么、什么不能同时发生、现在处在哪里、各方想要什么。",
    begin: "通过问题建立",
    writeText: "直接写文本",
    open: "文件",
    openHint: "把 .detente、.gmcr、.json 或 .csv 文件拖到本页面的任何位置，或选择一个文件。",
    choose: "选择文件……",
    pasteTable: "粘贴电子表格中的表",
    tableHint: "选项为行，状态为列，Y 表示采取，N 表示不采取；如已知，可再加上各方的排序。",
    tableExample: "actor\toption\t1\t2\t3\n美国\t邀请\tN\tY\tY\n朝鲜\t会谈\tN\tN\tY",
    table: "在此粘贴表格",
    openTable: "打开表格",
    more: (n: number) => `……另有 ${n} 条。`,
    moreFiles: (n: number) => `文件夹中还有 ${n} 个模型和文档未列出。请打开它们所在的文件夹。`,
    folder: "在已打开的文件夹中",
    firstCase: "从这个案例开始",
    published: "已发表的案例及其结果",
    dropHere: "松开即可打开文件",
    line: (n: number) => `第 ${n} 行：`,
    unreadable: (name: string, faults: readonly Fault[]) =>
      `无法读取 ${name}。${faults[0]?.line === undefined ? "" : `第 ${faults[0].line} 行：`}${faults[0]?.message ?? ""}`,
  },
  ko: {
    sentence: "분쟁에서 무엇이, 누구에게, 왜 안정적일 수 있는가.",
    promise: "모든 것이 이 컴퓨터에 남습니다. 계정도 업로드도 없으며, 한 번 불러오면 네트워크가 필요 없습니다.",
    build: "새 분쟁",
    buildHint:
      "다섯 가지 쉬운 질문: 누가 있는지, 각자 무엇을 할 수 있는지, 무엇이 함께 일어날 수 없는지, 지금 어디에 있는지, 각자 무엇을 원하는지.",
    begin: "질문으로 만들기",
    writeText: "텍스트로 쓰기",
    open: "파일",
    openHint: ".detente, .gmcr, .json, .csv 파일을 이 페이지 아무 곳에나 놓거나 파일을 고르세요.",
    choose: "파일 선택…",
    pasteTable: "스프레드시트의 표 붙여넣기",
    tableHint:
      "선택지는 행, 상태는 열입니다. 선택은 Y, 아니면 N으로 쓰고, 알고 있다면 의사결정자마다 순위를 덧붙이세요.",
    tableExample: "actor\toption\t1\t2\t3\n미국\t초청\tN\tY\tY\n북한\t회담\tN\tN\tY",
    table: "여기에 표를 붙여넣으세요",
    openTable: "표 열기",
    more: (n: number) => `… 그 밖에 ${n}개.`,
    moreFiles: (n: number) => `폴더에 목록에 없는 모형과 문서가 ${n}개 더 있습니다. 그것이 들어 있는 폴더를 여세요.`,
    folder: "열린 폴더",
    firstCase: "처음 볼 사례",
    published: "발표된 사례와 그 결과",
    dropHere: "파일을 놓으면 열립니다",
    line: (n: number) => `${n}행:`,
    unreadable: (name: string, faults: readonly Fault[]) =>
      `${name} 파일을 읽을 수 없습니다. ${faults[0]?.line === undefined ? "" : `${faults[0].line}행: `}${faults[0]?.message ?? ""}`,
  },
});
