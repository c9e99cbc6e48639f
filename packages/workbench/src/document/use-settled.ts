import { useEffect, useState } from "react";
import { useDocument } from "./document.ts";

/**
 * False while somebody is typing: what can wait then waits, so that typing does not.
 * @param quiet how long the text must have been at rest, in milliseconds
 */
export function useSettled(quiet = 120): boolean {
  const [settled, setSettled] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = useDocument.subscribe((now, before) => {
      if (now.version === before.version) return;
      clearTimeout(timer);
      timer = setTimeout(() => setSettled(true), quiet);
      setSettled(false);
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [quiet]);
  return settled;
}
