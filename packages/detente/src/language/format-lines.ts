/** One line of formatted text before its columns are set. */
export interface Line {
  readonly indent: number;
  readonly text: string;
  /** Where in `text` a column begins, and which; lines with the same one that follow one another are aligned. */
  readonly alignAt?: number;
  readonly column: string;
  /** A comment at the line's end. */
  readonly comment?: string;
  /** An empty line stands before. */
  readonly blank: boolean;
}

/** Names longer than this do not push the columns of others. In characters. */
const widestColumn = 60;

/** Sets columns and comments and joins the lines. */
export function layOut(lines: readonly Line[], unit: string): string {
  const aligned = alignComments(alignColumns(lines), unit);
  return aligned.map(({ indent, text, blank }) => `${blank ? "\n" : ""}${unit.repeat(indent)}${text}\n`).join("");
}

function alignColumns(lines: readonly Line[]): Line[] {
  return runs(
    lines,
    (line, next) =>
      !next.blank && line.indent === next.indent && line.column === next.column && line.column !== "comment",
    (line) => line.column !== "",
  ).flatMap((run) => {
    const at = Math.max(
      ...run
        .map(({ text, alignAt }) => (alignAt === undefined ? 0 : width(text.slice(0, alignAt))))
        .filter((each) => each <= widestColumn),
      0,
    );
    return run.map((line) => {
      if (line.alignAt === undefined) return line;
      const head = line.text.slice(0, line.alignAt);
      return { ...line, text: `${head}${" ".repeat(Math.max(at - width(head), 0))}${line.text.slice(line.alignAt)}` };
    });
  });
}

function alignComments(lines: readonly Line[], unit: string): Line[] {
  const long = (line: Line) => line.indent * unit.length + width(line.text);
  return runs(
    lines,
    (line, next) => !next.blank && line.comment !== undefined && next.comment !== undefined,
    (line) => line.comment !== undefined,
  ).flatMap((run) => {
    const at = Math.max(...run.map(long));
    return run.map((line) =>
      line.comment === undefined
        ? line
        : { ...line, text: `${line.text}${" ".repeat(at - long(line) + 2)}${line.comment}` },
    );
  });
}

/** Neighbouring lines that belong together; a line that does not take part is a run of its own. */
function runs(
  lines: readonly Line[],
  together: (line: Line, next: Line) => boolean,
  takesPart: (line: Line) => boolean,
): Line[][] {
  const all: Line[][] = [];
  for (const line of lines) {
    const run = all.at(-1);
    if (run && takesPart(run[0]) && takesPart(line) && together(run.at(-1)!, line)) run.push(line);
    else all.push([line]);
  }
  return all;
}

/** Characters as they are counted in columns: East Asian wide ones are two. */
function width(text: string): number {
  let total = 0;
  for (const character of text)
    total += /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u.test(character)
      ? 2
      : 1;
  return total;
}
