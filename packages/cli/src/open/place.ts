import { realpath } from "node:fs/promises";
import { extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { troubleWith } from "../io/trouble.ts";
import { systemCode } from "../io/user-error.ts";

/** Where a name leads inside the opened folder, or why nowhere. */
export type Place =
  | { readonly path: string; readonly isThere: boolean }
  | {
      /** A sentence about the file, without its name. */
      readonly refused: string;
    };

/** Parts of names that Windows keeps for devices. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Parts of names that no system takes amiss, and that show as they are: the folder may be shared with another system. */
const portable = /^[^\\:*?"<>|\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+(?<![. ])$/u;

/**
 * The path of a file of the folder, links followed. What a link leads to is judged, not the link: it must lie inside the folder too,
 * must not be hidden, and must be of one of these kinds.
 * @param root the folder, links followed
 * @param name parts with `/` between them
 * @param kinds endings with their dot
 */
export async function placeOf(root: string, name: string, kinds: readonly string[]): Promise<Place> {
  const parts = name.split("/");
  if (parts.some((part) => part === "" || part.includes("\0") || (sep === "\\" && /[\\:]/.test(part))))
    return { refused: "is no name of a file in the folder." };
  const wrong = refusal(parts, kinds);
  if (wrong !== undefined) return { refused: wrong };
  const path = resolve(root, ...parts);
  try {
    const real = await realpath(path);
    return judged(root, real, kinds) ?? { path: real, isThere: true };
  } catch (error) {
    const code = systemCode(error);
    if (code !== "ENOENT") return { refused: `could not be reached: ${troubleWith(code)}` };
  }
  // a file that is not there yet: its folder must be
  if (!parts.every((part) => portable.test(part) && !devices.test(part)))
    return {
      refused:
        'has a name that not every system takes. Leave out \\ : * ? " < > | and a dot or space at the end of a part.',
    };
  try {
    const folder = await realpath(resolve(path, ".."));
    const real = join(folder, parts.at(-1)!);
    return judged(root, real, kinds) ?? { path: real, isThere: false };
  } catch {
    return { refused: "would lie in a folder that is not there." };
  }
}

/** What is wrong with where a link leads; undefined when nothing is. */
function judged(root: string, real: string, kinds: readonly string[]): Place | undefined {
  const inside = relative(root, real);
  if (inside === "" || inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside))
    return { refused: `leads out of the folder, to ${real}. Open it there.` };
  const wrong = refusal(inside.split(sep), kinds);
  return wrong === undefined ? undefined : { refused: wrong };
}

function refusal(parts: readonly string[], kinds: readonly string[]): string | undefined {
  if (parts.some((part) => part.startsWith(".")))
    return "is hidden: its name, or that of its folder, begins with a dot. Rename it to open it.";
  if (!kinds.includes(extname(parts.at(-1)!).toLowerCase()))
    return `is no model file${kinds.length > 1 ? " or document" : ""}: its name should end in ${kinds.slice(0, -1).join(", ")}${kinds.length > 1 ? " or " : ""}${kinds.at(-1)}.`;
  return undefined;
}
