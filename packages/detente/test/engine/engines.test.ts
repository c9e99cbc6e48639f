import { expect, test } from "vitest";
import { compile } from "../../src/engine/compile.ts";
import { chooseEngine, engines } from "../../src/engine/engines.ts";
import { publishedConflicts } from "./published.ts";

test("every engine has an id of its own, and the one chosen is among them", () => {
  expect(new Set(engines.map(({ id }) => id)).size).toBe(engines.length);
  for (const { model } of publishedConflicts) expect(engines).toContain(chooseEngine(compile(model).structure));
});
