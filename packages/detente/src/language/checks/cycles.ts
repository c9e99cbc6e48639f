import { say } from "../../sentences/sentence.ts";
import type { Outcome, Scenario } from "../generated/ast.ts";
import { isTerm, type Names, parentOf, resolveNode } from "../names.ts";
import { visitTree } from "../tree.ts";
import type { Checked } from "./findings.ts";

/** Scenarios and outcomes that are, in the end, defined through themselves. */
export function checkCycles(checked: Checked): void {
  const scenarios = checked.layers[0].names.scenarios;
  const parent = (scenario: Scenario): Scenario[] => [parentOf(scenario, scenarios) ?? []].flat();
  for (const cycle of cycles([...scenarios.values()], parent))
    checked.report({
      code: "scenario-cycle",
      at: cycle[0],
      property: "name",
      message: say("The scenario `{scenario}` builds on itself: {circle}.", {
        scenario: cycle[0].name,
        circle: circle(cycle),
      }),
      remedy: "Take out one `extends`.",
    });
  const reported = new Set<Outcome>();
  const outcomeTables = new Map(checked.layers.map(({ names }) => [names.outcomes, names]));
  for (const names of outcomeTables.values())
    for (const cycle of cycles([...names.outcomes.values()], (outcome) => mentioned(outcome, names))) {
      if (cycle.some((outcome) => reported.has(outcome))) continue;
      for (const outcome of cycle) reported.add(outcome);
      checked.report({
        code: "outcome-cycle",
        at: cycle[0],
        property: "name",
        message: say("The outcome `{outcome}` is defined through itself: {circle}.", {
          outcome: cycle[0].name,
          circle: circle(cycle),
        }),
        remedy: "Say with options when it holds.",
      });
    }
}

const circle = (cycle: readonly { readonly name: string }[]): string =>
  [...cycle, cycle[0]].map(({ name }) => `\`${name}\``).join(" → ");

function mentioned(outcome: Outcome, names: Names): Outcome[] {
  const found: Outcome[] = [];
  if (outcome.when)
    visitTree(outcome.when, (node) => {
      if (!isTerm(node)) return;
      const resolved = resolveNode(names, node);
      if (resolved.kind === "outcome") found.push(resolved.node);
    });
  return found;
}

/** Each cycle that a walk along `next` closes, once; without recursion. */
function cycles<T>(nodes: readonly T[], next: (node: T) => readonly T[]): T[][] {
  const found: T[][] = [];
  const state = new Map<T, "open" | "done">();
  for (const start of nodes) {
    if (state.has(start)) continue;
    const path: { node: T; rest: T[] }[] = [];
    const enter = (node: T) => {
      state.set(node, "open");
      path.push({ node, rest: [...next(node)] });
    };
    enter(start);
    while (path.length > 0) {
      const top = path[path.length - 1];
      const follower = top.rest.shift();
      if (follower === undefined) {
        state.set(top.node, "done");
        path.pop();
      } else if (!state.has(follower)) enter(follower);
      else if (state.get(follower) === "open") {
        const from = path.findIndex(({ node }) => node === follower);
        found.push(path.slice(from).map(({ node }) => node));
      }
    }
  }
  return found;
}
