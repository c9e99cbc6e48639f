import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** A folder of the library, and what it may not import. */
const forbidden: Readonly<Record<string, string>> = {
  language: "../../../model/conflict.ts",
  model: "../../../engine/engines.ts",
  engine: "../../../analysis/check.ts",
  evidence: "../../../engine/engines.ts",
  analysis: "../../../report/words.ts",
  interop: "../../../report/words.ts",
  report: "node:fs",
};

test("imports against the arrow are found, however deep the file, and be they types", () => {
  const folder = mkdtempSync(join(tmpdir(), "detente-arrow-"));
  try {
    copyFileSync(`${root}biome.json`, join(folder, "biome.json"));
    const probe = (room: string, name: string, imported: string): void => {
      const file = join(folder, `packages/detente/src/${room}/deep/deeper/${name}.ts`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `import type { X } from "${imported}";\n\nexport type Y = X;\n`);
    };
    for (const [room, imported] of Object.entries(forbidden)) probe(room, "against", imported);
    probe("report", "along", "../../../analysis/check.ts");
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [`${root}node_modules/@biomejs/biome/bin/biome`, "lint", "--vcs-enabled=false", "--max-diagnostics=none", "."],
      { cwd: folder, encoding: "utf8" },
    );
    const found = [...(stdout + stderr).matchAll(/src\/([a-z-]+)\/deep\/deeper\/(\w+)\.ts:[^\n]*noRestrictedImports/g)];
    expect(found.map(([, room, name]) => `${room} ${name}`).sort()).toEqual(
      Object.keys(forbidden)
        .map((room) => `${room} against`)
        .sort(),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
