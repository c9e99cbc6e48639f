import { Fragment, type ReactNode } from "react";
import styles from "./prose.module.css";

/**
 * The Markdown that the library's texts use: headings, paragraphs, lists, tables, code, bold. It becomes elements with
 * plain text in them, so that nothing in a name or a quote is ever markup.
 */
export function Prose({ text }: { readonly text: string }) {
  return <div className={styles.prose}>{blocksOf(text.split("\n"))}</div>;
}

const isRow = (line: string): boolean => line.startsWith("|");
const isItem = (line: string): boolean => /^ *(?:-|\d+\.) /.test(line);

function blocksOf(lines: readonly string[]): ReactNode[] {
  const blocks: ReactNode[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!;
    const start = at;
    const take = (belongs: (line: string) => boolean): readonly string[] => {
      while (at < lines.length && belongs(lines[at]!)) at++;
      return lines.slice(start, at);
    };
    if (line.trim() === "") at++;
    else if (/^#+ /.test(line)) {
      at++;
      blocks.push(<h3 key={start}>{inline(line.replace(/^#+ /, ""))}</h3>);
    } else if (isRow(line)) blocks.push(<Table key={start} rows={take(isRow)} />);
    else if (isItem(line))
      blocks.push(<List key={start} lines={take((each) => isItem(each) || /^ {2,}\S/.test(each))} />);
    else
      blocks.push(
        <p key={start}>{inline(take((each) => each.trim() !== "" && !isRow(each) && !isItem(each)).join(" "))}</p>,
      );
  }
  return blocks;
}

/** Code and bold. */
function inline(text: string): ReactNode[] {
  return text.split(/(`[^`]+`|\*\*.+?\*\*)/).map((part, index) => {
    const key = `${index} ${part}`;
    if (/^`[^`]+`$/.test(part)) return <code key={key}>{part.slice(1, -1)}</code>;
    if (/^\*\*.+\*\*$/.test(part)) return <strong key={key}>{part.slice(2, -2)}</strong>;
    return <Fragment key={key}>{part}</Fragment>;
  });
}

function Table({ rows: [head, rule, ...rows] }: { readonly rows: readonly string[] }) {
  const align = cellsOf(rule ?? "").map((cell) => (cell.endsWith(":") && !cell.startsWith(":") ? "end" : "start"));
  const line = (row: string, Cell: "th" | "td"): ReactNode =>
    cellsOf(row).map((cell, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: cells have no names; a table is made anew with its text
      <Cell key={index} data-align={align[index]}>
        {inline(cell)}
      </Cell>
    ));
  return (
    <div className={styles.scroll}>
      <table>
        <thead>
          <tr>{line(head!, "th")}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>{line(row, "td")}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const cellsOf = (line: string): string[] =>
  line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll("\\|", "|"));

function List({ lines }: { readonly lines: readonly string[] }) {
  const indent = (line: string): number => line.length - line.trimStart().length;
  const least = Math.min(...lines.map(indent));
  const items: string[][] = [];
  for (const line of lines) {
    if (indent(line) === least || items.length === 0) items.push([line]);
    else items.at(-1)!.push(line);
  }
  const Tag = /^ *\d/.test(lines[0]!) ? "ol" : "ul";
  return (
    <Tag>
      {items.map(([first, ...deeper]) => (
        <li key={first}>
          {inline(first!.trim().replace(/^(?:-|\d+\.) /, ""))}
          {deeper.length > 0 && <List lines={deeper} />}
        </li>
      ))}
    </Tag>
  );
}
