import type { Command } from "commander";
import { coalitions, coalitionsDocument, coalitionsText, GroupError } from "detente";
import { UserError } from "../io/user-error.ts";
import { type AnalysisFlags, withAnalysisFlags, withConcepts } from "../options.ts";
import { progressLine } from "../progress.ts";
import { chooseActors } from "../select.ts";
import { aroundOf, printAnswer, situation } from "../situation.ts";

interface Flags extends AnalysisFlags {
  readonly coalition: readonly string[];
  readonly merged?: boolean;
  readonly all?: boolean;
}

export function registerCoalitions(program: Command): void {
  const command = program
    .command("coalitions")
    .description("what groups of actors can do together: joint improvements, and which equilibria they upset")
    .argument("<file>", "a model file (.detente, .gmcr, .json); - for standard input")
    .option(
      "--coalition <ids>",
      "look at this coalition only: actors, separated by commas; may be repeated",
      (value: string, before: readonly string[]) => [...before, value],
      [] as readonly string[],
    )
    .option("--merged", "also read each coalition as one player; drops what its members would do alone")
    .option("--all", "list everything; a shortest joint way for every equilibrium");
  withAnalysisFlags(withConcepts(command))
    .option("--json", "a JSON document")
    .addHelpText("after", "\nExample:\n  detente coalitions cases/summit-2025.detente --coalition usa,dprk")
    .action(async (file: string, flags: Flags) => {
      const found = await situation(file, flags);
      if (!found) return;
      const { analysis } = found;
      const groups = flags.coalition.map((text) => chooseActors(analysis.model, text));
      const progress = progressLine("coalitions");
      const answer = await coalitions(analysis, {
        ...(groups.length > 0 ? { coalitions: groups } : {}),
        merged: flags.merged,
        onProgress: progress.show,
      })
        .catch((error: unknown) => {
          throw error instanceof GroupError ? new UserError(error.message) : error;
        })
        .finally(progress.clear);
      const all = flags.all === true;
      await printAnswer(aroundOf(found), flags.json, {
        text: () => coalitionsText(analysis, answer, { all }),
        document: () => coalitionsDocument(file, analysis, answer, all ? { sequences: Number.POSITIVE_INFINITY } : {}),
      });
    });
}
