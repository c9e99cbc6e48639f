import { isConcept } from "../../packages/detente/src/engine/concepts.ts";
import { readGmcr, writeGmcr } from "../../packages/detente/src/interop/gmcr.ts";
import { hasErrors } from "../../packages/detente/src/language/diagnostic.ts";
import { canonicalJson, modelHash, readCanonical } from "../../packages/detente/src/model/canonical.ts";
import { readConflict } from "../../packages/detente/src/model/lower.ts";
import { resolveScenario } from "../../packages/detente/src/model/scenario.ts";
import { cases } from "../corpus.ts";
import { must, soundDiagnostics } from "../invariants.ts";
import { mutateJson } from "../mutate-json.ts";
import { soundCheck, soundConflict } from "./sound-conflict.ts";
import { textTarget } from "./target.ts";

export const gmcrTarget = textTarget({
  id: "gmcr",
  mutate: mutateJson,
  run: async (text) => {
    const { conflict, diagnostics } = readGmcr(text);
    soundDiagnostics(text, diagnostics);
    must((conflict === undefined) === hasErrors(diagnostics), "a file gives a conflict or an error");
    if (!conflict) return;
    soundConflict(conflict);
    const { text: written, notices } = writeGmcr(conflict);
    must(written !== undefined, "what was read can be written", notices[0]);
    const back = readGmcr(written);
    must(back.conflict !== undefined, "what is written is accepted", back.diagnostics[0]);
    must(
      modelHash(resolveScenario(back.conflict)) === modelHash(resolveScenario(conflict)),
      "what is written has the same hash",
    );
    await soundCheck(text, conflict);
  },
});

export const jsonTarget = textTarget({
  id: "json",
  more: () => cases().map((text) => canonicalJson(readConflict(text).conflict!)),
  mutate: mutateJson,
  run: async (text) => {
    const { conflict, diagnostics } = readCanonical(text, isConcept);
    soundDiagnostics(text, diagnostics);
    must((conflict === undefined) === hasErrors(diagnostics), "a file gives a conflict or an error");
    if (!conflict) return;
    soundConflict(conflict, { exact: false });
    await soundCheck(text, conflict);
  },
});
