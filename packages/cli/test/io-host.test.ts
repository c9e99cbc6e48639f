import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { detente, summit } from "./command.ts";

const sources = fileURLToPath(new URL("../src/", import.meta.url));

test("commands speak to their host, never to the process, so that several can run in one", () => {
  const ofTheProcess = /\bprocess\.(?:stdin|stdout|stderr|exit|exitCode)\b|\bconsole\./;
  // the first two are where the host is the process; an editor's connection is the process's
  const allowed = new Set(["io/exit.ts", "io/host.ts", "commands/lsp.ts"]);
  const offenders = globSync("**/*.ts", { cwd: sources })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => !allowed.has(file) && ofTheProcess.test(readFileSync(sources + file, "utf8")));
  expect(offenders).toEqual([]);
});

test("runs at the same time keep apart what they print, redact and end with", async () => {
  const [whole, redacted, wrong] = await Promise.all([
    detente(["evidence", summit, "--json"]),
    detente(["evidence", summit, "--json", "--redact"]),
    detente(["check", "nowhere.detente"]),
  ]);
  expect(whole).toMatchObject({ code: 0 });
  expect(whole.stdout).toContain('"quote"');
  expect(redacted.code).toBe(0);
  expect(redacted.stdout).not.toContain("absurd obsession");
  expect(whole.stdout).toContain("absurd obsession");
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain("There is no such file");
});
