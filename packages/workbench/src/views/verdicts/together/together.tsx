import { useState } from "react";
import { useAnswer } from "../../../answers/use-answer.ts";
import type { SolvedOverview } from "../../../answers/use-solved.ts";
import { useLookedAt } from "../../../app/situation.ts";
import type { Leaving, TogetherAnswer } from "../../../questions/together.ts";
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
import { GroupWays } from "./group-ways.tsx";
import { togetherTexts } from "./texts.ts";

/** Which of the states that hold for each alone hold against groups, too; and what groups can do at one of them. */
export function Together({ overview }: { readonly overview: SolvedOverview }) {
  const words = useTexts(togetherTexts);
  const { selected } = useLookedAt();
  const [grouped, setGrouped] = useState(true);
  const [most, setMost] = useState(rowsAtFirst);
  const from = selected.pattern;
  const found = useAnswer("together", { grouped, most, ...(from === undefined ? {} : { from }) }, { patient: true });
  if (overview.actors.length < 2) return <p className={part.part}>{words.alone}</p>;
  return (
    <div className={part.part}>
      <Answer of={found}>
        {(answer) =>
          answer.kind === "too large" ? (
            <p className="card">{words.tooLarge(answer.states, answer.actors)}</p>
          ) : (
            <>
              <Sentence answer={answer} overview={overview} />
              {answer.rows.length > 0 && (
                <>
                  <div className={`${part.tools} noprint`}>
                    {overview.outcomes.length > 0 && <LikeToLike grouped={grouped} onGroup={setGrouped} />}
                    <span>{words.press}</span>
                  </div>
                  <Against answer={answer} overview={overview} />
                  <MoreRows shown={answer.rows.length} total={answer.total} onMore={setMost} />
                </>
              )}
              {answer.from && <GroupWays from={answer.from} concepts={answer.concepts} overview={overview} />}
            </>
          )
        }
      </Answer>
    </div>
  );
}

function Sentence({ answer, overview }: { readonly answer: TogetherAnswer; readonly overview: SolvedOverview }) {
  const words = useTexts(togetherTexts);
  const { kinds, list } = useKindsWords(overview);
  const { today, concepts, counts, groups } = answer;
  const at = concepts.includes("seq") ? concepts.indexOf("seq") : concepts.length - 1;
  const sentences: string[] = [];
  if (today?.first)
    sentences.push(
      words.fromToday(
        list(today.first.members.map((actor) => overview.actors[actor]?.name ?? "")),
        kinds(today.first.to),
        today.groups - 1,
      ),
    );
  else if (today) sentences.push(words.fromTodayNone(groups));
  sentences.push(words.against(concepts[at]!, counts[at]!.groups, counts[at]!.alone));
  return <h2 className={part.lead}>{sentences.join(words.space)}</h2>;
}

function Against({ answer, overview }: { readonly answer: TogetherAnswer; readonly overview: SolvedOverview }) {
  const words = useTexts(togetherTexts);
  const { concepts, counts, rows } = answer;
  const terms = concepts.map((concept) => ({
    name: words.term(concept),
    definition: words.definitions[concept],
    citation: words.citation,
  }));
  return (
    <div className={part.scroll}>
      <table className={part.table} aria-label={words.againstTitle}>
        <thead>
          <tr>
            <th scope="col">{words.outcome}</th>
            {concepts.map((concept, at) => (
              <th key={concept} scope="col">
                <ConceptHead id={concept} term={terms[at]} />
                <div className={part.note} title={words.againstTitle}>
                  {words.counts(counts[at]!.groups, counts[at]!.alone)}
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.pattern}>
              <StateHead state={row} overview={overview} />
              {row.verdicts.map((leaving, at) => (
                <td key={concepts[at]}>
                  <Stands leaving={leaving} overview={overview} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Definitions terms={terms} />
    </div>
  );
}

/** Who would leave: single actors, else the smallest group; nobody, in the green pill. */
function Stands({
  leaving: { alone, groups },
  overview: { actors },
}: {
  readonly leaving: Leaving;
  readonly overview: SolvedOverview;
}) {
  const words = useTexts(togetherTexts);
  const { list } = useKindsWords({ outcomes: [], options: [] });
  const [group, ...more] = groups;
  const leavers = alone.length > 0 ? alone : (group ?? []);
  const label = group
    ? words.groupLeaves(list(group.map((actor) => actors[actor]?.name ?? "")), more.length)
    : alone.length === 0
      ? words.stands
      : undefined;
  return (
    <>
      <VerdictMarks
        actors={actors}
        stays={actors.map((_, actor) => !leavers.includes(actor))}
        {...(label === undefined ? {} : { label })}
      />
      {group && <div className={part.note}>{words.together(more.length)}</div>}
    </>
  );
}
