import type { ConceptId } from "detente";
import { useState } from "react";
import { useAnswer } from "../../../answers/use-answer.ts";
import type { SolvedOverview } from "../../../answers/use-solved.ts";
import { say } from "../../../app/announce.ts";
import { editBy, type Refused } from "../../../document/edit.ts";
import type { AskedNext, NextQuestion as Next } from "../../../questions/next-question.ts";
import { useTexts } from "../../../texts/define-texts.ts";
import { ActorMark } from "../../../ui/actor-mark.tsx";
import { useKindsWords } from "../../../ui/kinds-words.ts";
import { Answer } from "../../../ui/page.tsx";
import part from "../../../ui/part.module.css";
import { useRefusalWords } from "../../model/refused.ts";
import whatif from "../whatif.module.css";
import { Hanging } from "./hanging.tsx";
import { unknownTexts } from "./texts.ts";

/** What is certain already, what hangs on answers that are missing, and the questions: an answer goes into the text. */
export function NextQuestion({ overview }: { readonly overview: SolvedOverview }) {
  const words = useTexts(unknownTexts);
  const refusalWords = useRefusalWords();
  const { concepts } = overview.solved;
  const [chosen, setChosen] = useState<ConceptId>("seq");
  const [problem, setProblem] = useState<string>();
  const concept = concepts.includes(chosen) ? chosen : concepts.at(-1)!;
  const next = useAnswer("next-question", { concept }, { patient: true });
  const done = (refusal: Refused | undefined, remark: string): void => {
    setProblem(refusal && refusalWords(refusal));
    if (!refusal) say(remark);
  };
  const settle = async (question: number, { alternatives }: AskedNext, answer: number): Promise<void> => {
    const date = new Date().toISOString().slice(0, 10);
    done(
      await editBy("settle", { concept, question, alternatives, chosen: answer, date }, { patient: true }),
      words.answered,
    );
  };
  const leaveOpen = async (actor: number): Promise<void> => done(await editBy("leave-open", { actor }), words.leftOpen);
  return (
    <section>
      <h2 className={part.title}>{words.next}</h2>
      <Answer of={next}>
        {(answer) => (
          <>
            <Summary answer={answer} overview={overview} />
            {problem && <p role="alert">{problem}</p>}
            {answer.total > 0 && (
              <>
                <div className={`${part.tools} noprint`}>
                  <label>
                    {words.judgedBy}
                    <select value={concept} onChange={({ target }) => setChosen(target.value as ConceptId)}>
                      {concepts.map((id) => (
                        <option key={id}>{id}</option>
                      ))}
                    </select>
                  </label>
                </div>
                <ol className={whatif.changes}>
                  {answer.questions.map((question, index) => (
                    <Question
                      key={`${question.actor} ${question.alternatives.join()}`}
                      question={question}
                      open={answer.open.length}
                      overview={overview}
                      onAnswer={(each) => void settle(index, question, each)}
                    />
                  ))}
                </ol>
                {answer.total > answer.questions.length && (
                  <p className="soft">{words.moreQuestions(answer.total - answer.questions.length)}</p>
                )}
                <Hanging answer={answer} overview={overview} />
              </>
            )}
            {answer.openable.length > 0 && (
              <p className={`${part.choices} noprint`}>
                {answer.openable.map((actor) => (
                  <button key={actor} type="button" className="button" onClick={() => void leaveOpen(actor)}>
                    <ActorMark actor={actor} /> {words.leaveOpen(overview.actors[actor]?.name ?? "")}
                  </button>
                ))}
              </p>
            )}
          </>
        )}
      </Answer>
    </section>
  );
}

function Summary({
  answer: { total, open, looked, ways, silent },
  overview,
}: {
  readonly answer: Next;
  readonly overview: SolvedOverview;
}) {
  const words = useTexts(unknownTexts);
  const { list } = useKindsWords(overview);
  if (total === 0) return <p>{words.nothingToAsk}</p>;
  return (
    <>
      <p>{open.length === 0 ? words.noneChanges : `${words.depends(open.length)}${words.space}${words.first}`}</p>
      <p className="soft">
        {[
          ...(silent.length > 0
            ? [words.anything(list(silent.map((actor) => overview.actors[actor]?.name ?? "")), silent.length)]
            : []),
          words.looked(looked, ways),
        ].join(words.space)}
      </p>
    </>
  );
}

function Question({
  question: { kind, actor, alternatives, settles },
  open,
  overview,
  onAnswer,
}: {
  readonly question: AskedNext;
  readonly open: number;
  readonly overview: SolvedOverview;
  onAnswer(chosen: number): void;
}) {
  const words = useTexts(unknownTexts);
  const name = overview.actors[actor]?.name ?? "";
  return (
    <li className={whatif.change}>
      <p>
        <ActorMark actor={actor} />{" "}
        <b>{kind === "stance" ? words.stance(name, alternatives[0]!) : words.order(name, alternatives.length)}</b>
      </p>
      <p className="soft">{settles < 0.05 ? words.settlesNone : words.settles(settles.toFixed(1), open)}</p>
      <p className={`${part.choices} noprint`}>
        {alternatives.map((alternative, index) => (
          <button
            key={alternative}
            type="button"
            className="button"
            title={words.answer(alternative)}
            onClick={() => onAnswer(index)}
          >
            {alternative}
          </button>
        ))}
      </p>
    </li>
  );
}
