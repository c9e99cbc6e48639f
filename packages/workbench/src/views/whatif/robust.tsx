import { useState } from "react";
import { useAnswer } from "../../answers/use-answer.ts";
import type { Robustness, ShareBar } from "../../questions/robustness.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { useNumbers } from "../../texts/numbers.ts";
import { punctuation } from "../../texts/punctuation.ts";
import { Answer } from "../../ui/page.tsx";
import { Prose } from "../../ui/prose.tsx";
import { Strong } from "./strong/strong.tsx";
import { whatIfTexts } from "./texts.ts";
import styles from "./whatif.module.css";

const sampleCounts = [1000, 10_000, 100_000] as const;

/** How much of what can hold depends on what the model leaves open. */
export function Robust() {
  const words = useTexts(whatIfTexts);
  const numbers = useNumbers();
  const [samples, setSamples] = useState<number>(sampleCounts[0]);
  const robustness = useAnswer("robustness", { samples }, { patient: true });
  return (
    <>
      <label className={styles.samples}>
        {words.samples}{" "}
        <select value={samples} onChange={({ target }) => setSamples(Number(target.value))}>
          {sampleCounts.map((count) => (
            <option key={count} value={count}>
              {numbers.format(count)}
            </option>
          ))}
        </select>
      </label>
      <Answer of={robustness}>
        {(found) => (
          <>
            <h2>{words.sharesTitle}</h2>
            {found.open === 0 ? <p>{words.certain}</p> : <p>{found.summary}</p>}
            <Shares found={found} />
            <h2>{words.margins}</h2>
            <Margins found={found} />
          </>
        )}
      </Answer>
      <Strong />
    </>
  );
}

/** The verdicts nearest to turning; more of them on asking. */
function Margins({ found: { margins, moreMargins } }: { readonly found: Robustness }) {
  const words = useTexts(whatIfTexts);
  const [isWhole, setWhole] = useState(false);
  return (
    <>
      <Prose text={isWhole ? (moreMargins ?? margins) : margins} />
      {moreMargins !== undefined && !isWhole && (
        <button type="button" className="button noprint" onClick={() => setWhole(true)}>
          {words.moreMargins}
        </button>
      )}
    </>
  );
}

function Shares({ found: { concepts, rows } }: { readonly found: Robustness }) {
  const words = useTexts(whatIfTexts);
  return (
    <div className={styles.scroll}>
      <table className={styles.shares}>
        <caption className="soft">{words.sharesUnit}</caption>
        <thead>
          <tr>
            <td />
            {concepts.map((concept) => (
              <th key={concept} scope="col">
                {concept}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ outcome, name, shares }) => (
            <tr key={outcome ?? ""}>
              <th scope="row">{outcome === undefined ? words.some : name}</th>
              {shares.map((share, index) => (
                <td key={concepts[index]}>
                  <Bar share={share} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const hundredths = (share: number): string => (100 * share).toFixed(share === 0 || share === 1 ? 0 : 1);

/** A share as a bar, with its interval as a line over it. */
function Bar({ share: { share, interval } }: { readonly share: ShareBar }) {
  const words = useTexts(whatIfTexts);
  const marks = useTexts(punctuation);
  const percent = (share: number): string => marks.percent(hundredths(share));
  const label = interval
    ? words.share(percent(share), percent(interval[0]), percent(interval[1]))
    : words.share(percent(share));
  return (
    <span className={styles.share} title={label}>
      <svg width="80" height="12" viewBox="0 0 80 12" role="img" aria-label={label}>
        <rect className={styles.ground} width="80" height="12" rx="2" />
        <rect className={styles.bar} width={80 * share} height="12" rx="2" />
        {interval && interval[0] < interval[1] && (
          <path className={styles.interval} d={`M${80 * interval[0]} 6H${80 * interval[1]}`} />
        )}
      </svg>{" "}
      <span aria-hidden="true">{percent(share)}</span>
    </span>
  );
}
