// One file starts much faster than the two hundred that the library and its parser are made of; what few commands need
// stays in files of its own, loaded when asked for.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { defineConfig } from "rolldown";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The solver looks for its binary beside its own code. */
const solverBinary = {
  name: "solver-binary",
  async generateBundle() {
    const library = createRequire(new URL("../detente/package.json", import.meta.url));
    this.emitFile({ type: "asset", fileName: "highs.wasm", source: await readFile(library.resolve("highs/runtime")) });
  },
};

export default defineConfig({
  // a thread runs a file of its own, which must not run the command
  input: {
    main: here("build/main.js"),
    // the same command for a process that has other things to do, such as a test
    command: here("build/command.js"),
    threads: here("build/threads.js"),
    "pdf-thread": here("build/pdf-thread.js"),
    "solver-thread": here("build/solver-thread.js"),
  },
  platform: "node",
  plugins: [solverBinary],
  output: { dir: here("dist"), format: "esm", minify: true, cleanDir: true, sourcemap: false },
});
