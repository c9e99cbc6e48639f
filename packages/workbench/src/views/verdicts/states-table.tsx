import { useVirtualizer } from "@tanstack/react-virtual";
import type { ConceptId } from "detente";
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { useAnswer } from "../../answers/use-answer.ts";
import type { SolvedOverview } from "../../answers/use-solved.ts";
import { select, useLookedAt } from "../../app/situation.ts";
import type { StateRow } from "../../questions/rows.ts";
import type { ConceptTerm } from "../../questions/terms.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { Grid, GridHead, GridRow } from "../../ui/grid-parts.tsx";
import { Answer } from "../../ui/page.tsx";
import { useStateWords } from "../../ui/state-title.ts";
import { orderAgain, toggleGroup, useArrangement } from "./arrangement.ts";
import { columnsFor } from "./columns.ts";
import { ConceptHead } from "./concept-head.tsx";
import { PrintedTable } from "./printed-table.tsx";
import { StateTableRow } from "./state-row.tsx";
import styles from "./states-table.module.css";
import { verdictsTexts } from "./texts.ts";

/** So many rows are asked for at once, and the window moves by so many. */
const windowRows = 150;
const windowStep = 50;
/** A taller page cannot be scrolled by browsers: above, the table comes in parts. */
const mostScrolled = 1_000_000;
const partRows = 500_000;

/** A place in the grid: a row of the table, and 0 for the state itself or 1, 2, … for a concept. */
interface Spot {
  readonly row: number;
  readonly column: number;
}

/** The table of states and concepts: as many rows as there are, of which the page holds those in sight. */
export function StatesTable({
  overview,
  concepts,
  children,
}: {
  readonly overview: SolvedOverview;
  readonly concepts: readonly ConceptTerm[];
  /** What can be done with the table. */
  readonly children: ReactNode;
}) {
  const words = useTexts(verdictsTexts);
  const stateWords = useStateWords(overview);
  const { filter, order, asked, grouped, opened } = useArrangement();
  const { selected } = useLookedAt();
  const { actors, options, solved } = overview;
  const [part, setPart] = useState(0);
  const [from, setFrom] = useState(0);
  const [spot, setSpot] = useState<Spot>({ row: 0, column: 0 });
  const body = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const toFocus = useRef(false);

  const answer = useAnswer("rows", {
    filter,
    order,
    asked,
    grouped,
    opened,
    from: part * partRows + from,
    count: windowRows,
  });
  const total = answer.answer?.total ?? 0;
  const parts = total > mostScrolled ? Math.ceil(total / partRows) : 1;
  const shownPart = Math.min(part, parts - 1);
  const count = parts === 1 ? total : Math.min(partRows, total - shownPart * partRows);
  const rowAt = (index: number): StateRow | undefined => {
    const rows = answer.answer;
    return rows?.rows[shownPart * partRows + index - rows.from];
  };

  const [room, setRoom] = useState(0);
  const { height, columns, verdictColumns } = columnsFor(room, options.length, actors.length, solved.concepts.length);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const content = document.getElementById("content");
    const measure = (): void => {
      if (!body.current || !content) return;
      const above = body.current.getBoundingClientRect().top - content.getBoundingClientRect().top + content.scrollTop;
      setTop((before) => (Math.abs(before - above) < 1 ? before : above));
      setRoom(body.current.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    if (content?.firstElementChild) observer.observe(content.firstElementChild);
    return () => observer.disconnect();
  }, []);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => document.getElementById("content"),
    estimateSize: () => height,
    overscan: 6,
    scrollMargin: top,
    scrollPaddingStart: 48,
    useFlushSync: false,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes follow from the height alone
  useEffect(() => virtual.measure(), [height]);
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (first >= from && last < from + windowRows) return;
    setFrom(Math.max(0, Math.floor((first - windowStep) / windowStep) * windowStep));
  }, [first, last, from]);

  // the spot that the arrow keys have come to takes the focus once its row is on the page
  useEffect(() => {
    if (!toFocus.current) return;
    const cell = grid.current?.querySelector<HTMLElement>(`[data-spot="${spot.row}:${spot.column}"]`);
    if (!cell) return;
    toFocus.current = false;
    cell.focus({ preventScroll: true });
  });

  const move = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((document.getElementById("content")?.clientHeight ?? 600) / height) - 2);
    const back = getComputedStyle(event.currentTarget).direction === "rtl" ? 1 : -1;
    const next = {
      ArrowDown: { row: spot.row + 1 },
      ArrowUp: { row: spot.row - 1 },
      PageDown: { row: spot.row + page },
      PageUp: { row: spot.row - page },
      ArrowLeft: { column: spot.column + back },
      ArrowRight: { column: spot.column - back },
      Home: event.ctrlKey ? { row: 0, column: 0 } : { column: 0 },
      End: event.ctrlKey ? { row: count - 1 } : { column: solved.concepts.length },
    }[event.key];
    if (!next || count === 0) return;
    event.preventDefault();
    const to = {
      row: Math.max(0, Math.min(count - 1, next.row ?? spot.row)),
      column: Math.max(0, Math.min(solved.concepts.length, next.column ?? spot.column)),
    };
    toFocus.current = true;
    setSpot(to);
    virtual.scrollToIndex(to.row);
  };
  const choose = (row: StateRow, concept?: ConceptId, actor?: string): void =>
    select({
      pattern: row.pattern,
      ...(concept ? { concept } : {}),
      ...(actor === undefined ? {} : { actor }),
    });
  const focusOn = (event: MouseEvent | React.FocusEvent): void => {
    const at = (event.target as HTMLElement).closest<HTMLElement>("[data-spot]")?.dataset.spot;
    if (at === undefined) return;
    const [row, column] = at.split(":").map(Number);
    if (row !== spot.row || column !== spot.column) setSpot({ row: row!, column: column! });
  };

  return (
    <Answer of={answer}>
      {(rows) => (
        <>
          <div className={styles.count}>
            <span>{words.count(rows.total, rows.states, solved.states)}</span>
            {rows.outdated && (
              <span className={`${styles.outdated} noprint`}>
                {words.outdated}{" "}
                <button type="button" className="button" onClick={orderAgain}>
                  {words.again}
                </button>
              </span>
            )}
            {grouped && !rows.grouped && <span>{words.tooMany}</span>}
            <div className={`${styles.tools} noprint`}>{children}</div>
          </div>
          {rows.total === 0 && <p className="card">{words.nothing}</p>}
          {parts > 1 && (
            <p className={`${styles.parts} noprint`}>
              <button
                type="button"
                className="button"
                disabled={shownPart === 0}
                onClick={() => setPart(shownPart - 1)}
              >
                {words.earlier}
              </button>
              {words.page(shownPart + 1, parts)}
              <button
                type="button"
                className="button"
                disabled={shownPart === parts - 1}
                onClick={() => setPart(shownPart + 1)}
              >
                {words.later}
              </button>
            </p>
          )}
          <Grid
            ref={grid}
            className={styles.grid}
            aria-label={words.table}
            aria-rowcount={rows.total + 1}
            aria-colcount={solved.concepts.length + 2}
            data-two-lines={verdictColumns !== undefined || undefined}
            style={{ "--columns": columns, "--verdict-columns": verdictColumns } as React.CSSProperties}
            onKeyDown={move}
            onFocus={focusOn}
            tabIndex={-1}
          >
            <GridRow aria-rowindex={1} className={`${styles.row} ${styles.head}`}>
              <GridHead>{words.outcome}</GridHead>
              <GridHead>{words.taken}</GridHead>
              <div role="presentation" className={styles.verdicts}>
                {solved.concepts.map((concept) => (
                  <GridHead key={concept}>
                    <ConceptHead id={concept} term={concepts.find(({ id }) => id === concept)} />
                  </GridHead>
                ))}
              </div>
            </GridRow>
            <div ref={body} role="presentation" className={styles.body} style={{ height: virtual.getTotalSize() }}>
              {items.map(({ index, start }) => (
                <StateTableRow
                  key={index}
                  index={index}
                  position={shownPart * partRows + index}
                  top={start - top}
                  height={height}
                  row={rowAt(index)}
                  overview={overview}
                  words={words}
                  stateWords={stateWords}
                  opened={opened}
                  selected={selected}
                  tabStop={
                    index === spot.row || (items.every((item) => item.index !== spot.row) && index === first)
                      ? spot.column
                      : undefined
                  }
                  onChoose={choose}
                  onToggle={toggleGroup}
                />
              ))}
            </div>
          </Grid>
          <PrintedTable overview={overview} concepts={concepts} />
        </>
      )}
    </Answer>
  );
}
