import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { check, hasErrors, readConflict } from "../src/index.ts";

const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");

test("the model in the README is sound, and its claim as stated", async () => {
  const model = readme.split("## Write a model")[1].split("```")[1];
  const { conflict, diagnostics } = readConflict(model);
  expect(diagnostics.filter(({ severity }) => severity !== "hint")).toEqual([]);
  const checked = await check(conflict!);
  expect(hasErrors(checked.diagnostics)).toBe(false);
  expect(checked.claims.map(({ asStated }) => asStated)).toEqual([true]);
});
