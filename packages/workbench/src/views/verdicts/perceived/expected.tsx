import { lookAt } from "../../../app/situation.ts";
import { ToText } from "../../../editor/to-text.tsx";
import { useTexts } from "../../../texts/define-texts.ts";
import { ActorMark } from "../../../ui/actor-mark.tsx";
import part from "../../../ui/part.module.css";
import { showVerdictPart } from "../part.ts";
import type { Perceptions } from "./sentence.ts";
import { perceivedTexts } from "./texts.ts";

/** Kinds of state that are named in a cell. */
const mostKinds = 3;

/** What each side expects to hold, in its own view; where it has several, which of them counts is chosen here. */
export function Expected({
  answer: {
    base: { actors },
    views,
    concepts,
  },
  onCount,
}: {
  readonly answer: Perceptions;
  /** The view that counts from now on, of those of one actor. */
  onCount(id: string, instead: readonly string[]): void;
}) {
  const words = useTexts(perceivedTexts);
  return (
    <>
      <h3>{words.expects}</h3>
      <div className={part.scroll}>
        <table className={`${part.table} ${part.tall}`}>
          <thead>
            <tr>
              <th scope="col">{words.actor}</th>
              <th scope="col">{words.view}</th>
              {concepts.map((concept) => (
                <th key={concept} scope="col">
                  {concept}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {views.map(({ scenario, choices, expects }, actor) => (
              <tr key={actors[actor]?.id}>
                <th scope="row" className={part.actor}>
                  <ActorMark actor={actor} /> {actors[actor]?.name}
                </th>
                <td>
                  {scenario === undefined ? (
                    <span className="soft">{words.asModel}</span>
                  ) : choices.length > 1 ? (
                    <span className={part.tools}>
                      <select
                        aria-label={`${words.view}: ${actors[actor]?.name}`}
                        value={scenario.id}
                        onChange={({ target }) =>
                          onCount(
                            target.value,
                            choices.map(({ id }) => id),
                          )
                        }
                      >
                        {choices.map(({ id, name }) => (
                          <option key={id} value={id}>
                            {name}
                          </option>
                        ))}
                      </select>
                    </span>
                  ) : (
                    scenario.name
                  )}
                  {scenario && (
                    <div className="noprint">
                      <button
                        type="button"
                        className="quiet"
                        onClick={() => {
                          lookAt({ scenario: scenario.id });
                          showVerdictPart("table");
                        }}
                      >
                        {words.lookAt}
                      </button>
                      <ToText at={scenario.at} />
                    </div>
                  )}
                </td>
                {expects.map(({ kinds }, at) => (
                  <td key={concepts[at]}>
                    {kinds.length === 0 ? (
                      <span className="soft">{words.nothing}</span>
                    ) : (
                      <ul className={part.plain}>
                        {kinds.slice(0, mostKinds).map(({ title, count }) => (
                          <li key={title}>{words.times(title, count)}</li>
                        ))}
                        {kinds.length > mostKinds && (
                          <li className="soft">{words.kindsMore(kinds.length - mostKinds)}</li>
                        )}
                      </ul>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
