import type { ConceptId, StateSelector } from "detente";
import { useState } from "react";
import { useLookedAt } from "../../app/situation.ts";
import { edit } from "../../document/edit.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { Adder } from "./adder.tsx";
import type { FormPart } from "./form-part.ts";
import styles from "./model.module.css";
import { RemoveButton } from "./remove-button.tsx";
import { RestsOn } from "./rests-on.tsx";
import { TextField } from "./text-field.tsx";
import { modelTexts } from "./texts.ts";

const quantifiers = ["now", "some", "no", "every"] as const;
type Quantifier = (typeof quantifiers)[number];

/** What the document concludes. */
export function ClaimsForm({ form, layer, scenario }: FormPart) {
  const words = useTexts(modelTexts);
  const { concepts } = useLookedAt();
  const [wanted, setWanted] = useState<Quantifier>("now");
  // of today only a text can speak that says what is so today
  const offered = quantifiers.filter((each) =>
    each === "now" ? (layer.now ?? form.now) !== undefined : form.outcomes.length > 0,
  );
  const quantifier = offered.includes(wanted) ? wanted : offered[0];
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
        subject: { quantifier: quantifier === "now" ? "every" : quantifier!, states },
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
        {form.claims.map(({ id, name, says, fails, because }) => (
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
            <div className={styles.grounds}>
              {because.length > 0 && <span className={styles.standing}>{words.restsOn(because.join(", "))}</span>}
              <RestsOn form={form} of={{ kind: "claim", id }} because={because} name={name} here={{}} />
            </div>
          </li>
        ))}
      </ul>
      {quantifier === undefined ? (
        <p className="soft">{words.nothingToClaim}</p>
      ) : (
        <Adder fields={[{ label: words.newClaim }]} add={([name], data) => add(name!, data)}>
          <label className={styles.field}>
            <span className={styles.label}>{words.quantifier}</span>
            <select
              className={styles.select}
              value={quantifier}
              onChange={({ target }) => setWanted(target.value as Quantifier)}
            >
              {offered.map((each) => (
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
      )}
    </>
  );
}
