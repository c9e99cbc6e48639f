import type { Ledger, LedgerEntry } from "../evidence/ledger/ledger.ts";
import type { StatementCaveat, StatementEntry } from "../evidence/ledger/standing.ts";
import type { EvidenceWords } from "./evidence-words.ts";
import { count, list } from "./words.ts";

/** What a reader should look at first: the weak places, the weakest first. */
export function attention(ledger: Ledger, words: EvidenceWords): string {
  const lines = [
    ...weakStatements(ledger.statements),
    ...weakParts(ledger, words),
    ...ownVoice(ledger, words),
    ...undated(ledger.statements),
    ...silent(ledger.statements, ledger),
  ];
  return lines.length === 0 ? "" : `## What to look at first\n\n${lines.map((line) => `- ${line}`).join("\n")}`;
}

const caveatLines: readonly (readonly [StatementCaveat, string])[] = [
  ["orphaned", "Quotes that were not found in their source, and carry nothing"],
  ["retracted", "Retracted, and carrying nothing"],
  ["misquoted", "Quotes of which the source has other words"],
  ["no source", "Statements that name no source"],
];

function weakStatements(statements: readonly StatementEntry[]): string[] {
  const having = (caveat: StatementCaveat) => statements.filter(({ caveats }) => caveats.includes(caveat));
  return [
    ...caveatLines.flatMap(([caveat, title]) => {
      const found = having(caveat);
      return found.length === 0 ? [] : [`**${title}:** ${list(found.map(({ statement }) => statement.id))}.`];
    }),
    ...having("disputed").map(({ statement, disputedBy }) => `**Disputed:** ${statement.id}, by ${list(disputedBy)}.`),
  ];
}

function weakParts({ entries }: Ledger, words: EvidenceWords): string[] {
  const parts = entries.filter(({ item }) => item.kind !== "claim" && item.kind !== "option" && item.kind !== "now");
  const of = (is: (entry: LedgerEntry) => boolean) => parts.filter(is);
  const uncited = of(({ basis }) => basis === "uncited");
  const assumed = of(({ basis }) => basis === "assumed");
  const added = of(({ caveats }) => caveats.includes("assumed"));
  const told = of(({ caveats }) => caveats.includes("told by others"));
  const teller = ({ item, statements }: LedgerEntry): string =>
    `${words.label(item)} — by ${list(statements.map((each) => `${each.statement.by ?? "the source itself"} (${each.statement.id})`))}`;
  const reasoned = (entry: LedgerEntry): string =>
    `${words.label(entry.item)}${entry.assumed ? ` — ${entry.assumed}` : ""}`;
  const base = (all: readonly LedgerEntry[]) => all.filter(({ item }) => item.scenario === undefined);
  const nested = (all: readonly LedgerEntry[], line = reasoned): string => {
    const rest = all.length - base(all).length;
    const own = base(all).map((entry) => `\n  - ${line(entry)}`);
    return `${own.join("")}${rest > 0 ? `\n  - ${own.length > 0 ? "and " : ""}${rest} in other readings` : ""}`;
  };
  return [
    ...(uncited.length > 0
      ? [`**Resting on nothing that is named:** ${words.labels(uncited.map(({ item }) => item))}.`]
      : []),
    ...(assumed.length > 0 ? [`**Resting on an assumption alone:**${nested(assumed)}`] : []),
    ...(told.length > 0 ? [`**Wanted by one, told by another:**${nested(told, teller)}`] : []),
    ...(added.length > 0 ? [`**Said, but with an assumption of the analyst in it:**${nested(added)}`] : []),
  ];
}

function ownVoice({ statements, entries }: Ledger, words: EvidenceWords): string[] {
  const asserted = statements.filter(({ voice }) => voice === "asserted");
  const carried = entries.filter(({ basis, item }) => basis === "asserted" && item.kind !== "claim");
  if (asserted.length === 0) return [];
  return [
    `**In a source's own voice, naming nobody:** ${list(asserted.map(({ statement }) => statement.id))}${
      carried.length > 0 ? `; on these alone rest ${words.brief(carried.map(({ item }) => item))}` : ""
    }.`,
  ];
}

function undated(statements: readonly StatementEntry[]): string[] {
  const without = statements.filter(({ said }) => said === undefined);
  if (without.length === 0) return [];
  return [
    without.length === statements.length && statements.length > 1
      ? `**Undated:** all ${statements.length} statements, so that nothing can be told about who moved first.`
      : `**Undated:** ${list(without.map(({ statement }) => statement.id))}.`,
  ];
}

/** Statements that nothing rests on: evidence that the model leaves aside. */
function silent(statements: readonly StatementEntry[], { entries }: Ledger): string[] {
  const used = new Set(entries.flatMap((entry) => entry.statements));
  const unused = statements.filter((entry) => !used.has(entry));
  if (unused.length === 0) return [];
  return [
    `**Said, but nothing rests on it:** ${list(unused.map(({ statement }) => statement.id))} (${count(unused.length, "statement")} left aside).`,
  ];
}
