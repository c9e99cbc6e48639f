import type { CoalitionConcept } from "detente";
import type { SolvedOverview } from "../../../answers/use-solved.ts";
import { goTo } from "../../../app/navigation.ts";
import { select } from "../../../app/situation.ts";
import type { FromState } from "../../../questions/together.ts";
import { useTexts } from "../../../texts/define-texts.ts";
import { ActorMark } from "../../../ui/actor-mark.tsx";
import { useKindsWords } from "../../../ui/kinds-words.ts";
import part from "../../../ui/part.module.css";
import { useStateWords } from "../../../ui/state-title.ts";
import { Moves } from "../moves.tsx";
import { togetherTexts } from "./texts.ts";

/** At one state: which groups gain by leaving it, for what, how, and whether the others' answers keep them. */
export function GroupWays({
  from: { state, today, total, ways },
  concepts,
  overview,
}: {
  readonly from: FromState;
  readonly concepts: readonly CoalitionConcept[];
  readonly overview: SolvedOverview;
}) {
  const words = useTexts(togetherTexts);
  const stateWords = useStateWords(overview);
  const { kinds, list } = useKindsWords(overview);
  return (
    <>
      <h3>{words.what(stateWords.label(state))}</h3>
      {!today && overview.solved.statusQuo !== undefined && (
        <button type="button" className="button" onClick={() => select({})}>
          {words.toToday}
        </button>
      )}
      {ways.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <div className={part.scroll}>
          <table className={`${part.table} ${part.tall}`}>
            <thead>
              <tr>
                <th scope="col">{words.group}</th>
                <th scope="col">{words.to}</th>
                <th scope="col">{words.how}</th>
                <th scope="col">{words.kept}</th>
              </tr>
            </thead>
            <tbody>
              {ways.map(({ members, to, nearest, steps, stays }) => (
                <tr key={members.join()}>
                  <th scope="row" className={part.actor}>
                    <ul className={part.plain}>
                      {members.map((actor) => (
                        <li key={actor}>
                          <ActorMark actor={actor} /> {overview.actors[actor]?.name}
                        </li>
                      ))}
                    </ul>
                  </th>
                  <td>{kinds(to)}</td>
                  <td>
                    <Moves steps={steps} overview={overview} />
                    {today && (
                      <button
                        type="button"
                        className="button"
                        onClick={() => {
                          select({ pattern: nearest.pattern });
                          goTo("movement");
                        }}
                      >
                        {words.stepAlong}
                      </button>
                    )}
                  </td>
                  <td>{list(concepts.filter((_, at) => stays[at])) || words.keptNone}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {total > ways.length && <p className="soft">{words.rest(total - ways.length)}</p>}
    </>
  );
}
