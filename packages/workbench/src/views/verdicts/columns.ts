import { marksWidth } from "../../ui/verdict-marks.tsx";

/** How the rows of the table share the room that there is. */
export interface Columns {
  /** Of a row, in CSS pixels. */
  readonly height: number;
  /** Name, strip, and the verdicts where they fit beside them. */
  readonly columns: string;
  /** The verdicts on lines of their own; undefined where they stand beside the strip. */
  readonly verdictColumns: string | undefined;
}

const leastHeight = 52;
const leastName = 136;
const gap = 5;
/** A square of a strip with its gap; at most so many stand on a line. */
const square = 17;
const squareLine = 18;
const mostSquares = 14;
const verdictLine = 30;
const headRoom = 18;
const indent = 8;

/** @param room width of the table in CSS pixels; 0 while that is not known */
export function columnsFor(room: number, options: number, actors: number, concepts: number): Columns {
  const marks = marksWidth(actors);
  const beside = strip(Math.min(options, mostSquares));
  if (room === 0 || leastName + beside + concepts * (marks + gap) <= room)
    return {
      height: Math.max(leastHeight, linesOf(options, mostSquares) * squareLine + headRoom),
      columns: `minmax(${leastName}px, 1fr) ${beside}px repeat(${concepts}, ${marks}px)`,
      verdictColumns: undefined,
    };
  const squares = Math.max(4, Math.min(options, mostSquares, Math.floor((room - leastName - gap) / square)));
  // marks a little smaller are better than marks on two lines
  const inset = room - indent;
  const onLine = Math.min(concepts, Math.max(1, Math.floor((inset + gap) / (marks * 0.8 + gap))));
  const each = Math.min(marks, Math.floor((inset + gap) / onLine) - gap);
  return {
    height:
      Math.max(leastHeight, linesOf(options, squares) * squareLine + headRoom) +
      linesOf(concepts, onLine) * verdictLine,
    columns: `minmax(0, 1fr) ${strip(squares)}px`,
    verdictColumns: `repeat(${onLine}, ${each}px)`,
  };
}

const strip = (squares: number): number => squares * square + 8 || 96;

const linesOf = (count: number, onLine: number): number => Math.max(1, Math.ceil(count / onLine));
