import type { ConceptId } from "detente";
import { type MouseEvent, memo } from "react";
import type { SolvedOverview } from "../../answers/use-solved.ts";
import type { Selection } from "../../app/situation.ts";
import type { StateRow } from "../../questions/rows.ts";
import { GridCell, GridRow } from "../../ui/grid-parts.tsx";
import { OptionStrip } from "../../ui/option-strip.tsx";
import type { StateWords } from "../../ui/state-title.ts";
import { useVerdictWords, VerdictMarks } from "../../ui/verdict-marks.tsx";
import styles from "./states-table.module.css";
import type { VerdictsTexts } from "./texts.ts";

interface RowProps {
  /** Position in the part on the page, and in the whole table. */
  readonly index: number;
  readonly position: number;
  readonly top: number;
  readonly height: number;
  /** Absent while it is on its way. */
  readonly row: StateRow | undefined;
  readonly overview: SolvedOverview;
  readonly words: VerdictsTexts;
  readonly stateWords: StateWords;
  readonly opened: readonly string[];
  readonly selected: Selection;
  /** The column by which the Tab key comes into the table, where it is in this row. */
  readonly tabStop: number | undefined;
  onChoose(row: StateRow, concept?: ConceptId, actor?: string): void;
  onToggle(pattern: string): void;
}

/** One state, or several alike: its name, what is taken, and the verdicts. */
export const StateTableRow = memo(RowContent, (before, after) =>
  (Object.keys(after) as (keyof RowProps)[]).every((key) => {
    // what is done, and the words, mean the same at every drawing
    if (key === "onChoose" || key === "onToggle" || key === "stateWords") return true;
    if (key === "selected") return isSelected(before) === isSelected(after) && conceptOf(before) === conceptOf(after);
    if (key === "row") return before.row === after.row || JSON.stringify(before.row) === JSON.stringify(after.row);
    return before[key] === after[key];
  }),
);

const isSelected = ({ row, selected }: RowProps): boolean => row !== undefined && selected.pattern === row.pattern;
const conceptOf = (props: RowProps): string | undefined => (isSelected(props) ? props.selected.concept : undefined);

function RowContent(props: RowProps) {
  const { index, position, top, height, row, overview, words, stateWords, opened, selected, tabStop } = props;
  const { onChoose, onToggle } = props;
  const verdictWords = useVerdictWords();
  const { actors, options, solved } = overview;
  const place = { height, transform: `translateY(${top}px)` };
  if (!row)
    return (
      <GridRow aria-rowindex={position + 2} className={styles.row} style={place}>
        <GridCell className="soft">…</GridCell>
      </GridRow>
    );
  const title = stateWords.title(row);
  const today = row.state === solved.statusQuo;
  const isOpen = opened.includes(row.pattern);
  const tab = (column: number): number => (tabStop === column ? 0 : -1);
  const ask = (concept: ConceptId, stays: readonly boolean[]) => (event: MouseEvent) => {
    const marked = (event.target as Element).closest<SVGElement>("[data-actor]")?.dataset.actor;
    const leaver = stays.indexOf(false);
    const actor = actors[marked === undefined ? Math.max(0, leaver) : Number(marked)];
    onChoose(row, concept, actor?.id);
  };
  return (
    <GridRow
      aria-rowindex={position + 2}
      aria-selected={selected.pattern === row.pattern}
      data-today={today || undefined}
      data-below={row.below || undefined}
      className={styles.row}
      style={place}
    >
      <GridCell className={styles.name}>
        <button
          type="button"
          className={styles.title}
          title={title}
          tabIndex={tab(0)}
          data-spot={`${index}:0`}
          onClick={() => onChoose(row)}
        >
          {title}
        </button>
        <div className="soft">
          {today && <b>{stateWords.today} · </b>}
          {stateWords.number(row.state)}
          {row.more > 0 && (
            <>
              {" · "}
              <button
                type="button"
                className={styles.more}
                aria-expanded={isOpen}
                title={words.moreHint}
                tabIndex={tab(0)}
                onClick={() => onToggle(row.pattern)}
              >
                {words.more(row.more)}
              </button>
            </>
          )}
        </div>
      </GridCell>
      <GridCell className={styles.strip}>
        <OptionStrip options={options} pattern={row.pattern} />
      </GridCell>
      <div role="presentation" className={styles.verdicts}>
        {solved.concepts.map((concept, bit) => {
          const stays = row.verdicts.map((bits) => ((bits >> bit) & 1) === 1);
          return (
            <GridCell key={concept}>
              <button
                type="button"
                className={styles.verdict}
                data-chosen={(selected.pattern === row.pattern && selected.concept === concept) || undefined}
                aria-label={words.cell(concept, verdictWords(actors, stays))}
                tabIndex={tab(bit + 1)}
                data-spot={`${index}:${bit + 1}`}
                onClick={ask(concept, stays)}
              >
                <VerdictMarks actors={actors} stays={stays} decorative />
              </button>
            </GridCell>
          );
        })}
      </div>
    </GridRow>
  );
}
