import type { AstNode } from "langium";
import type { Claim, Scenario } from "../language/generated/ast.ts";

/** The scenario that a node belongs to, or that the claim around it speaks of; undefined in the model as declared. */
export function scenarioAround(from: AstNode): string | undefined {
  for (let node: AstNode | undefined = from; node; node = node.$container) {
    if (node.$type === "Scenario") return (node as Scenario).name;
    if (node.$type === "Claim")
      for (const part of (node as Claim).parts)
        if (part.$type === "Given" && part.scenario) return part.scenario.$refText;
  }
  return undefined;
}
