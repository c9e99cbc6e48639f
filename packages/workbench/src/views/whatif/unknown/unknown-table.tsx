import type { SolvedOverview } from "../../../answers/use-solved.ts";
import type { UnknownAnswer, UnknownRow } from "../../../questions/unknown.ts";
import { useTexts } from "../../../texts/define-texts.ts";
import { punctuation } from "../../../texts/punctuation.ts";
import { ActorMark } from "../../../ui/actor-mark.tsx";
import { Definitions } from "../../../ui/definitions.tsx";
import { useKindsWords } from "../../../ui/kinds-words.ts";
import part from "../../../ui/part.module.css";
import { StateHead } from "../../../ui/state-head.tsx";
import { useStateWords } from "../../../ui/state-title.ts";
import { ConceptHead } from "../../verdicts/concept-head.tsx";
import { OpenLegend, OpenMarks } from "./open-marks.tsx";
import { unknownTexts } from "./texts.ts";

interface Shown {
  readonly answer: UnknownAnswer;
  readonly overview: SolvedOverview;
}

/** What is open, what holds all the same, and what hangs on it. */
export function UnknownSentence({ answer: { disputed, silent, concepts, certain, possible }, overview }: Shown) {
  const words = useTexts(unknownTexts);
  const { kinds, list } = useKindsWords(overview);
  const whose = disputed.flatMap(({ count, of }, actor) =>
    count === 0 ? [] : [words.whose(overview.actors[actor]?.name ?? "", count, of)],
  );
  const at = concepts.includes("seq") ? concepts.indexOf("seq") : concepts.length - 1;
  const [sure, may] = [certain[at]!, possible[at]!];
  const sentences =
    whose.length === 0
      ? [silent.length === 0 ? words.settled : words.noOrder]
      : [
          words.certain(concepts[at]!, kinds(sure), sure.states),
          may.states === 0 ? words.nothingElse : words.possible(kinds(may)),
          words.dispute(list(whose)),
        ];
  if (silent.length > 0)
    sentences.push(words.silent(list(silent.map((actor) => overview.actors[actor]?.name ?? "")), silent.length));
  return <h2 className={part.lead}>{sentences.join(words.space)}</h2>;
}

/** States by concepts: certain, open, or not. */
export function UnknownTable({ answer: { concepts, certain, possible, rows }, overview }: Shown) {
  const words = useTexts(unknownTexts);
  const { list } = useTexts(punctuation);
  return (
    <>
      <OpenLegend words={words.marks} />
      <div className={part.scroll}>
        <table className={part.table} aria-label={words.title}>
          <thead>
            <tr>
              <th scope="col">{words.outcome}</th>
              {concepts.map((concept, at) => (
                <th key={concept} scope="col">
                  <ConceptHead
                    id={concept}
                    term={{ name: words.term(concept), definition: words.definition, citation: words.citation }}
                  />
                  <div className={part.note}>{words.counts(certain[at]!.states, possible[at]!.states)}</div>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.pattern}>
                <StateHead state={row} overview={overview} />
                {row.verdicts.map((verdict, at) => (
                  <td key={concepts[at]}>
                    <Verdict verdict={verdict} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <Definitions
          terms={[
            {
              name: words.title,
              definition: `${words.definition} ${list(Object.values(words.extensions))}`,
              citation: words.citation,
            },
          ]}
        />
      </div>
    </>
  );
}

/** In how many ways a comparison that is not known can be taken. */
const allWays = 4;

function Verdict({ verdict: { stays, holds } }: { readonly verdict: UnknownRow["verdicts"][number] }) {
  const words = useTexts(unknownTexts);
  const { list } = useTexts(punctuation);
  const ways = list(holds);
  const isOpen = holds.length > 0 && holds.length < allWays;
  const label = holds.length === allWays ? words.sure : isOpen ? words.open(ways) : words.not;
  return (
    <>
      <OpenMarks stays={stays} holds={isOpen ? "open" : holds.length > 0} label={label} />
      {isOpen && (
        <div className={part.note} title={holds.map((way) => words.extensions[way]).join("\n")}>
          {words.ways(ways)}
        </div>
      )}
    </>
  );
}

/** Pairs of states of which it is not known which one the actor likes better. */
export function Disputed({ answer: { disputed }, overview }: Shown) {
  const words = useTexts(unknownTexts);
  const stateWords = useStateWords(overview);
  return (
    <details>
      <summary>{words.pairs}</summary>
      {disputed.map(
        ({ count, of, pairs }, actor) =>
          count > 0 && (
            <section key={overview.actors[actor]?.id}>
              <h3>
                <ActorMark actor={actor} /> {words.whose(overview.actors[actor]?.name ?? "", count, of)}
              </h3>
              <ul>
                {pairs.map(([a, b]) => (
                  <li key={`${a.pattern} ${b.pattern}`}>{words.pair(stateWords.label(a), stateWords.label(b))}</li>
                ))}
                {count > pairs.length && <li className="soft">{words.morePairs(count - pairs.length)}</li>}
              </ul>
            </section>
          ),
      )}
    </details>
  );
}
