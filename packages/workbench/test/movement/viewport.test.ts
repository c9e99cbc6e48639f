import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fit, zoomed } from "../../src/views/movement/viewport.ts";

const room = { width: 800, height: 400 };

describe("a figure in its frame", () => {
  test("a small one stands whole in the middle, at its natural size", () => {
    expect(fit({ width: 400, height: 200 }, room)).toEqual({ scale: 1, x: 200, y: 100 });
  });

  test("one that does not fit is made smaller as long as it can be read so, else a part is shown that is read with ease", () => {
    expect(fit({ width: 1000, height: 300 }, room).scale).toBe(0.8);
    expect(fit({ width: 1600, height: 300 }, room)).toEqual({ scale: 0.5, x: 0, y: 125 });
    expect(fit({ width: 9000, height: 9000 }, room).scale).toBe(0.65);
    expect(fit({ width: 4000, height: 1000 }, room, undefined, true).scale).toBe(0.2);
  });

  test("what does not fit is shown around the place to look at first, never beyond its edges", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 3000 }), (x, y) => {
        const figure = { width: 4000, height: 3000 };
        const look = fit(figure, room, { x, y });
        expect(look.x).toBeLessThanOrEqual(0);
        expect(look.x + figure.width * look.scale).toBeGreaterThanOrEqual(room.width);
        const [left, top] = [look.x + x * look.scale, look.y + y * look.scale];
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left).toBeLessThanOrEqual(room.width);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(top).toBeLessThanOrEqual(room.height);
      }),
    );
  });

  test("zooming keeps the point under the pointer where it is, within its limits", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 5, noNaN: true }), fc.integer({ min: 0, max: 800 }), (factor, x) => {
        const before = { scale: 0.8, x: -120, y: 35 };
        const at = { x, y: 170 };
        const after = zoomed(before, factor, at);
        expect((at.x - after.x) / after.scale).toBeCloseTo((at.x - before.x) / before.scale, 6);
        expect((at.y - after.y) / after.scale).toBeCloseTo((at.y - before.y) / before.scale, 6);
        expect(after.scale).toBeGreaterThanOrEqual(0.1);
        expect(after.scale).toBeLessThanOrEqual(2.5);
      }),
    );
  });
});
