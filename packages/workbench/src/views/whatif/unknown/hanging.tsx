import type { SolvedOverview } from "../../../answers/use-solved.ts";
import type { About, NextQuestion } from "../../../questions/next-question.ts";
import { useTexts } from "../../../texts/define-texts.ts";
import part from "../../../ui/part.module.css";
import { useStateWords } from "../../../ui/state-title.ts";
import whatif from "../whatif.module.css";
import { unknownTexts } from "./texts.ts";

/** Each verdict, and in how many of the ways to fill in what is open it holds. */
export function Hanging({
  answer: { open, certain, looked },
  overview,
}: {
  readonly answer: NextQuestion;
  readonly overview: SolvedOverview;
}) {
  const words = useTexts(unknownTexts);
  const stateWords = useStateWords(overview);
  const said = (about: About): string =>
    about.kind === "now"
      ? words.nowHolds
      : about.kind === "outcome"
        ? words.outcomeHolds(about.name)
        : words.stateHolds(stateWords.label(about.state));
  return (
    <>
      <h3>{words.verdicts}</h3>
      <div className={part.scroll}>
        <table className={part.table}>
          <thead>
            <tr>
              <th scope="col">{words.verdict}</th>
              <th scope="col">{words.share}</th>
            </tr>
          </thead>
          <tbody>
            {open.map(({ about, holds }) => (
              <tr key={said(about)}>
                <th scope="row" className={part.actor}>
                  {said(about)}
                </th>
                <td className={whatif.share}>
                  <svg width="80" height="12" viewBox="0 0 80 12" aria-hidden="true">
                    <rect className={whatif.ground} width="80" height="12" rx="2" />
                    <rect className={whatif.bar} width={(80 * holds) / looked} height="12" rx="2" />
                  </svg>{" "}
                  {words.inWays(holds, looked)}
                </td>
              </tr>
            ))}
            {certain.map(({ about, holds }) => (
              <tr key={said(about)}>
                <th scope="row" className={part.actor}>
                  {said(about)}
                </th>
                <td>{holds ? words.always : words.never}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
