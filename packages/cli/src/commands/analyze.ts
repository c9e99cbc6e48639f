import type { Command } from "commander";
import { type AskedConcept, analysisDocument, analysisText, parquetTable } from "detente";
import { print } from "../io/output.ts";
import { UserError } from "../io/user-error.ts";
import { writePiecesSafely } from "../io/write-file.ts";
import { type AnalysisFlags, withAllConcepts, withAnalysisFlags } from "../options.ts";
import { situation } from "../situation.ts";

interface Flags extends AnalysisFlags<AskedConcept> {
  readonly summary?: boolean;
  readonly all?: boolean;
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
    .option("--out <file>", "every state with its ranks and verdicts as a Parquet table, whatever its size")
    .addHelpText(
      "after",
      "\nExample:\n  detente analyze cases/summit-2025.detente --concepts nash,seq --scenario hardline",
    )
    .action(async (files: string[], flags: Flags) => {
      if (flags.out !== undefined && files.length > 1) throw new UserError("--out takes the answer for one file.");
      for (const [index, file] of files.entries()) {
        if (index > 0 && !flags.json) await print("\n");
        await analyzeFile(file, flags);
      }
    });
}

/** Analyses one file and prints the answer, or what is wrong with it. */
async function analyzeFile(file: string, flags: Flags): Promise<void> {
  const found = await situation(file, flags);
  if (!found) {
    process.exitCode = 2;
    return;
  }
  const { analysis, diagnostics } = found;
  if (flags.out !== undefined) await writePiecesSafely(flags.out, parquetTable(analysis));
  await print(
    flags.json
      ? `${JSON.stringify(analysisDocument(file, analysis, diagnostics, { summary: flags.summary }))}\n`
      : analysisText(analysis, { summary: flags.summary, all: flags.all }),
  );
}
