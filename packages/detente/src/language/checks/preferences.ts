import type { PreferenceStatement, Preferences } from "../generated/ast.ts";
import type { Checked } from "./findings.ts";

/** Weights on all statements of an actor or on none, and `much` where it was meant. */
export function checkPreferences(checked: Checked): void {
  for (const node of checked.nodes<Preferences>("Preferences")) {
    const statements = node.items.flatMap((item) => (item.$type === "Unordered" ? item.items : [item]));
    const without = statements.filter((statement) => !statement.modifiers.some(({ $type }) => $type === "Weight"));
    if (without.length > 0 && without.length < statements.length)
      checked.report({
        code: "weights-mixed",
        at: without[0],
        message: "Some statements of this actor have a weight, and this one has none.",
        remedy: "Give every statement a weight, or none: then their order decides.",
      });
    for (let i = 1; i < statements.length; i++) checkMuch(checked, statements[i - 1], statements[i]);
  }
}

/** `much` at the beginning of a line, with a statement after it, belongs by its looks to that statement. */
function checkMuch(checked: Checked, statement: PreferenceStatement, next: PreferenceStatement): void {
  const much = statement.modifiers.find(({ $type }) => $type === "Much");
  if (!much?.$cstNode || !next.$cstNode || !statement.when.$cstNode) return;
  const { places } = checked;
  const line = places.line(much.$cstNode.offset);
  const before = statement.modifiers[statement.modifiers.indexOf(much) - 1]?.$cstNode ?? statement.when.$cstNode;
  if (places.line(before.end) < line && places.line(next.$cstNode.offset) === line)
    checked.report({
      code: "misplaced-much",
      severity: "warning",
      at: much,
      message: "This `much` belongs to the statement above it: it comes after its statement.",
      remedy: "Move it to the end of the statement that is greatly preferred.",
    });
}
