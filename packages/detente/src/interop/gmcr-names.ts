/**
 * Gives every name of a list an id that reads well in a `.detente` file: lower-case letters and digits of any script with
 * `_` between words. A name without letters gets `option` and its position from 1; an id that is taken gets `_2`, `_3`, ….
 */
export function readableIds(names: readonly string[]): string[] {
  const taken = new Set<string>();
  // thousands may have one name: each goes on where the last one stopped
  const last = new Map<string, number>();
  return names.map((name, index) => {
    const base = slug(name) || `option${index + 1}`;
    let id = base;
    let number = last.get(base) ?? 1;
    while (taken.has(id)) id = `${base}_${++number}`;
    last.set(base, number);
    taken.add(id);
    return id;
  });
}

/** Longer ids are cut at a word: they are typed and read in expressions. */
const LONGEST = 40;

/** An id from a name; "" where the name has no letter. */
export function slug(name: string): string {
  const words =
    name
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  let id = "";
  for (const word of words) {
    const longer = id === "" ? word : `${id}_${word}`;
    if (longer.length > LONGEST && id !== "") break;
    id = longer;
  }
  // an id begins with a letter
  return /^\p{L}/u.test(id) || id === "" ? id : `option_${id}`;
}
