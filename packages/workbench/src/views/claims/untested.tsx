import { reveal } from "../../editor/reveal.ts";
import { ToText } from "../../editor/to-text.tsx";
import type { UntestedClaim } from "../../questions/claims.ts";
import { useTexts } from "../../texts/define-texts.ts";
import styles from "./claims.module.css";
import { claimTexts } from "./texts.ts";

/** Claims that cannot be tested as the text stands, each with why and with the way to its line. */
export function Untested({ claims }: { readonly claims: readonly UntestedClaim[] }) {
  const words = useTexts(claimTexts);
  return (
    <ul className={styles.claims} aria-label={words.untestedList}>
      {claims.map(({ id, name, faults, at }) => (
        <li key={id} className={styles.claim} data-as-stated={false}>
          <span className={styles.sign} aria-hidden="true">
            !
          </span>
          <div>
            <strong>{name}</strong> <span className={styles.verdict}>{words.notTested}</span>
            {faults.map(({ message, remedy, line, at: place }) => (
              <p key={`${place?.from} ${message}`}>
                {place && line !== undefined && (
                  <button type="button" className="quiet" onClick={() => reveal(place)}>
                    {words.line(line)}
                  </button>
                )}{" "}
                {message} {remedy}
              </p>
            ))}
            {!faults.some((fault) => fault.at) && <ToText at={at} />}
          </div>
        </li>
      ))}
    </ul>
  );
}
