import { writeSync } from "node:fs";
import { type Command, CommanderError } from "commander";
import { OutputClosed, outputFailure } from "./output.ts";
import { UserError } from "./user-error.ts";

/** What the command's exit code means. An interrupted command ends by its signal, which shells show as 130. */
export const exitCodes = {
  /** All is as stated. */
  ok: 0,
  /** A claim is not as stated. */
  claim: 1,
  /** A file or the command line is wrong, or the answer could not be written. */
  wrong: 2,
} as const;

/**
 * Runs the command line. Commands set `process.exitCode` themselves and may throw `UserError`; wrong usage exits 2, and an
 * unexpected error prints one line, with its trace only when the environment has DETENTE_TRACE=1.
 *
 * Ctrl-C is left to the system, which ends the process at once even in the middle of a computation; a handler here would
 * wait for its end. Files are safe: they are renamed into place when they are whole.
 */
export async function run(program: Command, argv: readonly string[] = process.argv): Promise<void> {
  // writes that nobody waits for, such as the help text, fail here
  process.stdout.on("error", (error) => endWith(outputFailure(error)));
  process.stderr.on("error", () => undefined);
  process.on("uncaughtException", endWith);
  throwInsteadOfExit(program);
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    endWith(error);
  }
}

/** Ends the process after a failure, with one message at most. */
function endWith(error: unknown): void {
  if (error instanceof OutputClosed) process.exit();
  if (error instanceof CommanderError) {
    // the help may still be on its way out, and may fail to get there
    process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.wrong;
    return;
  }
  say(error instanceof UserError ? `detente: ${error.message}` : unexpected(error));
  if (process.env.DETENTE_TRACE === "1" && error instanceof Error) say(error.stack ?? "");
  process.exit(exitCodes.wrong);
}

function unexpected(error: unknown): string {
  const reason = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").trim();
  return `Détente ran into an error of its own: ${reason} (DETENTE_TRACE=1 shows where; please report it).`;
}

/** Written at once: the process ends right after. */
function say(line: string): void {
  try {
    writeSync(2, `${line}\n`);
  } catch {
    // nobody can be told
  }
}

/** Subcommands too: each would otherwise exit on its own, with code 1. */
function throwInsteadOfExit(command: Command): void {
  command.exitOverride();
  for (const subcommand of command.commands) throwInsteadOfExit(subcommand);
}
