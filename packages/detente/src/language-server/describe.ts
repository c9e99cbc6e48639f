import { type AskedConcept, concepts, horizonOf, describeConcept as registered } from "../engine/concepts.ts";
import { printExpression } from "../interop/detente-expression.ts";
import type { Conflict, Declarations, Grounds, Option, Source, Statement } from "../model/conflict.ts";
import { inWords } from "../report/in-language.ts";
import { codeOf as code, plain } from "../report/names.ts";
import { type Language, phrasesOf } from "../report/phrases/phrases.ts";
import { type Sentence, say, word } from "../sentences/sentence.ts";
import { shortened } from "./markdown.ts";
import type { Occurrence } from "./occurrences.ts";
import type { Reading } from "./reading.ts";

/** What a name stands for, in Markdown; undefined where the file does not say. */
export function describe(
  reading: Reading,
  symbol: Occurrence,
  scenario: string | undefined,
  language: Language,
): string | undefined {
  if (symbol.kind === "concept") return describeConcept(symbol.id, language);
  const { conflict } = reading.conflict;
  if (!conflict) return undefined;
  const found = described(reading, conflict, symbol, scenario, (sentence) => inWords(sentence, language));
  return found?.filter((part) => part !== "").join("\n\n");
}

/** Puts what this library says into the reader's language. */
type Say = (sentence: Sentence) => string;

/** A concept's definition with its source in the literature. */
export function describeConcept(id: string, language: Language): string | undefined {
  const isKnown = concepts.some((each) => each.id === id) || horizonOf(id) !== undefined;
  if (!isKnown) return undefined;
  const { status } = registered(id as AskedConcept);
  const { name, definition, citation } = phrasesOf(language).concepts.describe(id as AskedConcept);
  const tested = status === "experimental" ? status : say("tested against {what}", { what: word(status) });
  return [
    `**${plain(name)}** ${code(id)}`,
    inWords(say("A state is stable for an actor when: {definition}", { definition: plain(definition) }), language),
    `*${plain(citation)}* · ${inWords(tested, language)}`,
  ].join("\n\n");
}

const heading = (name: string, id: string, kind: string): string =>
  `**${plain(shortened(name))}** ${code(id)} · ${kind}`;

/** The declarations that count in a scenario: its own, and else those of what it builds on. */
function* layers(conflict: Conflict, scenario: string | undefined): Generator<Partial<Declarations>> {
  const seen = new Set<string>();
  for (let id = scenario; id !== undefined && !seen.has(id); ) {
    seen.add(id);
    const found = conflict.scenarios.find((each) => each.id === id);
    if (found) yield found.overrides;
    id = found?.extends;
  }
  yield conflict;
}

function find<T>(
  conflict: Conflict,
  scenario: string | undefined,
  pick: (layer: Partial<Declarations>) => T | undefined,
): T | undefined {
  for (const layer of layers(conflict, scenario)) {
    const found = pick(layer);
    if (found !== undefined) return found;
  }
  return undefined;
}

function described(
  reading: Reading,
  conflict: Conflict,
  { kind, id, owner }: Occurrence,
  scenario: string | undefined,
  tell: Say,
): string[] | undefined {
  const actorOf = (wanted: string) =>
    find(conflict, scenario, (layer) => layer.actors?.find((each) => each.id === wanted));
  switch (kind) {
    case "actor": {
      const actor = actorOf(id);
      if (!actor) return [heading(id, id, tell("actor"))];
      return [heading(actor.name, id, tell("actor")), optionList(actor.options, tell)];
    }
    case "option": {
      const actor = actorOf(owner!);
      const option = actor?.options.find((each) => each.id === id);
      if (!actor || !option) return undefined;
      return [
        heading(option.name, `${owner}.${id}`, tell(say("option of {actor}", { actor: plain(actor.name) }))),
        directionText(option.direction, tell),
        groundsText(conflict, option, tell),
      ];
    }
    case "outcome": {
      const outcome = find(conflict, scenario, (layer) => layer.outcomes?.find((each) => each.id === id));
      if (!outcome) return undefined;
      return [
        heading(outcome.name, id, tell("outcome")),
        tell(say("when {condition}", { condition: code(shortened(printExpression(outcome.when))) })),
        stateCount(reading, scenario, outcome.when, tell),
      ];
    }
    case "state": {
      const graph = find(conflict, scenario, (layer) => layer.graph);
      const at = graph?.states.findIndex((each) => each.id === id) ?? -1;
      return at < 0
        ? undefined
        : [
            heading(
              graph!.states[at].name,
              id,
              tell(say("state {number} of {count}", { number: at + 1, count: graph!.states.length })),
            ),
          ];
    }
    case "source": {
      const source = conflict.sources.find((each) => each.id === id);
      return source && sourceText(conflict, source, tell);
    }
    case "statement": {
      const statement = conflict.statements.find((each) => each.id === id);
      return statement && [heading(statement.name, id, tell("statement")), statementText(conflict, statement, tell)];
    }
    case "scenario": {
      const found = conflict.scenarios.find((each) => each.id === id);
      if (!found) return undefined;
      const facts = [
        found.extends === undefined ? "" : tell(say("builds on {scenario}", { scenario: code(found.extends) })),
        found.asOf === undefined ? "" : tell(say("as of {date}", { date: plain(found.asOf) })),
        found.seenBy === undefined ? "" : tell(say("as seen by {actor}", { actor: code(found.seenBy) })),
      ].filter((fact) => fact !== "");
      return [heading(found.name, id, tell("scenario")), facts.join(" · ")];
    }
    case "claim": {
      const claim = conflict.claims.find((each) => each.id === id);
      if (!claim) return undefined;
      const stated = tell(claim.fails ? "claim, stated to fail" : "claim, stated to hold");
      return [heading(claim.name, id, stated), groundsText(conflict, claim, tell)];
    }
    default:
      return undefined;
  }
}

function directionText(direction: Option["direction"], tell: Say): string {
  if (direction === "both") return "";
  return tell(direction === "take" ? "Once taken it is never taken back." : "Once dropped it is never taken again.");
}

const mostListed = 30;

function optionList(options: readonly { readonly id: string; readonly name: string }[], tell: Say): string {
  const shown = options.slice(0, mostListed).map(({ id, name }) => `- ${code(id)} ${plain(shortened(name))}`);
  if (options.length > mostListed)
    shown.push(`- ${tell(say("and {count} more", { count: options.length - mostListed }))}`);
  return shown.join("\n");
}

function stateCount(
  reading: Reading,
  scenario: string | undefined,
  when: Parameters<typeof printExpression>[0],
  tell: Say,
): string {
  const space = reading.situation(scenario)?.space;
  if (!space) return "";
  const truth = space.truth(when);
  let holds = 0;
  for (let state = 0; state < space.count; state++) holds += truth[state] === 1 ? 1 : 0;
  const counts = { holds: holds.toLocaleString("en"), count: space.count.toLocaleString("en") };
  return tell(
    scenario === undefined
      ? say("{holds} of {count} feasible states", counts)
      : say("{holds} of {count} feasible states in the scenario {scenario}", { ...counts, scenario: code(scenario) }),
  );
}

/** What a declaration rests on: each statement with its words, its speaker and its source; an assumption with its reason. */
function groundsText(conflict: Conflict, { because = [], assumed }: Grounds, tell: Say): string {
  const lines = because.slice(0, mostListed).map((id) => {
    const statement = conflict.statements.find((each) => each.id === id);
    if (statement) return `- ${code(id)} ${statementText(conflict, statement, tell)}`;
    const source = conflict.sources.find((each) => each.id === id);
    return `- ${code(id)} ${plain(shortened(source?.name ?? id))}`;
  });
  if (assumed === "") lines.push(`- ${tell("assumed by the analyst")}`);
  else if (assumed !== undefined)
    lines.push(`- ${tell(say("assumed: {reason}", { reason: plain(shortened(assumed)) }))}`);
  return lines.length === 0 ? "" : `${tell("because")}\n\n${lines.join("\n")}`;
}

/** A statement's words, who said them, when, and where they stand. */
function statementText(conflict: Conflict, statement: Statement, tell: Say): string {
  const said =
    statement.quote === undefined ? plain(shortened(statement.name)) : `“${plain(shortened(statement.quote))}”`;
  const source = conflict.sources.find((each) => each.id === statement.source);
  const facts = [
    statement.by === undefined ? "" : plain(shortened(statement.by)),
    statement.for === undefined ? "" : tell(say("for {actor}", { actor: code(statement.for) })),
    statement.on === undefined ? "" : plain(statement.on),
    source === undefined ? "" : tell(say("in {source}", { source: `*${plain(shortened(source.name))}*` })),
    statement.reliability === undefined
      ? ""
      : tell(say("reliability {degree}", { degree: plain(statement.reliability) })),
    statement.retracted === undefined ? "" : tell(say("retracted {date}", { date: plain(statement.retracted) })).trim(),
  ].filter((fact) => fact !== "");
  return facts.length === 0 ? said : `${said} — ${facts.join(", ")}`;
}

function sourceText(conflict: Conflict, source: Source, tell: Say): string[] {
  const facts = [source.author, source.publisher, source.published, source.file, source.url].filter(
    (fact): fact is string => fact !== undefined,
  );
  const uses = conflict.statements.filter((statement) => statement.source === source.id).length;
  return [
    heading(source.name, source.id, tell("source")),
    facts.map((fact) => plain(shortened(fact))).join(" · "),
    source.slant === undefined ? "" : tell(say("slant: {slant}", { slant: plain(shortened(source.slant)) })),
    tell(
      say(uses === 1 ? "{count} statement is quoted from it" : "{count} statements are quoted from it", {
        count: uses,
      }),
    ),
  ];
}
