import { useAnswer } from "../../answers/use-answer.ts";
import { useOverview } from "../../answers/use-overview.ts";
import { select, useLookedAt } from "../../app/situation.ts";
import { defineTexts, useTexts } from "../../texts/define-texts.ts";
import { ActorMark } from "../../ui/actor-mark.tsx";
import { OptionStrip } from "../../ui/option-strip.tsx";
import { Answer, Page } from "../../ui/page.tsx";
import { VerdictMarks } from "../../ui/verdict-marks.tsx";
import styles from "./verdicts.module.css";

const texts = defineTexts({
  en: { sentence: "What can hold", outcome: "Outcome", taken: "Options taken", state: (n: number) => `state ${n}` },
  zh: { sentence: "什么能够持久", outcome: "结局", taken: "所采取的选项", state: (n: number) => `状态 ${n}` },
  ko: { sentence: "무엇이 유지될 수 있는가", outcome: "결과", taken: "선택한 옵션", state: (n: number) => `상태 ${n}` },
});

/** The table of states and concepts. */
export function VerdictsView() {
  const words = useTexts(texts);
  const { answer: overview } = useOverview();
  const { selected } = useLookedAt();
  const rows = useAnswer("rows", { from: 0, count: 100 });
  if (!overview) return null;
  const { actors, options, outcomes, solved } = overview;
  return (
    <Page sentence={words.sentence}>
      <p>
        {actors.map(({ id, name }, actor) => (
          <span key={id} className={styles.actor}>
            <ActorMark actor={actor} /> {name}
          </span>
        ))}
      </p>
      <Answer of={rows}>
        {({ rows }) => (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.outcome}</th>
                <th scope="col">{words.taken}</th>
                {solved?.concepts.map((concept) => (
                  <th key={concept} scope="col">
                    {concept}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr
                  key={row.state}
                  aria-selected={selected.pattern === row.pattern}
                  onClick={() => select({ pattern: row.pattern })}
                >
                  <td>
                    <strong>
                      {outcomes
                        .filter(({ id }) => row.outcomes.includes(id))
                        .map(({ name }) => name)
                        .join(" + ")}
                    </strong>
                    <div className="soft">{words.state(row.state + 1)}</div>
                  </td>
                  <td>
                    <OptionStrip options={options} pattern={row.pattern} />
                  </td>
                  {solved?.concepts.map((concept, bit) => (
                    <td key={concept}>
                      <VerdictMarks actors={actors} stays={row.verdicts.map((bits) => ((bits >> bit) & 1) === 1)} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Answer>
    </Page>
  );
}
