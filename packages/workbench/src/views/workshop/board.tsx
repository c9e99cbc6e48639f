import type { ConceptId } from "detente";
import { useState } from "react";
import { useAnswer } from "../../answers/use-answer.ts";
import type { SolvedOverview } from "../../answers/use-solved.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { punctuation } from "../../texts/punctuation.ts";
import { ActorMark, ActorShape, actorColour } from "../../ui/actor-mark.tsx";
import { Answer } from "../../ui/page.tsx";
import { workshopTexts } from "./texts.ts";
import styles from "./workshop.module.css";

/** The option table as a board: the group puts up a situation and sees who would leave it. */
export function Board({ overview }: { readonly overview: SolvedOverview }) {
  const words = useTexts(workshopTexts);
  const { list, colon } = useTexts(punctuation);
  const { actors, options, solved } = overview;
  const states = useAnswer("today", null);
  const [chosen, setChosen] = useState<string>();
  const [concept, setConcept] = useState<ConceptId>("nash");
  const today = states.answer?.pattern;
  const fits = chosen !== undefined && (options.length === 0 || chosen.length === options.length);
  const pattern = (fits ? chosen : today) ?? "N".repeat(options.length);
  const board = useAnswer("board", { pattern: pattern.replaceAll("-", "N"), concept });
  const toggle = (index: number): void =>
    setChosen(pattern.slice(0, index) + (pattern[index] === "Y" ? "N" : "Y") + pattern.slice(index + 1));
  return (
    <div className={styles.board}>
      <h1 className={styles.question}>{words.boardTitle}</h1>
      <div className={styles.columns}>
        <div>
          {options.length === 0 && (
            <label>
              {words.graph}{" "}
              <select value={pattern} onChange={({ target }) => setChosen(target.value)}>
                {states.answer?.states.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          )}
          {actors.map(({ id, name }, actor) => (
            <fieldset key={id} className={styles.side}>
              <legend>
                <ActorMark actor={actor} /> {name}
              </legend>
              {options.map(
                (option, index) =>
                  option.actor === actor && (
                    <button
                      key={option.key}
                      type="button"
                      className={styles.tile}
                      aria-pressed={pattern[index] === "Y"}
                      style={{ "--actor": actorColour(actor) } as React.CSSProperties}
                      onClick={() => toggle(index)}
                    >
                      <span className={styles.tick} aria-hidden="true">
                        {pattern[index] === "Y" ? "✓" : ""}
                      </span>
                      {option.name}
                    </button>
                  ),
              )}
            </fieldset>
          ))}
          {today !== undefined && (
            <button type="button" className="button" onClick={() => setChosen(undefined)}>
              {words.today}
            </button>
          )}
        </div>
        <div className={styles.verdict} aria-live="polite">
          <label className="soft">
            {words.concept}{" "}
            <select value={concept} onChange={({ target }) => setConcept(target.value as ConceptId)}>
              {solved.concepts.map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </select>
          </label>
          <Answer of={board}>
            {(found) =>
              found.kind === "infeasible" ? (
                <p className={styles.cannot}>{words.cannot}</p>
              ) : (
                <>
                  <h2 className={styles.sub}>
                    {found.outcomes.join(" + ") || words.unnamed}{" "}
                    <span className="soft">{words.state(found.number)}</span>
                  </h2>
                  {found.isToday && <p>{words.isToday}</p>}
                  <ul className={styles.stays}>
                    {found.actors.map(({ stays, place, of }, actor) => (
                      <li key={actors[actor]!.id}>
                        <svg width="1.2em" height="1.2em" viewBox="-7 -7 14 14" aria-hidden="true">
                          <ActorShape actor={actor} filled={stays} />
                        </svg>{" "}
                        <bdi>{actors[actor]!.name}</bdi>
                        {colon}
                        <strong>{stays ? words.stays : words.leaves}</strong>{" "}
                        <span className="soft">{words.place(place, of)}</span>
                      </li>
                    ))}
                  </ul>
                  {found.holds.length > 0 && <p className={styles.pill}>{words.holdsUnder(list(found.holds))}</p>}
                </>
              )
            }
          </Answer>
        </div>
      </div>
    </div>
  );
}
