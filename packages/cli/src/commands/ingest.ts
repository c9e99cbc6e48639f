import { basename } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { type Diagnostic, errorDocument, formatDiagnostics, ingestDocument, ingestText, proposalText } from "detente";
import type { SuggestedDocument } from "detente/evidence";
import { appendStatements } from "../append-statements.ts";
import { host } from "../io/host.ts";
import { ingestBytes } from "../io/ingest-bytes.ts";
import { jsonLine, print, printData, printError } from "../io/output.ts";
import { readDocumentBytes } from "../io/read-document.ts";
import { UserError } from "../io/user-error.ts";
import { writeFileSafely } from "../io/write-file.ts";

interface Flags {
  readonly json?: boolean;
  readonly output?: string;
  readonly statements?: boolean;
  readonly take?: readonly number[];
  readonly into?: string;
  readonly force?: boolean;
}

/** A document as read, with what its wording suggests. */
export interface ReadDocument extends SuggestedDocument {
  readonly file: string;
}

export function registerIngest(program: Command): void {
  program
    .command("ingest")
    .description("the text of documents, and the passages in them that may be worth a statement")
    .argument("<docs...>", "documents (.txt, .md, .html, .pdf, .docx); - for standard input")
    .option("--json", "one JSON document a file, each on a line")
    .option("-o, --output <file>", "write the text of the document here")
    .option("--force", "with -o: replace a file that is already there")
    .option("--statements", "print declarations for the passages instead of the list")
    .option("--take <numbers>", "only these passages, by their numbers in the list: 1,4,7", parseNumbers)
    .option(
      "--into <model>",
      "append the declarations of the passages taken to this .detente file; one that is not there is begun",
    )
    .addHelpText(
      "after",
      `
Nothing is sent anywhere, and nothing enters a model unasked.

Example:
  detente ingest article.pdf
  detente ingest article.pdf --statements --take 1,4
  detente ingest article.pdf --take 1,4 --into conflict.detente   # and a copy of the document in sources/`,
    )
    .action(async (files: string[], flags: Flags) => {
      checkFlags(files, flags);
      for (const [index, file] of files.entries()) {
        const read = await readDocument(file);
        if (!("document" in read)) {
          host().exitCode = 2;
          await printError(formatDiagnostics(file, "", [read]));
          if (flags.json) await print(jsonLine(errorDocument(file, [read])));
          continue;
        }
        if (index > 0 && !flags.json) await print("\n");
        await answer(read, flags);
      }
    });
}

/** What does not go together is refused before anything is read. */
function checkFlags(files: readonly string[], flags: Flags): void {
  const one = flags.output !== undefined || flags.take !== undefined || flags.into !== undefined;
  if (one && files.length > 1) throw new UserError("-o, --take and --into are about one document: name one at a time.");
  if (flags.into !== undefined && flags.take === undefined)
    throw new UserError("Nothing enters a model unasked: say which passages with --take, such as --take 1,4.");
  if (flags.into !== undefined && !flags.into.endsWith(".detente"))
    throw new UserError(`Statements are appended to .detente files; "${flags.into}" is none.`);
}

async function readDocument(file: string): Promise<ReadDocument | Diagnostic> {
  const bytes = await readDocumentBytes(file);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const { IngestError, withSuggestions } = await import("detente/evidence");
  try {
    const document = await ingestBytes(bytes, file === "-" ? {} : { name: basename(file) });
    return { file, ...withSuggestions(document) };
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    return error.diagnostic;
  }
}

async function answer(read: ReadDocument, flags: Flags): Promise<void> {
  const { file, document, suggestions } = read;
  if (flags.output !== undefined) writeFileSafely(flags.output, document.text, { overwrite: flags.force ?? false });
  const taken = flags.take?.map((number) => suggestions[number - 1] ?? noSuch(number, suggestions.length));
  if (flags.into !== undefined) {
    await appendStatements(flags.into, read, taken ?? []);
    return;
  }
  if (flags.json) {
    await print(jsonLine(ingestDocument(file, document, taken ?? suggestions)));
    return;
  }
  if (flags.statements || taken) {
    const { proposeStatements } = await import("detente/evidence");
    await printData(proposalText(proposeStatements(document, taken ?? suggestions, { file: basename(file) }), true));
    return;
  }
  if (flags.output === undefined) await print(ingestText(file, document, suggestions));
}

function noSuch(number: number, count: number): never {
  throw new UserError(
    count === 0
      ? "The document has no passages to take."
      : `There is no passage ${number}: they are numbered 1 to ${count}.`,
  );
}

function parseNumbers(value: string): number[] {
  const numbers = value.split(",").map(Number);
  if (numbers.some((number) => !Number.isInteger(number) || number < 1))
    throw new InvalidArgumentError("They must be whole numbers from 1, separated by commas: 1,4,7.");
  return [...new Set(numbers)];
}
