import { useRef } from "react";
import type { Overview } from "../questions/overview.ts";
import { useOverview } from "./use-overview.ts";

export type SolvedOverview = Overview & Required<Pick<Overview, "solved">>;

/**
 * The overview as of the last text that could be analysed: what a view stays with while a sentence of the model is half
 * typed. Undefined until there is one. It stays the same object while all that it says of the situation stays the same, so
 * that what is drawn from it need not be drawn again; counts and hash may be earlier ones.
 */
export function useSolved(): SolvedOverview | undefined {
  const answer = useOverview();
  const last = useRef<SolvedOverview>(undefined);
  if (answer && isSolved(answer) && !(last.current && saysTheSame(last.current, answer))) last.current = answer;
  return last.current;
}

const isSolved = (overview: Overview): overview is SolvedOverview => overview.solved !== undefined;

const saysTheSame = (a: SolvedOverview, b: SolvedOverview): boolean => a === b || essence(a) === essence(b);

const essence = ({ counts: _, solved: { hash: __, ...solved }, ...overview }: SolvedOverview): string =>
  JSON.stringify([overview, solved]);
