import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type Conflict, formatDiagnostics, hasErrors, printConflict, proposalText, readConflict } from "detente";
import type { Suggestion } from "detente/evidence";
import type { ReadDocument } from "./commands/ingest.ts";
import { readForEditing } from "./io/edit-file.ts";
import { host } from "./io/host.ts";
import { print, printError } from "./io/output.ts";
import { readBytesIfThere } from "./io/read-if-there.ts";
import { troubleWith } from "./io/trouble.ts";
import { systemCode, UserError } from "./io/user-error.ts";
import { versionOf, writeFileSafely } from "./io/write-file.ts";

/**
 * Appends declarations of the passages that a person took to a model file, and puts a copy of the document into
 * `sources/` beside it unless it is there. The text that the model has stays as it is; a model that is wrong, or would be
 * afterwards, is not touched.
 */
export async function appendStatements(
  model: string,
  { file, document }: ReadDocument,
  taken: readonly Suggestion[],
): Promise<void> {
  if (file === "-")
    throw new UserError("A document from standard input has no file that a source could name: save it first.");
  const isNew = !existsSync(model);
  const read = isNew ? begun(model, document.title ?? basename(file)) : await readForEditing(model);
  const { conflict, diagnostics } =
    "text" in read ? readConflict(read.text) : { conflict: undefined, diagnostics: read.diagnostics };
  if (!("text" in read) || !conflict || hasErrors(diagnostics)) {
    await printError(formatDiagnostics(model, "text" in read ? read.text : "", diagnostics));
    host().exitCode = 2;
    return;
  }
  const { proposeStatements } = await import("detente/evidence");
  const known = conflict.sources.find(({ sha256 }) => sha256 === document.sha256);
  const proposal = proposeStatements(document, taken, {
    file: known?.file ?? placeFor(model, file),
    ...(known ? { known } : {}),
    taken: namesOf(conflict),
  });
  const text = `${read.text.replace(/\n*$/, "\n\n")}${proposalText(proposal, !known)}`;
  if (hasErrors(readConflict(text).diagnostics))
    throw new UserError(
      `"${model}" would not be sound with these statements, and was left as it is. Print them with --statements and put them in by hand.`,
    );
  if (!known) copyBeside(model, file, document.sha256);
  read.write(text);
  await print(
    `${isNew ? "Begun" : "Appended to"} ${model}: ${proposal.statements.map(({ id }) => id).join(", ")}. Say in \`because\` what rests on them.\n`,
  );
}

/** A file that is not there yet: a dispute with a title and nothing else, which is a sound beginning. */
const begun = (model: string, title: string) => ({
  text: printConflict({ ...readConflict('conflict "A dispute"').conflict!, title }),
  write: (text: string): void => writeFileSafely(model, text, { overwrite: false }),
});

/** Sources and statements share one set of names. */
const namesOf = ({ sources, statements }: Conflict): string[] => [...sources, ...statements].map(({ id }) => id);

/** How the model calls the document: where it lies when that is beside it or in `sources/`, otherwise its copy there. */
function placeFor(model: string, file: string): string {
  const folder = resolve(dirname(model));
  return resolve(dirname(file)) === folder ? basename(file) : `sources/${basename(file)}`;
}

function copyBeside(model: string, file: string, sha256: string): void {
  const target = join(dirname(model), placeFor(model, file));
  if (resolve(target) === resolve(file)) return;
  const there = readBytesIfThere(target);
  if (there) {
    if (versionOf(there) === sha256) return;
    throw new UserError(
      `${target} is there already and is another document. Rename one of the two; nothing was changed.`,
    );
  }
  try {
    mkdirSync(dirname(target), { recursive: true });
    const bytes = readFileSync(file);
    if (versionOf(bytes) !== sha256)
      throw new UserError(
        `${file} was changed by another program meanwhile. Run the command again; nothing was changed.`,
      );
    writeFileSafely(target, bytes, { overwrite: false });
  } catch (error) {
    const code = systemCode(error);
    if (code === "") throw error;
    throw new UserError(`${target} could not be written: ${troubleWith(code)} Nothing was changed.`, { cause: error });
  }
}
