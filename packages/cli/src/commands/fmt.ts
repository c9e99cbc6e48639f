import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { formatConflict, formatDiagnostics, hasErrors } from "detente";
import { host } from "../io/host.ts";
import { printData, printError } from "../io/output.ts";
import { readModelFile } from "../io/read-file.ts";
import { writeFileSafely } from "../io/write-file.ts";

export function registerFmt(program: Command): void {
  program
    .command("fmt")
    .description("lay a .detente file out in the standard way; comments and meaning stay as they are")
    .argument("<files...>", ".detente files, rewritten in place; - reads standard input and writes standard output")
    .option("--check", "change nothing; exit with 1 when a file is not laid out so")
    .addHelpText("after", "\nExample:\n  detente fmt cases/summit-2025.detente")
    .action(async (files: string[], flags: { check?: boolean }) => {
      let worst = 0;
      for (const file of files) worst = Math.max(worst, await formatFile(file, flags.check ?? false));
      host().exitCode = worst;
    });
}

async function formatFile(file: string, checkOnly: boolean): Promise<0 | 1 | 2> {
  const read = await readModelFile(file);
  if (!("text" in read)) {
    await printError(formatDiagnostics(file, "", read.diagnostics));
    return 2;
  }
  if (read.format !== "detente") {
    await printError(`${file}: error: only .detente files have a layout to format\n`);
    return 2;
  }
  const { text, diagnostics } = formatConflict(read.text);
  if (hasErrors(diagnostics)) {
    await printError(formatDiagnostics(file, read.text, diagnostics));
    return 2;
  }
  if (file === "-") {
    if (!checkOnly) await printData(text);
    return checkOnly && text !== read.text ? 1 : 0;
  }
  if (text === (await readFile(file, "utf8"))) return 0;
  if (checkOnly) {
    await printError(`${file}: not in the standard layout; \`detente fmt ${file}\` rewrites it\n`);
    return 1;
  }
  writeFileSafely(file, text, { overwrite: true });
  return 0;
}
