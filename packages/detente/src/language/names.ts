import type { AstNode, Reference } from "langium";
import type {
  Actor,
  Claim,
  Declaration,
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
  readonly statements: ReadonlyMap<string, Statement>;
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

/** The names usable at a place: `from` is any node; a claim about a scenario sees that scenario's names. */
export function namesAt(from: AstNode): Names {
  let scenario: Scenario | undefined;
  let node: AstNode | undefined = from;
  for (; node.$container; node = node.$container) {
    if (node.$type === "Scenario") scenario ??= node as Scenario;
    if (node.$type === "Claim") {
      const model = node.$container as Model;
      const given = (node as Claim).parts.find((part) => part.$type === "Given" && part.scenario);
      if (given?.$type === "Given" && model.$type === "Model")
        scenario = namesOf(model).scenarios.get(given.scenario!.$refText);
    }
  }
  return namesOf(node as Model, scenario);
}

const known = new WeakMap<Model | Scenario, Names>();

/** The names that the base model or a scenario of it offers. */
export function namesOf(model: Model, scenario?: Scenario): Names {
  let base = known.get(model);
  if (base === undefined) {
    base = overlay(nothing, model);
    known.set(model, base);
  }
  // what a scenario offers is what it builds on offers, and its own
  const line = new Set<Scenario>();
  let each = scenario;
  for (; each && !known.has(each) && !line.has(each); each = parentOf(each, base.scenarios)) line.add(each);
  let names = (each && known.get(each)) ?? base;
  for (const layer of [...line].reverse()) {
    names = overlay(names, layer);
    known.set(layer, names);
  }
  return names;
}

const endless = new WeakMap<Scenario, boolean>();

/** Whether one comes to no end along what a scenario builds on: it comes round in a circle. */
export function isEndless({ scenarios }: Names, scenario: Scenario): boolean {
  const line = new Set<Scenario>();
  let each: Scenario | undefined = scenario;
  for (; each && !endless.has(each) && !line.has(each); each = parentOf(each, scenarios)) line.add(each);
  const found = each !== undefined && (endless.get(each) ?? true);
  for (const passed of line) endless.set(passed, found);
  return found;
}

/** The scenario that a scenario builds on directly, where there is one. */
export function parentOf(scenario: Scenario, scenarios: Names["scenarios"]): Scenario | undefined {
  const parent = scenario.headers.find((header) => header.scenario)?.scenario?.$refText;
  return parent === undefined ? undefined : scenarios.get(parent);
}

const nothing: Names = {
  actors: new Map(),
  options: new Map(),
  outcomes: new Map(),
  states: new Map(),
  evidence: new Map(),
  sources: new Map(),
  statements: new Map(),
  scenarios: new Map(),
  optionCount: 0,
};

type OfType<T extends Declaration["$type"]> = Extract<Declaration, { $type: T }>;

/** The names below, with those that a layer declares in place of the same names. Tables that do not change are shared. */
function overlay(below: Names, layer: Model | Scenario): Names {
  const all = <T extends Declaration["$type"]>(type: T): OfType<T>[] =>
    layer.declarations.filter((declaration): declaration is OfType<T> => declaration.$type === type);
  const states = all("States").flatMap((block) => block.states);
  const actors = layActors(below.actors, all("Actor"), all("Moves"));
  const sources = lay(below.sources, all("Source"));
  return {
    actors,
    ...(actors === below.actors ? { options: below.options, optionCount: below.optionCount } : indexOptions(actors)),
    outcomes: lay(below.outcomes, all("Outcome")),
    states: states.length > 0 ? lay(new Map(), states) : below.states,
    sources,
    statements: lay(below.statements, all("Statement")),
    evidence: lay(below.evidence, [...all("Source"), ...all("Statement")]),
    scenarios: lay(below.scenarios, all("Scenario")),
  };
}

/** Within one layer the first of a name counts; the others are reported. */
function lay<T extends { readonly name: string }>(
  below: ReadonlyMap<string, T>,
  nodes: readonly T[],
): ReadonlyMap<string, T> {
  const own = new Map<string, T>();
  for (const node of nodes) if (node.name !== undefined && !own.has(node.name)) own.set(node.name, node);
  return own.size === 0 ? below : new Map([...below, ...own]);
}

function layActors(
  below: Names["actors"],
  declared: readonly Actor[],
  moves: readonly Moves[],
): ReadonlyMap<string, NamedActor> {
  const own = new Map<string, NamedActor>();
  for (const node of declared) {
    if (node.name === undefined || own.has(node.name)) continue;
    const options = new Map<string, Option>();
    for (const option of node.options)
      if (option.name !== undefined && !options.has(option.name)) options.set(option.name, option);
    own.set(node.name, { id: node.name, node, options });
  }
  for (const node of moves) {
    const id = node.actor?.$refText;
    if (id !== undefined && !own.has(id) && !below.has(id)) own.set(id, { id, node, options: new Map() });
  }
  return own.size === 0 ? below : new Map([...below, ...own]);
}

function indexOptions(actors: Names["actors"]): Pick<Names, "options" | "optionCount"> {
  const options = new Map<string, { owner: string; node: Option }[]>();
  let optionCount = 0;
  for (const actor of actors.values())
    for (const [id, node] of actor.options) {
      optionCount++;
      const owners = options.get(id);
      if (owners) owners.push({ owner: actor.id, node });
      else options.set(id, [{ owner: actor.id, node }]);
    }
  return { options, optionCount };
}
