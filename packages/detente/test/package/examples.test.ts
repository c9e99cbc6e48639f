import { stripTypeScriptTypes } from "node:module";
import { expect, test } from "vitest";
import * as tensor from "../../src/engine/tensor/index.ts";
import * as worker from "../../src/engine/tensor/worker.ts";
import * as evidence from "../../src/evidence/index.ts";
import * as library from "../../src/index.ts";
import { type entries, examplesOf, text } from "./examples.ts";

/*
 * Every value that the package exports has an example in its doc comment. Each is run; what stands after `// =>` is what
 * the expression before it comes to.
 */

const exported: Record<keyof typeof entries, Record<string, unknown>> = {
  detente: library,
  "detente/evidence": evidence,
  "detente/tensor": tensor,
  "detente/tensor-worker": worker,
};
const examples = Object.entries(exported).flatMap(([entry, values]) =>
  examplesOf(entry as keyof typeof entries, Object.keys(values)),
);

const water = library.readConflict(text).conflict!;
const model = library.resolveScenario(water);
const scope = {
  ...library,
  ...evidence,
  ...tensor,
  ...worker,
  text,
  water,
  model,
  analysis: await library.analyze(model),
};

type Report = (expression: string, value: unknown, expected: unknown) => void;
const AsyncFunction = (async () => undefined).constructor as new (
  ...code: string[]
) => (...values: unknown[]) => Promise<void>;

/** The example as a program that reports what each checked expression comes to. */
function programOf(code: string): string {
  const reporting = code.replace(
    /^(\s*(?:for .*\) )?)(\S.*); \/\/ => (.*)$/gm,
    (_, before: string, expression: string, expected: string) =>
      `${before}report(${JSON.stringify(expression)}, (${expression}), (${expected}));`,
  );
  return stripTypeScriptTypes(`async function example() {${reporting}\n}`, { mode: "strip" })
    .replace(/^async function example\(\) \{/, "{")
    .trimEnd();
}

test("every public value has an example", () => {
  const without = examples.filter(({ name, code }) => !code.includes("// => ") || !code.includes(name));
  expect(without.map(({ name }) => `${name} needs an @example with a line that ends in "// => …"`)).toEqual([]);
});

test.each(examples.filter(({ code }) => code !== ""))("$name", async ({ code }) => {
  let checked = 0;
  const report: Report = (expression, value, expected) => {
    checked += 1;
    expect({ [expression]: value }).toEqual({ [expression]: expected });
  };
  await new AsyncFunction("report", ...Object.keys(scope), programOf(code))(report, ...Object.values(scope));
  expect(checked).toBe(code.split("// => ").length - 1);
});
