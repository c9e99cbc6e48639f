import {
  type Analysis,
  describeEdits,
  type EditDescription,
  type Expression,
  groundsText,
  type Phrases,
  type StatementChange,
  type StatementChanges,
} from "detente";
import { expressionWords } from "./expression-words.ts";

/** A change as a scenario: as it is declared, and its id. */
export interface Tried {
  readonly declaration: string;
  readonly scenario: string;
}

/** Changes that differ in one condition, or one change. */
export interface ChangeGroup {
  /** What is changed, in words; where there are several ways without the condition. */
  readonly text: string;
  readonly cost: number;
  /** What it goes against, and on what that rests. */
  readonly against: readonly string[];
  readonly ways: readonly ChangeWay[];
}

export interface ChangeWay extends Tried {
  /** The condition in words, and others that come to the same; empty where there is none to choose. */
  readonly conditions: readonly string[];
  /** The condition leaves nothing of the wish. */
  readonly isDropped: boolean;
}

/** In larger models conditions are not compared by what they come to. */
const comparedUpTo = 65_536;

type Step = EditDescription["steps"][number];
type Conditional = Step & { readonly edit: Extract<Step["edit"], { readonly kind: "condition" }> };

/** Changes in words, those together that put one wish under one condition or another. */
export function groupChanges(
  analysis: Analysis,
  found: StatementChanges,
  phrases: Phrases,
  tried: (change: StatementChange, text: string) => Tried,
): ChangeGroup[] {
  const { model, space } = analysis;
  const say = (expression: Expression): string => expressionWords(expression, model, phrases.language);
  const described = describeEdits(analysis, found).map((each, index) => ({ ...each, change: found.changes[index]! }));
  const groups = Map.groupBy(described, ({ steps, cost }, index) => {
    const only = conditionOf(steps);
    return only ? `${cost} ${only.actor} ${only.edit.from}` : index;
  });
  return [...groups.values()].map((group): ChangeGroup => {
    const { steps, cost, change } = group[0]!;
    const against = steps.flatMap((step) =>
      step.against.map((statement) =>
        phrases.change.editAgainst(say(statement.when), groundsText(analysis, statement, phrases)),
      ),
    );
    if (group.length === 1) {
      const text = steps.map((step) => stepText(analysis, step, phrases, say)).join(phrases.general.semicolon);
      return { text, cost, against, ways: [{ conditions: [], isDropped: false, ...tried(change, text) }] };
    }
    const first = conditionOf(steps)!;
    const same = Map.groupBy(group, (each) => {
      const { edit } = conditionOf(each.steps)!;
      const when: Expression = { op: "if", of: [edit.statement.when, edit.when] };
      return space.count > comparedUpTo ? JSON.stringify(when) : space.truth(when).join("");
    });
    return {
      text: conditionText(analysis, first, phrases, say(first.edit.statement.when), "…"),
      cost,
      against,
      ways: [...same]
        .map(([truth, alike]) => {
          const conditions = alike.map((each) => say(conditionOf(each.steps)!.edit.when));
          const wish = say(first.edit.statement.when);
          const text = conditionText(analysis, first, phrases, wish, conditions[0]!);
          return { conditions, isDropped: /^(0*|1*)$/.test(truth), ...tried(alike[0]!.change, text) };
        })
        // a condition that keeps something of the wish comes before those that leave nothing of it
        .sort((a, b) => Number(a.isDropped) - Number(b.isDropped)),
    };
  });
}

/** The one step of a change that puts a wish under a condition. */
function conditionOf([step, ...others]: EditDescription["steps"]): Conditional | undefined {
  return step?.edit.kind === "condition" && others.length === 0 ? (step as Conditional) : undefined;
}

const conditionText = (
  { model }: Analysis,
  { actor, edit }: Conditional,
  { change }: Phrases,
  wish: string,
  condition: string,
): string => change.wantOnlyIf(model.actors[actor]!.name, wish, edit.from + 1, condition);

function stepText(
  { model }: Analysis,
  { actor, edit, neighbour }: Step,
  { change }: Phrases,
  say: (expression: Expression) => string,
): string {
  const name = model.actors[actor]!.name;
  const wish = say(edit.statement.when);
  const from = edit.from + 1;
  switch (edit.kind) {
    case "move":
      return change.put(name, wish, from, edit.to < edit.from, say(neighbour!.when), edit.to + 1);
    case "drop":
      return change.drop(name, wish, from);
    case "condition":
      return change.wantOnlyIf(name, wish, from, say(edit.when));
  }
}
