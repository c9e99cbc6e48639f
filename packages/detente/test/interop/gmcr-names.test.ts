import { afterEach, expect, test, vi } from "vitest";
import { readableIds } from "../../src/interop/gmcr-names.ts";

afterEach(() => vi.restoreAllMocks());

test("ids are readable and different, whatever the names", () => {
  expect(readableIds(["Release water", "release, water!", "–", "3 ships", "Release water 2", "제재"])).toEqual([
    "release_water",
    "release_water_2",
    "option3",
    "option_3_ships",
    "release_water_2_2",
    "제재",
  ]);
});

test("twice as many of one name cost at most twice as many looks", () => {
  const looks = (count: number): number => {
    const spy = vi.spyOn(Set.prototype, "has");
    const ids = readableIds(Array.from({ length: count }, () => "same"));
    const calls = spy.mock.calls.length;
    spy.mockRestore();
    expect(new Set(ids).size).toBe(count);
    return calls;
  };
  const [once, twice] = [looks(2000), looks(4000)];
  expect(once).toBeGreaterThanOrEqual(2000);
  expect(twice).toBeLessThanOrEqual(2.1 * once);
});
