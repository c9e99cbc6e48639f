import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { discs, seed } from "../../src/views/movement/cloud-layout.ts";

const counts = fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 40 });

describe("groups of points", () => {
  test("do not overlap, and only those with points have a place", () => {
    fc.assert(
      fc.property(counts, (sizes) => {
        const found = discs(sizes);
        expect(found.map((disc) => disc !== undefined)).toEqual(sizes.map((size) => size > 0));
        const places = found.filter((disc) => disc !== undefined);
        for (const [index, a] of places.entries())
          for (const b of places.slice(index + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.radius + b.radius);
      }),
      { numRuns: 100 },
    );
  });

  test("hold all their points, apart from each other", () => {
    const disc = { x: 3, y: -7, radius: 19 };
    const points = Array.from({ length: 400 }, (_, n) => seed(disc, n, 400));
    const apart = points.flatMap((a, index) => points.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
    expect(Math.min(...apart)).toBeGreaterThan(1);
    expect(Math.max(...points.map(({ x, y }) => Math.hypot(x - disc.x, y - disc.y)))).toBeLessThanOrEqual(disc.radius);
  });
});
