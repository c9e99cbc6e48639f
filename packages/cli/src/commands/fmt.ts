import type { Command } from "commander";
import { formatConflict, formatDiagnostics, hasErrors } from "detente";
import { readForEditing } from "../io/edit-file.ts";
import { host } from "../io/host.ts";
import { printData, printError } from "../io/output.ts";

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
  const read = await readForEditing(file);
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
  // line ends and a byte order mark are no matter of layout: they stay as they are
  const isSame = text === read.text;
  if (file === "-" && !checkOnly) await printData(Buffer.from(read.encoded(text)).toString());
  if (isSame || (file === "-" && !checkOnly)) return 0;
  if (checkOnly) {
    const remedy = file === "-" ? "" : `; \`detente fmt ${file}\` rewrites it`;
    await printError(`${file}: not in the standard layout${remedy}\n`);
    return 1;
  }
  read.write(text);
  return 0;
}
