import type * as C from "./conflict.ts";
import type { Expression } from "./expression.ts";
import { isRecord } from "./json-findings.ts";
import {
  expected,
  flag,
  id,
  list,
  matching,
  object,
  oneOf,
  optional,
  recursive,
  type Shape,
  share,
  text,
  variants,
  wholeNumber,
} from "./json-shape.ts";

/** The shapes of canonical JSON, one for each type of `conflict.ts`, members in the order in which they are written. */

type With<T, K, V> = Extract<T, { [P in K & string]: V }>;
const word = <T extends string>(value: T): Shape<T> => oneOf(value);
const day = matching(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date such as "2025-10-29"');

type Op<O extends Expression["op"]> = Extract<Expression, { op: O }>;
const expression: Shape<Expression> = recursive(() => expressions);
const members = list(expression);
const pair = list(expression, 2, 2) as unknown as Shape<readonly [Expression, Expression]>;
const junction = object<Op<"and" | "or">>({ op: oneOf("and", "or"), of: members });
const condition = object<Op<"if" | "implies" | "iff">>({ op: oneOf("if", "implies", "iff"), of: pair });
const expressions = variants<Expression>("op", {
  option: object<Op<"option">>({ op: word("option"), option: id }),
  outcome: object<Op<"outcome">>({ op: word("outcome"), outcome: id }),
  state: object<Op<"state">>({ op: word("state"), state: id }),
  constant: object<Op<"constant">>({ op: word("constant"), value: flag }),
  not: object<Op<"not">>({ op: word("not"), of: expression }),
  and: junction,
  or: junction,
  if: condition,
  implies: condition,
  iff: condition,
  count: object<Op<"count">>({ op: word("count"), min: wholeNumber(0), max: wholeNumber(0), of: members }),
});

/** Names of which each counts once. */
const names: Shape<readonly string[]> = {
  read: (value, path, findings) => {
    const ids = list(id).read(value, path, findings);
    return ids && [...new Set(ids)];
  },
  write: (ids) => ids,
};
const grounds = {
  because: { ...optional(names), write: (ids?: readonly string[]) => (ids?.length ? ids : undefined) },
  assumed: optional(text),
};

const option = object<C.Option>({ id, name: text, direction: oneOf("both", "take", "drop"), ...grounds });
const actor = object<C.Actor>({ id, name: text, options: list(option) });
const rule = object<C.Rule>({
  kind: oneOf("infeasible", "require", "at-most-one", "exactly-one", "at-least-one"),
  of: list(expression, 1),
  ...grounds,
});
const merge = object<C.Merge>({ when: expression, ...grounds });
const forbidden = object<C.ForbiddenMove>({
  from: optional(expression),
  to: optional(expression),
  by: optional(id),
  ...grounds,
});
const unseen = object<C.Unseen>({ by: id, when: expression, ...grounds });
const graph = object<C.Graph>({
  states: list(object<C.GraphState>({ id, name: text })),
  moves: list(object<C.GraphMove>({ by: id, from: id, to: id })),
  unmoved: optional(list(id, 1)),
});
const statusQuo = variants<C.StatusQuo>("kind", {
  options: object<With<C.StatusQuo, "kind", "options">>({
    kind: word("options"),
    taken: names,
    notTaken: names,
    ...grounds,
  }),
  state: object<With<C.StatusQuo, "kind", "state">>({ kind: word("state"), state: id, ...grounds }),
});
const outcome = object<C.Outcome>({ id, name: text, when: expression });

const reference = variants<C.StateReference>("kind", {
  pattern: object<With<C.StateReference, "kind", "pattern">>({
    kind: word("pattern"),
    pattern: matching(/^[YN-]+$/, "a pattern of Y, N and -"),
  }),
  number: object<With<C.StateReference, "kind", "number">>({ kind: word("number"), number: wholeNumber(1) }),
  outcome: object<With<C.StateReference, "kind", "outcome">>({ kind: word("outcome"), outcome: id }),
  state: object<With<C.StateReference, "kind", "state">>({ kind: word("state"), state: id }),
});
const statement = object<C.PreferenceStatement>({
  kind: word("statement"),
  when: expression,
  weight: optional(matching(/^(?=.*[1-9])\d+(\.\d+)?$/, 'a positive decimal as text, such as "2.5"')),
  much: optional(flag),
  perhaps: optional(share),
  ...grounds,
});
const preference = variants<C.Preference>("kind", {
  statements: object<C.StatementPreference>({
    kind: word("statements"),
    actor: id,
    items: list(
      variants<C.PreferenceItem>("kind", {
        statement,
        unordered: object<C.UnorderedStatements>({ kind: word("unordered"), items: list(statement) }),
      }),
    ),
  }),
  ranking: object<C.RankingPreference>({
    kind: word("ranking"),
    actor: id,
    tiers: list(object<C.RankingTier>({ states: list(reference, 1), much: optional(flag) }), 1),
    ...grounds,
  }),
});

const declarations = {
  actors: list(actor),
  optionOrder: optional(list(id)),
  rules: list(rule),
  merges: list(merge),
  forbidden: list(forbidden),
  unseen: list(unseen),
  graph: optional(graph),
  statusQuo: optional(statusQuo),
  outcomes: list(outcome),
  preferences: list(preference),
};
const scenario = object<C.Scenario>({
  id,
  name: text,
  asOf: optional(day),
  seenBy: optional(id),
  extends: optional(id),
  withoutRules: optional(flag),
  overrides: object<Partial<C.Declarations>>({
    ...declarations,
    actors: optional(declarations.actors),
    rules: optional(declarations.rules),
    merges: optional(declarations.merges),
    forbidden: optional(declarations.forbidden),
    unseen: optional(declarations.unseen),
    outcomes: optional(declarations.outcomes),
    preferences: optional(declarations.preferences),
  }),
});

const source = object<C.Source>({
  id,
  name: text,
  file: optional(text),
  url: optional(text),
  author: optional(text),
  publisher: optional(text),
  published: optional(text),
  slant: optional(text),
  sha256: optional(matching(/^[0-9a-f]{64}$/, "64 lower-case hexadecimal digits")),
});
const said = object<C.Statement>({
  id,
  name: text,
  by: optional(text),
  for: optional(id),
  on: optional(text),
  reported: optional(text),
  quote: optional(text),
  between: optional(object<NonNullable<C.Statement["between"]>>({ before: text, after: text })),
  source: optional(id),
  reliability: optional(
    matching(
      /^(?:[A-F][1-6]|0(?:\.\d+)?|1(?:\.0+)?)$/,
      'an Admiralty code such as "B2" or a number from 0 to 1 as text',
    ),
  ),
  against: optional(list(id, 1)),
  retracted: optional(text),
});

const selector = variants<C.StateSelector>("kind", {
  now: object<With<C.StateSelector, "kind", "now">>({ kind: word("now") }),
  number: object<With<C.StateSelector, "kind", "number">>({ kind: word("number"), number: wholeNumber(1) }),
  where: object<With<C.StateSelector, "kind", "where">>({ kind: word("where"), when: expression }),
});
const subject = object<C.Subject>({ quantifier: oneOf("some", "no", "every"), states: selector });
const expectation = variants<C.Expectation>("kind", {
  stability: object<C.StabilityExpectation>({
    kind: word("stability"),
    subject,
    negated: flag,
    concepts: list(id, 1),
    actors: optional(names),
    together: optional(flag),
  }),
  reachability: object<C.ReachabilityExpectation>({
    kind: word("reachability"),
    subject,
    negated: flag,
    from: selector,
    by: oneOf("moves", "improvements"),
    actors: optional(names),
    together: optional(flag),
  }),
  set: object<C.SetExpectation>({
    kind: word("set"),
    concepts: list(id, 1),
    actor: optional(id),
    actors: optional(names),
    together: optional(flag),
    states: list(reference),
  }),
  foresight: object<C.ForesightExpectation>({
    kind: word("foresight"),
    subject,
    negated: flag,
    by: oneOf("actors", "coalitions"),
  }),
  "foresight-set": object<C.ForesightSetExpectation>({
    kind: word("foresight-set"),
    by: oneOf("actors", "coalitions"),
    states: list(reference),
  }),
});
const claim = object<C.Claim>({
  id,
  name: text,
  because: names,
  fails: flag,
  scenario: optional(id),
  given: list(expression),
  expect: list(expectation),
});

/** Kept as it is; members by name in alphabetical order, so that equal content is equal text. */
const foreign: Shape<Readonly<Record<string, unknown>>> = {
  read(value, path, findings) {
    if (isRecord(value)) return value;
    findings.add("bad-type", path, expected("an object", value));
    return undefined;
  },
  write: sorted,
};

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  const names = Object.keys(value).toSorted();
  return Object.fromEntries(names.map((name) => [name, sorted(value[name])]));
}

/** A whole file, with the word by which the format and its age are told. */
export const canonicalFile: Shape<C.Conflict & { readonly format: "detente/1" }> = object({
  format: word("detente/1"),
  title: text,
  asOf: optional(day),
  ...declarations,
  scenarios: list(scenario),
  claims: list(claim),
  sources: list(source),
  statements: list(said),
  foreign: optional(foreign),
});
