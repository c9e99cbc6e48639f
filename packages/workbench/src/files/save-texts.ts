import { defineTexts } from "../texts/define-texts.ts";

/** Why a file was not read or written. */
export const saveTexts = defineTexts({
  en: {
    slow: "Saving takes longer than usual. The text is still here.",
    unreachable:
      "The program that gives out this page does not answer; perhaps it has ended. Start `detente open` again, and this text is offered on Start.",
    notLetIn: "The program that gives out this page did not let the page in, or may not write this file.",
    notAllowed: "The browser was not allowed to write this file. Save again and allow it, or save as another file.",
    noRoom: "There is no room left on the disk. Make room and save again, or save elsewhere.",
    noText: "The file holds something that is no text in UTF-8.",
    wide: "This file is in UTF-16: it is opened as a new one, which is saved in UTF-8.",
  },
  zh: {
    slow: "保存所需时间比平常长。文本仍在此处。",
    unreachable: "提供此页面的程序没有应答，可能已经结束。请重新运行 `detente open`，此文本会在“开始”中提供。",
    notLetIn: "提供此页面的程序未允许此页面访问，或不能写入此文件。",
    notAllowed: "浏览器未获准写入此文件。请再次保存并允许，或另存为其他文件。",
    noRoom: "磁盘空间不足。请腾出空间后再保存，或保存到别处。",
    noText: "该文件的内容不是 UTF-8 文本。",
    wide: "此文件采用 UTF-16 编码：已作为新文件打开，保存时使用 UTF-8。",
  },
  ko: {
    slow: "저장이 평소보다 오래 걸립니다. 텍스트는 여기 그대로 있습니다.",
    unreachable:
      "이 페이지를 제공하는 프로그램이 응답하지 않습니다. 끝났을 수 있습니다. `detente open`을 다시 시작하면 ‘시작’에서 이 텍스트를 이어서 할 수 있습니다.",
    notLetIn: "이 페이지를 제공하는 프로그램이 페이지를 받아들이지 않았거나 이 파일을 쓸 수 없습니다.",
    notAllowed: "브라우저가 이 파일에 쓰도록 허용되지 않았습니다. 다시 저장하면서 허용하거나 다른 파일로 저장하세요.",
    noRoom: "디스크에 남은 공간이 없습니다. 공간을 비우고 다시 저장하거나 다른 곳에 저장하세요.",
    noText: "이 파일의 내용은 UTF-8 텍스트가 아닙니다.",
    wide: "이 파일은 UTF-16입니다. 새 파일로 열었으며 UTF-8로 저장됩니다.",
  },
});
