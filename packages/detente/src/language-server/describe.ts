import {
  type AskedConcept,
  type Concept,
  concepts,
  horizonOf,
  describeConcept as registered,
} from "../engine/concepts.ts";
import { printExpression } from "../interop/detente-expression.ts";
import type { Conflict, Declarations, Grounds, Source, Statement } from "../model/conflict.ts";
import { code, plain, shortened } from "./markdown.ts";
import type { Occurrence } from "./occurrences.ts";
import type { Reading } from "./reading.ts";

/** What a name stands for, in Markdown; undefined where the file does not say. */
export function describe(reading: Reading, symbol: Occurrence, scenario: string | undefined): string | undefined {
  if (symbol.kind === "concept") return describeConcept(symbol.id);
  const { conflict } = reading.conflict;
  if (!conflict) return undefined;
  const found = described(reading, conflict, symbol, scenario);
  return found?.filter((part) => part !== "").join("\n\n");
}

/** A concept's definition with its source in the literature. */
export function describeConcept(id: string): string | undefined {
  const isKnown = concepts.some((each) => each.id === id) || horizonOf(id) !== undefined;
  return isKnown ? conceptText(registered(id as AskedConcept)) : undefined;
}

const conceptText = ({ id, name, definition, citation, status }: Concept<AskedConcept>): string =>
  [
    `**${plain(name)}** ${code(id)}`,
    `A state is stable for an actor when: ${plain(definition)}`,
    `*${plain(citation)}* · ${status === "experimental" ? status : `tested against ${status}`}`,
  ].join("\n\n");

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
): string[] | undefined {
  const actorOf = (wanted: string) =>
    find(conflict, scenario, (layer) => layer.actors?.find((each) => each.id === wanted));
  switch (kind) {
    case "actor": {
      const actor = actorOf(id);
      if (!actor) return [heading(id, id, "actor")];
      return [heading(actor.name, id, "actor"), optionList(actor.options)];
    }
    case "option": {
      const actor = actorOf(owner!);
      const option = actor?.options.find((each) => each.id === id);
      if (!actor || !option) return undefined;
      return [
        heading(option.name, `${owner}.${id}`, `option of ${plain(actor.name)}`),
        directions[option.direction],
        groundsText(conflict, option),
      ];
    }
    case "outcome": {
      const outcome = find(conflict, scenario, (layer) => layer.outcomes?.find((each) => each.id === id));
      if (!outcome) return undefined;
      return [
        heading(outcome.name, id, "outcome"),
        `when ${code(shortened(printExpression(outcome.when)))}`,
        stateCount(reading, scenario, outcome.when),
      ];
    }
    case "state": {
      const graph = find(conflict, scenario, (layer) => layer.graph);
      const at = graph?.states.findIndex((each) => each.id === id) ?? -1;
      return at < 0 ? undefined : [heading(graph!.states[at].name, id, `state ${at + 1} of ${graph!.states.length}`)];
    }
    case "source": {
      const source = conflict.sources.find((each) => each.id === id);
      return source && sourceText(conflict, source);
    }
    case "statement": {
      const statement = conflict.statements.find((each) => each.id === id);
      return statement && [heading(statement.name, id, "statement"), statementText(conflict, statement)];
    }
    case "scenario": {
      const found = conflict.scenarios.find((each) => each.id === id);
      if (!found) return undefined;
      const facts = [
        found.extends === undefined ? "" : `builds on ${code(found.extends)}`,
        found.asOf === undefined ? "" : `as of ${plain(found.asOf)}`,
        found.seenBy === undefined ? "" : `as seen by ${code(found.seenBy)}`,
      ].filter((fact) => fact !== "");
      return [heading(found.name, id, "scenario"), facts.join(" · ")];
    }
    case "claim": {
      const claim = conflict.claims.find((each) => each.id === id);
      if (!claim) return undefined;
      const stated = claim.fails ? "stated to fail" : "stated to hold";
      return [heading(claim.name, id, `claim, ${stated}`), groundsText(conflict, claim)];
    }
    default:
      return undefined;
  }
}

const directions = {
  both: "",
  take: "Once taken it is never taken back.",
  drop: "Once dropped it is never taken again.",
};

const mostListed = 30;

function optionList(options: readonly { readonly id: string; readonly name: string }[]): string {
  const shown = options.slice(0, mostListed).map(({ id, name }) => `- ${code(id)} ${plain(shortened(name))}`);
  if (options.length > mostListed) shown.push(`- and ${options.length - mostListed} more`);
  return shown.join("\n");
}

function stateCount(
  reading: Reading,
  scenario: string | undefined,
  when: Parameters<typeof printExpression>[0],
): string {
  const space = reading.situation(scenario)?.space;
  if (!space) return "";
  const truth = space.truth(when);
  let holds = 0;
  for (let state = 0; state < space.count; state++) holds += truth[state] === 1 ? 1 : 0;
  const where = scenario === undefined ? "" : ` in the scenario ${code(scenario)}`;
  return `${holds.toLocaleString("en")} of ${space.count.toLocaleString("en")} feasible states${where}`;
}

/** What a declaration rests on: each statement with its words, its speaker and its source; an assumption with its reason. */
function groundsText(conflict: Conflict, { because = [], assumed }: Grounds): string {
  const lines = because.slice(0, mostListed).map((id) => {
    const statement = conflict.statements.find((each) => each.id === id);
    if (statement) return `- ${code(id)} ${statementText(conflict, statement)}`;
    const source = conflict.sources.find((each) => each.id === id);
    return `- ${code(id)} ${plain(shortened(source?.name ?? id))}`;
  });
  if (assumed !== undefined)
    lines.push(`- assumed${assumed === "" ? " by the analyst" : `: ${plain(shortened(assumed))}`}`);
  return lines.length === 0 ? "" : `because\n\n${lines.join("\n")}`;
}

/** A statement's words, who said them, when, and where they stand. */
function statementText(conflict: Conflict, statement: Statement): string {
  const said =
    statement.quote === undefined ? plain(shortened(statement.name)) : `“${plain(shortened(statement.quote))}”`;
  const source = conflict.sources.find((each) => each.id === statement.source);
  const facts = [
    statement.by === undefined ? "" : plain(shortened(statement.by)),
    statement.for === undefined ? "" : `for ${code(statement.for)}`,
    statement.on === undefined ? "" : plain(statement.on),
    source === undefined ? "" : `in *${plain(shortened(source.name))}*`,
    statement.reliability === undefined ? "" : `reliability ${plain(statement.reliability)}`,
    statement.retracted === undefined ? "" : `retracted ${plain(statement.retracted)}`.trim(),
  ].filter((fact) => fact !== "");
  return facts.length === 0 ? said : `${said} — ${facts.join(", ")}`;
}

function sourceText(conflict: Conflict, source: Source): string[] {
  const facts = [source.author, source.publisher, source.published, source.file, source.url].filter(
    (fact): fact is string => fact !== undefined,
  );
  const uses = conflict.statements.filter((statement) => statement.source === source.id).length;
  return [
    heading(source.name, source.id, "source"),
    facts.map((fact) => plain(shortened(fact))).join(" · "),
    source.slant === undefined ? "" : `slant: ${plain(shortened(source.slant))}`,
    `${uses} ${uses === 1 ? "statement is" : "statements are"} quoted from it`,
  ];
}
