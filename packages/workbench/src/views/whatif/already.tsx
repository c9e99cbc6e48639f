import { useOverview } from "../../answers/use-overview.ts";
import { goTo } from "../../app/navigation.ts";
import { select } from "../../app/situation.ts";
import type { Changes } from "../../questions/changes.ts";
import { defineTexts, useTexts } from "../../texts/define-texts.ts";
import { punctuation } from "../../texts/punctuation.ts";
import { OptionStrip } from "../../ui/option-strip.tsx";
import { useStateWords } from "../../ui/state-title.ts";
import { showVerdictPart } from "../verdicts/part.ts";
import styles from "./whatif.module.css";

const texts = defineTexts({
  en: {
    under: (concepts: string) => `holds under ${concepts}`,
    more: (n: number) => (n === 1 ? "and in one more state" : `and in ${n.toLocaleString("en-GB")} more states`),
  },
  zh: {
    under: (concepts: string) => `在 ${concepts} 下稳定`,
    more: (n: number) => `以及另外 ${n.toLocaleString("zh-CN")} 个状态`,
  },
  ko: {
    under: (concepts: string) => `${concepts}에서 안정적`,
    more: (n: number) => `그 밖의 상태 ${n.toLocaleString("ko")}개`,
  },
});

/** The states in which a wish is met as things are; one that is pressed is shown among the verdicts. */
export function Already({ of: { states, more } }: { readonly of: Changes["already"] }) {
  const words = useTexts(texts);
  const { list } = useTexts(punctuation);
  const overview = useOverview();
  const stateWords = useStateWords(overview);
  if (!overview || states.length === 0) return null;
  const show = (pattern: string): void => {
    select({ pattern });
    showVerdictPart("table");
    goTo("verdicts");
  };
  return (
    <ul className={styles.secured}>
      {states.map((state) => (
        <li key={state.pattern}>
          <button type="button" className="quiet" onClick={() => show(state.pattern)}>
            <strong>{stateWords.title(state)}</strong> <span className="soft">{stateWords.number(state.state)}</span>
          </button>{" "}
          <OptionStrip options={overview.options} pattern={state.pattern} /> {words.under(list(state.concepts))}
        </li>
      ))}
      {more > 0 && <li className="soft">{words.more(more)}</li>}
    </ul>
  );
}
