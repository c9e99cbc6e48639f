/** A group of points, as a disc. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const gap = 6;
/** Room over a disc for its name. */
const heading = 3;

/**
 * A disc for each group, as large as its number of points asks for, in rows, the largest first: nothing overlaps, and the
 * same groups always lie in the same places. Groups without points get none.
 */
export function discs(counts: readonly number[]): (Disc | undefined)[] {
  const found: (Disc | undefined)[] = counts.map(() => undefined);
  const order = [...counts.keys()]
    .filter((group) => counts[group]! > 0)
    .sort((a, b) => counts[b]! - counts[a]! || a - b);
  const radius = (group: number): number => Math.max(2, Math.sqrt(counts[group]!) * 0.95);
  const area = order.reduce((sum, group) => sum + (2 * radius(group) + gap) ** 2, 0);
  const rowWidth = Math.max(Math.sqrt(area * 2.6), ...order.map((group) => 2 * radius(group) + gap));
  let [x, y, rowHeight] = [0, 0, 0];
  for (const group of order) {
    const own = radius(group);
    const size = 2 * own + gap;
    if (x > 0 && x + size > rowWidth) {
      x = 0;
      y += rowHeight;
      rowHeight = 0;
    }
    found[group] = { x: x + own, y: -(y + heading + own), radius: own };
    x += size;
    rowHeight = Math.max(rowHeight, size + heading);
  }
  return found;
}

const golden = Math.PI * (3 - Math.sqrt(5));

/** The place of the nth point of so many in a disc: a sunflower's seeds, evenly spread, the first in the middle. */
export function seed({ x, y, radius }: Disc, n: number, of: number): { x: number; y: number } {
  const distance = radius * Math.sqrt((n + 0.5) / of);
  return { x: x + distance * Math.cos(n * golden), y: y + distance * Math.sin(n * golden) };
}
