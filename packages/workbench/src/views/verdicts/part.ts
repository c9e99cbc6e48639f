import { create } from "zustand";
import { useDocument } from "../../document/document.ts";

export const verdictParts = ["table", "ahead", "together", "perceived"] as const;
export type VerdictPart = (typeof verdictParts)[number];

/** The part of the verdicts that the reader looks at, and of which document. */
const usePart = create<{ readonly part: VerdictPart; readonly opened: number }>()(() => ({ part: "table", opened: 0 }));

/** The part that is looked at: kept while other views are, until another document is opened. */
export function useVerdictPart(): VerdictPart {
  const opened = useDocument((document) => document.opened);
  return usePart((shown) => (shown.opened === opened ? shown.part : "table"));
}

export const showVerdictPart = (part: VerdictPart): void =>
  usePart.setState({ part, opened: useDocument.getState().opened });
