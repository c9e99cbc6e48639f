import { create } from "zustand";

export const verdictParts = ["table", "ahead", "together", "perceived"] as const;
export type VerdictPart = (typeof verdictParts)[number];

/** The part of the verdicts that the reader looks at; kept while other views are looked at. */
export const useVerdictPart = create<{ readonly part: VerdictPart }>()(() => ({ part: "table" }));
export const showVerdictPart = (part: VerdictPart): void => useVerdictPart.setState({ part });
