// Builds the workbench when something that it is made of has changed; it is made of the library too.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const stamp = "packages/workbench/build/inputs";
const inputs = [
  "package-lock.json",
  "cases",
  "packages/detente/dist",
  "packages/workbench/index.html",
  "packages/workbench/public",
  "packages/workbench/src",
  "packages/workbench/tsconfig.json",
  "packages/workbench/vite.config.ts",
];

const hash = createHash("sha256");
for (const input of inputs) addToHash(input);
const wanted = hash.digest("hex");
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted || !existsSync("packages/workbench/dist/index.html")) {
  run("tsc", "-p", "packages/workbench/tsconfig.json");
  run("vite", "build", "--logLevel", "warn", "packages/workbench");
  mkdirSync("packages/workbench/build", { recursive: true });
  writeFileSync(stamp, wanted);
}

function addToHash(path) {
  if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) addToHash(join(path, name));
  else if (!/\.(map|tsbuildinfo)$/.test(path)) hash.update(path).update(readFileSync(path));
}

function run(command, ...args) {
  const { status } = spawnSync("npx", ["--no-install", command, ...args], { stdio: ["ignore", 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}
