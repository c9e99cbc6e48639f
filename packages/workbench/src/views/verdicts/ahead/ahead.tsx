import { Fragment, useState } from "react";
import { useAnswer } from "../../../answers/use-answer.ts";
import type { SolvedOverview } from "../../../answers/use-solved.ts";
import type { Fall, ForesightAnswer, ForesightRow } from "../../../questions/foresight.ts";
import { useTexts } from "../../../texts/define-texts.ts";
import { Definitions } from "../../../ui/definitions.tsx";
import { useKindsWords } from "../../../ui/kinds-words.ts";
import { LikeToLike } from "../../../ui/like-to-like.tsx";
import { MoreRows, rowsAtFirst } from "../../../ui/more-rows.tsx";
import { Answer } from "../../../ui/page.tsx";
import part from "../../../ui/part.module.css";
import { StateHead } from "../../../ui/state-head.tsx";
import { VerdictMarks } from "../../../ui/verdict-marks.tsx";
import { ConceptHead } from "../concept-head.tsx";
import { LimitedMoves } from "./limited-moves.tsx";
import { RuledOut } from "./ruled-out.tsx";
import { aheadTexts } from "./texts.ts";

const ways = ["single", "together"] as const;
type Way = (typeof ways)[number];

/** What can hold among actors who ask where a move leads in the end. */
export function Ahead({ overview }: { readonly overview: SolvedOverview }) {
  const words = useTexts(aheadTexts);
  const [grouped, setGrouped] = useState(true);
  const [most, setMost] = useState(rowsAtFirst);
  const found = useAnswer("foresight", { grouped, most }, { patient: true });
  return (
    <div className={part.part}>
      <Answer of={found}>
        {(answer) =>
          answer.kind === "too large" ? (
            <p className="card">{words.tooLarge(answer.states, answer.actors)}</p>
          ) : (
            <>
              <Sentence answer={answer} overview={overview} />
              <p className="soft">{words.caution}</p>
              {overview.outcomes.length > 0 && (
                <div className={`${part.tools} noprint`}>
                  <LikeToLike grouped={grouped} onGroup={setGrouped} />
                </div>
              )}
              <Sets rows={answer.rows} overview={overview} />
              <MoreRows shown={answer.rows.length} total={answer.total} onMore={setMost} />
              <Definitions terms={ways.map((way) => words.terms[way])} />
              <h3>{words.limited}</h3>
              {answer.limited ? (
                <>
                  <LimitedMoves limited={answer.limited} overview={overview} />
                  <MoreRows shown={answer.limited.rows.length} total={answer.limited.total} onMore={setMost} />
                </>
              ) : (
                <p className="soft">{words.onlyTwo(overview.actors.length)}</p>
              )}
            </>
          )
        }
      </Answer>
    </div>
  );
}

function Sentence({ answer, overview }: { readonly answer: ForesightAnswer; readonly overview: SolvedOverview }) {
  const words = useTexts(aheadTexts);
  const { kinds } = useKindsWords(overview);
  const { single, together, alike, states } = answer;
  const today =
    single.today === undefined
      ? []
      : [
          words.today[
            single.today === together.today ? (single.today ? "both" : "neither") : single.today ? "single" : "together"
          ],
        ];
  return (
    <h2 className={part.lead}>
      {[
        words.single(kinds(single.named), single.named.states, states),
        alike ? words.alike : words.together(kinds(together.named), together.named.states),
        ...today,
      ].join(words.space)}
    </h2>
  );
}

/** Every state, by whether it can hold when actors move one at a time, and when groups do. */
function Sets({ rows, overview }: { readonly rows: readonly ForesightRow[]; readonly overview: SolvedOverview }) {
  const words = useTexts(aheadTexts);
  const [asked, setAsked] = useState<{ readonly pattern: string; readonly way: Way }>();
  return (
    <div className={part.scroll}>
      <table className={part.table} aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{words.outcome}</th>
            {ways.map((way) => (
              <th key={way} scope="col">
                <ConceptHead id={words.columns[way]} term={words.terms[way]} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const open = asked?.pattern === row.pattern ? asked.way : undefined;
            return (
              <Fragment key={row.pattern}>
                <tr>
                  <StateHead state={row} overview={overview} />
                  {ways.map((way) => (
                    <td key={way}>
                      <Held
                        fall={row[way]}
                        overview={overview}
                        open={open === way}
                        onAsk={() => setAsked(open === way ? undefined : { pattern: row.pattern, way })}
                      />
                    </td>
                  ))}
                </tr>
                {open && row[open] && (
                  <tr>
                    <td colSpan={3}>
                      <RuledOut pattern={row.pattern} together={open === "together"} overview={overview} />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** That a state can hold, or who would leave it: pressed, that says why. */
function Held({
  fall,
  overview: { actors },
  open,
  onAsk,
}: {
  readonly fall: Fall | undefined;
  readonly overview: SolvedOverview;
  readonly open: boolean;
  onAsk(): void;
}) {
  const words = useTexts(aheadTexts);
  const { list } = useKindsWords({ outcomes: [], options: [] });
  if (!fall) return <VerdictMarks actors={actors} stays={actors.map(() => true)} label={words.canHold} />;
  const names = list(fall.members.map((actor) => actors[actor]?.name ?? ""));
  return (
    <button
      type="button"
      className={part.cell}
      aria-expanded={open}
      aria-label={words.leaves(names, fall.round)}
      onClick={onAsk}
    >
      <VerdictMarks actors={actors} stays={actors.map((_, actor) => !fall.members.includes(actor))} decorative />
      <small>{words.round(fall.round)}</small>
    </button>
  );
}
