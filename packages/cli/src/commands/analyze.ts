import type { Command } from "commander";
import { type AskedConcept, analysisDocument, analysisText } from "detente";
import { print } from "../io/output.ts";
import { type AnalysisFlags, withAllConcepts, withAnalysisFlags } from "../options.ts";
import { situation } from "../situation.ts";

interface Flags extends AnalysisFlags<AskedConcept> {
  readonly summary?: boolean;
  readonly all?: boolean;
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
    .addHelpText(
      "after",
      "\nExample:\n  detente analyze cases/summit-2025.detente --concepts nash,seq --scenario hardline",
    )
    .action(async (files: string[], flags: Flags) => {
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
  await print(
    flags.json
      ? `${JSON.stringify(analysisDocument(file, analysis, diagnostics, { summary: flags.summary }))}\n`
      : analysisText(analysis, { summary: flags.summary, all: flags.all }),
  );
}
