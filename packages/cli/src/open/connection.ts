import { readFileSync } from "node:fs";
import { endianness } from "node:os";

interface Ends {
  readonly localPort?: number | undefined;
  readonly remotePort?: number | undefined;
}

/**
 * Whether a connection on this computer comes from another user than this process's. Only Linux says whose a connection is; elsewhere the
 * answer is no. The administrator may do everything anyway.
 */
export function isOfOtherUser({ localPort, remotePort }: Ends): boolean {
  if (process.getuid === undefined || localPort === undefined || remotePort === undefined) return false;
  let table: string;
  try {
    table = readFileSync("/proc/net/tcp", "latin1");
  } catch {
    return false;
  }
  const owner = ownerIn(table, remotePort, localPort);
  return owner !== undefined && owner !== 0 && owner !== process.getuid();
}

/**
 * The user to whom the end of a connection belongs that goes from one port of 127.0.0.1 to another, in Linux's table of connections;
 * undefined when there is none.
 * Format: `Documentation/networking/proc_net_tcp.rst` of Linux.
 */
export function ownerIn(table: string, from: number, to: number): number | undefined {
  const address = endianness() === "LE" ? "0100007F" : "7F000001";
  const end = (port: number): string => `${address}:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  for (const line of table.split("\n")) {
    const fields = line.trim().split(/\s+/);
    if (fields[1] === end(from) && fields[2] === end(to)) return Number(fields[7]);
  }
  return undefined;
}
