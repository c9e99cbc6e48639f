import { say } from "../../sentences/sentence.ts";
import type { ConsistentSetExpectation, Expect, JudgedExpectation, SetExpectation } from "../generated/ast.ts";
import type { Checked } from "./findings.ts";

/** Expectations about actors acting on their own or together: whoever is meant is said in one way. */
export function checkExpectations(checked: Checked): void {
  for (const node of expectations(checked)) {
    if (node.$type === "ConsistentSetExpectation") continue;
    checkMembers(checked, node);
    if (node.$type === "SetExpectation") checkOneOrTogether(checked, node);
    else checkJointMoves(checked, node);
  }
}

/** Every expectation of the file, of whichever form. */
export function expectations(checked: Checked): Expect[] {
  return [
    ...checked.nodes<SetExpectation>("SetExpectation"),
    ...checked.nodes<JudgedExpectation>("JudgedExpectation"),
    ...checked.nodes<ConsistentSetExpectation>("ConsistentSetExpectation"),
  ];
}

/** A coalition has two members or more, each named once. */
function checkMembers(checked: Checked, node: SetExpectation | JudgedExpectation): void {
  const seen = new Set<string>();
  for (const actor of node.actors) {
    if (seen.has(actor.$refText))
      checked.report({
        code: "doubled-actor",
        at: actor,
        message: say("`{actor}` is named twice here.", { actor: actor.$refText }),
        remedy: "Name each actor once.",
      });
    seen.add(actor.$refText);
  }
  if (!node.together || seen.size !== 1) return;
  checked.report({
    code: "lone-coalition",
    at: node.actors[0],
    message: say("`{actor}` alone is no coalition: nobody acts together with it.", { actor: node.actors[0].$refText }),
    remedy: "Name the others after a comma, `usa, dprk together`, or leave out `together`.",
  });
}

/** A list of stable states is one actor's or one coalition's. */
function checkOneOrTogether(checked: Checked, node: SetExpectation): void {
  if (node.actors.length < 2 || node.together) return;
  const names = node.actors.map((actor) => actor.$refText).join(", ");
  checked.report({
    code: "several-actors",
    at: node.actors[1],
    message: "Stable states are listed for one actor, or for several who act together.",
    remedy: say("Write `stable for {names} together`, or a line for each actor.", { names }),
  });
}

/** Only improvements differ when they are made together. */
function checkJointMoves(checked: Checked, node: JudgedExpectation): void {
  if (node.by !== "moves" || !(node.together || node.coalition)) return;
  checked.report({
    code: "joint-moves",
    at: node,
    message: "Moves lead as far whether they are made together or not.",
    remedy: node.coalition
      ? "Leave out `of any coalition`, or write `by improvements of any coalition`."
      : "Leave out `together`, or write `by improvements of … together` for what is better for each of them.",
  });
}
