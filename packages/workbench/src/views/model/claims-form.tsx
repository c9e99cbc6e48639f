import type { ConceptId, StateSelector } from "detente";
import { useState } from "react";
import { useLookedAt } from "../../app/situation.ts";
import { edit } from "../../document/edit.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { Adder } from "./adder.tsx";
import type { FormPart } from "./form-part.ts";
import styles from "./model.module.css";
import { RemoveButton } from "./remove-button.tsx";
import { TextField } from "./text-field.tsx";
import { modelTexts } from "./texts.ts";

const quantifiers = ["now", "some", "no", "every"] as const;
type Quantifier = (typeof quantifiers)[number];

/** What the document concludes. */
export function ClaimsForm({ form, scenario }: FormPart) {
  const words = useTexts(modelTexts);
  const { concepts } = useLookedAt();
  const [quantifier, setQuantifier] = useState<Quantifier>("now");
  const add = (claim: string, data: FormData) => {
    const states: StateSelector =
      quantifier === "now"
        ? { kind: "now" }
        : { kind: "where", when: { op: "outcome", outcome: String(data.get("outcome")) } };
    return edit({
      do: "add-claim",
      words: claim,
      expect: {
        kind: "stability",
        subject: { quantifier: quantifier === "now" ? "every" : quantifier, states },
        negated: false,
        concepts: [data.get("concept") as ConceptId],
      },
      ...(scenario === undefined ? {} : { scenario }),
    });
  };
  return (
    <>
      <h2>{words.claims}</h2>
      {form.claims.length === 0 && <p className="soft">{words.noClaims}</p>}
      <ul className={styles.list}>
        {form.claims.map(({ id, name, says, fails }) => (
          <li key={id} className={styles.claim}>
            <div className={styles.row}>
              <TextField
                label={words.claimName}
                value={name}
                commit={(value) => edit({ do: "set-name", of: { kind: "claim", id }, words: value })}
              />
              {fails && <span className="soft">{words.fails}</span>}
              <RemoveButton name={name} action={{ do: "remove", of: { kind: "claim", id } }} />
            </div>
            {says.map((part) => (
              <div key={part} className={styles.written}>
                {part}
              </div>
            ))}
          </li>
        ))}
      </ul>
      <Adder fields={[{ label: words.newClaim }]} add={([name], data) => add(name!, data)}>
        <label className={styles.field}>
          <span className={styles.label}>{words.quantifier}</span>
          <select
            className={styles.select}
            value={quantifier}
            onChange={({ target }) => setQuantifier(target.value as Quantifier)}
          >
            {quantifiers
              .filter((each) => each === "now" || form.outcomes.length > 0)
              .map((each) => (
                <option key={each} value={each}>
                  {words.quantifiers[each]}
                </option>
              ))}
          </select>
        </label>
        {quantifier !== "now" && (
          <label className={styles.field}>
            <span className={styles.label}>{words.claimOutcome}</span>
            <select name="outcome" className={styles.select}>
              {form.outcomes.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label className={styles.field}>
          <span className={styles.label}>{words.holdsBy}</span>
          <select name="concept" className={styles.select}>
            {concepts.map((concept) => (
              <option key={concept}>{concept}</option>
            ))}
          </select>
        </label>
      </Adder>
    </>
  );
}
