import type { SolvedOverview } from "../../../answers/use-solved.ts";
import type { Limited } from "../../../questions/foresight.ts";
import { useTexts } from "../../../texts/define-texts.ts";
import { Definitions } from "../../../ui/definitions.tsx";
import { useKindsWords } from "../../../ui/kinds-words.ts";
import part from "../../../ui/part.module.css";
import { StateHead } from "../../../ui/state-head.tsx";
import { VerdictMarks } from "../../../ui/verdict-marks.tsx";
import { ConceptHead } from "../concept-head.tsx";
import { aheadTexts } from "./texts.ts";

/** States by horizons: who of the two stays when both look so many moves ahead. */
export function LimitedMoves({ limited, overview }: { readonly limited: Limited; readonly overview: SolvedOverview }) {
  const words = useTexts(aheadTexts);
  const { kinds } = useKindsWords(overview);
  const { horizons, found, repeats, lasting, ties, rows } = limited;
  const { actors } = overview;
  const limit = !repeats
    ? words.unknownLimit(found)
    : repeats.period === 1
      ? words.limit(repeats.from)
      : words.noLimit(repeats.from, repeats.period);
  const sentences = [
    limit,
    ...(lasting ? [words.lasting(kinds(lasting))] : []),
    ...(ties > 0 ? [words.ties(ties)] : []),
  ];
  return (
    <>
      <p>{sentences.join(words.space)}</p>
      <div className={part.scroll}>
        <table className={part.table} aria-label={words.limited}>
          <thead>
            <tr>
              <th scope="col">{words.outcome}</th>
              {horizons.map(({ moves, held }) => (
                <th key={moves} scope="col">
                  <ConceptHead
                    id={words.moves(moves)}
                    term={{ ...words.limitedTerm, name: words.limitedTerm.name(moves) }}
                  />
                  <div className={part.note}>{words.held(held)}</div>
                </th>
              ))}
              {lasting && (
                <th scope="col">
                  <ConceptHead id={words.always} term={words.alwaysTerm} />
                  <div className={part.note}>{words.held(lasting.states)}</div>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.pattern}>
                <StateHead state={row} overview={overview} />
                {horizons.map(({ moves }, at) => (
                  <td key={moves}>
                    <VerdictMarks actors={actors} stays={row.stays[at]!} />
                  </td>
                ))}
                {row.always && (
                  <td>
                    <VerdictMarks actors={actors} stays={row.always} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Definitions terms={[{ ...words.limitedTerm, name: words.limited }, ...(lasting ? [words.alwaysTerm] : [])]} />
      {found > horizons.length && <p className="soft">{words.shownHorizons(horizons.length, found)}</p>}
    </>
  );
}
