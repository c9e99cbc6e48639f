import { Fragment } from "react";
import { useAnswer } from "../../../answers/use-answer.ts";
import type { SolvedOverview } from "../../../answers/use-solved.ts";
import { goTo } from "../../../app/navigation.ts";
import { select } from "../../../app/situation.ts";
import { useTexts } from "../../../texts/define-texts.ts";
import { punctuation } from "../../../texts/punctuation.ts";
import { ActorMark } from "../../../ui/actor-mark.tsx";
import { useKindsWords } from "../../../ui/kinds-words.ts";
import { Answer } from "../../../ui/page.tsx";
import part from "../../../ui/part.module.css";
import { useStateWords } from "../../../ui/state-title.ts";
import { Ground } from "../../why/evidence.tsx";
import { Moves } from "../moves.tsx";
import { aheadTexts } from "./texts.ts";

/** Why a state cannot hold: who leaves it and how, what may come of it, and why they prefer that. */
export function RuledOut({
  pattern,
  together,
  overview,
}: {
  readonly pattern: string;
  readonly together: boolean;
  readonly overview: SolvedOverview;
}) {
  const words = useTexts(aheadTexts);
  const stateWords = useStateWords(overview);
  const { note } = useTexts(punctuation);
  const { kinds, list } = useKindsWords(overview);
  const why = useAnswer("ruled-out", { pattern, together }, { patient: true });
  const names = (members: readonly number[]): string =>
    list(members.map((actor) => overview.actors[actor]?.name ?? ""));
  return (
    <section className={part.inner}>
      <Answer of={why}>
        {(answer) => {
          if (answer.kind !== "falls") return <p>{words.stands}</p>;
          const { members, steps, chain, to, end, ends, round, state, reasons } = answer;
          const endTitle = stateWords.title(end);
          return (
            <>
              <h3>{words.whyTitle(stateWords.title(state), together)}</h3>
              <ol className={part.steps}>
                <li>
                  {members.map((actor) => (
                    <Fragment key={actor}>
                      <ActorMark actor={actor} />{" "}
                    </Fragment>
                  ))}
                  <b>{words.leave(names(members))}</b>, {words.to(stateWords.title(to))}{" "}
                  <span className="soft">{note(stateWords.number(to.state))}</span>
                  <Moves steps={steps} overview={overview} />
                </li>
                {chain.map((move) => (
                  <li key={move.to.pattern}>
                    {words.onward(names(move.members), stateWords.title(move.to), endTitle)}{" "}
                    <span className="soft">{note(stateWords.number(move.to.state))}</span>
                  </li>
                ))}
              </ol>
              <p>
                {words.ends(kinds(ends), members.length > 1)} {round === 1 ? words.firstRound : words.laterRound(round)}
              </p>
              <p className="soft">{words.because}</p>
              {reasons.map((reason) => (
                <Ground key={reason.actor} reason={reason} overview={overview} />
              ))}
              <button
                type="button"
                className="button"
                onClick={() => {
                  select({ pattern: end.pattern });
                  goTo("movement");
                }}
              >
                {words.stepAlong}
              </button>
            </>
          );
        }}
      </Answer>
    </section>
  );
}
