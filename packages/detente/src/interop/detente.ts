import { formatConflict } from "../language/format.ts";
import { allWords } from "../language/words.ts";
import type {
  Actor,
  Claim,
  Conflict,
  Declarations,
  ForbiddenMove,
  Graph,
  Grounds,
  Preference,
  PreferenceItem,
  PreferenceStatement,
  Rule,
  Scenario,
  Source,
  Statement,
  StatusQuo,
} from "../model/conflict.ts";
import { printExpectation } from "./detente-expectation.ts";
import {
  type OptionPrinter,
  printCount,
  printDeclaredName,
  printExpression,
  printName,
  printOptionKey,
  printStateReference,
  printText,
} from "./detente-expression.ts";

export { printExpectation } from "./detente-expectation.ts";
export { printExpression } from "./detente-expression.ts";

/**
 * A conflict as `.detente` text, laid out as the formatter would: `readConflict` of it gives the same conflict again, but
 * for places. What other formats keep in `foreign` has no place in the text and is left out.
 *
 * @example
 * ```ts
 * printConflict(water).split("\n")[0]; // => "conflict \"Water\" as of 1975"
 * ```
 */
export function printConflict(conflict: Conflict): string {
  const option = optionPrinter(conflict);
  const parts = [
    `conflict ${printText(conflict.title)}${conflict.asOf === undefined ? "" : ` as of ${conflict.asOf}`}`,
    ...conflict.sources.map(printSource),
    ...conflict.statements.map(printStatement),
    ...printDeclarations(conflict, option),
    ...conflict.scenarios.map((scenario) => printScenario(scenario, option)),
    ...conflict.claims.map((claim) => printClaim(claim, option)),
  ];
  return formatConflict(`${parts.join("\n\n")}\n`).text;
}

/**
 * How to call options in this conflict: by the bare name where no other option, outcome, state or word of the language has it.
 *
 * @example
 * ```ts
 * optionPrinter(water)("iraq.attack"); // => "attack"
 * ```
 */
export function optionPrinter(conflict: Conflict): OptionPrinter {
  const owners = new Map<string, Set<string>>();
  const taken = new Set<string>();
  for (const layer of [conflict, ...conflict.scenarios.map((scenario) => scenario.overrides)]) {
    for (const actor of layer.actors ?? [])
      for (const { id } of actor.options) owners.set(id, (owners.get(id) ?? new Set()).add(actor.id));
    for (const { id } of [...(layer.outcomes ?? []), ...(layer.graph?.states ?? [])]) taken.add(id);
  }
  return (key) => {
    const id = key.slice(key.indexOf(".") + 1);
    const plain = owners.get(id)?.size === 1 && !taken.has(id) && !allWords.has(id) && printName(id) === id;
    return plain ? id : printOptionKey(key);
  };
}

/** The declarations of a file or a scenario, one text a kind. */
function printDeclarations(layer: Partial<Declarations>, option: OptionPrinter): string[] {
  const lines = <T>(items: readonly T[] | undefined, print: (item: T) => string): string[] =>
    items === undefined || items.length === 0 ? [] : [items.map(print).join("\n")];
  return [
    ...lines(layer.actors, printActor),
    ...(layer.optionOrder ? [`order ${layer.optionOrder.map(option).join(", ")}`] : []),
    ...lines(layer.rules, (rule) => printRule(rule, option)),
    ...lines(layer.merges, (merge) => `merge when ${printExpression(merge.when, option)}${printGrounds(merge)}`),
    ...lines(layer.forbidden, (move) => printForbidden(move, option)),
    ...lines(
      layer.unseen,
      (unseen) =>
        `unseen when ${printExpression(unseen.when, option)} by ${printName(unseen.by)}${printGrounds(unseen)}`,
    ),
    ...(layer.graph ? printGraph(layer.graph) : []),
    ...(layer.statusQuo ? [printStatusQuo(layer.statusQuo, layer, option)] : []),
    ...lines(layer.outcomes, (outcome) => `outcome ${titled(outcome)} when ${printExpression(outcome.when, option)}`),
    ...(layer.preferences ?? []).map((preference) => printPreference(preference, option)),
  ];
}

const titled = ({ id, name }: { readonly id: string; readonly name: string }): string =>
  name === id ? printDeclaredName(id) : `${printDeclaredName(id)} ${printText(name)}`;

/** A block with one line an entry; without any, just what stands before it. */
const block = (head: string, lines: readonly string[]): string =>
  lines.length === 0 ? head : `${head} {\n${lines.map(indent).join("\n")}\n}`;
const indent = (text: string): string =>
  text
    .split("\n")
    .map((line) => (line === "" ? "" : `  ${line}`))
    .join("\n");

const field = (word: string, value: string | undefined): string[] =>
  value === undefined ? [] : [`${word} ${printText(value)}`];

/** A source as it is declared. */
export const printSource = (source: Source): string =>
  block(`source ${titled(source)}`, [
    ...field("file", source.file),
    ...field("url", source.url),
    ...field("author", source.author),
    ...field("publisher", source.publisher),
    ...(source.published === undefined ? [] : [`published ${source.published}`]),
    ...field("slant", source.slant),
    ...field("sha256", source.sha256),
  ]);

/** A statement as it is declared. */
export const printStatement = (statement: Statement): string =>
  block(`statement ${titled(statement)}`, [
    ...field("by", statement.by),
    ...(statement.for === undefined ? [] : [`for ${printName(statement.for)}`]),
    ...(statement.on === undefined ? [] : [`on ${statement.on}`]),
    ...(statement.reported === undefined ? [] : [`reported ${statement.reported}`]),
    ...field("quote", statement.quote),
    ...(statement.between === undefined
      ? []
      : [`between ${printText(statement.between.before)} and ${printText(statement.between.after)}`]),
    ...(statement.source === undefined ? [] : [`in ${printName(statement.source)}`]),
    ...(statement.reliability === undefined ? [] : [`reliability ${statement.reliability}`]),
    ...(statement.against === undefined ? [] : [`against ${statement.against.map(printName).join(", ")}`]),
    ...(statement.retracted === undefined ? [] : [`retracted${statement.retracted && ` on ${statement.retracted}`}`]),
  ]);

const printActor = (actor: Actor): string =>
  block(
    `actor ${titled(actor)}`,
    actor.options.map(
      (option) =>
        `option ${titled(option)}${option.direction === "both" ? "" : ` ${option.direction} only`}${printGrounds(option)}`,
    ),
  );

function printGrounds({ because, assumed }: Grounds): string {
  const reasons = because && because.length > 0 ? ` because ${because.map(printName).join(", ")}` : "";
  if (assumed === undefined) return reasons;
  return `${reasons} assumed${assumed === "" ? "" : ` ${printText(assumed)}`}`;
}

/** A feasibility rule as it is written, with its grounds. */
export function printRule(rule: Rule, option: OptionPrinter): string {
  const [first] = rule.of;
  const members = (of: Rule["of"]) => of.map((each) => printExpression(each, option)).join(", ");
  // a count of one would be read as the rule of that name
  if (rule.kind === "require" && rule.of.length === 1 && first.op === "count" && !/ one /.test(printCount(first)))
    return `${printCount(first)} ${members(first.of)}${printGrounds(rule)}`;
  const word = /one$/.test(rule.kind) ? `${rule.kind.replaceAll("-", " ")} of` : rule.kind;
  return `${word} ${members(rule.of)}${printGrounds(rule)}`;
}

/** A forbidden move as it is written, with its grounds. */
export function printForbidden(move: ForbiddenMove, option: OptionPrinter): string {
  const from = move.from ? ` from ${printExpression(move.from, option)}` : "";
  const to = move.to ? ` to ${printExpression(move.to, option)}` : "";
  const by = move.by === undefined ? "" : ` by ${printName(move.by)}`;
  // a move of anybody from anywhere to anywhere still has to say so
  return `forbid move${from || to || by ? `${from}${to}${by}` : " from true"}${printGrounds(move)}`;
}

function printGraph({ states, moves, unmoved = [] }: Graph): string[] {
  // every title is written, lest a name in quotes after it be taken for one
  const names = states.map(({ id, name }) => `${printDeclaredName(id)} ${printText(name)}`);
  const runs: { by: string; lines: string[] }[] = [];
  for (const { by, from, to } of moves) {
    if (runs.at(-1)?.by !== by) runs.push({ by, lines: [] });
    runs.at(-1)!.lines.push(`${printName(from)} -> ${printName(to)}`);
  }
  return [
    ...(names.length > 0 ? [block("states", names)] : []),
    ...runs.map(({ by, lines }) => block(`moves ${printName(by)}`, lines)),
    ...unmoved.map((by) => `moves ${printName(by)} { }`),
  ];
}

function printStatusQuo(now: StatusQuo, layer: Partial<Declarations>, option: OptionPrinter): string {
  const grounds = printGrounds(now);
  if (now.kind === "state") return `now ${printName(now.state)}${grounds}`;
  const literals = [...now.taken.map(option), ...now.notTaken.map((key) => `not ${option(key)}`)];
  if (literals.length > 0) return `now ${literals.join(", ")}${grounds}`;
  const options = (layer.actors ?? []).flatMap((actor) => actor.options.map(({ id }) => `${actor.id}.${id}`));
  const isName = options.some((key) => key.endsWith(".none")) || layer.outcomes?.some(({ id }) => id === "none");
  return `now ${isName ? options.map((key) => `not ${option(key)}`).join(", ") : "none"}${grounds}`;
}

function printPreference(preference: Preference, option: OptionPrinter): string {
  const actor = printName(preference.actor);
  if (preference.kind === "statements") {
    const lines = printItems(preference.items, option);
    return lines.length > 0 ? block(`preferences ${actor}`, lines) : `preferences ${actor} {}`;
  }
  const tiers = preference.tiers.map(({ states, much }, i) => {
    const link = i === preference.tiers.length - 1 ? "" : much ? " >>" : " >";
    return `${states.map(printStateReference).join(" ~ ")}${link}`;
  });
  const text = tiers.join(" ");
  const ranking = text.length <= 100 ? `{ ${text} }` : `{\n${tiers.map(indent).join("\n")}\n}`;
  return `ranking ${actor} ${ranking}${printGrounds(preference)}`;
}

function printItems(items: readonly PreferenceItem[], option: OptionPrinter): string[] {
  const lines = items.map((item) => {
    if (item.kind === "statement") return printPreferenceStatement(item, option);
    const inner = printItems(item.items, option);
    return inner.length > 0 ? block("unordered", inner) : "unordered {}";
  });
  // a text after a bare `assumed` would be its reason
  return lines.map((line, i) => (/\bassumed$/.test(line) && lines[i + 1]?.startsWith('"') ? `${line};` : line));
}

function printPreferenceStatement(statement: PreferenceStatement, option: OptionPrinter): string {
  const weight = statement.weight === undefined ? "" : ` weight ${statement.weight}`;
  const much = statement.much ? " much" : "";
  const perhaps = statement.perhaps === undefined ? "" : ` perhaps ${printDecimal(statement.perhaps)}`;
  return `${printExpression(statement.when, option)}${weight}${much}${perhaps}${printGrounds(statement)}`;
}

/** A number without an exponent. */
const printDecimal = (value: number): string =>
  String(value).includes("e") ? value.toFixed(100).replace(/\.?0+$/, "") : String(value);

/**
 * A scenario as it is declared. `option`: how options are called in the conflict (`optionPrinter`).
 *
 * @example
 * ```ts
 * const { conflict } = readConflict(`${text}\nscenario dry { now attack }`);
 * printScenario(conflict!.scenarios[0], optionPrinter(conflict!)).split("\n")[0]; // => "scenario dry {"
 * ```
 */
export function printScenario(scenario: Scenario, option: OptionPrinter): string {
  const head = [
    `scenario ${titled(scenario)}`,
    ...(scenario.extends === undefined ? [] : [`extends ${printName(scenario.extends)}`]),
    ...(scenario.asOf === undefined ? [] : [`as of ${scenario.asOf}`]),
    ...(scenario.seenBy === undefined ? [] : [`as seen by ${printName(scenario.seenBy)}`]),
  ].join(" ");
  const lines = [...(scenario.withoutRules ? ["without rules"] : []), ...printDeclarations(scenario.overrides, option)];
  return lines.length > 0 ? block(head, lines) : `${head} {}`;
}

function printClaim(claim: Claim, option: OptionPrinter): string {
  const because = claim.because.length > 0 ? ` because ${claim.because.map(printName).join(", ")}` : "";
  return block(`claim ${titled(claim)}${because}${claim.fails ? " fails" : ""}`, [
    ...(claim.scenario === undefined ? [] : [`given scenario ${printName(claim.scenario)}`]),
    ...claim.given.map((when) => `given ${printExpression(when, option)}`),
    ...claim.expect.map((expectation) => printExpectation(expectation, option)),
  ]);
}
