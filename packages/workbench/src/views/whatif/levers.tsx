import { useAnswer } from "../../answers/use-answer.ts";
import { useOverview } from "../../answers/use-overview.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { punctuation } from "../../texts/punctuation.ts";
import { ActorMark } from "../../ui/actor-mark.tsx";
import { Answer } from "../../ui/page.tsx";
import { Prose } from "../../ui/prose.tsx";
import { whatIfTexts } from "./texts.ts";
import styles from "./whatif.module.css";

/** What each option decides, and what each side can secure alone. */
export function Levers() {
  const words = useTexts(whatIfTexts);
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
