import { type Command, InvalidArgumentError, Option } from "commander";
import {
  type Conflict,
  type EventExport,
  ExportError,
  errorDocument,
  formatDiagnostics,
  hasErrors,
  type LeadFormat,
  type LeadMap,
  type LeadOptions,
  LeadSearch,
  LeadsDocument,
  leadFormats,
  leadMapJson,
  leadsText,
  readLeadMap,
  resolveScenario,
  suggestLeadMap,
} from "detente";
import { exportBytes } from "../io/export-file.ts";
import { host } from "../io/host.ts";
import { jsonLine, print, printData, printError } from "../io/output.ts";
import { readModelFile } from "../io/read-file.ts";
import { UserError } from "../io/user-error.ts";
import { type PieceWriter, writePieces } from "../io/write-file.ts";
import { load } from "../load.ts";
import { refuseFile } from "../situation.ts";

interface Flags {
  readonly format?: LeadFormat;
  readonly map?: string;
  readonly model?: string;
  readonly suggestMap?: boolean;
  readonly since?: string;
  readonly until?: string;
  readonly actor?: string;
  readonly json?: boolean;
  readonly output?: string;
  readonly force?: boolean;
}

export function registerLeads(program: Command): void {
  program
    .command("leads")
    .description(
      "what event data reports the actors to have done: leads to read up on and quote, never evidence by themselves",
    )
    .argument("<exports...>", "event exports, also as .gz or .zip; - for standard input")
    .addOption(
      new Option("--format <id>", "what the exports are; told by their columns when left out").choices(leadFormats),
    )
    .option("--model <file>", "the model whose actors and options leads are mapped to")
    .option("--map <file>", "the rules that map them (JSON); only those marked as confirmed are used")
    .option("--suggest-map", "propose such rules from the model's names, as JSON, instead of reading leads")
    .option("--since <day>", "only events from this day on, such as 2025-09-01", parseDay)
    .option("--until <day>", "only events up to this day", parseDay)
    .option(
      "--actor <name>",
      "only leads of this actor: an id that the map has a rule for, or a name, country or code, with * for any letters",
    )
    .option("--json", "the leads as a JSON document on standard output")
    .option("-o, --output <file>", "write the JSON document (or the proposed map) to a file")
    .option("--force", "replace a file that is already there")
    .addHelpText(
      "after",
      `
Examples:
  detente leads 20251029.export.CSV.zip
  detente leads *.export.CSV --model cases/summit-2025.detente --suggest-map -o map.json
  detente leads *.export.CSV --model cases/summit-2025.detente --map map.json --since 2025-09-01 -o leads.json`,
    )
    .action(async (files: string[], flags: Flags) => {
      if (!(await leads(files, flags))) host().exitCode = 2;
    });
}

/** Whether all went well. */
async function leads(files: readonly string[], flags: Flags): Promise<boolean> {
  if (flags.map !== undefined && flags.model === undefined)
    throw new UserError("A map names actors and options of a model: give the model with --model FILE.");
  if (flags.suggestMap && flags.model === undefined)
    throw new UserError("A map is proposed from a model's names: give the model with --model FILE.");
  if (flags.suggestMap && flags.map !== undefined)
    throw new UserError("--suggest-map proposes a new map; give --map without it.");
  if (flags.since !== undefined && flags.until !== undefined && flags.since > flags.until)
    throw new UserError(`No day is from ${flags.since} on and up to ${flags.until}.`);
  if (files.filter((file) => file === "-").length > 1) throw new UserError("Standard input (-) can be read only once.");
  const conflict = flags.model === undefined ? undefined : await readModel(flags.model, flags.json);
  if (flags.model !== undefined && !conflict) return false;
  const map = conflict && flags.map !== undefined ? await readMap(flags.map, conflict, flags.json) : undefined;
  if (flags.map !== undefined && !map) return false;
  return flags.suggestMap && conflict ? suggest(files, flags, conflict) : find(files, flags, conflict, map);
}

async function readModel(file: string, json: boolean | undefined): Promise<Conflict | undefined> {
  const { text, conflict, diagnostics } = await load(file);
  if (conflict && !hasErrors(diagnostics)) return conflict;
  await refuseFile(file, text, diagnostics, json);
  return undefined;
}

async function readMap(file: string, conflict: Conflict, json: boolean | undefined): Promise<LeadMap | undefined> {
  const read = await readModelFile(file);
  const text = "text" in read ? read.text : "";
  const { map, diagnostics } = "text" in read ? readLeadMap(read.text, conflict) : { ...read, map: undefined };
  if (!map) {
    await refuseFile(file, text, diagnostics, json);
    return undefined;
  }
  if (![...map.actors, ...map.events].some(({ confirmed }) => confirmed))
    await printError(
      `${file}: warning: no rule of the map is confirmed, so that none is used\n  = Look each rule through, and write "confirmed": true where it is right.\n`,
    );
  return map;
}

async function suggest(files: readonly string[], flags: Flags, conflict: Conflict): Promise<boolean> {
  const progress = progressLine();
  try {
    const map = await suggestLeadMap(exportsOf(files), conflict, { format: flags.format, onProgress: progress.show });
    progress.clear();
    if (flags.output === undefined) await printData(leadMapJson(map));
    else {
      const writer = writePieces(flags.output, { overwrite: flags.force === true });
      writer.write(leadMapJson(map));
      writer.finish();
      const rules = map.actors.length + map.events.length;
      await print(
        `${flags.output}: ${rules} rules are proposed, none is confirmed. Look each through, and write "confirmed": true where it is right.\n`,
      );
    }
    return true;
  } catch (error) {
    progress.clear();
    return refuse(error, flags.json);
  }
}

async function find(
  files: readonly string[],
  flags: Flags,
  conflict: Conflict | undefined,
  map: LeadMap | undefined,
): Promise<boolean> {
  const progress = progressLine();
  const { format, since, until, actor } = flags;
  const options: LeadOptions = { format, map, since, until, actor, onProgress: progress.show };
  const search = new LeadSearch(options);
  const document = new LeadsDocument({
    files,
    model: conflict && { file: flags.model!, model: resolveScenario(conflict) },
    map: flags.map,
    options,
  });
  const writer =
    flags.output === undefined ? undefined : writePieces(flags.output, { overwrite: flags.force === true });
  const put = pieces(writer, flags.json ?? false);
  let begun = false;
  const begin = async (): Promise<void> => {
    if (!begun) await put(document.begin());
    begun = true;
  };
  try {
    for await (const lead of search.leads(exportsOf(files))) {
      await begin();
      await put(document.lead(lead));
    }
    await begin();
    await put(document.end(search.summary()), true);
    writer?.finish();
  } catch (error) {
    progress.clear();
    // what a program is reading already is brought to its end
    if (begun && flags.json && error instanceof ExportError) await put(document.fail(error, search.summary()), true);
    return await refuse(error, flags.json && !begun);
  } finally {
    writer?.discard();
  }
  progress.clear();
  if (!flags.json) await print(leadsText(search.summary(), map && conflict));
  return true;
}

/** Writes pieces of the document where they are wanted, gathered to a size worth writing. */
function pieces(writer: PieceWriter | undefined, toOutput: boolean): (piece: string, last?: boolean) => Promise<void> {
  let gathered = "";
  return async (piece, last = false) => {
    writer?.write(piece);
    if (!toOutput) return;
    gathered += piece;
    if (gathered.length < 2 ** 16 && !last) return;
    const text = gathered;
    gathered = "";
    await printData(text);
  };
}

const exportsOf = (files: readonly string[]): EventExport[] =>
  files.map((file) => ({ name: file, chunks: exportBytes(file) }));

/** Says why an export could not be read; any other failure is thrown on. */
async function refuse(error: unknown, json: boolean | undefined): Promise<false> {
  if (!(error instanceof ExportError)) throw error;
  await printError(formatDiagnostics(error.file, "", [error.diagnostic]));
  if (json) await print(jsonLine(errorDocument(error.file, [error.diagnostic])));
  return false;
}

/** A line on standard error that says how far reading has come, where somebody is watching. */
function progressLine(): { show: (events: number) => void; clear: () => void } {
  let last = performance.now();
  let shown = false;
  if (!host().stderr.isTTY) return { show: () => undefined, clear: () => undefined };
  return {
    show(events) {
      if (performance.now() - last < 200) return;
      last = performance.now();
      shown = true;
      host().stderr.write(`\r${events.toLocaleString("en")} events read`);
    },
    clear() {
      if (shown) host().stderr.write("\r\u001b[K");
    },
  };
}

function parseDay(value: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  if (day === undefined || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value)
    throw new InvalidArgumentError("It must be a day such as 2025-09-01.");
  return value;
}
