import type { AstNode, Reference } from "langium";
import type {
  Actor,
  Literal,
  Model,
  Moves,
  Operand,
  Option,
  Outcome,
  Scenario,
  Source,
  State,
  Statement,
  Term as TermNode,
} from "./generated/ast.ts";

/** An actor as expressions see it: declared, or in graph form only named by its moves. */
export interface NamedActor {
  readonly id: string;
  readonly node: Actor | Moves;
  readonly options: ReadonlyMap<string, Option>;
}

/** The names that can be used at one place of a file: the base model's, overlaid with a scenario's. */
export interface Names {
  readonly actors: ReadonlyMap<string, NamedActor>;
  /** Options by bare name, with all their owners. */
  readonly options: ReadonlyMap<string, readonly { readonly owner: string; readonly node: Option }[]>;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly states: ReadonlyMap<string, State>;
  readonly evidence: ReadonlyMap<string, Source | Statement>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly optionCount: number;
}

/** A node that names an option, an outcome or a state: `head`, or `head.member`. */
export type Term = (Literal | Operand | TermNode) & { readonly head: Reference };

export const isTerm = (node: AstNode): node is Term => "head" in node && node.head !== undefined;

/** What the name in a node stands for, seen from that node. */
export const resolveNode = (names: Names, node: Term): Resolution =>
  resolveTerm(names, node.head.$refText, node.member?.$refText);

/** What a name in an expression stands for. */
export type Resolution =
  | { readonly kind: "option"; readonly actor: string; readonly option: string; readonly node: Option }
  | { readonly kind: "outcome"; readonly id: string; readonly node: Outcome }
  | { readonly kind: "state"; readonly id: string; readonly node: State }
  | { readonly kind: "ambiguous"; readonly owners: readonly string[] }
  | { readonly kind: "unknown" };

/** Looks up `head` or `head.member` as an option, an outcome or a named state. */
export function resolveTerm(names: Names, head: string, member?: string): Resolution {
  if (member !== undefined) {
    const node = names.actors.get(head)?.options.get(member);
    return node ? { kind: "option", actor: head, option: member, node } : { kind: "unknown" };
  }
  const outcome = names.outcomes.get(head);
  if (outcome) return { kind: "outcome", id: head, node: outcome };
  const state = names.states.get(head);
  if (state) return { kind: "state", id: head, node: state };
  const owners = names.options.get(head);
  if (owners === undefined) return { kind: "unknown" };
  if (owners.length > 1) return { kind: "ambiguous", owners: owners.map(({ owner }) => owner) };
  return { kind: "option", actor: owners[0].owner, option: head, node: owners[0].node };
}

/** True when a bare word in a ranking or a claim is a pattern of taken and not taken options rather than a name. */
export const isPattern = (names: Names, word: string): boolean =>
  /^[YN]+$/.test(word) &&
  names.optionCount > 0 &&
  (word.length === names.optionCount || resolveTerm(names, word).kind === "unknown");

const byModel = new WeakMap<Model, Map<Scenario | undefined, Names>>();

/** The names usable at a place: `from` is any node; a claim about a scenario sees that scenario's names. */
export function namesAt(from: AstNode): Names {
  let scenario: Scenario | undefined;
  let node: AstNode | undefined = from;
  for (; node.$container; node = node.$container) {
    if (node.$type === "Scenario") scenario ??= node as Scenario;
    if (node.$type === "Claim") {
      const model = node.$container as Model;
      const given = (node as AstNode & { parts: readonly AstNode[] }).parts.find(
        (part): part is AstNode & { scenario: { $refText: string } } =>
          "scenario" in part && part.scenario !== undefined,
      );
      if (given && model.$type === "Model") scenario = scenarioNamed(model, given.scenario.$refText);
    }
  }
  return namesOf(node as Model, scenario);
}

/** The names that the base model or a scenario of it offers. */
export function namesOf(model: Model, scenario?: Scenario): Names {
  let tables = byModel.get(model);
  if (!tables) {
    tables = new Map();
    byModel.set(model, tables);
  }
  let names = tables.get(scenario);
  if (!names) {
    names = collect(model, scenario);
    tables.set(scenario, names);
  }
  return names;
}

/** The first scenario of that name. */
export const scenarioNamed = (model: Model, name: string): Scenario | undefined =>
  model.declarations.find(
    (declaration): declaration is Scenario => declaration.$type === "Scenario" && declaration.name === name,
  );

/** The scenarios that a scenario builds on, itself last; a cycle is cut where it closes. */
export function lineage(model: Model, scenario: Scenario | undefined): Scenario[] {
  const line: Scenario[] = [];
  for (let each = scenario; each && !line.includes(each); ) {
    line.unshift(each);
    const parent: string | undefined = each.headers.find((header) => header.scenario)?.scenario?.$refText;
    each = parent === undefined ? undefined : scenarioNamed(model, parent);
  }
  return line;
}

function collect(model: Model, scenario: Scenario | undefined): Names {
  const actors = new Map<string, NamedActor>();
  const outcomes = new Map<string, Outcome>();
  let states = new Map<string, State>();
  const sources = new Map<string, Source>();
  const evidence = new Map<string, Source | Statement>();
  const scenarios = new Map<string, Scenario>();
  for (const layer of [model, ...lineage(model, scenario)]) {
    // a later layer replaces what has the same name; within one the first counts
    const own = new Set<string>();
    const first = (kind: string, name: string): boolean => {
      const key = `${kind} ${name}`;
      if (name === undefined || own.has(key)) return false;
      own.add(key);
      return true;
    };
    const layerStates = layer.declarations.filter((declaration) => declaration.$type === "States");
    if (layerStates.length > 0) states = new Map();
    for (const declaration of layer.declarations) {
      switch (declaration.$type) {
        case "Actor":
          if (first("actor", declaration.name)) {
            const options = new Map<string, Option>();
            for (const option of declaration.options) if (!options.has(option.name)) options.set(option.name, option);
            actors.set(declaration.name, { id: declaration.name, node: declaration, options });
          }
          break;
        case "Outcome":
          if (first("outcome", declaration.name)) outcomes.set(declaration.name, declaration);
          break;
        case "States":
          for (const state of declaration.states) if (first("state", state.name)) states.set(state.name, state);
          break;
        case "Source":
          if (first("evidence", declaration.name)) {
            sources.set(declaration.name, declaration);
            evidence.set(declaration.name, declaration);
          }
          break;
        case "Statement":
          if (first("evidence", declaration.name)) evidence.set(declaration.name, declaration);
          break;
        case "Scenario":
          if (first("scenario", declaration.name)) scenarios.set(declaration.name, declaration);
          break;
      }
    }
    for (const declaration of layer.declarations) {
      if (declaration.$type !== "Moves" || declaration.actor === undefined) continue;
      const id = declaration.actor.$refText;
      if (!actors.has(id)) actors.set(id, { id, node: declaration, options: new Map() });
    }
  }
  const options = new Map<string, { owner: string; node: Option }[]>();
  let optionCount = 0;
  for (const actor of actors.values())
    for (const [id, node] of actor.options) {
      optionCount++;
      const owners = options.get(id);
      if (owners) owners.push({ owner: actor.id, node });
      else options.set(id, [{ owner: actor.id, node }]);
    }
  return { actors, options, outcomes, states, evidence, sources, scenarios, optionCount };
}
