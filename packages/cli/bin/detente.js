#!/usr/bin/env node
// Old Nodes must be able to read this file: it only looks at the version, then hands over.
const needed = [22, 12];
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  const { existsSync } = await import("node:fs");
  const { fileURLToPath } = await import("node:url");
  console.error(
    `detente needs Node ${needed.join(".")} or newer; this is Node ${process.versions.node}. ${remedy(existsSync, fileURLToPath)}`,
  );
  process.exit(2);
}
const refused = await limited();
if (refused !== undefined) {
  console.error(refused);
  process.exit(2);
}
const { enableCompileCache } = await import("node:module");
enableCompileCache?.();
// reading a file makes much garbage that lives briefly: a larger nursery collects it a fifth faster
const { setFlagsFromString } = await import("node:v8");
setFlagsFromString("--min-semi-space-size=16");
await import("../dist/main.js");

/** A newer Node may be here already: npm brings one to a checkout. */
function remedy(existsSync, fileURLToPath) {
  const checkout = new URL("../../../", import.meta.url);
  const is = (path) => existsSync(new URL(path, checkout));
  if (is("node_modules/node/bin/node") || is("node_modules/node/bin/node.exe"))
    return 'In this checkout "npx detente" runs on the Node that npm brings.';
  return is("node_modules/node/package.json")
    ? `npm has brought one, but was told to run no install scripts, and so did not put it in its place. Run "npm rebuild node --ignore-scripts=false" in ${fileURLToPath(checkout)}, then "npx detente".`
    : "Install one from https://nodejs.org.";
}

/**
 * What is to be said where this process may have so little memory that Node would end in the middle of its work, without a word: it
 * reserves more than half a gigabyte before it begins. Only Linux tells.
 */
async function limited() {
  const { readFileSync } = await import("node:fs");
  let limits;
  try {
    limits = readFileSync("/proc/self/limits", "utf8");
  } catch {
    return undefined;
  }
  for (const [name, flag, least] of [
    ["Max data size", "-d", 900_000],
    ["Max address space", "-v", 2_000_000],
  ]) {
    const kibibytes = Number(limits.match(new RegExp(`^${name} +(\\d+)`, "m"))?.[1]) / 1024;
    if (kibibytes < least)
      return `detente: This shell allows a process ${Math.floor(kibibytes / 1024)} MiB of memory (ulimit ${flag}), and Node needs ${Math.ceil(least / 1024)}, most of which it only reserves. Raise the limit with "ulimit ${flag} ${least}" or more; --memory bounds what an analysis takes.`;
  }
  return undefined;
}
