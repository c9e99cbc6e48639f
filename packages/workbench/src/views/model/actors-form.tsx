import type { ConflictForm } from "detente/editing";
import { edit } from "../../document/edit.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { ActorMark } from "../../ui/actor-mark.tsx";
import { Adder } from "./adder.tsx";
import styles from "./model.module.css";
import { RemoveButton } from "./remove-button.tsx";
import { TextField } from "./text-field.tsx";
import { modelTexts } from "./texts.ts";

/** Who there is, and what each can do. */
export function ActorsForm({ form }: { readonly form: ConflictForm }) {
  const words = useTexts(modelTexts);
  return (
    <>
      <div className={styles.head}>
        <TextField
          label={words.title}
          showLabel
          value={form.title}
          commit={(value) => edit({ do: "set-title", words: value })}
        />
        <TextField
          label={words.date}
          showLabel
          value={form.asOf ?? ""}
          commit={(date) => edit({ do: "set-date", date })}
        />
      </div>
      {form.actors.map((actor, index) => (
        <section key={actor.id} className={`card ${styles.thing}`} aria-label={actor.name}>
          <div className={styles.row}>
            <ActorMark actor={index} />
            <TextField
              label={words.actorName}
              value={actor.name}
              commit={(value) => edit({ do: "set-name", of: { kind: "actor", id: actor.id }, words: value })}
            />
            <ShortName kind="actor" id={actor.id} name={actor.id} title={actor.name} />
            <RemoveButton name={actor.name} action={{ do: "remove", of: { kind: "actor", id: actor.id } }} />
          </div>
          <ul className={styles.list}>
            {actor.options.map((option) => (
              <li key={option.key} className={styles.row}>
                <TextField
                  label={words.optionName(actor.name)}
                  value={option.name}
                  commit={(value) => edit({ do: "set-name", of: { kind: "option", id: option.key }, words: value })}
                />
                <ShortName kind="option" id={option.key} name={option.id} title={option.name} />
                <select
                  aria-label={words.direction(option.name)}
                  className={styles.select}
                  value={option.direction}
                  onChange={({ target }) =>
                    void edit({
                      do: "set-direction",
                      option: option.key,
                      direction: target.value as typeof option.direction,
                    })
                  }
                >
                  {(["both", "take", "drop"] as const).map((direction) => (
                    <option key={direction} value={direction}>
                      {words.directions[direction]}
                    </option>
                  ))}
                </select>
                <RemoveButton name={option.name} action={{ do: "remove", of: { kind: "option", id: option.key } }} />
              </li>
            ))}
          </ul>
          {form.states.length === 0 && (
            <Adder
              fields={[{ label: words.newOption }]}
              add={([value]) => edit({ do: "add-option", actor: actor.id, words: value! })}
            />
          )}
        </section>
      ))}
      {form.states.length === 0 && (
        <section className={`card ${styles.thing}`} aria-label={words.newActor}>
          <Adder
            fields={[{ label: words.newActor }, { label: words.newActorOption }]}
            add={([name, option]) => edit({ do: "add-actor", words: name!, option: option! })}
          />
        </section>
      )}
    </>
  );
}

/** The name that conditions call a thing by; changed everywhere at once. */
function ShortName({
  kind,
  id,
  name,
  title,
}: {
  readonly kind: "actor" | "option";
  readonly id: string;
  readonly name: string;
  readonly title: string;
}) {
  const words = useTexts(modelTexts);
  return (
    <div className={styles.short}>
      <TextField
        code
        label={words.shortName(title)}
        value={name}
        commit={(value) => edit({ do: "rename", of: { kind, id }, name: value })}
      />
    </div>
  );
}
