/**
 * The TextMate grammar, for editors that colour by it. Which words of the language are keywords depends on the place, which
 * such a grammar can follow only as far as blocks and neighbours tell; where it errs, an editor with the language
 * server's semantic tokens puts it right.
 */

/** A rule of a TextMate grammar, as far as it is used here. */
export interface Rule {
  readonly include?: string;
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly patterns?: readonly Rule[];
}
type Captures = Readonly<Record<string, { readonly name: string }>>;

const keyword = "keyword.control.detente";
const field = "keyword.other.detente";
const operator = "keyword.operator.wordlike.detente";
const name = "variable.other.detente";
const conceptName = "support.function.concept.detente";

const letter = String.raw`[\p{L}_]`;
const inWord = String.raw`[\p{L}\p{N}\p{M}_\x{200c}\x{200d}]`;
const wordStart = String.raw`(?<![\p{L}\p{N}\p{M}_.])`;
const wordEnd = `(?!${inWord})`;
/** Words that join or follow any expression, and are names only in quotes. */
const joining = "and|or|if|iff|implies|because|assumed|much";
const text = String.raw`"(?:[^"\\]|\\.)*"`;
const bareName = `(?!(?:${joining}|not)${wordEnd})${letter}${inWord}*`;
const anyName = `(?:${bareName}|${text})`;
const names = String.raw`${anyName}(?:\s*,\s*${anyName})*`;
const number = String.raw`-?\d+(?:\.\d+)?`;
/** Where a declaration or a field can begin. */
const start = String.raw`(?:^|(?<=[{};]))\s*`;
/** What stands at the beginning of a line that goes on with a declaration's head. */
const headGoesOn = String.raw`["{]|//|/\*|$|(?:extends|as|because|fails|assumed)${wordEnd}`;

const word = (...words: readonly string[]): string => `${wordStart}(?:${words.join("|")})${wordEnd}`;
const include = (...keys: readonly string[]): Rule[] => keys.map((key) => ({ include: `#${key}` }));

/** Names for the groups of a match, in order. */
const groups = (...scopes: readonly string[]): Captures =>
  Object.fromEntries(scopes.map((scope, i) => [String(i + 1), { name: scope }]));

/** A declaration with a name and perhaps a block. */
const declaration = (first: string, entity: string, head: readonly Rule[], block: readonly Rule[]): Rule => ({
  begin: String.raw`${start}(${first})${wordEnd}\s+(${anyName})`,
  beginCaptures: groups(keyword, entity),
  end: String.raw`(?<=\})|(?=[;}])|^(?!\s*(?:${headGoesOn}))`,
  patterns: [...include("comment"), ...head, ...include("text"), braces(block)],
});

/** A block; one that is not closed ends where a line begins, unindented, with another declaration. */
const braces = (patterns: readonly Rule[]): Rule => ({
  begin: String.raw`\{`,
  end: String.raw`\}|^(?=(?:source|statement|actor|moves|preferences|ranking|outcome|scenario|claim)\s+${anyName}\s*["{])`,
  beginCaptures: { "0": { name: "punctuation.section.block.begin.detente" } },
  endCaptures: { "0": { name: "punctuation.section.block.end.detente" } },
  patterns,
});

const repository: Readonly<Record<string, { readonly patterns: readonly Rule[] }>> = {
  comment: {
    patterns: [
      { name: "comment.line.double-slash.detente", match: "//.*$" },
      { name: "comment.block.detente", begin: String.raw`/\*`, end: String.raw`\*/` },
    ],
  },
  text: {
    patterns: [
      {
        name: "string.quoted.double.detente",
        begin: '"',
        end: '"|$',
        patterns: [{ name: "constant.character.escape.detente", match: String.raw`\\.` }],
      },
    ],
  },
  declarations: {
    patterns: [
      ...include("comment"),
      {
        match: String.raw`${start}(conflict)(?:\s+(${text})|(?=\s*$))`,
        captures: groups(keyword, "string.quoted.double.detente"),
      },
      declaration("source", "entity.name.namespace.source.detente", [], include("source")),
      declaration("statement", "entity.name.tag.statement.detente", [], include("statement")),
      declaration("actor", "entity.name.type.actor.detente", [], include("actor")),
      {
        begin: String.raw`${start}(states)\s*(?=\{)`,
        beginCaptures: groups(keyword),
        end: String.raw`(?<=\})`,
        patterns: [braces(include("states"))],
      },
      declaration("moves", name, [], include("moves")),
      declaration("preferences", name, [], include("preferences")),
      declaration("ranking", name, [], include("ranking")),
      declaration("scenario", "entity.name.namespace.scenario.detente", include("scenarioHead"), [
        { match: String.raw`${start}(without)\s+(rules)${wordEnd}`, captures: groups(keyword, keyword) },
        ...include("declarations"),
      ]),
      declaration("claim", "entity.name.function.claim.detente", include("claimHead", "grounds"), include("claim")),
      {
        begin: String.raw`${start}(outcome)${wordEnd}\s+(${anyName})`,
        beginCaptures: groups(keyword, "entity.name.type.outcome.detente"),
        end: String.raw`(when)${wordEnd}|(?=[;}])|^(?!\s*(?:["]|//|/\*|$|when${wordEnd}))`,
        endCaptures: groups(field),
        patterns: include("comment", "text"),
      },
      {
        match: String.raw`${start}(infeasible|require|now|order)${wordEnd}(?!\s*(?:[.,;)]|(?:${joining})${wordEnd}))`,
        captures: groups(keyword),
      },
      {
        match: String.raw`${start}(at)\s+(most|least)\s+(one|${number})\s+(of)${wordEnd}`,
        captures: groups(keyword, field, "constant.numeric.detente", field),
      },
      {
        match: String.raw`${start}(exactly)\s+(one|${number})\s+(of)${wordEnd}`,
        captures: groups(keyword, "constant.numeric.detente", field),
      },
      { match: String.raw`${start}(merge|unseen)\s+(when)${wordEnd}`, captures: groups(keyword, field) },
      { match: String.raw`${start}(forbid)\s+(move)${wordEnd}`, captures: groups(keyword, field) },
      ...include("asOf"),
      // the parts of a forbidden move: two names never stand side by side
      {
        match: String.raw`${wordStart}(from|to|by)\s+(?:(?=[(]|not${wordEnd})|(${anyName})(?:\s*\.\s*(${anyName}))?)`,
        captures: groups(field, name, name),
      },
      ...include("grounds", "expression"),
    ],
  },
  asOf: {
    patterns: [
      { match: String.raw`${wordStart}(as)\s+(of)(?=\s+\d)`, captures: groups(field, field) },
      {
        match: String.raw`${wordStart}(as)\s+(seen)\s+(by)\s+(${anyName})`,
        captures: groups(field, field, field, name),
      },
    ],
  },
  scenarioHead: {
    patterns: [
      ...include("asOf"),
      { match: String.raw`${wordStart}(extends)\s+(${anyName})`, captures: groups(field, name) },
      ...include("date"),
    ],
  },
  date: {
    patterns: [
      { name: "constant.numeric.date.detente", match: String.raw`\d{4}(?:[-/.]\d+){1,2}(?!${inWord})` },
      { name: "constant.numeric.detente", match: number },
    ],
  },
  grounds: {
    patterns: [
      { match: String.raw`${wordStart}(because)\s+(${names})`, captures: groups(operator, name) },
      {
        match: String.raw`${wordStart}(assumed)\s*(${text})?`,
        captures: groups(operator, "string.quoted.double.detente"),
      },
    ],
  },
  source: {
    patterns: [
      ...include("comment"),
      { name: field, match: String.raw`${word("file", "url", "author", "publisher", "slant", "sha256")}(?=\s*")` },
      { name: field, match: String.raw`${word("published")}(?=\s+\d)` },
      ...include("text", "date"),
    ],
  },
  statement: {
    patterns: [
      ...include("comment"),
      { name: field, match: String.raw`${word("by", "quote", "between")}(?=\s*")` },
      { name: operator, match: word("and") },
      { match: String.raw`${wordStart}(for|in)\s+(${anyName})`, captures: groups(field, name) },
      { match: String.raw`${wordStart}(against)\s+(${names})`, captures: groups(field, name) },
      {
        match: String.raw`${wordStart}(reliability)\s+(${letter}${inWord}*)`,
        captures: groups(field, "constant.other.reliability.detente"),
      },
      { name: field, match: String.raw`${word("reliability", "on", "reported")}(?=\s+\d)` },
      { name: field, match: word("retracted") },
      ...include("text", "date"),
    ],
  },
  actor: {
    patterns: [
      ...include("comment", "grounds"),
      {
        match: String.raw`${wordStart}(option)\s+(${anyName})`,
        captures: groups(keyword, "entity.name.function.option.detente"),
      },
      { match: String.raw`${wordStart}(take|drop)\s+(only)${wordEnd}`, captures: groups(field, field) },
      ...include("text"),
    ],
  },
  states: {
    patterns: [
      ...include("comment"),
      {
        match: String.raw`(${anyName})(?:\s*(${text}))?`,
        captures: groups("entity.name.type.state.detente", "string.quoted.double.detente"),
      },
    ],
  },
  moves: { patterns: include("comment", "sign", "name") },
  preferences: {
    patterns: [
      ...include("comment", "grounds"),
      {
        begin: String.raw`${wordStart}(unordered)\s*(?=\{)`,
        beginCaptures: groups(field),
        end: String.raw`(?<=\})`,
        patterns: [braces(include("preferences"))],
      },
      {
        match: String.raw`${wordStart}(weight|perhaps)\s+(${number}|one${wordEnd})`,
        captures: groups(field, "constant.numeric.detente"),
      },
      ...include("expression"),
    ],
  },
  ranking: { patterns: include("comment", "pattern", "number", "sign", "name") },
  claimHead: { patterns: [{ name: field, match: word("fails") }] },
  claim: {
    patterns: [
      ...include("comment", "grounds"),
      { match: String.raw`${wordStart}(given)\s+(scenario)\s+(${anyName})`, captures: groups(keyword, field, name) },
      {
        match: String.raw`${wordStart}(expect)\s+(the)\s+(largest)\s+(consistent)\s+(set)${wordEnd}`,
        captures: groups(keyword, field, field, field, field),
      },
      { match: String.raw`${wordStart}(expect)\s+(equilibria)(?=\s+by${wordEnd})`, captures: groups(keyword, field) },
      { match: String.raw`${wordStart}(expect)\s+(stable)(?=\s+for${wordEnd})`, captures: groups(keyword, field) },
      // a quantifier is one where a subject follows
      {
        match: String.raw`${wordStart}(expect)\s+(some|no|every|all)\s+(?!(?:stable|reachable)\s+(?:by|from)${wordEnd}|(?:never|not)\s+(?:stable|reachable)|in\s+the${wordEnd})(?:(now)(?=\s+(?:stable|reachable|never|not|in)${wordEnd})|(state)(?=\s+\d))?`,
        captures: groups(keyword, field, field, field),
      },
      {
        match: String.raw`${wordStart}(expect|from)\s+(?:(now)${wordEnd}(?!\s*(?:\.|(?:${joining})${wordEnd}))|(state)(?=\s+\d))`,
        captures: groups(keyword, field, field),
      },
      { name: keyword, match: word("given", "expect", "fails") },
      {
        match: String.raw`${wordStart}(?:(never)\s+)?(stable)(?=\s+(?:by|for)${wordEnd})`,
        captures: groups(field, field),
      },
      { match: String.raw`${wordStart}(never)(?=\s+(?:reachable|in)${wordEnd})`, captures: groups(field) },
      {
        match: String.raw`${wordStart}(reachable)(?:\s+(from))?(?=\s)(?:\s+(now)(?=\s+by${wordEnd})|\s+(state)(?=\s+\d))?`,
        captures: groups(field, field, field, field),
      },
      {
        match: String.raw`${wordStart}(by)\s+(moves|improvements)${wordEnd}`,
        captures: groups(field, field),
      },
      {
        match: String.raw`${wordStart}(by)\s+(coalitions)${wordEnd}(?=\s*(?:is${wordEnd}|\}|$|expect|given|fails|because))`,
        captures: groups(field, field),
      },
      {
        match: String.raw`${wordStart}(in)\s+(the)\s+(largest)\s+(consistent)\s+(set)${wordEnd}`,
        captures: groups(field, field, field, field, field),
      },
      {
        match: String.raw`${wordStart}(by)\s+((?:lh:\d+|${anyName})(?:\s*,\s*(?:lh:\d+|${anyName}))*)`,
        captures: groups(field, conceptName),
      },
      {
        match: String.raw`${wordStart}(?:(for)\s+(every)|(of)\s+(any))\s+(coalition)${wordEnd}`,
        captures: groups(field, field, field, field, field),
      },
      {
        match: String.raw`${wordStart}(for|of)\s+(${names})(?:\s+(together))?`,
        captures: groups(field, name, field),
      },
      {
        begin: String.raw`${wordStart}(are|is)\s*(?=\{)`,
        beginCaptures: groups(field),
        end: String.raw`(?<=\})`,
        patterns: [braces(include("ranking"))],
      },
      ...include("pattern", "expression"),
    ],
  },
  expression: {
    patterns: [
      {
        match: String.raw`(?<=\()\s*(?:(at)\s+(most|least)|(exactly))\s+(one|${number})\s+(of)${wordEnd}`,
        captures: groups(field, field, field, "constant.numeric.detente", field),
      },
      { name: operator, match: word("not", ...joining.split("|")) },
      { name: "constant.language.detente", match: String.raw`${word("true", "false")}(?!\s*\.)` },
      ...include("date", "sign", "name"),
    ],
  },
  pattern: {
    patterns: [{ name: "constant.other.pattern.detente", match: `(?<!${inWord})[YN-]*[YN][YN-]*(?!${inWord}|>)` }],
  },
  number: { patterns: [{ name: "constant.numeric.detente", match: number }] },
  sign: { patterns: [{ name: "keyword.operator.detente", match: "->|>>|>|~" }] },
  name: { patterns: [{ name, match: String.raw`${anyName}(?:\s*\.\s*(?:${letter}${inWord}*|${text}))?` }] },
};

/** The whole grammar, in the shape of a `.tmLanguage.json`. */
export const grammar = {
  $schema: "https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json",
  name: "Détente",
  scopeName: "source.detente",
  fileTypes: ["detente"],
  patterns: include("declarations", "text"),
  repository,
};
