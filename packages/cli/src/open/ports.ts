import { createHash } from "node:crypto";
import { userInfo } from "node:os";

/** Below the ports that systems give out on their own, above those of well-known services. */
const [FIRST, COUNT] = [20_000, 12_000];
const TRIED = 3;

/**
 * Ports to try for a folder, best first: always the same for the same folder and user. A browser keeps what was not saved under
 * the address of the page, port included, and finds it again only there.
 */
export function portsFor(folder: string): number[] {
  const digest = createHash("sha256").update(`${userInfo().uid}\0${folder}`).digest();
  return Array.from({ length: TRIED }, (_, index) => FIRST + (digest.readUInt32LE(4 * index) % COUNT));
}
