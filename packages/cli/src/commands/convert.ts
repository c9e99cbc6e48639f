import { existsSync } from "node:fs";
import { type Command, Option } from "commander";
import {
  type Analysis,
  type AskedConcept,
  byteOrderMark,
  type Conflict,
  canonicalJson,
  type Diagnostic,
  type Exported,
  type ExportOptions,
  formatDiagnostics,
  hasErrors,
  JoinError,
  joinEvidence,
  printConflict,
  withoutEvidence,
  writeCsv,
  writeDot,
  writeGmcr,
  writeGraphml,
  writeLatex,
  writeNfg,
} from "detente";
import { host } from "../io/host.ts";
import { printData, printError } from "../io/output.ts";
import { UserError } from "../io/user-error.ts";
import { writeFileSafely, writePiecesSafely } from "../io/write-file.ts";

import { load } from "../load.ts";
import { type AnalysisFlags, withAllConcepts, withAnalysisFlags } from "../options.ts";
import { isRedacting } from "../redaction.ts";
import { refuseFile, situation, withItsNotices } from "../situation.ts";

/** The formats that hold a model. */
const modelFormats = ["detente", "gmcr", "json"] as const;
type ModelFormat = (typeof modelFormats)[number];

/** The formats of other programs, for one situation and its answers. */
const exporters = {
  csv: writeCsv,
  tex: writeLatex,
  dot: writeDot,
  graphml: writeGraphml,
  nfg: writeNfg,
} satisfies Record<string, (analysis: Analysis<AskedConcept>, options: ExportOptions) => Exported>;

const formats = [...modelFormats, ...(Object.keys(exporters) as (keyof typeof exporters)[])] as const;
type Format = (typeof formats)[number];

interface Flags extends AnalysisFlags<AskedConcept> {
  readonly to?: Format;
  readonly force?: boolean;
  readonly all?: boolean;
  readonly evidence?: string;
}

export function registerConvert(program: Command): void {
  withAnalysisFlags(
    withAllConcepts(
      program
        .command("convert")
        .description(
          "translate a model between .detente, .gmcr (GMCR+) and canonical JSON, or from a .csv table of options and rankings; write its states and verdicts as .csv, .tex, .dot, .graphml or .nfg",
        )
        .argument("<in>", "a model file; - for standard input")
        .argument("<out>", "the file to write, its ending says the format; - for standard output, with --to"),
    ),
    { scenario: false },
  )
    .addOption(new Option("--to <format>", "the format to write").choices([...formats]))
    .option(
      "--scenario <id>",
      "the scenario to write, where the format holds one situation: all but .detente and .json",
    )
    .option("--all", "to .tex, .dot and .graphml: write more than 2,000 states or 5,000 moves, too")
    .option("--force", "replace a file that is already there")
    .option("--evidence <file>", "put back the evidence of the same model, from the file that still has it")
    .addHelpText(
      "after",
      `
Concepts, rules and what else concerns computing apply where verdicts are written: .csv, .tex, .dot, .graphml, .nfg.

Example:
  detente convert conflict.gmcr conflict.detente
  detente convert table.csv conflict.detente                          # a table as papers and spreadsheets have it
  detente convert conflict.detente states.csv --concepts nash,seq     # a row a state, for a spreadsheet
  detente convert conflict.detente paper.tex --scenario hardline      # the tables that a paper reports
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
      if (!isModelFormat(format)) {
        if (flags.evidence !== undefined)
          throw new UserError(`A .${format} file has no place for evidence: leave out --evidence.`);
        await exportSituation(from, to, format, flags);
        return;
      }
      const { text, conflict, diagnostics } = await load(from, undefined, format === "detente");
      if (!conflict || hasErrors(diagnostics)) {
        await refuseFile(from, text, diagnostics, false);
        return;
      }
      // how it was read, where it could be meant otherwise
      const told = diagnostics.filter(({ severity }) => severity === "warning");
      if (told.length > 0) await printError(formatDiagnostics(from, text, told));
      const meant = isRedacting() ? withoutEvidence(conflict) : await withEvidence(conflict, flags.evidence);
      if (!meant) return;
      const written = write(meant, format, flags.scenario);
      if (written.notices.length > 0) await printError(formatDiagnostics(from, text, written.notices));
      if (written.text === undefined || hasErrors(written.notices)) {
        host().exitCode = 2;
        return;
      }
      if (to === "-") await printData(written.text);
      else writeFileSafely(to, written.text, { overwrite: flags.force === true });
    });
}

const isModelFormat = (format: Format): format is ModelFormat => (modelFormats as readonly string[]).includes(format);

/** Analyses the file and writes what the format holds of the answer, or says why it holds none. */
async function exportSituation(from: string, to: string, format: keyof typeof exporters, flags: Flags): Promise<void> {
  const found = await situation(from, { ...flags, json: false });
  const { pieces, notices } = found
    ? exporters[format](withItsNotices(found), { all: flags.all })
    : { pieces: undefined, notices: [] };
  if (notices.length > 0) await printError(formatDiagnostics(from, "", notices));
  if (!pieces) {
    host().exitCode = 2;
    return;
  }
  if (to === "-") for (const piece of pieces) await printData(piece);
  else await writePiecesSafely(to, format === "csv" ? marked(pieces) : pieces, { overwrite: flags.force === true });
}

/** A spreadsheet opens the file; what goes to standard output goes on to a program. */
function* marked(pieces: Iterable<string>): Generator<string, void> {
  yield byteOrderMark;
  yield* pieces;
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
  format: ModelFormat,
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
