import { Command } from "commander";
import { version } from "detente";
import { registerAnalyze } from "./commands/analyze.ts";
import { registerCheck } from "./commands/check.ts";
import { registerCoalitions } from "./commands/coalitions.ts";
import { registerConvert } from "./commands/convert.ts";
import { registerExplain } from "./commands/explain.ts";
import { registerFmt } from "./commands/fmt.ts";
import { registerPaths } from "./commands/paths.ts";
import { run } from "./io/exit.ts";

const program = new Command("detente")
  .description("From what people said to what can hold: stable outcomes of a dispute, for whom and why.")
  .version(version)
  .showHelpAfterError("(`detente help` lists the commands; `detente COMMAND --help` shows one with an example)")
  .addHelpText(
    "after",
    `
Exit codes: 0 all as stated; 1 a claim is not; 2 a file or the command line is wrong.

Start with
  detente analyze cases/summit-2025.detente
  detente check cases/summit-2025.detente`,
  );

registerCheck(program);
registerAnalyze(program);
registerExplain(program);
registerPaths(program);
registerCoalitions(program);
registerFmt(program);
registerConvert(program);

await run(program);
