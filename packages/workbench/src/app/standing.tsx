import { isUnsaved, useDocument } from "../document/document.ts";
import { useDrafts } from "../files/drafts.ts";
import { save } from "../files/save.ts";
import { defineTexts, useTexts } from "../texts/define-texts.ts";
import { say } from "./announce.ts";
import styles from "./standing.module.css";
import { useNow as goOn, useNewVersion } from "./version.ts";

/** What stays at the head of the page until something is done about it. */
export function Standing() {
  const words = useTexts(texts);
  const { state } = useNewVersion();
  const { keeps } = useDrafts();
  const unsaved = useDocument(isUnsaved);
  const change = async (): Promise<void> => {
    if (!(await goOn())) say(words.saveFirst);
  };
  return (
    <div role="status" className={styles.standing}>
      {state !== "none" && (
        <p>
          {words[state]}{" "}
          <button type="button" className="button" onClick={() => void change()}>
            {words.change}
          </button>
        </p>
      )}
      {keeps === false && unsaved && (
        <p>
          {words.noDrafts}{" "}
          <button type="button" className="button" onClick={() => void save()}>
            {words.save}
          </button>
        </p>
      )}
    </div>
  );
}

const texts = defineTexts({
  en: {
    ready: "A new version of Détente is here. What is not saved is kept.",
    used: "Another window uses a new version of Détente already. What is not saved is kept.",
    change: "Go on with the new version",
    saveFirst: "This browser keeps no drafts: save the text first.",
    noDrafts:
      "This browser keeps no drafts, or has no room for them: what is not saved is lost when the page is closed.",
    save: "Save",
  },
  zh: {
    ready: "Détente 有新版本。未保存的内容会保留。",
    used: "另一个窗口已在使用 Détente 的新版本。未保存的内容会保留。",
    change: "使用新版本",
    saveFirst: "此浏览器不保存草稿：请先保存文本。",
    noDrafts: "此浏览器不保存草稿，或没有空间保存：关闭页面后，未保存的内容将丢失。",
    save: "保存",
  },
  ko: {
    ready: "Détente의 새 버전이 있습니다. 저장하지 않은 내용은 보관됩니다.",
    used: "다른 창에서 이미 Détente의 새 버전을 쓰고 있습니다. 저장하지 않은 내용은 보관됩니다.",
    change: "새 버전으로 계속",
    saveFirst: "이 브라우저는 초안을 보관하지 않습니다. 먼저 텍스트를 저장하세요.",
    noDrafts: "이 브라우저는 초안을 보관하지 않거나 공간이 없습니다. 페이지를 닫으면 저장하지 않은 내용이 사라집니다.",
    save: "저장",
  },
});
