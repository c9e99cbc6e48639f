import type { Command } from "commander";
import { foresight, foresightDocument, foresightText, GroupError } from "detente";
import { UserError } from "../io/user-error.ts";
import { type AnalysisFlags, withAnalysisFlags } from "../options.ts";
import { progressLine } from "../progress.ts";
import { chooseStates } from "../select.ts";
import { aroundOf, printAnswer, situation } from "../situation.ts";

interface Flags extends AnalysisFlags {
  readonly state?: string;
  readonly all?: boolean;
}

export function registerForesight(program: Command): void {
  const command = program
    .command("foresight")
    .description("what can hold among actors who look far ahead, and the moves that rule a state out")
    .argument("<file>", "a model file (.detente, .gmcr, .json); - for standard input")
    .option("--state <state>", 'explain these states: a number, "now" or an expression; today\'s when left out')
    .option("--all", "list every state that can hold, and every horizon");
  withAnalysisFlags(command)
    .option("--json", "a JSON document")
    .addHelpText("after", "\nExample:\n  detente foresight cases/summit-2025.detente --state now")
    .action(async (file: string, flags: Flags) => {
      const found = await situation(file, { ...flags, concepts: ["nash"] });
      if (!found) return;
      const { analysis, conflict } = found;
      const asked = flags.state === undefined ? [] : chooseStates(analysis.space, conflict, flags.state);
      const progress = progressLine("states looked back from");
      const answer = await foresight(analysis, { onProgress: progress.show })
        .catch((error: unknown) => {
          throw error instanceof GroupError ? new UserError(error.message) : error;
        })
        .finally(progress.clear);
      await printAnswer(aroundOf(found), flags.json, {
        text: () => foresightText(analysis, answer, { asked, all: flags.all === true }),
        document: () => foresightDocument(file, analysis, answer, asked),
      });
    });
}
