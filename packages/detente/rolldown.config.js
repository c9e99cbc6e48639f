// The library as a page can load it without a bundler of its own: `<script type="module">` importing
// dist/browser/detente.js. What few pages need stays in files of its own, loaded when asked for.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { defineConfig } from "rolldown";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The solver looks for its binary beside its own code. */
const solverBinary = {
  name: "solver-binary",
  async generateBundle() {
    const source = await readFile(fileURLToPath(import.meta.resolve("highs/runtime")));
    this.emitFile({ type: "asset", fileName: "highs.wasm", source });
  },
};

export default defineConfig({
  input: {
    detente: here("dist/index.js"),
    evidence: here("dist/evidence/index.js"),
    "pdf-worker": here("dist/evidence/ingest/pdf-worker.js"),
    "solver-worker": here("dist/analysis/inverse/solver-worker.js"),
    tensor: here("dist/engine/tensor/index.js"),
    "tensor-worker": here("dist/engine/tensor/worker.js"),
  },
  platform: "browser",
  // the solver looks for this only where there is a Node
  external: ["node:module"],
  plugins: [solverBinary],
  output: { dir: here("dist/browser"), format: "esm", minify: true, cleanDir: true, sourcemap: false },
});
