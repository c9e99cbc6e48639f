import { useState } from "react";
import { useAnswer } from "../../answers/use-answer.ts";
import { useOverview } from "../../answers/use-overview.ts";
import { goTo } from "../../app/navigation.ts";
import { lookAt } from "../../app/situation.ts";
import { ToText } from "../../editor/to-text.tsx";
import type { TestedClaim } from "../../questions/claims.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { punctuation } from "../../texts/punctuation.ts";
import { Answer, Page } from "../../ui/page.tsx";
import { Prose } from "../../ui/prose.tsx";
import { showVerdictPart } from "../verdicts/part.ts";
import styles from "./claims.module.css";
import { claimTexts } from "./texts.ts";
import { Untested } from "./untested.tsx";

type Shown = "every" | "wrong" | "statedFailing";

/** The document's conclusions as a panel of tests. */
export function ClaimsView() {
  const words = useTexts(claimTexts);
  const claims = useAnswer("claims", null);
  const [shown, setShown] = useState<Shown>("every");
  const overview = useOverview();
  const all = claims.answer?.tested ?? [];
  const untested = claims.answer?.untested ?? [];
  const groups = {
    every: all,
    wrong: all.filter(({ asStated }) => !asStated),
    statedFailing: all.filter(({ statedToFail }) => statedToFail),
  };
  const tested = groups.wrong.length === 0 ? words.all(all.length) : words.some(groups.wrong.length, all.length);
  const sentence =
    untested.length > 0
      ? words.untested(untested.length, untested.length + all.length)
      : all.length === 0
        ? words.none
        : tested;
  const refuted = all.length > 0 ? words.refuted(groups.statedFailing.length) : "";
  return (
    <Page
      judges
      sentence={claims.answer === undefined ? "" : sentence}
      more={untested.length > 0 && all.length > 0 ? `${tested} ${refuted}` : refuted}
    >
      <Answer of={claims}>
        {() =>
          all.length + untested.length === 0 ? (
            <>
              <p>{words.howTo}</p>
              <pre className="card code">
                {overview?.solved?.statusQuo === undefined ? words.exampleWithoutNow : words.example}
              </pre>
            </>
          ) : (
            <>
              {untested.length > 0 && <Untested claims={untested} />}
              {all.length > 0 && (
                <fieldset className={styles.filter}>
                  <legend className="hidden">{words.filter}</legend>
                  {(Object.keys(groups) as Shown[]).map((each) => (
                    <label key={each}>
                      <input type="radio" name="claims" checked={shown === each} onChange={() => setShown(each)} />{" "}
                      {words[each](groups[each].length)}
                    </label>
                  ))}
                </fieldset>
              )}
              <ol className={styles.claims}>
                {groups[shown].map((claim) => (
                  <ClaimItem key={claim.id} claim={claim} />
                ))}
              </ol>
            </>
          )
        }
      </Answer>
    </Page>
  );
}

function ClaimItem({ claim }: { readonly claim: TestedClaim }) {
  const words = useTexts(claimTexts);
  const { list } = useTexts(punctuation);
  const answer = useOverview();
  const { id, name, asStated, holds, statedToFail, because, reasons, states, scenario, at } = claim;
  const verdict = asStated
    ? statedToFail
      ? words.statedToFail
      : words.holds
    : holds
      ? words.holdsThough
      : words.failsThough;
  const scenarioName = answer?.scenarios.find((each) => each.id === scenario)?.name;
  const show = (pattern: string): void => {
    lookAt({ scenario, selected: { pattern } });
    showVerdictPart("table");
    goTo("verdicts");
  };
  return (
    <li className={styles.claim} data-as-stated={asStated}>
      <span className={styles.sign} aria-hidden="true">
        {asStated ? "✓" : "✗"}
      </span>
      <details open={!asStated}>
        <summary>
          <strong>{name}</strong> <span className={styles.verdict}>{verdict}</span>
        </summary>
        <p className="soft">
          <span className="code">{id}</span>
          {scenarioName !== undefined && <> · {words.scenario(scenarioName)}</>}
          {because.length > 0 && <> · {words.because(list(because))}</>}
        </p>
        {reasons.map((reason) => (
          <Prose key={reason} text={reason} />
        ))}
        {states.length > 0 && (
          <fieldset className={styles.states}>
            <legend className="hidden">{words.states}</legend>
            {states.map(({ pattern, number }) => (
              <button key={pattern} type="button" className="button" onClick={() => show(pattern)}>
                {words.show(number)}
              </button>
            ))}
          </fieldset>
        )}
        <ToText at={at} />
      </details>
    </li>
  );
}
