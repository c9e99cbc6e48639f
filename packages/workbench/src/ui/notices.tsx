import { useSolved } from "../answers/use-solved.ts";
import { reveal } from "../editor/reveal.ts";
import type { Notice } from "../questions/notices.ts";
import { defineTexts, useTexts } from "../texts/define-texts.ts";
import { Coded } from "./coded.tsx";
import styles from "./notices.module.css";

/** What whoever reads the answers of this page must know: on paper all of it, on the screen the rest on demand. */
export function Notices() {
  // while a sentence is half typed they stay, as the answers do
  return <NoticeList notices={useSolved()?.notices ?? []} />;
}

/** What an answer rests on beyond that, as another scenario. */
export function FurtherNotices({ notices }: { readonly notices: readonly Notice[] }) {
  const known = new Set(useSolved()?.notices.map(textOf));
  return <NoticeList notices={notices.filter((notice) => !known.has(textOf(notice)))} />;
}

const textOf = ({ line, message }: Notice): string => `${line} ${message}`;

/** How many are read at a glance. */
const atFirst = 3;

function NoticeList({ notices }: { readonly notices: readonly Notice[] }) {
  const words = useTexts(texts);
  if (notices.length === 0) return null;
  const list = (some: readonly Notice[]) => (
    <ul>
      {some.map((notice) => (
        <li key={textOf(notice)}>
          {notice.at && (
            <button type="button" className="quiet" onClick={() => reveal(notice.at!)}>
              {words.line(notice.line!)}
            </button>
          )}{" "}
          <Coded text={notice.remedy === undefined ? notice.message : `${notice.message} ${notice.remedy}`} />
        </li>
      ))}
    </ul>
  );
  const rest = notices.slice(atFirst);
  return (
    <section className={styles.notices} aria-label={words.title}>
      <b>{words.title}</b>
      {list(notices.slice(0, atFirst))}
      {rest.length > 0 && (
        <details>
          <summary>{words.more(rest.length)}</summary>
          {list(rest)}
        </details>
      )}
    </section>
  );
}

const texts = defineTexts({
  en: {
    title: "Before you rely on this",
    line: (line: number) => `Line ${line}`,
    more: (n: number) => (n === 1 ? "1 more" : `${n} more`),
  },
  zh: { title: "采信之前", line: (line: number) => `第 ${line} 行`, more: (n: number) => `另有 ${n} 条` },
  ko: { title: "믿고 쓰기 전에", line: (line: number) => `${line}행`, more: (n: number) => `${n}개 더 있음` },
});
