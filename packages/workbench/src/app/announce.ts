import { create } from "zustand";

/** What can be done about a remark. */
export interface RemarkAction {
  readonly label: string;
  run(): void;
}

/** A short remark at the edge of the page, read out too; it goes by itself. */
export const useRemark = create<{
  readonly text: string;
  readonly action: RemarkAction | undefined;
  readonly number: number;
}>()(() => ({ text: "", action: undefined, number: 0 }));

const SHOWN = 6000;
/** Where something can be done, there is time to read it and to get there. */
const SHOWN_WITH_ACTION = 20_000;

export function say(text: string, action?: RemarkAction): void {
  const number = useRemark.getState().number + 1;
  useRemark.setState({ text, action, number });
  setTimeout(
    () => {
      if (useRemark.getState().number === number) endRemark();
    },
    action ? SHOWN_WITH_ACTION : SHOWN,
  );
}

export const endRemark = (): void => useRemark.setState({ text: "", action: undefined });
