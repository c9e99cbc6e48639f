import type { Command } from "commander";
import {
  check,
  checkDocument,
  claimsText,
  formatDiagnostics,
  hasErrors,
  type Language,
  namesInLine,
  phrasesOf,
  resolveScenario,
} from "detente";
import { host } from "../io/host.ts";
import { jsonLine, print, printError } from "../io/output.ts";
import { load } from "../load.ts";
import { type AnalysisFlags, analyzeOptions, languageOption, withAnalysisFlags } from "../options.ts";
import { refuseFile } from "../situation.ts";

interface Flags extends AnalysisFlags {
  readonly language: Language;
}

export function registerCheck(program: Command): void {
  const command = program
    .command("check")
    .description("validate a file with all its scenarios, and test its claims")
    .argument("<files...>", "model files (.detente, .gmcr, .json); - for standard input");
  withAnalysisFlags(command, { scenario: false })
    .option("--json", "one JSON document a file, each on a line")
    .addOption(languageOption("the language of findings and verdicts for people: English, Chinese or Korean"))
    .addHelpText("after", "\nExample:\n  detente check cases/summit-2025.detente")
    .action(async (files: string[], flags: Flags) => {
      let worst = 0;
      for (const [index, file] of files.entries()) {
        if (index > 0 && !flags.json) await print("\n");
        worst = Math.max(worst, await checkFile(file, flags));
      }
      host().exitCode = worst;
    });
}

/** Checks one file and prints what there is to say; 0 all as stated, 1 a claim is not, 2 the file is wrong. */
async function checkFile(file: string, flags: Flags): Promise<0 | 1 | 2> {
  const { text, conflict, diagnostics } = await load(file, flags.sources);
  // the feasible states are looked at even where the text has errors, as far as it could be read
  if (!conflict || hasErrors(diagnostics)) {
    await refuseFile(file, text, diagnostics, flags.json, flags.language);
    return 2;
  }
  const checked = await check(conflict, analyzeOptions(flags));
  const found = [...diagnostics, ...checked.diagnostics];
  if (hasErrors(found)) {
    await refuseFile(file, text, found, flags.json, flags.language);
    return 2;
  }
  if (flags.json) {
    const document = checkDocument(file, resolveScenario(conflict), checked.stateCount, found, checked.claims);
    await print(jsonLine(document));
  } else {
    if (found.length > 0) await printError(formatDiagnostics(file, text, found, flags.language));
    const shown = namesInLine()({ title: conflict.title, claims: checked.claims });
    await print(`# ${shown.title}\n\n${claimsText(shown.claims, phrasesOf(flags.language))}`);
  }
  return checked.claims.every(({ asStated }) => asStated) ? 0 : 1;
}
