import { runOn } from "./io/exit.ts";
import { createHost, type Host } from "./io/host.ts";
import { createProgram } from "./program.ts";

/**
 * One run of the command line within a process that has other things to do, such as a test.
 *
 * @returns the exit code
 */
export const command = (argv: readonly string[], streams: Pick<Host, "stdin" | "stdout" | "stderr">): Promise<number> =>
  runOn(createHost(streams), createProgram(), argv);
