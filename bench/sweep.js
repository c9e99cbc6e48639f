// Samples a second on the first case with every statement of every preference uncertain: one thread.
import { readFileSync } from "node:fs";
import { compile, readConflict, resolveScenario, sweepShares } from "../packages/detente/dist/index.js";

const samples = 100_000;

export async function* rows() {
  const text = readFileSync(new URL("../cases/summit-2025.detente", import.meta.url), "utf8");
  const model = resolveScenario(readConflict(text).conflict);
  const perhaps = (item) => ({ ...item, perhaps: 0.7 });
  const kinds = [
    ["every statement perhaps 0.7", (items) => items.map(perhaps)],
    ["and in any order", (items) => [{ kind: "unordered", items: items.map(perhaps) }]],
  ];
  for (const [name, change] of kinds) {
    const preferences = model.preferences.map((each) => ({ ...each, items: change(each.items) }));
    const space = compile({ ...model, preferences });
    await sweepShares([space], { samples: samples / 10, seed: 2 });
    const start = performance.now();
    const { points } = await sweepShares([space], { samples });
    const seconds = (performance.now() - start) / 1000;
    const rate = Math.round(samples / seconds).toLocaleString("en");
    yield {
      work: `sweep: ${samples.toLocaleString("en")} samples of ${points.toLocaleString("en")} ways, first case, five concepts, ${name}, one thread`,
      time: `${seconds.toFixed(2)} s (${rate} samples a second)`,
      goal: "20,000 samples a second, all cores",
    };
  }
}
