import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Document, IngestHints } from "detente/evidence";

/**
 * Reads a document as the workbench does, with what a PDF's reader needs from this disk: every command that looks into a
 * document comes through here. Within a damaged PDF its reader also fails on promises that nobody waits for, which would end
 * the command with a trace; what they have to say is in the answer anyway.
 *
 * @throws IngestError (as a rejection), or the signal's reason
 */
export async function ingestBytes(bytes: Uint8Array, hints: Omit<IngestHints, "cMapUrl">): Promise<Document> {
  const { ingest } = await import("detente/evidence");
  const ignore = (): void => undefined;
  process.on("unhandledRejection", ignore);
  try {
    return await ingest(bytes, { ...hints, ...characterMaps() });
  } finally {
    // they are noticed once the queue of promises is empty
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", ignore);
  }
}

/** Where the PDF reader's maps of East Asian characters are installed; they are not always. */
function characterMaps(): { readonly cMapUrl?: string } {
  try {
    const reader = createRequire(import.meta.url).resolve("pdfjs-dist/package.json");
    return { cMapUrl: join(dirname(reader), "cmaps/") };
  } catch {
    return {};
  }
}
