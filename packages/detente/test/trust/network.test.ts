import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const packages = fileURLToPath(new URL("../../../", import.meta.url));

/** Source files of a package, by path, without their comments. */
const sources = (name: string): [path: string, text: string][] =>
  readdirSync(`${packages}${name}/src`, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => [
      `${name}/src/${path}`,
      readFileSync(`${packages}${name}/src/${path}`, "utf8").replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ""),
    ]);

const connects =
  /\b(fetch|importScripts)\s*\(|"(node:)?(http|https|http2|net|tls|dgram|dns|inspector)(\/promises)?"|\b(WebSocket|XMLHttpRequest|EventSource|sendBeacon|RTCPeerConnection)\b/;

test("what would open a connection is recognised", () => {
  for (const text of ['await fetch("x")', 'from "node:https"', "new WebSocket(a)", 'import("net")'])
    expect(text).toMatch(connects);
  expect('from "./events/fetched.ts"').not.toMatch(connects);
});

test("nothing in the library and the command opens a connection; only the workbench's server listens", () => {
  const found = ["detente", "cli"].flatMap((name) => sources(name)).filter(([, text]) => connects.test(text));
  expect(found.map(([path]) => path).filter((path) => !path.startsWith("cli/src/open/"))).toEqual([]);
  const imported = found.flatMap(([, text]) => [
    ...text.matchAll(/import (type )?\{([^}]*)\} from "node:(?:http|net)"/g),
  ]);
  const values = imported.flatMap(([, type, names]) =>
    type
      ? []
      : names
          .split(",")
          .map((name) => name.trim())
          .filter((name) => name !== "" && !name.startsWith("type ")),
  );
  expect(values).toEqual(["createServer"]);
});
