import { useAnswer } from "../../answers/use-answer.ts";
import { useOverview } from "../../answers/use-overview.ts";
import { defineTexts, useTexts } from "../../texts/define-texts.ts";
import { punctuation } from "../../texts/punctuation.ts";
import { ActorMark } from "../../ui/actor-mark.tsx";
import { Answer } from "../../ui/page.tsx";
import { Prose } from "../../ui/prose.tsx";
import { whatIfTexts } from "./texts.ts";
import styles from "./whatif.module.css";

const texts = defineTexts({
  en: {
    secured:
      "Counted are only the strategies that stay feasible whatever the others choose; of these, each side takes the one whose worst outcome is best for it (maximin, by its own ranking). Places count from 1, the best.",
  },
  zh: {
    secured:
      "只计入无论他方如何选择都可行的策略；其中取最坏结果对本方最好的一种（按本方排序的最大最小）。名次从 1 起，1 为最好。",
  },
  ko: {
    secured:
      "다른 당사자가 무엇을 고르든 실행할 수 있는 전략만 셉니다. 그 가운데 최악의 결과가 자신에게 가장 나은 것을 고릅니다(자기 순위에 따른 최대최소). 순위는 1이 가장 좋습니다.",
  },
});

/** What each option decides, and what each side can secure alone. */
export function Levers() {
  const words = useTexts(whatIfTexts);
  const hints = useTexts(texts);
  const { list, note } = useTexts(punctuation);
  const overview = useOverview();
  const levers = useAnswer("levers", null, { patient: true });
  if (!overview) return null;
  const { actors, options } = overview;
  return (
    <Answer of={levers}>
      {({ options: effects, secured }) => (
        <>
          {effects.length === 0 ? (
            <p>{words.noOptions}</p>
          ) : (
            <div className={styles.scroll}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">{words.option}</th>
                    <th scope="col">{words.cannot}</th>
                    <th scope="col">{words.must}</th>
                  </tr>
                </thead>
                <tbody>
                  {effects.map(({ key, cannot, must }) => {
                    const option = options.find((each) => each.key === key);
                    return (
                      <tr key={key}>
                        <th scope="row">
                          {option && <ActorMark actor={option.actor} />} {option?.name ?? key}
                        </th>
                        {[cannot, must].map((effect, index) => (
                          <td key={index === 0 ? "cannot" : "must"} className={effect?.isNothing ? "soft" : undefined}>
                            {effect === undefined ? (
                              words.noState
                            ) : effect.isNothing ? (
                              words.nothing
                            ) : (
                              <Prose text={effect.text} />
                            )}
                          </td>
                        ))}
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            </div>
          )}
          <h2>{words.securedTitle}</h2>
          <p className="soft">{hints.secured}</p>
          <ul className={styles.secured}>
            {secured.map((best, actor) => (
              <li key={actors[actor]?.id}>
                <ActorMark actor={actor} /> <strong>{actors[actor]?.name}</strong>{" "}
                {best === undefined ? (
                  words.noStrategy
                ) : (
                  <>
                    {words.atWorst(best.worst, best.place, best.of)}{" "}
                    <span className="soft">{note(`${words.by}: ${list(best.taken) || words.takeNothing}`)}</span>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Answer>
  );
}
