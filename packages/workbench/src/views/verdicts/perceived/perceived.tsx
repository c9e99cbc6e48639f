import { useState } from "react";
import { useAnswer } from "../../../answers/use-answer.ts";
import type { SolvedOverview } from "../../../answers/use-solved.ts";
import { useTexts } from "../../../texts/define-texts.ts";
import { useKindsWords } from "../../../ui/kinds-words.ts";
import { LikeToLike } from "../../../ui/like-to-like.tsx";
import { MoreRows, rowsAtFirst } from "../../../ui/more-rows.tsx";
import { Answer } from "../../../ui/page.tsx";
import part from "../../../ui/part.module.css";
import { Expected } from "./expected.tsx";
import { Mistaken } from "./mistaken.tsx";
import { NoViews } from "./no-views.tsx";
import { PerceivedTable } from "./perceived-table.tsx";
import { type Perceptions, sentenceOf } from "./sentence.ts";
import { perceivedTexts } from "./texts.ts";

/** The conflict as each side sees it: what lasts, what each expects, who is mistaken about what. */
export function Perceived({ overview }: { readonly overview: SolvedOverview }) {
  const words = useTexts(perceivedTexts);
  const [counting, setCounting] = useState<readonly string[]>([]);
  const [grouped, setGrouped] = useState(true);
  const [most, setMost] = useState(rowsAtFirst);
  const found = useAnswer("perceptions", { counting, grouped, most }, { patient: true });
  return (
    <div className={part.part}>
      <Answer of={found}>
        {(answer) =>
          answer.kind === "none" ? (
            <NoViews overview={overview} />
          ) : (
            <>
              <Sentence answer={answer} />
              <p className="soft">{words.ground}</p>
              {answer.base.outcomes.length > 0 && (
                <div className={`${part.tools} noprint`}>
                  <LikeToLike grouped={grouped} onGroup={setGrouped} />
                </div>
              )}
              {answer.rows.length === 0 ? <p>{words.nothingRow}</p> : <PerceivedTable answer={answer} />}
              <MoreRows shown={answer.rows.length} total={answer.total} onMore={setMost} />
              <Expected
                answer={answer}
                onCount={(id, instead) =>
                  setCounting((before) => [...before.filter((each) => !instead.includes(each)), id])
                }
              />
              {answer.mistakes.map((mistake) => (
                <Mistaken key={mistake.actor} mistake={mistake} actors={answer.base.actors} />
              ))}
            </>
          )
        }
      </Answer>
    </div>
  );
}

function Sentence({ answer }: { readonly answer: Perceptions }) {
  const words = useTexts(perceivedTexts);
  const kindsWords = useKindsWords(answer.base);
  return <h2 className={part.lead}>{sentenceOf(answer, words, kindsWords)}</h2>;
}
