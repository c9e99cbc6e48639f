/** The part of the solver's interface that is used. Its types are those of another module format. */
interface Highs {
  solve(
    program: string,
    options: Readonly<Record<string, number | boolean | string>>,
  ): {
    readonly Status: string;
    readonly ObjectiveValue: number;
    readonly Columns: Readonly<Record<string, { readonly Primal?: number }>>;
  };
}

/** What the integer program gave: the value of each variable that is not 0, and what is proven of the least objective. */
export interface Solution {
  readonly status: "optimal" | "infeasible" | "stopped";
  /** Empty unless optimal. */
  readonly ones: ReadonlySet<string>;
  readonly objective: number;
}

/** Solves integer programs, here or in a thread of its own. */
export interface Solver {
  /**
   * Solves a minimisation in CPLEX LP format; all variables are binary. Gives up after so many seconds. Rejects with the
   * signal's reason when it is aborted, which a solver in the caller's own thread notices only when it has solved.
   */
  solve(program: string, seconds: number, signal?: AbortSignal): Promise<Solution>;
}

/** Solves at once, keeping the thread until it has. */
type Solve = (program: string, seconds: number) => Solution;

let loading: Promise<Solve> | undefined;

/** The solver in the caller's own thread, which it keeps busy until it has solved or its time is up. */
export const ownThreadSolver: Solver = {
  async solve(program, seconds, signal) {
    const solve = await loadSolver();
    if (signal?.aborted) throw signal.reason;
    return solve(program, seconds);
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
    return (program, seconds) => {
      const { Status, ObjectiveValue, Columns } = solver.solve(program, {
        output_flag: false,
        // the programs are small and many: what pays for itself on large ones costs several times the search here
        presolve: "off",
        mip_heuristic_effort: 0,
        mip_detect_symmetry: false,
        mip_rel_gap: 0,
        mip_abs_gap: 0.5,
        time_limit: seconds,
      });
      if (Status === "Infeasible") return { status: "infeasible", ones: new Set(), objective: 0 };
      if (Status !== "Optimal") return { status: "stopped", ones: new Set(), objective: 0 };
      const ones = Object.entries(Columns).flatMap(([name, { Primal }]) => ((Primal ?? 0) > 0.5 ? [name] : []));
      return { status: "optimal", ones: new Set(ones), objective: Math.round(ObjectiveValue) };
    };
  });
  return loading;
}
