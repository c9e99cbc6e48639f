import { defineTexts, textsNow } from "./define-texts.ts";

/** What went wrong with a part of the page, in the reader's language. */
export function failureWords(error: unknown): string {
  const words = textsNow(failureTexts);
  return isUnfetched(error) ? words.unloaded : words.failed(messageOf(error));
}

/** Whether code or data could not be fetched. */
export const isUnfetched = (error: unknown): boolean => unfetched.test(messageOf(error));

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** How browsers say that code or data could not be fetched. */
const unfetched = /dynamically imported module|module script|preload|failed to fetch|networkerror|load failed/i;

export const failureTexts = defineTexts({
  en: {
    title: "This part of the page is missing",
    unloaded:
      "It could not be loaded: the connection or the program that gives out this page may have ended, or a new version may have taken the place of this one.",
    failed: (message: string) => `It ran into an error: ${message}`,
    kept: "Nothing that you wrote is lost by this: the text of the model is still here.",
    again: "Try again",
    reload: "Load the page again",
    download: "Download the text",
  },
  zh: {
    title: "页面的这一部分无法显示",
    unloaded: "无法加载：网络连接或提供此页面的程序可能已中断，或者新版本已取代当前版本。",
    failed: (message: string) => `它出错了：${message}`,
    kept: "您写下的内容没有丢失：模型的文本仍在此处。",
    again: "重试",
    reload: "重新加载页面",
    download: "下载文本",
  },
  ko: {
    title: "페이지의 이 부분을 표시할 수 없습니다",
    unloaded:
      "불러오지 못했습니다. 연결이나 이 페이지를 제공하는 프로그램이 끝났거나, 새 버전이 이 버전을 대신했을 수 있습니다.",
    failed: (message: string) => `오류가 발생했습니다: ${message}`,
    kept: "작성한 내용은 사라지지 않았습니다. 모형의 텍스트는 여기 그대로 있습니다.",
    again: "다시 시도",
    reload: "페이지 다시 불러오기",
    download: "텍스트 내려받기",
  },
});
