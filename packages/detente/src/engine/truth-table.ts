import type { ConflictModel } from "../model/conflict-model.ts";
import type { Expression } from "../model/expression.ts";
import { evaluate, type Names } from "./truth.ts";

/** Truth that is kept for the next question takes at most this many bytes. */
const KEPT_BYTES = 2 ** 26;

/** The truth of expressions over the combinations (or named states) of one model; what was asked before is remembered. */
export class TruthTable {
  private readonly names: Names;
  private readonly expressions = new WeakMap<Expression, Uint8Array>();
  private readonly outcomes = new Map<string, Uint8Array>();
  private readonly definitions: ReadonlyMap<string, Expression>;
  private readonly open = new Set<string>();
  private room: number;

  constructor(model: ConflictModel, leaves: Pick<Names, "count" | "option" | "state">) {
    this.definitions = new Map(model.outcomes.map((outcome) => [outcome.id, outcome.when]));
    this.names = { ...leaves, outcome: (id) => this.outcome(id).slice() };
    this.room = Math.floor(KEPT_BYTES / Math.max(1, leaves.count));
  }

  /** Shared between callers: not to be written to. */
  truth(expression: Expression): Uint8Array {
    if (expression.op === "outcome") return this.outcome(expression.outcome);
    let truth = this.expressions.get(expression);
    if (truth === undefined) {
      truth = evaluate(expression, this.names);
      if (this.room-- > 0) this.expressions.set(expression, truth);
    }
    return truth;
  }

  private outcome(id: string): Uint8Array {
    let truth = this.outcomes.get(id);
    if (truth === undefined) {
      const when = this.definitions.get(id);
      if (when === undefined) throw new RangeError(`There is no outcome "${id}".`);
      if (this.open.has(id)) throw new RangeError(`The outcome "${id}" is defined by itself.`);
      this.open.add(id);
      truth = this.truth(when);
      this.open.delete(id);
      this.outcomes.set(id, truth);
    }
    return truth;
  }
}
