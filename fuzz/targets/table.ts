import { isTable, readTable } from "../../packages/detente/src/interop/table/read-table.ts";
import { hasErrors } from "../../packages/detente/src/language/diagnostic.ts";
import { must, soundDiagnostics } from "../invariants.ts";
import { soundCheck, soundConflict } from "./sound-conflict.ts";
import { textTarget } from "./target.ts";

/** Tables of options and rankings. */
export const tableTarget = textTarget({
  id: "table",
  run: async (text) => {
    isTable(text);
    const { conflict, diagnostics } = readTable(text);
    soundDiagnostics(text, diagnostics);
    must((conflict === undefined) === hasErrors(diagnostics), "a table gives a conflict or an error");
    if (!conflict) return;
    soundConflict(conflict);
    await soundCheck(text, conflict);
  },
});
