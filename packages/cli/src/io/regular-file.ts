import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";

/**
 * The bytes of an ordinary file, or why there are none. What a stranger's file names may be a pipe, which would be waited
 * for without end, or a device that is read without end: neither is.
 */
export async function readRegularFile(
  path: string,
  most: number,
): Promise<Uint8Array | "not-there" | "not-a-file" | "too-large"> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const status = await handle.stat();
    if (!status.isFile()) return "not-a-file";
    if (status.size > most) return "too-large";
    const bytes = Buffer.alloc(status.size);
    let length = 0;
    // files of the system's own say that they are empty, and others may have grown: neither is read beyond its size
    while (length < bytes.length) {
      const { bytesRead } = await handle.read(bytes, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } catch {
    return "not-there";
  } finally {
    await handle?.close();
  }
}
