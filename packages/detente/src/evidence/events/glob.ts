/**
 * Whether the whole text is as the pattern says, letter case apart: `*` stands for any characters or none, all else for itself.
 * Takes time in proportion to the two lengths multiplied at worst, whatever the pattern.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  const wanted = pattern.toLowerCase();
  const given = text.toLowerCase();
  if (!wanted.includes("*")) return wanted === given;
  const parts = wanted.split("*");
  const first = parts[0];
  const last = parts[parts.length - 1];
  if (given.length < first.length + last.length || !given.startsWith(first) || !given.endsWith(last)) return false;
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = given.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return from <= given.length - last.length;
}
