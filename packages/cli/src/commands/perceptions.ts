import type { Command } from "commander";
import {
  type Diagnostic,
  PerceptionError,
  perceptions,
  perceptionsDocument,
  perceptionsText,
  UnsupportedConcept,
  viewsOf,
} from "detente";
import { UserError } from "../io/user-error.ts";
import { type AnalysisFlags, withAnalysisFlags, withConcepts } from "../options.ts";
import { analyzeReading } from "../readings.ts";
import { aroundOf, printAnswer, situation, uncheckedQuotes } from "../situation.ts";

interface Flags extends AnalysisFlags {
  readonly view: readonly string[];
}

export function registerPerceptions(program: Command): void {
  const command = program
    .command("perceptions")
    .description("what each actor sees, what holds all the same, and who is mistaken about what")
    .argument("<file>", "a model file (.detente, .gmcr, .json); - for standard input")
    .option(
      "--view <scenario>",
      "count only this scenario `as seen by` an actor; may be repeated; all of them when left out",
      (value: string, before: readonly string[]) => [...before, value],
      [] as readonly string[],
    );
  withAnalysisFlags(withConcepts(command))
    .option("--json", "a JSON document")
    .addHelpText("after", "\nExample:\n  detente perceptions cases/summit-2025.detente")
    .action(async (file: string, flags: Flags) => {
      const found = await situation(file, flags);
      if (!found) return;
      const { conflict } = found;
      const { ground, views } = viewsOf(conflict, flags.scenario);
      const also: Diagnostic[] = [];
      const analysis =
        ground === flags.scenario ? found.analysis : await analyzeReading(file, conflict, ground, flags, also);
      const known = conflict.scenarios.filter(({ seenBy }) => seenBy !== undefined).map(({ id }) => id);
      for (const id of flags.view)
        if (!known.includes(id))
          throw new UserError(
            `No scenario "${id}" is written \`as seen by\` an actor. ${known.length > 0 ? `There are ${known.join(", ")}.` : "There is none."}`,
          );
      if (known.length === 0 && analysis.model.unseen.length === 0)
        throw new UserError(
          "The file says nothing of how actors see the conflict. Write a scenario such as `scenario eyes as seen by ACTOR { … }`.",
        );
      const chosen = flags.view.length > 0 ? [...new Set(flags.view)] : views;
      const seen = [];
      for (const id of chosen) seen.push(await analyzeReading(file, conflict, id, flags, also));
      const answer = await perceptions(analysis, seen).catch((error: unknown) => {
        throw error instanceof PerceptionError || error instanceof UnsupportedConcept
          ? new UserError(error.message)
          : error;
      });
      await printAnswer(
        aroundOf({ analysis, notices: found.notices }, [...also, ...uncheckedQuotes(found)]),
        flags.json,
        {
          text: () => perceptionsText(answer),
          document: () => perceptionsDocument(file, answer),
        },
      );
    });
}
