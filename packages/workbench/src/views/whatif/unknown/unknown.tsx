import { useState } from "react";
import { useAnswer } from "../../../answers/use-answer.ts";
import { useSolved } from "../../../answers/use-solved.ts";
import { useTexts } from "../../../texts/define-texts.ts";
import { LikeToLike } from "../../../ui/like-to-like.tsx";
import { MoreRows, rowsAtFirst } from "../../../ui/more-rows.tsx";
import { Answer } from "../../../ui/page.tsx";
import part from "../../../ui/part.module.css";
import { NextQuestion } from "./next-question.tsx";
import { unknownTexts } from "./texts.ts";
import { Disputed, UnknownSentence, UnknownTable } from "./unknown-table.tsx";

/** What is not known of what the actors want: what holds all the same, what hangs on it, and what to ask next. */
export function Unknown() {
  const words = useTexts(unknownTexts);
  const overview = useSolved();
  const [readings, setReadings] = useState<readonly string[]>([]);
  const [grouped, setGrouped] = useState(true);
  const [most, setMost] = useState(rowsAtFirst);
  const there = readings.filter((id) => overview?.scenarios.some((scenario) => scenario.id === id));
  const found = useAnswer("unknown", { readings: there, grouped, most }, { patient: true });
  if (!overview) return null;
  return (
    <div className={part.part}>
      <Answer of={found}>
        {(answer) =>
          answer.kind === "too large" ? (
            <p className="card">{words.tooLarge(answer.states)}</p>
          ) : (
            <>
              <UnknownSentence answer={answer} overview={overview} />
              {answer.disputed.some(({ count }) => count > 0) && (
                <>
                  {overview.outcomes.length > 0 && (
                    <div className={`${part.tools} noprint`}>
                      <LikeToLike grouped={grouped} onGroup={setGrouped} />
                    </div>
                  )}
                  <UnknownTable answer={answer} overview={overview} />
                  <MoreRows shown={answer.rows.length} total={answer.total} onMore={setMost} />
                  <Disputed answer={answer} overview={overview} />
                </>
              )}
            </>
          )
        }
      </Answer>
      {overview.scenarios.length > 0 && (
        <div className={`${part.tools} noprint`}>
          <fieldset>
            <legend>{words.readings}</legend>
            {overview.scenarios.map(({ id, name }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={readings.includes(id)}
                  onChange={({ target }) =>
                    setReadings(target.checked ? [...readings, id] : readings.filter((each) => each !== id))
                  }
                />
                {name}
              </label>
            ))}
          </fieldset>
        </div>
      )}
      {overview.solved.states <= mostStates && <NextQuestion overview={overview} />}
    </div>
  );
}

/** Every way to fill in what is open is solved: of larger models that takes too long here. */
const mostStates = 8192;
