import { useAnswer } from "../../answers/use-answer.ts";
import { useOverview } from "../../answers/use-overview.ts";
import { select, useLookedAt } from "../../app/situation.ts";
import { useSettled } from "../../document/use-settled.ts";
import type { NamedState } from "../../questions/states/state-names.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { useNumbers } from "../../texts/numbers.ts";
import { OptionStrip } from "../../ui/option-strip.tsx";
import { Answer } from "../../ui/page.tsx";
import { useStateWords } from "../../ui/state-title.ts";
import styles from "./model.module.css";
import { modelTexts } from "./texts.ts";

/** How much of a ranking is shown. */
const shown = { tiers: 12, states: 3 };

/** The order of states that an actor's wishes come to, best first, as it changes. */
export function RankingColumn({ actor }: { readonly actor: { readonly id: string; readonly name: string } }) {
  const words = useTexts(modelTexts);
  const overview = useOverview();
  const stateWords = useStateWords(overview);
  const numbers = useNumbers();
  const { selected } = useLookedAt();
  const ranking = useAnswer("ranking", { actor: actor.id, ...shown }, { when: useSettled() });
  const line = (state: NamedState) => (
    <button
      key={state.pattern}
      type="button"
      className={`quiet ${styles.state}`}
      aria-pressed={selected.pattern === state.pattern}
      onClick={() => select({ ...selected, actor: actor.id, pattern: state.pattern })}
    >
      <OptionStrip options={overview?.options ?? []} pattern={state.pattern} />
      <span className={styles.stateName} title={stateWords.title(state)}>
        {stateWords.title(state)}
      </span>
    </button>
  );
  return (
    <section aria-label={words.ranking(actor.name)} className={styles.ranking}>
      <h3>{words.ranking(actor.name)}</h3>
      <Answer of={ranking}>
        {({ tiers, total, stateCount }) => (
          <>
            <p className="soft">{words.rankingCount(numbers.format(total), numbers.format(stateCount))}</p>
            <ol className={styles.tiers}>
              {tiers.map(({ states, count }, index) => (
                <li key={states[0]?.pattern}>
                  <span className={styles.number}>{words.place(index + 1)}</span>
                  <div>
                    {states.map(line)}
                    {count > states.length && (
                      <p className="soft">{words.moreStates(numbers.format(count - states.length))}</p>
                    )}
                  </div>
                </li>
              ))}
            </ol>
            {total > tiers.length && <p className="soft">{words.moreTiers(numbers.format(total - tiers.length))}</p>}
          </>
        )}
      </Answer>
    </section>
  );
}
