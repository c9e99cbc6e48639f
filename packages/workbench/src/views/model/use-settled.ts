import { useEffect, useState } from "react";
import { useDocument } from "../../document/document.ts";

/** How long the text must have been at rest, in milliseconds. */
const QUIET = 120;

/** False while somebody is typing: forms then wait, so that typing does not. */
export function useSettled(): boolean {
  const version = useDocument((document) => document.version);
  const [settled, setSettled] = useState(version);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(version), QUIET);
    return () => clearTimeout(timer);
  }, [version]);
  return settled === version;
}
