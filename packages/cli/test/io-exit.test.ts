import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { source } from "./io-folder.ts";

/** A command with one subcommand, `go`, whose action is the given code. */
const script = (action: string): string => `
  import { Command } from ${JSON.stringify(import.meta.resolve("commander"))};
  import { run, exitCodes } from ${source("exit.ts")};
  import { host } from ${source("host.ts")};
  import { print, printError } from ${source("output.ts")};
  import { UserError } from ${source("user-error.ts")};
  const program = new Command("detente");
  program.command("go").argument("[x]").option("--big").action(async () => { ${action} });
  await run(program, process.argv.slice(2));`;

function go(action: string, { args = ["go"], env = {}, shell = "" } = {}) {
  const options = { encoding: "utf8", env: { ...process.env, DETENTE_TRACE: "", ...env } } as const;
  const nodeArgs = ["--input-type=module", "-e", script(action), "--", "detente", ...args];
  const { status, stdout, stderr } = shell
    ? spawnSync("bash", ["-c", `set -o pipefail; "$0" "$@" ${shell}`, process.execPath, ...nodeArgs], options)
    : spawnSync(process.execPath, nodeArgs, options);
  return { status, stdout, stderr };
}

describe("run", () => {
  test("keeps the exit code that a command sets", () => {
    expect(go('await print("done")')).toEqual({ status: 0, stdout: "done", stderr: "" });
    expect(go("host().exitCode = exitCodes.claim")).toMatchObject({ status: 1, stderr: "" });
  });

  test("prints a user's error as its sentence and exits 2", () => {
    const ended = go('throw new UserError("a.txt could not be written: the disk is full.")');
    expect(ended).toEqual({
      status: 2,
      stdout: "",
      stderr: "detente: a.txt could not be written: the disk is full.\n",
    });
  });

  test("prints an unexpected error in one line, with its trace only on request", () => {
    for (const action of [
      'throw new TypeError("x is\\n not y")',
      'setTimeout(() => { throw new TypeError("x is\\n not y"); }); await new Promise((done) => setTimeout(done, 5000))',
      'Promise.reject(new TypeError("x is\\n not y")); await new Promise((done) => setTimeout(done, 5000))',
    ]) {
      const quiet = go(action);
      expect(quiet.status).toBe(2);
      expect(quiet.stderr).toMatch(/^Détente ran into an error of its own: x is not y \(DETENTE_TRACE=1 [^\n]*\n$/);
      const traced = go(action, { env: { DETENTE_TRACE: "1" } });
      expect(traced.status).toBe(2);
      expect(traced.stderr).toMatch(/^Détente ran into[^\n]*\n[\s\S]*\n +at /);
    }
  });

  test.each([[["go", "--unknown"]], [["nothing"]], [["go", "1", "2"]], [[]]])("exits 2 for wrong usage: %j", (args) => {
    const { status, stdout, stderr } = go("", { args });
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).not.toBe("");
    expect(stderr).not.toMatch(/\n +at /);
  });

  test("exits 0 for help", () => {
    expect(go("", { args: ["--help"] })).toMatchObject({ status: 0, stderr: "" });
    expect(go("", { args: ["go", "--help"] }).stdout).toContain("--big");
  });

  test("prints all of a large output before it ends, however slow the reader", () => {
    const { status, stdout } = go('await print("x".repeat(3e6)); await print("y".repeat(3e6));', {
      shell: "| (sleep 0.3; wc -c)",
    });
    expect(status).toBe(0);
    expect(Number(stdout)).toBe(6e6);
  });

  test("ends quietly when the reader stops reading", () => {
    const endless = 'for (;;) await print("line\\n".repeat(1000));';
    expect(go(endless, { shell: "| head -1" })).toEqual({ status: 0, stdout: "line\n", stderr: "" });
  });

  test("reports a full disk behind standard output and exits 2", () => {
    const full = { status: 2, stdout: "", stderr: "detente: The output could not be written: the disk is full.\n" };
    expect(go('await print("x".repeat(1e6))', { shell: "> /dev/full" })).toEqual(full);
    expect(go("", { args: ["--help"], shell: "> /dev/full" })).toEqual(full);
  });

  test("says nothing where nobody can be told", () => {
    expect(go('await printError("x"); throw new UserError("x")', { shell: "2> /dev/full" }).status).toBe(2);
  });

  test("ends at once when interrupted, even in the middle of a computation", async () => {
    const action = 'await print("started"); for (;;);';
    const child = spawn(process.execPath, ["--input-type=module", "-e", script(action), "--", "detente", "go"]);
    await once(child.stdout, "data");
    child.kill("SIGINT");
    const [code, signal] = await once(child, "exit");
    expect([code, signal]).toEqual([null, "SIGINT"]);
  });

  test("shows shells 130 when interrupted", () => {
    const { status } = go("process.kill(process.pid, 'SIGINT'); await new Promise((done) => setTimeout(done, 5000))", {
      shell: "; exit $?",
    });
    expect(status).toBe(130);
  });
});
