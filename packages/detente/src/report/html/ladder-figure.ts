import type { Ladder, Rung } from "../contents/ladders.ts";
import { stateNumbers, type Words } from "../words.ts";
import { escapeHtml } from "./escape.ts";
import { fitted, textWidth } from "./fit-text.ts";
import { actorColour, actorShape } from "./marks.ts";

const width = 410;
const rowHeight = 23;
const head = 30;
const left = 28;

/** One actor's ranking, best on top. */
export function ladderFigure(words: Words, { actor, rungs }: Ladder): string {
  const { figures } = words.phrases;
  const name = words.actor(actor);
  const height = head + rungs.length * rowHeight + 4;
  const rows = rungs
    .map((rung, index) => {
      const y = head + index * rowHeight;
      return typeof rung === "number" ? gap(figures.morePlaces(rung), y) : rungSvg(words, actor, rung, y);
    })
    .join("");
  return `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(figures.ladderAlt(name))}"><g><title>${escapeHtml(name)}</title>${actorShape(actor, left + 6, 13)}<text x="${left + 18}" y="18" font-size="13" font-weight="700" fill="#1d1c1a">${escapeHtml(fitted(name, width - left - 24, 8.3))}</text></g>${rows}</svg>`;
}

const gap = (text: string, y: number): string =>
  `<text x="${left + 8}" y="${y + 15}" font-size="11" fill="#5d5a55">${escapeHtml(text)}</text>`;

function rungSvg(words: Words, actor: number, { place, states, holding, today }: Rung, y: number): string {
  const { figures, general } = words.phrases;
  const times = new Map<string, number>();
  for (const state of states) times.set(words.title(state), (times.get(words.title(state)) ?? 0) + 1);
  const titles = [...times].map(([title, number]) => (number > 1 ? figures.times(title, number) : title));
  const joined = titles.join(" · ");
  // from the right: the tick with its number, then "today"
  const pill = holding.length > 0 ? 30 : 0;
  const mark = today ? textWidth(general.today, 6) + 6 : 0;
  const right = width - 6 - pill;
  const full = [
    figures.rung(place, joined, stateNumbers(states, 12, words.phrases)),
    ...(today ? [general.today] : []),
    ...(holding.length > 0 ? [figures.rungHolds(stateNumbers(holding, 12, words.phrases))] : []),
  ].join(" · ");
  const numbers = fitted(stateNumbers(states, 4, words.phrases), 92, 5.8);
  const end = right - mark - 2;
  const label = fitted(joined, end - textWidth(numbers, 5.8) - left - 20, 6.3);
  return `<g><title>${escapeHtml(full)}</title><text x="${left - 6}" y="${y + 15}" text-anchor="end" font-size="11" fill="#5d5a55">${place}</text><rect x="${left}" y="${y + 1}" width="${width - left - 1}" height="${rowHeight - 3}" rx="4" fill="${today ? "#fff3d6" : "#fff"}" stroke="${actorColour(actor)}" stroke-opacity="0.45"/><text x="${left + 7}" y="${y + 15}" font-size="11.5" fill="#1d1c1a">${escapeHtml(label)}</text><text x="${end - 3}" y="${y + 15}" text-anchor="end" font-size="10" fill="#5d5a55">${escapeHtml(numbers)}</text>${
    today
      ? `<text x="${right - 2}" y="${y + 15}" text-anchor="end" font-size="11" font-style="italic" fill="#5d5a55">${escapeHtml(general.today)}</text>`
      : ""
  }${holding.length > 0 ? countedTick(width - 33, y + 4, holding.length) : ""}</g>`;
}

/** The green pill with a tick, and how many states hold. */
const countedTick = (x: number, y: number, number: number): string =>
  `<rect x="${x}" y="${y}" width="28" height="14" rx="5" fill="#eaf4ee" stroke="#1f6b47" stroke-width="1.2"/><path d="M${x + 5} ${y + 7}l2.6 3 4.6-5.6" fill="none" stroke="#1f6b47" stroke-width="1.6"/><text x="${x + 20}" y="${y + 11}" text-anchor="middle" font-size="10.5" font-weight="700" fill="#1f6b47">${number}</text>`;
