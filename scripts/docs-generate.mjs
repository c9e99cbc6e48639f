// Writes the pages of docs/ that say what the program says of itself: every command's help, and every concept of the registry
// with a worked example, computed as the page is written. A test compares them with the program's present answers; after a
// change run `node scripts/docs-generate.mjs`, on a checkout that is built.
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { concepts, defaultConcepts, describeConcept } from "../packages/detente/dist/index.js";

const run = promisify(execFile);
const root = new URL("../", import.meta.url);
const example = "cases/published/syria-iraq-1975.detente";

/** What the command prints. */
const detente = async (...args) => {
  const { stdout } = await run(process.execPath, ["packages/cli/bin/detente.js", ...args], { cwd: root });
  return stdout.trimEnd();
};

/** A page for each generated file, by its path in docs/. */
export const generatedPages = {
  "reference/commands.md": commandsPage,
  "reference/worked-concepts.md": workedConceptsPage,
};

/** What has a page of its own. */
const more = {
  analyze: "concepts",
  coalitions: "coalitions",
  foresight: "foresight",
  perceptions: "perceptions",
  inverse: "inverse",
  ingest: "evidence",
  evidence: "evidence",
  sweep: "sweep",
  compare: "compare",
  ask: "ask",
  report: "report",
  leads: "../how-to/leads",
  convert: "command",
};

/** Every command's help, as the command prints it. */
export async function commandsPage() {
  const help = await detente("--help");
  const listed = help.split("\nCommands:\n")[1].split("\n\n")[0];
  const names = [...listed.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name).filter((name) => name !== "help");
  const sections = [];
  for (const name of names) {
    const page = more[name] ? `\n\nMore: [${more[name].split("/").at(-1)}](${more[name]}.md).` : "";
    sections.push(`## ${name}\n\n\`\`\`text\n${await detente(name, "--help")}\n\`\`\`${page}`);
  }
  return `# Every command's help

This page is written by the program: it holds what \`detente COMMAND --help\` prints. What commands have in common, exit codes and
formats are told in [the command](command.md).

## detente

\`\`\`text
${help}
\`\`\`

${sections.join("\n\n")}
`;
}

/** Which verdict shows what is particular to a concept. */
const shown = { sseq: { state: 5 } };
const remark = {
  nash: "Iraq has an improvement, and nothing else counts.",
  gmr: "The same improvement, but now Syria's replies count, even one that costs Syria dearly. So the standoff holds for Iraq.",
  smr: "The reply that deterred Iraq a moment ago no longer does: Iraq would have a way on from where it ends.",
  seq: "Syria would lose by the only reply that could hurt Iraq. A threat that costs the one who makes it does not count here.",
  sseq: "State 5 holds for Iraq under `seq`: Syria would answer, and gain by it. But Iraq has a way on from there.",
  sim: "What counts is what Syria would do at the same moment, without having seen Iraq's move. From the standoff it would do nothing.",
};
const statuses = {
  "published tables":
    "tested against published tables, and against a reference that follows the definition word for word",
  "reference engine only": "tested against a reference that follows the definition word for word",
  experimental: "experimental",
};

/** Every concept with its definition, its source, its status and a worked example. */
export async function workedConceptsPage() {
  const ids = concepts.map(({ id }) => id);
  const block = async (...args) => `\`\`\`console\n$ npx detente ${args.join(" ")}\n${await detente(...args)}\n\`\`\``;
  const sections = [];
  for (const { id, name, gloss, definition, citation, status } of concepts) {
    const { state = 1 } = shown[id] ?? {};
    sections.push(`## ${id}: ${name}

![${name}, as a drawing](figures/${id}.svg)

**In short:** ${gloss}. **Definition:** ${definition} **Literature:** ${citation}. **Status:** ${statuses[status]}.${
      defaultConcepts.includes(id) ? "" : " Computed only when asked for."
    }

${remark[id] ?? ""}

${await block("explain", example, "--state", String(state), "--actor", "iraq", "--concept", id)}`);
  }
  const family = describeConcept("lh:2");
  const answer = (await detente("analyze", example, "--concepts", "lh:1,lh:2,lh:3,lh:4")).split("\n");
  const from = answer.indexOf("## Stable for each actor (state numbers)");
  const table = answer.slice(from, answer.indexOf("", from + 2));
  return `# Concepts, worked

This page is written by the program from the registry that also feeds the help, and every verdict on it is computed as it is
written. [Concepts and rules](concepts.md) has the definitions side by side, with the rules that fix their reading.

The example is the dispute over the Euphrates in 1975, small enough to follow by hand: Syria may release more water or
escalate, Iraq may attack.

\`\`\`detente
${readFileSync(new URL(example, root), "utf8").trimEnd()}
\`\`\`

Each concept is asked the same question: would Iraq stay in the standoff of state 1?

| | ${ids.map((id) => `[${id}](#${id}-${anchorOf(concepts.find((each) => each.id === id).name)})`).join(" | ")} |
| :-- | ${ids.map(() => ":-:").join(" | ")} |
| holds for Iraq | ${(await Promise.all(ids.map(verdictOf))).join(" | ")} |

${sections.join("\n\n")}

## lh:1, lh:2, …: ${family.name.split(",")[0]}

**In short:** ${family.gloss}. **Definition** (of \`lh:2\`): ${family.definition} **Literature:** ${family.citation}. **Status:**
${statuses[family.status]}. Computed only when asked for.

Looking further need not settle anything: here what can hold comes round again every four moves. With four moves ahead the
standoff holds for both; with two or three it does not.

\`\`\`console
$ npx detente analyze ${example} --concepts lh:1,lh:2,lh:3,lh:4
…
${table.join("\n")}
…
\`\`\`

[Looking far ahead](foresight.md) has more on it, and on the largest consistent set for any number of actors.
`;
}

const anchorOf = (title) => title.toLowerCase().replace(/[^a-z0-9]+/g, "-");
const verdictOf = async (id) =>
  /does not hold for Iraq/.test(await detente("explain", example, "--state", "1", "--actor", "iraq", "--concept", id))
    ? "no"
    : "yes";

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  for (const [path, page] of Object.entries(generatedPages)) writeFileSync(new URL(`docs/${path}`, root), await page());
