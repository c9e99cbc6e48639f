import { useRef } from "react";
import type { Overview } from "../questions/overview.ts";
import { useOverview } from "./use-overview.ts";

export type SolvedOverview = Overview & Required<Pick<Overview, "solved">>;

/**
 * The overview as of the last text that could be analysed: what a view stays with while a sentence of the model is half
 * typed. Undefined until there is one.
 */
export function useSolved(): SolvedOverview | undefined {
  const { answer } = useOverview();
  const last = useRef<SolvedOverview>(undefined);
  if (answer && isSolved(answer)) last.current = answer;
  return last.current;
}

const isSolved = (overview: Overview): overview is SolvedOverview => overview.solved !== undefined;
