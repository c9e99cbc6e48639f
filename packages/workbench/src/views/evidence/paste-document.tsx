import { type FormEvent, useRef, useState } from "react";
import { say } from "../../app/announce.ts";
import { openPasted } from "../../documents/documents.ts";
import { download } from "../../files/save.ts";
import { defineTexts, useTexts } from "../../texts/define-texts.ts";
import styles from "./evidence.module.css";

/** A document that is pasted: from then on it is one like a file that was opened. */
export function PasteDocument() {
  const words = useTexts(texts);
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<string>();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const data = new FormData(form.current!);
    // a form gives line ends as mail does
    const text = String(data.get("text")).replaceAll("\r\n", "\n");
    const read = await openPasted(String(data.get("title")).trim(), text);
    if ("why" in read) {
      setProblem(read.why);
      return;
    }
    setProblem(undefined);
    form.current?.reset();
    form.current?.closest("details")?.removeAttribute("open");
    say(words.declared(read.name), { label: words.save, run: () => download(read.name, text) });
  };
  return (
    <details className={styles.paste}>
      <summary>{words.paste}</summary>
      <form ref={form} onSubmit={(event) => void submit(event)}>
        <label>
          {words.title}
          <input name="title" required pattern=".*\S.*" dir="auto" autoComplete="off" />
        </label>
        <label>
          {words.text}
          <textarea name="text" required rows={8} dir="auto" />
        </label>
        <p className="soft">{words.hint}</p>
        {problem !== undefined && (
          <p role="alert" className={styles.bad}>
            {problem}
          </p>
        )}
        <button type="submit" className="button">
          {words.take}
        </button>
      </form>
    </details>
  );
}

const texts = defineTexts({
  en: {
    paste: "Paste a document",
    title: "Title",
    text: "Text of the document",
    hint: "It becomes a source of the model, known by its hash. The text itself stays in this page: save it beside the model.",
    take: "Take it as a source",
    declared: (name: string) => `It is a source of the model now. Its text is only in this page: save it as ${name}.`,
    save: "Save the text",
  },
  zh: {
    paste: "粘贴文档",
    title: "标题",
    text: "文档的文本",
    hint: "它将成为模型的来源，以哈希值识别。文本本身只留在此页面中：请保存到模型旁边。",
    take: "作为来源",
    declared: (name: string) => `它现在是模型的来源。文本只在此页面中：请保存为 ${name}。`,
    save: "保存文本",
  },
  ko: {
    paste: "문서 붙여넣기",
    title: "제목",
    text: "문서의 텍스트",
    hint: "모형의 출처가 되며 해시로 식별됩니다. 텍스트 자체는 이 페이지에만 남으니 모형 옆에 저장하세요.",
    take: "출처로 삼기",
    declared: (name: string) =>
      `이제 모형의 출처입니다. 텍스트는 이 페이지에만 있으니 다음 이름으로 저장하세요: ${name}`,
    save: "텍스트 저장",
  },
});
