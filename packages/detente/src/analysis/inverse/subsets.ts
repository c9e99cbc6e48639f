/** Whether every member of the first set is one of the second. */
export function isSubset<T>(part: ReadonlySet<T>, whole: ReadonlySet<T>): boolean {
  if (part.size > whole.size) return false;
  for (const member of part) if (!whole.has(member)) return false;
  return true;
}

/** A set that tells at a glance of most others that it is no part of them. */
export interface Marked<T> {
  readonly members: ReadonlySet<T>;
  /** A bit for each member, the same for equal ones: a part has no bit that the whole has not. */
  readonly marks: number;
}

/** The set with its marks. */
export function marked<T>(members: ReadonlySet<T>): Marked<T> {
  let marks = 0;
  for (const member of members) marks |= 1 << (hash(String(member)) & 31);
  return { members, marks };
}

/** As `isSubset`, at once for most sets that are none. */
export function isPart<T>(part: Marked<T>, whole: Marked<T>): boolean {
  return (part.marks & ~whole.marks) === 0 && isSubset(part.members, whole.members);
}

/** A number that equal texts share (FNV-1a), folded so that its low bits depend on all. */
function hash(text: string): number {
  let value = 2166136261;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16777619);
  return value ^ (value >>> 15);
}
