import type { ConceptId, Rules } from "detente";
import { create } from "zustand";
import { useDocument } from "../document/document.ts";

/** What is looked at: a scenario of the document, the concepts and rules by which it is judged, and what is selected. */
export interface LookedAt {
  /** Id of a scenario; undefined: the model as it stands. */
  readonly scenario: string | undefined;
  readonly concepts: readonly ConceptId[];
  readonly rules: Partial<Rules>;
  readonly selected: Selection;
}

/** What the reader points at; the same thing is marked in every view. */
export interface Selection {
  /** A state's pattern, which stays the same while preferences change; in graph form its id. */
  readonly pattern?: string;
  /** Id of an actor. */
  readonly actor?: string;
  readonly concept?: ConceptId;
}

const atFirst: LookedAt = {
  scenario: undefined,
  concepts: ["nash", "gmr", "smr", "seq", "sseq"],
  rules: {},
  selected: {},
};
export const useLookedAt = create<LookedAt>()(() => atFirst);

// what was chosen for one document shall not judge the next one unseen
useDocument.subscribe((now, before) => {
  if (now.opened !== before.opened) useLookedAt.setState(atFirst);
});

/** The rules where the reader has chosen no others. */
export const usualRules: Rules = { "sanction-sequences": "legal", "ties-sanction": "yes" };

export const lookAt = (change: Partial<LookedAt>): void => useLookedAt.setState(change);
export const select = (selected: Selection): void => useLookedAt.setState({ selected });

/** Whether a verdict is selected, so that there is something to prove. */
export const useIsAsked = (): boolean =>
  useLookedAt(({ selected }) => selected.pattern !== undefined && selected.concept !== undefined);
