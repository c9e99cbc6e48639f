import type { RowFault } from "../evidence/events/faults.ts";
import { eventFormat } from "../evidence/events/formats/registry.ts";
import type { Lead } from "../evidence/events/lead.ts";
import { type LeadSummary, label, type MonthCount } from "../evidence/events/read-leads.ts";
import type { Conflict } from "../model/conflict.ts";
import { cut } from "./cut.ts";
import { LEADS_NOTICE } from "./leads-document.ts";
import { table } from "./table.ts";
import { count, list } from "./words.ts";

/**
 * What `detente leads` prints: what the leads bear on, where to read first, and what could not be used (Markdown).
 * @param conflict the model that they were mapped to, if any
 *
 * @example
 * ```ts
 * const search = new LeadSearch();
 * for await (const lead of search.leads([])) lead.id;
 * leadsText(search.summary()).split("\n")[0]; // => "# Leads from event data"
 * ```
 */
export function leadsText(summary: LeadSummary, conflict?: Conflict): string {
  const parts = ["# Leads from event data", answer(summary, conflict), `${LEADS_NOTICE}`];
  if (summary.months.length > 0 && conflict)
    parts.push(
      "## What the model's actors are said to have done",
      table(
        ["Month", "Actor", "Option", "Reading", "Leads", "Rows"],
        summary.months.map((each) => [each.month, ...monthCells(conflict, each)]),
        ["l", "l", "l", "l", "r", "r"],
      ),
    );
  if (summary.foremost.length > 0)
    parts.push(
      "## Read first",
      table(["Day", "Who", "Towards", "What", "Rows", "Where"], summary.foremost.map(leadCells), [
        "l",
        "l",
        "l",
        "l",
        "r",
        "l",
      ]),
    );
  if (summary.pairs.length > 0) parts.push(...pairs(summary, conflict !== undefined));
  if (summary.faults.length > 0)
    parts.push(
      "## Rows that are not as they should be",
      table(["Rows", "What is wrong", "What was done", "First of them"], summary.faults.map(faultCells), ["r"]),
    );
  parts.push(reading(summary));
  return `${parts.join("\n\n")}\n`;
}

function answer(summary: LeadSummary, conflict: Conflict | undefined): string {
  const { leads, days, months } = summary;
  if (leads === 0) return "No event is left: none is within the days, or of the actor, asked for.";
  const span = days!.first === days!.last ? `on ${days!.first}` : `from ${days!.first} to ${days!.last}`;
  const total = `${count(leads, "lead")} ${span}`;
  if (!conflict) return `${total}; with a model and a map, Détente says which options they bear on.`;
  const bearing = months.filter(({ option }) => option !== undefined);
  const found = sum(bearing);
  if (found === 0)
    return `None of ${total} bears on an option of “${conflict.title}”; ${count(sum(months), "lead")} ${sum(months) === 1 ? "is" : "are"} of its actors.`;
  const most = foremostOption(bearing);
  const [actor, option] = optionNames(conflict, most.option);
  return `${found.toLocaleString("en")} of ${total} ${found === 1 ? "bears" : "bear"} on options of “${conflict.title}”, most of all on “${option}” of ${actor} (${count(most.leads, "lead")}).`;
}

const sum = (counts: readonly MonthCount[]): number => counts.reduce((total, { leads }) => total + leads, 0);

function foremostOption(bearing: readonly MonthCount[]): { option: string; leads: number } {
  const byOption = new Map<string, number>();
  for (const { option, leads } of bearing) byOption.set(option!, (byOption.get(option!) ?? 0) + leads);
  const [option, leads] = [...byOption].reduce((best, each) => (each[1] > best[1] ? each : best));
  return { option, leads };
}

/** Names of the actor and of the option. */
function optionNames(conflict: Conflict, key: string): [actor: string, option: string] {
  for (const actor of conflict.actors)
    for (const option of actor.options) if (`${actor.id}.${option.id}` === key) return [actor.name, option.name];
  return ["", key];
}

function monthCells(conflict: Conflict, { actor, option, taken, leads, rows }: MonthCount): string[] {
  const name = conflict.actors.find(({ id }) => id === actor)?.name ?? actor;
  const numbers = [leads.toLocaleString("en"), rows.toLocaleString("en")];
  if (option === undefined) return [name, "–", "no rule for the event", ...numbers];
  return [name, optionNames(conflict, option)[1], taken ? "speaks for it" : "speaks against it", ...numbers];
}

function leadCells(lead: Lead): string[] {
  const first = (all: readonly string[]): string[] => {
    const { shown, left } = cut(all, 1);
    return shown.map((one) => (left > 0 ? `${one} (and ${left} more)` : one));
  };
  const where = lead.urls.length > 0 ? first(lead.urls)[0]! : list([...first(lead.reportedBy), ...first(lead.records)]);
  const what =
    lead.event.words === lead.event.code.toLowerCase() ? lead.event.words : `${lead.event.words} (${lead.event.code})`;
  return [
    lead.date,
    label(lead.source) || "–",
    label(lead.target) || "–",
    what,
    lead.count.toLocaleString("en"),
    where,
  ];
}

function pairs({ unmapped, pairs, pairsShortBy }: LeadSummary, mapped: boolean): string[] {
  const bound =
    pairsShortBy > 0 ? ` There are too many different pairs to count all: a count may be ${pairsShortBy} too low.` : "";
  const intro = mapped
    ? `${count(unmapped, "lead")} ${unmapped === 1 ? "has" : "have"} no confirmed rule for who acts. The most frequent pairs:${bound}`
    : `The most frequent pairs:${bound}`;
  return [
    mapped ? "## Who is not mapped" : "## Who and towards whom",
    intro,
    table(
      ["Who", "Towards", "Leads"],
      pairs.map(({ source, target, leads }) => [source || "–", target || "–", leads.toLocaleString("en")]),
      ["l", "l", "r"],
    ),
  ];
}

function faultCells({ kind, rows, kept, message, first }: RowFault): string[] {
  const lines = first.map(({ file, line }) => `${file}:${line}`).join(", ");
  const done = kept ? "read" : kind === "header" ? "passed over" : "left out";
  const beyond = rows > 1 ? `${message.replace(/\.$/, "")}, or the like` : message;
  return [rows.toLocaleString("en"), beyond, done, rows > first.length ? `${lines}, …` : lines];
}

function reading({ files, rows, leftOut, outside, merged, leads, exact, open }: LeadSummary): string {
  const names = [...new Set(files.map(({ format }) => eventFormat(format).name))];
  const sentences = [
    `Read: ${count(rows, "row")} of ${count(files.length, "file")} (${list(names)}), ${leftOut === 0 ? "none" : leftOut.toLocaleString("en")} left out${outside > 0 ? `, ${outside.toLocaleString("en")} outside of the days asked for` : ""}.`,
    `${count(merged, "row")} made ${count(leads, "lead")}: rows of the same day, actors and event are one.`,
  ];
  if (!exact)
    sentences.push(
      `No more than ${open.toLocaleString("en")} leads were held at a time while duplicates could come, so that some are told twice; those have the same id.`,
    );
  if (files.some(({ format }) => !eventFormat(format).directed))
    sentences.push("ACLED's two actors are in no order: neither is said to act towards the other.");
  return sentences.join(" ");
}
