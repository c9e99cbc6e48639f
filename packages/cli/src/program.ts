import { Command } from "commander";
import { version } from "detente";
import { registerAnalyze } from "./commands/analyze.ts";
import { registerAsk } from "./commands/ask.ts";
import { registerCheck } from "./commands/check.ts";
import { registerCoalitions } from "./commands/coalitions.ts";
import { registerCompare } from "./commands/compare.ts";
import { registerConvert } from "./commands/convert.ts";
import { registerEvidence } from "./commands/evidence.ts";
import { registerExplain } from "./commands/explain.ts";
import { registerFmt } from "./commands/fmt.ts";
import { registerForesight } from "./commands/foresight.ts";
import { registerIngest } from "./commands/ingest.ts";
import { registerInverse } from "./commands/inverse.ts";
import { registerLeads } from "./commands/leads.ts";
import { registerLsp } from "./commands/lsp.ts";
import { registerNew } from "./commands/new.ts";
import { registerOpen } from "./commands/open.ts";
import { registerPaths } from "./commands/paths.ts";
import { registerPerceptions } from "./commands/perceptions.ts";
import { registerReport } from "./commands/report.ts";
import { registerSweep } from "./commands/sweep.ts";
import { speakToHost } from "./io/exit.ts";
import { canRedact, startRedacting } from "./redaction.ts";

/** The whole command line, made anew for each run: commander keeps what it parsed. */
export function createProgram(): Command {
  const program = speakToHost(new Command("detente"))
    .description("From what people said to what can hold: stable outcomes of a dispute, for whom and why.")
    .version(version)
    .configureHelp({ showGlobalOptions: true })
    .option("--redact", "leave quotes, sources and speakers out of whatever is printed or written")
    .showHelpAfterError("(`detente help` lists the commands; `detente COMMAND --help` shows one with an example)")
    .addHelpText(
      "after",
      `
Exit codes: 0 all as stated; 1 a claim is not; 2 a file or the command line is wrong.

Start with
  detente analyze cases/summit-2025.detente
  detente check cases/summit-2025.detente`,
    );

  registerNew(program);
  registerCheck(program);
  registerAnalyze(program);
  registerExplain(program);
  registerPaths(program);
  registerCoalitions(program);
  registerForesight(program);
  registerPerceptions(program);
  registerLeads(program);
  registerIngest(program);
  registerEvidence(program);
  registerSweep(program);
  registerCompare(program);
  registerInverse(program);
  registerAsk(program);
  registerReport(program);
  registerOpen(program);
  registerFmt(program);
  registerLsp(program);
  registerConvert(program);

  for (const command of program.commands) command.configureHelp({ showGlobalOptions: canRedact(command.name()) });

  program.hook("preAction", (_, command) => {
    if (program.opts<{ redact?: boolean }>().redact) startRedacting(command.name());
  });
  return program;
}
