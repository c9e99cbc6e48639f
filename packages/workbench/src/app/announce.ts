import { create } from "zustand";

/** A short remark at the edge of the page, read out too; it goes by itself. */
export const useRemark = create<{ readonly text: string; readonly number: number }>()(() => ({ text: "", number: 0 }));

const SHOWN = 6000;

export function say(text: string): void {
  const number = useRemark.getState().number + 1;
  useRemark.setState({ text, number });
  setTimeout(() => {
    if (useRemark.getState().number === number) useRemark.setState({ text: "" });
  }, SHOWN);
}
