import type { Download } from "playwright-core";

/** The bytes of a file that the page handed out. The browser may be another process's, whose files are not for us to open. */
export async function downloaded(download: Download | Promise<Download>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
