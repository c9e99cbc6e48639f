import type { Command } from "commander";
import { type AskedConcept, analysisDocument, analysisText, parquetTable } from "detente";
import { print } from "../io/output.ts";
import { UserError } from "../io/user-error.ts";
import { writePiecesSafely } from "../io/write-file.ts";

import { answeredNotices, type OpenFlags, openAnswers } from "../open-preferences.ts";
import { type AnalysisFlags, withAllConcepts, withAnalysisFlags } from "../options.ts";
import { aroundOf, printAnswer, refuseFile, situation, withItsNotices } from "../situation.ts";

interface Flags extends AnalysisFlags<AskedConcept>, OpenFlags {
  readonly summary?: boolean;
  readonly out?: string;
}

export function registerAnalyze(program: Command): void {
  withAnalysisFlags(
    withAllConcepts(
      program
        .command("analyze")
        .description("which outcomes are stable, for whom, under which concept")
        .argument("<files...>", "model files (.detente, .gmcr, .json); - for standard input"),
    ),
  )
    .option("--json", "one JSON document a file, each on a line")
    .option("--summary", "counts instead of lists, for large models")
    .option("--all", "list every equilibrium in the table")
    .option("--uncertain", "what holds whatever the order of `unordered` statements, and which pairs are in dispute")
    .option(
      "--reading <scenario>",
      "with --uncertain: rankings of this scenario are possible too; may be repeated",
      (value: string, before: readonly string[]) => [...before, value],
      [] as readonly string[],
    )
    .option("--strength", "which verdicts are strong and which weak, by what is `much` preferred")
    .option("--out <file>", "every state with its ranks and verdicts as a Parquet table, whatever its size")
    .addHelpText(
      "after",
      "\nExample:\n  detente analyze cases/summit-2025.detente --concepts nash,seq --scenario hardline",
    )
    .action(async (files: string[], flags: Flags) => {
      if (flags.out !== undefined && files.length > 1) throw new UserError("--out takes the answer for one file.");
      if (flags.reading.length > 0 && !flags.uncertain) throw new UserError("--reading needs --uncertain beside it.");
      for (const [index, file] of files.entries()) {
        if (index > 0 && !flags.json) await print("\n");
        await analyzeFile(file, flags);
      }
    });
}

/** Analyses one file and prints the answer, or what is wrong with it. */
async function analyzeFile(file: string, flags: Flags): Promise<void> {
  const found = await situation(file, flags, flags.json ? [] : answeredNotices(flags));
  if (!found) return;
  const { analysis, conflict, diagnostics } = found;
  const open = await openAnswers(analysis, conflict, flags);
  if ("refused" in open) {
    await refuseFile(file, "", [open.refused], flags.json);
    return;
  }
  if (flags.out !== undefined)
    await writePiecesSafely(flags.out, parquetTable(withItsNotices(found)), { overwrite: true });
  // programs are told of hints too, as ever
  const whole = flags.json ? { ...aroundOf(found), notices: diagnostics } : aroundOf(found);
  await printAnswer(whole, flags.json, {
    text: () =>
      open.texts.length > 0
        ? open.texts.join("\n")
        : analysisText(analysis, { summary: flags.summary, all: flags.all }),
    document: () => ({ ...analysisDocument(file, analysis, [], { summary: flags.summary }), ...open.fields }),
  });
}
