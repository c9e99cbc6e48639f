import { useRef } from "react";

/** The value, as the same object as long as it says the same: what is drawn from it need not be drawn again. */
export function useSteady<T>(value: T): T {
  const last = useRef(value);
  if (last.current !== value && JSON.stringify(last.current) !== JSON.stringify(value)) last.current = value;
  return last.current;
}
