import { inlineParts } from "../names.ts";
import { escapeHtml } from "./escape.ts";

/**
 * The Markdown that the texts of answers use, as HTML: headings, paragraphs, lists, tables, code, bold. Nothing in it is
 * ever markup of the page: names and quotes pass through `escapeHtml` before anything else is looked at.
 *
 * @param level the level of a heading `##`
 */
export function markdownHtml(text: string, level: number): string {
  const lines = text.split("\n");
  const parts: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!;
    const heading = /^(#{1,6}) (.*)$/.exec(line);
    const until = (belongs: (line: string) => boolean): string[] => {
      const start = at;
      while (at < lines.length && belongs(lines[at]!)) at++;
      return lines.slice(start, at);
    };
    if (line.trim() === "") at++;
    else if (heading) {
      const depth = Math.min(6, level + heading[1]!.length - 2);
      parts.push(`<h${depth}>${inlineHtml(heading[2]!)}</h${depth}>`);
      at++;
    } else if (isRow(line) && isRule(lines[at + 1])) parts.push(tableHtml(until(isRow)));
    else if (isItem(line)) parts.push(listHtml(until((each) => isItem(each) || /^ {2,}\S/.test(each))));
    else {
      const [first, ...more] = [
        lines[at++]!,
        ...until((each) => each.trim() !== "" && !isItem(each) && !/^#{1,6} /.test(each)),
      ];
      parts.push(`<p>${inlineHtml([first, ...more].join(" "))}</p>`);
    }
  }
  return parts.join("\n");
}

const isRow = (line: string): boolean => line.startsWith("|");
const isRule = (line: string | undefined): boolean => line !== undefined && /^\|(?: *:?-+:? *\|)+$/.test(line);
const isItem = (line: string): boolean => /^ *(?:-|\d+\.) /.test(line);

/** Code and bold. */
export const inlineHtml = (text: string): string =>
  inlineParts(text)
    .map((part) => {
      const html = escapeHtml(part.text);
      return part.kind === "code" ? `<code>${html}</code>` : part.kind === "bold" ? `<strong>${html}</strong>` : html;
    })
    .join("");

function cellsOf(line: string): string[] {
  const cells = line.split(/(?<!\\)\|/).slice(1, -1);
  return cells.map((cell) => cell.trim().replaceAll("\\|", "|"));
}

function tableHtml([head, rule, ...rows]: readonly string[]): string {
  const align = cellsOf(rule!).map((cell) =>
    cell.endsWith(":") ? (cell.startsWith(":") ? ' class="c"' : ' class="r"') : "",
  );
  const row = (line: string, tag: "th" | "td"): string =>
    `<tr>${cellsOf(line)
      .map((cell, index) => `<${tag}${align[index] ?? ""}>${inlineHtml(cell)}</${tag}>`)
      .join("")}</tr>`;
  return `<table><thead>${row(head!, "th")}</thead><tbody>${rows.map((line) => row(line, "td")).join("")}</tbody></table>`;
}

/** Items with deeper items inside, by their indent. */
function listHtml(lines: readonly string[]): string {
  const indent = (line: string): number => line.length - line.trimStart().length;
  const least = Math.min(...lines.map(indent));
  const groups: string[][] = [];
  for (const line of lines) {
    if (indent(line) === least || groups.length === 0) groups.push([line]);
    else groups.at(-1)!.push(line);
  }
  const tag = /^ *\d/.test(lines[0]!) ? "ol" : "ul";
  const items = groups.map(([first, ...deeper]) => {
    const own = inlineHtml(first!.trim().replace(/^(?:-|\d+\.) /, ""));
    return `<li>${own}${deeper.length > 0 ? listHtml(deeper) : ""}</li>`;
  });
  const start = tag === "ol" ? Number.parseInt(lines[0]!.trim(), 10) : 1;
  return `<${tag}${start > 1 ? ` start="${start}"` : ""}>${items.join("")}</${tag}>`;
}
