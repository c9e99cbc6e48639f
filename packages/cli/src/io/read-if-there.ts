import { readFileSync, statSync } from "node:fs";
import { troubleWith } from "./trouble.ts";
import { systemCode, UserError } from "./user-error.ts";

/** No file that Détente writes for itself is larger. */
const MOST_BYTES = 2 ** 28;

/** The text of a file of Détente's own; undefined when there is none. @throws UserError as `readBytesIfThere` does */
export const readFileIfThere = (path: string): string | undefined => readBytesIfThere(path)?.toString("utf8");

/**
 * The bytes of a file that Détente may have written; undefined when there is none.
 * @throws UserError when it is there and cannot be read, is no file, or is larger than any that Détente writes
 */
export function readBytesIfThere(path: string): Buffer | undefined {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return undefined;
    if (!found.isFile()) throw new UserError(`${path} is not a file. Name a file.`);
    if (found.size > MOST_BYTES) throw new UserError(`${path} is larger than any file that Détente writes.`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const code = systemCode(error);
    if (code === "") throw error;
    throw new UserError(`${path} could not be read: ${troubleWith(code)}`, { cause: error });
  }
}
