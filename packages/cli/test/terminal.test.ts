import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { forTerminal } from "../src/io/terminal.ts";
import { source } from "./io-folder.ts";

const hostile = "a\u001b[2Jb\u009b31mc\u0007\r\u202ed\n\te 제재\n";

test("what steers a terminal or turns writing round is made visible, and nothing else changes", () => {
  expect(forTerminal(hostile)).toBe("a�[2Jb�31mc���d\n\te 제재\n");
});

test("on a terminal every output is harmless; a file gets it as it is", () => {
  const printed = (isTerminal: boolean): string => {
    const script = `
      import { print, printError } from ${source("output.ts")};
      process.stdout.isTTY = process.stderr.isTTY = ${isTerminal};
      await print(${JSON.stringify(hostile)}); await printError(${JSON.stringify(hostile)});`;
    const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
    expect(stderr).toBe(stdout);
    return stdout;
  };
  expect(printed(false)).toBe(hostile);
  expect(printed(true)).toBe(forTerminal(hostile));
});
