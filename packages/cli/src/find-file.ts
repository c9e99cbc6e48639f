import { lstatSync, readdirSync, realpathSync } from "node:fs";
import { basename, isAbsolute, join, relative, resolve, sep } from "node:path";

/** Whether a path lies in a folder, by their names alone. */
export const isInside = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};

/** Where a file is, or that it is outside every folder in which it may be looked for. */
export type FoundFile = { readonly path: string } | "outside" | undefined;

/**
 * A file that a model names, looked for where it says, as long as that is in one of these folders, and by its last name in
 * each of them. Links are judged by what they lead to. Nothing outside the folders is touched, not even to look whether it is
 * there.
 * @param beside the folder that the name starts from
 */
export function findFile(name: string, beside: string, folders: readonly string[]): FoundFile {
  let isOutside = false;
  for (const spelled of new Set([name, name.replaceAll("\\", "/")])) {
    const said = resolve(beside, spelled);
    const isAllowed = folders.some((folder) => isInside(folder, said));
    isOutside ||= !isAllowed;
    for (const path of [...(isAllowed ? [said] : []), ...folders.map((folder) => join(folder, basename(spelled)))]) {
      const root = folders.find((folder) => isInside(folder, path));
      const there = root === undefined ? undefined : asSpelled(root, relative(root, path).split(sep));
      if (there === undefined) continue;
      if (leadsInside(there, folders)) return { path: there };
      isOutside = true;
    }
  }
  return isOutside ? "outside" : undefined;
}

/** The path as this disk spells it: letters with accents, and Korean syllables, are kept composed or in parts. */
function asSpelled(root: string, parts: readonly string[]): string | undefined {
  let path = root;
  for (const part of parts) {
    const plain = join(path, part);
    const found = isThere(plain) ? plain : alike(path, part);
    if (found === undefined) return undefined;
    path = found;
  }
  return path;
}

const isThere = (path: string): boolean => {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
};

function alike(folder: string, name: string): string | undefined {
  const wanted = name.normalize("NFC");
  const found = namesIn(folder).find((entry) => entry.normalize("NFC") === wanted);
  return found === undefined ? undefined : join(folder, found);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Whether what the path leads to, links followed, lies in one of the folders. */
export function leadsInside(path: string, folders: readonly string[]): boolean {
  const real = realOf(path);
  return (
    real !== undefined &&
    folders.some((folder) => {
      const root = realOf(folder);
      return root !== undefined && isInside(root, real);
    })
  );
}

const realOf = (path: string): string | undefined => {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
};
