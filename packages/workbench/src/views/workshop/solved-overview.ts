import type { Overview } from "../../questions/overview.ts";

/** The overview of a situation that could be analysed. */
export type SolvedOverview = Overview & { readonly solved: NonNullable<Overview["solved"]> };
