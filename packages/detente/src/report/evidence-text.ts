import type { AsOf } from "../evidence/ledger/as-of.ts";
import type { Ledger, LedgerEntry, Position } from "../evidence/ledger/ledger.ts";
import type { StatementEntry } from "../evidence/ledger/standing.ts";
import { attention } from "./evidence-attention.ts";
import type { EvidenceExtras } from "./evidence-document.ts";
import { EvidenceWords, itemStanding, statementStanding } from "./evidence-words.ts";
import { sourcesText } from "./sweep/sources-text.ts";
import { table } from "./table.ts";
import { count, list } from "./words.ts";

/** What `detente evidence` prints: on what a model rests, as one would hand it to a colleague (Markdown). */
export function evidenceText(ledger: Ledger, { past, verdicts }: EvidenceExtras = {}): string {
  const words = new EvidenceWords(ledger.conflict);
  return `${[
    `# On what “${ledger.conflict.title}” rests${past ? `, by ${past.date}` : ""}`,
    ...(past ? [pastText(past, words)] : []),
    summary(ledger),
    attention(ledger, words),
    ...positionsText(ledger, words),
    ...declaredText(ledger, words),
    ...preferencesText(ledger, words),
    ...claimsTable(ledger),
    ...sourcesTable(ledger, words),
    ...(verdicts ? [sourcesText(verdicts.analysis, verdicts.dependence).replace(/^## Sources/, verdictsHeading)] : []),
    ...readingsText(ledger, words),
  ]
    .filter((part) => part !== "")
    .join("\n\n")}\n`;
}

/** Preferences, rankings, rules and the like: what is computed with. */
const isPart = ({ item }: LedgerEntry): boolean =>
  item.kind !== "claim" && item.kind !== "option" && item.kind !== "now";

function summary(ledger: Ledger): string {
  const { sources, statements, entries } = ledger;
  const parts = entries.filter(isPart);
  const voices = (["quoted", "reported", "asserted"] as const).flatMap((voice) => {
    const number = statements.filter((each) => each.voice === voice).length;
    return number === 0 ? [] : [`${number} ${voice === "asserted" ? "in a source's own voice, naming nobody" : voice}`];
  });
  const named = (source: Ledger["sources"][number]["source"]): string =>
    `“${source.name}”${source.slant ? ` (${source.slant})` : ""}`;
  const [first] = sources;
  const origin =
    sources.length === 0
      ? "The model names no source."
      : sources.length === 1 && first
        ? `All evidence comes from one source, ${named(first.source)}.`
        : `The evidence comes from ${sources.length} sources: ${list(sources.map(({ source }) => named(source)))}.`;
  const bases = (["quoted", "reported", "asserted", "cited", "assumed", "uncited"] as const).flatMap((basis) => {
    const number = parts.filter((entry) => entry.basis === basis).length;
    return number === 0 ? [] : [{ number, words: basisWords[basis] }];
  });
  const resting = bases.map(({ number, words }, index) =>
    index > 0 ? `${number} ${words}` : `${number} ${number === 1 ? "rests" : "rest"} ${words}`,
  );
  const also = parts.filter(({ caveats }) => caveats.includes("assumed")).length;
  const hold = sources.length > 1 ? "They hold" : sources.length === 1 ? "It holds" : "There are";
  return [
    origin,
    ...(statements.length > 0 ? [`${hold} ${count(statements.length, "statement")}: ${list(voices)}.`] : []),
    ...quotesFound(ledger),
    ...(parts.length > 0
      ? [
          `Of ${parts.length === 1 ? "1 preference or rule" : `${parts.length} preferences and rules`}, all readings together, ${list(resting)}${
            also > 0 ? `; ${also} of them add an assumption of the analyst` : ""
          }.`,
        ]
      : []),
  ].join(" ");
}

const basisWords = {
  quoted: "on quoted words",
  reported: "on what a source reports",
  asserted: "on a source's own voice",
  cited: "on a source as a whole",
  assumed: "on an assumption alone",
  uncited: "on nothing that is named",
} as const;

/** Whether the quotes were looked for, and found. */
function quotesFound({ statements }: Ledger): string[] {
  const quotes = statements.filter(({ voice }) => voice === "quoted");
  if (quotes.length === 0) return [];
  const looked = quotes.filter(({ place }) => place !== undefined);
  const exact = looked.filter(({ place }) => place?.status === "exact").length;
  if (looked.length === 0) return ["No source is at hand, so that no quote was looked for."];
  const rest = quotes.length - looked.length;
  const all = exact === looked.length && rest === 0 && exact > 1;
  const found = all
    ? `All ${exact} quotes stand`
    : `Of ${count(looked.length, "quote")} looked for, ${exact} ${exact === 1 ? "stands" : "stand"}`;
  return [`${found} in their source word for word${rest > 0 ? `; for ${rest} the source is not at hand` : ""}.`];
}

function pastText({ date, asOf }: { readonly date: string; readonly asOf: AsOf }, words: EvidenceWords): string {
  const { later, undated, fallen, unsupported } = asOf;
  const lines = [
    later.length === 0
      ? `Nothing in the model is known to have been said after ${date}.`
      : `Said after ${date}, and left out: ${list(later.map(({ id }) => id))}.`,
    ...(fallen.length > 0 ? [`With them falls what rested on nothing else: ${words.labels(fallen)}.`] : []),
    ...(unsupported.length > 0
      ? [`Kept, since other parts speak of it, though nobody had said it yet: ${words.labels(unsupported)}.`]
      : []),
    ...(undated.length > 0
      ? [
          `${count(undated.length, "statement")} ${undated.length === 1 ? "has" : "have"} no date and ${undated.length === 1 ? "is" : "are"} kept.`,
        ]
      : []),
  ];
  return lines.join(" ");
}

function positionsText({ positions }: Ledger, words: EvidenceWords): string[] {
  if (positions.length === 0) return [];
  return [
    "## What was said, and what it carries",
    ...positions.map((position) => `### ${positionTitle(position, words)}\n\n${positionTable(position, words)}`),
  ];
}

const positionTitle = ({ actor }: Position, words: EvidenceWords): string =>
  actor === undefined ? "For none of the actors" : `For ${words.actor(actor)}`;

function positionTable({ statements }: Position, words: EvidenceWords): string {
  const dated = statements.some(({ entry }) => entry.said !== undefined);
  const rows = statements.map(({ entry, supports }) => [
    ...(dated ? [dateOf(entry)] : []),
    entry.statement.id,
    words.said(entry),
    statementStanding(entry),
    supports.length > 0 ? words.brief(supports) : "nothing",
  ]);
  return table([...(dated ? ["Said"] : []), "Statement", "Words", "Standing", "Carries"], rows);
}

function dateOf({ statement, said }: StatementEntry): string {
  if (said === undefined) return "undated";
  const reported = statement.reported !== undefined && statement.reported !== said;
  if (statement.on !== undefined) return reported ? `${said}, reported ${statement.reported}` : said;
  return statement.reported !== undefined ? `reported ${said}` : `published ${said}`;
}

/** Where all of these rest on nothing, saying so once is enough. */
function declaredText({ entries }: Ledger, words: EvidenceWords): string[] {
  const rules = entries.filter(
    (entry) => isPart(entry) && entry.item.kind !== "preference" && entry.item.kind !== "ranking",
  );
  const facts = entries.filter(({ item }) => item.kind === "option" || item.kind === "now");
  const shown = [...facts.filter(({ basis }) => basis !== "uncited"), ...rules];
  const silent = facts.filter(({ basis }) => basis === "uncited");
  if (shown.length + silent.length === 0) return [];
  return [
    "## What can be done, and what cannot",
    ...(shown.length > 0
      ? [
          table(
            ["", "Standing", "Rests on", "Assumed"],
            shown.map((entry) => [words.label(entry.item), ...groundCells(entry)]),
          ),
        ]
      : []),
    ...(silent.length > 0
      ? [
          silent.length === facts.length
            ? "No option says who said that it is open to the actor, nor does the status quo say who said that things stand so."
            : `Nothing is named for ${words.labels(silent.map(({ item }) => item))}.`,
        ]
      : []),
  ];
}

const groundCells = (entry: LedgerEntry): string[] => [
  itemStanding(entry),
  restsOn(entry),
  entry.assumed === undefined ? "" : entry.assumed === "" ? "yes, no reason given" : entry.assumed,
];

const restsOn = ({ statements, sources, item }: LedgerEntry): string =>
  [
    ...statements.map(({ statement }) => statement.id),
    ...sources.map(({ id }) => id).filter((id) => (item.item.because ?? []).includes(id)),
  ].join(", ");

function preferencesText(ledger: Ledger, words: EvidenceWords): string[] {
  const tables = preferenceTables(ledger, words, undefined);
  return tables.length === 0 ? [] : ["## Who wants what, most important first, and on whose word", ...tables];
}

/** What other readings say instead, at the end: most readers need only the model itself. */
function readingsText(ledger: Ledger, words: EvidenceWords): string[] {
  const readings = ledger.conflict.scenarios.flatMap(({ id }) => {
    const tables = preferenceTables(ledger, words, id);
    return tables.length > 0 ? [`### ${words.reading(id)} (${id})`, ...tables] : [];
  });
  return readings.length === 0 ? [] : ["## Who wants what in the other readings", ...readings];
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
      ...groundCells(entry),
    ]);
    const head = `${scenario === undefined ? "###" : "####"} ${words.actor(actor)}`;
    return `${head}\n\n${table(["#", "Prefers", "Standing", "Rests on", "Assumed"], rows, ["r"])}`;
  });
}

function claimsTable({ entries }: Ledger): string[] {
  const claims = entries.filter(({ item }) => item.kind === "claim");
  if (claims.length === 0) return [];
  const rows = claims.map((entry) => {
    const { item } = entry.item;
    const fails = "fails" in item && item.fails;
    return [
      "name" in item ? item.name : "",
      "id" in item ? item.id : "",
      fails ? "fail" : "hold",
      entry.basis === "uncited" ? "the analyst's own" : itemStanding(entry),
      restsOn(entry),
    ];
  });
  return ["## Whose conclusions are tested", table(["Claim", "Id", "Stated to", "Standing", "Drawn from"], rows)];
}

const verdictsHeading = "## Which verdicts fall with what";

function sourcesTable({ sources, entries }: Ledger, words: EvidenceWords): string[] {
  if (sources.length === 0) return [];
  const isCounted = ({ item }: LedgerEntry): boolean => item.kind !== "option" && item.kind !== "now";
  const all = entries.filter(isCounted).length;
  const share = (of: readonly LedgerEntry[]): string => `${of.filter(isCounted).length} of ${all}`;
  const rows = sources.map(({ source, isHere, statements, carries, carriesAlone }) => [
    source.name,
    source.id,
    source.published ?? "undated",
    source.slant ?? "",
    String(statements.length),
    isHere ? "read" : source.file === undefined ? "no file named" : "not at hand",
    share(carries),
    share(carriesAlone),
  ]);
  const alone = sources.filter(({ carriesAlone }) => carriesAlone.length > 0);
  return [
    "## How much each source carries",
    table(["Source", "Id", "Published", "Slant", "Statements", "File", "Rest on it", "Rest on it alone"], rows, [
      "l",
      "l",
      "l",
      "l",
      "r",
      "l",
      "r",
      "r",
    ]),
    `Counted are preferences, rankings, rules and claims, in all readings. “Alone” means: no other source, and no assumption to fall back on.${
      sources.length > 1 && alone.length > 0
        ? ` Alone on ${list(alone.map(({ source, carriesAlone }) => `${source.id}: ${words.labels(carriesAlone.map(({ item }) => item))}`))}.`
        : ""
    }`,
  ];
}
