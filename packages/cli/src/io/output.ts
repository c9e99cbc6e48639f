import { harmless } from "detente";
import { host, type Out } from "./host.ts";
import { troubleWith } from "./trouble.ts";
import { systemCode, UserError } from "./user-error.ts";

/** Thrown when whoever reads the output has stopped reading (`| head`): no reason to complain, nor to go on. */
export class OutputClosed extends Error {
  override readonly name = "OutputClosed";
}

/**
 * Writes text for people to standard output and waits until it is taken, however slow the reader. Control characters and
 * those that turn writing round are shown and not sent, also where the output goes to a file: it will be looked at.
 *
 * @throws OutputClosed when the reader has gone; UserError when the output cannot be written, as on a full disk
 */
export const print = (text: string): Promise<void> => write(host().stdout, harmless(text));

/** As `print`, for a model or a table that another program reads: it gets every character; a terminal does not. */
export const printData = (text: string): Promise<void> =>
  write(host().stdout, host().stdout.isTTY ? harmless(text) : text);

/** Writes to standard error. Where even that cannot be written nobody can be told: then nothing happens. */
export const printError = (text: string): Promise<void> => write(host().stderr, harmless(text)).catch(() => undefined);

/** A document for programs on a line of its own. What `print` would replace is written as JSON's `\u202e`: nothing is lost. */
export const jsonLine = (document: unknown): string =>
  `${JSON.stringify(document).replaceAll(/[\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, escaped)}\n`;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

function write(stream: Out, text: string): Promise<void> {
  if (text === "") return Promise.resolve();
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(outputFailure(error)) : resolve()));
  });
}

/** What a failed write to standard output means to the user. */
export function outputFailure(error: Error): Error {
  const code = systemCode(error);
  // the second write to a stream that has failed
  if (code === "EPIPE" || code === "ERR_STREAM_DESTROYED") return new OutputClosed();
  return new UserError(`The output could not be written: ${troubleWith(code)}`, { cause: error });
}
