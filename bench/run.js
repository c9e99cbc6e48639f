// `npm run bench`: every benchmark, one table. Prints each row as it is measured and writes docs/background/benchmarks.md.
// Names of modules may be given to run only those, without writing: node bench/run.js tensor command
import { existsSync, writeFileSync } from "node:fs";
import { machine, memoryBandwidth } from "./harness.js";

const modules = ["command", "language", "tensor", "groups", "sweep", "inverse", "workbench"];
const named = process.argv.slice(2);
const columns = [
  ["work", "Work"],
  ["time", "Time"],
  ["goal", "Goal"],
  ["twin", "Plain JavaScript takes"],
  ["reference", "The reference engine takes"],
  ["memory", "As long as"],
];

const bandwidth = `${(memoryBandwidth() / 1e9).toFixed(1)} GB/s`;
console.error(`${machine()}; memory copied at ${bandwidth}`);
const table = [];
for (const name of named.length > 0 ? named : modules) {
  const { rows } = await import(`./${name}.js`);
  for await (const row of rows()) {
    table.push(row);
    console.error(columns.flatMap(([key, title]) => (row[key] ? [`${title}: ${row[key]}`] : [])).join(" · "));
  }
}

const line = (cells) => `| ${cells.join(" | ")} |`;
const markdown = [
  line(columns.map(([, title]) => title)),
  line(columns.map(() => "---")),
  ...table.map((row) => line(columns.map(([key]) => row[key] ?? ""))),
].join("\n");
console.log(markdown);

const page = new URL("../docs/background/benchmarks.md", import.meta.url);
if (named.length === 0) {
  const plot = new URL("../docs/background/growth.svg", import.meta.url);
  const paragraphs = [
    "# How long it takes",
    `Measured by \`npm run bench\` on ${machine()}; memory is copied at ${bandwidth}. Models are made from fixed seeds; times of small work are the median of several runs after warming up, and each large model has a process of its own, whose threads and kernels start cold. Other work on the same machine shows in the figures.`,
    markdown,
    "“Copies of the ranks” compares with reading and writing everybody's ranks once at that speed. The reference engine follows the definitions word for word, state by state.",
    ...(existsSync(plot) ? ["![Nanoseconds a state and actor, by the number of states](growth.svg)"] : []),
  ];
  writeFileSync(page, `${paragraphs.join("\n\n")}\n`);
}
