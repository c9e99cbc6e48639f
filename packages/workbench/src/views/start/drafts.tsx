import { useEffect, useRef, useState } from "react";
import { say } from "../../app/announce.ts";
import { type Draft, discardDraft, otherDrafts, restoreDraft, useDrafts } from "../../files/drafts.ts";
import { titleIn } from "../../files/title-in.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { useLocale } from "../../texts/numbers.ts";
import { punctuation } from "../../texts/punctuation.ts";
import { draftTexts } from "./draft-texts.ts";
import { goOnWith } from "./open-file.ts";
import styles from "./start.module.css";

/** What was not saved when something else was opened, or when its window was closed. */
export function Drafts() {
  const words = useTexts(draftTexts);
  const locale = useLocale();
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const { changes } = useDrafts();
  // biome-ignore lint/correctness/useExhaustiveDependencies: after a change there are others
  useEffect(() => {
    // without a store in this browser there are no drafts
    void otherDrafts().then(setDrafts, () => undefined);
  }, [changes]);
  if (drafts.length === 0) return null;
  const discard = async (draft: Draft, title: string): Promise<void> => {
    await discardDraft(draft);
    say(words.thrownAway(title), { label: words.takeBack, run: () => void restoreDraft(draft) });
  };
  return (
    <section className={`card ${styles.drafts}`} aria-label={words.drafts}>
      <h2>{words.drafts}</h2>
      <p className="soft">{words.hint}</p>
      <ul>
        {drafts.map((draft) => {
          const title = draftTitle(draft);
          return (
            <li key={draft.id}>
              <button type="button" className="button" onClick={() => void goOnWith(draft)}>
                {words.goOn(title)}
              </button>{" "}
              <span className="soft">
                {draft.home.name}, {draft.isOpen ? words.isOpen : timeOf(draft, locale)}
              </span>{" "}
              {!draft.isOpen && (
                <button
                  type="button"
                  className="quiet"
                  aria-label={words.discardOf(title)}
                  onClick={() => void discard(draft, title)}
                >
                  {words.discard}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Says that what was not saved is kept, with the way back to it. */
export function PutAsideRemark() {
  const words = useTexts(draftTexts);
  const { list } = useTexts(punctuation);
  const { putAside } = useDrafts();
  const said = useRef(putAside);
  useEffect(() => {
    if (!putAside || said.current === putAside) return;
    said.current = putAside;
    const { draft, dropped } = putAside;
    const remarks = [words.putAside(draftTitle(draft))];
    if (dropped.length > 0) remarks.push(words.dropped(list(dropped.map(draftTitle))));
    say(remarks.join(" "), { label: words.back, run: () => void goOnWith(draft) });
  }, [putAside, words, list]);
  return null;
}

const draftTitle = ({ text, home }: Draft): string => titleIn(text) ?? home.name;

/** The time alone where it was today. */
function timeOf({ time }: Draft, locale: string): string {
  const date = new Date(time);
  return date.toDateString() === new Date().toDateString()
    ? date.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" })
    : date.toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" });
}
