import { type CompletionItem, CompletionItemKind, InsertTextFormat, MarkupKind } from "vscode-languageserver";
import { type AskedConcept, concepts } from "../engine/concepts.ts";
import { printDeclaredName, printName } from "../interop/detente-expression.ts";
import type { Token } from "../language/classify.ts";
import { forms } from "../language/forms.ts";
import type { Names } from "../language/names.ts";
import { allWords } from "../language/words.ts";
import { inWords } from "../report/in-language.ts";
import { type Language, phrasesOf } from "../report/phrases/phrases.ts";
import { describeConcept } from "./describe.ts";
import { type ExpectedHere, expectedHere } from "./expected-here.ts";
import { namesAfter, writtenName } from "./names-after.ts";
import type { SymbolKind } from "./occurrences.ts";
import type { Reading } from "./reading.ts";

/** Signs, besides letters, after which an editor should ask at once. */
export const completionTriggers = ["."];

/**
 * What can be written at the cursor: the words that may stand there and the names of the right kind in scope, those of an
 * actor after its dot. Nothing inside a comment or a text in quotes.
 */
export function complete(reading: Reading, offset: number, language: Language): CompletionItem[] {
  const word = wordAt(reading, offset);
  if (!word) return [];
  const expected = expectedHere(reading.text, declarationStart(reading, word.start), word.start);
  const names = namesAfter(reading.nearbyModel, expected.before);
  const range = reading.range(word);
  return [
    ...[...expected.properties].flatMap((property) => candidates(names, property, expected, language)),
    ...keywordItems(expected),
  ].map((item) => ({ ...item, textEdit: { range, newText: item.insertText ?? item.label }, insertText: undefined }));
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The word or quoted name that the cursor is in, or an empty stretch; undefined inside a text or a comment. */
function wordAt(reading: Reading, offset: number): Stretch | undefined {
  const read = reading.tokens;
  if (
    read?.comments.some(
      ({ start, end, text }) => start < offset && (offset < end || (offset === end && text.startsWith("//"))),
    )
  )
    return undefined;
  const quoted = read?.tokens.find(({ start, end }) => start < offset && offset < end && reading.text[start] === '"');
  if (quoted) return quoted.type === "ID" ? quoted : undefined;
  const { text } = reading;
  let start = offset;
  while (start > 0 && isWordCharacter(text, start - 1)) start--;
  let end = offset;
  while (end < text.length && isWordCharacter(text, end)) end++;
  return { start, end };
}

const isWordCharacter = (text: string, at: number): boolean =>
  /[\p{L}\p{N}\p{M}_]|[\ud800-\udfff]|\u200c|\u200d/u.test(text[at]);

/** Where the declaration begins that a place is in or behind. */
function declarationStart(reading: Reading, offset: number): number {
  const tokens = reading.tokens?.tokens ?? [];
  return tokens.findLast((token) => token.begins && token.block === "file" && token.start < offset)?.start ?? 0;
}

/** Words that the grammar allows in places where they would only be reported. */
const notInScenario: ReadonlySet<string> = new Set(["conflict", "source", "statement", "scenario", "claim"]);

function keywordItems({ keywords, block, properties }: ExpectedHere): CompletionItem[] {
  return (
    [...keywords]
      .filter((word) => /^\p{L}/u.test(word))
      .filter((word) => !(block === "scenario" && notInScenario.has(word)))
      .filter((word) => word !== "option" || block === "actor")
      // a number, which is read so but hardly ever meant
      .filter((word) => word !== "one" || !properties.has("ref"))
      .map((word) => ({
        label: word,
        kind: CompletionItemKind.Keyword,
        sortText: `2${word}`,
        insertTextFormat: InsertTextFormat.PlainText,
        ...(forms[word] ? { detail: forms[word] } : {}),
      }))
  );
}

const kinds: Readonly<Record<SymbolKind, CompletionItemKind>> = {
  actor: CompletionItemKind.Class,
  option: CompletionItemKind.Property,
  outcome: CompletionItemKind.Enum,
  state: CompletionItemKind.EnumMember,
  source: CompletionItemKind.File,
  statement: CompletionItemKind.Reference,
  scenario: CompletionItemKind.Module,
  claim: CompletionItemKind.Event,
  concept: CompletionItemKind.Function,
};

/** The names that may fill a property of the tree. */
function candidates(
  names: Names,
  property: string,
  { before, block }: ExpectedHere,
  language: Language,
): CompletionItem[] {
  const item = (kind: SymbolKind, id: string, label = id, owner?: string): CompletionItem => ({
    label,
    kind: kinds[kind],
    sortText: `1${label}`,
    insertTextFormat: InsertTextFormat.PlainText,
    insertText:
      kind === "concept" ? id : owner === undefined ? written(id) : `${written(owner)}.${printDeclaredName(id)}`,
    ...explained(names, kind, id, language, owner),
  });
  const all = (kind: SymbolKind, ids: Iterable<string>): CompletionItem[] => [...ids].map((id) => item(kind, id));
  switch (property) {
    case "actor":
    case "actors":
      return all("actor", names.actors.keys());
    case "source":
      return all("source", names.sources.keys());
    case "scenario":
      return all(
        "scenario",
        [...names.scenarios.keys()].filter((id) => id !== scenarioBegun(before)),
      );
    case "statements":
      return all("statement", names.statements.keys());
    case "refs":
      return [...all("statement", names.statements.keys()), ...all("source", names.sources.keys())];
    case "states":
      return all("state", names.states.keys());
    case "ref":
      return [...all("outcome", names.outcomes.keys()), ...all("state", names.states.keys())];
    case "concepts":
      return all(
        "concept",
        // limited moves are defined for two actors
        [...concepts.map(({ id }) => id), ...(names.actors.size === 2 ? ["lh:1", "lh:2", "lh:3"] : [])],
      );
    case "member": {
      const owner = ownerBefore(before);
      const options = names.actors.get(owner)?.options.keys() ?? [];
      return [...options].map((id) => ({ ...item("option", id, id, owner), insertText: printDeclaredName(id) }));
    }
    case "head":
      return [
        ...optionsOf(names).map(({ id, owner, isShared }) =>
          isShared
            ? item("option", id, `${owner}.${id}`, owner)
            : { ...item("option", id, id, owner), insertText: written(id) },
        ),
        ...(listsOptions(before) ? [] : all("outcome", names.outcomes.keys())),
        ...all("state", names.states.keys()),
      ];
    case "name":
      return block === "scenario" ? overridden(names, before, all) : [];
    default:
      return [];
  }
}

/** The title beside a name; of a concept its definition too. */
function explained(
  names: Names,
  kind: SymbolKind,
  id: string,
  language: Language,
  owner?: string,
): Pick<CompletionItem, "detail" | "documentation"> {
  if (kind === "concept") {
    const value = describeConcept(id, language);
    return {
      detail: phrasesOf(language).concepts.describe(id as AskedConcept).name,
      ...(value === undefined ? {} : { documentation: { kind: MarkupKind.Markdown, value } }),
    };
  }
  const node = owner === undefined ? nodeOf(names, kind, id) : names.actors.get(owner)?.options.get(id);
  const title = (node as { readonly title?: string } | undefined)?.title;
  const what = inWords(kind, language);
  return { detail: title === undefined ? what : `${what}: ${title}` };
}

function nodeOf(names: Names, kind: SymbolKind, id: string): unknown {
  switch (kind) {
    case "actor":
      return names.actors.get(id)?.node;
    case "outcome":
      return names.outcomes.get(id);
    case "state":
      return names.states.get(id);
    case "source":
    case "statement":
      return names.evidence.get(id);
    default:
      return names.scenarios.get(id);
  }
}

/** A name as it must be written where a word of the language could be meant. */
const written = (id: string): string => (allWords.has(id) ? printDeclaredName(id) : printName(id));

const optionsOf = (names: Names) =>
  [...names.options].flatMap(([id, owners]) => owners.map(({ owner }) => ({ id, owner, isShared: owners.length > 1 })));

/** The name before the dot at the end. */
function ownerBefore(before: readonly Token[]): string {
  return before.at(-1)?.type === "." ? writtenName(before.at(-2)) : "";
}

/** True in `now` and `order`, which list options and no outcomes. */
function listsOptions(before: readonly Token[]): boolean {
  const first = before.findLast(({ begins }) => begins)?.type;
  return first === "now" || first === "order";
}

/** The scenario that is being declared, which cannot build on itself. */
const scenarioBegun = (before: readonly Token[]): string | undefined =>
  before[0]?.type === "scenario" ? writtenName(before[1]) : undefined;

/** In a scenario a declaration replaces the one of the same name. */
function overridden(
  names: Names,
  before: readonly Token[],
  all: (kind: SymbolKind, ids: Iterable<string>) => CompletionItem[],
): CompletionItem[] {
  switch (before.at(-1)?.type) {
    case "actor":
      return all("actor", names.actors.keys());
    case "outcome":
      return all("outcome", names.outcomes.keys());
    default:
      return [];
  }
}
