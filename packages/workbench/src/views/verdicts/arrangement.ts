import { create } from "zustand";
import { useDocument } from "../../document/document.ts";
import type { StateFilter, StateOrder } from "../../questions/states/arrange.ts";

/** How the reader wants the table; kept while other views are looked at. */
export interface TableArrangement {
  readonly filter: StateFilter;
  readonly order: StateOrder;
  /** Goes up by one whenever an order is asked for: until then rows keep their places. */
  readonly asked: number;
  readonly grouped: boolean;
  /** Patterns of the rows whose groups are open. */
  readonly opened: readonly string[];
}

const usual: StateOrder = { by: "holding" };
const everything = { filter: {}, grouped: true, opened: [] } as const;

export const useArrangement = create<TableArrangement>()(() => ({
  ...everything,
  order: usual,
  asked: 0,
}));

// another document is looked at from the beginning
useDocument.subscribe((now, before) => {
  if (now.opened === before.opened) return;
  useArrangement.setState(({ asked }) => ({ ...everything, order: usual, asked: asked + 1 }));
});

export const filterBy = (change: Partial<Record<keyof StateFilter, string | undefined>>): void =>
  useArrangement.setState(({ filter }) => ({ filter: withoutAbsent({ ...filter, ...change }) }));

export const showEverything = (): void => useArrangement.setState(everything);

export const orderBy = (order: StateOrder): void =>
  useArrangement.setState(({ asked }) => ({ order, asked: asked + 1 }));

/** Puts the rows in the order that they would have now. */
export const orderAgain = (): void => orderBy(useArrangement.getState().order);

export const groupAlike = (grouped: boolean): void => useArrangement.setState({ grouped });

/** Opens the group of a row, or closes it. */
export const toggleGroup = (pattern: string): void =>
  useArrangement.setState(({ opened }) => ({
    opened: opened.includes(pattern) ? opened.filter((each) => each !== pattern) : [...opened, pattern],
  }));

const withoutAbsent = (filter: Partial<Record<keyof StateFilter, string | undefined>>): StateFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
