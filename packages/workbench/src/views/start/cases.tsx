import type { BundledCase } from "../../files/bundled-cases.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { caseTexts } from "./case-texts.ts";
import { openCase, useDescribedCases } from "./described-cases.ts";
import styles from "./start.module.css";

/** Cases by their titles, with a sentence of what each is about. */
export function Cases({ cases, label }: { readonly cases: readonly BundledCase[]; readonly label: string }) {
  const { about } = useTexts(caseTexts);
  return (
    <ul className={styles.cases} aria-label={label}>
      {useDescribedCases(cases).map((each) => (
        <li key={each.id}>
          <button type="button" className={`quiet ${styles.case}`} onClick={() => void openCase(each)}>
            <strong lang="en">{each.title}</strong>{" "}
            <span className="soft" translate="no">
              {each.id}
            </span>
          </button>
          <p className={styles.about} title={about[each.id] ?? each.about}>
            {about[each.id] ?? each.about}
          </p>
        </li>
      ))}
    </ul>
  );
}
