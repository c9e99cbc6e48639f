import { useEffect, useState } from "react";
import { goTo } from "../../app/navigation.ts";
import { type Draft, discardDraft, lostDrafts, recoverDraft } from "../../files/drafts.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { useLocale } from "../../texts/numbers.ts";
import styles from "./start.module.css";
import { startTexts } from "./texts.ts";

/** What other windows, now closed, had not saved. */
export function Drafts() {
  const words = useTexts(startTexts);
  const locale = useLocale();
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  useEffect(() => {
    // without a store in this browser there are no drafts
    void lostDrafts().then(setDrafts, () => undefined);
  }, []);
  if (drafts.length === 0) return null;
  const goOn = async (draft: Draft): Promise<void> => {
    await recoverDraft(draft);
    goTo("verdicts");
  };
  const discard = async (draft: Draft): Promise<void> => {
    await discardDraft(draft);
    setDrafts(drafts.filter(({ id }) => id !== draft.id));
  };
  return (
    <section className={`card ${styles.drafts}`} aria-label={words.drafts}>
      <h2>{words.drafts}</h2>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <button type="button" className="button" onClick={() => void goOn(draft)}>
              {words.goOn(draft.home.name)}
            </button>{" "}
            <span className="soft">{new Date(draft.time).toLocaleString(locale)}</span>{" "}
            <button type="button" className="quiet" onClick={() => void discard(draft)}>
              {words.discard(draft.home.name)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
