import { expect, test } from "vitest";
import { readConflict } from "../../src/model/lower.ts";

/** How often something is looked up or put down in a table while `run` runs: the same on every machine. */
function tableWork(run: () => void): number {
  const [map, set] = [Map.prototype, Set.prototype];
  const kept = { get: map.get, has: map.has, set: map.set };
  const keptOfSets = { add: set.add, has: set.has };
  let count = 0;
  for (const [prototype, methods] of [
    [map, kept],
    [set, keptOfSets],
  ] as const)
    for (const [name, method] of Object.entries(methods))
      Object.assign(prototype, {
        [name](this: object, ...parameters: unknown[]) {
          count++;
          return Reflect.apply(method, this, parameters);
        },
      });
  try {
    run();
    return count;
  } finally {
    Object.assign(map, kept);
    Object.assign(set, keptOfSets);
  }
}

const base = "actor usa { option invite option meet }\nnow none\npreferences usa { meet }\n";
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join("\n");

test.each<[string, (count: number) => string]>([
  ["scenarios in a chain", (n) => lines(n, (i) => `scenario s${i}${i ? ` extends s${i - 1}` : ""} { now invite }`)],
  ["scenarios in a circle", (n) => lines(n, (i) => `scenario s${i} extends s${(i + 1) % n} { now invite }`)],
  [
    "outcomes that claims name",
    (n) =>
      `${lines(n, (i) => `outcome o${i} when meet`)}\n${lines(n, (i) => `claim c${i} { expect equilibria by nash are { o${i} } }`)}`,
  ],
])("reading %s at most doubles with the text", (_, text) => {
  const work = (count: number): number => tableWork(() => readConflict(base + text(count)));
  work(10);
  const [once, twice] = [work(300), work(600)];
  expect(twice).toBeLessThan(2.3 * once);
});
