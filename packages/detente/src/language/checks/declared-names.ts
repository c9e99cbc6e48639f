import type { AstNode } from "langium";
import { type Sentence, say, type Value, word } from "../../sentences/sentence.ts";
import type { Actor, Declaration, Option, State } from "../generated/ast.ts";
import type { Checked } from "./findings.ts";

type Named = AstNode & { readonly name: string };

/** Names as they are declared: each once in its scope, none that results could not be keyed by. */
export function checkDeclaredNames(checked: Checked): void {
  for (const { layer, names } of checked.layers) {
    const of = <T extends Declaration["$type"]>(...types: T[]) =>
      layer.declarations.filter((each) => types.includes(each.$type as T)) as unknown as Named[];
    unique(checked, word("an actor"), of("Actor"));
    unique(checked, word("an outcome"), of("Outcome"));
    unique(checked, word("a source or statement"), of("Source", "Statement"));
    unique(checked, word("a scenario"), of("Scenario"));
    unique(checked, word("a claim"), of("Claim"));
    unique(
      checked,
      word("a state"),
      layer.declarations.flatMap((each) => (each.$type === "States" ? each.states : [])),
    );
    for (const outcome of of("Outcome")) {
      const other = names.options.has(outcome.name)
        ? "an option"
        : names.states.has(outcome.name)
          ? "a state"
          : undefined;
      if (other)
        checked.report({
          code: "doubled-name",
          at: outcome,
          property: "name",
          message: say("`{name}` is the name of an outcome and of {other}.", {
            name: outcome.name,
            other: word(other),
          }),
          remedy: "Give the outcome another name, so that expressions can tell the two apart.",
        });
    }
  }
  for (const actor of checked.nodes<Actor>("Actor"))
    unique(checked, say("an option of `{actor}`", { actor: actor.name }), actor.options);
  const kinds = ["Actor", "Option", "Outcome", "State", "Source", "Statement", "Scenario", "Claim"] as const;
  for (const kind of kinds) for (const node of checked.nodes<Option | State>(kind as "Option")) usable(checked, node);
}

function unique(checked: Checked, kind: Value, nodes: readonly Named[]): void {
  const seen = new Map<string, Named>();
  for (const node of nodes) {
    if (node.name === undefined) continue;
    const first = seen.get(node.name);
    if (!first) {
      seen.set(node.name, node);
      continue;
    }
    checked.report({
      code: "doubled-name",
      at: node,
      property: "name",
      message: say("There is already {kind} called `{name}`, on line {line}.", {
        kind,
        name: node.name,
        line: lineOf(checked, first),
      }),
      remedy: "Give one of the two another name.",
    });
  }
}

const lineOf = ({ places }: Checked, node: AstNode): number => places.line(node.$cstNode?.offset ?? 0);

function usable(checked: Checked, node: Named): void {
  const report = (code: string, message: Sentence, remedy: Sentence) =>
    checked.report({ code, at: node, property: "name", message, remedy });
  if (node.name === "__proto__")
    report("reserved-name", "`__proto__` cannot be a name: results are kept by name.", "Choose another name.");
  else if (node.name?.trim() === "") report("empty-name", "A name cannot be empty.", "Put a word here.");
  else if (node.$type === "Actor" && node.name?.includes("."))
    report(
      "dotted-name",
      say("The name of an actor cannot hold a dot, which stands between actor and option: `{name}`.", {
        name: node.name,
      }),
      say("Write a short name, then the full one: `{form}`.", {
        form: `actor ${node.name.replace(/\P{L}/gu, "").toLowerCase() || "usa"} ${JSON.stringify(node.name)}`,
      }),
    );
}
