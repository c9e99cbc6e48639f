/** The node that stands for "never". */
export const FALSE = 0;
/** The node that stands for "always". */
export const TRUE = 1;

/** Thrown inside the counting of states when a set of rules takes more steps than it is allowed. */
export class WorkExceeded extends Error {
  override readonly name = "WorkExceeded";
}

/** Node ids stay below this, so that two of them make one exact number as a key. */
const ID_RANGE = 2 ** 26;

/**
 * Reduced ordered binary decision diagrams (Bryant 1986) over options. Equal functions are the same node. Options are
 * decided from the highest position down, so that a walk that takes "not taken" first meets states in ascending order.
 */
export class DecisionDiagram {
  private readonly options: number[] = [-1, -1];
  private readonly lows: number[] = [FALSE, TRUE];
  private readonly highs: number[] = [FALSE, TRUE];
  private readonly unique: Map<number, number>[] = [];
  private readonly conjunctions = new Map<number, number>();
  private readonly negations = new Map<number, number>();
  private stepsLeft: number;

  /** `steps`: the work allowed in all; beyond it every operation throws `WorkExceeded`. */
  constructor(steps: number) {
    this.stepsLeft = steps;
  }

  /** The option that the node decides; -1 for the two constants. */
  optionOf(node: number): number {
    return this.options[node];
  }

  /** What is left of the node when its option is not taken. */
  low(node: number): number {
    return this.lows[node];
  }

  /** What is left of the node when its option is taken. */
  high(node: number): number {
    return this.highs[node];
  }

  spend(steps: number): void {
    this.stepsLeft -= steps;
    if (this.stepsLeft < 0) throw new WorkExceeded();
  }

  node(option: number, low: number, high: number): number {
    if (low === high) return low;
    this.unique[option] ??= new Map();
    const level = this.unique[option];
    const key = low * ID_RANGE + high;
    let id = level.get(key);
    if (id === undefined) {
      this.spend(1);
      id = this.options.length;
      this.options.push(option);
      this.lows.push(low);
      this.highs.push(high);
      level.set(key, id);
    }
    return id;
  }

  not(f: number): number {
    if (f <= TRUE) return 1 - f;
    let result = this.negations.get(f);
    if (result === undefined) {
      result = this.node(this.options[f], this.not(this.lows[f]), this.not(this.highs[f]));
      this.negations.set(f, result);
      this.negations.set(result, f);
    }
    return result;
  }

  and(f: number, g: number): number {
    if (f === FALSE || g === FALSE) return FALSE;
    if (f === TRUE || f === g) return g;
    if (g === TRUE) return f;
    const key = f < g ? f * ID_RANGE + g : g * ID_RANGE + f;
    let result = this.conjunctions.get(key);
    if (result === undefined) {
      this.spend(1);
      const top = Math.max(this.options[f], this.options[g]);
      result = this.node(
        top,
        this.and(this.cofactor(f, top, false), this.cofactor(g, top, false)),
        this.and(this.cofactor(f, top, true), this.cofactor(g, top, true)),
      );
      this.conjunctions.set(key, result);
    }
    return result;
  }

  or(f: number, g: number): number {
    return this.not(this.and(this.not(f), this.not(g)));
  }

  /** `whenTrue` where `f` holds, `whenFalse` elsewhere. */
  choose(f: number, whenTrue: number, whenFalse: number): number {
    return this.or(this.and(f, whenTrue), this.and(this.not(f), whenFalse));
  }

  /** What is left of `f` once `option`, at or above its own, is decided. */
  cofactor(f: number, option: number, taken: boolean): number {
    if (this.options[f] !== option) return f;
    return taken ? this.highs[f] : this.lows[f];
  }

  /**
   * The conjunction of many functions at once, option by option: no step is taken below a combination that one of them
   * already excludes, so that rules which prune together stay small together.
   */
  all(functions: readonly number[]): number {
    const known = new Map<string, number>();
    const conjoin = (rest: readonly number[]): number => {
      if (rest.includes(FALSE)) return FALSE;
      const open = [...new Set(rest)].filter((f) => f !== TRUE).sort((a, b) => a - b);
      if (open.length === 0) return TRUE;
      if (open.length === 1) return open[0];
      const key = open.join(",");
      let result = known.get(key);
      if (result === undefined) {
        this.spend(open.length);
        let top = -1;
        for (const f of open) top = Math.max(top, this.options[f]);
        result = this.node(
          top,
          conjoin(open.map((f) => this.cofactor(f, top, false))),
          conjoin(open.map((f) => this.cofactor(f, top, true))),
        );
        known.set(key, result);
      }
      return result;
    };
    return conjoin(functions);
  }
}
