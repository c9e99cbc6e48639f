import { useAnswer } from "../../answers/use-answer.ts";
import type { SolvedOverview } from "../../answers/use-solved.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { OptionStrip } from "../../ui/option-strip.tsx";
import { Answer } from "../../ui/page.tsx";
import { workshopTexts } from "./texts.ts";
import styles from "./workshop.module.css";

/** What holds for all: looking one move ahead, and when the others' answers are expected. */
export function Holding({ overview }: { readonly overview: SolvedOverview }) {
  const words = useTexts(workshopTexts);
  const equilibria = useAnswer("equilibria", null);
  return (
    <Answer of={equilibria}>
      {(found) => (
        <>
          {found.map(({ concept, states, total }) => (
            <section key={concept}>
              <h2 className={styles.sub}>{concept === "nash" ? words.oneAhead : words.answering}</h2>
              {states.length === 0 && <p>{words.nothing}</p>}
              <ul className={styles.large}>
                {states.map(({ pattern, outcomes, number }) => (
                  <li key={pattern}>
                    {outcomes.join(" + ") || words.unnamed} <OptionStrip options={overview.options} pattern={pattern} />{" "}
                    <span className="soft">{words.state(number)}</span>
                  </li>
                ))}
                {total > states.length && <li>{words.more(total - states.length)}</li>}
              </ul>
            </section>
          ))}
        </>
      )}
    </Answer>
  );
}
