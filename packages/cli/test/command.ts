import { spawn } from "node:child_process";
import { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../bin/detente.js", import.meta.url));
/** What ships: the bundle, within this process. */
export const { command } = (await import(new URL("../dist/command.js", import.meta.url).href)) as {
  command(
    argv: readonly string[],
    streams: { readonly stdin: Readable; readonly stdout: Writable; readonly stderr: Writable },
  ): Promise<number>;
};
export const root = fileURLToPath(new URL("../../../", import.meta.url));
export const summit = `${root}cases/summit-2025.detente`;

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the command as a user would, but in this process, which is many times faster than starting one. `input` goes to standard
 * input. What only a process has – signals, pipes, its memory, its start – is tested with `detenteProcess`.
 */
export async function detente(args: readonly string[], input: string | Uint8Array = ""): Promise<Result> {
  const stdout = collector();
  const stderr = collector();
  const stdin = Readable.from(input.length === 0 ? [] : [Buffer.from(input)]);
  const code = await command(args, { stdin, stdout: stdout.stream, stderr: stderr.stream });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function collector(): { readonly stream: Writable; text(): string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString() };
}

/** Runs the real command in a process of its own. `input` goes to standard input. */
export function detenteProcess(args: readonly string[], input?: string | Uint8Array): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd: root, stdio: ["pipe", "pipe", "pipe"] });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      stderr += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
    // a command that refuses early closes its input: not our failure
    child.stdin.on("error", () => undefined);
    child.stdin.end(input ?? "");
  });
}
