import { create } from "zustand";
import { useDocument } from "../../document/document.ts";

interface Shown {
  /** The part that is looked at, and of which document. */
  readonly part: string;
  readonly opened: number;
  /** Id of the scenario in which a change was tried last. */
  readonly tried?: string;
}
const first = "change";
const useShown = create<Shown>()(() => ({ part: first, opened: 0 }));

/** What is looked at, kept until another document is opened. */
export function useWhatIf(): Pick<Shown, "part" | "tried"> {
  const opened = useDocument((document) => document.opened);
  const shown = useShown();
  return shown.opened === opened ? shown : { part: first };
}

export const showWhatIfPart = (part: string): void =>
  useShown.setState({ part, opened: useDocument.getState().opened });

/** Remembers where a change was tried. */
export const rememberTried = (tried: string): void =>
  useShown.setState({ part: first, opened: useDocument.getState().opened, tried });
