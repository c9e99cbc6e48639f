import { existsSync } from "node:fs";
import { type Command, Option } from "commander";
import {
  type Conflict,
  canonicalJson,
  type Diagnostic,
  formatDiagnostics,
  hasErrors,
  JoinError,
  joinEvidence,
  printConflict,
  withoutEvidence,
  writeGmcr,
} from "detente";
import { print, printError } from "../io/output.ts";
import { UserError } from "../io/user-error.ts";
import { writeFileSafely } from "../io/write-file.ts";
import { load } from "../load.ts";
import { isRedacting } from "../redaction.ts";
import { refuseFile } from "../situation.ts";

const formats = ["detente", "gmcr", "json"] as const;
type Format = (typeof formats)[number];

interface Flags {
  readonly to?: Format;
  readonly scenario?: string;
  readonly force?: boolean;
  readonly evidence?: string;
}

export function registerConvert(program: Command): void {
  program
    .command("convert")
    .description("translate a model between .detente, .gmcr (GMCR+) and canonical JSON")
    .argument("<in>", "a model file; - for standard input")
    .argument("<out>", "the file to write, its ending says the format; - for standard output, with --to")
    .addOption(new Option("--to <format>", "the format to write").choices([...formats]))
    .option("--scenario <id>", "to .gmcr: the scenario to write, since a .gmcr holds one")
    .option("--force", "replace a file that is already there")
    .option("--evidence <file>", "put back the evidence of the same model, from the file that still has it")
    .addHelpText(
      "after",
      `
Example:
  detente convert conflict.gmcr conflict.detente
  detente convert conflict.detente shared.detente --redact            # without its evidence
  detente convert shared.detente whole.detente --evidence conflict.detente`,
    )
    .action(async (from: string, to: string, flags: Flags) => {
      if (flags.evidence !== undefined && isRedacting())
        throw new UserError("--evidence puts evidence in and --redact leaves it out: choose one.");
      const format = flags.to ?? formats.find((candidate) => to.endsWith(`.${candidate}`));
      if (!format)
        throw new UserError(`The ending of "${to}" says no format: use .${formats.join(", .")}, or --to FORMAT.`);
      if (to !== "-" && existsSync(to) && !flags.force)
        throw new UserError(`"${to}" is already there; --force replaces it.`);
      const { text, conflict, diagnostics } = await load(from);
      if (!conflict || hasErrors(diagnostics)) {
        await refuseFile(from, text, diagnostics, false);
        process.exitCode = 2;
        return;
      }
      const meant = isRedacting() ? withoutEvidence(conflict) : await withEvidence(conflict, flags.evidence);
      if (!meant) {
        process.exitCode = 2;
        return;
      }
      const written = write(meant, format, flags.scenario);
      if (written.notices.length > 0) await printError(formatDiagnostics(from, text, written.notices));
      if (written.text === undefined || hasErrors(written.notices)) {
        process.exitCode = 2;
        return;
      }
      if (to === "-") await print(written.text);
      else await writeFileSafely(to, written.text);
    });
}

/** The model with the evidence of another file; undefined, and said why, where that file is wrong. */
async function withEvidence(conflict: Conflict, file: string | undefined): Promise<Conflict | undefined> {
  if (file === undefined) return conflict;
  const { text, conflict: evidence, diagnostics } = await load(file);
  if (!evidence || hasErrors(diagnostics)) {
    await refuseFile(file, text, diagnostics, false);
    return undefined;
  }
  try {
    return joinEvidence(conflict, evidence);
  } catch (error) {
    if (!(error instanceof JoinError)) throw error;
    throw new UserError(`The evidence of "${file}" was not joined. ${error.message}`, { cause: error });
  }
}

/** The model in the format, and what the format cannot hold. */
function write(
  conflict: Conflict,
  format: Format,
  scenario: string | undefined,
): { text?: string; notices: readonly Diagnostic[] } {
  if (format === "gmcr") return writeGmcr(conflict, scenario);
  if (format === "json") return { text: canonicalJson(conflict), notices: [] };
  const lost = Object.keys(conflict.foreign ?? {});
  return {
    text: printConflict(conflict),
    notices: lost.map((name) => ({
      code: "not-in-detente",
      severity: "warning",
      message: `What the .${name} file holds beyond the model cannot be written in .detente and is left out; .json keeps it.`,
    })),
  };
}
