import { edit } from "../../document/edit.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { ConditionPicker } from "../../ui/pick/condition-picker.tsx";
import { Adder } from "./adder.tsx";
import { example, pickable } from "./called.ts";
import type { FormPart } from "./form-part.ts";
import styles from "./model.module.css";
import { RemoveButton } from "./remove-button.tsx";
import { TextField } from "./text-field.tsx";
import { modelTexts } from "./texts.ts";

/** Outcomes that have a name, and when each is there. */
export function OutcomesForm({ form, layer, scenario }: FormPart) {
  const groups = pickable({ form, layer });
  const words = useTexts(modelTexts);
  const here = scenario === undefined ? {} : { scenario };
  return (
    <>
      <h2>{words.outcomes}</h2>
      {layer.outcomes.length === 0 && <p className="soft">{words.noOutcomes}</p>}
      <ul className={styles.list}>
        {layer.outcomes.map(({ id, name, when }) => (
          <li key={id} className={styles.row}>
            {scenario === undefined ? (
              <TextField
                label={words.outcomeName}
                value={name}
                commit={(value) => edit({ do: "set-name", of: { kind: "outcome", id }, words: value })}
              />
            ) : (
              <span className={styles.field}>{name}</span>
            )}
            <TextField
              code
              label={words.outcomeWhen(name)}
              value={when}
              commit={(value) => edit({ do: "set-outcome", id, when: value, ...here })}
            />
            <RemoveButton name={name} action={{ do: "remove", of: { kind: "outcome", id }, ...here }} />
          </li>
        ))}
      </ul>
      <Adder
        fields={[
          { label: words.newOutcome },
          {
            label: words.condition,
            code: true,
            placeholder: example(groups, "and"),
            pick: (write) => <ConditionPicker groups={groups} label={words.picked} write={write} />,
          },
        ]}
        add={([name, when]) => edit({ do: "add-outcome", words: name!, when: when!, ...here })}
      />
    </>
  );
}
