#!/usr/bin/env node
// Old Nodes must be able to read this file: it only looks at the version, then hands over.
const needed = [22, 12];
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  console.error(
    `detente needs Node ${needed.join(".")} or newer; this is Node ${process.versions.node}. In this checkout "npx detente" runs on the Node that npm brings.`,
  );
  process.exit(2);
}
const { enableCompileCache } = await import("node:module");
enableCompileCache?.();
// reading a file makes much garbage that lives briefly: a larger nursery collects it a fifth faster
const { setFlagsFromString } = await import("node:v8");
setFlagsFromString("--min-semi-space-size=16");
await import("../dist/main.js");
