import { host, type Out } from "./host.ts";
import { forTerminal } from "./terminal.ts";
import { troubleWith } from "./trouble.ts";
import { systemCode, UserError } from "./user-error.ts";

/** Thrown when whoever reads the output has stopped reading (`| head`): no reason to complain, nor to go on. */
export class OutputClosed extends Error {
  override readonly name = "OutputClosed";
}

/**
 * Writes to standard output and waits until it is taken, however slow the reader.
 *
 * @throws OutputClosed when the reader has gone; UserError when the output cannot be written, as on a full disk
 */
export const print = (text: string): Promise<void> => write(host().stdout, text);

/** Writes to standard error. Where even that cannot be written nobody can be told: then nothing happens. */
export const printError = (text: string): Promise<void> => write(host().stderr, text).catch(() => undefined);

function write(stream: Out, text: string): Promise<void> {
  if (text === "") return Promise.resolve();
  return new Promise((resolve, reject) => {
    // a file or another program gets every character as it is
    stream.write(stream.isTTY ? forTerminal(text) : text, (error) =>
      error ? reject(outputFailure(error)) : resolve(),
    );
  });
}

/** What a failed write to standard output means to the user. */
export function outputFailure(error: Error): Error {
  const code = systemCode(error);
  // the second write to a stream that has failed
  if (code === "EPIPE" || code === "ERR_STREAM_DESTROYED") return new OutputClosed();
  return new UserError(`The output could not be written: ${troubleWith(code)}`, { cause: error });
}
