import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { caseTexts } from "../../src/views/start/case-texts.ts";

const cases = new URL("../../../../cases/", import.meta.url);
const ids = ["", "published/"].flatMap((folder) =>
  readdirSync(new URL(folder, cases))
    .filter((name) => name.endsWith(".detente"))
    .map((name) => name.replace(/\.detente$/, "")),
);

test.each(["zh", "ko"] as const)("every bundled case is described in %s, and nothing else is", (language) => {
  expect(Object.keys(caseTexts[language].about).sort()).toEqual(ids.sort());
});
