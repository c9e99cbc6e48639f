import { createInterface } from "node:readline/promises";
import { host } from "./host.ts";

/** Asks people at a terminal for lines. */
export interface Prompt {
  /** The line that was typed, without spaces around it; undefined when there is no more (Ctrl-D). */
  ask(question: string): Promise<string | undefined>;
  close(): void;
}

/** A prompt on this terminal. Ctrl-C ends the process by its signal, as everywhere else. */
export function promptHere(): Prompt {
  const lines = createInterface({ input: host().stdin, output: host().stdout });
  // an answer that never comes is not refused, only waited for
  const closed = new Promise<undefined>((resolve) => lines.once("close", () => resolve(undefined)));
  // a terminal that is read line by line hands Ctrl-C over instead of acting on it
  lines.on("SIGINT", () => {
    lines.close();
    host().stdout.write("\n");
    process.kill(process.pid, "SIGINT");
  });
  return {
    async ask(question) {
      try {
        const line = await Promise.race([lines.question(question), closed]);
        if (line !== undefined) return line.trim();
      } catch {
        // closed before it was asked
      }
      host().stdout.write("\n");
      return undefined;
    },
    close: () => lines.close(),
  };
}

/** A text after a lead, broken between words so that no line is wider than the terminal; later lines are set in as far. */
export function wrapped(text: string, lead = ""): string {
  const columns = host().stdout.columns || 80;
  const lines: string[] = [];
  let line = lead;
  for (const word of text.split(" ")) {
    const begins = line.trim() === "" || line === lead;
    if (!begins && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = " ".repeat(lead.length) + word;
    } else line += begins ? word : ` ${word}`;
  }
  return [...lines, line].join("\n");
}
