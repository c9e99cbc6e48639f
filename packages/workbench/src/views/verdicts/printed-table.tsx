import { useAnswer } from "../../answers/use-answer.ts";
import type { SolvedOverview } from "../../answers/use-solved.ts";
import { useLookedAt } from "../../app/situation.ts";
import { useSettled } from "../../document/use-settled.ts";
import type { Rows, StateRow } from "../../questions/rows.ts";
import type { ConceptTerm } from "../../questions/terms.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { ActorMark } from "../../ui/actor-mark.tsx";
import { OptionSquare, OptionStrip } from "../../ui/option-strip.tsx";
import { useStateWords } from "../../ui/state-title.ts";
import { usePrinting } from "../../ui/use-printing.ts";
import { marksWidth, VerdictMarks } from "../../ui/verdict-marks.tsx";
import { useArrangement } from "./arrangement.ts";
import styles from "./printed-table.module.css";
import { printedTexts } from "./printed-texts.ts";
import { verdictsTexts } from "./texts.ts";

/** More rows than this are not printed. */
const mostPrinted = 2_000;
/** Squares of a strip that stand on a line. */
const squaresOnLine = 14;
/** Room on an upright A4 sheet, and the least of it that names need, in pixels. */
const portrait = 700;
const least = 190;
/** The rows for paper are fetched when nothing has been typed for so long, in milliseconds. */
const quiet = 800;

/**
 * The whole table as it is put on paper, on which nothing can be scrolled. A browser does not wait with printing: the rows
 * are at hand beforehand.
 */
export function PrintedTable({
  overview,
  concepts,
}: {
  readonly overview: SolvedOverview;
  readonly concepts: readonly ConceptTerm[];
}) {
  const printing = usePrinting();
  const { filter, order, asked, grouped, opened } = useArrangement();
  const rested = useSettled(quiet);
  const rows = useAnswer(
    "rows",
    { filter, order, asked, grouped, opened, from: 0, count: mostPrinted },
    { when: rested },
  );
  if (!printing) return null;
  return <Paper rows={rested && !rows.stale ? rows.answer : undefined} overview={overview} concepts={concepts} />;
}

function Paper({
  rows,
  overview,
  concepts,
}: {
  readonly rows: Rows | undefined;
  readonly overview: SolvedOverview;
  readonly concepts: readonly ConceptTerm[];
}) {
  const words = useTexts(printedTexts);
  const columns = useTexts(verdictsTexts);
  const choice = useChoice(overview);
  const { actors, options, solved } = overview;
  if (!rows) return <p>{words.notReady}</p>;
  const left = rows.total - rows.rows.length;
  const squares = Math.min(options.length, squaresOnLine) * 17 + 6;
  const isWide = least + squares + solved.concepts.length * (marksWidth(actors.length) + 5) > portrait;
  return (
    <div className={styles.paper} data-wide={isWide || undefined}>
      {choice !== "" && <p>{choice}</p>}
      {options.length > 0 && <OptionKey overview={overview} />}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{columns.outcome}</th>
            <td />
            <th scope="col" style={{ minWidth: squares }}>
              {columns.taken}
            </th>
            {solved.concepts.map((concept) => (
              <th key={concept} scope="col">
                {concept}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.rows.map((row) => (
            <PaperRow key={row.state} row={row} overview={overview} />
          ))}
        </tbody>
      </table>
      {left > 0 && <p>{words.left(left, rows.states)}</p>}
      <dl className={styles.concepts}>
        {concepts
          .filter(({ id }) => solved.concepts.includes(id))
          .map(({ id, name, definition, citation }) => (
            <div key={id}>
              <dt>
                {id}: {name}
              </dt>
              <dd>
                {definition} {citation}
              </dd>
            </div>
          ))}
      </dl>
    </div>
  );
}

function PaperRow({ row, overview }: { readonly row: StateRow; readonly overview: SolvedOverview }) {
  const words = useTexts(verdictsTexts);
  const stateWords = useStateWords(overview);
  const { actors, options, solved } = overview;
  return (
    <tr data-below={row.below || undefined}>
      <th scope="row">
        <span className={styles.title}>{stateWords.title(row)}</span>
      </th>
      <td className={styles.about}>
        {row.state === solved.statusQuo && <b>{stateWords.today} · </b>}
        {stateWords.number(row.state)}
        {row.more > 0 && <div>{words.more(row.more)}</div>}
      </td>
      <td>
        <OptionStrip options={options} pattern={row.pattern} />
      </td>
      {solved.concepts.map((concept, bit) => (
        <td key={concept}>
          <VerdictMarks actors={actors} stays={row.verdicts.map((bits) => ((bits >> bit) & 1) === 1)} />
        </td>
      ))}
    </tr>
  );
}

/** Which square stands for which option: paper has nothing to point at. */
function OptionKey({ overview: { actors, options } }: { readonly overview: SolvedOverview }) {
  return (
    <ul className={styles.key}>
      {actors.map(({ id, name }, actor) => (
        <li key={id}>
          <ActorMark actor={actor} /> <b className={styles.name}>{name}</b>
          {options.map(
            (option) =>
              option.actor === actor && (
                <span key={option.key} className={styles.option}>
                  <OptionSquare option={option} letter="Y" /> <span className={styles.name}>{option.name}</span>
                </span>
              ),
          )}
        </li>
      ))}
    </ul>
  );
}

/** What the reader has chosen to see, where that is not everything. */
function useChoice({ actors, options, outcomes }: SolvedOverview): string {
  const words = useTexts(printedTexts);
  const { letters } = useTexts(verdictsTexts);
  const { filter } = useArrangement();
  const { concepts } = useLookedAt();
  const name = (list: readonly { readonly id: string; readonly name: string }[], id: string | undefined) =>
    list.find((each) => each.id === id)?.name;
  const outcome = name(outcomes, filter.outcome);
  const parts = [
    ...(outcome === undefined ? [] : [outcome]),
    ...(filter.holds && concepts.includes(filter.holds)
      ? [words.holds(name(actors, filter.actor) ?? words.everyone, filter.holds)]
      : []),
    ...options.flatMap((option, index) => {
      const letter = filter.options?.[index];
      return letter === "Y" || letter === "N" ? [`${option.name}: ${letters[letter]}`] : [];
    }),
  ];
  return parts.length === 0 ? "" : words.only(parts.join(" · "));
}
