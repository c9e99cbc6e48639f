import { expect } from "vitest";

/** Expects something of what is read, as soon as it comes true: a page takes its time where others work on the same machine. */
export const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 20_000, interval: 100 });
