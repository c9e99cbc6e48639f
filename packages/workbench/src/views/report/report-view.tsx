import { useEffect, useMemo, useState } from "react";
import { useAnswer } from "../../answers/use-answer.ts";
import { printPage } from "../../app/print-page.ts";
import { useDocument } from "../../document/document.ts";
import { download } from "../../files/save.ts";
import { defineTexts, useTexts } from "../../texts/define-texts.ts";
import { Answer, Page } from "../../ui/page.tsx";
import styles from "./report.module.css";

const texts = defineTexts({
  en: {
    sentence: "A report to read, print and check.",
    more: "One file that needs nothing else: what holds and why, how to get there, what would have to change, and on what it rests.",
    html: "Download as a page",
    md: "Download as Markdown",
    redact: "Without quotes and sources",
    redactMeans: "Quotes, sources and the names of speakers are left out; what rests on what can still be followed.",
    print: "Print the report",
    onPaper: "The report is printed by “Print the report”: this is only the page around it.",
    preview: "Preview of the report",
  },
  zh: {
    sentence: "一份可供阅读、打印和核对的报告。",
    more: "一个独立的文件：什么能够稳定、为什么，如何到达，需要改变什么，以及依据何在。",
    html: "下载为网页",
    md: "下载为 Markdown",
    redact: "不含引文和来源",
    redactMeans: "略去引文、来源和说话者的姓名；什么以什么为依据仍可查看。",
    print: "打印报告",
    onPaper: "报告请用“打印报告”打印：这里只是它外围的页面。",
    preview: "报告预览",
  },
  ko: {
    sentence: "읽고, 인쇄하고, 확인할 수 있는 보고서.",
    more: "다른 것이 필요 없는 파일 하나: 무엇이 왜 안정적인지, 어떻게 이르는지, 무엇이 바뀌어야 하는지, 무엇에 근거하는지.",
    html: "웹페이지로 내려받기",
    md: "Markdown으로 내려받기",
    redact: "인용과 출처 빼기",
    redactMeans: "인용, 출처, 말한 사람의 이름을 뺍니다. 무엇이 무엇에 근거하는지는 그대로 볼 수 있습니다.",
    print: "보고서 인쇄",
    onPaper: "보고서는 ‘보고서 인쇄’로 인쇄하세요. 이것은 그 바깥의 페이지일 뿐입니다.",
    preview: "보고서 미리 보기",
  },
});

/** The situation as one document. */
export function ReportView() {
  const words = useTexts(texts);
  const file = useDocument(({ home }) => home.name);
  const [isMarkdownWanted, wantMarkdown] = useState(false);
  const [isRedacted, setRedacted] = useState(false);
  const html = useAnswer("report", { file, format: "html", isRedacted }, { patient: true });
  const markdown = useAnswer("report", { file, format: "md", isRedacted }, { patient: true, when: isMarkdownWanted });
  // what is shown must not be handed on as if it were what has just been asked for
  const isComing = html.stale;
  const name = file.replace(/(\.\w+)?$/, "");
  useEffect(() => {
    if (!isMarkdownWanted || markdown.stale || !markdown.answer) return;
    download(`${name}.md`, markdown.answer.text, "text/markdown;charset=utf-8");
    wantMarkdown(false);
  }, [isMarkdownWanted, markdown, name]);
  return (
    <Page judges sentence={words.sentence} more={words.more}>
      <p className="noprint">
        <label className={styles.choice}>
          <input type="checkbox" checked={isRedacted} onChange={({ target }) => setRedacted(target.checked)} />{" "}
          {words.redact}
        </label>{" "}
        <span className="soft">{words.redactMeans}</span>
      </p>
      <Answer of={html}>
        {({ text }) => (
          <>
            <p>
              <button
                type="button"
                className="button primary"
                disabled={isComing}
                onClick={() => download(`${name}.html`, text, "text/html;charset=utf-8")}
              >
                {words.html}
              </button>{" "}
              <button type="button" className="button" onClick={() => wantMarkdown(true)}>
                {words.md}
              </button>{" "}
              <button type="button" className="button" disabled={isComing} onClick={printPage}>
                {words.print}
              </button>
            </p>
            <p className="onpaper">{words.onPaper}</p>
            <Preview html={text} title={words.preview} />
          </>
        )}
      </Answer>
    </Page>
  );
}

/** The report as it is, in a frame that may run nothing; the page around it may print it. */
function Preview({ html, title }: { readonly html: string; readonly title: string }) {
  const address = useMemo(() => URL.createObjectURL(new Blob([html], { type: "text/html;charset=utf-8" })), [html]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <iframe
      className={`${styles.preview} noprint`}
      title={title}
      src={address}
      sandbox="allow-same-origin allow-modals"
    />
  );
}
