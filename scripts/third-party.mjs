// Writes THIRD_PARTY.md: whose work is shipped with Détente, and under which licence. `--check` compares instead.
//   npm run third-party
import { readFileSync, writeFileSync } from "node:fs";
import { shipped } from "./dependencies.mjs";

function document(all) {
  const rows = all.map(({ name, version, licence, products, home, optional }) => {
    const title = home ? `[${name}](${home})` : name;
    return `| ${title} | ${version} | ${licence} | ${products.join(", ")}${optional ? " (optional)" : ""} |`;
  });
  return `# Third-party software

What is shipped with Détente, or is installed along with it, and under which licence: written by \`npm run third-party\` from
the lockfile and the packages themselves. The command and the workbench hold these packages in bundled form. Optional
packages are installed on some platforms only; Détente works without them.

| package | version | licence | part of |
|---|---|---|---|
${rows.join("\n")}

## Copyright

${all.flatMap(copyright).join("\n")}

## Notices

${all.flatMap(notices).join("\n\n") || "None of the packages comes with a notice of its own."}

## Licences

${licences(all)}
`;
}

/** The lines by which the holders of the copyright are named. */
function copyright({ name, version, files }) {
  const lines = files
    .filter(({ file }) => !/^notice/i.test(file))
    .flatMap(({ text }) => text.split("\n"))
    .map((line) => line.replace(/^[\s*#/-]+/, "").trim())
    .filter(
      (line) =>
        /^(copyright|©|\(c\))/i.test(line) && /\d{4}|\(c\)|©/i.test(line) && !/\[yyyy\]|\{yyyy\}|<year>/.test(line),
    );
  const holders = [...new Set(lines)].slice(0, 12);
  return holders.length === 0 ? [] : [`- ${name} ${version}: ${holders.join("; ")}`];
}

const notices = ({ name, version, files }) =>
  files.filter(({ file }) => /^notice/i.test(file)).map(({ text }) => `### ${name} ${version}\n\n${fenced(text)}`);

const fenced = (text) => `\`\`\`\n${text.replaceAll("```", "'''")}\n\`\`\``;

/** The text of each licence once, as the first package has it; of licences that are a choice, the package's own file. */
function licences(all) {
  const seen = new Map();
  for (const { name, licence, files } of all) {
    const file = files.find(({ file }) => !/^notice/i.test(file));
    if (!file || seen.has(licence)) continue;
    seen.set(licence, `### ${licence}\n\nAs it comes with ${name}:\n\n${fenced(file.text)}`);
  }
  return [...seen.keys()]
    .sort()
    .map((licence) => seen.get(licence))
    .join("\n\n");
}

const packages = shipped();
const text = document(packages);
if (process.argv.includes("--check")) {
  const current = readFileSync("THIRD_PARTY.md", "utf8");
  if (current !== text) {
    console.error("THIRD_PARTY.md is not up to date: run `npm run third-party`.");
    process.exitCode = 1;
  }
} else writeFileSync("THIRD_PARTY.md", text);
