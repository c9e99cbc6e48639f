import { createHash, randomBytes } from "node:crypto";
import { lstatSync, openSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

/** Interruptions after which the process ends; what is half written is removed before. */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** Nobody writes to one file for so long without adding to it, in milliseconds: a week. */
const ABANDONED = 7 * 24 * 60 * 60 * 1000;

/** Temporary files of this process that are there now. */
const present = new Set<string>();
/** Folders in which this process has looked for what others left. */
const tidied = new Set<string>();
/** Whether this process hears of interruptions. */
let listening = false;

/**
 * Makes a file of a recognisable name in the folder. It is removed when the process is interrupted or ends; what a process
 * that was killed left in the folder is removed first.
 */
export function openTemporary(folder: string, mode: number): { readonly path: string; readonly descriptor: number } {
  tidyOnce(folder);
  const path = join(folder, `.detente-${maker}-${randomBytes(6).toString("hex")}.tmp`);
  const descriptor = openSync(path, "wx", mode);
  present.add(path);
  listen();
  return { path, descriptor };
}

/** Removes it, or forgets it where it has another name by now. */
export function removeTemporary(path: string): void {
  rmSync(path, { force: true });
  present.delete(path);
  // an interruption that came meanwhile is told in this turn of the loop, and must not be swallowed
  if (present.size === 0) setImmediate(unlisten);
}

/**
 * Removes the temporary files that killed processes left in a folder: those whose maker is dead. One made elsewhere (a folder on
 * the network, a container) may belong to somebody who is at work, and stays for a week.
 */
export function removeStale(folder: string): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names) {
    const path = join(folder, name);
    try {
      const [, temporary] = name.match(/^\.detente-(.+)-[0-9a-f]{12}\.tmp$/) ?? [];
      const lock = /^\.detente-[0-9a-f]{16}\.lock/.test(name) ? readlinkSync(path) : undefined;
      const made = temporary ?? lock;
      if (made === undefined || !isMaker(made)) continue;
      const isForeign = !made.startsWith(`${here}-`);
      if (isOfDead(made) || (isForeign && Date.now() - lstatSync(path).mtimeMs > ABANDONED))
        rmSync(path, { force: true });
    } catch {
      // another one was faster, or it may not be removed
    }
  }
}

/** Whether a process of this computer made it that has ended, by the name that it has as a maker. */
export function isOfDead(made: string): boolean {
  const [machine, pid, start] = made.split("-") as [string, string, string];
  return isMaker(made) && machine === here && !isAlive(Number(pid), start);
}

const isMaker = (text: string): boolean => /^[0-9a-f]{8}-\d+-\d+$/.test(text);

function tidyOnce(folder: string): void {
  if (tidied.has(folder)) return;
  tidied.add(folder);
  removeStale(folder);
}

function listen(): void {
  if (listening) return;
  listening = true;
  for (const signal of signals) process.on(signal, interrupted);
  process.on("exit", removePresent);
}

function unlisten(): void {
  if (!listening || present.size > 0) return;
  listening = false;
  for (const signal of signals) process.off(signal, interrupted);
  process.off("exit", removePresent);
}

function removePresent(): void {
  for (const path of present) {
    try {
      rmSync(path, { force: true });
    } catch {
      // the folder is gone, or the disk
    }
  }
  present.clear();
}

/** Then the signal ends the process as it always does. */
function interrupted(signal: NodeJS.Signals): void {
  removePresent();
  unlisten();
  process.kill(process.pid, signal);
}

/** Where numbers of processes mean the same: this computer, and within it this container. */
const here = createHash("sha256")
  .update(`${hostname()} ${orNothing(() => readlinkSync("/proc/self/ns/pid"))}`)
  .digest("hex")
  .slice(0, 8);
/** This process, by a name that no other one has. */
export const maker = `${here}-${process.pid}-${startOf(process.pid)}`;

/** When a process began, in the system's own count; 0 where it does not say. Numbers of processes come round again. */
function startOf(pid: number): string {
  // the name in brackets may itself hold brackets and spaces
  const fields = orNothing(() => readFileSync(`/proc/${pid}/stat`, "latin1")).replace(/^.*\) /s, "");
  return fields.split(" ")[19] ?? "0";
}

function isAlive(pid: number, start: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // it is somebody else's
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  const now = startOf(pid);
  return now === "0" || start === "0" || now === start;
}

function orNothing(read: () => string): string {
  try {
    return read();
  } catch {
    return "";
  }
}
