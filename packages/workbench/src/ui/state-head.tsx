import { select, useLookedAt } from "../app/situation.ts";
import type { Overview } from "../questions/overview.ts";
import type { Lot } from "../questions/states/lots.ts";
import type { NamedState } from "../questions/states/state-names.ts";
import { defineTexts, useTexts } from "../texts/define-texts.ts";
import { OptionStrip } from "./option-strip.tsx";
import styles from "./state-head.module.css";
import { useStateWords } from "./state-title.ts";

const texts = defineTexts({
  en: { more: (n: number) => `${n.toLocaleString("en-GB")} more alike here` },
  zh: { more: (n: number) => `表中另有 ${n.toLocaleString("zh-CN")} 个同类` },
  ko: { more: (n: number) => `이 표에서 같은 상태 ${n.toLocaleString("ko")}개 더` },
});

/** The head of a row that is about a state, or about several alike: pressed, it selects the state for every view. */
export function StateHead({
  state,
  overview,
}: {
  readonly state: NamedState & Partial<Pick<Lot, "count">>;
  readonly overview: Pick<Overview, "outcomes" | "options"> & {
    readonly solved?: Pick<NonNullable<Overview["solved"]>, "statusQuo">;
  };
}) {
  const words = useTexts(texts);
  const stateWords = useStateWords(overview);
  const { selected } = useLookedAt();
  const { count = 1 } = state;
  const title = stateWords.title(state);
  return (
    <th
      scope="row"
      className={styles.head}
      data-today={state.state === overview.solved?.statusQuo || undefined}
      data-selected={selected.pattern === state.pattern || undefined}
    >
      <div className={styles.parts}>
        <div className={styles.name}>
          <button
            type="button"
            className={styles.title}
            title={title}
            aria-pressed={selected.pattern === state.pattern}
            onClick={() => select({ pattern: state.pattern })}
          >
            {title}
          </button>
          <div className={styles.facts}>
            {state.state === overview.solved?.statusQuo && <b>{stateWords.today} · </b>}
            {stateWords.number(state.state)}
            {count > 1 && ` · ${words.more(count - 1)}`}
          </div>
        </div>
        {overview.options.length > 0 && <OptionStrip options={overview.options} pattern={state.pattern} />}
      </div>
    </th>
  );
}
