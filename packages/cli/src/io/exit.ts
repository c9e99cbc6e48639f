import { writeSync } from "node:fs";
import { type Command, CommanderError } from "commander";
import { harmless } from "detente";
import { type Host, host, processHost, runWith } from "./host.ts";
import { OutputClosed, outputFailure, printError } from "./output.ts";
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
 * Runs the command line as this process. Wrong usage exits 2, and an unexpected error prints one line, with its trace only when
 * the environment has DETENTE_TRACE=1.
 *
 * Ctrl-C is left to the system, which ends the process at once even in the middle of a computation; a handler here would
 * wait for its end. Files are safe: they are renamed into place when they are whole.
 */
export async function run(program: Command, argv: readonly string[] = process.argv.slice(2)): Promise<void> {
  // writes that nobody waits for, such as the help text, fail here
  process.stdout.on("error", (error) => endWith(outputFailure(error)));
  process.stderr.on("error", () => undefined);
  process.on("uncaughtException", endWith);
  const given = processHost();
  try {
    await parse(program, argv, given);
    process.exitCode = given.exitCode;
  } catch (error) {
    endWith(error);
  }
}

/**
 * Runs the command line on the given host, of which there may be several in one process: nothing of the process is touched.
 * What fails is said on the host's standard error, as `run` says it.
 *
 * @returns the exit code
 */
export async function runOn(given: Host, program: Command, argv: readonly string[]): Promise<number> {
  try {
    await parse(program, argv, given);
    return given.exitCode;
  } catch (error) {
    const { code, said } = ending(error);
    if (said !== "") await runWith(given, () => printError(`${said}\n`));
    return code;
  }
}

/** Commands leave their exit code with the host, and may throw `UserError`. */
async function parse(program: Command, argv: readonly string[], given: Host): Promise<void> {
  throwInsteadOfExit(program);
  try {
    await runWith(given, async () => {
      await program.parseAsync([...argv], { from: "user" });
    });
  } finally {
    for (const end of given.atEnd) end();
  }
}

/** What commander says of its own accord, such as its help, goes where the run's other words go. For the program before its commands are declared, which take it over. */
export const speakToHost = (program: Command): Command =>
  program.configureOutput({
    writeOut: (text) => host().stdout.write(text),
    writeErr: (text) => host().stderr.write(text),
  });

/** What a failure comes to: the exit code, and the one message, if any. */
function ending(error: unknown): { readonly code: number; readonly said: string } {
  if (error instanceof OutputClosed) return { code: host().exitCode, said: "" };
  if (error instanceof CommanderError) return { code: error.exitCode === 0 ? exitCodes.ok : exitCodes.wrong, said: "" };
  const trace = process.env.DETENTE_TRACE === "1" && error instanceof Error ? `\n${error.stack ?? ""}` : "";
  const message = error instanceof UserError ? `detente: ${error.message}` : unexpected(error);
  return { code: exitCodes.wrong, said: harmless(message + trace) };
}

/** Ends the process after a failure, with one message at most. */
function endWith(error: unknown): void {
  const { code, said } = ending(error);
  if (error instanceof CommanderError) {
    // the help may still be on its way out, and may fail to get there
    process.exitCode = code;
    return;
  }
  if (error instanceof OutputClosed) process.exit(processHost().exitCode);
  say(said);
  process.exit(code);
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
