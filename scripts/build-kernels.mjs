// Compiles packages/detente/kernels twice, for memory of one thread and for memory that threads share, and writes each as
// a module that holds its bytes, so that neither a file nor a network is needed to load it. Skipped where nothing changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import asc from "assemblyscript/asc";

const from = "packages/detente/kernels";
const to = "packages/detente/src/engine/tensor/generated";
const sources = readdirSync(from)
  .filter((name) => name.endsWith(".ts"))
  .sort();
const hash = createHash("sha256").update(readFileSync("scripts/build-kernels.mjs"));
for (const name of sources) hash.update(readFileSync(join(from, name)));
const stamp = `// ${hash.digest("hex")}`;

const common = ["index.ts", "--baseDir", from, "--runtime", "stub", "-O3", "--noAssert", "--enable", "simd"];
const memory = ["--importMemory", "--initialMemory", "1", "--maximumMemory", "65536"];
await build("unshared", []);
await build("shared", ["--enable", "threads", "--sharedMemory"]);

async function build(name, flags) {
  const file = join(to, `${name}.ts`);
  if (existsSync(file) && readFileSync(file, "utf8").startsWith(stamp)) return;
  let binary;
  const { error, stderr } = await asc.main([...common, ...memory, ...flags, "--outFile", "kernels.wasm"], {
    writeFile: (_name, contents) => {
      binary = contents;
    },
  });
  if (error) {
    console.error(stderr.toString());
    throw error;
  }
  mkdirSync(to, { recursive: true });
  writeFileSync(file, `${stamp}\nexport const base64 =\n  "${Buffer.from(binary).toString("base64")}";\n`);
}
