// `npm run bench`: every benchmark, two tables. Prints each row as it is measured and writes docs/background/benchmarks.md.
// Names of modules may be given to run only those, without writing: node bench/run.js tensor command
import { existsSync, writeFileSync } from "node:fs";
import { machine, memoryBandwidth } from "./harness.js";

const modules = ["command", "language", "tensor", "groups", "sweep", "inverse"];
const inBrowser = ["workbench"];
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
const table = await measured(named.length > 0 ? named : modules, columns);
console.log(table);

/** The rows of these modules as a table; each is printed as it is measured. */
async function measured(names, columns) {
  const rows = [];
  for (const name of names) {
    const module = await import(`./${name}.js`);
    for await (const row of module.rows()) {
      rows.push(row);
      console.error(columns.flatMap(([key, title]) => (row[key] ? [`${title}: ${row[key]}`] : [])).join(" · "));
    }
  }
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map(([, title]) => title)),
    line(columns.map(() => "---")),
    ...rows.map((row) => line(columns.map(([key]) => row[key] ?? ""))),
  ].join("\n");
}

const page = new URL("../docs/background/benchmarks.md", import.meta.url);
if (named.length === 0) {
  const plot = new URL("../docs/background/growth.svg", import.meta.url);
  const paragraphs = [
    "# How long it takes",
    `Measured by \`npm run bench\` on ${machine()}; memory is copied at ${bandwidth}. Models are made from fixed seeds; times of small work are the median of several runs after warming up, and each large model has a process of its own, whose threads and kernels start cold. Other work on the same machine shows in the figures.`,
    table,
    "“Copies of the ranks” compares with reading and writing everybody's ranks once at that speed. The reference engine follows the definitions word for word, state by state.",
    ...(existsSync(plot) ? ["![Nanoseconds a state and actor, by the number of states](growth.svg)"] : []),
    "## In the browser",
    "The workbench in a real Chromium on the same machine: a page and its workers share the two cores with the browser itself, and drawing is done without a graphics card.",
    await measured(inBrowser, columns.slice(0, 3)),
  ];
  writeFileSync(page, `${paragraphs.join("\n\n")}\n`);
}
