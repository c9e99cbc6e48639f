import { ExportError } from "../../packages/detente/src/evidence/events/export-reader.ts";
import { leadMapJson, readLeadMap } from "../../packages/detente/src/evidence/events/map-file.ts";
import { LeadSearch } from "../../packages/detente/src/evidence/events/read-leads.ts";
import { hasErrors } from "../../packages/detente/src/language/diagnostic.ts";
import { readConflict } from "../../packages/detente/src/model/lower.ts";
import { cases, corpus, regressions } from "../corpus.ts";
import { must, soundDiagnostics } from "../invariants.ts";
import { mutateBytes } from "../mutate-bytes.ts";
import { mutateJson } from "../mutate-json.ts";
import { mutateText } from "../mutate-text.ts";
import { type Target, textTarget } from "./target.ts";

const lenient = new TextDecoder();

/** Event exports: bytes in chunks, as they come from a disk. */
export const eventsTarget: Target = {
  id: "events",
  budget: 4000,
  seeds: () => [...corpus("events"), ...regressions("events")],
  mutate: (random, seeds) => {
    const [one, other] = [random.pick(seeds), random.pick(seeds)];
    if (random.chance(0.3)) return mutateBytes(one, random, [other]);
    return new TextEncoder().encode(mutateText(lenient.decode(one), random, [lenient.decode(other)]));
  },
  run: async (input) => {
    async function* chunks() {
      for (let at = 0; at < input.length; at += 1000) yield input.subarray(at, at + 1000);
    }
    const search = new LeadSearch();
    let rows = 0;
    try {
      for await (const lead of search.leads([{ name: "f", chunks: chunks() }])) {
        must(lead.rows.length > 0, "a lead has rows");
        must(
          lead.rows.every(({ line }) => line >= 1),
          "a row has its line",
        );
        must(/^\d{4}-\d{2}-\d{2}$/.test(lead.date), "a lead has its day", lead.date);
        rows += lead.rows.length;
      }
    } catch (error) {
      if (!(error instanceof ExportError)) throw error;
      soundDiagnostics(lenient.decode(input), [{ ...error.diagnostic, place: undefined }]);
      return;
    }
    const summary = search.summary();
    must(rows + summary.leftOut === summary.rows, "every row is in a lead or left out", [rows, summary.rows]);
  },
};

const { conflict } = readConflict(cases().at(-1)!);

export const mapTarget = textTarget({
  id: "map",
  mutate: mutateJson,
  run: (text) => {
    const { map, diagnostics } = readLeadMap(text, conflict!);
    soundDiagnostics(text, diagnostics);
    must((map === undefined) === hasErrors(diagnostics), "there is a map or an error");
    if (!map) return;
    const again = readLeadMap(leadMapJson(map), conflict!);
    must(again.map !== undefined, "a map that is written is accepted", again.diagnostics[0]);
    must(leadMapJson(again.map) === leadMapJson(map), "a map comes back as it was");
  },
});
