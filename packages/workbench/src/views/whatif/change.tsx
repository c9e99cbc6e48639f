import type { InverseConcept } from "detente";
import { useState } from "react";
import { useAnswer } from "../../answers/use-answer.ts";
import { useOverview } from "../../answers/use-overview.ts";
import { useLookedAt } from "../../app/situation.ts";
import type { ChangesWanted } from "../../questions/changes.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { ActorMark } from "../../ui/actor-mark.tsx";
import { Answer } from "../../ui/page.tsx";
import { Prose } from "../../ui/prose.tsx";
import { Already } from "./already.tsx";
import { ByMovement } from "./by-movement.tsx";
import { ChangeList, TriedNote } from "./change-list.tsx";
import { whatIfTexts } from "./texts.ts";
import styles from "./whatif.module.css";

const concepts: readonly InverseConcept[] = ["nash", "gmr", "smr", "seq"];

/** A wanted outcome, and the smallest changes that make it hold. */
export function Change() {
  const words = useTexts(whatIfTexts);
  const overview = useOverview();
  const { selected } = useLookedAt();
  const [outcome, setOutcome] = useState<string>();
  const [concept, setConcept] = useState<InverseConcept>("seq");
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<ChangesWanted>();
  const wanted = asked ?? { concept, free: [], named: "" };
  const changes = useAnswer("changes", wanted, { patient: true, when: asked !== undefined });
  if (!overview) return null;
  const { actors, outcomes } = overview;
  const hasSelected = selected.pattern !== undefined;
  if (outcomes.length === 0 && !hasSelected) return <p>{words.noOutcome}</p>;
  const chosen = outcome ?? (outcomes[0]?.id || "");
  const free = actors.map(({ id }) => id).filter((id) => !kept.has(id));
  const ask = (): void => {
    const subject = chosen === "" ? { pattern: selected.pattern! } : { outcome: chosen };
    setAsked({ ...subject, concept, free, named: words.named });
  };
  return (
    <>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <label>
          {words.wanted}
          <select value={chosen} onChange={({ target }) => setOutcome(target.value)}>
            {outcomes.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            {hasSelected && <option value="">{words.selectedState}</option>}
          </select>
        </label>
        <label>
          {words.concept}
          <select value={concept} onChange={({ target }) => setConcept(target.value as InverseConcept)}>
            {concepts.map((id) => (
              <option key={id}>{id}</option>
            ))}
          </select>
        </label>
        <fieldset>
          <legend>{words.free}</legend>
          {actors.map(({ id, name }, actor) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={!kept.has(id)}
                onChange={({ target }) => {
                  const next = new Set(kept);
                  if (target.checked) next.delete(id);
                  else next.add(id);
                  setKept(next);
                }}
              />{" "}
              <ActorMark actor={actor} /> {name}
            </label>
          ))}
        </fieldset>
        <button type="submit" className="button primary" disabled={free.length === 0}>
          {words.ask}
        </button>
        {free.length === 0 && <p role="status">{words.freeNone}</p>}
      </form>
      <TriedNote />
      {asked === undefined ? (
        <p className="soft">{words.changeHint}</p>
      ) : (
        <Answer of={changes}>
          {({ status, verdict, already, isToday, changes, notes }) => (
            <>
              <Prose text={verdict} />
              <Already of={already} />
              {status === "met" && !isToday && <ByMovement />}
              {changes.length > 0 && <ChangeList changes={changes} />}
              {notes !== "" && <p className="soft">{notes}</p>}
            </>
          )}
        </Answer>
      )}
    </>
  );
}
