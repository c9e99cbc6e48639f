// Builds the last commit twice, in two folders of different names, and compares every file that comes out, packed tarballs
// included. By hand or once a week; it takes two builds. Exit code 1 when something differs.
//   npm run reproducible
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const published = ["packages/detente", "packages/cli"];
// others may commit meanwhile
const commit = spawnSync("git", ["rev-parse", "HEAD"], { encoding: "utf8" }).stdout.trim();
const root = mkdtempSync(join(tmpdir(), "detente-reproducible-"));
try {
  const [one, other] = ["one", "the-other/deeper"].map((name) => build(join(root, name)));
  const differ = [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file));
  for (const file of differ) console.error(`differs: ${file}`);
  console.log(`${one.size} files compared, ${differ.length} differ`);
  for (const [file, hash] of one) if (file.endsWith(".tgz")) console.log(`${hash}  ${file}`);
  process.exitCode = differ.length > 0 || one.size === 0 ? 1 : 0;
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** The hashes of all that a build in a folder of its own gives, by path. */
function build(folder) {
  mkdirSync(folder, { recursive: true });
  run("sh", ["-c", `git archive "$1" | tar -x -C "$0"`, folder, commit], ".");
  linkModules(folder);
  run("npm", ["run", "--silent", "build"], folder);
  for (const path of published) run("npm", ["pack", "--silent", "--ignore-scripts"], join(folder, path));
  const hashes = new Map();
  for (const path of published) hashAll(folder, path, hashes);
  return hashes;
}

/** The installed packages, but the project's own from the folder itself. */
function linkModules(folder) {
  mkdirSync(join(folder, "node_modules"));
  for (const name of readdirSync("node_modules")) {
    const isOwn = lstatSync(join("node_modules", name)).isSymbolicLink();
    const { resolved } = isOwn ? own(name) : {};
    symlinkSync(isOwn ? join(folder, resolved) : resolve("node_modules", name), join(folder, "node_modules", name));
  }
}

function own(name) {
  return JSON.parse(readFileSync("package-lock.json", "utf8")).packages[`node_modules/${name}`];
}

function hashAll(folder, path, hashes) {
  for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
    const inner = `${path}/${entry.name}`;
    // what the compiler notes for itself is not published
    if (entry.name === "node_modules" || entry.name.endsWith(".tsbuildinfo")) continue;
    if (entry.isDirectory()) hashAll(folder, inner, hashes);
    else
      hashes.set(
        inner,
        createHash("sha256")
          .update(readFileSync(join(folder, inner)))
          .digest("hex"),
      );
  }
}

function run(command, args, cwd) {
  const { status, stderr, stdout } = spawnSync(command, args, { cwd, encoding: "utf8" });
  if (status === 0) return;
  throw new Error(`${command} ${args.join(" ")} failed in ${cwd}:\n${stdout}${stderr}`);
}
