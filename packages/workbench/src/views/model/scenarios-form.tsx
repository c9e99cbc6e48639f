import { lookAt } from "../../app/situation.ts";
import { edit } from "../../document/edit.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { Adder } from "./adder.tsx";
import type { FormPart } from "./form-part.ts";
import styles from "./model.module.css";
import { RemoveButton } from "./remove-button.tsx";
import { TextField } from "./text-field.tsx";
import { modelTexts } from "./texts.ts";

/** Readings, eras and perceptions. */
export function ScenariosForm({ form, scenario }: FormPart) {
  const words = useTexts(modelTexts);
  const look = (id: string | undefined) =>
    scenario === id ? (
      <span className="soft">{words.lookedAt}</span>
    ) : (
      <button type="button" className="button" onClick={() => lookAt({ scenario: id })}>
        {words.lookAt}
      </button>
    );
  return (
    <>
      <h2>{words.scenarios}</h2>
      {form.scenarios.length === 0 && <p className="soft">{words.noScenarios}</p>}
      <ul className={styles.list}>
        {form.scenarios.length > 0 && (
          <li className={styles.row}>
            <span className={styles.field}>{words.baseModel}</span>
            {look(undefined)}
          </li>
        )}
        {form.scenarios.map(({ id, name, seenBy }) => (
          <li key={id} className={styles.row}>
            <TextField
              label={words.scenarios}
              value={name}
              commit={(value) => edit({ do: "set-name", of: { kind: "scenario", id }, words: value })}
            />
            {seenBy !== undefined && (
              <span className="soft">
                {words.seenBy(form.actors.find((actor) => actor.id === seenBy)?.name ?? seenBy)}
              </span>
            )}
            {look(id)}
            <RemoveButton name={name} action={{ do: "remove", of: { kind: "scenario", id } }} />
          </li>
        ))}
      </ul>
      <Adder fields={[{ label: words.newScenario }]} add={([name]) => edit({ do: "add-scenario", words: name! })} />
    </>
  );
}
