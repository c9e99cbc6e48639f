/** The part of the solver's interface that is used. Its types are those of another module format. */
interface Highs {
  withModel<Result>(
    source: { readonly format: "lp"; readonly data: string },
    operation: (model: HighsModel) => Result,
  ): Result;
  readonly constants: {
    readonly callbackType: { readonly mipInterrupt: number };
    readonly modelStatus: { readonly optimal: number; readonly infeasible: number };
  };
}

interface HighsModel {
  readonly options: { set(options: Readonly<Record<string, number | boolean | string>>): void };
  readonly info: { get(name: string): number | bigint };
  run(handlers: Readonly<Record<number, (event: HighsEvent) => void>>): { readonly modelStatus: number };
  getDimensions(): { readonly numCols: number; readonly numRows: number };
  getColName(column: number): string;
  getSolution(): { readonly colValue: Float64Array };
  getObjectiveValue(): number;
}

interface HighsEvent {
  readonly data: { readonly mip_total_lp_iterations?: bigint; readonly mip_node_count?: bigint };
  interrupt(): void;
}

/** What the integer program gave: the value of each variable that is not 0, and what is proven of the least objective. */
export interface Solution {
  readonly status: "optimal" | "infeasible" | "stopped";
  /** Empty unless optimal. */
  readonly ones: ReadonlySet<string>;
  readonly objective: number;
  /** Steps that it took (`Effort`). */
  readonly steps: number;
}

/** Solves integer programs, here or in a thread of its own. */
export interface Solver {
  /**
   * Solves a minimisation in CPLEX LP format; all variables are binary. Gives up after so many steps, the same on every
   * machine. Rejects with the signal's reason when it is aborted, which a solver in the caller's own thread notices only
   * when it has solved.
   */
  solve(program: string, steps: number, signal?: AbortSignal): Promise<Solution>;
}

/** Solves at once, keeping the thread until it has. */
type Solve = (program: string, steps: number) => Solution;

let loading: Promise<Solve> | undefined;

/** The solver in the caller's own thread, which it keeps busy until it has solved or made its steps. */
export const ownThreadSolver: Solver = {
  async solve(program, steps, signal) {
    const solve = await loadSolver();
    if (signal?.aborted) throw signal.reason;
    return solve(program, steps);
  },
};

/**
 * The solver: HiGHS, compiled to WebAssembly, loaded when first asked for. It finds its binary beside its own module, in Node
 * and where a bundler keeps the two together.
 */
export function loadSolver(): Promise<Solve> {
  loading ??= import("highs").then(async (module) => {
    const load = module.default as unknown as () => Promise<Highs>;
    const solver = await load();
    return (program, steps) => solver.withModel({ format: "lp", data: program }, (model) => run(solver, model, steps));
  });
  return loading;
}

const options = {
  output_flag: false,
  // the programs are small and many: what pays for itself on large ones costs several times the search here
  presolve: "off",
  mip_heuristic_effort: 0,
  mip_detect_symmetry: false,
  mip_rel_gap: 0,
  mip_abs_gap: 0.5,
};

/** What reading the program costs, in steps for each row and column; and each node of the search beside its iterations. */
const readingCost = 12;
const nodeCost = 50;

function run({ constants }: Highs, model: HighsModel, mostSteps: number): Solution {
  model.options.set(options);
  const { numCols, numRows } = model.getDimensions();
  /** An iteration of the simplex method goes through the rows and columns; so do the cuts that are looked for after it. */
  const iterationCost = 15 + (numRows + numCols) / 3;
  const stepsFor = (iterations: number | bigint, nodes: number | bigint): number =>
    Math.ceil(
      readingCost * (numRows + numCols) + Number(iterations) * iterationCost + Math.max(0, Number(nodes)) * nodeCost,
    );
  const { modelStatus } = model.run({
    [constants.callbackType.mipInterrupt]: (event) => {
      const { mip_total_lp_iterations: iterations = 0n, mip_node_count: nodes = 0n } = event.data;
      if (stepsFor(iterations, nodes) > mostSteps) event.interrupt();
    },
  });
  const steps = stepsFor(model.info.get("simplex_iteration_count"), model.info.get("mip_node_count"));
  if (modelStatus !== constants.modelStatus.optimal) {
    const status = modelStatus === constants.modelStatus.infeasible ? "infeasible" : "stopped";
    return { status, ones: new Set(), objective: 0, steps };
  }
  const ones = new Set<string>();
  model.getSolution().colValue.forEach((value, column) => {
    if (value > 0.5) ones.add(model.getColName(column));
  });
  return { status: "optimal", ones, objective: Math.round(model.getObjectiveValue()), steps };
}
