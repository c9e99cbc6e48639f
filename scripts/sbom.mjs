// Writes sbom.cdx.json, a software bill of materials (CycloneDX) of what is installed for use, by npm's own `npm sbom`. What
// differs from run to run is left out, so that the same lockfile gives the same file.
//   npm run sbom
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { shipped } from "./dependencies.mjs";

const script = process.env.npm_execpath;
const [command, first] = script ? [process.execPath, [script]] : ["npm", []];
const args = ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only", "--loglevel=error"];
const { status, stdout, stderr } = spawnSync(command, [...first, ...args], { encoding: "utf8", maxBuffer: 2 ** 28 });
if (status !== 0) {
  console.error(stderr);
  process.exit(status ?? 1);
}
const bill = JSON.parse(stdout);
delete bill.serialNumber;
delete bill.metadata.timestamp;
delete bill.metadata.tools;
// npm calls it by the folder that the checkout lies in
bill.metadata.component.name = "detente-workspace";
// what npm itself would omit as tools includes what a tool happens to share with the library
const used = new Set(
  shipped()
    .filter(({ products }) => products.includes("library") || products.includes("command"))
    .map(({ name, version }) => `${name}@${version}`),
);
const isOurs = (reference) => /^detente(-cli|-workspace)?@/.test(reference);
const isListed = (reference) => used.has(reference) || isOurs(reference);
bill.components = bill.components.filter((component) => isListed(component["bom-ref"]));
bill.dependencies = bill.dependencies
  .filter(({ ref }) => isListed(ref))
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter(isListed) }));
const byReference = (a, b) => (a["bom-ref"] < b["bom-ref"] ? -1 : 1);
bill.components.sort(byReference);
bill.dependencies.sort((a, b) => (a.ref < b.ref ? -1 : 1));
for (const { dependsOn } of bill.dependencies) dependsOn.sort();
writeFileSync("sbom.cdx.json", `${JSON.stringify(bill, null, 2)}\n`);
spawnSync("npx", ["biome", "format", "--write", "sbom.cdx.json"], { stdio: "ignore" });
