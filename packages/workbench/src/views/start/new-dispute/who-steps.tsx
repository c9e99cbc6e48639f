import { useTexts } from "../../../texts/define-texts.ts";
import { ActorMark } from "../../../ui/actor-mark.tsx";
import styles from "../start.module.css";
import { type ActorAnswer, newActor, newKey } from "./answers.ts";
import { LineList } from "./line-list.tsx";
import type { StepProps } from "./step.ts";
import { disputeTexts } from "./texts.ts";

/** What is it about, and who takes part? */
export function WhoStep({ answers, change }: StepProps) {
  const words = useTexts(disputeTexts);
  const { actors } = answers;
  return (
    <>
      <label className={styles.titleField}>
        <span>{words.title}</span>
        <input value={answers.title} dir="auto" onChange={({ target }) => change({ title: target.value })} />
      </label>
      <h2>{words.parties}</h2>
      <LineList
        lines={actors}
        label={words.party}
        add={words.addParty}
        remove={words.remove}
        mark={(index) => <ActorMark actor={index} />}
        onChange={(key, name) =>
          change({ actors: actors.map((actor) => (actor.key === key ? { ...actor, name } : actor)) })
        }
        onAdd={() => change({ actors: [...actors, newActor()] })}
        onRemove={(key) => change({ actors: actors.filter((actor) => actor.key !== key) })}
      />
    </>
  );
}

/** What can each of them do? */
export function ActionsStep({ answers, change }: StepProps) {
  const words = useTexts(disputeTexts);
  const { actors } = answers;
  const set = (key: number, options: ActorAnswer["options"]): void =>
    change({ actors: actors.map((actor) => (actor.key === key ? { ...actor, options } : actor)) });
  return actors.map(
    ({ key, name, options }, index) =>
      name.trim() !== "" && (
        <section key={key} aria-label={name}>
          <h2 className={styles.party}>
            <ActorMark actor={index} /> {name}
          </h2>
          <LineList
            lines={options}
            label={(number) => words.action(name, number)}
            add={words.addAction}
            remove={words.remove}
            onChange={(option, text) =>
              set(
                key,
                options.map((each) => (each.key === option ? { ...each, name: text } : each)),
              )
            }
            onAdd={() => set(key, [...options, { key: newKey(), name: "" }])}
            onRemove={(option) =>
              set(
                key,
                options.filter((each) => each.key !== option),
              )
            }
          />
        </section>
      ),
  );
}
