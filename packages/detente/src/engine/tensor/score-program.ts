import type { ConflictModel } from "../../model/conflict-model.ts";
import type { Expression } from "../../model/expression.ts";

/** Steps of a program: see kernels/score.ts. */
export interface ScoreProgram {
  readonly options: number;
  /** Triples (operation, first register, second register). */
  readonly steps: Uint32Array;
  /** For each group of up to 32 statements, 32 registers: that of the highest bit first, unused bits at the top. */
  readonly outputs: Uint32Array;
  readonly groups: number;
}

const AND = 0;
const OR = 1;
const XOR = 2;
const AND_NOT = 3;
const NEVER = 0;
const ALWAYS = 1;
const INPUTS = 2;

/** Statements as steps over columns of bits. `groups`: for each group up to 32 expressions, the most important first. */
export function compileStatements(model: ConflictModel, groups: readonly (readonly Expression[])[]): ScoreProgram {
  const steps: number[] = [];
  const position = new Map(model.options.map((option, index) => [option.key, index]));
  const definitions = new Map(model.outcomes.map((outcome) => [outcome.id, outcome.when]));
  const outcomes = new Map<string, number>();
  const done = new Map<string, number>();

  const step = (operation: number, first: number, second: number): number => {
    const key = `${operation} ${first} ${second}`;
    let register = done.get(key);
    if (register === undefined) {
      register = INPUTS + model.options.length + steps.length / 3;
      steps.push(operation, first, second);
      done.set(key, register);
    }
    return register;
  };
  const not = (of: number): number => (of === NEVER ? ALWAYS : of === ALWAYS ? NEVER : step(AND_NOT, ALWAYS, of));
  const choose = (which: number, yes: number, no: number): number =>
    step(OR, step(AND, which, yes), step(AND_NOT, no, which));

  const column = (expression: Expression): number => {
    switch (expression.op) {
      case "option": {
        const option = position.get(expression.option);
        if (option === undefined) throw new RangeError(`There is no option "${expression.option}".`);
        return INPUTS + option;
      }
      case "outcome": {
        let known = outcomes.get(expression.outcome);
        if (known === undefined) {
          const when = definitions.get(expression.outcome);
          if (when === undefined) throw new RangeError(`There is no outcome "${expression.outcome}".`);
          known = column(when);
          outcomes.set(expression.outcome, known);
        }
        return known;
      }
      case "state":
        throw new RangeError(`"${expression.state}" names a state, but this conflict is written in options.`);
      case "constant":
        return expression.value ? ALWAYS : NEVER;
      case "not":
        return not(column(expression.of));
      case "and":
        return expression.of.reduce((all, member) => step(AND, all, column(member)), ALWAYS);
      case "or":
        return expression.of.reduce((any, member) => step(OR, any, column(member)), NEVER);
      case "if":
        return step(OR, column(expression.of[0]), not(column(expression.of[1])));
      case "implies":
        return step(OR, not(column(expression.of[0])), column(expression.of[1]));
      case "iff":
        return not(step(XOR, column(expression.of[0]), column(expression.of[1])));
      case "count": {
        const most = Math.min(expression.max, expression.of.length);
        // left[c]: whether the members to come make it right when c of those before hold
        let left: number[] = Array.from({ length: expression.of.length + 1 }, (_, c) =>
          c >= expression.min && c <= most ? ALWAYS : NEVER,
        );
        for (const member of expression.of) {
          const holds = column(member);
          left = left.slice(1).map((more, c) => choose(holds, more, left[c]));
        }
        return left[0];
      }
    }
  };

  const outputs = new Uint32Array(32 * groups.length);
  for (const [group, expressions] of groups.entries()) {
    for (const [index, expression] of expressions.entries())
      outputs[32 * group + 32 - expressions.length + index] = column(expression);
  }
  return { options: model.options.length, steps: Uint32Array.from(steps), outputs, groups: groups.length };
}
