import type {
  Actor as ActorNode,
  Declaration,
  Forbid,
  Literal,
  Model,
  Moves,
  Now,
  Order,
  PreferenceItem as PreferenceItemNode,
  PreferenceStatement as PreferenceStatementNode,
  Preferences,
  Ranking,
  Rule as RuleNode,
  Scenario as ScenarioNode,
  Source as SourceNode,
  Statement as StatementNode,
  StateReference as StateReferenceNode,
} from "../language/generated/ast.ts";
import { isEndless, isPattern, isTerm, namesOf, parentOf, resolveTerm } from "../language/names.ts";
import { refersQuoted } from "../language/tree.ts";
import type {
  Actor,
  Declarations,
  ForbiddenMove,
  Graph,
  GraphMove,
  Preference,
  PreferenceItem,
  PreferenceStatement,
  RankingTier,
  Rule,
  Scenario,
  Source,
  Statement,
  StateReference,
  StatusQuo,
} from "./conflict.ts";
import { countOf, lowerExpression, lowerTerm } from "./lower-expression.ts";
import { type Lowering, located, lowerGrounds, placeOf, present } from "./lowering.ts";

type OfType<T extends Declaration["$type"]> = Extract<Declaration, { $type: T }>;

/** The declarations of the file itself. */
export function lowerDeclarations(model: Model, lowering: Lowering): Declarations {
  const overrides = lowerLayer(model, lowering);
  return {
    ...overrides,
    actors: overrides.actors ?? [],
    rules: overrides.rules ?? [],
    merges: overrides.merges ?? [],
    forbidden: overrides.forbidden ?? [],
    unseen: overrides.unseen ?? [],
    outcomes: overrides.outcomes ?? [],
    preferences: overrides.preferences ?? [],
  };
}

/** A scenario, its names resolved in its own light: what it declares, then what it builds on. */
export function lowerScenario(node: ScenarioNode, model: Model, outer: Lowering): Scenario[] {
  if (!node.name) return [];
  const header = (kind: string) => node.headers.find((each) => each.header === kind);
  const parent = parentOf(node, outer.names.scenarios);
  return [
    {
      id: node.name,
      name: node.title ?? node.name,
      ...present({
        asOf: header("of")?.date,
        seenBy: header("seen")?.actor?.$refText,
        // a cycle is cut so that whoever follows the chain comes to its end
        extends: isEndless(namesOf(model), node) ? undefined : parent?.name,
        withoutRules: node.withoutRules.length > 0 ? true : undefined,
      }),
      overrides: lowerLayer(node, { ...outer, names: namesOf(model, node) }),
      ...located(node, outer),
    },
  ];
}

/** What one layer — the file or a scenario — declares; absent where it declares nothing of the kind. */
function lowerLayer(layer: Model | ScenarioNode, lowering: Lowering): Partial<Declarations> {
  const all = <T extends Declaration["$type"]>(type: T): OfType<T>[] =>
    layer.declarations.filter((declaration): declaration is OfType<T> => declaration.$type === type);
  const some = <T>(list: T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);
  const now = all("Now")[0];
  return present({
    actors: some(lowerActors(all("Actor"), all("Moves"), lowering)),
    optionOrder: all("Order")[0] && lowerOrder(all("Order")[0], lowering),
    rules: some(all("Rule").flatMap((node) => lowerRule(node, lowering))),
    merges: some(
      all("Merge").flatMap((node) => {
        const when = lowerExpression(node.when, lowering.names);
        return when ? [{ when, ...lowerGrounds(node.grounds), ...located(node, lowering) }] : [];
      }),
    ),
    forbidden: some(all("Forbid").flatMap((node) => lowerForbid(node, lowering))),
    unseen: some(
      all("Unseen").flatMap((node) => {
        const when = lowerExpression(node.when, lowering.names);
        const by = node.actor?.$refText;
        return when && by !== undefined
          ? [{ by, when, ...lowerGrounds(node.grounds), ...located(node, lowering) }]
          : [];
      }),
    ),
    graph: lowerGraph(all("States"), all("Moves"), lowering),
    statusQuo: now && lowerNow(now, lowering),
    outcomes: some(
      all("Outcome").flatMap((node) => {
        const when = lowerExpression(node.when, lowering.names);
        return node.name && when
          ? [{ id: node.name, name: node.title ?? node.name, when, ...located(node, lowering) }]
          : [];
      }),
    ),
    preferences: some(
      layer.declarations.flatMap((node): Preference[] =>
        node.$type === "Preferences"
          ? lowerPreferences(node, lowering)
          : node.$type === "Ranking"
            ? lowerRanking(node, lowering)
            : [],
      ),
    ),
  });
}

function lowerActors(nodes: readonly ActorNode[], moves: readonly Moves[], lowering: Lowering): Actor[] {
  const actors = new Map<string, Actor>();
  for (const node of nodes) {
    if (!node.name || actors.has(node.name)) continue;
    const options = new Map(
      node.options.flatMap((option) =>
        option.name
          ? [
              [
                option.name,
                {
                  id: option.name,
                  name: option.title ?? option.name,
                  direction: option.direction ?? "both",
                  ...lowerGrounds(option.grounds),
                  ...located(option, lowering),
                },
              ] as const,
            ]
          : [],
      ),
    );
    actors.set(node.name, {
      id: node.name,
      name: node.title ?? node.name,
      options: [...options.values()],
      ...located(node, lowering),
    });
  }
  // in graph form an actor is declared by its moves, where nothing else declares it
  for (const node of moves) {
    const id = node.actor?.$refText;
    if (id !== undefined && !actors.has(id) && lowering.names.actors.get(id)?.node === node)
      actors.set(id, { id, name: id, options: [], ...located(node, lowering) });
  }
  return [...actors.values()];
}

const lowerOrder = (node: Order, { names }: Lowering): readonly string[] =>
  node.options.flatMap((term) => {
    const option = isTerm(term) ? lowerTerm(term, names) : undefined;
    return option?.op === "option" ? [option.option] : [];
  });

function lowerRule(node: RuleNode, lowering: Lowering): Rule[] {
  const of = node.of.flatMap((each) => lowerExpression(each, lowering.names) ?? []);
  if (of.length === 0 || of.length < node.of.length) return [];
  const rest = { ...lowerGrounds(node.grounds), ...located(node, lowering) };
  if (!node.count) return [{ kind: node.kind ?? "require", of, ...rest }];
  const { bound, side, number } = node.count;
  if (number !== "one" && Number(number) !== 1) return [{ kind: "require", of: [countOf(node.count, of)], ...rest }];
  return [
    { kind: bound === "exactly" ? "exactly-one" : side === "most" ? "at-most-one" : "at-least-one", of, ...rest },
  ];
}

function lowerForbid(node: Forbid, lowering: Lowering): ForbiddenMove[] {
  const side = (part: "from" | "to") => {
    const found = node.parts.find((each) => each.part === part);
    return found && (lowerExpression(found.when, lowering.names) ?? null);
  };
  const from = side("from");
  const to = side("to");
  if (from === null || to === null) return [];
  const by = node.parts.find((each) => each.part === "by")?.actor?.$refText;
  return [{ ...present({ from, to, by }), ...lowerGrounds(node.grounds), ...located(node, lowering) }];
}

function lowerGraph(
  states: readonly OfType<"States">[],
  moves: readonly Moves[],
  lowering: Lowering,
): Graph | undefined {
  if (states.length === 0 && moves.length === 0) return undefined;
  const named = new Map(
    states
      .flatMap((block) => block.states)
      .filter((state) => state.name)
      .map((state) => [state.name, { id: state.name, name: state.title ?? state.name, ...located(state, lowering) }]),
  );
  const list: GraphMove[] = [];
  for (const block of moves)
    for (const chain of block.chains)
      for (let i = 1; i < chain.states.length; i++) {
        const [from, to] = [chain.states[i - 1].$refText, chain.states[i].$refText];
        if (lowering.names.states.has(from) && lowering.names.states.has(to) && block.actor)
          list.push({ by: block.actor.$refText, from, to, ...located(chain, lowering) });
      }
  // in the file itself who is given no move simply has none
  const inherits = moves.some(({ $container }) => $container.$type === "Scenario");
  const movers = new Set(list.map(({ by }) => by));
  const movedBy = new Set(moves.flatMap(({ actor }) => actor?.$refText ?? []));
  const unmoved = inherits ? [...movedBy].filter((id) => !movers.has(id)) : [];
  return { states: [...named.values()], moves: list, ...(unmoved.length > 0 ? { unmoved } : {}) };
}

/** True for `now none`: nothing is taken. */
export const isNothing = (literals: readonly Literal[], { names }: Pick<Lowering, "names">): boolean => {
  const term = literals.length === 1 ? literals[0] : undefined;
  return (
    term?.head?.$refText === "none" &&
    term.member === undefined &&
    !refersQuoted(term.head) &&
    resolveTerm(names, "none").kind === "unknown"
  );
};

function lowerNow(node: Now, lowering: Lowering): StatusQuo | undefined {
  const at = { ...lowerGrounds(node.grounds), ...located(node, lowering) };
  if (isNothing(node.literals, lowering)) return { kind: "options", taken: [], notTaken: [], ...at };
  const taken: string[] = [];
  const notTaken: string[] = [];
  for (const literal of node.literals) {
    const meant = isTerm(literal) ? lowerTerm(literal, lowering.names) : undefined;
    if (meant?.op === "state" && !literal.negated) return { kind: "state", state: meant.state, ...at };
    if (meant?.op !== "option") return undefined;
    const list = literal.negated ? notTaken : taken;
    if (!list.includes(meant.option)) list.push(meant.option);
  }
  return { kind: "options", taken, notTaken, ...at };
}

function lowerPreferences(node: Preferences, lowering: Lowering): Preference[] {
  const actor = node.actor?.$refText;
  if (actor === undefined) return [];
  const items = node.items.flatMap((item) => lowerPreferenceItem(item, lowering));
  return [{ kind: "statements", actor, items, ...located(node, lowering) }];
}

function lowerPreferenceItem(node: PreferenceItemNode, lowering: Lowering): PreferenceItem[] {
  if (node.$type === "PreferenceStatement") return lowerPreferenceStatement(node, lowering);
  const items = node.items.flatMap((item) => lowerPreferenceStatement(item, lowering));
  return [{ kind: "unordered", items, ...located(node, lowering) }];
}

function lowerPreferenceStatement(node: PreferenceStatementNode, lowering: Lowering): PreferenceStatement[] {
  const when = lowerExpression(node.when, lowering.names);
  if (when === undefined || lowering.isBroken(node.$cstNode?.offset ?? 0)) return [];
  const modifiers = node.modifiers;
  const weight = modifiers.find((each) => each.$type === "Weight")?.value;
  const perhaps = modifiers.find((each) => each.$type === "Perhaps")?.value;
  return [
    {
      kind: "statement",
      when,
      ...present({
        weight,
        much: modifiers.some((each) => each.$type === "Much") ? true : undefined,
        perhaps: perhaps === undefined ? undefined : Number(perhaps),
      }),
      ...lowerGrounds(modifiers.filter((each) => each.$type === "Because" || each.$type === "Assumed")),
      ...located(node, lowering),
    },
  ];
}

function lowerRanking(node: Ranking, lowering: Lowering): Preference[] {
  const actor = node.actor?.$refText;
  if (actor === undefined) return [];
  const tiers: { states: StateReference[]; much?: boolean; at?: RankingTier["at"] }[] = [];
  node.states.forEach((each, i) => {
    const reference = lowerStateReference(each, lowering);
    const link = node.links[i - 1];
    const tier = tiers.at(-1);
    if (tier && (link === "~" || link === ",")) {
      if (reference) tier.states.push(reference);
      return;
    }
    if (tier && link === ">>") tier.much = true;
    tiers.push({ states: reference ? [reference] : [], ...present({ at: placeOf(each, lowering.places) }) });
  });
  const whole = tiers.filter((tier) => tier.states.length > 0);
  return [{ kind: "ranking", actor, tiers: whole, ...lowerGrounds(node.grounds), ...located(node, lowering) }];
}

/** A state by pattern, number, outcome or its name; undefined when the name means nothing. */
export function lowerStateReference(node: StateReferenceNode, lowering: Lowering): StateReference | undefined {
  const at = located(node, lowering);
  if (node.pattern !== undefined) return { kind: "pattern", pattern: node.pattern, ...at };
  if (node.number !== undefined) return { kind: "number", number: Number(node.number), ...at };
  const word = node.ref?.$refText;
  if (word === undefined) return undefined;
  if (!refersQuoted(node.ref!) && isPattern(lowering.names, word)) return { kind: "pattern", pattern: word, ...at };
  if (lowering.names.outcomes.has(word)) return { kind: "outcome", outcome: word, ...at };
  if (lowering.names.states.has(word)) return { kind: "state", state: word, ...at };
  return undefined;
}

/** A source with the fields that it gives. */
export function lowerSource(node: SourceNode, lowering: Lowering): Source[] {
  if (!node.name) return [];
  const text = (field: string) => node.fields.find((each) => each.field === field)?.text;
  return [
    {
      id: node.name,
      name: node.title ?? node.name,
      ...present({
        file: text("file"),
        url: text("url"),
        author: text("author"),
        publisher: text("publisher"),
        published: node.fields.find((each) => each.field === "published")?.date,
        slant: text("slant"),
        sha256: text("sha256")?.toLowerCase(),
      }),
      ...located(node, lowering),
    },
  ];
}

/** A statement with the fields that it gives. */
export function lowerStatement(node: StatementNode, lowering: Lowering): Statement[] {
  if (!node.name) return [];
  const field = (name: string) => node.fields.find((each) => each.field === name);
  const quote = field("quote");
  const between = field("between");
  const reliability = field("reliability");
  const against = node.fields.flatMap((each) => each.statements.map((ref) => ref.$refText));
  const retracted = field("retracted");
  return [
    {
      id: node.name,
      name: node.title ?? node.name,
      ...present({
        by: field("by")?.text,
        for: field("for")?.actor?.$refText,
        on: field("on")?.date,
        reported: field("reported")?.date,
        quote: quote?.text,
        quoteAt: quote && placeOf(quote, lowering.places),
        between: between && { before: between.text ?? "", after: between.after ?? "" },
        source: field("in")?.source?.$refText,
        reliability: reliability?.code ?? reliability?.number,
        against: against.length > 0 ? [...new Set(against)] : undefined,
        retracted: retracted && (retracted.date ?? ""),
      }),
      ...located(node, lowering),
    },
  ];
}
