// The editor loads one file and starts another: neither may need what is installed elsewhere.
import { fileURLToPath } from "node:url";
import { defineConfig } from "rolldown";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const common = { platform: "node", checks: { circularDependency: false } };

export default defineConfig([
  {
    ...common,
    input: here("src/extension.ts"),
    external: ["vscode"],
    output: { file: here("dist/extension.cjs"), format: "cjs", minify: true, sourcemap: false, codeSplitting: false },
  },
  {
    ...common,
    input: here("src/server.ts"),
    output: { file: here("dist/server.mjs"), format: "esm", minify: true, sourcemap: false, codeSplitting: false },
  },
]);
