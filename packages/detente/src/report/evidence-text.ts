import type { AsOf } from "../evidence/ledger/as-of.ts";
import type { Ledger, LedgerEntry, Position } from "../evidence/ledger/ledger.ts";
import type { StatementEntry } from "../evidence/ledger/standing.ts";
import { attention } from "./evidence-attention.ts";
import type { EvidenceExtras } from "./evidence-document.ts";
import { EvidenceWords } from "./evidence-words.ts";
import { english } from "./phrases/english.ts";
import type { Phrases } from "./phrases/phrases.ts";
import { sourcesText } from "./sweep/sources-text.ts";
import { table } from "./table.ts";

/**
 * What `detente evidence` prints: on what a model rests, as one would hand it to a colleague (Markdown).
 *
 * @example
 * ```ts
 * evidenceText(ledger(water)).split("\n")[0]; // => "# On what “Water” rests"
 * ```
 */
export function evidenceText(
  ledger: Ledger,
  { past, verdicts }: EvidenceExtras = {},
  phrases: Phrases = english,
): string {
  const words = new EvidenceWords(ledger.conflict, phrases);
  const { evidence } = phrases;
  return `${[
    `# ${evidence.title(ledger.conflict.title, past?.date)}`,
    ...(past ? [pastText(past, words)] : []),
    summary(ledger, phrases),
    attention(ledger, words),
    ...positionsText(ledger, words),
    ...declaredText(ledger, words),
    ...preferencesText(ledger, words),
    ...claimsTable(ledger, words),
    ...sourcesTable(ledger, words),
    ...(verdicts ? [fallsText(verdicts, phrases)] : []),
    ...readingsText(ledger, words),
  ]
    .filter((part) => part !== "")
    .join("\n\n")}\n`;
}

/** What falls without each piece of evidence, under a title of its own. */
const fallsText = ({ analysis, dependence }: NonNullable<EvidenceExtras["verdicts"]>, phrases: Phrases): string =>
  sourcesText(analysis, dependence, phrases).replace(/^## .*/, () => `## ${phrases.evidence.fallsWith}`);

/** Preferences, rankings, rules and the like: what is computed with. */
const isPart = ({ item }: LedgerEntry): boolean =>
  item.kind !== "claim" && item.kind !== "option" && item.kind !== "now";

function summary(ledger: Ledger, { general, evidence }: Phrases): string {
  const { sources, statements, entries } = ledger;
  const parts = entries.filter(isPart);
  const voices = (["quoted", "reported", "asserted"] as const).flatMap((voice) => {
    const number = statements.filter((each) => each.voice === voice).length;
    return number === 0 ? [] : [evidence.inVoice[voice](number)];
  });
  const named = sources.map(({ source }) => evidence.sourceWithSlant(source.name, source.slant));
  const origin =
    sources.length === 0
      ? evidence.noSource
      : sources.length === 1
        ? evidence.oneSource(named[0]!)
        : evidence.severalSources(named);
  const bases = (["quoted", "reported", "asserted", "cited", "assumed", "uncited"] as const).flatMap((basis) => {
    const number = parts.filter((entry) => entry.basis === basis).length;
    return number === 0 ? [] : [{ number, on: evidence.onBasis[basis] }];
  });
  const resting = bases.map(({ number, on }, index) => evidence.restsOn(number, on, index === 0));
  const also = parts.filter(({ caveats }) => caveats.includes("assumed")).length;
  const inScenarios = parts.some(({ item }) => item.scenario !== undefined);
  return [
    origin,
    ...(statements.length > 0 ? [evidence.statementsHeld(statements.length, voices, sources.length)] : []),
    ...quotesFound(ledger, evidence),
    ...(parts.length > 0 ? [evidence.partsRest(parts.length, resting, also, inScenarios)] : []),
  ].join(general.space);
}

/** Whether the quotes were looked for, and found. */
function quotesFound({ statements }: Ledger, evidence: Phrases["evidence"]): string[] {
  const quotes = statements.filter(({ voice }) => voice === "quoted");
  if (quotes.length === 0) return [];
  const looked = quotes.filter(({ place }) => place !== undefined);
  const exact = looked.filter(({ place }) => place?.status === "exact").length;
  if (looked.length === 0) return [evidence.noTexts];
  const rest = quotes.length - looked.length;
  const all = exact === looked.length && rest === 0 && exact > 1;
  return [all ? evidence.allQuotesFound(exact) : evidence.quotesFound(exact, looked.length, rest)];
}

function pastText({ date, asOf }: { readonly date: string; readonly asOf: AsOf }, words: EvidenceWords): string {
  const { general, evidence } = words.phrases;
  const { later, undated, fallen, unsupported } = asOf;
  const ids = later.map(({ id }) => id);
  return [
    later.length === 0 ? evidence.nothingLater(date) : evidence.saidLater(date, ids),
    ...(fallen.length > 0 ? [evidence.fallen(words.labels(fallen))] : []),
    ...(unsupported.length > 0 ? [evidence.unsupported(words.labels(unsupported))] : []),
    ...(undated.length > 0 ? [evidence.undatedKept(undated.length)] : []),
  ].join(general.space);
}

function positionsText({ positions }: Ledger, words: EvidenceWords): string[] {
  if (positions.length === 0) return [];
  return [
    `## ${words.phrases.evidence.said}`,
    ...positions.map((position) => `### ${positionTitle(position, words)}\n\n${positionTable(position, words)}`),
  ];
}

const positionTitle = ({ actor }: Position, words: EvidenceWords): string =>
  actor === undefined ? words.phrases.evidence.forNobody : words.phrases.evidence.forActor(words.actor(actor));

function positionTable({ statements }: Position, words: EvidenceWords): string {
  const { evidence } = words.phrases;
  const dated = statements.some(({ entry }) => entry.said !== undefined);
  const rows = statements.map(({ entry, supports }) => [
    ...(dated ? [dateOf(entry, evidence)] : []),
    entry.statement.id,
    words.said(entry),
    words.statementStanding(entry),
    supports.length > 0 ? words.brief(supports) : evidence.carriesNothing,
  ]);
  return table(dated ? evidence.saidHead : evidence.saidHead.slice(1), rows);
}

function dateOf({ statement, said }: StatementEntry, evidence: Phrases["evidence"]): string {
  if (said === undefined) return evidence.undated;
  const { on, reported } = statement;
  if (on !== undefined)
    return reported === undefined || reported === said ? said : evidence.reportedLater(said, reported);
  return reported === undefined ? evidence.publishedOn(said) : evidence.reportedOn(said);
}

/** Where all of these rest on nothing, saying so once is enough. */
function declaredText({ entries }: Ledger, words: EvidenceWords): string[] {
  const { evidence } = words.phrases;
  const rules = entries.filter(
    (entry) => isPart(entry) && entry.item.kind !== "preference" && entry.item.kind !== "ranking",
  );
  const facts = entries.filter(({ item }) => item.kind === "option" || item.kind === "now");
  const shown = [...facts.filter(({ basis }) => basis !== "uncited"), ...rules];
  const silent = facts.filter(({ basis }) => basis === "uncited");
  if (shown.length + silent.length === 0) return [];
  return [
    `## ${evidence.declared}`,
    ...(shown.length > 0
      ? [
          table(
            evidence.declaredHead,
            shown.map((entry) => [words.label(entry.item), ...groundCells(entry, words)]),
          ),
        ]
      : []),
    ...(silent.length > 0
      ? [
          silent.length === facts.length
            ? evidence.noOptionCited
            : evidence.nothingNamed(words.labels(silent.map(({ item }) => item))),
        ]
      : []),
  ];
}

const groundCells = (entry: LedgerEntry, words: EvidenceWords): string[] => [
  words.itemStanding(entry),
  restsOn(entry),
  entry.assumed === "" ? words.phrases.evidence.assumedWithoutReason : (entry.assumed ?? ""),
];

const restsOn = ({ statements, sources, item }: LedgerEntry): string =>
  [
    ...statements.map(({ statement }) => statement.id),
    ...sources.map(({ id }) => id).filter((id) => (item.item.because ?? []).includes(id)),
  ].join(", ");

function preferencesText(ledger: Ledger, words: EvidenceWords): string[] {
  const tables = preferenceTables(ledger, words, undefined);
  return tables.length === 0 ? [] : [`## ${words.phrases.evidence.wants}`, ...tables];
}

/** What other readings say instead, at the end: most readers need only the model itself. */
function readingsText(ledger: Ledger, words: EvidenceWords): string[] {
  const { evidence } = words.phrases;
  const readings = ledger.conflict.scenarios.flatMap(({ id }) => {
    const tables = preferenceTables(ledger, words, id);
    return tables.length > 0 ? [`### ${evidence.reading(words.reading(id), id)}`, ...tables] : [];
  });
  return readings.length === 0 ? [] : [`## ${evidence.wantsElsewhere}`, ...readings];
}

/** One table an actor, of the model or of one scenario. */
function preferenceTables({ entries }: Ledger, words: EvidenceWords, scenario: string | undefined): string[] {
  const wanted = entries.filter(
    ({ item }) => (item.kind === "preference" || item.kind === "ranking") && item.scenario === scenario,
  );
  const byActor = Map.groupBy(wanted, ({ item }) => ("actor" in item ? item.actor : ""));
  return [...byActor].map(([actor, group]) => {
    const rows = group.map((entry) => [
      entry.item.kind === "preference" ? String(entry.item.place) : "",
      entry.item.kind === "preference" ? `\`${words.text(entry.item)}\`` : words.text(entry.item),
      ...groundCells(entry, words),
    ]);
    const head = `${scenario === undefined ? "###" : "####"} ${words.actor(actor)}`;
    return `${head}\n\n${table(words.phrases.evidence.wantsHead, rows, ["r"])}`;
  });
}

function claimsTable({ entries }: Ledger, words: EvidenceWords): string[] {
  const { evidence } = words.phrases;
  const claims = entries.filter(({ item }) => item.kind === "claim");
  if (claims.length === 0) return [];
  const rows = claims.map((entry) => {
    const { item } = entry.item;
    const fails = "fails" in item && item.fails;
    return [
      "name" in item ? item.name : "",
      "id" in item ? item.id : "",
      fails ? evidence.statedTo.fail : evidence.statedTo.hold,
      entry.basis === "uncited" ? evidence.analystsOwn : words.itemStanding(entry),
      restsOn(entry),
    ];
  });
  return [`## ${evidence.conclusions}`, table(evidence.conclusionsHead, rows)];
}

function sourcesTable({ sources, entries }: Ledger, words: EvidenceWords): string[] {
  const { general, evidence } = words.phrases;
  if (sources.length === 0) return [];
  const isCounted = ({ item }: LedgerEntry): boolean => item.kind !== "option" && item.kind !== "now";
  const all = entries.filter(isCounted).length;
  const share = (of: readonly LedgerEntry[]): string => evidence.outOf(of.filter(isCounted).length, all);
  const rows = sources.map(({ source, isHere, statements, carries, carriesAlone }) => [
    source.name,
    source.id,
    source.published ?? evidence.undated,
    source.slant ?? "",
    String(statements.length),
    isHere ? evidence.file.read : source.file === undefined ? evidence.file.none : evidence.file.away,
    share(carries),
    share(carriesAlone),
  ]);
  const alone = sources.filter(({ carriesAlone }) => carriesAlone.length > 0);
  const aloneOn = alone.map(({ source, carriesAlone }) =>
    evidence.aloneItems(source.id, words.labels(carriesAlone.map(({ item }) => item))),
  );
  return [
    `## ${evidence.sourcesTitle}`,
    table(evidence.sourcesHead, rows, ["l", "l", "l", "l", "r", "l", "r", "r"]),
    [evidence.countedAre, ...(sources.length > 1 && alone.length > 0 ? [evidence.aloneOn(aloneOn)] : [])].join(
      general.space,
    ),
  ];
}
