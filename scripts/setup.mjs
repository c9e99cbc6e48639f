// Runs before `npm start` and `npm test`, on whatever Node is there: brings the dependencies (Node 24 among them) when
// the lockfile has changed since they were last brought, then builds what has changed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const stamp = "node_modules/.detente-setup";
const wanted = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
  npm("ci", "--no-audit", "--no-fund", "--loglevel=error");
  writeFileSync(stamp, wanted);
}
// npm puts Node in place by an install script, which it may have been told not to run
if (!["node", "node.exe"].some((name) => existsSync(`node_modules/node/bin/${name}`))) {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const isNewEnough = major > 22 || (major === 22 && minor >= 12);
  console.error(
    `Node 24 is not in node_modules: npm was told to run no install scripts (ignore-scripts). "npm rebuild node --ignore-scripts=false" puts it there.${
      isNewEnough
        ? ` Going on with Node ${process.versions.node}.`
        : ` Node ${process.versions.node} is too old to go on with.`
    }`,
  );
  if (!isNewEnough) process.exit(2);
}
npm("run", "--silent", "build");

function npm(...args) {
  const script = process.env.npm_execpath;
  const [command, first] = script ? [process.execPath, [script]] : ["npm", []];
  // what these print is about the setup, not the answer: it goes to stderr
  const { status, error } = spawnSync(command, [...first, ...args], { stdio: ["ignore", 2, 2] });
  if (error) console.error(error.message);
  if (status !== 0) {
    console.error(`Setting up failed at: npm ${args.join(" ")}`);
    process.exit(status ?? 1);
  }
}
