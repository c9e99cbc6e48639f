import type { Command } from "commander";
import {
  around,
  check,
  checkDocument,
  claimsText,
  type Diagnostic,
  defaultRules,
  formatDiagnostics,
  hasErrors,
  type Language,
  namesInLine,
  noticeLine,
  phrasesOf,
  resolveScenario,
  rulesNotices,
} from "detente";
import { host } from "../io/host.ts";
import { jsonLine, print } from "../io/output.ts";
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
  const found = [...diagnostics, ...checked.diagnostics, ...rulesNotices({ ...defaultRules, ...flags.rule })];
  if (hasErrors(found)) {
    await refuseFile(file, text, found, flags.json, flags.language);
    return 2;
  }
  if (flags.json) {
    const document = checkDocument(file, resolveScenario(conflict), checked.stateCount, found, checked.claims);
    await print(jsonLine(document));
  } else {
    const shown = namesInLine()({ title: conflict.title, claims: checked.claims });
    const phrases = phrasesOf(flags.language);
    // what was not looked at belongs to the answer; what could be better in the file stands before it
    const isUnchecked = ({ code }: Diagnostic): boolean => code === "source-not-here";
    const unchecked = found.filter(isUnchecked).map((each) => `${noticeLine(each, phrases)}\n`);
    const others = found.filter((each) => !isUnchecked(each));
    const parts = [
      formatDiagnostics(file, text, others, flags.language),
      `# ${shown.title}\n\n${claimsText(shown.claims, phrases)}`,
      unchecked.join(""),
    ].filter((part) => part !== "");
    await print(around(parts.join("\n"), { model: resolveScenario(conflict), notices: [] }, phrases));
  }
  return checked.claims.every(({ asStated }) => asStated) ? 0 : 1;
}
