import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { shipped } from "../../../../scripts/dependencies.mjs";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
process.chdir(root);

/**
 * Licences under which Détente may be given on under its own. "BSD" is how one package writes the two-clause licence that it
 * comes with; of "MIT OR GPL" MIT is chosen.
 */
const allowed = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "ISC",
  "MIT",
  "(MIT AND Zlib)",
  "(MIT OR GPL-3.0-or-later)",
  "OFL-1.1",
]);

describe("what is shipped", () => {
  const packages = shipped();

  test("is all under a licence on the list", () => {
    expect(
      packages.filter(({ licence }) => !allowed.has(licence ?? "")).map(({ name, licence }) => [name, licence]),
    ).toEqual([]);
  });

  test("is every dependency of what is published, found through all that it needs", () => {
    const names = new Set(packages.map(({ name }) => name));
    for (const folder of ["detente", "cli"]) {
      const { dependencies } = JSON.parse(readFileSync(`packages/${folder}/package.json`, "utf8"));
      for (const name of Object.keys(dependencies)) if (!name.startsWith("detente")) expect(names).toContain(name);
    }
    // needed by langium, by mammoth and by what they need
    for (const name of ["@chevrotain/gast", "jszip", "pako"]) expect(names).toContain(name);
    for (const name of ["vitest", "typescript", "@biomejs/biome", "vite"]) expect(names).not.toContain(name);
  });

  test("runs nothing when it is installed", () => {
    expect(packages.filter(({ script }) => script).map(({ name }) => name)).toEqual([]);
  });

  test("stands in THIRD_PARTY.md as the script writes it", () => {
    const { status, stderr } = spawnSync(process.execPath, ["scripts/third-party.mjs", "--check"], {
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([0, ""]);
  });
});

describe("the bill of materials", () => {
  const text = readFileSync("sbom.cdx.json", "utf8");
  const bill = JSON.parse(text) as {
    bomFormat: string;
    components: readonly { name: string; version: string; purl: string; licenses?: readonly unknown[] }[];
  };

  test("lists each package that the library and the command need, in the version that is installed", () => {
    expect(bill.bomFormat).toBe("CycloneDX");
    const listed = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
    const needed = shipped().filter(({ products }) => products.includes("library") || products.includes("command"));
    expect(needed.length).toBeGreaterThan(40);
    expect(needed.map(({ name, version }) => `${name}@${version}`).filter((each) => !listed.has(each))).toEqual([]);
  });

  test("holds nothing that differs from run to run", () => {
    expect(text).not.toMatch(/"(serialNumber|timestamp)"/);
    expect(bill.components.map(({ purl }) => purl)).toEqual([...bill.components.map(({ purl }) => purl)].sort());
  });
});
