import type { AstNode } from "langium";
import { type Sentence, say } from "../../sentences/sentence.ts";
import type {
  Claim,
  Forbid,
  Moves,
  Now,
  Operand,
  PreferenceStatement,
  Preferences,
  Ranking,
  Scenario,
  Source,
  Statement,
  States,
  Unordered,
} from "../generated/ast.ts";
import { isTerm, namesAt, resolveNode } from "../names.ts";
import type { Checked } from "./findings.ts";

/** What stands in a block: each field once, nothing that contradicts or repeats itself, something where it matters. */
export function checkBlocks(checked: Checked): void {
  for (const node of checked.nodes<Source>("Source")) once(checked, node.fields, ({ field }) => field);
  for (const node of checked.nodes<Statement>("Statement")) once(checked, node.fields, ({ field }) => field);
  for (const node of checked.nodes<Forbid>("Forbid")) once(checked, node.parts, ({ part }) => part);
  for (const node of checked.nodes<Scenario>("Scenario"))
    once(checked, node.headers, ({ header }) =>
      header === "of" ? "as of" : header === "seen" ? "as seen by" : header,
    );
  for (const node of checked.nodes<PreferenceStatement>("PreferenceStatement"))
    once(checked, node.modifiers, (modifier) =>
      modifier.$type === "Because" ? undefined : modifier.$type.toLowerCase(),
    );
  for (const node of checked.nodes<Claim>("Claim")) checkClaim(checked, node);
  for (const node of checked.nodes<Now>("Now")) checkNow(checked, node);
  for (const node of checked.nodes<Operand>("Operand"))
    if (node.of.length > 1 && !node.count)
      checked.report({
        code: "list-without-count",
        at: node,
        message: "A list in parentheses says nothing by itself.",
        remedy: "Say how many: `(at most one of a, b)`, `(exactly one of a, b)` or `(at least one of a, b)`.",
      });
  checkMoves(checked);
  checkEmpty(checked);
}

function once<T extends AstNode>(checked: Checked, parts: readonly T[], wordOf: (part: T) => string | undefined): void {
  const seen = new Set<string>();
  for (const part of parts) {
    const word = wordOf(part);
    if (word === undefined) continue;
    if (seen.has(word))
      checked.report({
        code: "doubled-field",
        at: part,
        message: say("`{word}` is given twice here.", { word }),
        remedy: "Keep one of the two.",
      });
    seen.add(word);
  }
}

function checkClaim(checked: Checked, node: Claim): void {
  once(checked, node.parts, (part) => (part.$type === "Given" && part.scenario ? "given scenario" : undefined));
  if (node.parts.some((part) => part.$type !== "Given")) return;
  checked.report({
    code: "empty-block",
    severity: "warning",
    at: node,
    property: "name",
    message: say("The claim `{claim}` expects nothing, so it cannot fail.", { claim: node.name }),
    remedy: "Say what should hold: `expect some summit stable by seq`.",
  });
}

function checkNow(checked: Checked, node: Now): void {
  const names = namesAt(node);
  const taken = new Map<string, boolean>();
  for (const literal of node.literals) {
    if (!isTerm(literal)) continue;
    const resolved = resolveNode(names, literal);
    if (resolved.kind !== "option") continue;
    const key = `${resolved.actor}.${resolved.option}`;
    if (taken.has(key) && taken.get(key) === literal.negated)
      checked.report({
        code: "status-quo-contradictory",
        at: literal,
        message: say("`{option}` is said to be taken and not taken.", { option: key }),
        remedy: "Keep the one that holds today.",
      });
    taken.set(key, !literal.negated);
  }
}

function checkMoves(checked: Checked): void {
  for (const { layer } of checked.layers) {
    const seen = new Set<string>();
    for (const block of layer.declarations) if (block.$type === "Moves") checkChains(checked, block, seen);
  }
}

function checkChains(checked: Checked, block: Moves, seen: Set<string>): void {
  for (const chain of block.chains)
    for (let i = 1; i < chain.states.length; i++) {
      const [from, to] = [chain.states[i - 1].$refText, chain.states[i].$refText];
      const key = JSON.stringify([block.actor?.$refText, from, to]);
      if (from === to)
        checked.report({
          code: "move-to-itself",
          at: chain.states[i],
          message: say("A move from `{state}` to itself is no move.", { state: from }),
          remedy: "Leave it out.",
        });
      else if (seen.has(key))
        checked.report({
          code: "doubled-move",
          severity: "warning",
          at: chain,
          message: say("The move `{from} -> {to}` of `{actor}` is listed twice.", {
            from,
            to,
            actor: block.actor?.$refText ?? "",
          }),
          remedy: "Leave one out.",
        });
      seen.add(key);
    }
}

function checkEmpty(checked: Checked): void {
  const empty = (at: AstNode, severity: "error" | "warning", message: Sentence, remedy: Sentence) =>
    checked.report({ code: "empty-block", severity, at, message, remedy });
  for (const node of checked.nodes<Ranking>("Ranking"))
    if (node.states.length === 0)
      empty(
        node,
        "error",
        "This ranking is empty.",
        "List the states, the most preferred first: `{ YNY > YNN ~ NNN }`.",
      );
  for (const node of checked.nodes<States>("States"))
    if (node.states.length === 0)
      empty(node, "error", "No state is named here.", 'Name them: `states { idle "Nothing is done" }`.');
  for (const node of checked.nodes<Preferences>("Preferences"))
    if (node.items.length === 0)
      empty(
        node,
        "warning",
        "Without statements all states are equally good for this actor.",
        "List its statements, the most important first.",
      );
  for (const node of checked.nodes<Unordered>("Unordered"))
    if (node.items.length < 2)
      empty(
        node,
        "warning",
        "`unordered` says that the order between statements is not known; here are fewer than two.",
        "Put the statements in, or leave out the braces.",
      );
}
