// One file starts much faster than the two hundred that the library and its parser are made of; what few commands need
// stays in files of its own, loaded when asked for.
import { fileURLToPath } from "node:url";
import { defineConfig } from "rolldown";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  input: { main: here("build/main.js") },
  platform: "node",
  output: { dir: here("dist"), format: "esm", minify: true, cleanDir: true, sourcemap: false },
});
