import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const command = fileURLToPath(new URL("../../../cli/bin/detente.js", import.meta.url));

export interface Opened {
  /** The address that the command printed, token included. */
  readonly address: string;
  close(): void;
}

/** Runs `detente open FILE`, as a user would, but for the browser that it starts. */
export function openWithCommand(file: string): Promise<Opened> {
  const child = spawn(process.execPath, [command, "open", file, "--no-browser"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk;
      const [address] = said.match(/^http:\S+(?=\n)/) ?? [];
      if (address) resolve({ address, close: () => child.kill("SIGINT") });
    });
    child.on("exit", () => reject(new Error(`detente open ended: ${said}`)));
  });
}
