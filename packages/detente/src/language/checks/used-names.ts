import type { AstNode, Reference } from "langium";
import { codes, type Sentence, say, word } from "../../sentences/sentence.ts";
import type {
  Because,
  ForbidPart,
  Given,
  Literal,
  MoveChain,
  Order,
  Preferences,
  Ranking,
  ScenarioHeader,
  StatementField,
  StateReference,
  Subject,
  Term as TermNode,
  Unseen,
} from "../generated/ast.ts";
import { isPattern, isTerm, type Names, namesAt, resolveNode, type Term } from "../names.ts";
import { refersQuoted } from "../tree.ts";
import { expectations } from "./expectations.ts";
import { type Checked, offer } from "./findings.ts";

/** Names as they are used: each stands for exactly one thing of the kind that is wanted there. */
export function checkUsedNames(checked: Checked): void {
  for (const type of ["Operand", "Term", "Literal"] as const)
    for (const node of checked.nodes<Term>(type))
      if (isTerm(node)) {
        if (isWrittenPattern(node)) checkPatternLength(checked, node, node.head.$refText);
        else checkTerm(checked, node);
      }
  for (const node of checked.nodes<Literal>("Literal")) checkIsOption(checked, node, "now");
  for (const node of checked.nodes<Order>("Order"))
    for (const term of node.options) checkIsOption(checked, term, "order");
  for (const node of checked.nodes<StateReference>("StateReference")) checkStateReference(checked, node);
  for (const node of checked.nodes<Subject>("Subject")) checkPatternLength(checked, node, node.pattern);

  for (const type of ["Preferences", "Ranking", "Unseen"] as const)
    for (const node of checked.nodes<Preferences | Ranking | Unseen>(type)) checkActor(checked, node, node.actor);
  for (const node of checked.nodes<ForbidPart>("ForbidPart")) checkActor(checked, node, node.actor);
  for (const node of checked.nodes<ScenarioHeader>("ScenarioHeader")) checkActor(checked, node, node.actor);
  for (const node of expectations(checked))
    if (node.$type !== "ConsistentSetExpectation") for (const actor of node.actors) checkActor(checked, node, actor);

  for (const node of checked.nodes<StatementField>("StatementField")) {
    checkActor(checked, node, node.actor);
    checkIn(checked, node.source, namesAt(node).sources, "source", declareIt('source article "Title"'));
    for (const ref of node.statements) checkIn(checked, ref, namesAt(node).statements, "statement", declareStatement);
  }
  for (const node of checked.nodes<Because>("Because"))
    for (const ref of node.refs) checkIn(checked, ref, namesAt(node).evidence, "source or statement", declareStatement);
  const declareScenario = declareIt('scenario hardline "Title" { … }');
  for (const node of checked.nodes<Given>("Given"))
    checkIn(checked, node.scenario, namesAt(node).scenarios, "scenario", declareScenario);
  for (const node of checked.nodes<ScenarioHeader>("ScenarioHeader"))
    checkIn(checked, node.scenario, namesAt(node).scenarios, "scenario", declareScenario);
  for (const node of checked.nodes<MoveChain>("MoveChain"))
    for (const state of node.states)
      checkIn(checked, state, namesAt(node).states, "state", declareIt('states { idle "Nothing is done" }'));
  checkScenarioMoves(checked);
}

const declareIt = (form: string): Sentence => say("Declare it: `{form}`.", { form });
const declareStatement = declareIt('statement terms "What was said"');

/** In a scenario moves replace those of actors that exist; only the file itself declares actors by their moves. */
function checkScenarioMoves(checked: Checked): void {
  const declared = checked.layers[0].names.actors;
  for (const { layer, names } of checked.layers.slice(1))
    for (const node of layer.declarations)
      if (node.$type === "Moves" && node.actor && names.actors.get(node.actor.$refText)?.node.$type === "Moves")
        checkIn(checked, node.actor, declared, "actor", declareIt('actor plant "The plant"'));
}

/** Names of one kind, or of several together: only where one is missing are they gone through. */
interface Known {
  has(name: string): boolean;
  keys(): Iterable<string>;
}

function checkIn(
  checked: Checked,
  ref: Reference | undefined,
  known: Known,
  kind:
    | "actor"
    | "outcome"
    | "scenario"
    | "source"
    | "source or statement"
    | "state"
    | "state or outcome"
    | "statement",
  declare: Sentence,
): void {
  if (!ref || known.has(ref.$refText)) return;
  checked.report({
    code: "unknown-name",
    at: ref,
    message: say("No {kind} is called `{name}`.", { kind: word(kind), name: ref.$refText }),
    remedy: offer(checked, ref.$refText, known.keys(), declare),
  });
}

const checkActor = (checked: Checked, node: AstNode, ref: Reference | undefined): void =>
  checkIn(checked, ref, namesAt(node).actors, "actor", declareIt('actor usa "United States" { … }'));

function checkTerm(checked: Checked, node: Term): void {
  if (isNone(node)) return;
  const names = namesAt(node);
  const head = node.head.$refText;
  const resolved = resolveNode(names, node);
  if (resolved.kind === "ambiguous")
    checked.report({
      code: "ambiguous-name",
      at: node.head,
      message: say("{count} actors have an option `{name}`.", { count: resolved.owners.length, name: head }),
      remedy: say("Write {names}.", {
        names: codes(
          resolved.owners.map((owner) => `${owner}.${head}`),
          "or",
        ),
      }),
    });
  if (resolved.kind !== "unknown") return;
  if (node.member) {
    reportMember(checked, names, node, node.member.$refText);
    return;
  }
  const actor = names.actors.get(head);
  checked.report({
    code: "unknown-name",
    at: node.head,
    message: actor
      ? say("`{name}` is an actor, which is neither true nor false.", { name: head })
      : say("No {kind} is called `{name}`.", {
          kind: word(names.states.size > 0 ? "state or outcome" : "option or outcome"),
          name: head,
        }),
    remedy:
      actor && actor.options.size > 0
        ? say("Name one of its options: {names}.", {
            names: codes([...actor.options.keys()].map((option) => `${head}.${option}`)),
          })
        : offer(checked, head, termNames(names), "Declare it first, as an `option` of an actor or as an `outcome`."),
  });
}

function* termNames({ options, outcomes, states }: Names): Generator<string> {
  for (const known of [options, outcomes, states]) yield* known.keys();
}

function reportMember(checked: Checked, names: Names, node: Term, member: string): void {
  const head = node.head.$refText;
  const actor = names.actors.get(head);
  if (!actor) {
    checked.report({
      code: "unknown-name",
      at: node.head,
      message: say("No {kind} is called `{name}`.", { kind: word("actor"), name: head }),
      remedy: offer(checked, head, names.actors.keys(), "Declare it as an `actor`."),
    });
    return;
  }
  const owners = names.options.get(member)?.map(({ owner }) => `${owner}.${member}`);
  checked.report({
    code: "unknown-name",
    at: node.member!,
    message: say("`{actor}` has no option `{option}`.", { actor: head, option: member }),
    remedy: owners
      ? say("Did you mean {meant}?", { meant: codes(owners, "or") })
      : offer(checked, member, actor.options.keys(), "Add it to the actor's block."),
  });
}

/** A lone bare word of Y and N as a claim's subject. */
const isWrittenPattern = (node: Term): boolean =>
  node.$type === "Operand" &&
  node.$container.$container?.$type === "Subject" &&
  node.$container.operands.length === 1 &&
  node.negations.length === 0 &&
  node.member === undefined &&
  !refersQuoted(node.head) &&
  isPattern(namesAt(node), node.head.$refText);

/** `now none`. */
const isNone = (node: Term): boolean =>
  node.$type === "Literal" && node.head.$refText === "none" && node.$container.literals.length === 1;

function checkIsOption(checked: Checked, term: Literal | TermNode, where: "now" | "order"): void {
  if (!isTerm(term)) return;
  const resolved = resolveNode(namesAt(term), term);
  const alone = term.$type === "Literal" && term.$container.literals.length === 1 && !term.negated;
  if (resolved.kind === "state" && where === "now" && alone) return;
  if (resolved.kind === "state" && where === "now")
    checked.report({
      code: "not-an-option",
      at: term,
      message: "In graph form `now` names one state.",
      remedy: say("Write `{code}`.", { code: `now ${resolved.id}` }),
    });
  else if (resolved.kind === "outcome" || resolved.kind === "state")
    checked.report({
      code: "not-an-option",
      at: term,
      message: say("`{where}` lists options; `{name}` is {kind}.", {
        where,
        name: resolved.id,
        kind: word(resolved.kind === "state" ? "a state" : "an outcome"),
      }),
      remedy:
        where === "now" ? "Name the options that are taken today." : "Name every option once, in the order wanted.",
    });
}

function checkStateReference(checked: Checked, node: StateReference): void {
  checkPatternLength(checked, node, node.pattern);
  const word = node.ref?.$refText;
  if (word === undefined) return;
  const names = namesAt(node);
  if (!refersQuoted(node.ref!) && isPattern(names, word)) {
    checkPatternLength(checked, node, word);
    return;
  }
  checkIn(
    checked,
    node.ref,
    {
      has: (name) => names.outcomes.has(name) || names.states.has(name),
      keys: () => new Set([...names.outcomes.keys(), ...names.states.keys()]),
    },
    names.states.size > 0 ? "state or outcome" : "outcome",
    "Write a pattern of Y and N, a state's number, or declare an `outcome` of that name.",
  );
}

function checkPatternLength(
  checked: Checked,
  node: StateReference | Subject | Term,
  pattern: string | undefined,
): void {
  if (pattern === undefined) return;
  const count = namesAt(node).optionCount;
  if (pattern.length === count) return;
  checked.report({
    code: "pattern-length",
    at: node,
    message:
      count === 0
        ? say("The pattern `{pattern}` is about options, and there are none.", { pattern })
        : say("The pattern `{pattern}` has {letters} for {options}.", {
            pattern,
            letters: say(pattern.length === 1 ? "{count} letter" : "{count} letters", { count: pattern.length }),
            options: say(count === 1 ? "{count} option" : "{count} options", { count }),
          }),
    remedy: count === 0 ? "Name a state." : "Write Y, N or - for each option, in the order in which they are declared.",
  });
}
