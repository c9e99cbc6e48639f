import type { AstNode, Reference } from "langium";
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
    checkIn(checked, node.source, namesAt(node).sources, "source", 'Declare it: `source article "Title"`.');
    for (const ref of node.statements)
      checkIn(checked, ref, namesAt(node).statements, "statement", 'Declare it: `statement terms "What was said"`.');
  }
  for (const node of checked.nodes<Because>("Because"))
    for (const ref of node.refs)
      checkIn(
        checked,
        ref,
        namesAt(node).evidence,
        "source or statement",
        'Declare it: `statement terms "What was said"`.',
      );
  const declareScenario = 'Declare it: `scenario hardline "Title" { … }`.';
  for (const node of checked.nodes<Given>("Given"))
    checkIn(checked, node.scenario, namesAt(node).scenarios, "scenario", declareScenario);
  for (const node of checked.nodes<ScenarioHeader>("ScenarioHeader"))
    checkIn(checked, node.scenario, namesAt(node).scenarios, "scenario", declareScenario);
  for (const node of checked.nodes<MoveChain>("MoveChain"))
    for (const state of node.states)
      checkIn(checked, state, namesAt(node).states, "state", 'Declare it: `states { idle "Nothing is done" }`.');
  checkScenarioMoves(checked);
}

/** In a scenario moves replace those of actors that exist; only the file itself declares actors by their moves. */
function checkScenarioMoves(checked: Checked): void {
  const declared = checked.layers[0].names.actors;
  for (const { layer, names } of checked.layers.slice(1))
    for (const node of layer.declarations)
      if (node.$type === "Moves" && node.actor && names.actors.get(node.actor.$refText)?.node.$type === "Moves")
        checkIn(checked, node.actor, declared, "actor", 'Declare it: `actor plant "The plant"`.');
}

function checkIn(
  checked: Checked,
  ref: Reference | undefined,
  known: ReadonlyMap<string, unknown>,
  kind: string,
  declare: string,
): void {
  if (!ref || known.has(ref.$refText)) return;
  checked.report({
    code: "unknown-name",
    at: ref,
    message: `No ${kind} is called \`${ref.$refText}\`.`,
    remedy: offer(checked, ref.$refText, known.keys(), declare),
  });
}

const checkActor = (checked: Checked, node: AstNode, ref: Reference | undefined): void =>
  checkIn(checked, ref, namesAt(node).actors, "actor", 'Declare it: `actor usa "United States" { … }`.');

function checkTerm(checked: Checked, node: Term): void {
  if (isNone(node)) return;
  const names = namesAt(node);
  const head = node.head.$refText;
  const resolved = resolveNode(names, node);
  if (resolved.kind === "ambiguous")
    checked.report({
      code: "ambiguous-name",
      at: node.head,
      message: `${resolved.owners.length} actors have an option \`${head}\`.`,
      remedy: `Write ${resolved.owners.map((owner) => `\`${owner}.${head}\``).join(" or ")}.`,
    });
  if (resolved.kind !== "unknown") return;
  if (node.member) {
    reportMember(checked, names, node, node.member.$refText);
    return;
  }
  const actor = names.actors.get(head);
  const termNames = [...names.options.keys(), ...names.outcomes.keys(), ...names.states.keys()];
  checked.report({
    code: "unknown-name",
    at: node.head,
    message: actor
      ? `\`${head}\` is an actor, which is neither true nor false.`
      : `No ${kinds(names)} is called \`${head}\`.`,
    remedy:
      actor && actor.options.size > 0
        ? `Name one of its options: ${[...actor.options.keys()].map((option) => `\`${head}.${option}\``).join(", ")}.`
        : offer(checked, head, termNames, "Declare it first, as an `option` of an actor or as an `outcome`."),
  });
}

const kinds = (names: Names): string => (names.states.size > 0 ? "state or outcome" : "option or outcome");

function reportMember(checked: Checked, names: Names, node: Term, member: string): void {
  const head = node.head.$refText;
  const actor = names.actors.get(head);
  if (!actor) {
    checked.report({
      code: "unknown-name",
      at: node.head,
      message: `No actor is called \`${head}\`.`,
      remedy: offer(checked, head, names.actors.keys(), "Declare it as an `actor`."),
    });
    return;
  }
  const owners = names.options.get(member)?.map(({ owner }) => `\`${owner}.${member}\``);
  checked.report({
    code: "unknown-name",
    at: node.member!,
    message: `\`${head}\` has no option \`${member}\`.`,
    remedy: owners
      ? `Did you mean ${owners.join(" or ")}?`
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
      remedy: `Write \`now ${resolved.id}\`.`,
    });
  else if (resolved.kind === "outcome" || resolved.kind === "state")
    checked.report({
      code: "not-an-option",
      at: term,
      message: `\`${where}\` lists options; \`${resolved.id}\` is ${resolved.kind === "state" ? "a state" : "an outcome"}.`,
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
    new Map<string, unknown>([...names.outcomes, ...names.states]),
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
        ? `The pattern \`${pattern}\` is about options, and there are none.`
        : `The pattern \`${pattern}\` has ${pattern.length} ${pattern.length === 1 ? "letter" : "letters"} for ${count} ${count === 1 ? "option" : "options"}.`,
    remedy: count === 0 ? "Name a state." : "Write Y, N or - for each option, in the order in which they are declared.",
  });
}
