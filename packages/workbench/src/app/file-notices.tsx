import { type ReactNode, useEffect, useRef, useState } from "react";
import { useDocument } from "../document/document.ts";
import { useDrafts } from "../files/drafts.ts";
import {
  dismissNotice,
  keepBoth,
  keepMine,
  saveAs,
  saveServedAs,
  takeTheirs,
  useFileNotice,
  writeAgain,
} from "../files/save.ts";
import { defineTexts, useTexts } from "../texts/define-texts.ts";
import styles from "./file-notices.module.css";

const texts = defineTexts({
  en: {
    conflict: (name: string) => `${name} was changed elsewhere, and here too`,
    nothingLost: "Nothing is lost yet. Which text shall the file have?",
    here: "Here",
    there: "In the file",
    mine: "Keep what is here",
    theirs: "Take what is in the file",
    both: "Keep both, this one under another name",
    later: "Decide later",
    failure: "The file could not be saved",
    stillHere: "The text is still here, and a draft of it is kept in this browser.",
    onlyHere:
      "The text is still here, and nowhere else: download it, or save it under another name, before you close the page.",
    gone: (name: string) => `${name} is no longer there`,
    goneWhy: "It was removed or renamed elsewhere. The text is still here.",
    writeAgain: "Write it again",
    elsewhere: "Save under another name",
    close: "Close",
    naming: "Save in the opened folder",
    name: "File name",
    taken: "The folder has a file of this name. Choose another.",
    ending: "The name should end in .detente.",
    save: "Save",
    cancel: "Cancel",
  },
  zh: {
    conflict: (name: string) => `${name} 在别处和此处都被修改了`,
    nothingLost: "目前没有丢失任何内容。文件应采用哪一份文本？",
    here: "此处",
    there: "文件中",
    mine: "保留此处的文本",
    theirs: "采用文件中的文本",
    both: "两份都保留，此处的另存为新文件",
    later: "稍后决定",
    failure: "无法保存文件",
    stillHere: "文本仍在此处，本浏览器也保存了草稿。",
    onlyHere: "文本仍在此处，但没有别的副本：关闭页面之前请下载它，或另存为其他名称。",
    gone: (name: string) => `${name} 已不存在`,
    goneWhy: "它在别处被删除或改名了。文本仍在此处。",
    writeAgain: "重新写入",
    elsewhere: "以其他名称保存",
    close: "关闭",
    naming: "保存到已打开的文件夹",
    name: "文件名",
    taken: "文件夹中已有同名文件，请换一个名称。",
    ending: "文件名应以 .detente 结尾。",
    save: "保存",
    cancel: "取消",
  },
  ko: {
    conflict: (name: string) => `${name} 파일이 다른 곳과 여기에서 모두 바뀌었습니다`,
    nothingLost: "아직 아무것도 잃지 않았습니다. 파일에 어느 텍스트를 남길까요?",
    here: "여기",
    there: "파일",
    mine: "여기 있는 텍스트 유지",
    theirs: "파일에 있는 텍스트 사용",
    both: "둘 다 유지하고 이것은 다른 이름으로 저장",
    later: "나중에 결정",
    failure: "파일을 저장하지 못했습니다",
    stillHere: "텍스트는 여기 그대로 있으며 이 브라우저에 초안이 보관됩니다.",
    onlyHere: "텍스트는 여기에만 있습니다. 페이지를 닫기 전에 내려받거나 다른 이름으로 저장하세요.",
    gone: (name: string) => `파일이 더 이상 없습니다: ${name}`,
    goneWhy: "다른 곳에서 지워졌거나 이름이 바뀌었습니다. 텍스트는 여기 그대로 있습니다.",
    writeAgain: "다시 쓰기",
    elsewhere: "다른 이름으로 저장",
    close: "닫기",
    naming: "열린 폴더에 저장",
    name: "파일 이름",
    taken: "폴더에 같은 이름의 파일이 있습니다. 다른 이름을 고르세요.",
    ending: "이름은 .detente로 끝나야 합니다.",
    save: "저장",
    cancel: "취소",
  },
});

/** What the file asks: which text to keep after two changes, a name, or what to do when saving failed. */
export function FileNotices() {
  const words = useTexts(texts);
  const { name } = useDocument(({ home }) => home);
  const keeps = useDrafts((drafts) => drafts.keeps);
  const { conflict, failure, gone, naming } = useFileNotice();
  if (conflict) return <Conflict theirs={conflict.theirs} />;
  if (naming !== undefined) return <Naming suggested={naming} />;
  if (gone)
    return (
      <Notice title={words.gone(name)}>
        <p>{words.goneWhy}</p>
        <div className={styles.choices}>
          <button type="button" className="button primary" onClick={() => void writeAgain()}>
            {words.writeAgain}
          </button>
          <button type="button" className="button" onClick={() => void elsewhere()}>
            {words.elsewhere}
          </button>
          <button type="button" className="quiet" onClick={dismissNotice}>
            {words.later}
          </button>
        </div>
      </Notice>
    );
  if (failure !== undefined)
    return (
      <Notice title={words.failure}>
        <p>{failure}</p>
        <p>{keeps === false ? words.onlyHere : words.stillHere}</p>
        <button type="button" className="button primary" onClick={dismissNotice}>
          {words.close}
        </button>
      </Notice>
    );
  return null;
}

async function elsewhere(): Promise<void> {
  dismissNotice();
  await saveAs();
}

function Conflict({ theirs }: { readonly theirs: string }) {
  const words = useTexts(texts);
  const { home, editor } = useDocument();
  const [here, there] = differing(editor.doc.toString(), theirs);
  return (
    <Notice title={words.conflict(home.name)}>
      <p>{words.nothingLost}</p>
      <div className={styles.sides}>
        <section>
          <h3>{words.here}</h3>
          <pre>{here}</pre>
        </section>
        <section>
          <h3>{words.there}</h3>
          <pre>{there}</pre>
        </section>
      </div>
      <div className={styles.choices}>
        <button type="button" className="button" onClick={() => void keepMine()}>
          {words.mine}
        </button>
        <button type="button" className="button" onClick={takeTheirs}>
          {words.theirs}
        </button>
        <button type="button" className="button" onClick={() => void keepBoth()}>
          {words.both}
        </button>
        <button type="button" className="quiet" onClick={dismissNotice}>
          {words.later}
        </button>
      </div>
    </Notice>
  );
}

function Naming({ suggested }: { readonly suggested: string }) {
  const words = useTexts(texts);
  const [name, setName] = useState(suggested);
  const [wrong, setWrong] = useState("");
  const submit = async (): Promise<void> => {
    if (!name.endsWith(".detente")) setWrong(words.ending);
    else if (!(await saveServedAs(name))) setWrong(words.taken);
  };
  return (
    <Notice title={words.naming}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <label>
          {words.name}{" "}
          <input
            value={name}
            onChange={({ target }) => setName(target.value)}
            aria-invalid={wrong !== ""}
            aria-describedby="name-wrong"
          />
        </label>
        <p id="name-wrong" className={styles.wrong} role="alert">
          {wrong}
        </p>
        <div className={styles.choices}>
          <button type="submit" className="button primary">
            {words.save}
          </button>
          <button type="button" className="button" onClick={dismissNotice}>
            {words.cancel}
          </button>
        </div>
      </form>
    </Notice>
  );
}

function Notice({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.notice} aria-labelledby="notice-title" onClose={dismissNotice}>
      <h2 id="notice-title">{title}</h2>
      {children}
    </dialog>
  );
}

const shownLines = 12;

/** The lines in which two texts differ, without what they share at the beginning and the end. */
function differing(a: string, b: string): readonly [string, string] {
  const [x, y] = [a.split("\n"), b.split("\n")];
  let start = 0;
  while (start < Math.min(x.length, y.length) && x[start] === y[start]) start++;
  let end = 0;
  while (end < Math.min(x.length, y.length) - start && x.at(-1 - end) === y.at(-1 - end)) end++;
  const part = (lines: readonly string[]): string => {
    const found = lines.slice(start, lines.length - end);
    return [...found.slice(0, shownLines), ...(found.length > shownLines ? ["…"] : [])].join("\n") || "–";
  };
  return [part(x), part(y)];
}
