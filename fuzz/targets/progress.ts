import { createHash } from "node:crypto";
import { readProgress, type SweepSettings, writeProgress } from "../../packages/detente/src/analysis/sweep/tally.ts";
import { must } from "../invariants.ts";
import { mutateJson } from "../mutate-json.ts";
import { textTarget } from "./target.ts";

const settings: SweepSettings = {
  detente: "0.1.0",
  readings: [
    { id: null, hash: "00" },
    { id: "hardline", hash: "01", evidence: "02" },
  ],
  concepts: ["nash", "seq"],
  rules: { "sanction-sequences": "legal", "ties-sanction": "yes" },
  samples: 1000,
  seed: 1,
  exact: false,
};

/** A file that somebody changed and gave a new checksum. */
function sealed(text: string): string {
  try {
    const { checksum: _, ...body } = JSON.parse(text) as Record<string, unknown>;
    return JSON.stringify({ ...body, checksum: createHash("sha256").update(JSON.stringify(body)).digest("hex") });
  } catch {
    return text;
  }
}

/** How far a sweep has come, as the file says that is given back to it. */
export const progressTarget = textTarget({
  id: "progress",
  more: () => [
    writeProgress({
      settings,
      done: 250,
      tallies: [
        { total: 250n, rows: new Map([[0, 12n]]) },
        { total: 250n, rows: new Map() },
      ],
    }),
  ],
  mutate: (text, random, others) => {
    const changed = mutateJson(text, random, others);
    return random.chance(0.7) ? sealed(changed) : changed;
  },
  run: (text) => {
    const read = readProgress(text, settings);
    if ("problem" in read) {
      must(/\S\.$/.test(read.problem), "a problem is a sentence", read.problem);
      return;
    }
    const { progress } = read;
    must(Number.isSafeInteger(progress.done) && progress.done >= 0, "progress is a count", progress.done);
    const again = readProgress(writeProgress(progress), settings);
    must("progress" in again, "progress that was read can be written and read", again);
  },
});
