import type { Ledger, LedgerEntry } from "../evidence/ledger/ledger.ts";
import type { StatementCaveat, StatementEntry } from "../evidence/ledger/standing.ts";
import type { EvidenceWords } from "./evidence-words.ts";
import type { Phrases } from "./phrases/phrases.ts";

/** What a reader should look at first: the weak places, the weakest first. */
export function attention(ledger: Ledger, words: EvidenceWords): string {
  const { evidence } = words.phrases;
  const lines = [
    ...weakStatements(ledger.statements, evidence),
    ...weakParts(ledger, words),
    ...ownVoice(ledger, words),
    ...undated(ledger.statements, evidence),
    ...silent(ledger.statements, ledger, evidence),
  ];
  return lines.length === 0 ? "" : `## ${evidence.attention}\n\n${lines.map((line) => `- ${line}`).join("\n")}`;
}

const idsOf = (entries: readonly StatementEntry[]): string[] => entries.map(({ statement }) => statement.id);

function weakStatements(statements: readonly StatementEntry[], evidence: Phrases["evidence"]): string[] {
  const having = (caveat: StatementCaveat) => statements.filter(({ caveats }) => caveats.includes(caveat));
  const line = (caveat: StatementCaveat, text: (ids: readonly string[]) => string): string[] => {
    const found = having(caveat);
    return found.length === 0 ? [] : [text(idsOf(found))];
  };
  return [
    ...line("orphaned", evidence.orphanedLine),
    ...line("retracted", evidence.retractedLine),
    ...line("misquoted", evidence.misquotedLine),
    ...line("no source", evidence.noSourceLine),
    ...having("disputed").map(({ statement, disputedBy }) => evidence.disputedLine(statement.id, disputedBy)),
  ];
}

function weakParts({ entries }: Ledger, words: EvidenceWords): string[] {
  const { evidence } = words.phrases;
  const parts = entries.filter(({ item }) => item.kind !== "claim" && item.kind !== "option" && item.kind !== "now");
  const of = (is: (entry: LedgerEntry) => boolean) => parts.filter(is);
  const uncited = of(({ basis }) => basis === "uncited");
  const assumed = of(({ basis }) => basis === "assumed");
  const added = of(({ caveats }) => caveats.includes("assumed"));
  const told = of(({ caveats }) => caveats.includes("told by others"));
  const teller = ({ item, statements }: LedgerEntry): string =>
    evidence.toldBy(
      words.label(item),
      statements.map(({ statement }) => evidence.teller(statement.by, statement.id)),
    );
  const reasoned = (entry: LedgerEntry): string =>
    entry.assumed ? evidence.withReason(words.label(entry.item), entry.assumed) : words.label(entry.item);
  const base = (all: readonly LedgerEntry[]) => all.filter(({ item }) => item.scenario === undefined);
  const nested = (all: readonly LedgerEntry[], line = reasoned): string => {
    const rest = all.length - base(all).length;
    const own = base(all).map((entry) => `\n  - ${line(entry)}`);
    return `${own.join("")}${rest > 0 ? `\n  - ${evidence.inOtherReadings(rest, own.length > 0)}` : ""}`;
  };
  return [
    ...(uncited.length > 0 ? [evidence.uncitedLine(words.labels(uncited.map(({ item }) => item)))] : []),
    ...(assumed.length > 0 ? [evidence.assumedLine + nested(assumed)] : []),
    ...(told.length > 0 ? [evidence.toldLine + nested(told, teller)] : []),
    ...(added.length > 0 ? [evidence.addedLine + nested(added)] : []),
  ];
}

function ownVoice({ statements, entries }: Ledger, words: EvidenceWords): string[] {
  const asserted = statements.filter(({ voice }) => voice === "asserted");
  const carried = entries.filter(({ basis, item }) => basis === "asserted" && item.kind !== "claim");
  if (asserted.length === 0) return [];
  const alone = carried.length > 0 ? words.brief(carried.map(({ item }) => item)) : "";
  return [words.phrases.evidence.ownVoiceLine(idsOf(asserted), alone)];
}

function undated(statements: readonly StatementEntry[], evidence: Phrases["evidence"]): string[] {
  const without = statements.filter(({ said }) => said === undefined);
  if (without.length === 0) return [];
  const all = without.length === statements.length && statements.length > 1;
  return [all ? evidence.allUndated(statements.length) : evidence.undatedLine(idsOf(without))];
}

/** Statements that nothing rests on: evidence that the model leaves aside. */
function silent(statements: readonly StatementEntry[], { entries }: Ledger, evidence: Phrases["evidence"]): string[] {
  const used = new Set(entries.flatMap((entry) => entry.statements));
  const unused = statements.filter((entry) => !used.has(entry));
  return unused.length === 0 ? [] : [evidence.unusedLine(idsOf(unused))];
}
