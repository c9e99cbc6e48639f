import { type RefObject, useEffect, useRef } from "react";

/** Whoever asked for one more wants to fill it in: puts the focus into the first field of the last `item`. */
export function useFocusAdded(list: RefObject<HTMLElement | null>, item: string, count: number): void {
  const before = useRef(count);
  useEffect(() => {
    if (count > before.current)
      [...(list.current?.querySelectorAll(item) ?? [])].at(-1)?.querySelector<HTMLElement>("input, select")?.focus();
    before.current = count;
  }, [list, item, count]);
}
