// Event exports read as leads: made-up GDELT rows, nearly all different or each event told ten times. Run by
// `node bench/run.js leads`; LEADS_MB sets how much is read (default 100).
import { LeadSearch } from "../packages/detente/src/evidence/events/read-leads.ts";
import { gdeltRow } from "../packages/detente/test/evidence/event-samples.ts";
import { seeded, time } from "./harness.js";

const MEGABYTES = Number(process.env.LEADS_MB ?? 100);
const ROWS = 1000;
const encoder = new TextEncoder();

/** One block of rows of one day after another, until there is enough. */
async function* exported(different) {
  const chance = seeded(2025);
  const actor = (number) => ({ code: `C${number}`, name: `ACTOR ${number}`, country: `C${number}` });
  const block = Array.from({ length: ROWS }, (_, id) => {
    const told = id % different;
    return gdeltRow({ id, date: "2000-01-01", source: actor(told), target: actor(Math.floor(chance() * 3) + told) });
  }).join("\n");
  let bytes = 0;
  for (let day = 0; bytes < MEGABYTES * 1e6; day++) {
    const date = new Date(Date.UTC(1950, 0, 1 + day)).toISOString().slice(0, 10).replaceAll("-", "");
    const chunk = encoder.encode(`${block.replaceAll("20000101", date)}\n`);
    bytes += chunk.length;
    yield chunk;
  }
}

export async function* rows() {
  for (const [different, words] of [
    [ROWS, "nearly all different"],
    [ROWS / 10, "each told about ten times"],
  ]) {
    const search = new LeadSearch();
    const start = performance.now();
    for await (const _ of search.leads([{ name: "bench", chunks: exported(different) }]));
    const { rows: read, leads } = search.summary();
    const took = performance.now() - start;
    const work = `Leads from ${MEGABYTES} MB of GDELT events, ${words}: ${read.toLocaleString("en")} rows, ${leads.toLocaleString("en")} leads`;
    yield { work, time: `${time(took)} (${Math.round((MEGABYTES * 1000) / took)} MB/s)` };
  }
}
