// One large model in a process of its own, so that its peak memory is its own: prints what it measured as JSON.
// node bench/tensor-large.js '{"actors":4,"options":6,"statements":24,"seed":1,"threads":2}'
import { compile } from "../packages/detente/dist/engine/compile.js";
import { defaultConcepts, defaultRules } from "../packages/detente/dist/engine/concepts.js";
import { chooseEngine } from "../packages/detente/dist/engine/engines.js";
import { createPool, rankAll, tensorEngine } from "../packages/detente/dist/engine/tensor/index.js";
import { median } from "./harness.js";
import { largeModel } from "./models.js";
import { spawnThread } from "./tensor-thread.js";

const { threads = 1, kernels, rules = [], repeat = 1, ...model } = JSON.parse(process.argv[2]);
const option = (key) => ({ op: "option", option: key });
const merges = (model.merged ?? []).map((keys) => ({ when: { op: "and", of: keys.map(option) } }));
const infeasible = rules.map((keys) => ({ kind: "infeasible", of: [{ op: "and", of: keys.map(option) }] }));
const written = largeModel({ ...model, merges, rules: infeasible });

const clock = (start) => (performance.now() - start) / 1000;
let start = performance.now();
const space = compile(written);
const compiled = clock(start);
start = performance.now();
const ranks = await rankAll(space, { kernels });
const ranked = clock(start);
const pool = threads > 1 ? createPool({ threads, spawn: spawnThread }) : undefined;
const engine = chooseEngine(space.structure, tensorEngine({ pool, kernels }));
const problem = { structure: space.structure, ranks, rules: defaultRules, concepts: defaultConcepts };
const times = [];
const before = process.cpuUsage();
let bits = [];
for (let run = 0; run < repeat; run++) {
  start = performance.now();
  ({ bits } = await engine.solve(problem));
  times.push(clock(start));
}
const solved = median(times);
const { user, system } = process.cpuUsage(before);
pool?.close();
let sum = 0;
for (const verdicts of bits) for (const byte of verdicts) sum += byte;
console.log(
  JSON.stringify({
    states: space.count,
    engine: engine.id,
    compiled,
    ranked,
    solved,
    cpu: (user + system) / 1e6 / repeat,
    peak: process.resourceUsage().maxRSS * 1024,
    sum,
  }),
);
