import type { ConflictForm, FormRule } from "detente/editing";
import { useState } from "react";
import { edit } from "../../document/edit.ts";
import { reveal } from "../../editor/reveal.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { ActorMark } from "../../ui/actor-mark.tsx";
import { ConditionPicker } from "../../ui/pick/condition-picker.tsx";
import { Adder } from "./adder.tsx";
import { example, pickable } from "./called.ts";
import type { FormPart } from "./form-part.ts";
import styles from "./model.module.css";
import { RemoveButton } from "./remove-button.tsx";
import { TextField } from "./text-field.tsx";
import { modelTexts } from "./texts.ts";

const kinds = ["infeasible", "require", "at-most-one", "exactly-one", "at-least-one"] as const;

/** Where the parties are now, and what cannot go together. */
export function RulesForm({ form, layer, scenario }: FormPart) {
  const words = useTexts(modelTexts);
  const here = scenario === undefined ? {} : { scenario };
  const { rules, otherRules } = layer;
  const groups = pickable({ form, layer });
  const [kind, setKind] = useState<FormRule["kind"]>("infeasible");
  const isCount = kind !== "infeasible" && kind !== "require";
  return (
    <>
      <Today form={form} layer={layer} here={here} />
      <h2>{words.rules}</h2>
      {rules.length === 0 && <p className="soft">{words.noRules}</p>}
      <ul className={styles.list}>
        {[...rules.entries()].map(([index, rule]) => (
          <li key={index} className={styles.row}>
            {rule.plain && (
              <select
                aria-label={words.ruleKind}
                className={styles.select}
                value={rule.kind}
                onChange={({ target }) =>
                  void edit({ do: "set-rule", index, kind: target.value as FormRule["kind"], ...here })
                }
              >
                <KindChoices />
              </select>
            )}
            <TextField
              code
              label={words.condition}
              value={rule.of}
              commit={(of) => edit({ do: "set-rule", index, of, ...here })}
            />
            <RemoveButton name={words.rule(index + 1)} action={{ do: "remove-rule", index, ...here }} />
          </li>
        ))}
      </ul>
      <Adder
        fields={[
          {
            label: words.conditions,
            code: true,
            placeholder: words.rulesHint(example(groups, isCount ? "," : "and not")),
            pick: (write) => (
              <ConditionPicker
                key={String(isCount)}
                groups={groups}
                label={words.picked}
                joins={isCount ? [","] : ["and", "or"]}
                write={write}
              />
            ),
          },
        ]}
        add={([of]) => edit({ do: "add-rule", kind, of: of!, ...here })}
      >
        <label className={styles.field}>
          <span className={styles.label}>{words.newRule}</span>
          <select
            className={styles.select}
            value={kind}
            onChange={({ target }) => setKind(target.value as FormRule["kind"])}
          >
            <KindChoices />
          </select>
        </label>
      </Adder>
      {otherRules.length > 0 && (
        <>
          <h3>{words.otherRules}</h3>
          <ul className={styles.list}>
            {otherRules.map(({ text, at }) => (
              <li key={at.from}>
                <button type="button" className={`quiet ${styles.written}`} onClick={() => reveal(at)}>
                  {text}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function KindChoices() {
  const words = useTexts(modelTexts);
  return kinds.map((kind) => (
    <option key={kind} value={kind}>
      {words.ruleKinds[kind]}
    </option>
  ));
}

function Today({
  form,
  layer,
  here,
}: {
  readonly form: ConflictForm;
  readonly layer: ConflictForm;
  readonly here: { readonly scenario?: string };
}) {
  const words = useTexts(modelTexts);
  const now = (layer.now ?? form.now)?.statusQuo;
  if (form.states.length > 0)
    return (
      <label className={styles.field}>
        <span className={styles.label}>{words.todayState}</span>
        <select
          className={styles.select}
          value={now?.kind === "state" ? now.state : ""}
          onChange={({ target }) => void edit({ do: "set-now-state", state: target.value, ...here })}
        >
          {form.states.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    );
  const taken: readonly string[] = now?.kind === "options" ? now.taken : [];
  return (
    <fieldset className={styles.today}>
      <legend>
        <h2>{words.today}</h2>
      </legend>
      <p className="soft">{here.scenario !== undefined && !layer.now ? words.todayInherited : words.todayHint}</p>
      {layer.actors.map((actor, index) => (
        <div key={actor.id} className={styles.party}>
          <span className={styles.partyName} title={actor.name}>
            <ActorMark actor={index} /> {actor.name}
          </span>
          <div className={styles.ticks}>
            {actor.options.map(({ key, name }) => (
              <label key={key} className={styles.tick}>
                <input
                  type="checkbox"
                  checked={taken.includes(key)}
                  onChange={({ target }) =>
                    void edit({
                      do: "set-now",
                      taken: target.checked ? [...taken, key] : taken.filter((each) => each !== key),
                      ...here,
                    })
                  }
                />
                <span>{name}</span>
              </label>
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
