import { host } from "./io/host.ts";

/** One line on standard error that says how far long work has come; nothing where nobody watches a terminal. */
export function progressLine(what: string) {
  const terminal = host().stderr.isTTY === true;
  // quick work is not worth a word
  const from = performance.now() + 500;
  let shown = 0;
  return {
    show({ done, total }: { readonly done: number; readonly total: number }): void {
      const now = performance.now();
      if (!terminal || now < from || now - shown < 100) return;
      shown = now;
      host().stderr.write(`\r\u001b[K${what}: ${done.toLocaleString("en")} of ${total.toLocaleString("en")}`);
    },
    clear(): void {
      if (shown > 0) host().stderr.write("\r\u001b[K");
    },
  };
}
