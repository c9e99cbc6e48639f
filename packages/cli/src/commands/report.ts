import { existsSync } from "node:fs";
import { type Command, Option } from "commander";
import { check, type Language, reportContents, reportHtml, reportMarkdown } from "detente";
import { print } from "../io/output.ts";
import { UserError } from "../io/user-error.ts";
import { writeFileSafely } from "../io/write-file.ts";
import { type AnalysisFlags, analyzeOptions, languageOption, withAnalysisFlags, withConcepts } from "../options.ts";
import { refuseFile, situation, uncheckedQuotes } from "../situation.ts";

const formats = ["html", "md"] as const;
type Format = (typeof formats)[number];

interface Flags extends AnalysisFlags {
  readonly out: string;
  readonly to?: Format;
  readonly language: Language;
  readonly force?: boolean;
}

export function registerReport(program: Command): void {
  const command = program
    .command("report")
    .description(
      "one document to read, print and check: what holds and why, how to get there, what would have to change, on what it rests",
    )
    .argument("<file>", "a model file (.detente, .gmcr, .json); - for standard input")
    .requiredOption("-o, --out <file>", "the file to write, .html or .md; - for standard output, with --to")
    .addOption(new Option("--to <format>", "the format to write").choices([...formats]))
    .addOption(languageOption("the language that it is written in: English, Chinese or Korean"))
    .option("--force", "replace a file that is already there");
  withAnalysisFlags(withConcepts(command))
    .addHelpText(
      "after",
      `
Examples:
  detente report cases/summit-2025.detente -o summit.html
  detente report cases/summit-2025.detente --scenario hardline -o hardline.md --redact
  detente report cases/summit-2025.detente -o summit-ko.html --language ko`,
    )
    .action(async (file: string, flags: Flags) => {
      const { out } = flags;
      const format = flags.to ?? formats.find((candidate) => out.toLowerCase().endsWith(`.${candidate}`));
      if (!format)
        throw new UserError(`The ending of "${out}" says no format: use .${formats.join(" or .")}, or --to FORMAT.`);
      if (out !== "-" && existsSync(out) && !flags.force)
        throw new UserError(`"${out}" is already there; --force replaces it.`);
      const found = await situation(file, flags);
      if (!found) return;
      const { analysis, conflict, sourceTexts: texts } = found;
      // claims ask about concepts of their own
      const { claims, untested } = await check(conflict, analyzeOptions({ ...flags, concepts: undefined }));
      const wrong = untested.flatMap(({ findings }) => findings);
      // the report says which claims it could not test, and why
      if (wrong.length > 0) await refuseFile(file, found.text, [...new Set(wrong)], false, flags.language);
      const contents = await reportContents(file, analysis, {
        claims,
        untested,
        texts,
        notices: [...found.notices, ...uncheckedQuotes(found)],
        language: flags.language,
      });
      const text = format === "html" ? reportHtml(contents) : reportMarkdown(contents);
      if (out === "-") await print(text);
      else writeFileSafely(out, text, { overwrite: flags.force === true });
    });
}
