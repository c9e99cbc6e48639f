import type { AstNode } from "langium";
import { say } from "../../sentences/sentence.ts";
import type { Actor, Moves, Option, Outcome, Preferences, Ranking } from "../generated/ast.ts";
import { isTerm, namesAt, resolveNode } from "../names.ts";
import { visitTree } from "../tree.ts";
import type { Checked } from "./findings.ts";

/** Actors that want nothing and options that nobody cares about. */
export function checkUsefulness(checked: Checked): void {
  const rankings = checked.nodes<Ranking>("Ranking");
  const preferences = checked.nodes<Preferences>("Preferences");
  const cared = new Set([...rankings, ...preferences].map((node) => node.actor?.$refText));
  for (const actor of checked.layers[0].names.actors.values()) {
    if (cared.has(actor.id)) continue;
    const isDeclared = actor.node.$type === "Actor";
    checked.report({
      code: "actor-without-preferences",
      severity: "warning",
      at: isDeclared ? actor.node : ((actor.node as Moves).actor as never),
      property: "name",
      message: say("Nothing says what `{actor}` prefers: all states are equally good for it.", { actor: actor.id }),
      remedy: say("Add `preferences {actor} { … }` or `ranking {actor} { … }`.", { actor: actor.id }),
    });
  }
  // a ranking tells states apart by every option
  if (rankings.length > 0 || preferences.length === 0) return;
  const used = new Set<AstNode>();
  for (const node of preferences) collectOptions(node, used);
  for (const actor of checked.nodes<Actor>("Actor"))
    for (const option of actor.options)
      if (!used.has(option) && !isUsedAs(checked, actor, option, used))
        checked.report({
          code: "option-unused",
          severity: "hint",
          at: option,
          property: "name",
          message: say("No preference mentions `{option}`: nobody minds whether it is taken.", {
            option: `${actor.name}.${option.name}`,
          }),
          remedy: "Say who cares about it, or leave it out.",
        });
}

/** A scenario's actor replaces one of the file: an option is the same when its name is. */
const isUsedAs = (checked: Checked, actor: Actor, option: Option, used: ReadonlySet<AstNode>): boolean =>
  checked
    .nodes<Actor>("Actor")
    .some(
      (other) => other.name === actor.name && other.options.some((each) => each.name === option.name && used.has(each)),
    );

/** The options that an expression mentions, directly or through outcomes. */
function collectOptions(root: AstNode, used: Set<AstNode>): void {
  const names = namesAt(root);
  const outcomes = new Set<Outcome>();
  const pending: AstNode[] = [root];
  for (let next = pending.pop(); next; next = pending.pop())
    visitTree(next, (node) => {
      if (!isTerm(node)) return;
      const resolved = resolveNode(names, node);
      if (resolved.kind === "option") used.add(resolved.node);
      if (resolved.kind !== "outcome" || outcomes.has(resolved.node)) return;
      outcomes.add(resolved.node);
      pending.push(resolved.node);
    });
}
