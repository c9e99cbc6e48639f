// The fast engine: large models, warm small ones, batches, and how time grows with the number of states.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile } from "../packages/detente/dist/engine/compile.js";
import { defaultConcepts, defaultRules } from "../packages/detente/dist/engine/concepts.js";
import { rank } from "../packages/detente/dist/engine/ranks.js";
import { referenceEngine } from "../packages/detente/dist/engine/reference.js";
import { createBatch, tensorEngine } from "../packages/detente/dist/engine/tensor/index.js";
import { measure, median, memoryBandwidth, time } from "./harness.js";
import { largeModel, random } from "./models.js";

const question = { rules: defaultRules, concepts: defaultConcepts };
const big = { actors: 4, options: 6, statements: 24, seed: 11, threads: 2 };

/** One large model in a process of its own; undefined when it takes longer than `seconds`. */
function large(model, seconds = 300) {
  const script = fileURLToPath(new URL("tensor-large.js", import.meta.url));
  try {
    const flags = ["--max-old-space-size=8192", script, JSON.stringify(model)];
    return JSON.parse(execFileSync(process.execPath, flags, { encoding: "utf8", timeout: seconds * 1000 }));
  } catch (error) {
    if (error.code === "ETIMEDOUT") return undefined;
    throw error;
  }
}

const gib = (bytes) => `${(bytes / 2 ** 30).toFixed(2)} GiB`;
const seconds = (value) => time(1000 * value);
/** The processors' own seconds tell how much of the time went to other work on the machine. */
const wholeTime = ({ ranked, solved, cpu, peak }) =>
  `${seconds(ranked)} + ${seconds(solved)} (${seconds(cpu)} of processor time), peak ${gib(peak)}`;
const work = ({ ranked, solved }) => ranked + solved;
/** How many times longer than copying everybody's ranks (4 bytes a state and actor) once. */
const copies = (model, bandwidth) => work(model) / ((model.states * 4 * 4 * 2) / bandwidth);

export async function* rows() {
  const bandwidth = memoryBandwidth();
  const medium = { ...big, options: 5 };
  const free = large(medium);
  const inJavaScript = large({ ...medium, kernels: "twin" });
  const twin = `${(inJavaScript.solved / free.solved).toFixed(1)} × (at 2^20)`;

  const full = large(big);
  yield {
    work: "2^24 states, 4 actors × 6 options, 24 statements each, five concepts, 2 threads: ranks + solve",
    time: wholeTime(full),
    goal: "≤ 11 s, ≤ 1 GiB",
    twin,
    memory: `${copies(full, bandwidth).toFixed(0)} copies of the ranks`,
  };
  const huge = large({ ...big, options: [7, 7, 6, 6] });
  yield {
    work: "2^26 states, 4 actors, five concepts, 2 threads: ranks + solve",
    time: wholeTime(huge),
    goal: "≤ 60 s, ≤ 4 GiB",
    twin,
    memory: `${copies(huge, bandwidth).toFixed(0)} copies of the ranks`,
  };
  yield* small();
  yield* shapes(bandwidth);
  yield growth();
}

async function* small() {
  const model = largeModel({ actors: 3, options: 4, statements: 12, seed: 5 });
  const { structure, ...space } = compile(model);
  const ranks = model.actors.map((_, actor) => rank({ structure, ...space }, actor));
  const other = rank(
    {
      structure,
      ...space,
      model: {
        ...model,
        preferences: model.preferences.map((preference) => ({ ...preference, items: preference.items.toReversed() })),
      },
    },
    0,
  );
  const batch = await createBatch(structure, defaultRules, defaultConcepts);
  const slow = await createBatch(structure, defaultRules, defaultConcepts, { kernels: "twin" });
  const warm = await measure(() => batch.solve(ranks), { runs: 51, warmUp: 30 });
  const warmTwin = await measure(() => slow.solve(ranks), { runs: 11, warmUp: 5 });
  const once = await measure(() => tensorEngine().solve({ structure, ranks, ...question }), { runs: 21, warmUp: 5 });
  yield {
    work: "4,096 states × 3 actors, five concepts, warm (with an engine of its own each time)",
    time: `${time(warm)} (${time(once)})`,
    goal: "≤ 5 ms",
    twin: `${(warmTwin / warm).toFixed(1)} ×`,
  };
  let turn = 0;
  const change = () => batch.update(0, turn++ % 2 === 0 ? other : ranks[0]);
  const changeSlowly = () => slow.update(0, turn++ % 2 === 0 ? other : ranks[0]);
  const update = await measure(change, { runs: 51, warmUp: 30 });
  const updateTwin = await measure(changeSlowly, { runs: 11, warmUp: 5 });
  yield {
    work: "one actor's statements changed at 4,096 states × 3 actors: new verdicts",
    time: time(update),
    goal: "≤ 3 ms",
    twin: `${(updateTwin / update).toFixed(1)} ×`,
  };
  yield await elmira();
}

/** Nine states: Uniroyal's abandoning is one state, however it comes about (Elmira groundwater contamination, 1991). */
async function elmira() {
  const option = (key) => ({ op: "option", option: key });
  const people = { moe: ["modify take"], uniroyal: ["delay drop", "accept both", "abandon take"], lg: ["insist both"] };
  const actors = Object.entries(people).map(([id, options]) => ({
    id,
    name: id,
    options: options.map((written) => ({ id: written.split(" ")[0], name: written, direction: written.split(" ")[1] })),
  }));
  const declarations = {
    actors,
    rules: [{ kind: "exactly-one", of: ["delay", "accept", "abandon"].map((id) => option(`uniroyal.${id}`)) }],
    merges: [{ when: option("uniroyal.abandon") }],
    forbidden: [],
    unseen: [],
    outcomes: [],
    preferences: [],
  };
  const options = actors.flatMap((owner, ownerIndex) =>
    owner.options.map((it) => ({ ...it, key: `${owner.id}.${it.id}`, owner, ownerIndex })),
  );
  const { structure } = compile({
    title: "Elmira",
    ...declarations,
    options,
    conflict: { title: "", ...declarations },
  });
  const next = random(3);
  const rankings = Array.from({ length: 20_000 }, () =>
    actors.map(() => Uint16Array.from({ length: structure.stateCount }, () => next(9))),
  );
  const batch = await createBatch(structure, defaultRules, defaultConcepts);
  const all = await measure(
    () => {
      for (const ranks of rankings) batch.solve(ranks);
    },
    { runs: 7, warmUp: 3 },
  );
  const few = rankings.slice(0, 300);
  const literally = await measure(() => {
    for (const ranks of few) referenceEngine.solve({ structure, ranks, ...question });
  });
  const rate = rankings.length / (all / 1000);
  return {
    work: "batch: Elmira (9 states, 3 actors), five concepts, random rankings",
    time: `${Math.round(rate / 1000)},000 a second`,
    goal: "≥ 100,000 a second",
    reference: `${(literally / few.length / (all / rankings.length)).toFixed(0)} ×`,
  };
}

/** Each beside the free model, turn by turn, so that both meet the same machine. */
async function* shapes(bandwidth) {
  const medium = { ...big, options: 5 };
  const kinds = {
    "one-way options (2 of 5 of each actor)": { oneWay: 2 },
    "30 % of the cells infeasible": {
      rules: [
        ["a0.o0", "a1.o0"],
        ["a2.o0", "a3.o0", "a2.o1", "a3.o1"],
      ],
    },
    "a quarter of the states merged": { merged: [["a0.o0", "a1.o0"]] },
  };
  for (const [name, peculiarity] of Object.entries(kinds)) {
    const pairs = Array.from({ length: 5 }, () => [large(medium), large({ ...medium, ...peculiarity }, 60)]);
    const ended = pairs.every(([, model]) => model !== undefined);
    const typical = (of) => median(pairs.map(of));
    const times = (of) => typical(([free, model]) => of(model) / of(free)).toFixed(1);
    const solved = ([, model]) => model.solved;
    yield {
      work: `2^20, ${name}: solve (the free model: ${seconds(typical(([free]) => free.solved))})`,
      time: ended
        ? `${seconds(typical(solved))}, ${times((one) => one.solved)} × the free model by the clock, ${times((one) => one.cpu)} × in processor time (${pairs[0][1].engine})`
        : "more than 60 s",
      goal: "≤ 3 ×",
      memory: ended ? `${typical(([, model]) => copies(model, bandwidth)).toFixed(0)} copies of the ranks` : undefined,
    };
  }
}

/** Time a state and actor from 2^12 to 2^24 states, one thread, as a plot. */
function growth() {
  const points = [3, 3.5, 4, 4.5, 5, 5.5, 6].map((options) => {
    const whole = Math.floor(options);
    const list = Number.isInteger(options) ? whole : [whole + 1, whole + 1, whole, whole];
    // small models several times over: once, they would show how long the kernels take to be compiled
    const repeat = options < 4 ? 301 : options < 5 ? 51 : options < 6 ? 5 : 1;
    const { states, cpu } = large({ ...big, options: list, threads: 1, repeat });
    return { states, each: (cpu * 1e9) / states / 4 };
  });
  writeFileSync(new URL("../docs/background/growth.svg", import.meta.url), plot(points));
  const each = points.map((point) => point.each);
  const spread = Math.max(...each) / Math.min(...each);
  return {
    work: "growth from 2^12 to 2^24 states, one thread, warm: nanoseconds of processor time a state and actor",
    time: points.map(({ states, each }) => `2^${Math.log2(states)}: ${each.toFixed(0)}`).join(", "),
    goal: `within 3 × (here ${spread.toFixed(1)} ×)`,
  };
}

function plot(points) {
  const [width, height, left, bottom] = [640, 320, 60, 40];
  const most = Math.max(...points.map(({ each }) => each)) * 1.1;
  const x = (states) => left + ((Math.log2(states) - 12) / 12) * (width - left - 20);
  const y = (each) => height - bottom - (each / most) * (height - bottom - 20);
  const text = (at, down, words, anchor = "middle") =>
    `<text x="${at}" y="${down}" text-anchor="${anchor}">${words}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">`,
    "<title>Time to solve, in nanoseconds a state and actor, by the number of states</title>",
    `<rect width="${width}" height="${height}" fill="white"/>`,
    `<path d="M${left} 20V${height - bottom}H${width - 20}" fill="none" stroke="black"/>`,
    `<polyline points="${points.map(({ states, each }) => `${x(states)},${y(each).toFixed(1)}`).join(" ")}" fill="none" stroke="#1f5fa8" stroke-width="2"/>`,
    ...points.map(({ states, each }) => `<circle cx="${x(states)}" cy="${y(each).toFixed(1)}" r="4" fill="#1f5fa8"/>`),
    ...points.map(({ states, each }) => text(x(states), y(each) - 10, each.toFixed(0))),
    ...points.map(({ states }) => text(x(states), height - bottom + 18, `2^${Math.log2(states)}`)),
    text(left, 14, "ns a state and actor", "start"),
    text(width - 20, height - 6, "states", "end"),
    "</svg>\n",
  ].join("\n");
}
