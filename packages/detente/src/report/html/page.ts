import type { Analysis } from "../../analysis/analyze.ts";
import type { Diagnostic } from "../../language/diagnostic.ts";
import { noticeLine } from "../around.ts";
import type { Block, Cell, ReportContents, Section } from "../contents/contents.ts";
import type { Phrases } from "../phrases/phrases.ts";
import { Words } from "../words.ts";
import { escapeHtml } from "./escape.ts";
import { ladderFigure } from "./ladder-figure.ts";
import { inlineHtml, markdownHtml } from "./markdown-html.ts";
import { actorMark, marksRow, verdictMarks } from "./marks.ts";
import { mostColumns, optionTable } from "./option-table.ts";
import { sharesFigure } from "./shares-figure.ts";
import { optionSquare, strip } from "./strip.ts";
import { style } from "./style.ts";
import { supportFigure } from "./support-figure.ts";
import { treeFigure } from "./tree-figure.ts";

/** What a page may load or run: nothing; its style is its own. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * A report as one HTML page that needs nothing else: no script, no font, no address.
 *
 * @example
 * ```ts
 * const { claims } = await check(water);
 * const contents = await reportContents("water.detente", analysis, { claims });
 * reportHtml(contents).slice(0, 15); // => "<!doctype html>"
 * ```
 */
export function reportHtml(contents: ReportContents): string {
  const { analysis, phrases, title, facts, notices, sections, origin } = contents;
  const words = new Words(analysis, phrases);
  const entries = sections.map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`).join("");
  return `<!doctype html>
<html lang="${phrases.general.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
<p class="facts">${facts.map(escapeHtml).join(" · ")}</p>
${noticesHtml(notices, phrases)}<nav aria-label="${escapeHtml(phrases.page.contents)}"><ol>${entries}</ol></nav>
</header>
<main>
${sections.map((section) => sectionHtml(analysis, words, section)).join("\n")}
</main>
<footer class="origin">${origin.map((line) => `<div>${escapeHtml(line)}</div>`).join("")}</footer>
</body>
</html>
`;
}

function noticesHtml(notices: readonly Diagnostic[], phrases: Phrases): string {
  if (notices.length === 0) return "";
  const lines = notices.map((notice) => `<li>${inlineHtml(noticeLine(notice, phrases))}</li>`).join("");
  return `<aside class="notices"><strong>${escapeHtml(phrases.general.beforeYouRely)}</strong><ul>${lines}</ul></aside>\n`;
}

function sectionHtml(analysis: Analysis, words: Words, { id, title, blocks }: Section): string {
  const body = blocks.map((block) => blockHtml(analysis, words, block, 3)).join("\n");
  return `<section id="${id}">
<h2>${escapeHtml(title)}</h2>
${id === "answer" ? `<div class="answer">${body}</div>` : body}
</section>`;
}

function blockHtml(analysis: Analysis, words: Words, block: Block, level: number): string {
  const { general, page, figures } = words.phrases;
  switch (block.kind) {
    case "markdown":
      return markdownHtml(block.text, level)
        .replaceAll("<table>", '<div class="scroll"><table>')
        .replaceAll("</table>", "</table></div>");
    case "heading":
      return `<h${level}>${escapeHtml(block.text)}</h${level}>`;
    case "table":
      return tableHtml(analysis, words, block);
    case "fold": {
      const inside = block.blocks.map((each) => blockHtml(analysis, words, each, level + 1)).join("\n");
      return `<details><summary>${escapeHtml(block.title)}</summary><div>${inside}</div></details>`;
    }
    case "legend":
      return legendHtml(analysis, words);
    case "move-tree":
      return figure(treeFigure(analysis, words, block.tree), page.treeCaption);
    case "option-table": {
      const left = block.states.length - mostColumns;
      return figure(
        optionTable(analysis, words, block.states),
        [figures.optionTableCaption, ...(left > 0 ? [figures.columnsLeftOut(left)] : [])].join(general.space),
      );
    }
    case "ladders": {
      const drawn = block.ladders.map((ladder) => ladderFigure(words, ladder)).join("");
      return figure(`<div class="ladders">${drawn}</div>`, figures.laddersCaption(block.concept));
    }
    case "shares": {
      const { svg, leftOut } = sharesFigure(block.shares, block.concept, words.phrases);
      const caption =
        block.shares.readings.length > 1 ? figures.sharesCaption(block.concept) : figures.sharesCaptionConcepts;
      return figure(svg, [caption, ...(leftOut > 0 ? [figures.rowsLeftOut(leftOut)] : [])].join(general.space));
    }
    case "support": {
      const { svg, leftOut } = supportFigure(block.supports, words.phrases);
      return figure(
        svg,
        [figures.supportCaption, ...(leftOut > 0 ? [figures.rowsLeftOut(leftOut)] : [])].join(general.space),
      );
    }
  }
}

/** A drawing that scrolls where the window is too narrow for it, with what it shows. */
const figure = (drawing: string, caption: string): string =>
  `<figure><div class="drawing">${drawing}</div><figcaption>${escapeHtml(caption)}</figcaption></figure>`;

function tableHtml(analysis: Analysis, words: Words, { head, rows }: Extract<Block, { kind: "table" }>): string {
  const { statusQuo } = analysis.space;
  const isToday = (row: readonly Cell[]): boolean =>
    row.some((cell) => typeof cell !== "string" && cell.kind === "state" && cell.state === statusQuo);
  const body = rows.map(
    (row) =>
      `<tr${isToday(row) ? ' class="today"' : ""}>${row.map((cell) => `<td>${cellHtml(analysis, words, cell)}</td>`).join("")}</tr>`,
  );
  const heads = head.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join("");
  return `<div class="scroll"><table><thead><tr>${heads}</tr></thead><tbody>${body.join("")}</tbody></table></div>`;
}

function cellHtml(analysis: Analysis, words: Words, cell: Cell): string {
  if (typeof cell === "string") return inlineHtml(cell);
  switch (cell.kind) {
    case "state": {
      const { general } = words.phrases;
      const today = cell.state === analysis.space.statusQuo ? [general.today] : [];
      const number = [...today, general.state(cell.state + 1)].join(" · ");
      return `<strong>${escapeHtml(words.title(cell.state))}</strong> <span class="id">${escapeHtml(number)}</span>`;
    }
    case "taken":
      return strip(analysis, words, cell.state);
    case "actor":
      return `${actorMark(cell.actor)}${escapeHtml(words.actor(cell.actor))}`;
    case "option":
      return `${optionSquare(analysis, cell.option)}${escapeHtml(analysis.model.options[cell.option]!.name)}`;
    case "verdicts":
      return verdictMarks(analysis, cell.concept, cell.state, words.phrases);
  }
}

function legendHtml({ model }: Analysis, { phrases: { page, verdicts } }: Words): string {
  const actors = model.actors.map(({ name }, actor) => `<li>${actorMark(actor)}${escapeHtml(name)}</li>`);
  const all = model.actors.map(() => true);
  return `<ul class="legend">${actors.join("")}<li>${marksRow(all, verdicts.allOfThem)} ${escapeHtml(page.legendHolds)}</li><li>${escapeHtml(page.legendFilled)}</li></ul>`;
}
